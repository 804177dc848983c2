import { exactly } from '#core/counts/count-range.ts';
import { isFrom } from '#core/publishers/index.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { isPartialYear } from '#core/time.ts';
import type { Check, Comparison } from './check.ts';
import { compareByCount, count } from './compare-counts.ts';
import type { NationalityYearTally } from './counted-tallies.ts';

const TITLE = 'EOIR: tables by nationality, against initial completions';
/** Share of a row's printed total by which each of its classes may differ. */
const TOLERANCE = 0.02;

type Class = 'granted' | 'denied' | 'other' | 'administratively_closed';
const CLASSES: readonly Class[] = ['granted', 'denied', 'other', 'administratively_closed'];

/** One row of a table: a nationality in a fiscal year, with all its classes printed. */
interface PrintedRow {
	readonly nationality: string;
	readonly year: number;
	readonly total: number;
	readonly classes: ReadonlyMap<Class, number>;
}

/**
 * Compares each class of each nationality with EOIR's tables of whole fiscal years: within 2 % of the row's total, one
 * decision at least. Rows with a suppressed class are left out, as are years known in part (FY2020). Lines shown: one
 * a year with the rows that agree, Mexico's, and every class that differs.
 * @param ours counted with `--events initial`.
 * @param isoOf our code of EOIR's nationality code; null when the lookup has none.
 */
export function compareNationalityTables(
	ours: readonly NationalityYearTally[],
	published: readonly PublishedOutcome[],
	{ releaseOn, isoOf }: { releaseOn: string; isoOf: (eoir: string) => string | null }
): Check {
	const rows = printedRows(published).filter(({ year }) => !isPartialYear(year, releaseOn));
	if (rows.length === 0)
		return { kind: 'not checked', title: TITLE, reason: 'no table of a closed year is at hand' };
	const counted = countedByRow(ours, isoOf);
	const compared = rows.map((row) => ({
		row,
		comparisons: compareRow(row, counted.get(keyOf(row.nationality, row.year)))
	}));
	const comparisons = [...new Set(rows.map(({ year }) => year))].flatMap((year) => {
		const ofYear = compared.filter(({ row }) => row.year === year);
		const shown = ofYear.flatMap(({ row, comparisons: lines }) =>
			lines.filter(({ verdict }) => row.nationality === 'MEX' || verdict === 'differs')
		);
		return [
			agreeing(
				year,
				ofYear.map(({ comparisons: lines }) => lines)
			),
			...shown
		];
	});
	return { kind: 'comparisons', title: TITLE, comparisons };
}

function keyOf(nationality: string, year: number): string {
	return `${nationality} ${year}`;
}

function printedRows(published: readonly PublishedOutcome[]): readonly PrintedRow[] {
	const rows = new Map<string, Map<string, number | null>>();
	for (const printedRow of published) {
		const { nationality, year, through_on, measure, count: printed } = printedRow;
		if (!isFrom('eoir-decision-rates', printedRow) || through_on !== null) continue;
		const row = rows.get(keyOf(nationality, year)) ?? new Map<string, number | null>();
		rows.set(keyOf(nationality, year), row.set(measure, printed));
	}
	const printed = [...rows].flatMap(([key, measures]): PrintedRow[] => {
		const [nationality = '', year] = key.split(' ');
		const total = measures.get('decided') ?? null;
		const classes = CLASSES.flatMap((name) =>
			measures.has(name) ? [[name, measures.get(name) ?? null] as const] : []
		);
		const shown = classes.flatMap(([name, n]) => (n === null ? [] : [[name, n] as const]));
		if (total === null || shown.length < classes.length) return [];
		return [{ nationality, year: Number(year), total, classes: new Map(shown) }];
	});
	return printed.sort((a, b) => a.year - b.year || (a.nationality < b.nationality ? -1 : 1));
}

type Tally = Readonly<Record<Class, number>>;

/** Several EOIR codes may be one nationality of ours: they add up. */
function countedByRow(
	ours: readonly NationalityYearTally[],
	isoOf: (eoir: string) => string | null
): ReadonlyMap<string, Tally> {
	const rows = new Map<string, Record<Class, number>>();
	for (const tally of ours) {
		const iso = isoOf(tally.nationality);
		if (iso === null) continue;
		const key = keyOf(iso, tally.fiscal_year);
		const row = rows.get(key) ?? { granted: 0, denied: 0, other: 0, administratively_closed: 0 };
		for (const name of CLASSES) row[name] += tally[name];
		rows.set(key, row);
	}
	return rows;
}

function compareRow(
	{ nationality, year, total, classes }: PrintedRow,
	tally: Tally | undefined
): readonly Comparison[] {
	const decisions = Math.max(1, Math.floor(total * TOLERANCE));
	return [...classes].map(([name, printed]) =>
		compareByCount(
			{ what: `FY${year} ${nationality} ${name}`, ours: tally?.[name] ?? 0, theirs: exactly(printed) },
			decisions
		)
	);
}

function agreeing(year: number, rows: readonly (readonly Comparison[])[]): Comparison {
	const agree = rows.filter((lines) => lines.every(({ verdict }) => verdict === 'agrees')).length;
	return {
		what: `FY${year} nationalities that agree`,
		ours: count(agree),
		theirs: count(rows.length),
		gap: `${((agree / rows.length) * 100).toFixed(1)} %`,
		tolerance: '',
		verdict: 'note'
	};
}
