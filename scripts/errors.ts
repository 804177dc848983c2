/** A problem with the data: the file is wrong, a number does not fit. Exit code 1. */
export class DataError extends Error {
	override readonly name = 'DataError';
}

/** The command was called wrongly. Exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** A publisher could not be reached or did not answer as it should. Exit code 3. */
export class UnreachableError extends Error {
	override readonly name = 'UnreachableError';
}

/** The exit code for an error: 1 data, 2 usage, 3 unreachable; anything unexpected counts as 1. */
export function exitCode(error: unknown): number {
	if (error instanceof UsageError) return 2;
	if (error instanceof UnreachableError) return 3;
	return 1;
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
