import { isMissing } from '#core/counts/missing.ts';
import { claims } from '#core/tables/claims.ts';
import { nationalitySearchedAs } from '../filters/searched-as.ts';
import { foldName } from '../filters/fold-name.ts';
import { glossary } from '../i18n/glossary.ts';
import { GLOSSARY_GROUPS } from '../i18n/glossary-terms.ts';
import { layoutMessages } from '../i18n/messages/layout.ts';
import { judgeTail, type SearchIndex } from '../search/search-index.ts';
import { PAGE_WORDS } from '../search/page-words.ts';
import { courtList } from './court-rows.ts';
import { once, readTable } from './data-source.ts';
import { judgeList } from './judge-rows.ts';
import { latestYears, nationalityRows } from './nationality-rows.ts';
import { publishedNationalities } from './published.ts';
import { publishedYears } from './year-entity.ts';

/** Everything that has a page, for the search; see {@link SearchIndex}. */
export function searchIndex(): SearchIndex {
	return once('search-index', () => {
		const courts = courtList().rows;
		const positions = new Map(courts.map(({ name }, at) => [name, at]));
		const { rows: judges, courtNames } = judgeList();
		const decisions = new Map(
			nationalityRows(latestYears()).map(({ code, court }) => [code, isMissing(court) ? 0 : court.n])
		);
		return {
			schema: 1,
			courts: courts.map(
				({ code, name, state, searchedAs, rate }) =>
					[
						code,
						name,
						state ?? '',
						beside(searchedAs, `${name} ${code}`),
						isMissing(rate) ? 0 : rate.n
					] as const
			),
			judges: judges.map(
				({ slug, name, also, decisions, courts }) =>
					[
						name,
						judgeTail(name, slug),
						decisions,
						beside(also, name),
						...courts.slice(0, 2).flatMap((at) => positions.get(courtNames[at] ?? '') ?? [])
					] as const
			),
			nationalities: publishedNationalities().map(
				(row) =>
					[
						row.slug,
						titleOf(row.name_en, row.name_es),
						beside(nationalitySearchedAs(row), `${row.name_en} ${row.name_es}`),
						decisions.get(row.nationality) ?? 0
					] as const
			),
			years: publishedYears(),
			terms: Object.values(GLOSSARY_GROUPS)
				.flat()
				.map((term) => [term, titleOf(glossary.en[term].term, glossary.es[term].term)] as const),
			claims: readTable(claims, 'claims')
				.toSorted((a, b) => a.position - b.position)
				.map(
					(claim) =>
						[
							claim.slug,
							titleOf(claim.figure_en, claim.figure_es),
							[claim.printed_by_en, claim.headline, claim.author, claim.printed_on.slice(0, 4)]
								.filter((word) => word !== null)
								.join(' ')
						] as const
				),
			pages: [
				['/', layoutMessages.en.name, PAGE_WORDS[''] ?? ''] as const,
				...(Object.keys(layoutMessages.en.nav) as (keyof typeof layoutMessages.en.nav)[]).map(
					(section) =>
						[
							`/${section}/`,
							titleOf(layoutMessages.en.nav[section], layoutMessages.es.nav[section]),
							PAGE_WORDS[section] ?? ''
						] as const
				)
			]
		};
	});
}

function titleOf(en: string, es: string) {
	return en === es ? en : ([en, es] as const);
}

/** Words that are not in the name. */
function beside(words: string, name: string): string {
	const known = new Set(foldName(name).split(' '));
	return words
		.split(/[\s,]+/)
		.filter((word) => word !== '' && !known.has(foldName(word)))
		.join(' ');
}
