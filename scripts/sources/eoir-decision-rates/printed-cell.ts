/**
 * A cell as printed: a count, a rate in percent with its number of decimals, `*`, or, under a rate only, something that
 * is none of them: rates serve to check the counts, so one that cannot be read need not stop the run.
 */
export type PrintedCell =
	| { readonly kind: 'count'; readonly count: number }
	| { readonly kind: 'rate'; readonly percent: number; readonly decimals: number }
	| { readonly kind: 'suppressed' }
	| { readonly kind: 'unreadable'; readonly text: string };

/**
 * Reads the text of a cell: `3,079`, `53.44%`, `53%` or `*`.
 * @returns null when it is none of them.
 */
export function parsePrintedCell(text: string): PrintedCell | null {
	const plain = text.replace(/\s+/g, '');
	if (plain === '*') return { kind: 'suppressed' };
	if (/^(?:\d{1,3}(?:,\d{3})+|\d+)$/.test(plain))
		return { kind: 'count', count: Number(plain.replace(/,/g, '')) };
	const [, percent, fraction = ''] = /^(\d{1,3}(?:\.(\d+))?)%$/.exec(plain) ?? [];
	return percent === undefined ? null : { kind: 'rate', percent: Number(percent), decimals: fraction.length };
}
