import type { Nationality } from '#core/tables/lookups.ts';
import { type EntityJson, seriesJson } from '#core/twins/entity-json.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { isEveryonesYears } from '#core/publishers/trac.ts';
import { countedNation, countedNationality } from './counted-nation.ts';
import { courtWholeLists } from './nationality-rows.ts';
import { focusNationality } from './focus-nationality.ts';
import { cellsByNationality, overallCells, publishedNationalities } from './published.ts';
import { receiptLists } from './office-counts.ts';
import { officerLists } from './officer-counts.ts';
import { nationLists } from './record-lists.ts';
import { courtRangesJson, monthsJson, whereAny } from './record-twins.ts';
import { release } from './release.ts';

/** The nationality of an address, or undefined when no document has a count for it. */
export function findNationality(slug: string): Nationality | undefined {
	return publishedNationalities().find((row) => row.slug === slug);
}

/** The twin of a nationality's page: its own series and, under ALL, everyone's of the same documents and tracks. */
export function nationalityEntity(nationality: Nationality): EntityJson {
	const own = [
		...(cellsByNationality().get(nationality.nationality) ?? []),
		...countedNationality(nationality.nationality)
	];
	const place = (code: string) => ({ nationality: code, court: null, judge: null });
	// Of every kind of claim: the page sets everyone beside a nationality that has none of a kind in a year.
	const key = (cell: { source_id: string; track: string }) => `${cell.source_id}|${cell.track}`;
	const kinds = new Set(own.map(key));
	// The overview's years of TRAC are of everyone alone: the twin of its nationality has them.
	const isLead = nationality.nationality === focusNationality().nationality;
	const overall = [...overallCells(), ...countedNation()].filter(
		(cell) => kinds.has(key(cell)) || (isLead && isEveryonesYears(cell))
	);
	return {
		schema: 1,
		entity: {
			kind: 'nationality',
			code: nationality.nationality,
			name_en: nationality.name_en,
			name_es: nationality.name_es
		},
		release: release().id,
		series: [
			...own.map((cell) => seriesJson(cell, place(nationality.nationality))),
			...overall.map((cell) => seriesJson(cell, place(ALL_NATIONALITIES)))
		],
		...courtRangesJson({ nationality: nationality.nationality }),
		...monthsJson(nationality.nationality),
		...whereAny({
			lists: [
				...courtWholeLists(nationality.nationality),
				...nationLists(nationality.nationality),
				...officerLists(nationality.nationality),
				...receiptLists(nationality.nationality)
			]
		})
	};
}
