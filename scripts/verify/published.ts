import { rollup } from 'd3';
import { type CountRange, exactly, sumRanges } from '#core/counts/count-range.ts';
import { ALL_NATIONALITIES, type Measure } from '#core/counts/slice.ts';
import { editionOf, isFrom, publisherOf } from '#core/publishers/index.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import {
	compareByCount,
	compareByShare,
	type Comparison,
	type ComparisonCheck,
	count,
	type RuleCheck
} from './check.ts';
import { placeOf } from './form.ts';
import type { KnownDifference } from './known-differences.ts';

const CLASSES: readonly Measure[] = ['granted', 'denied', 'other', 'closed', 'administratively_closed'];
/** A document that prints these classes prints all it has, so that they add up to its total. */
const TELLING: readonly Measure[] = ['granted', 'denied', 'other'];

type Counts = ReadonlyMap<Measure, CountRange>;

/**
 * Checks that the classes of each printed row add up to its total, within bounds. Where only some classes are printed,
 * they must not exceed it. A known difference that is there no longer fails too: then its list is out of date.
 */
export function checkPrintedTotals(
	outcomes: readonly PublishedOutcome[],
	known: readonly KnownDifference[]
): RuleCheck {
	const places = countsByPlace(outcomes.filter((row) => !isAddedUp(row)));
	const allowed = new Map(known.map((each) => [placeOf(each), each.difference]));
	const problems: string[] = [];
	let [totals, expected] = [0, 0];
	for (const [place, counts] of places) {
		const total = counts.get('decided');
		if (!total) continue;
		totals++;
		const [gap, allowance] = [gapToTotal(total, counts), allowed.get(place) ?? 0];
		if (gap === allowance && gap !== 0) expected++;
		if (gap !== allowance) problems.push(sentence(place, gap, allowance));
	}
	return {
		kind: 'rules',
		title: 'Classes against printed totals',
		examined: `${count(totals)} totals`,
		problems,
		notes:
			expected > 0
				? [`${expected} totals differ from the sum of their classes in the source itself, as known`]
				: []
	};
}

/** Whether a count is everyone's, added up by `normalize` because the document prints no total. */
function isAddedUp(row: PublishedOutcome): boolean {
	return (
		row.quality === 'derived' &&
		row.nationality === ALL_NATIONALITIES &&
		publisherOf(row.source_id).everyone === 'added'
	);
}

/** Checks that every total of everyone that was added up is the sum of its nationalities, and that none is wanting. */
export function checkAddedTotals(outcomes: readonly PublishedOutcome[]): RuleCheck {
	const printed = new Set(
		outcomes
			.filter((row) => row.nationality === ALL_NATIONALITIES && !isAddedUp(row))
			.map((row) => row.source_id)
	);
	const added = outcomes.filter(
		({ source_id }) => publisherOf(source_id).everyone === 'added' && !printed.has(source_id)
	);
	const placeOfSum = (row: PublishedOutcome) =>
		`${placeOf({ ...row, nationality: ALL_NATIONALITIES })} ${row.measure}, ${row.unit}`;
	const totals = new Map(added.filter(isAddedUp).map((row) => [placeOfSum(row), rangeOf(row)]));
	const sums = rollup(
		added.filter((row) => !isAddedUp(row)),
		(rows) => sumRanges(rows.map(rangeOf)),
		placeOfSum
	);
	const places = new Set([...totals.keys(), ...sums.keys()]);
	const problems = [...places].flatMap((place) => {
		const [total, sum] = [totals.get(place), sums.get(place)];
		if (!total) return [`${place}: nobody added everyone up; normalize its source again`];
		if (!sum) return [`${place}: a total of everyone without nationalities`];
		const same = total.count === sum.count && total.low === sum.low && total.high === sum.high;
		return same ? [] : [`${place}: ${rangeText(total)}, but its nationalities add up to ${rangeText(sum)}`];
	});
	return {
		kind: 'rules',
		title: 'Totals of everyone, added up from nationalities',
		examined: `${count(totals.size)} totals`,
		problems,
		notes: []
	};
}

function rangeOf({ count: printed, count_low: low, count_high: high }: PublishedOutcome): CountRange {
	return { count: printed, low, high };
}

function rangeText({ count: printed, low, high }: CountRange): string {
	return `${printed ?? 'no count'} (${low} to ${high})`;
}

function countsByPlace(outcomes: readonly PublishedOutcome[]): ReadonlyMap<string, Counts> {
	const places = new Map<string, Map<Measure, CountRange>>();
	for (const row of outcomes) {
		const place = placeOf(row);
		const counts = places.get(place) ?? new Map<Measure, CountRange>();
		counts.set(row.measure, rangeOf(row));
		places.set(place, counts);
	}
	return places;
}

/** Total less the sum of its classes; 0 when bounds allow them to be equal, or, with classes missing, the rest to be more. */
function gapToTotal(total: CountRange, counts: Counts): number {
	const classes = CLASSES.flatMap((measure) => counts.get(measure) ?? []);
	if (classes.length === 0) return 0;
	const sum = sumRanges(classes);
	if (total.high < sum.low) return total.high - sum.low;
	const isWhole = TELLING.every((measure) => counts.has(measure));
	return isWhole && total.low > sum.high ? total.low - sum.high : 0;
}

function sentence(place: string, gap: number, allowance: number): string {
	const found =
		gap === 0
			? 'the total is the sum of its classes'
			: `the total is ${Math.abs(gap)} ${gap > 0 ? 'more' : 'less'} than the sum of its classes`;
	return `${place}: ${found}${allowance === 0 ? '' : `; known was a difference of ${allowance}, see known-differences.ts`}`;
}

/** A figure of ours that must be what another publication prints. */
interface Agreement {
	readonly what: string;
	/** The document's `source_id`. */
	readonly document: string;
	readonly nationality: string;
	readonly year: number;
	readonly measure: Measure;
	/** As the other publication prints it. */
	readonly printed: number;
}

const mexico = { nationality: 'MEX' } as const;
const eoir2018 = { ...mexico, document: 'eoir-decision-rates-fy2018-2018-10-24', year: 2018 } as const;
const unhcr2010 = { ...mexico, document: 'unhcr-asylum-decisions', year: 2010 } as const;

/**
 * Figures printed in two publications, or read by eye from one.
 *
 * - EOIR, Asylum Decision Rates by Nationality, FY2018 (2018-10-24), the row of Mexico.
 * - EOIR's FY2010 statistics for Mexico, 49 granted and 508 denied, which UNHCR gives as court decisions of 2010.
 * - EOIR's tables of FY2019 and FY2021 for Mexico (802 and 367 granted) in the DHS yearbook, which rounds since FY2023.
 */
const AGREEMENTS: readonly Agreement[] = [
	{ ...eoir2018, what: 'EOIR FY2018 Mexico granted', measure: 'granted', printed: 629 },
	{ ...eoir2018, what: 'EOIR FY2018 Mexico denied', measure: 'denied', printed: 4520 },
	{ ...eoir2018, what: 'EOIR FY2018 Mexico other', measure: 'other', printed: 5415 },
	{
		...eoir2018,
		what: 'EOIR FY2018 Mexico administratively closed',
		measure: 'administratively_closed',
		printed: 359
	},
	{ ...eoir2018, what: 'EOIR FY2018 Mexico total', measure: 'decided', printed: 10923 },
	{ ...unhcr2010, what: 'UNHCR 2010 Mexico granted = EOIR FY2010', measure: 'granted', printed: 49 },
	{ ...unhcr2010, what: 'UNHCR 2010 Mexico denied = EOIR FY2010', measure: 'denied', printed: 508 },
	{
		...mexico,
		document: 'ohss-yearbook-fy2019-table-19',
		year: 2019,
		what: 'DHS FY2019 Mexico granted = EOIR FY2019',
		measure: 'persons_granted',
		printed: 802
	},
	{
		...mexico,
		document: 'ohss-yearbook-fy2023',
		year: 2021,
		what: 'DHS FY2021 Mexico granted = EOIR FY2021',
		measure: 'persons_granted',
		printed: 367
	}
];

/**
 * Compares named court figures with the other publications that print them; a rounded one with what it stands for. Of
 * a document that is not here at all, as in a data folder that was just begun, it is said that there is nothing to
 * compare; a row that is missing from one that is here differs.
 */
export function compareAgreements(outcomes: readonly PublishedOutcome[]): ComparisonCheck {
	const here = new Set(outcomes.map(({ source_id }) => source_id));
	const comparisons = AGREEMENTS.map((agreement): Comparison => {
		const row = outcomes.find((candidate) => isAt(candidate, agreement));
		const { what, printed } = agreement;
		if (!row) {
			const isHere = here.has(agreement.document);
			return {
				...compareByCount({ what, ours: printed, theirs: exactly(printed) }, 0),
				ours: isHere ? 'no row' : 'not here',
				gap: '',
				verdict: isHere ? 'differs' : 'note'
			};
		}
		// A rounded count of ours agrees when what it stands for holds theirs.
		const slack = Math.max(row.count_high - (row.count ?? 0), 0);
		return compareByCount({ what, ours: row.count ?? row.count_low, theirs: exactly(printed) }, slack);
	});
	return { kind: 'comparisons', title: 'The same figure in two publications', comparisons };
}

function isAt(row: PublishedOutcome, { document, nationality, year, measure }: Agreement): boolean {
	return (
		row.track === 'court' &&
		row.source_id === document &&
		row.nationality === nationality &&
		row.year === year &&
		row.measure === measure
	);
}

const TABLE_16 = 'ohss-yearbook-fy2019-table-16';
const BY_NATIONALITY: readonly string[] = ['ohss-yearbook-fy2019-table-17', 'ohss-yearbook-fy2019-table-19'];
const FY2023 = 'ohss-yearbook-fy2023';
/** Both editions round or revise; no total of theirs is further apart than 2.8 % (affirmative grants of FY2019). */
const REVISION = 0.03;

/**
 * Compares the totals of persons granted asylum that the DHS yearbook prints more than once: tables 17 and 19 with
 * table 16 of the same edition, which must be equal, and the edition of FY2023 with that of FY2019, within revisions.
 */
export function compareYearbookTotals(outcomes: readonly PublishedOutcome[]): ComparisonCheck {
	const totals = outcomes.filter(
		(row) => isFrom('ohss', row) && row.nationality === ALL_NATIONALITIES && row.measure === 'persons_granted'
	);
	const first = new Map(
		totals.filter(({ source_id }) => source_id === TABLE_16).map((row) => [cellOf(row), row])
	);
	const comparisons = totals.flatMap((row): Comparison[] => {
		const theirs = first.get(cellOf(row));
		if (!theirs || theirs.count === null || row.count === null) return [];
		const pair = {
			what: nameOf(row),
			ours: row.count,
			theirs: { count: theirs.count, low: theirs.count_low, high: theirs.count_high }
		};
		if (BY_NATIONALITY.includes(row.source_id)) return [compareByCount(pair, 0)];
		return row.source_id === FY2023 ? [compareByShare(pair, REVISION)] : [];
	});
	return {
		kind: 'comparisons',
		title: 'DHS yearbook: totals printed twice, against table 16 of FY2019',
		comparisons
	};
}

function cellOf({ track, claim_type, year }: PublishedOutcome): string {
	return `${track} ${claim_type} ${year}`;
}

function nameOf({ source_id, track, year }: PublishedOutcome): string {
	return `${editionOf(source_id)} ${track} FY${year}`;
}
