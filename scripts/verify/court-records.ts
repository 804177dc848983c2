import { join } from 'node:path';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { isDecisionsRelease } from '#core/publishers/asylumjudge.ts';
import { isFrom, type PublisherId } from '#core/publishers/index.ts';
import {
	courtNationalityRanges,
	publishedCourtJudgeYears,
	publishedCourtYears,
	publishedJudgeYears,
	publishedPeriods
} from '#core/tables/court-records.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import type { Table } from '#core/tables/table.ts';
import { type Check, compareByShare, type Comparison, count, type RuleCheck } from './check.ts';
import { checkCourtRecordSums, checkRanges, type CourtRecordTables } from './court-record-sums.ts';
import { readTable, unknownCodes } from './form.ts';
import { checkOfficerCounts, compareOfficerCounts } from './officer-counts.ts';

/**
 * Looks over the tables counted from court records: form, keys, links, sums, ranges, and other publishers' figures.
 * @returns one "not checked" where none of the five files is there; a problem for each where only some are.
 */
export async function checkCourtRecords(
	folder: string,
	outcomes: readonly PublishedOutcome[],
	known: KnownCodes
): Promise<readonly Check[]> {
	const read = <T extends Table>(table: T) => readTable(table, join(folder, `${table.name}.csv`));
	const judgeYears = await read(publishedJudgeYears);
	const courtJudgeYears = await read(publishedCourtJudgeYears);
	const courtYears = await read(publishedCourtYears);
	const periods = await read(publishedPeriods);
	const ranges = await read(courtNationalityRanges);
	const readings = [judgeYears, courtJudgeYears, courtYears, periods, ranges];
	if (!readings.some(({ isThere }) => isThere)) {
		const reason = `${folder} has none; "npm run data -- normalize asylumjudge" makes them`;
		return [{ kind: 'not checked', title: 'Counts from court records', reason }];
	}
	const forms = readings.map(({ check }) => check);
	// A sum over a table that could not be read would only repeat that it is not there.
	if (forms.some(({ problems }) => problems.length > 0)) return forms;
	const tables: CourtRecordTables = {
		outcomes,
		judgeYears: judgeYears.rows,
		courtJudgeYears: courtJudgeYears.rows,
		courtYears: courtYears.rows,
		periods: periods.rows,
		ranges: ranges.rows
	};
	return [
		...forms,
		checkCourtRecordLinks(tables, known),
		checkCourtRecordSums(tables),
		checkRanges(tables),
		...compareCourtRecords(outcomes),
		...checkOfficerCounts(periods.rows),
		...compareOfficerCounts(periods.rows, outcomes)
	];
}

/** The codes that columns of published rows may hold. */
export interface KnownCodes {
	readonly sourceIds: ReadonlySet<string>;
	readonly nationalities: ReadonlySet<string>;
	readonly courts: ReadonlySet<string>;
	readonly judgeCodes: ReadonlySet<string>;
}

/** Checks that every document, nationality, court and judge in the tables from court records is in its table. */
export function checkCourtRecordLinks(
	tables: Omit<CourtRecordTables, 'outcomes'>,
	known: KnownCodes
): RuleCheck {
	const { judgeYears, courtJudgeYears, courtYears, periods, ranges } = tables;
	const documents = [judgeYears, courtJudgeYears, courtYears, periods].flatMap((rows) =>
		rows.map(({ source_id }) => source_id)
	);
	const courts = [courtJudgeYears, courtYears, ranges].flatMap((rows) => rows.map(({ court }) => court));
	const nationalities = [judgeYears, ranges].flatMap((rows) => rows.map(({ nationality }) => nationality));
	const judges = [judgeYears, courtJudgeYears].flatMap((rows) => rows.flatMap(({ judge }) => judge ?? []));
	const spans = periods.map(({ nationality }) => nationality).filter((code) => code !== ALL_NATIONALITIES);
	const problems = [
		...unknownCodes('sources.csv', known.sourceIds, documents),
		...unknownCodes('nationalities.csv', known.nationalities, [...nationalities, ...spans]),
		...unknownCodes('courts.csv', known.courts, courts),
		...unknownCodes('immigration_judges.csv', known.judgeCodes, judges)
	];
	const examined = `${count(documents.length + ranges.length)} rows`;
	return {
		kind: 'rules',
		title: 'Court records: links to sources and lookups',
		examined,
		problems,
		notes: []
	};
}

type Measure = PublishedOutcome['measure'];

interface Beside {
	readonly title: string;
	readonly publisher: PublisherId;
	/** Which of the other publisher's measures stand beside ours, added up. */
	readonly pairs: readonly { readonly ours: Measure; readonly theirs: readonly Measure[] }[];
}

/** Others' figures and why they cannot be equal. */
const BESIDE: readonly Beside[] = [
	{
		title:
			'Court records beside TRAC (all completions, its other among the denials; here the last one of a case)',
		publisher: 'trac',
		pairs: [
			{ ours: 'granted', theirs: ['granted'] },
			{ ours: 'denied', theirs: ['denied', 'other'] }
		]
	},
	{
		title:
			'Court records beside EOIR (first completions, counted soon after the year; here the last one of a case)',
		publisher: 'eoir-decision-rates',
		pairs: [
			{ ours: 'granted', theirs: ['granted'] },
			{ ours: 'denied', theirs: ['denied'] }
		]
	},
	{
		title: 'Court records beside DHS (persons of first completions, rounded; here cases by their last one)',
		publisher: 'ohss',
		pairs: [{ ours: 'granted', theirs: ['persons_granted'] }]
	}
];

/**
 * Sets the two-outcome release beside TRAC, EOIR and DHS, everyone and Mexico, whole years that both have. Everything
 * is a note, with its gap and the reason in the title: they count other things, so no gap is an error.
 * @returns nothing where there is no two-outcome release.
 */
export function compareCourtRecords(outcomes: readonly PublishedOutcome[]): readonly Check[] {
	const whole = outcomes.filter(
		({ track, claim_type, year_basis, from_on, through_on }) =>
			track === 'court' &&
			claim_type === 'all' &&
			year_basis === 'fiscal' &&
			from_on === null &&
			through_on === null
	);
	const ours = whole.filter(
		(row) => isDecisionsRelease(row) && [ALL_NATIONALITIES, 'MEX'].includes(row.nationality)
	);
	if (ours.length === 0) return [];
	return BESIDE.map(({ title, publisher, pairs }): Check => {
		const theirs = whole.filter((row) => isFrom(publisher, row));
		const comparisons = pairs.flatMap((pair) =>
			ours
				.filter(({ measure }) => measure === pair.ours)
				.flatMap((row) => compareRow(row, theirs, pair.theirs))
		);
		if (comparisons.length > 0) return { kind: 'comparisons', title, comparisons };
		return { kind: 'not checked', title, reason: 'no whole year in common is at hand' };
	});
}

/** One line for each of the other publisher's documents that has the year. */
function compareRow(
	row: PublishedOutcome,
	theirs: readonly PublishedOutcome[],
	measures: readonly Measure[]
): readonly Comparison[] {
	const same = theirs.filter(
		({ nationality, year, measure }) =>
			nationality === row.nationality && year === row.year && measures.includes(measure)
	);
	return [...new Set(same.map(({ source_id }) => source_id))].flatMap((id) => {
		const parts = same.filter(({ source_id }) => source_id === id);
		// A document that lacks one of the parts has no sum to stand beside ours.
		if (parts.length !== measures.length || row.count === null) return [];
		const low = parts.reduce((sum, { count_low }) => sum + count_low, 0);
		const high = parts.reduce((sum, { count_high }) => sum + count_high, 0);
		const printed = parts.reduce<number | null>(
			(sum, { count }) => (sum === null || count === null ? null : sum + count),
			0
		);
		const pair = {
			what: `${id}: ${row.nationality} FY${row.year} ${row.measure}`,
			ours: row.count,
			theirs: { count: printed, low, high }
		};
		return [{ ...compareByShare(pair, 0), tolerance: 'none', verdict: 'note' }];
	});
}
