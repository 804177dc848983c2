import type { Effects } from '#scripts/effects.ts';
import { DataError, UnreachableError } from '#scripts/errors.ts';
import { keepDocument, type PublishedDocument } from '#scripts/pull/keep-document.ts';
import { type ListedFiles, listedFiles } from '#scripts/pull/listed-files.ts';
import type { RetryPolicy } from '#scripts/pull/retry-policy.ts';
import type { Harmonizer } from '#scripts/release/harmonize.ts';
import type { FileTally, PullRequest, PullResult } from './source.ts';

/** What came of reading many files one by one. */
export interface EachRead<T> {
	readonly read: readonly T[];
	/** Files that could not be read, each with its reason. */
	readonly failed: readonly FileTally[];
}

/**
 * Reads files one by one; one that cannot be read does not keep the others from being read. It is for faults of a file
 * in itself: files that contradict each other stop the run, because nobody can say which of them is wrong.
 * @throws DataError when none could be read, naming each and what is wrong with it.
 */
export async function readEach<File extends { readonly name: string }, T>(
	files: readonly File[],
	harmonizer: Harmonizer,
	readOne: (file: File) => T | Promise<T>
): Promise<EachRead<T>> {
	const read: T[] = [];
	const failures: { readonly file: string; readonly error: DataError }[] = [];
	for (const file of files) {
		try {
			read.push(await readOne(file));
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			harmonizer.forgetUnmatched();
			failures.push({ file: file.name, error });
		}
	}
	const [first, ...others] = failures;
	if (read.length === 0 && first) {
		if (others.length === 0) throw first.error;
		throw new DataError(
			`None of ${failures.length} files could be read. ${failures.map(({ error }) => error.message).join('\n')}`,
			{ cause: failures.map(({ error }) => error) }
		);
	}
	return { read, failed: failures.map(({ file, error }) => failedTally(file, error.message)) };
}

/** The tally of a file that could not be read. */
export function failedTally(file: string, reason: string): FileTally {
	return { file, read: 0, kept: 0, repaired: 0, rejected: 0, failed: reason };
}

/**
 * Pulls several addresses one after the other. One that fails does not keep the others from coming.
 * @throws UnreachableError naming all that failed, after the last was tried; DataError at once.
 */
export async function pullEach(
	urls: readonly string[],
	pull: (url: string) => Promise<PullResult>
): Promise<readonly PullResult[]> {
	const results: PullResult[] = [];
	const failures: UnreachableError[] = [];
	for (const url of urls) {
		try {
			results.push(await pull(url));
		} catch (error) {
			if (!(error instanceof UnreachableError)) throw error;
			failures.push(error);
		}
	}
	if (failures.length === 0) return results;
	throw new UnreachableError(failures.map(({ message }) => message).join('\n'), { cause: failures });
}

/**
 * Pulls the documents that a publisher's index page lists, else those at the configured addresses.
 * @param documentAt what is known of the document at an address.
 * @throws UnreachableError after every document was tried; those that came are kept.
 */
export async function pullListed(
	wanted: ListedFiles,
	documentAt: (url: string) => PublishedDocument,
	request: PullRequest,
	{ retryPolicy, effects }: { readonly retryPolicy: RetryPolicy; readonly effects: Effects }
): Promise<readonly PullResult[]> {
	const urls = await listedFiles(wanted, request, retryPolicy, effects);
	return pullEach(urls, (url) => keepDocument(documentAt(url), request, { retryPolicy, effects }));
}
