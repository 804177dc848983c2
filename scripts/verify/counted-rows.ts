import { exactly } from '#core/counts/count-range.ts';
import { isFrom } from '#core/publishers/index.ts';
import type { PublishedJudge, PublishedOutcome } from '#core/tables/published.ts';
import { isPartialYear } from '#core/time.ts';
import { type Check, compareByCount, type Comparison, count, signed } from './check.ts';
import type { JudgeYearTally, NationalityYearTally } from './counted-data.ts';

const NATIONALITIES_TITLE = 'EOIR: tables by nationality, against initial completions';
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
		return {
			kind: 'not checked',
			title: NATIONALITIES_TITLE,
			reason: 'no table of a closed year is at hand'
		};
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
	return { kind: 'comparisons', title: NATIONALITIES_TITLE, comparisons };
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

const WINDOW = { first: 2018, last: 2023 } as const;
const JUDGES_TITLE = `TRAC: judges FY${WINDOW.first}–${WINDOW.last}, per cent granted of grants and denials`;
/** A judge agrees when the percentages lie this close, in points. */
const CLOSE_POINTS = 1;
/** The share of judges that must agree. The rest may have been entered late, moved or taken over others' cases. */
const LEAST_SHARE = 0.9;
const DISTRIBUTION = [2, 5] as const;
const FARTHEST_SHOWN = 5;

/** A judge at a court: TRAC's percentage and ours; ours is null when we count no grant or denial there. */
interface JudgePair {
	readonly name: string;
	readonly theirs: number;
	readonly ours: number | null;
	/** Absolute difference in points; Infinity when there is nothing to compare. */
	readonly points: number;
}

/**
 * Compares the percentage of asylum granted with TRAC's judge window, judge by judge where the code is certain: nine in
 * ten must lie within one point. Also shows how many are within 2 and 5 points, and those farthest off.
 * @param ours counted with `--events all`, codes of one person joined.
 * @param personOf the code under which a judge's decisions are joined.
 */
export function compareTracJudges(
	ours: readonly JudgeYearTally[],
	published: readonly PublishedJudge[],
	{ releaseOn, personOf }: { releaseOn: string; personOf: (judge: string) => string }
): Check {
	if (isPartialYear(WINDOW.last, releaseOn)) return skipped(`the release ends before FY${WINDOW.last}`);
	const counted = byJudge(ours);
	const pairs = published.flatMap((row): JudgePair[] => {
		const { first_fiscal_year, last_fiscal_year, judge, court, percent_granted } = row;
		if (first_fiscal_year !== WINDOW.first || last_fiscal_year !== WINDOW.last) return [];
		if (judge === null || percent_granted === null) return [];
		return [pairOf(`${court} ${judge}`, percent_granted, counted.get(`${court} ${personOf(judge)}`))];
	});
	if (pairs.length === 0) return skipped('no judge of that window is matched to a code');
	return { kind: 'comparisons', title: JUDGES_TITLE, comparisons: [...shares(pairs), ...farthest(pairs)] };
}

function skipped(reason: string): Check {
	return { kind: 'not checked', title: JUDGES_TITLE, reason };
}

interface Grants {
	granted: number;
	denied: number;
}

function byJudge(ours: readonly JudgeYearTally[]): ReadonlyMap<string, Readonly<Grants>> {
	const judges = new Map<string, Grants>();
	for (const { fiscal_year, court, judge, granted, denied } of ours) {
		if (fiscal_year < WINDOW.first || fiscal_year > WINDOW.last || court === null || judge === null) continue;
		const merits = judges.get(`${court} ${judge}`) ?? { granted: 0, denied: 0 };
		merits.granted += granted;
		merits.denied += denied;
		judges.set(`${court} ${judge}`, merits);
	}
	return judges;
}

function pairOf(name: string, theirs: number, merits: Readonly<Grants> | undefined): JudgePair {
	const decided = merits ? merits.granted + merits.denied : 0;
	if (!merits || decided === 0) return { name, theirs, ours: null, points: Infinity };
	const ours = (merits.granted / decided) * 100;
	// TRAC prints one decimal; to compare at that precision, so do we.
	return { name, theirs, ours, points: Math.abs(Number(ours.toFixed(1)) - theirs) };
}

function shares(pairs: readonly JudgePair[]): readonly Comparison[] {
	const line = (points: number): Comparison => {
		// Half of TRAC's last decimal, so that 1.0 is not lost to binary fractions.
		const within = pairs.filter((pair) => pair.points <= points + 0.05).length;
		const share = within / pairs.length;
		const isRule = points === CLOSE_POINTS;
		return {
			what: `judges within ${points} ${points === 1 ? 'point' : 'points'}`,
			ours: count(within),
			theirs: count(pairs.length),
			gap: `${(share * 100).toFixed(1)} %`,
			tolerance: isRule ? `at least ${LEAST_SHARE * 100} %` : '',
			verdict: !isRule ? 'note' : share >= LEAST_SHARE ? 'agrees' : 'differs'
		};
	};
	const absent = pairs.filter(({ ours }) => ours === null).length;
	return [
		line(CLOSE_POINTS),
		...DISTRIBUTION.map(line),
		{
			...line(CLOSE_POINTS),
			what: 'judges without a decision of ours',
			ours: count(absent),
			gap: '',
			tolerance: '',
			verdict: 'note'
		}
	];
}

function farthest(pairs: readonly JudgePair[]): readonly Comparison[] {
	const off = pairs.filter(({ ours, points }) => ours !== null && points > CLOSE_POINTS + 0.05);
	const sorted = off.sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1));
	return sorted.slice(0, FARTHEST_SHOWN).map(({ name, ours, theirs }) => ({
		what: `${name}, per cent granted`,
		ours: (ours ?? 0).toFixed(1),
		theirs: theirs.toFixed(1),
		gap: signed((ours ?? 0) - theirs, 1),
		tolerance: `±${CLOSE_POINTS} point`,
		verdict: 'note'
	}));
}
