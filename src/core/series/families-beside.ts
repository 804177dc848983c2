import { CASE_TABLE_FIRST_YEAR } from '../publishers/ddp.ts';
import type { FamilyYear } from '../tables/aggregates.ts';
import { isPartialYear } from '../time.ts';
import { type Grants, sumGrants } from '../counts/grants.ts';

/** A fiscal year as our count of the archive has it, as the case table has it, and how far they lie apart. */
export interface FamiliesYear {
	readonly fiscal_year: number;
	readonly archive: Grants;
	readonly table: Grants;
	/** The table's count less the archive's, as a share of the archive's; null where the archive has none. */
	readonly gap: Readonly<Record<keyof Grants, number | null>>;
}

/** Two counts of the same records, set side by side. */
export interface FamiliesBeside {
	/** Which completions of a case the archive's count takes. */
	readonly events: Exclude<FamilyYear['events'], 'cases'>;
	/** Days of the releases, ISO. */
	readonly released: { readonly archive: string; readonly table: string };
	/** Fiscal years, newest first; all nationalities, and Mexico. */
	readonly everyone: readonly FamiliesYear[];
	readonly mexico: readonly FamiliesYear[];
}

/** Years shown: the newest that both have whole. */
const SHOWN = 10;

/**
 * Sets our count of the archive beside the case table, in the ten newest fiscal years that both have whole.
 * @returns null where one of the two, or a year in common, is missing.
 */
export function familiesBeside(rows: readonly FamilyYear[]): FamiliesBeside | null {
	const archive = rows.filter(({ family }) => family === 'eoir-case-data');
	const table = rows.filter(({ family }) => family === 'ddp');
	const [first, second] = [archive[0], table[0]];
	if (!first || !second || first.events === 'cases') return null;
	const years = [...new Set(archive.map(({ fiscal_year }) => fiscal_year))]
		.filter(
			(year) =>
				year >= CASE_TABLE_FIRST_YEAR &&
				table.some(({ fiscal_year }) => fiscal_year === year) &&
				!isPartialYear(year, first.release_on) &&
				!isPartialYear(year, second.release_on)
		)
		.sort((a, b) => b - a)
		.slice(0, SHOWN);
	if (years.length === 0) return null;
	const each = (groups: readonly FamilyYear['nationality_group'][]) =>
		years.map((year) => {
			const sum = (family: readonly FamilyYear[]): Grants =>
				sumGrants(family.filter((row) => row.fiscal_year === year && groups.includes(row.nationality_group)));
			return besideOf(year, sum(archive), sum(table));
		});
	return {
		events: first.events,
		released: { archive: first.release_on, table: second.release_on },
		everyone: each(['MX', 'others']),
		mexico: each(['MX'])
	};
}

function besideOf(fiscal_year: number, archive: Grants, table: Grants): FamiliesYear {
	const gap = (measure: keyof Grants) =>
		archive[measure] === 0 ? null : (table[measure] - archive[measure]) / archive[measure];
	return { fiscal_year, archive, table, gap: { granted: gap('granted'), denied: gap('denied') } };
}
