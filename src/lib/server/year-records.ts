import { group } from 'd3';
import { type Grants, sumGrants } from '#core/counts/grants.ts';
import { fiscalYearDays } from '#core/time.ts';
import type { EntityJson } from '#core/twins/entity-json.ts';
import { listedGrants, type ListedJson } from '#core/twins/listed-json.ts';
import {
	courtYears,
	everyoneByYear,
	judgeYears,
	nationalityByCode,
	pooledRange,
	rangesOf,
	type RecordRange,
	recordSourceIds
} from './court-records.ts';
import { courtsByCode } from './courts.ts';
import { once } from './data-source.ts';
import { focusNationality } from './focus-nationality.ts';
import { type RecordMonth, recordMonths } from './nation-records.ts';
import { periodJson, rangeJson } from './record-twins.ts';

/** A nationality in one fiscal year; its page, or null. */
export interface YearNationality extends Grants {
	readonly code: string;
	readonly name_en: string;
	readonly name_es: string;
	readonly slug: string | null;
}

/** A court in one fiscal year: everyone, and the range of the focus nationality; null where no case of it can be there. */
export interface YearCourt extends Grants {
	readonly code: string;
	readonly name: string;
	readonly range: RecordRange | null;
}

/** What the court records say of one fiscal year beside the nation. */
export interface YearRecords {
	/** Release of grants and denials. */
	readonly source_id: string;
	/** By number of decisions. */
	readonly nationalities: readonly YearNationality[];
	/** By number of decisions. */
	readonly courts: readonly YearCourt[];
	/** Months of the focus nationality within the year, oldest first. */
	readonly months: readonly RecordMonth[];
}

const byDecisions = (a: Grants, b: Grants) => b.granted + b.denied - a.granted - a.denied;

/** The tables of a fiscal year; null when the court records have none of it. */
export function yearRecords(year: number): YearRecords | null {
	if (!everyoneByYear().has(year)) return null;
	const ranges = rangesOf(focusNationality().nationality);
	const { first, last } = fiscalYearDays(year);
	return {
		source_id: recordSourceIds()[0] ?? '',
		nationalities: nationalitiesOf(year),
		courts: [...courtYears()]
			.flatMap(([code, rows]) => {
				const row = rows.find(({ fiscal_year }) => fiscal_year === year);
				if (!row) return [];
				const own = (ranges.get(code) ?? []).filter(({ fiscal_year }) => fiscal_year === year);
				return {
					code,
					name: courtsByCode().get(code)?.name ?? code,
					granted: row.granted,
					denied: row.denied,
					range: own.length > 0 ? pooledRange(own) : null
				};
			})
			.sort((a, b) => byDecisions(a, b) || (a.code < b.code ? -1 : 1)),
		months: recordMonths(focusNationality().nationality).filter(
			({ through_on }) => through_on >= first && through_on <= last
		)
	};
}

function nationalitiesOf(year: number): readonly YearNationality[] {
	const all = once('record-year-nationalities', () =>
		group(
			judgeYears(),
			(row) => row.fiscal_year,
			(row) => row.nationality
		)
	);
	return [...(all.get(year) ?? [])]
		.map(([code, rows]) => {
			const nation = nationalityByCode(code);
			return {
				...sumGrants(rows),
				code,
				name_en: nation?.name_en ?? code,
				name_es: nation?.name_es ?? code,
				slug: nation?.slug ?? null
			};
		})
		.sort((a, b) => byDecisions(a, b) || (a.code < b.code ? -1 : 1));
}

/** The same for the twin of the year's page, every row of it. */
export function yearRecordsJson(year: number): Pick<EntityJson, 'ranges' | 'months'> & {
	readonly lists: readonly ListedJson[];
} {
	const records = yearRecords(year);
	if (!records) return { lists: [] };
	const { nationality } = focusNationality();
	const { source_id } = records;
	const period = periodJson([everyoneByYear().get(year) ?? []].flat());
	const ranges = [...rangesOf(nationality).values()].flatMap(
		(rows) => rangeJson(rows.filter(({ fiscal_year }) => fiscal_year === year)) ?? []
	);
	return {
		lists: [
			...records.nationalities.map(({ code, granted, denied }) =>
				listedGrants('nationalities', { source_id, nationality: code, period }, { granted, denied })
			),
			...records.courts.map(({ code, granted, denied }) =>
				listedGrants('courts', { source_id, court: code, period }, { granted, denied })
			)
		],
		...(ranges.length > 0 ? { ranges } : {}),
		...(records.months.length > 0
			? {
					months: records.months.map(({ source_id, from_on, through_on, granted, denied }) => ({
						source_id,
						nationality,
						from_on,
						through_on,
						counts: { granted, denied }
					}))
				}
			: {})
	};
}
