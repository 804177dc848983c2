import { group, rollup } from 'd3';
import type { PublishedPeriod } from '#core/tables/court-records.ts';
import { ALL_NATIONALITIES, isOfficerOutcome, type PeriodMeasure } from '#core/counts/slice.ts';
import { CASE_RELEASE_FIRST_YEAR } from '#core/publishers/uscis.ts';
import { fiscalYearDays } from '#core/time.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { type PartSum, sumOfParts } from '#scripts/release/whole-sums.ts';
import type { FileTally, Reject } from '#scripts/sources/source.ts';
import { documentId, FOIA_THROUGH, type Subject } from './documents.ts';

/** One document's counts, read from one file. */
export interface ReadDocument {
	readonly subject: Subject;
	/** Last day covered. */
	readonly through: string;
	readonly file: InputFile;
	readonly periods: readonly PublishedPeriod[];
}

/** What one file gave: a workbook two documents, a table one or, where it only checks, none. */
export interface ReadFile {
	readonly documents: readonly ReadDocument[];
	readonly tally: FileTally;
	readonly rejects: readonly Reject[];
}

/** First and last day of a span; the first is null where it is not stated. */
export interface Span {
	readonly from_on: string | null;
	readonly through_on: string;
}

/** Days of a fiscal year in the FOIA release: its first year has no first day, its last one ends early. */
export function foiaYear(year: number): Span {
	const { first, last } = fiscalYearDays(year);
	return {
		from_on: year === CASE_RELEASE_FIRST_YEAR ? null : first,
		through_on: last > FOIA_THROUGH ? FOIA_THROUGH : last
	};
}

/** Where a count stands besides its span. */
export interface Place {
	/** Code of the nationality; `ALL` for everyone. */
	readonly nationality: string;
	/** Asylum office; null for all. */
	readonly office: string | null;
}

/** Everyone at every office. */
export const EVERYONE: Place = { nationality: ALL_NATIONALITIES, office: null };

/**
 * One count. Without a count it is withheld.
 * @param quality `derived` where it was added up here.
 */
export function periodRow(
	{ subject, through }: Pick<ReadDocument, 'subject' | 'through'>,
	place: Place,
	span: Span,
	{ measure, count }: { readonly measure: PeriodMeasure; readonly count: number | null },
	quality: 'exact' | 'derived' = 'exact'
): PublishedPeriod {
	return {
		source_id: documentId(subject, through),
		track: 'affirmative',
		...place,
		...span,
		measure,
		count,
		unit: 'cases',
		quality: count === null ? 'suppressed' : quality
	};
}

/**
 * Everyone's counts of each span, added up over offices or nationalities. Where one of them is withheld, or is not there
 * though it is in other spans or beside other outcomes, everyone has none: the sum would come short.
 * @param rows counts of one document, none of them everyone's.
 */
export function addEveryone(rows: readonly PublishedPeriod[]): PublishedPeriod[] {
	const places = rollup(rows, (own) => new Set(own.map(placeKey)).size, tableOf);
	const spans = group(rows, (row) => spanKey({ ...row, ...EVERYONE }));
	return [...spans.values()].flatMap((parts) => {
		const [first] = parts;
		return first ? [{ ...first, ...EVERYONE, ...added(sumOfParts(parts, places.get(tableOf(first)))) }] : [];
	});
}

/** Outcomes stand in one table; every other measure in one of its own. */
function tableOf({ measure }: PublishedPeriod): string {
	return isOfficerOutcome(measure) ? 'outcomes' : measure;
}

/** A count, and the name beside which it is printed: several names may be one place. */
export interface NamedPeriod {
	readonly who: string;
	readonly period: PublishedPeriod;
}

/**
 * Adds up counts that have the same place, span and measure. A sum is `derived`; there is none where a part is withheld,
 * or where one of the place's names has no count there.
 */
export function addUp(rows: readonly NamedPeriod[]): PublishedPeriod[] {
	const names = rollup(
		rows,
		(own) => new Set(own.map(({ who }) => who)).size,
		({ period }) => placeKey(period)
	);
	const sums = group(rows, ({ period }) => spanKey(period));
	return [...sums.values()].flatMap((parts) => {
		const periods = parts.map(({ period }) => period);
		const [first] = periods;
		if (!first) return [];
		const all = names.get(placeKey(first)) ?? 1;
		return [all === 1 && periods.length === 1 ? first : { ...first, ...added(sumOfParts(periods, all)) }];
	});
}

function placeKey({ nationality, office }: Place): string {
	return `${nationality} ${office}`;
}

function spanKey({ nationality, office, from_on, through_on, measure }: PublishedPeriod): string {
	return [nationality, office, from_on, through_on, measure].join(' ');
}

function added({ sum, isWhole }: PartSum): Pick<PublishedPeriod, 'count' | 'quality'> {
	return isWhole ? { count: sum, quality: 'derived' } : { count: null, quality: 'suppressed' };
}

/** An asylum office by its city: releases print `Newark, NJ` and `Newark`. */
export function officeOf(printed: string): string {
	return printed.replace(/,\s*[A-Z]{2}$/, '');
}

/**
 * A citizenship's code, and whether that took a repair (the tally's `repaired`): the FOIA release prints Ô in the two letters of another
 * encoding, and has a `KOREA` beside North and South Korea, which stays unknown.
 * @param find the code of a label by the lookup of nationalities; null when no spelling fits.
 */
export function citizenshipOf(
	printed: string,
	find: (label: string) => string | null
): { readonly code: string | null; readonly isRepaired: boolean } {
	if (printed === 'KOREA') return { code: 'UNK', isRepaired: true };
	const label = printed.replace('Ã”', 'Ô');
	return { code: find(label), isRepaired: label !== printed };
}

/** A whole number from 0, with or without commas between thousands; null for anything else. */
export function wholeNumber(text: string): number | null {
	const count = /^\d{1,3}(?:,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : NaN;
	return Number.isSafeInteger(count) ? count : null;
}
