import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exactly } from '#core/counts/count-range.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { isFrom } from '#core/publishers/index.ts';
import { type CourtNationalityRange, courtNationalityRanges } from '#core/tables/court-records.ts';
import { CsvError, readCsv } from '#core/tables/csv.ts';
import { lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import {
	type PublishedJudge,
	publishedJudges,
	type PublishedOutcome,
	publishedOutcomes
} from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { isPartialYear } from '#core/time.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError, UsageError } from '#scripts/errors.ts';
import type { CountSummary } from '#scripts/release/counted-folders.ts';
import { compareCaseTableYears, compareFamilies, compareMexicansByCourt } from './case-table.ts';
import { type Check, compareByShare } from './check.ts';
import type { CountedRelease, YearTally } from './counted-data.ts';
import { compareNationalityTables, compareTracJudges } from './counted-rows.ts';

/** Counts at hand. */
export interface Counts {
	/** The one that is shown: of the archive, else of the case table. */
	readonly main: CountedRelease | null;
	/** The release of `main` counted with `--events initial`, and with `--events last`, if given. */
	readonly initial: CountedRelease | null;
	readonly last: CountedRelease | null;
	/** The count of the case table, which may be `main`. */
	readonly table: CountedRelease | null;
}

/**
 * Holds counted decisions against published figures, each count only against figures of its own kind: all completions
 * against TRAC, initial completions against EOIR's and the yearbook's tables, the case table against others' counts of it.
 * @throws UsageError when the count given as initial was made with other events or from another release.
 */
export function compareWithPublished(
	{ main, initial, table }: Counts,
	published: PublishedFigures
): readonly Check[] {
	if (initial && initial.summary.options.events !== 'initial') {
		throw new UsageError(
			`--initial is ${initial.folder}, which was counted with --events ${initial.summary.options.events}; ` +
				'tables of initial completions can be compared only with a count made with --events initial.'
		);
	}
	if (main && initial && main.summary.release_on !== initial.summary.release_on) {
		throw new UsageError(
			`--initial is a count of the release of ${initial.summary.release_on}, the data folder one of ${main.summary.release_on}; ` +
				'give two counts of one release.'
		);
	}
	const [all, first] = [pick('all', main, null), pick('initial', main, initial)];
	return [
		...againstTrac(all, published),
		...againstInitial(first, published),
		...(table
			? [
					compareCaseTableYears(table.tallies, published.outcomes, table.summary.release_on),
					compareMexicansByCourt(table.tallies.mexicans, published, table.summary.release_on)
				]
			: [])
	];
}

/**
 * Holds the case table against where the cases of the archive stand; nothing where there is no count of the table.
 * @throws UsageError when the count given as last was made with other events.
 */
export function compareCountings({ main, last, table }: Omit<Counts, 'initial'>): readonly Check[] {
	if (last && last.summary.options.events !== 'last') {
		throw new UsageError(
			`--last is ${last.folder}, which was ${howCounted(last.summary)}; ` +
				'the case table can be compared only with a count of the archive made with --events last.'
		);
	}
	return table ? [compareFamilies(table, pick('last', main, last))] : [];
}

/** The count made with the events asked for, or why there is none to compare. */
function pick(
	events: 'all' | 'initial' | 'last',
	main: CountedRelease | null,
	given: CountedRelease | null
): CountedRelease | string {
	const found = given ?? (main?.summary.options.events === events ? main : null);
	if (!found) {
		const other = main ? howCounted(main.summary) : 'nothing is counted';
		return events !== 'all'
			? `${other}; give a folder counted with --events ${events} as --${events}`
			: `${other}; it takes a count with --events ${events}`;
	}
	return found.summary.options.riders === 'include'
		? found
		: 'counted with --riders exclude; published figures include family members';
}

function howCounted({ options: { events } }: CountSummary): string {
	return events === 'cases' ? 'counted one row a case' : `counted with --events ${events}`;
}

function againstTrac(
	count: CountedRelease | string,
	{ outcomes, judges, personOf }: PublishedFigures
): readonly Check[] {
	if (typeof count === 'string') return [skipped('TRAC: national totals and judges', count)];
	const releaseOn = count.summary.release_on;
	return [
		compareTracYears(count.tallies.years, outcomes, releaseOn),
		compareTracJudges(count.tallies.judges, judges, { releaseOn, personOf })
	];
}

function againstInitial(
	count: CountedRelease | string,
	{ outcomes, isoOf }: PublishedFigures
): readonly Check[] {
	if (typeof count === 'string') return [skipped('EOIR tables by nationality and DHS grants', count)];
	const releaseOn = count.summary.release_on;
	return [
		compareNationalityTables(count.tallies.nationalities, outcomes, { releaseOn, isoOf }),
		compareYearbookGrants(count.tallies.years, outcomes, releaseOn)
	];
}

function skipped(title: string, reason: string): Check {
	return { kind: 'not checked', title, reason };
}

/** Published figures, and the lookups that lead from EOIR's codes to ours. */
export interface PublishedFigures {
	readonly outcomes: readonly PublishedOutcome[];
	readonly judges: readonly PublishedJudge[];
	/** Ranges by court and nationality; none where the data folder has no such table. */
	readonly ranges: readonly CourtNationalityRange[];
	/** Our nationality code of EOIR's; null when the lookup has none. */
	readonly isoOf: (eoir: string) => string | null;
	/** The code under which the decisions of a judge are joined. */
	readonly personOf: (judge: string) => string;
}

/**
 * Reads what counted decisions are held against.
 * @param judges path of `immigration_judges.csv`.
 * @throws DataError when a file is missing or unreadable.
 */
export async function readPublishedFigures(data: DataFolder, judges: string): Promise<PublishedFigures> {
	const nationalities = await read(lookupNationalities, join(data.lookups, 'nationalities.csv'));
	const codes = new Map(
		nationalities.flatMap(({ nationality, eoir_code }) =>
			(eoir_code ?? '').split('|').map((code) => [code, nationality] as const)
		)
	);
	const ranges = join(data.normalized, 'court_nationality_ranges.csv');
	const people = new Map(
		(await read(lookupImmigrationJudges, judges)).map(({ judge, alias_of }) => [judge, alias_of ?? judge])
	);
	return {
		outcomes: await read(publishedOutcomes, join(data.normalized, 'published_outcomes.csv')),
		judges: await read(publishedJudges, join(data.normalized, 'published_judges.csv')),
		ranges: (await stat(ranges).catch(() => null)) ? await read(courtNationalityRanges, ranges) : [],
		isoOf: (eoir) => codes.get(eoir) ?? null,
		personOf: (judge) => people.get(judge) ?? judge
	};
}

async function read<T extends Table>(table: T, path: string): Promise<readonly Row<T>[]> {
	try {
		return readCsv(table, await readFile(path, 'utf8'), path);
	} catch (cause) {
		if (cause instanceof CsvError) throw new DataError(cause.message, { cause });
		throw new DataError(
			`${path} cannot be read; published figures are compared from it. Name the data folder that has it with --published.`,
			{ cause }
		);
	}
}

const TRAC_TITLE = 'TRAC: national totals by fiscal year, against all completions';
const TRAC_TOOL = 'reference-trac-asylum-tool';
const TRAC_TOLERANCE = 0.03;

/**
 * Compares grants, and denials, with TRAC's national totals of closed fiscal years, ±3 %. TRAC's "other" is a denial in
 * which another relief was given, so it belongs to the denials.
 * @param ours counted with `--events all`.
 * @param releaseOn day of the release, ISO: years that end after it are left out.
 */
export function compareTracYears(
	ours: readonly YearTally[],
	published: readonly PublishedOutcome[],
	releaseOn: string
): Check {
	const theirs = published.filter(
		({ source_id, nationality, year, through_on }) =>
			source_id === TRAC_TOOL &&
			nationality === ALL_NATIONALITIES &&
			through_on === null &&
			!isPartialYear(year, releaseOn)
	);
	const years = [...new Set(theirs.map(({ year }) => year))].sort((a, b) => a - b);
	if (years.length === 0)
		return { kind: 'not checked', title: TRAC_TITLE, reason: 'no closed year of TRAC is at hand' };
	const printed = (year: number, measure: PublishedOutcome['measure']) =>
		theirs.find((row) => row.year === year && row.measure === measure)?.count ?? 0;
	const comparisons = years.flatMap((year) => {
		const counted = ours.find(({ fiscal_year }) => fiscal_year === year);
		const grants = { ours: counted?.granted ?? 0, theirs: exactly(printed(year, 'granted')) };
		const denials = {
			ours: counted?.denied ?? 0,
			theirs: exactly(printed(year, 'denied') + printed(year, 'other'))
		};
		return [
			compareByShare({ what: `FY${year} granted`, ...grants }, TRAC_TOLERANCE),
			compareByShare({ what: `FY${year} denied`, ...denials }, TRAC_TOLERANCE)
		];
	});
	return { kind: 'comparisons', title: TRAC_TITLE, comparisons };
}

const YEARBOOK_TITLE = 'DHS yearbook: grants by the courts, against initial completions';
const YEARBOOK_TOLERANCE = 0.03;

/**
 * Compares grants with the persons granted asylum by the courts in the DHS yearbook, ±3 %, the latest edition of each
 * year: its figures follow initial completions (FY2018: 13,200 against EOIR's 13,250 and TRAC's 14,249).
 * @param ours counted with `--events initial`.
 */
export function compareYearbookGrants(
	ours: readonly YearTally[],
	published: readonly PublishedOutcome[],
	releaseOn: string
): Check {
	const latest = new Map<number, PublishedOutcome>();
	for (const row of published) {
		if (!isNationalTotal(row) || isPartialYear(row.year, releaseOn)) continue;
		const known = latest.get(row.year);
		// Editions are named by their last fiscal year, so the later name is the later edition.
		if (!known || row.source_id > known.source_id) latest.set(row.year, row);
	}
	if (latest.size === 0)
		return {
			kind: 'not checked',
			title: YEARBOOK_TITLE,
			reason: 'no yearbook with a closed year is at hand'
		};
	const comparisons = [...latest.values()]
		.sort((a, b) => a.year - b.year)
		.map(({ year, count, count_low, count_high }) => {
			const granted = ours.find(({ fiscal_year }) => fiscal_year === year)?.granted ?? 0;
			const theirs = { count, low: count_low, high: count_high };
			return compareByShare({ what: `FY${year} granted`, ours: granted, theirs }, YEARBOOK_TOLERANCE);
		});
	return { kind: 'comparisons', title: YEARBOOK_TITLE, comparisons };
}

function isNationalTotal(row: PublishedOutcome): boolean {
	return (
		isFrom('ohss', row) &&
		row.track === 'court' &&
		row.nationality === ALL_NATIONALITIES &&
		row.measure === 'persons_granted'
	);
}
