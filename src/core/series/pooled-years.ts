/** A share of one fiscal year, 0 to 1. */
export interface YearShare {
	readonly year: number;
	readonly share: number;
}

/** How far the nation moved within the fiscal years that a figure pools. */
export interface PooledYears {
	/** Fiscal years with decisions of the unit, from 2. */
	readonly years: number;
	readonly lowest: YearShare;
	readonly highest: YearShare;
}

/** Points, as a share, that the nation has to move for pooled years to be called very different. */
export const VERY_DIFFERENT = 0.1;

/**
 * Whether a figure pools very different years: the nation's lowest and highest merits rate among the unit's fiscal
 * years, when they are 10 points or more apart. A pooled share then says much about when, and the reader is told.
 * @param own fiscal years in which the unit decided, in any order, repeats allowed.
 * @param nation grants and denials by fiscal year; several rows of one year are added.
 * @returns null when the years are alike, or fewer than two have national decisions.
 */
export function pooledYears(
	own: Iterable<number>,
	nation: readonly { readonly period: number; readonly granted: number; readonly denied: number }[]
): PooledYears | null {
	const counts = new Map([...own].map((year) => [year, { granted: 0, decisions: 0 }]));
	for (const { period, granted, denied } of nation) {
		const year = counts.get(period);
		if (!year) continue;
		year.granted += granted;
		year.decisions += granted + denied;
	}
	const shares = [...counts]
		.filter(([, { decisions }]) => decisions > 0)
		.map(([year, { granted, decisions }]): YearShare => ({ year, share: granted / decisions }))
		.sort((a, b) => a.share - b.share || a.year - b.year);
	const [lowest, highest] = [shares[0], shares.at(-1)];
	if (!lowest || !highest || highest.share - lowest.share < VERY_DIFFERENT) return null;
	return { years: shares.length, lowest, highest };
}
