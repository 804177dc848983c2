import type { KeptTable } from '#core/tables/all-tables.ts';
import type { Column } from '#core/tables/column.ts';
import type { Locale } from '$lib/i18n/locale.ts';

/** A column as the dictionary shows it: its sentence in one language. */
export type DictionaryColumn = Omit<Column, 'description'> & {
	readonly sentence: string;
	readonly isKey: boolean;
};

/** A table of the dictionary in one language. */
export interface DictionaryTable {
	readonly name: string;
	readonly title: string;
	readonly grain: string;
	/** Whether it is in the data package, beside it under cited sources, or cited and not offered. */
	readonly offer: 'package' | 'apart' | 'cited-only';
	readonly columns: readonly DictionaryColumn[];
}

/** A table's part of the dictionary in a language. */
export function dictionaryTable({ table, offer }: KeptTable, locale: Locale): DictionaryTable {
	return {
		name: table.name,
		title: table.title[locale],
		grain: table.grain[locale],
		offer: offer === 'apart' || offer === 'cited-only' ? offer : 'package',
		columns: table.columns.map(({ description, ...column }) => ({
			...column,
			sentence: description[locale],
			isKey: table.primaryKey.includes(column.name)
		}))
	};
}
