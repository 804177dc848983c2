import Papa from 'papaparse';
import * as v from 'valibot';
import { DataError, messageOf, UnreachableError } from '#scripts/errors.ts';
import {
	type PassedOver,
	recogniseDataset,
	requiredColumns,
	type UnhcrDataset,
	type UnhcrPage,
	type UnhcrRow
} from './dataset.ts';

const wholeNumber = v.pipe(
	v.union([v.number(), v.pipe(v.string(), v.transform(Number))]),
	v.integer(),
	v.minValue(0)
);
const cell = v.nullable(v.union([v.number(), v.string(), v.boolean()]));
const EnvelopeSchema = v.object({
	page: wholeNumber,
	maxPages: wholeNumber,
	/** An empty list, or sums by column. */
	total: v.optional(v.unknown()),
	items: v.array(v.record(v.string(), cell))
});

/**
 * Reads one page of an answer of UNHCR's API: an envelope with `page`, `maxPages` and `items`.
 * Numbers come as numbers or as text; labels may have blanks behind them; a null cell reads as empty.
 * @returns the rows, or why the file is passed over: items of another table, or none at all.
 * @throws DataError when the text is no whole JSON, no such envelope, or an item lacks a column.
 */
export function parseJsonPage(file: string, text: string): UnhcrPage | PassedOver {
	const envelope = v.safeParse(EnvelopeSchema, parseJson(file, text));
	if (!envelope.success) {
		const [issue] = envelope.issues;
		throw new DataError(
			`${file}: not a page of UNHCR's API: ${v.getDotPath(issue) ?? 'top level'}: ${issue.message}. ` +
				`Expected an object with page, maxPages and items. Fetch the page again.`
		);
	}
	const { page, maxPages, items, total } = envelope.output;
	const [first] = items;
	if (!first) return { file, ignored: 'the page holds no items' };
	const dataset = recogniseDataset(Object.keys(first));
	if (!dataset)
		return {
			file,
			ignored: 'items of another UNHCR table, neither asylum decisions nor asylum applications'
		};
	const rows = items.map((item, index) => jsonRow(file, index + 1, dataset, item));
	return { file, dataset, rows, paging: { page, maxPages, total: parseTotal(total) } };
}

/** The sums of an envelope, which come as one object or as a list of one; null when there are none. */
function parseTotal(total: unknown): Record<string, string> | null {
	const found = v.safeParse(v.record(v.string(), cell), Array.isArray(total) ? total[0] : total);
	if (!found.success || Object.keys(found.output).length === 0) return null;
	return Object.fromEntries(
		Object.entries(found.output).map(([column, content]) => [column, String(content ?? '').trim()])
	);
}

function parseJson(file: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new DataError(
			`${file}: the JSON is not whole (${String(cause)}); the page looks cut short. Fetch it again.`,
			{ cause }
		);
	}
}

function jsonRow(
	file: string,
	line: number,
	dataset: UnhcrDataset,
	item: Readonly<Record<string, v.InferOutput<typeof cell>>>
): UnhcrRow {
	const absent = requiredColumns(dataset).filter((column) => !(column in item));
	if (absent.length > 0) {
		throw new DataError(
			`${file}, item ${line}: ${absent.join(', ')} not there; found ${Object.keys(item).join(', ')}. Fetch the page again.`
		);
	}
	const printed = Object.entries(item).map(
		([column, content]) => [column, content === null ? '' : String(content)] as const
	);
	const cells = Object.fromEntries(printed.map(([column, text]) => [column, text.trim()]));
	return { file, line, cells, isRepaired: printed.some(([, text]) => text !== text.trim()) };
}

/**
 * Reads UNHCR rows from CSV text, such as the R package `refugees` writes.
 * @returns the rows, or why the file is passed over: its header names no table of asylum decisions or applications.
 * @throws DataError when the table is recognised but a column is missing or a line has too few or too many cells.
 */
export function parseCsvPage(file: string, text: string): UnhcrPage | PassedOver {
	const [header, ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' }).data;
	const columns = (header ?? []).map((column) => column.trim());
	const dataset = recogniseDataset(columns);
	if (!dataset) return { file, ignored: 'neither asylum decisions nor asylum applications by its header' };
	const absent = requiredColumns(dataset).filter((column) => !columns.includes(column));
	if (absent.length > 0) {
		throw new DataError(
			`${file}: the header lacks ${absent.join(', ')}; found ${columns.join(', ')}. ` +
				`If UNHCR has renamed a column, name it in scripts/sources/unhcr/dataset.ts; else fetch the file again.`
		);
	}
	const rows = lines.map((cells, index) => csvRow(file, index + 2, columns, cells));
	return { file, dataset, rows, paging: null };
}

function csvRow(file: string, line: number, columns: readonly string[], cells: readonly string[]): UnhcrRow {
	if (cells.length !== columns.length) {
		throw new DataError(
			`${file}, line ${line}: ${cells.length} cells found, ${columns.length} expected; the file looks cut short. Fetch it again.`
		);
	}
	const trimmed = columns.map((column, i) => [column, (cells[i] ?? '').trim()] as const);
	const isRepaired = trimmed.some(([, text], i) => text !== cells[i]);
	return { file, line, cells: Object.fromEntries(trimmed), isRepaired };
}

const count = v.pipe(v.union([v.number(), v.pipe(v.string(), v.toNumber())]), v.integer(), v.minValue(1));

const PageHeadSchema = v.object({
	/** Number of this page, from 1. */
	page: count,
	/** Number of the last page. */
	maxPages: count,
	items: v.pipe(v.array(v.looseObject({ year: v.union([v.number(), v.string()]) })), v.minLength(1))
});

/** What the pull needs to know of a page; its rows are read later, by `normalize`. */
export type PageHead = Pick<v.InferOutput<typeof PageHeadSchema>, 'page' | 'maxPages'>;

/**
 * Checks that a text is a page of UNHCR's interface and holds at least one row.
 * @throws UnreachableError naming the address and what is wrong.
 */
export function parsePageHead(text: string, url: string): PageHead {
	try {
		const { page, maxPages } = v.parse(PageHeadSchema, JSON.parse(text));
		return { page, maxPages };
	} catch (cause) {
		const problem = messageOf(cause);
		throw new UnreachableError(
			`${url} sent no page of data: ${problem}. Expected JSON with page, maxPages and items with a year each. ` +
				'The pages that are here stay; run the pull again later.',
			{ cause }
		);
	}
}
