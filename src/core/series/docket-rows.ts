import type { DocketRow } from '../measures/balance-check.ts';

interface JudgeNationalityRow {
	readonly judge: string | null;
	readonly nationality: string;
	readonly granted: number;
	readonly denied: number;
}
interface JudgeSplitRow {
	readonly judge: string | null;
	readonly custody: string;
	readonly represented: string;
	readonly granted: number;
	readonly denied: number;
}

/**
 * The docket of a court for the balance check, from two aggregates: nationality from one, custody and representation
 * from the other. Each row is unknown in what its aggregate does not hold, and the check leaves unknown ones out, so
 * no decision counts twice within a factor.
 * @param isPerson whether a judge code is a person; others are left out.
 */
export function docketRows(
	byNationality: readonly JudgeNationalityRow[],
	bySplit: readonly JudgeSplitRow[],
	isPerson: (judge: string) => boolean
): DocketRow[] {
	const nationality = byNationality.flatMap((row): DocketRow[] =>
		row.judge !== null && isPerson(row.judge)
			? [
					{
						judge: row.judge,
						nationality: row.nationality,
						custody: 'unknown',
						represented: 'unknown',
						decisions: row.granted + row.denied
					}
				]
			: []
	);
	const split = bySplit.flatMap((row): DocketRow[] =>
		row.judge !== null && isPerson(row.judge)
			? [
					{
						judge: row.judge,
						nationality: '??',
						custody: row.custody,
						represented: row.represented,
						decisions: row.granted + row.denied
					}
				]
			: []
	);
	return [...nationality, ...split];
}
