import { group } from 'd3';
import { type Grants, sumGrants } from '#core/counts/grants.ts';
import { isDecisionsRelease } from '#core/publishers/asylumjudge.ts';
import { listName } from '#core/names/person-name.ts';
import { publishedPeriods } from '#core/tables/court-records.ts';
import { courtsByCode } from './courts.ts';
import {
	courtYears,
	everyoneByYear,
	judgeYears,
	pooledRange,
	rangesOf,
	type RecordRange,
	recordYears,
	type RecordYear
} from './court-records.ts';
import { once, readTable } from './data-source.ts';
import { slugOfRecordPerson } from './judge-directory.ts';
import { recordPeople, recordPersonId } from './record-people.ts';

/** Judges listed on a nationality's page. */
const LISTED = 25;

/** A court and the range of the nationality there, all years together, beside everyone's grants and denials. */
export interface CourtRange extends RecordRange {
	readonly code: string;
	readonly name: string;
	readonly everyone: Grants;
}

/** A judge and grants and denials of the nationality. */
export interface NationJudge extends Grants {
	readonly slug: string;
	readonly name: string;
}

/** What the court records say of one nationality. Cases. */
export interface NationRecords {
	/** The nationality beside everyone, oldest first; everyone is null where no total is printed. */
	readonly years: readonly (RecordYear & { readonly everyone: Grants | null })[];
	/** By the number of decisions possible, largest first. */
	readonly courts: readonly CourtRange[];
	/** Those who decided most, by number. */
	readonly judges: readonly NationJudge[];
	readonly judgeCount: number;
	/** Months, oldest first; empty where none are published. */
	readonly months: readonly RecordMonth[];
}

/** A month of grants and denials; `through_on` is its last day covered. */
export interface RecordMonth extends Grants {
	readonly source_id: string;
	readonly from_on: string;
	readonly through_on: string;
}

/** A nationality's court records; null when no decision of its people is in them. */
export function nationRecords(code: string): NationRecords | null {
	const years = recordYears(code).map((year) => ({
		...year,
		everyone: everyoneByYear().get(year.fiscal_year) ?? null
	}));
	if (years.length === 0) return null;
	const judges = nationJudges(code);
	return {
		years,
		courts: courtRanges(code),
		judges: judges.slice(0, LISTED),
		judgeCount: judges.length,
		months: recordMonths(code)
	};
}

/** Ranges by court, all years together, by the number of decisions possible. */
export function courtRanges(code: string): CourtRange[] {
	return [...rangesOf(code)]
		.map(([court, rows]) => ({
			code: court,
			name: courtsByCode().get(court)?.name ?? court,
			everyone: sumGrants(courtYears().get(court) ?? []),
			...pooledRange(rows)
		}))
		.sort((a, b) => most(b) - most(a) || (a.code < b.code ? -1 : 1));
}

/** Months of grants and denials of a nationality, oldest first. */
export function recordMonths(code: string): readonly RecordMonth[] {
	const all = once('record-months', () =>
		group(readTable(publishedPeriods, 'normalized').filter(isDecisionsRelease), (row) => row.nationality)
	);
	return [...group(all.get(code) ?? [], (row) => row.through_on)]
		.map(([through_on, rows]) => {
			const count = (measure: string) => rows.find((row) => row.measure === measure)?.count ?? 0;
			return {
				source_id: rows[0]?.source_id ?? '',
				from_on: rows[0]?.from_on ?? through_on,
				through_on,
				granted: count('granted'),
				denied: count('denied')
			};
		})
		.sort((a, b) => (a.through_on < b.through_on ? -1 : 1));
}

function most({ granted, denied }: RecordRange): number {
	return granted.high + denied.high;
}

function nationJudges(code: string): NationJudge[] {
	const all = once('record-nation-judges', () => group(judgeYears(), (row) => row.nationality));
	const named = (all.get(code) ?? []).flatMap((row) =>
		row.judge_name === null ? [] : { ...row, judge_name: row.judge_name }
	);
	return [...group(named, recordPersonId)]
		.flatMap(([id, rows]) => {
			const slug = slugOfRecordPerson(id);
			const person = recordPeople().get(id);
			return slug && person ? [{ slug, name: listName(person.name), ...sumGrants(rows) }] : [];
		})
		.sort((a, b) => b.granted + b.denied - a.granted - a.denied || a.name.localeCompare(b.name, 'en'));
}
