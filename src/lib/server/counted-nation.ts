import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3';
import * as v from 'valibot';
import { type NationalityYear, nationalityYears } from '#core/tables/aggregates.ts';
import { lookupNationalities } from '#core/tables/lookups.ts';
import { countedYear, type CountedRelease, sumOutcomes } from '#core/series/counted-years.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { type SourceDocument, sources } from '#core/tables/published.ts';
import { countedSourceId, isFrom } from '#core/publishers/index.ts';
import { DATA_FOLDER, once, readTable } from './data-source.ts';

const SummarySchema = v.object({ release: v.string(), release_on: v.string() });

/** The case-data release that was counted, or null when this build has none. */
export function countedRelease(): CountedRelease | null {
	return once('counted-release', () => {
		const path = join(DATA_FOLDER, 'aggregates', 'normalize-summary.json');
		if (!existsSync(path)) return null;
		const { release_on } = v.parse(SummarySchema, JSON.parse(readFileSync(path, 'utf8')));
		const document = readTable(sources, 'normalized').find((row) => isFrom('case-data', row));
		return { source_id: document?.source_id ?? countedSourceId('case-data', release_on), release_on };
	});
}

/** The archive that was counted, as a document of the source lists; null when this build has none. */
export function countedDocument(): SourceDocument | null {
	const release = countedRelease();
	if (!release) return null;
	const stated = readTable(sources, 'normalized').find((row) => row.source_id === release.source_id);
	return (
		stated ?? {
			source_id: release.source_id,
			publisher: 'Executive Office for Immigration Review (EOIR)',
			title: 'EOIR case data',
			edition: release.release_on,
			url: 'https://www.justice.gov/eoir/foia-library-0',
			published_on: release.release_on,
			retrieved_on: null,
			sha256: null,
			bytes: null,
			licence: 'work of the US government',
			year_basis: 'fiscal',
			unit: 'cases',
			note_en: 'Counted here from the records of the immigration courts; the method says how.',
			note_es: 'Contado aquí a partir de los registros de las cortes de inmigración; el método dice cómo.'
		}
	);
}

/** Counted decisions of one nationality by fiscal year, every claim type; none when nothing was counted. */
export function countedNationality(code: string): readonly YearCounts[] {
	const release = countedRelease();
	if (!release) return [];
	const eoirCodes = readTable(lookupNationalities, 'lookups')
		.filter((row) => row.nationality === code)
		.flatMap((row) => row.eoir_code?.split('|') ?? []);
	return yearly(
		eoirCodes.flatMap((eoir) => rowsByNationality().get(eoir) ?? []),
		release
	);
}

/** Counted decisions of everyone by fiscal year. */
export function countedNation(): readonly YearCounts[] {
	const release = countedRelease();
	return release
		? once('counted-nation', () => yearly(readTable(nationalityYears, 'aggregates'), release))
		: [];
}

/** Codes of the lookup that the counted release has decisions of. */
export function hasCounted(code: string): boolean {
	return countedNationality(code).length > 0;
}

function rowsByNationality(): ReadonlyMap<string, NationalityYear[]> {
	return once('counted-by-nationality', () =>
		group(readTable(nationalityYears, 'aggregates'), (row) => row.nationality)
	);
}

function yearly(rows: readonly NationalityYear[], release: CountedRelease): YearCounts[] {
	return [...group(rows, (row) => row.fiscal_year)]
		.map(([year, cells]) => countedYear(sumOutcomes(cells), year, release))
		.sort((a, b) => a.year - b.year);
}
