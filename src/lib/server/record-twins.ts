import { sumGrants } from '#core/counts/grants.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { MINIMUM_REFERENCE_DECISIONS } from '#core/measures/expected.ts';
import { shareRange } from '#core/measures/margins.ts';
import { recordedYear } from '#core/series/record-years.ts';
import type { CourtNationalityRange } from '#core/tables/court-records.ts';
import {
	type EntityJson,
	type ExpectedJson,
	type PeriodJson,
	type RangeJson,
	type SeriesJson,
	seriesJson,
	type SeriesPlace
} from '#core/twins/entity-json.ts';
import {
	courtYears,
	everyoneByYear,
	pooledRange,
	rangesOf,
	recordSourceIds,
	type RecordYear,
	yearsOf
} from './court-records.ts';
import { focusNationality } from './focus-nationality.ts';
import { recordExpectations } from './judge-records.ts';
import { recordMonths } from './nation-records.ts';
import { recordPeople } from './record-people.ts';

/** Ranges of a nationality, at one court by year and pooled, or at every court pooled; nothing where there are none. */
export function courtRangesJson({
	nationality,
	court
}: {
	readonly nationality: string;
	readonly court?: string;
}): Pick<EntityJson, 'ranges'> {
	const byCourt = rangesOf(nationality);
	const sets =
		court === undefined
			? [...byCourt.values()]
			: [...(byCourt.get(court) ?? []).map((row) => [row]), byCourt.get(court) ?? []];
	const ranges = sets.flatMap((rows) => {
		const range = rangeJson(rows);
		if (!range) return [];
		// At one court everyone stands in its own series.
		return court === undefined
			? { ...range, everyone: sumGrants(courtYears().get(range.court) ?? []) }
			: range;
	});
	return ranges.length > 0 ? { ranges } : {};
}

/** Lists of a twin without those that have no entry. */
export function whereAny(
	lists: Pick<EntityJson, 'expected' | 'lists'>
): Pick<EntityJson, 'expected' | 'lists'> {
	return Object.fromEntries(Object.entries(lists).filter(([, entries]) => entries.length > 0));
}

/** Months of a nationality; nothing where none are published. */
export function monthsJson(nationality: string): Pick<EntityJson, 'months'> {
	const months = recordMonths(nationality).map(({ source_id, from_on, through_on, granted, denied }) => ({
		source_id,
		from_on,
		through_on,
		counts: { granted, denied }
	}));
	return months.length > 0 ? { months } : {};
}

/** Everyone's years at a court, oldest first. */
export function courtYearsJson(court: string): SeriesJson[] {
	const place = { nationality: ALL_NATIONALITIES, court, judge: null };
	return (courtYears().get(court) ?? []).map((year) => ({ ...yearJson(year, place), judges: year.judges }));
}

/** A judge's years, the focus nationality's first, then everyone's. */
export function judgeYearsJson(id: string | null, judge: string): SeriesJson[] {
	const rows = recordPeople().get(id ?? '')?.years ?? [];
	const { nationality } = focusNationality();
	const of = (code: string, years: readonly RecordYear[]) =>
		years.map((year) => yearJson(year, { nationality: code, court: null, judge }));
	return [
		...of(nationality, yearsOf(rows.filter((row) => row.nationality === nationality))),
		...of(ALL_NATIONALITIES, yearsOf(rows))
	];
}

/** What would be expected of a judge, everyone and the focus nationality; nothing where nobody was decided on. */
export function judgeExpectedJson(id: string | null, judge: string): ExpectedJson[] {
	const person = recordPeople().get(id ?? '');
	if (!person) return [];
	const { all, own } = recordExpectations(person);
	const period = periodJson(yearsOf(person.years));
	return [
		{ nationality: ALL_NATIONALITIES, found: all },
		{ nationality: focusNationality().nationality, found: own }
	].flatMap(({ nationality, found }): ExpectedJson[] =>
		found
			? [
					{
						source_id: recordSourceIds()[0] ?? '',
						judge,
						nationality,
						period,
						...found,
						minimum_reference: MINIMUM_REFERENCE_DECISIONS
					}
				]
			: []
	);
}

function yearJson(year: RecordYear, place: SeriesPlace): SeriesJson {
	const quality = place.judge === null || place.nationality !== ALL_NATIONALITIES ? 'exact' : 'derived';
	return seriesJson({ ...recordedYear(year, recordSourceIds()[0] ?? ''), quality }, place);
}

/** Lowest and highest of a nationality at one court over the years of the rows; null without rows. */
export function rangeJson(rows: readonly CourtNationalityRange[]): RangeJson | null {
	const [first] = rows;
	if (!first) return null;
	const { granted, denied } = pooledRange(rows);
	const share = shareRange(granted, denied);
	return {
		court: first.court,
		nationality: first.nationality,
		period: periodJson(rows.flatMap(({ fiscal_year }) => everyoneByYear().get(fiscal_year) ?? [])),
		granted: [granted.low, granted.high],
		denied: [denied.low, denied.high],
		rates: { merits: share && [share.low, share.high] },
		source_ids: recordSourceIds()
	};
}

/** From the first to the last of some years, ascending. */
export function periodJson(years: readonly RecordYear[]): PeriodJson {
	return {
		from: years[0]?.fiscal_year ?? 0,
		to: years.at(-1)?.fiscal_year ?? 0,
		basis: 'fiscal',
		since: years[0]?.from_on ?? null,
		through: years.at(-1)?.through_on ?? null
	};
}
