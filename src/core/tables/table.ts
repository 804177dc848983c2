import type { Bilingual, Cell, Column } from './column.ts';

/** A link from columns of this table to the key of another. */
export interface ForeignKey {
	readonly columns: readonly string[];
	readonly table: string;
	readonly references: readonly string[];
}

/** A CSV file's columns in file order, its key, and what one row is. */
export interface Table<Columns extends readonly Column[] = readonly Column[]> {
	/** File stem and resource name, snake_case: `published_outcomes`. */
	readonly name: string;
	readonly title: Bilingual;
	/** What one row is ("one row per …"). */
	readonly grain: Bilingual;
	readonly columns: Columns;
	/** Columns that identify a row; rows are sorted by them. */
	readonly primaryKey: readonly string[];
	readonly foreignKeys?: readonly ForeignKey[];
}

/** A row as the schema types it; empty cells are `null`. */
export type Row<T extends Table> = {
	readonly [C in T['columns'][number] as C['name']]: Cell<C>;
};

/**
 * Declares a table and keeps the literal types of its columns, so that row types follow from it.
 * @throws Error when a key names a column that does not exist: a mistake in the schema itself.
 */
export function defineTable<const Columns extends readonly Column[]>(table: Table<Columns>): Table<Columns> {
	const names = new Set(table.columns.map((column) => column.name));
	for (const key of [...table.primaryKey, ...(table.foreignKeys ?? []).flatMap((link) => link.columns)]) {
		if (!names.has(key)) throw new Error(`Table ${table.name}: key column "${key}" is not among its columns`);
	}
	return table;
}
