import { group, maxIndex, minIndex } from 'd3';
import { decisionCell, type Grants, sumGrants } from '#core/counts/grants.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { type ReferenceTally, tallyReference } from '#core/measures/expected.ts';
import { type Ends, sumEnds } from '#core/measures/margins.ts';
import { isCompositionRelease, isDecisionsRelease } from '#core/publishers/asylumjudge.ts';
import { newestOf } from '#core/publishers/newest.ts';
import type { RecordSpan } from '#core/series/record-years.ts';
import {
	type CourtNationalityRange,
	courtNationalityRanges,
	type Endings,
	sumEndings,
	type PublishedCourtJudgeYear,
	publishedCourtJudgeYears,
	type PublishedCourtYear,
	publishedCourtYears,
	type PublishedJudgeYear,
	publishedJudgeYears
} from '#core/tables/court-records.ts';
import { lookupNationalities, type Nationality } from '#core/tables/lookups.ts';
import { publishedOutcomes, type SourceDocument } from '#core/tables/published.ts';
import { once, readTable } from './data-source.ts';
import { sourceDocuments } from './published.ts';

/** A fiscal year of grants and denials; its first and last day where it is not whole. Cases, exact. */
export interface RecordYear extends Grants {
	readonly fiscal_year: number;
	/** First day covered when the year lacks its beginning, else null. */
	readonly from_on: string | null;
	/** Last day covered when the year lacks its end, else null. */
	readonly through_on: string | null;
}

/** Between what and what grants and denials of a nationality at a court lie; bounds of two tables, not chance. */
export interface RecordRange {
	readonly granted: Ends;
	readonly denied: Ends;
}

/** Judges by nationality and year, of the newest release that counts grants and denials only. */
export function judgeYears(): readonly PublishedJudgeYear[] {
	return once('record-judge-years', () =>
		newestOf(readTable(publishedJudgeYears, 'normalized'), isDecisionsRelease)
	);
}

/** Judges by court and year with what became of the cases, of the newest composition. */
export function courtJudgeYears(): readonly PublishedCourtJudgeYear[] {
	return once('record-court-judge-years', () =>
		newestOf(readTable(publishedCourtJudgeYears, 'normalized'), isCompositionRelease)
	);
}

/** What became of the completed cases of one fiscal year, one row a case; its days where it is not whole. */
export interface YearEndings extends Endings {
	readonly fiscal_year: number;
	readonly from_on: string | null;
	readonly through_on: string | null;
}

/** Rows of the composition added up by year, oldest first. */
export function endingsByYear(rows: readonly PublishedCourtJudgeYear[]): readonly YearEndings[] {
	return [...group(rows, (row) => row.fiscal_year)]
		.map(([fiscal_year, same]) => ({
			fiscal_year,
			from_on: same[0]?.from_on ?? null,
			through_on: same[0]?.through_on ?? null,
			...sumEndings(same)
		}))
		.sort((a, b) => a.fiscal_year - b.fiscal_year);
}

/** Everyone's years at each court, oldest first. */
export function courtYears(): ReadonlyMap<string, readonly PublishedCourtYear[]> {
	return once('record-court-years', () =>
		group(newestOf(readTable(publishedCourtYears, 'normalized'), isDecisionsRelease), (row) => row.court)
	);
}

/** The years of a nationality in every court, oldest first; of everyone under `ALL`; empty when none is printed. */
export function recordYears(nationality: string): readonly RecordYear[] {
	const all = once('record-years', () => {
		const rows = newestOf(readTable(publishedOutcomes, 'normalized'), isDecisionsRelease);
		return group(rows, (row) => row.nationality);
	});
	const years = group(all.get(nationality) ?? [], (row) => row.year);
	return [...years].map(([fiscal_year, rows]) => {
		const count = (measure: string) => rows.find((row) => row.measure === measure)?.count ?? 0;
		const { from_on = null, through_on = null } = rows[0] ?? {};
		return { fiscal_year, from_on, through_on, granted: count('granted'), denied: count('denied') };
	});
}

/** Ids of the releases behind the pages: grants and denials, then the composition; empty without court records. */
export function recordSourceIds(): readonly string[] {
	return [judgeYears()[0]?.source_id, courtJudgeYears()[0]?.source_id].flatMap((id) => id ?? []);
}

/** The documents of those releases, or null without court records. */
export function recordDocuments(): readonly [SourceDocument, SourceDocument] | null {
	const [decisions, composition] = recordSourceIds().flatMap((id) => sourceDocuments([id]));
	return decisions && composition ? [decisions, composition] : null;
}

/** Ranges of one nationality by court: those of each year, oldest first. */
export function rangesOf(nationality: string): ReadonlyMap<string, readonly CourtNationalityRange[]> {
	const all = once('record-ranges', () =>
		group(
			readTable(courtNationalityRanges, 'normalized'),
			(row) => row.nationality,
			(row) => row.court
		)
	);
	return all.get(nationality) ?? new Map<string, readonly CourtNationalityRange[]>();
}

/** Ranges of several years added up: years are tables of their own, so their ends add. */
export function pooledRange(rows: readonly CourtNationalityRange[]): RecordRange {
	return {
		granted: sumEnds(rows.map((row) => ({ low: row.granted_low, high: row.granted_high }))),
		denied: sumEnds(rows.map((row) => ({ low: row.denied_low, high: row.denied_high })))
	};
}

/** Decisions of all judges as references for what would be expected; made once. */
export function recordReference(): ReferenceTally {
	return once('record-reference', () => tallyReference(judgeYears().map(decisionCell)));
}

/** A nationality by the code of the lookup; undefined for `UNK`. */
export function nationalityByCode(code: string): Nationality | undefined {
	return once(
		'nationality-by-code',
		() => new Map(readTable(lookupNationalities, 'lookups').map((row) => [row.nationality, row]))
	).get(code);
}

/** Rows of one year or several added up, with the days of the first and the last. */
export function yearsOf(
	rows: Iterable<Omit<RecordYear, 'granted' | 'denied'> & Grants>
): readonly RecordYear[] {
	return [...group(rows, (row) => row.fiscal_year)]
		.map(([fiscal_year, same]) => ({
			fiscal_year,
			from_on: same[0]?.from_on ?? null,
			through_on: same[0]?.through_on ?? null,
			...sumGrants(same)
		}))
		.sort((a, b) => a.fiscal_year - b.fiscal_year);
}

/** From which to which year rows reach, in any order; null without rows. */
export function spanOf(
	rows: readonly Pick<RecordYear, 'fiscal_year' | 'from_on' | 'through_on'>[]
): RecordSpan | null {
	const years = rows.map(({ fiscal_year }) => fiscal_year);
	const [first, last] = [rows[minIndex(years)], rows[maxIndex(years)]];
	if (!first || !last) return null;
	return {
		first: first.fiscal_year,
		last: last.fiscal_year,
		from_on: first.from_on,
		through_on: last.through_on
	};
}

/** The years of the records; null without court records. */
export function recordSpan(): RecordSpan | null {
	return spanOf([...everyoneByYear().values()]);
}

/** Everyone's years, by year. */
export function everyoneByYear(): ReadonlyMap<number, RecordYear> {
	return once(
		'record-everyone',
		() => new Map(recordYears(ALL_NATIONALITIES).map((year) => [year.fiscal_year, year]))
	);
}
