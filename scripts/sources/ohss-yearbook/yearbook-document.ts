import type { SourceDocument } from '#core/tables/published.ts';
import { sha256, type SnapshotRecord } from '../../files/snapshot-record.ts';
import type { InputFile } from '../../files/input-files.ts';
import type { NationalityTable } from './parse-nationalities.ts';
import type { TotalsTable } from './parse-totals.ts';

/** The tables of one workbook, with the numbers printed on them. */
export interface Workbook {
	readonly file: InputFile;
	/** Last fiscal year any of its tables covers, which names the edition. */
	readonly edition: number;
	/** Numbers of the tables read, ascending. */
	readonly tableNumbers: readonly number[];
	readonly totals: TotalsTable | null;
	readonly affirmative: NationalityTable | null;
	readonly defensive: NationalityTable | null;
}

/**
 * Name of a workbook as a source: `ohss-yearbook-fy2023`, or `ohss-yearbook-fy2019-table-17` when the edition was
 * published one table a file.
 */
export function documentId({ edition, tableNumbers }: Pick<Workbook, 'edition' | 'tableNumbers'>): string {
	const [first] = tableNumbers;
	return `ohss-yearbook-fy${edition}${tableNumbers.length === 1 ? `-table-${first}` : ''}`;
}

/** The row of a workbook in the table of sources; address and dates come from its record, if there is one. */
export function yearbookDocument(workbook: Workbook, records: readonly SnapshotRecord[]): SourceDocument {
	const digest = sha256(workbook.file.bytes);
	const record = records.find((candidate) => candidate.sha256 === digest);
	const tables = workbook.tableNumbers.join(', ');
	const isRounded = [workbook.totals, workbook.affirmative, workbook.defensive].some(
		(table) => table?.key.rounded
	);
	return {
		source_id: documentId(workbook),
		publisher: 'DHS Office of Homeland Security Statistics',
		title: 'Yearbook of Immigration Statistics, individuals granted asylum',
		edition: `Fiscal year ${workbook.edition}, table${workbook.tableNumbers.length === 1 ? '' : 's'} ${tables}`,
		url: record?.url ?? null,
		published_on: record?.published_on ?? null,
		retrieved_on: record?.retrieved_on ?? null,
		sha256: digest,
		bytes: workbook.file.bytes.length,
		licence: record?.licence ?? 'Work of the US government',
		year_basis: 'fiscal',
		unit: 'persons',
		note_en: [NOTE_EN, isRounded ? ROUNDED_EN : EXACT_EN, ...unreadNotes(workbook, 'en')].join(' '),
		note_es: [NOTE_ES, isRounded ? ROUNDED_ES : EXACT_ES, ...unreadNotes(workbook, 'es')].join(' ')
	};
}

/** Says which figures that only check others cannot be read. */
function unreadNotes({ file, totals, affirmative, defensive }: Workbook, language: 'en' | 'es'): string[] {
	const cells = [totals, affirmative, defensive].flatMap((table) => table?.unread ?? []);
	return cells.map(({ place, text }) => {
		const [, sheet = '', address = ''] =
			/^sheet "(.*)", cell (\w+)$/.exec(place.slice(`${file.name}, `.length)) ?? [];
		return language === 'en'
			? `Cell ${address} of the sheet "${sheet}" is printed "${text}" and cannot be read; it only checks other figures.`
			: `La celda ${address} de la hoja «${sheet}» dice «${text}» y no se puede leer; solo sirve para comprobar otras cifras.`;
	});
}

const NOTE_EN =
	'Persons granted asylum, dependants included; no denials. What the yearbook calls defensive is every grant by an ' +
	'immigration court, cases referred by USCIS among them, so it stands here as court, claim type all.';
const NOTE_ES =
	'Personas con asilo concedido, dependientes incluidos; sin denegaciones. Lo que el anuario llama defensivo es toda ' +
	'concesión de una corte de inmigración, también en casos remitidos por USCIS; por eso figura aquí como court, tipo all.';
const ROUNDED_EN = 'Every figure is rounded to ten: a printed 630 can be 625 to 635.';
const ROUNDED_ES = 'Toda cifra está redondeada a diez: un 630 impreso puede ser de 625 a 635.';
const EXACT_EN = 'Counts are exact; D marks figures withheld by the publisher.';
const EXACT_ES = 'Las cifras son exactas; D marca las que el editor retiene.';
