import { type CellRange, judgeYearRanges } from '#core/measures/margins.ts';
import { isCompositionRelease, isDecisionsRelease } from '#core/publishers/asylumjudge.ts';
import { newestOf } from '#core/publishers/newest.ts';
import {
	type CourtNationalityRange,
	partsOf,
	type PublishedCourtJudgeYear,
	type PublishedJudgeYear
} from '#core/tables/court-records.ts';

/** Ranges by court and nationality, and what went to no court. */
export interface DerivedRanges {
	readonly ranges: readonly CourtNationalityRange[];
	/** Keys and years with decisions by nationality and no row in the table of courts. */
	readonly withoutCourt: readonly { readonly judge_key: string; readonly fiscal_year: number }[];
}

/**
 * Derives what each nationality's grants and denials at each court can be, from judges by nationality (the two-outcome
 * release) and judges by court (the composition), each the latest of its kind. Everything is computed by `judge_key` as
 * a whole: people who share a key, and visiting judges, may have decided at any court of the key.
 */
export function deriveRanges(
	judgeYears: readonly PublishedJudgeYear[],
	courtJudgeYears: readonly PublishedCourtJudgeYear[]
): DerivedRanges {
	const nationalities = groupRows(
		newestOf(judgeYears, isDecisionsRelease),
		({ nationality, granted, denied }) => ({
			name: nationality,
			granted,
			denied
		})
	);
	const courts = groupRows(newestOf(courtJudgeYears, isCompositionRelease), (row) => ({
		name: row.court,
		granted: row.granted,
		denied: row.denied + partsOf(row).reduce((sum, part) => sum + part, 0)
	}));
	const cells = new Map<string, CourtNationalityRange>();
	const withoutCourt: { judge_key: string; fiscal_year: number }[] = [];
	for (const [key, { judge_key, fiscal_year, cells: rows }] of nationalities) {
		const atCourts = courts.get(key)?.cells;
		if (!atCourts) {
			withoutCourt.push({ judge_key, fiscal_year });
			continue;
		}
		const ranges = judgeYearRanges(
			[...rows].map(([nationality, counts]) => ({ nationality, ...counts })),
			[...atCourts].map(([court, { granted, denied }]) => ({ court, granted, deniedCap: denied }))
		);
		for (const range of ranges) addRange(cells, range, fiscal_year);
	}
	return { ranges: [...cells.values()], withoutCourt };
}

interface Group {
	readonly judge_key: string;
	readonly fiscal_year: number;
	readonly cells: Map<string, { granted: number; denied: number }>;
}

function groupRows<T extends { readonly judge_key: string; readonly fiscal_year: number }>(
	rows: readonly T[],
	cellOf: (row: T) => { readonly name: string; readonly granted: number; readonly denied: number }
): Map<string, Group> {
	const groups = new Map<string, Group>();
	for (const row of rows) {
		const { judge_key, fiscal_year } = row;
		const key = `${judge_key} ${fiscal_year}`;
		const group: Group = groups.get(key) ?? { judge_key, fiscal_year, cells: new Map() };
		const { name, granted, denied } = cellOf(row);
		const cell = group.cells.get(name) ?? { granted: 0, denied: 0 };
		cell.granted += granted;
		cell.denied += denied;
		group.cells.set(name, cell);
		groups.set(key, group);
	}
	return groups;
}

function addRange(cells: Map<string, CourtNationalityRange>, range: CellRange, fiscal_year: number): void {
	const { court, nationality, granted, denied } = range;
	const key = `${court} ${nationality} ${fiscal_year}`;
	const cell = cells.get(key);
	cells.set(key, {
		court,
		nationality,
		fiscal_year,
		granted_low: (cell?.granted_low ?? 0) + granted.low,
		granted_high: (cell?.granted_high ?? 0) + granted.high,
		denied_low: (cell?.denied_low ?? 0) + denied.low,
		denied_high: (cell?.denied_high ?? 0) + denied.high
	});
}
