import { group, sum } from 'd3';
import type { Missing } from '#core/counts/missing.ts';
import { partialBalance, type PartialBalance, type PlacedDecisions } from '#core/measures/partial-balance.ts';
import { type CompletedCases, completedRate, type Rate } from '#core/measures/rates.ts';
import { type FiscalWindow, isInWindow } from '#core/measures/same-years.ts';
import { partsOf, type PublishedCourtJudgeYear } from '#core/tables/court-records.ts';
import { courtJudgeYears, courtYears } from './court-records.ts';
import { once } from './data-source.ts';
import { recordPeople, recordPersonId } from './record-people.ts';

/** Completed cases of the composition by what became of them, with the share granted of those not closed. */
export interface CasesShare extends CompletedCases {
	readonly cases: number;
	/** Administratively closed: neither above nor below the line of the share. */
	readonly closed: number;
	readonly share: Rate | Missing;
}

/** Whether judges of a court see like cases as far as it can be told, and the fiscal years of the check. */
export interface CourtBalance extends PartialBalance, FiscalWindow {}

/** Rows of the composition at each court. */
export function rowsByCourt(): ReadonlyMap<string, readonly PublishedCourtJudgeYear[]> {
	return once('record-rows-by-court', () => group(courtJudgeYears(), (row) => row.court));
}

/** Rows of the composition added up. */
export function casesShare(rows: readonly PublishedCourtJudgeYear[]): CasesShare {
	const closed = sum(rows, (row) => row.administratively_closed);
	const counts = {
		granted: sum(rows, (row) => row.granted),
		denied: sum(rows, (row) => row.denied),
		other: sum(rows, (row) => sum(partsOf(row))) - closed
	};
	return { cases: sum(rows, (row) => row.cases), ...counts, closed, share: completedRate(counts) };
}

/**
 * Whether judges of a court see people of like nationalities: over judges in the fiscal years in which they sat at no
 * other court, for only there the nationalities of a judge's decisions are those of the court. Null where nobody was
 * granted or denied.
 * @param within the years that are looked at; all when absent.
 */
export function courtBalance(court: string, within?: FiscalWindow): CourtBalance | null {
	const isWithin = ({ fiscal_year }: { readonly fiscal_year: number }) =>
		within === undefined || isInWindow(fiscal_year, within);
	const key = within ? `${within.first}-${within.last}` : 'all';
	return once(`record-balance/${court}/${key}`, () => {
		const years = (courtYears().get(court) ?? []).filter(isWithin);
		const [first, last] = [years[0]?.fiscal_year, years.at(-1)?.fiscal_year];
		if (first === undefined || last === undefined) return null;
		const placed = (placedDecisions().get(court) ?? []).filter(isWithin);
		return {
			...partialBalance(
				placed,
				sum(years, (row) => row.granted + row.denied)
			),
			first,
			last
		};
	});
}

/**
 * The check that rules whether a judge may be set among the others of a court in some years: the court's own of all
 * years, and where that finds nothing, those years' alone if they differ.
 */
export function comparisonBalance(court: string, within: FiscalWindow): CourtBalance | null {
	const all = courtBalance(court);
	if (all?.verdict !== 'no-sign') return all;
	const own = courtBalance(court, within);
	return own?.verdict === 'differ' ? own : all;
}

/** Decisions by judge, nationality and year whose court is certain, by court: the judge sat at no other that year. */
function placedDecisions(): ReadonlyMap<
	string,
	readonly (PlacedDecisions & { readonly fiscal_year: number })[]
> {
	return once('record-placed-decisions', () => {
		const placed = [...recordPeople().values()].flatMap(({ id, courts, years }) => {
			const courtsOf = group(
				courts,
				(row) => row.fiscal_year,
				(row) => row.court
			);
			return years.flatMap(({ fiscal_year, nationality, granted, denied }) => {
				const [court, another] = courtsOf.get(fiscal_year)?.keys() ?? [];
				return court === undefined || another !== undefined
					? []
					: [{ court, judge: id, fiscal_year, nationality, decisions: granted + denied }];
			});
		});
		return group(placed, (row) => row.court);
	});
}

/** Rows of a court in some years: all of them, and those of each person other than one. */
export function amongRows(
	court: string,
	within: FiscalWindow,
	person: string
): {
	readonly all: readonly PublishedCourtJudgeYear[];
	readonly others: readonly (readonly PublishedCourtJudgeYear[])[];
} {
	const all = (rowsByCourt().get(court) ?? []).filter((row) => isInWindow(row.fiscal_year, within));
	const people = [...group(all, recordPersonId)].filter(([id]) => id !== person && recordPeople().has(id));
	return { all, others: people.map(([, rows]) => rows) };
}
