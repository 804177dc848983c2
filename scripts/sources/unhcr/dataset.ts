import type { Measure } from '#core/counts/slice.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';

/** One of UNHCR's two tables of asylum procedures. */
export interface UnhcrDataset {
	/** Name of the document here. */
	readonly sourceId: string;
	readonly title: string;
	/** Address of the API that serves it. */
	readonly url: string;
	/** Column that says what is counted, `C` cases or `P` persons. */
	readonly unitColumn: string;
	/** Columns that, with the nationality, tell one row from another. */
	readonly keyColumns: readonly string[];
	/** Columns with counts, and what each counts. */
	readonly measures: Readonly<Record<string, Measure>>;
	/** Columns that no other table of UNHCR has; one of them is enough to recognise the table. */
	readonly marks: readonly string[];
	/** What a reader should know before using it. */
	readonly note_en: string;
	readonly note_es: string;
}

/** Columns both tables have: the year, country of origin (coo), country of asylum (coa), procedure and level. */
const SHARED_COLUMNS = [
	'year',
	'coo_name',
	'coo',
	'coo_iso',
	'coa',
	'coa_iso',
	'procedure_type',
	'dec_level'
] as const;

const API = 'https://api.unhcr.org/population/v1';

/** Decisions by country of origin, level and outcome. */
export const DECISIONS: UnhcrDataset = {
	sourceId: 'unhcr-asylum-decisions',
	title: 'Asylum decisions, UNHCR Refugee Data Finder, country of asylum United States',
	url: `${API}/asylum-decisions/`,
	unitColumn: 'dec_pc',
	keyColumns: ['year', 'coo', 'dec_level', 'procedure_type', 'dec_pc'],
	measures: {
		dec_recognized: 'granted',
		dec_rejected: 'denied',
		dec_other: 'other',
		dec_closed: 'closed',
		dec_total: 'decided'
	},
	marks: ['dec_recognized', 'dec_rejected', 'dec_other', 'dec_closed', 'dec_total', 'dec_pc'],
	note_en:
		'Rows up to 2010 equal fiscal-year figures; later ones follow the calendar. Asylum officers: cases to 2020 and in 2025, persons from 2021 to 2024; ' +
		'their "closed" holds the referrals to court from 2009 to 2017, so grants and denials alone say nothing in those years. ' +
		'Courts: cases in 2000 and 2001, persons after; from 2017 defensive and referred claims stand apart. ' +
		'A 5 stands for any number from 1 to 9. 2024 looks incomplete in court; 2025 has no referred claims, and asylum officers have one row without nationality. ' +
		'Mexico 2007 and 2008 in court look incomplete.',
	note_es:
		'Hasta 2010 las filas coinciden con años fiscales; después siguen el año calendario. Oficiales de asilo: casos hasta 2020 y en 2025, personas de 2021 a 2024; ' +
		'sus «cerradas» incluyen las remisiones a la corte de 2009 a 2017, así que en esos años concesiones y denegaciones por sí solas no dicen nada. ' +
		'Cortes: casos en 2000 y 2001, personas después; desde 2017 las solicitudes defensivas y las remitidas van aparte. ' +
		'Un 5 significa cualquier número de 1 a 9. 2024 parece incompleto en la corte; 2025 no trae solicitudes remitidas, y los oficiales de asilo tienen una sola fila sin nacionalidad. ' +
		'México 2007 y 2008 en la corte parecen incompletos.'
};

/** Applications by country of origin, level and kind. */
const APPLICATIONS: UnhcrDataset = {
	sourceId: 'unhcr-asylum-applications',
	title: 'Asylum applications, UNHCR Refugee Data Finder, country of asylum United States',
	url: `${API}/asylum-applications/`,
	unitColumn: 'app_pc',
	keyColumns: ['year', 'coo', 'dec_level', 'procedure_type', 'app_pc', 'app_type'],
	measures: { applied: 'received' },
	marks: ['applied', 'app_type', 'app_pc'],
	note_en:
		'Years and units as in the decisions. Court applications from 2004 on leave out claims referred by asylum officers, so they are not what EOIR calls received; ' +
		'the kind of application (new, appeal) changes its label and not its series. A 5 stands for a small number.',
	note_es:
		'Años y unidades como en las decisiones. Desde 2004 las solicitudes en la corte no incluyen las remitidas por oficiales de asilo, así que no son lo que EOIR llama recibidas; ' +
		'el tipo de solicitud (nueva, apelación) cambia de nombre y no de serie. Un 5 significa un número pequeño.'
};

/** Both tables. */
export const DATASETS: readonly UnhcrDataset[] = [DECISIONS, APPLICATIONS];

/** Every column a table must have. */
export function requiredColumns({ keyColumns, measures }: UnhcrDataset): readonly string[] {
	return [...new Set([...SHARED_COLUMNS, ...keyColumns, ...Object.keys(measures)])];
}

/** The table that columns belong to, by the columns no other table has; null when they belong to neither. */
export function recogniseDataset(columns: readonly string[]): UnhcrDataset | null {
	return DATASETS.find(({ marks }) => marks.some((mark) => columns.includes(mark))) ?? null;
}

/** One row as printed: column → text, blanks around it removed, empty when there was none. */
export interface UnhcrRow {
	/** File the row stands in. */
	readonly file: string;
	/** Line of a CSV (the header is line 1) or number of an item in a JSON page (from 1). */
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
	/** Whether blanks had to be removed from a label. */
	readonly isRepaired: boolean;
}

/** A page's place in an answer of the API. */
export interface Paging {
	readonly page: number;
	readonly maxPages: number;
	/** Sums of the whole answer by column, as text; null when the envelope gives none. */
	readonly total: Readonly<Record<string, string>> | null;
}

/** What one file holds: rows of one of the tables. */
export interface UnhcrPage {
	readonly file: string;
	readonly dataset: UnhcrDataset;
	readonly rows: readonly UnhcrRow[];
	/** Where the page stands among the pages of one answer; null for a CSV, which is whole. */
	readonly paging: Paging | null;
}

/** A file that is none of ours, and why. */
export interface PassedOver {
	readonly file: string;
	readonly ignored: string;
}

/**
 * The document that rows of one table come from. Read from one file it carries that file's checksum and what its
 * snapshot record knows; from several, such as pages of the API, the sum of their sizes,
 * no checksum, and the last day one of them was fetched.
 * @param files the files that gave at least one row.
 */
export function describeDocument(
	dataset: UnhcrDataset,
	files: readonly InputFile[],
	records: readonly SnapshotRecord[]
): SourceDocument {
	const found = files.flatMap(({ bytes }) => records.find((record) => record.sha256 === sha256(bytes)) ?? []);
	const [file] = files;
	const [record] = found;
	const isOne = files.length === 1;
	return {
		source_id: dataset.sourceId,
		publisher: 'UNHCR',
		title: dataset.title,
		edition: isOne ? (record?.title ?? null) : `${files.length} files`,
		url: (isOne ? record?.url : null) ?? dataset.url,
		published_on: isOne ? (record?.published_on ?? null) : null,
		retrieved_on: found.length === files.length ? latest(found) : null,
		sha256: file && isOne ? sha256(file.bytes) : null,
		bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
		licence: 'CC BY 4.0',
		year_basis: 'mixed',
		unit: 'mixed',
		note_en: dataset.note_en,
		note_es: dataset.note_es
	};
}

function latest(records: readonly SnapshotRecord[]): string | null {
	const days = records.flatMap(({ retrieved_on }) => retrieved_on ?? []).sort();
	return days.at(-1) ?? null;
}
