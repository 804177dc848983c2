import { group, max, min } from 'd3';
import { type Grants, sumGrants } from '#core/counts/grants.ts';
import { listName } from '#core/names/person-name.ts';
import type { RecordSpan } from '#core/series/record-years.ts';
import {
	type CasesShare,
	casesShare,
	type CourtBalance,
	courtBalance,
	rowsByCourt
} from './court-comparison.ts';
import {
	courtYears,
	endingsByYear,
	pooledRange,
	rangesOf,
	type RecordRange,
	type RecordYear,
	spanOf,
	type YearEndings
} from './court-records.ts';
import { focusNationality } from './focus-nationality.ts';
import { slugOfRecordPerson } from './judge-directory.ts';
import { recordPersonId } from './record-people.ts';

/** A judge at a court: completed cases with an application, by what became of them (the composition). */
export interface CourtJudge extends Grants {
	/** Null for what is no person: visiting judges, details, dockets. */
	readonly slug: string | null;
	readonly name: string;
	readonly first: number;
	readonly last: number;
	readonly cases: number;
	/** Cases that ended in one of five other ways; denials that came with one are among them. */
	readonly other: number;
	/** Cases that were administratively closed. */
	readonly closed: number;
}

/** What the court records say of one court. */
export interface CourtRecords {
	/** Everyone by year, oldest first, and the range of the focus nationality, null where none of it can be there. */
	readonly years: readonly (RecordYear & { readonly judges: number; readonly range: RecordRange | null })[];
	readonly pooled: { readonly everyone: Grants; readonly range: RecordRange | null };
	/** By cases. */
	readonly judges: readonly CourtJudge[];
	/** Whether these judges may be set side by side, with all their cases; null where there are none. */
	readonly comparison: { readonly balance: CourtBalance | null; readonly all: CasesShare } | null;
	/** What became of all completed cases by year, oldest first; empty where the composition has none. */
	readonly endings: readonly YearEndings[];
	/** Years of grants and denials at the court. */
	readonly span: RecordSpan | null;
	/** Years of the judges' numbers; null where there are none. */
	readonly casesSpan: RecordSpan | null;
}

/** A court's records by its code; null when it has none. */
export function courtRecords(court: string): CourtRecords | null {
	const rows = courtYears().get(court);
	if (!rows) return null;
	const ranges = rangesOf(focusNationality().nationality).get(court) ?? [];
	const byYear = new Map(ranges.map((range) => [range.fiscal_year, pooledRange([range])]));
	const own = rowsByCourt().get(court) ?? [];
	return {
		years: rows.map(({ fiscal_year, from_on, through_on, granted, denied, judges }) => ({
			fiscal_year,
			from_on,
			through_on,
			granted,
			denied,
			judges,
			range: byYear.get(fiscal_year) ?? null
		})),
		pooled: { everyone: sumGrants(rows), range: ranges.length > 0 ? pooledRange(ranges) : null },
		judges: courtJudges(court),
		comparison: own.length > 0 ? { balance: courtBalance(court), all: casesShare(own) } : null,
		endings: endingsByYear(own),
		span: spanOf(rows),
		casesSpan: spanOf(own)
	};
}

function courtJudges(court: string): CourtJudge[] {
	return [...group(rowsByCourt().get(court) ?? [], recordPersonId)]
		.map(([id, rows]) => {
			const { share: _, ...counts } = casesShare(rows);
			return {
				slug: slugOfRecordPerson(id) ?? null,
				name: listName(rows[0]?.judge_name ?? id),
				first: min(rows, (row) => row.fiscal_year) ?? 0,
				last: max(rows, (row) => row.fiscal_year) ?? 0,
				...counts
			};
		})
		.sort((a, b) => b.cases - a.cases || a.name.localeCompare(b.name, 'en'));
}
