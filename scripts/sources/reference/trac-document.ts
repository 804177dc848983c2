import type { SourceDocument } from '#core/tables/published.ts';
import { sha256 } from '../../files/snapshot-record.ts';
import type { ReferenceFile } from './reference-file.ts';

/** What tells one of TRAC's tables from another. */
export interface TracTable {
	readonly source_id: string;
	readonly title: string;
	readonly edition: string;
	readonly url: string;
	readonly note_en: string;
	readonly note_es: string;
}

/** How TRAC's figures may be used: it grants no open licence, so they are cited and kept out of the data package. */
export const TRAC_LICENCE =
	'No open licence seen; facts cited as TRAC, Syracuse University, and kept out of the data package';

/** A table published by TRAC, as a document. */
export function tracDocument({ input }: ReferenceFile, table: TracTable): SourceDocument {
	return {
		source_id: table.source_id,
		publisher: 'TRAC, Syracuse University',
		title: table.title,
		edition: table.edition,
		url: table.url,
		published_on: null,
		retrieved_on: null,
		sha256: sha256(input.bytes),
		bytes: input.bytes.length,
		licence: TRAC_LICENCE,
		year_basis: 'fiscal',
		unit: 'cases',
		note_en: table.note_en,
		note_es: table.note_es
	};
}
