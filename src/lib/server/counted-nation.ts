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
import { DATA_FOLDER, hasCountedDecisions, once, readTable } from './data-source.ts';

const SummarySchema = v.object({
	source: v.optional(v.string()),
	release: v.string(),
	release_on: v.string()
});

/** The release that was counted, of the archive or of the table made of it, or null when this build has none. */
export function countedRelease(): CountedRelease | null {
	return once('counted-release', () => {
		const path = join(DATA_FOLDER, 'aggregates', 'normalize-summary.json');
		if (!hasCountedDecisions() || !existsSync(path)) return null;
		const { source, release_on } = v.parse(SummarySchema, JSON.parse(readFileSync(path, 'utf8')));
		const publisher = source === 'ddp' ? 'ddp' : 'case-data';
		const document = readTable(sources, 'normalized').find((row) => isFrom(publisher, row));
		return { source_id: document?.source_id ?? countedSourceId(publisher, release_on), release_on };
	});
}

/** Whether the build shows the Deportation Data Project's table, one row a case, and not our count of the archive. */
export function isCaseTable(): boolean {
	const release = countedRelease();
	return release !== null && isFrom('ddp', release);
}

/** What was counted, as a document of the source lists; null when this build has none. */
export function countedDocument(): SourceDocument | null {
	const release = countedRelease();
	if (!release) return null;
	const stated = readTable(sources, 'normalized').find((row) => row.source_id === release.source_id);
	return stated ?? (isCaseTable() ? caseTableDocument(release) : archiveDocument(release));
}

function caseTableDocument(release: CountedRelease): SourceDocument {
	return {
		...archiveDocument(release),
		publisher: 'Deportation Data Project',
		title: 'Case table made from EOIR case data',
		url: 'https://deportationdata.org/data/processed/eoir.html',
		licence: 'CC0 1.0',
		note_en:
			'Data posted by the Executive Office for Immigration Review, processed by the Deportation Data Project, counted here: one row a case, where it stands today.',
		note_es:
			'Datos publicados por EOIR, procesados por el Deportation Data Project y contados aquí: una fila por caso, en su estado actual.'
	};
}

function archiveDocument(release: CountedRelease): SourceDocument {
	return {
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
	};
}

/** Counted decisions of one nationality by fiscal year, every claim type; none when nothing was counted. */
export function countedNationality(code: string): readonly YearCounts[] {
	const release = countedRelease();
	if (!release) return [];
	return yearly(
		recordCodes(code).flatMap((eoir) => rowsByNationality().get(eoir) ?? []),
		release
	);
}

/** EOIR's codes of a nationality of the lookup. */
export function recordCodes(code: string): readonly string[] {
	return readTable(lookupNationalities, 'lookups')
		.filter((row) => row.nationality === code)
		.flatMap((row) => row.eoir_code?.split('|') ?? []);
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
