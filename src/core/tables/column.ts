import { isDay } from '../time.ts';

/** What a cell may hold. `date` is an ISO day (`2025-09-30`); `month` an ISO month (`2025-09`). */
export type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'month';

/** The same sentence for readers of English and of Spanish. */
export interface Bilingual {
	readonly en: string;
	readonly es: string;
}

/** One column of a table, described once for CSV headers, row types, validation, dictionary and data package. */
export interface Column {
	readonly name: string;
	readonly kind: Kind;
	/** True when an empty cell is allowed and means "missing". */
	readonly nullable?: boolean;
	/** The closed list of values, when there is one. */
	readonly values?: readonly string[];
	/** What a number counts, for instance `decisions`. */
	readonly unit?: string;
	/** Lowest value allowed, for numbers. */
	readonly minimum?: number;
	/** Highest value allowed, for numbers. */
	readonly maximum?: number;
	/** One sentence a reader of the dictionary understands. */
	readonly description: Bilingual;
}

type ValueOf<C extends Column> = C['values'] extends readonly (infer V)[]
	? V
	: C['kind'] extends 'integer' | 'number'
		? number
		: C['kind'] extends 'boolean'
			? boolean
			: string;

/** The TypeScript type of one cell of a column; `null` stands for an empty cell. */
export type Cell<C extends Column> = C['nullable'] extends true ? ValueOf<C> | null : ValueOf<C>;

const INTEGER = /^-?\d+$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** What was wrong with a cell, in words fit for an error message. */
export class CellError extends Error {}

/**
 * Reads one CSV cell by its column's description.
 * @returns the typed value, or `null` for an empty cell of a nullable column.
 * @throws CellError naming the column, the text found and the form expected.
 */
export function parseCell(column: Column, text: string): string | number | boolean | null {
	if (text === '') {
		if (column.nullable) return null;
		if (column.kind === 'text' && !column.values) return '';
		throw new CellError(`column "${column.name}" is empty; ${expected(column)} was expected`);
	}
	if (column.values && !column.values.includes(text)) throw unexpected(column, text);
	switch (column.kind) {
		case 'text':
			return text;
		case 'integer':
			return bounded(column, INTEGER, text);
		case 'number':
			return bounded(column, NUMBER, text);
		case 'boolean':
			if (text !== 'true' && text !== 'false') throw unexpected(column, text);
			return text === 'true';
		case 'date':
			if (!isDay(text)) throw unexpected(column, text);
			return text;
		case 'month':
			if (!MONTH.test(text)) throw unexpected(column, text);
			return text;
	}
}

function bounded(column: Column, form: RegExp, text: string): number {
	const number = Number(text);
	const fits =
		form.test(text) &&
		(form === INTEGER ? Number.isSafeInteger(number) : Number.isFinite(number)) &&
		number >= (column.minimum ?? -Infinity) &&
		number <= (column.maximum ?? Infinity);
	if (!fits) throw unexpected(column, text);
	return number;
}

function unexpected(column: Column, text: string): CellError {
	return new CellError(`column "${column.name}" holds "${text}"; ${expected(column)} was expected`);
}

function expected(column: Column): string {
	if (column.values) return `one of ${column.values.join(', ')}`;
	const range = [
		column.minimum === undefined ? '' : ` from ${column.minimum}`,
		column.maximum === undefined ? '' : ` to ${column.maximum}`
	].join('');
	const forms = {
		text: 'text',
		integer: `a whole number${range}`,
		number: `a number${range}`,
		boolean: 'true or false',
		date: 'a day such as 2025-09-30',
		month: 'a month such as 2025-09'
	};
	return forms[column.kind];
}
