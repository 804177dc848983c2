/** Parts added up: the sum of those that are known, and whether these are all. */
export interface PartSum {
	readonly sum: number;
	readonly isWhole: boolean;
}

/**
 * Adds parts up.
 * @param parts counts; null where one is withheld.
 * @param expected how many parts there should be: one that is not there at all is missing too.
 */
export function sumOfParts(
	parts: readonly { readonly count: number | null }[],
	expected: number = parts.length
): PartSum {
	return {
		sum: parts.reduce((so, { count }) => so + (count ?? 0), 0),
		isWhole: parts.length === expected && parts.every(({ count }) => count !== null)
	};
}

/** Whether a total can stand beside its parts: it is their sum, and at least that where a part is missing. */
export function isTotalOf(total: number, { sum, isWhole }: PartSum): boolean {
	return isWhole ? sum === total : sum <= total;
}

/** What was expected of a total, for messages: `6`, or `at least 6` where a part is missing. */
export function expectedTotal({ sum, isWhole }: PartSum, print: (sum: number) => string = String): string {
	return `${isWhole ? '' : 'at least '}${print(sum)}`;
}
