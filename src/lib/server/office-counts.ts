import { group, sum } from 'd3';
import { ALL_NATIONALITIES, type PeriodMeasure } from '#core/counts/slice.ts';
import { isOfOffices, isReceipts } from '#core/publishers/uscis.ts';
import { type PublishedPeriod, publishedPeriods } from '#core/tables/court-records.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import { fiscalYear } from '#core/time.ts';
import type { ListedJson } from '#core/twins/listed-json.ts';
import { once, readTable } from './data-source.ts';
import { listedOfficers } from './officer-counts.ts';
import { sourceDocuments } from './published.ts';

/** What pages say of a document of USCIS's. */
export type OfficeDocument = Pick<
	SourceDocument,
	'source_id' | 'publisher' | 'title' | 'edition' | 'url' | 'note_en' | 'note_es'
>;

/** What offices count, in the order shown: what came in, what became of it, what is left. */
const OFFICE_MEASURES = [
	'received',
	'interviews_completed',
	'decided',
	'granted',
	'denied_or_referred',
	'administratively_closed',
	'nacara_granted',
	'terminated',
	'pending'
] as const satisfies readonly PeriodMeasure[];
/** One of what offices count. */
export type OfficeMeasure = (typeof OFFICE_MEASURES)[number];

/** Counts over one span of days. */
export interface OfficeSpan {
	/** First day; null where USCIS does not state it. */
	readonly from_on: string | null;
	readonly through_on: string;
	/** All offices first (`office` is null), then each, most cases first. A count is null where it is withheld or not there. */
	readonly rows: readonly {
		readonly office: string | null;
		readonly outcomes: readonly { readonly category: OfficeMeasure; readonly cases: number | null }[];
	}[];
}

/** The asylum offices in one fiscal year, by one document: the year as one span, or its months. */
export interface OfficeYear {
	readonly document: OfficeDocument;
	readonly measures: readonly OfficeMeasure[];
	/** Oldest first. */
	readonly spans: readonly OfficeSpan[];
}

/** Applications of a nationality that USCIS received, by month, oldest first. */
export interface ReceiptMonths {
	readonly document: OfficeDocument;
	readonly rows: readonly {
		readonly through_on: string;
		readonly category: 'received';
		readonly cases: number | null;
	}[];
}

/** The offices in a fiscal year, one entry a document; empty where none counts it. */
export function officeYears(year: number): readonly OfficeYear[] {
	const all = once('office-years', () =>
		group(
			readTable(publishedPeriods, 'normalized').filter(isOfOffices),
			({ through_on }) => fiscalYear(through_on),
			({ source_id }) => source_id
		)
	);
	return [...(all.get(year) ?? [])].flatMap(([source_id, rows]) => {
		const document = documentOf(source_id);
		if (!document) return [];
		const measures = OFFICE_MEASURES.filter((measure) => rows.some((row) => row.measure === measure));
		const spans = [...group(rows, ({ through_on }) => through_on).values()]
			.map((same) => officeSpan(same, measures))
			.sort((a, b) => (a.through_on < b.through_on ? -1 : 1));
		return { document, measures, spans };
	});
}

/** The same as rows of the year's twin, one a count. */
export function officeLists(year: number): ListedJson[] {
	return officeYears(year).flatMap(({ document, spans }) =>
		spans.flatMap(({ from_on, through_on, rows }) =>
			rows.flatMap(({ office, outcomes }) =>
				outcomes.map(({ category, cases }) =>
					listedOfficers({
						source_id: document.source_id,
						nationality: ALL_NATIONALITIES,
						period: periodOf(from_on, through_on),
						quality: office === null ? 'derived' : 'exact',
						category,
						cases,
						...(office === null ? {} : { office })
					})
				)
			)
		)
	);
}

/** What USCIS received of a nationality; null where it counts none. */
export function receiptMonths(code: string): ReceiptMonths | null {
	const rows = receipts().get(code) ?? [];
	const document = documentOf(rows[0]?.source_id ?? '');
	if (!document) return null;
	return {
		document,
		rows: rows
			.map(({ through_on, count }) => ({ through_on, category: 'received' as const, cases: count }))
			.sort((a, b) => (a.through_on < b.through_on ? -1 : 1))
	};
}

/** The same as rows of the nationality's twin. */
export function receiptLists(code: string): ListedJson[] {
	return (receipts().get(code) ?? []).map(({ source_id, from_on, through_on, count, quality }) =>
		listedOfficers({
			source_id,
			nationality: code,
			period: periodOf(from_on, through_on),
			quality,
			category: 'received',
			cases: count
		})
	);
}

function receipts(): ReadonlyMap<string, readonly PublishedPeriod[]> {
	return once('receipt-months', () =>
		group(readTable(publishedPeriods, 'normalized').filter(isReceipts), ({ nationality }) => nationality)
	);
}

function documentOf(id: string): OfficeDocument | null {
	const [document] = sourceDocuments([id]);
	if (!document) return null;
	const { source_id, publisher, title, edition, url, note_en, note_es } = document;
	return { source_id, publisher, title, edition, url, note_en, note_es };
}

function officeSpan(same: readonly PublishedPeriod[], measures: readonly OfficeMeasure[]): OfficeSpan {
	const rows = [...group(same, ({ office }) => office)].map(([office, counts]) => {
		const found = new Map(counts.map(({ measure, count }) => [measure, count]));
		return {
			office,
			outcomes: measures.map((category) => ({ category, cases: found.get(category) ?? null }))
		};
	});
	const size = (row: OfficeSpan['rows'][number]) =>
		row.office === null
			? Infinity
			: sum(row.outcomes, ({ category, cases }) => (category === 'decided' ? (cases ?? 0) : 0));
	return {
		from_on: same[0]?.from_on ?? null,
		through_on: same[0]?.through_on ?? '',
		rows: rows.sort((a, b) => size(b) - size(a) || ((a.office ?? '') < (b.office ?? '') ? -1 : 1))
	};
}

function periodOf(from_on: string | null, through_on: string): ListedJson['period'] {
	const year = fiscalYear(through_on);
	return { from: year, to: year, basis: 'fiscal', since: from_on, through: through_on };
}
