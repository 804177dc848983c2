import { group, rollup, sum } from 'd3';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { isDecisionsRelease } from '#core/publishers/asylumjudge.ts';
import { newestOf } from '#core/publishers/newest.ts';
import { namedSeries } from '#core/series/named-series.ts';
import { courtNationalityRanges, publishedCourtYears } from '#core/tables/court-records.ts';
import { type ComparedSubject, comparedSubject, type ShareList } from '#core/twins/compare-subject.ts';
import { type EntityJson, seriesJson } from '#core/twins/entity-json.ts';
import type { Locale } from '../i18n/locale.ts';
import { sourceWords } from '../i18n/source-words.ts';
import { countedNation } from './counted-nation.ts';
import { courts } from './courts.ts';
import { once, readTable } from './data-source.ts';
import { focusNationality } from './focus-nationality.ts';
import { findNationality, nationalityEntity } from './nationality-entity.ts';
import { overallCells, publishedNationalities, sourceDocuments } from './published.ts';
import { checkCells } from './check-form.ts';
import { release } from './release.ts';

/** Subjects beside the one in focus when nothing is chosen. */
const OTHERS = 2;
/** Nationalities that cannot be this part of a court's decisions are left out of its mix. */
const LISTED_FROM = 0.02;

/** The nation's years by the document that courts, judges and nationalities are all counted in. */
function nationYears(): readonly YearCounts[] {
	const counted = countedNation();
	if (counted.length > 0) return counted;
	const { records, court } = namedSeries(overallCells());
	return records.length > 0 ? records : court;
}

function sourceId(): string {
	return nationYears()[0]?.source_id ?? '';
}

/** The nationality in focus, then those with most decisions in the same years. */
function usualSubjects(): readonly ComparedSubject[] {
	return once('compare-usual', () => {
		const focus = focusNationality();
		const decisions = (code: string) =>
			sum(
				checkCells(code).filter(({ source_id }) => source_id === sourceId()),
				({ counts: { granted, denied } }) => (granted?.count ?? 0) + (denied?.count ?? 0)
			);
		const others = publishedNationalities()
			.filter(({ nationality }) => nationality !== focus.nationality)
			.map((row) => ({ slug: row.slug, size: decisions(row.nationality) }))
			.sort((a, b) => b.size - a.size)
			.slice(0, OTHERS);
		return [focus.slug, ...others.map(({ slug }) => slug)].flatMap((slug) => {
			const nationality = findNationality(slug);
			if (!nationality) return [];
			return comparedSubject(nationalityEntity(nationality), 'nationalities', slug, sourceId());
		});
	});
}

/** What the page that compares is given, as plain values. */
export function comparePage(locale: Locale) {
	const subjects = usualSubjects();
	const [document] = sourceDocuments([sourceId()]);
	const words = document && sourceWords(locale, document);
	return {
		nationalities: publishedNationalities().map(
			({ slug, name_en, name_es }) => [slug, locale === 'en' ? name_en : name_es] as const
		),
		courts: courts().map(({ court, name }) => [court, name] as const),
		usual: {
			kind: 'nationalities' as const,
			ids: subjects.map(({ id }) => id),
			order: 'chosen' as const
		},
		subjects,
		nation: nationYears(),
		source: { id: sourceId(), publisher: words?.publisher ?? '', title: words?.title ?? '' }
	};
}

/** The twin of the page as it opens: the years of its subjects, then the nation's. */
export function compareEntity(): EntityJson {
	const { nationality, name_en, name_es } = focusNationality();
	const codeOf = (slug: string) => findNationality(slug)?.nationality ?? slug;
	return {
		schema: 1,
		entity: { kind: 'compare', code: nationality, name_en, name_es },
		release: release().id,
		series: [
			...usualSubjects().flatMap(({ id, cells }) =>
				cells.map((cell) => seriesJson(cell, { nationality: codeOf(id), court: null, judge: null }))
			),
			...nationYears().map((cell) =>
				seriesJson(cell, { nationality: ALL_NATIONALITIES, court: null, judge: null })
			)
		]
	};
}

/**
 * Shares of each court's decisions by nationality as two published tables allow them, all years together: lowest and highest,
 * 0 to 1, rounded outwards; those that cannot reach a fiftieth are left. Empty where no table tells.
 */
export function courtMixes(): Readonly<Record<string, ShareList>> {
	const decisions = rollup(
		newestOf(readTable(publishedCourtYears, 'normalized'), isDecisionsRelease),
		(years) => sum(years, ({ granted, denied }) => granted + denied),
		({ court }) => court
	);
	const byCourt = group(readTable(courtNationalityRanges, 'normalized'), ({ court }) => court);
	return Object.fromEntries(
		[...byCourt].flatMap(([court, here]) => {
			const all = decisions.get(court);
			if (!all) return [];
			const shares = [...group(here, ({ nationality }) => nationality)].map(([nationality, same]) => {
				const least = sum(same, ({ granted_low, denied_low }) => granted_low + denied_low);
				const most = sum(same, ({ granted_high, denied_high }) => granted_high + denied_high);
				return [
					nationality,
					outwards(least / all, Math.floor),
					outwards(Math.min(1, most / all), Math.ceil)
				] as const;
			});
			return [[court, shares.filter(([, , most]) => most >= LISTED_FROM)] as const];
		})
	);
}

function outwards(share: number, round: (number: number) => number): number {
	return round(share * 1000) / 1000;
}
