import { group } from 'd3';
import {
	ALL_NATIONALITIES,
	OFFICER_MEASURES,
	type OfficerMeasure,
	type PeriodMeasure
} from '#core/counts/slice.ts';
import { CASE_RELEASE_FIRST_YEAR, isCaseRelease } from '#core/publishers/uscis.ts';
import { type PublishedPeriod, publishedPeriods } from '#core/tables/court-records.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import type { ListedJson } from '#core/twins/listed-json.ts';
import { fiscalYear } from '#core/time.ts';
import { once, readTable } from './data-source.ts';
import { sourceDocuments } from './published.ts';

/** Cases by outcome, in the order shown; null where a count is withheld or not there. */
export type OfficerOutcomes = readonly { readonly measure: OfficerMeasure; readonly cases: number | null }[];

/** One nationality's cases and everyone's, over the whole time of USCIS's release by citizenship. */
export interface OfficerCounts {
	readonly own: OfficerOutcomes;
	readonly everyone: OfficerOutcomes;
	/** First fiscal year, of which a part is covered from a day that is not stated. */
	readonly first: number;
	/** Last day covered. */
	readonly through: string;
	/** What the page says of the document. */
	readonly document: Pick<
		SourceDocument,
		'source_id' | 'publisher' | 'title' | 'edition' | 'url' | 'note_en' | 'note_es'
	>;
}

/** A nationality's cases with asylum officers; null where the release has none. */
export function officerCounts(code: string): OfficerCounts | null {
	const own = byNationality().get(code);
	const everyone = byNationality().get(ALL_NATIONALITIES);
	const [first] = own ?? [];
	const [document] = first ? sourceDocuments([first.source_id]) : [];
	if (!own || !everyone || !first || !document) return null;
	const { source_id, publisher, title, edition, url, note_en, note_es } = document;
	return {
		own: outcomesOf(own),
		everyone: outcomesOf(everyone),
		first: CASE_RELEASE_FIRST_YEAR,
		through: first.through_on,
		document: { source_id, publisher, title, edition, url, note_en, note_es }
	};
}

/** The same as rows of a twin's list, one a count: the outcome is the category. */
export function officerLists(code: string): ListedJson[] {
	const counts = officerCounts(code);
	if (!counts) return [];
	const { document, first, through } = counts;
	const period = { from: first, to: fiscalYear(through), basis: 'fiscal', since: null, through };
	const everyone = ['everyone', ALL_NATIONALITIES] as const;
	const sides = code === ALL_NATIONALITIES ? [everyone] : ([['own', code], everyone] as const);
	return sides.flatMap(([who, nationality]) =>
		counts[who].map(({ measure, cases }) =>
			listedOfficers({
				source_id: document.source_id,
				nationality,
				period,
				quality: who === 'own' ? 'exact' : 'derived',
				category: measure,
				cases
			})
		)
	);
}

/** A count of USCIS's as a row of a twin's list. */
export function listedOfficers({
	cases,
	...row
}: Pick<ListedJson, 'source_id' | 'nationality' | 'period' | 'quality' | 'office'> & {
	readonly category: PeriodMeasure;
	readonly cases: number | null;
}): ListedJson {
	return {
		list: 'officers',
		track: 'affirmative',
		claim_type: 'affirmative',
		court: null,
		judge: null,
		unit: 'cases',
		...row,
		...(cases === null ? {} : { cases }),
		counts: {},
		rates: {}
	};
}

function byNationality(): ReadonlyMap<string, readonly PublishedPeriod[]> {
	return once('officer-counts', () => {
		const rows = readTable(publishedPeriods, 'normalized').filter(
			(row) => isCaseRelease(row) && row.office === null
		);
		// The release by office has years of everyone and no nationality.
		const documents = new Set(
			rows.filter(({ nationality }) => nationality !== ALL_NATIONALITIES).map(({ source_id }) => source_id)
		);
		return group(
			rows.filter(({ source_id }) => documents.has(source_id)),
			({ nationality }) => nationality
		);
	});
}

function outcomesOf(rows: readonly PublishedPeriod[]): OfficerOutcomes {
	const counts = new Map(rows.map(({ measure, count }) => [measure, count]));
	return OFFICER_MEASURES.map((measure) => ({ measure, cases: counts.get(measure) ?? null }));
}
