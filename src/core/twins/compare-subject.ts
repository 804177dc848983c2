import type { YearCounts } from '../counts/year-counts.ts';
import { ALL_NATIONALITIES } from '../counts/slice.ts';
import { COUNTS_ONLY_BELOW } from '../measures/small-numbers.ts';
import type { Makeup, Shares } from '../measures/comparability.ts';
import type { EntityJson } from './entity-json.ts';
import type { ListedJson } from './listed-json.ts';
import { cellOfSeries } from './read-series.ts';

/** What may be compared. */
export const COMPARED_KINDS = ['nationalities', 'courts', 'judges'] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** Shares by category as they stand in the page: category, lowest, highest. */
export type ShareList = readonly (readonly [category: string, low: number, high: number])[];

/** One court, judge or nationality to be compared: its years of one source, and what they are made of where that is counted. */
export interface ComparedSubject {
	/** Code of the court, or last part of the address of a judge's or nationality's page. */
	readonly id: string;
	readonly name_en: string;
	readonly name_es: string;
	readonly cells: readonly YearCounts[];
	readonly nationality: ShareList | null;
	readonly custody: ShareList | null;
	readonly claim: ShareList | null;
}

/**
 * A subject from the JSON twin of its page.
 * @param source document whose years are compared: the same for all, so that one definition stands on one scale.
 */
export function comparedSubject(
	{ entity, series, lists = [] }: Pick<EntityJson, 'entity' | 'series' | 'lists'>,
	kind: ComparedKind,
	id: string,
	source: string
): ComparedSubject {
	const { code, name_en, name_es } = entity;
	const place = {
		nationality: kind === 'nationalities' ? code : ALL_NATIONALITIES,
		court: kind === 'courts' ? code : null,
		judge: kind === 'judges' ? code : null
	};
	const cells = series
		.filter(
			(row) =>
				row.source_id === source &&
				row.nationality === place.nationality &&
				row.court === place.court &&
				row.judge === place.judge &&
				row.period.from === row.period.to &&
				!row.printed
		)
		.map(cellOfSeries)
		.sort((a, b) => a.year - b.year);
	const own = lists.filter(({ court, judge }) => court === place.court && judge === place.judge);
	return {
		id,
		name_en,
		name_es,
		cells,
		nationality: kind === 'judges' || kind === 'courts' ? sharesOf(own, 'nationalities') : null,
		custody: sharesOf(own, 'custody'),
		claim: sharesOf(own, 'claim_type')
	};
}

/** Shares of grants and denials by category; null where the twin has no such list. */
function sharesOf(lists: readonly ListedJson[], name: ListedJson['list']): ShareList | null {
	const rows = lists
		.filter(({ list }) => list === name)
		.map(({ category, nationality, counts: { granted, denied } }) => ({
			category: category ?? nationality,
			decisions: (granted ?? 0) + (denied ?? 0)
		}))
		.filter(({ decisions }) => decisions > 0);
	const all = rows.reduce((sum, { decisions }) => sum + decisions, 0);
	if (all === 0) return null;
	return rows.map(({ category, decisions }) => [category, decisions / all, decisions / all] as const);
}

/** What a subject's decisions are made of, to be compared. */
export function makeupOf({ cells, nationality, custody, claim }: ComparedSubject): Makeup {
	return {
		years: cells
			.filter(
				({ counts: { granted, denied } }) => (granted?.low ?? 0) + (denied?.low ?? 0) >= COUNTS_ONLY_BELOW
			)
			.map(({ year }) => year),
		nationality: toShares(nationality),
		custody: toShares(custody),
		claim: toShares(claim)
	};
}

function toShares(list: ShareList | null): Shares | null {
	return list && new Map(list.map(([category, low, high]) => [category, { low, high }]));
}
