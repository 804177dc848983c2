import * as v from 'valibot';
import { DataError } from '../../errors.ts';
import { recogniseDataset, requiredColumns, type UnhcrDataset } from './dataset.ts';
import type { PassedOver, UnhcrPage, UnhcrRow } from './unhcr-page.ts';

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
