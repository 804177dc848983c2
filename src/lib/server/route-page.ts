import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { latestRouteYear } from '#core/series/route.ts';
import { type EntityJson, seriesJson } from '#core/twins/entity-json.ts';
import { officerRows } from '#core/twins/officer-rows.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import type { Locale } from '../i18n/locale.ts';
import { checkCells, checkForm } from './check-form.ts';
import { focusNationality } from './focus-nationality.ts';
import { receiptLists } from './office-counts.ts';
import { officerLists } from './officer-counts.ts';
import { release } from './release.ts';

/** The nationality in focus in its latest year that both agencies count whole: what the page opens with. */
function usualRoute() {
	const { slug, nationality, name_en, name_es } = focusNationality();
	const all = checkCells(nationality);
	const year = latestRouteYear(all) ?? checkForm('en').years.last;
	const lists = [...officerLists(nationality), ...receiptLists(nationality)];
	const cells: readonly YearCounts[] = all.filter((cell) => cell.year === year);
	return { slug, nationality, name_en, name_es, year, lists, cells };
}

/** What the page of the route is given, as plain values. */
export function routePage(locale: Locale) {
	const { slug, nationality, year, lists, cells } = usualRoute();
	const { groups, years, documents } = checkForm(locale);
	return {
		groups,
		years: { first: years.first, last: years.last },
		usual: { nationality: slug, year },
		cells,
		officers: officerRows({ lists }, nationality, year),
		documents
	};
}

/** The twin of the page as it opens: every count of its year that concerns the nationality, source by source. */
export function routeEntity(): EntityJson {
	const { nationality, name_en, name_es, year, lists, cells } = usualRoute();
	const here = lists.filter(
		({ nationality: whose, period }) =>
			whose === nationality && whose !== ALL_NATIONALITIES && period.from <= year && year <= period.to
	);
	return {
		schema: 1,
		entity: { kind: 'route', code: nationality, name_en, name_es },
		release: release().id,
		series: cells.map((cell) => seriesJson(cell, { nationality, court: null, judge: null })),
		...(here.length > 0 ? { lists: here } : {})
	};
}
