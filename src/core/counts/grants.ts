/**
 * Merits decisions of one nationality, fiscal year and claim type: the cell in which like is compared with like.
 * `granted` and `denied` are counts of decisions (integers from 0); other outcomes are not in them. Several cells may
 * share a key; they are added.
 */
export interface DecisionCell {
	readonly nationality: string;
	readonly fiscal_year: number;
	readonly claim_type: string;
	readonly granted: number;
	readonly denied: number;
}

/**
 * A judge's decisions on a nationality in a year as a cell of like with like. Published counts of court records do not
 * tell how claims began, so all are of one type.
 */
export function decisionCell({
	nationality,
	fiscal_year,
	granted,
	denied
}: Omit<DecisionCell, 'claim_type'>): DecisionCell {
	return { nationality, fiscal_year, claim_type: 'all', granted, denied };
}

/** Grants and decisions (grants plus denials) added over any set of cells. Counts from 0; `granted` ≤ `decisions`. */
export interface GrantTally {
	granted: number;
	decisions: number;
}

/** Grants and denials: the decisions on the merits. Counts from 0. */
export interface Grants {
	readonly granted: number;
	readonly denied: number;
}

/** Adds grants and denials up. */
export function sumGrants(rows: Iterable<Grants>): Grants {
	let [granted, denied] = [0, 0];
	for (const row of rows) {
		granted += row.granted;
		denied += row.denied;
	}
	return { granted, denied };
}
