import { extent } from 'd3';
import { isCitedOnly } from '#core/publishers/index.ts';
import { ALL_TABLES } from '#core/tables/all-tables.ts';
import { publishedOutcomes, sources } from '#core/tables/published.ts';
import { ENTITY_CSV_COLUMNS } from '#core/twins/entity-csv.ts';
import { toLocale } from '$lib/i18n/locale.ts';
import { allCorrections } from '$lib/server/corrections.ts';
import { readTable } from '$lib/server/data-source.ts';
import { nationalityEntity } from '$lib/server/nationality-entity.ts';
import { packageFiles, packageLicences } from '$lib/server/package-files.ts';
import { focusNationality } from '$lib/server/focus-nationality.ts';
import { dictionaryTable } from './dictionary.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = ({ params }) => {
	const documents = readTable(sources, 'normalized');
	const locale = toLocale(params.locale);
	return {
		files: packageFiles(),
		licences: packageLicences(),
		years: offeredYears(),
		dictionary: ALL_TABLES.map((kept) => dictionaryTable(kept, locale)),
		offered: documents.filter(({ source_id }) => !isCitedOnly(source_id)),
		cited: documents.filter(({ source_id }) => isCitedOnly(source_id)),
		corrections: allCorrections(),
		example: twinExample(),
		csvColumns: ENTITY_CSV_COLUMNS
	};
};

/** First and last year of the counts that are offered; null without any. */
function offeredYears(): readonly [number, number] | null {
	const years = readTable(publishedOutcomes, 'normalized')
		.filter(({ source_id }) => !isCitedOnly(source_id))
		.map(({ year }) => year);
	const [first, last] = extent(years);
	return first === undefined ? null : [first, last];
}

/** The JSON twin of Mexico with its latest court series and one entry of each list, as text: what is shown is what is served. */
function twinExample(): string {
	const entity = nationalityEntity(focusNationality());
	const court = entity.series.filter(({ track, nationality }) => track === 'court' && nationality !== 'ALL');
	const latest = court
		.filter(({ rates }) => rates.merits.value !== null)
		.toSorted((a, b) => b.period.to - a.period.to);
	// One entry of every other list: the form, not the numbers.
	const short = Object.fromEntries(
		Object.entries(entity).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 1) : value])
	);
	return JSON.stringify({ ...short, series: latest.slice(0, 1) }, null, 2);
}
