import type { Bilingual, Column } from '#core/tables/column.ts';
import type { Table } from '#core/tables/table.ts';
import type { Release } from './release-records.ts';

type Language = keyof Bilingual;

const WORDS = {
	en: {
		title: 'Dictionary',
		columns: ['Column', 'Type', 'Meaning'],
		kinds: {
			text: 'text',
			integer: 'whole number',
			number: 'number',
			boolean: 'true or false',
			date: 'day (2025-09-30)',
			month: 'month (2025-09)'
		},
		key: 'key',
		mayBeEmpty: 'may be empty',
		oneOf: 'One of:'
	},
	es: {
		title: 'Diccionario',
		columns: ['Columna', 'Tipo', 'Significado'],
		kinds: {
			text: 'texto',
			integer: 'número entero',
			number: 'número',
			boolean: 'true o false',
			date: 'día (2025-09-30)',
			month: 'mes (2025-09)'
		},
		key: 'clave',
		mayBeEmpty: 'puede ir vacía',
		oneOf: 'Uno de:'
	}
} as const;

/** Every column of the tables of the package, for people, as Markdown in a language. */
export function dictionary(tables: readonly Table[], language: Language): string {
	const t = WORDS[language];
	return [
		`# ${t.title}\n`,
		...tables.map((table) =>
			[
				`## ${table.name}\n`,
				`${table.title[language]}. ${table.grain[language]}\n`,
				`| ${t.columns.join(' | ')} |`,
				'| --- | --- | --- |',
				...table.columns.map((column) => columnLine(table, column, language)),
				''
			].join('\n')
		)
	].join('\n');
}

function columnLine(table: Table, column: Column, language: Language): string {
	const t = WORDS[language];
	const facts = [
		t.kinds[column.kind],
		table.primaryKey.includes(column.name) ? t.key : '',
		column.nullable ? t.mayBeEmpty : ''
	].filter(Boolean);
	const values = column.values
		? ` ${t.oneOf} ${column.values.map((value) => `\`${value}\``).join(', ')}.`
		: '';
	const meaning = `${column.description[language]}${values}`.replaceAll('|', '\\|');
	return `| \`${column.name}\` | ${facts.join(', ')} | ${meaning} |`;
}

/**
 * How to cite the package, for programs.
 * @param day of the release, ISO; null for data in no release.
 * @source Citation File Format 1.2.0
 */
export function citationFile({ id, synthetic }: Release, day: string | null): string {
	const title = synthetic ? 'Asylum Ledger: SYNTHETIC demonstration data' : 'Asylum Ledger: data';
	return `cff-version: 1.2.0
title: "${title}"
message: >-
  Cite the agency that published a figure first, then Asylum Ledger with the id of the data release. The column source_id of
  a row leads to its document in sources.csv.
type: dataset
version: "${id}"
${day === null ? '' : `date-released: "${day}"\n`}authors:
  - name: The Asylum Ledger contributors
`;
}
