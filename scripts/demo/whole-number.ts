import { UsageError } from '#scripts/errors.ts';

/**
 * A whole number from the command line.
 * @param text what was given; undefined stands for `fallback`.
 * @throws UsageError when it is none, or out of range.
 */
export function wholeNumber(
	name: string,
	text: string | undefined,
	fallback: number,
	low: number,
	high: number
): number {
	if (text === undefined) return fallback;
	const number = /^\d+$/.test(text) ? Number(text) : NaN;
	if (!(number >= low && number <= high))
		throw new UsageError(`--${name} is "${text}"; a whole number from ${low} to ${high} was expected`);
	return number;
}
