import { group, max, min } from 'd3';
import { decisionCell, type Grants, sumGrants } from '#core/counts/grants.ts';
import { isMissing } from '#core/counts/missing.ts';
import { expectedGrants } from '#core/measures/expected.ts';
import type { Rate } from '#core/measures/rates.ts';
import type { RecordSpan } from '#core/series/record-years.ts';
import { type Endings, sumEndings } from '#core/tables/court-records.ts';
import {
	amongRows,
	type CasesShare,
	casesShare,
	comparisonBalance,
	type CourtBalance
} from './court-comparison.ts';
import { courtsByCode } from './courts.ts';
import {
	courtYears,
	nationalityByCode,
	recordReference,
	type RecordYear,
	spanOf,
	yearsOf
} from './court-records.ts';
import { focusNationality } from './focus-nationality.ts';
import { recordPeople, type RecordPerson } from './record-people.ts';

/** Nationalities listed on a judge's page; the others are in the table that the page names. */
const LISTED = 10;

/** Grants beside what would be expected from everyone else's decisions on the same nationalities and years. */
export interface RecordExpectation {
	readonly decisions: number;
	readonly observed: number;
	/** A sum of shares, so it has decimals. */
	readonly expected: number;
}

/** A court where a judge completed cases. */
export interface RecordCourt {
	readonly code: string;
	readonly name: string;
	readonly first: number;
	readonly last: number;
	readonly cases: number;
}

/** Courts at which a judge is set among the others, and the cases there from which on. */
const AMONG = 3;
const AMONG_FROM = 30;

/** A judge among the others of a court, in the fiscal years from the judge's first there to the last. */
export interface JudgeAmong {
	readonly code: string;
	readonly name: string;
	readonly first: number;
	readonly last: number;
	readonly own: CasesShare;
	/** All judges of the court together, this one and what is no person among them. */
	readonly all: CasesShare;
	/** Null where the table by nationality has nothing of the court. */
	readonly balance: CourtBalance | null;
	/** The share of every other judge with ten cases or more; none where the check does not allow it. */
	readonly others: readonly Rate[];
}

/** What the court records say of one judge. Cases, exact; no year at all where nobody was granted or denied. */
export interface JudgeRecords {
	readonly judge_key: string;
	/** Name as printed. */
	readonly judge_name: string;
	/** Which of the key's people the rows are, as published_judge_years has it; null without rows. */
	readonly profile: number | null;
	/** The focus nationality beside everyone, oldest first. */
	readonly years: readonly (RecordYear & { readonly everyone: Grants })[];
	readonly pooled: { readonly own: Grants; readonly everyone: Grants };
	/** Missing where nobody else decided anything alike. */
	readonly expected: { readonly all: RecordExpectation | null; readonly own: RecordExpectation | null };
	/** By decisions. */
	readonly nationalities: readonly (Grants & {
		readonly name_en: string;
		readonly name_es: string;
		readonly slug: string | null;
	})[];
	/** How many nationalities the judge decided on in all. */
	readonly nationalityCount: number;
	/** By cases. */
	readonly courts: readonly RecordCourt[];
	/** Courts with thirty cases or more, by cases, three at most. */
	readonly among: readonly JudgeAmong[];
	/**
	 * Everyone before all judges of the court with most of the judge's cases, in the judge's years, oldest first; null
	 * where that court has none.
	 */
	readonly court: {
		readonly code: string;
		readonly name: string;
		readonly years: readonly (Grants & { readonly fiscal_year: number })[];
	} | null;
	/** Grants among the cases by court; another definition than that of `pooled`. */
	readonly granted: number;
	/** What became of those cases, all years added up; null where there are none. */
	readonly endings: Endings | null;
	/** Years of the counts by court; null where there are none. */
	readonly casesSpan: RecordSpan | null;
}

/** A judge's court records by the person's id; null when there are none. */
export function judgeRecords(id: string | null): JudgeRecords | null {
	const person = id === null ? undefined : recordPeople().get(id);
	if (!person) return null;
	const focus = focusNationality().nationality;
	const mexico = person.years.filter((row) => row.nationality === focus);
	const own = new Map(yearsOf(mexico).map((year) => [year.fiscal_year, year]));
	const byNation = recordNationalities(person);
	const years = yearsOf(person.years);
	const courts = recordCourts(person);
	return {
		judge_key: person.judge_key,
		judge_name: person.name,
		profile: person.years[0]?.profile ?? null,
		years: years.map(({ granted, denied, ...year }) => {
			const part = own.get(year.fiscal_year);
			return {
				...year,
				granted: part?.granted ?? 0,
				denied: part?.denied ?? 0,
				everyone: { granted, denied }
			};
		}),
		pooled: { own: sumGrants(mexico), everyone: sumGrants(person.years) },
		expected: recordExpectations(person),
		nationalities: byNation.slice(0, LISTED).map(({ code, granted, denied }) => {
			const nation = nationalityByCode(code);
			return {
				granted,
				denied,
				name_en: nation?.name_en ?? code,
				name_es: nation?.name_es ?? code,
				slug: nation?.slug ?? null
			};
		}),
		nationalityCount: byNation.length,
		courts,
		among: courts
			.filter(({ cases }) => cases >= AMONG_FROM)
			.slice(0, AMONG)
			.map((court) => judgeAmong(person, court)),
		court: mostlyAt(courts, years),
		granted: sumGrants(person.courts).granted,
		endings: person.courts.length > 0 ? sumEndings(person.courts) : null,
		casesSpan: spanOf(person.courts)
	};
}

/** Grants and denials of a judge by nationality, all years, by decisions: every nationality, not only those listed. */
export function recordNationalities(person: RecordPerson): readonly (Grants & { readonly code: string })[] {
	return [...group(person.years, (row) => row.nationality)]
		.map(([code, rows]) => ({ code, ...sumGrants(rows) }))
		.sort((a, b) => b.granted + b.denied - a.granted - a.denied || (a.code < b.code ? -1 : 1));
}

/**
 * Observed and expected grants, all nationalities and the focus one alone: leave-one-out, thirty reference decisions
 * a cell, else the nationality's all years. Null where nothing was decided.
 */
export function recordExpectations(person: RecordPerson): JudgeRecords['expected'] {
	const found = expectedGrants(person.years.map(decisionCell), recordReference());
	if ('missing' in found) return { all: null, own: null };
	const own = found.nationalities.find((part) => part.nationality === focusNationality().nationality);
	const { decisions, observed, expected } = found;
	return {
		all: { decisions, observed, expected },
		own: own ? { decisions: own.decisions, observed: own.observed, expected: own.expected } : null
	};
}

function judgeAmong({ id, courts }: RecordPerson, { code, name, first, last }: RecordCourt): JudgeAmong {
	const { all, others } = amongRows(code, { first, last }, id);
	const balance = comparisonBalance(code, { first, last });
	return {
		code,
		name,
		first,
		last,
		own: casesShare(courts.filter(({ court }) => court === code)),
		all: casesShare(all),
		balance,
		others: balance?.verdict === 'no-sign' ? others.flatMap((rows) => shownShares(casesShare(rows))) : []
	};
}

function shownShares({ share }: CasesShare): Rate[] {
	return isMissing(share) || share.show === 'counts' ? [] : [share];
}

function mostlyAt(courts: readonly RecordCourt[], years: readonly RecordYear[]): JudgeRecords['court'] {
	const [most] = courts;
	if (!most) return null;
	const [first, last] = [years[0]?.fiscal_year ?? 0, years.at(-1)?.fiscal_year ?? 0];
	const around = (courtYears().get(most.code) ?? [])
		.filter(({ fiscal_year }) => fiscal_year >= first && fiscal_year <= last)
		.map(({ fiscal_year, granted, denied }) => ({ fiscal_year, granted, denied }));
	return around.length > 0 ? { code: most.code, name: most.name, years: around } : null;
}

function recordCourts({ courts }: RecordPerson): RecordCourt[] {
	return [...group(courts, (row) => row.court)]
		.map(([code, rows]) => ({
			code,
			name: courtsByCode().get(code)?.name ?? code,
			first: min(rows, (row) => row.fiscal_year) ?? 0,
			last: max(rows, (row) => row.fiscal_year) ?? 0,
			cases: rows.reduce((sum, row) => sum + row.cases, 0)
		}))
		.sort((a, b) => b.cases - a.cases || (a.code < b.code ? -1 : 1));
}
