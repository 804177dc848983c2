import { DataError } from '#scripts/errors.ts';
import { centre, joinTouching, type PdfPage, type TextItem } from './pdf.ts';
import type { TableRow } from './table.ts';

/** Columns of the table, as EOIR heads them. */
export type ColumnName =
	| 'nationality'
	| 'grants'
	| 'grant_rate'
	| 'denials'
	| 'denial_rate'
	| 'other'
	| 'other_rate'
	| 'admin_closure'
	| 'admin_closure_rate'
	| 'total';

/** One column: its name and where it stands. */
export interface PageColumn {
	readonly name: ColumnName;
	readonly left: number;
	readonly right: number;
	readonly centre: number;
}

/** The head of the table on one page. */
export interface TableHead {
	readonly columns: readonly PageColumn[];
	/** Highest and lowest base line of the head. */
	readonly top: number;
	readonly bottom: number;
	/** Size of its font, against which footnote digits are told apart. */
	readonly height: number;
}

/** Half the height of a head, in points: it wraps over up to three lines of 12. */
const REACH = 20;

const NAMES: readonly (readonly [RegExp, ColumnName])[] = [
	[/^nationality$|^country of nationality$|^country$/, 'nationality'],
	[/^(?:asylum )?(?:grants?|granted)$/, 'grants'],
	[/^(?:asylum )?(?:grants?|granted) (?:rate|percent|%)$|^% granted$/, 'grant_rate'],
	[/^(?:asylum )?(?:denials?|denied)$/, 'denials'],
	[/^(?:asylum )?(?:denials?|denied) (?:rate|percent|%)$|^% denied$/, 'denial_rate'],
	[/^(?:asylum )?others?$/, 'other'],
	[/^(?:asylum )?others? (?:rate|percent|%)$|^% other$/, 'other_rate'],
	[/^admin(?:istrative|\.)? closures?$/, 'admin_closure'],
	[/^admin(?:istrative|\.)? closures? (?:rate|percent|%)$|^% admin closure$/, 'admin_closure_rate'],
	[/^(?:grand )?totals?(?: decisions| completions)?$/, 'total']
];

const REQUIRED: readonly ColumnName[] = ['nationality', 'grants', 'denials', 'other', 'total'];

/**
 * Finds the head of the table on a page and its columns.
 * @returns null when the page has no head (nothing on it reads "Nationality" beside "Grants").
 * @throws DataError when a column is unknown, missing or stands twice.
 */
export function findHead(file: string, page: PdfPage): TableHead | null {
	const anchor = findAnchor(page);
	if (!anchor) return null;
	const items = page.items.filter(
		(item) => Math.abs(item.y - anchor.y) <= REACH && !isFootnoteMark(item, anchor.height)
	);
	const columns = clusters(items).map((cluster) => toColumn(file, page.number, cluster));
	for (const name of REQUIRED) {
		if (columns.filter((column) => column.name === name).length === 1) continue;
		const found = columns.map((column) => column.name).join(', ');
		throw new DataError(
			`${file}, page ${page.number}: found the columns ${found}, expected one of each of ${REQUIRED.join(', ')}.`
		);
	}
	const lines = items.map((item) => item.y);
	return { columns, top: Math.max(...lines), bottom: Math.min(...lines), height: anchor.height };
}

/** Whether a piece of text is a superscript footnote digit: small beside text of `height`, and only digits. */
export function isFootnoteMark(item: TextItem, height: number): boolean {
	return /^\s*\d{1,2}(?:,\d)*\s*$/.test(item.text) && item.height < 0.8 * height;
}

function findAnchor(page: PdfPage): TextItem | null {
	const isBesideGrants = ({ y }: TextItem) =>
		page.items.some((item) => /^grant(?:s|ed)?\b/i.test(item.text.trim()) && Math.abs(item.y - y) <= REACH);
	const candidates = page.items.filter((item) =>
		/^(?:nationality|country of nationality|country)\s*\d?$/i.test(item.text.trim())
	);
	return candidates.find(isBesideGrants) ?? null;
}

/** Pieces whose horizontal extents overlap are one heading, wrapped. */
function clusters(items: readonly TextItem[]): TextItem[][] {
	const found: { items: TextItem[]; right: number }[] = [];
	const pieces = joinHeadings(items);
	for (const item of pieces.sort((a, b) => a.x - b.x)) {
		const last = found.at(-1);
		if (last && item.x < last.right) {
			last.items.push(item);
			last.right = Math.max(last.right, item.x + item.width);
		} else found.push({ items: [item], right: item.x + item.width });
	}
	return found.map((cluster) => cluster.items);
}

/** Words of one heading on one line stand a blank apart; headings stand further apart. */
function joinHeadings(items: readonly TextItem[]): TextItem[] {
	const rows = new Map<number, TextItem[]>();
	for (const item of items) rows.set(Math.round(item.y), [...(rows.get(Math.round(item.y)) ?? []), item]);
	return [...rows.values()].flatMap((row) => {
		const pieces = joinTouching(row.sort((a, b) => a.x - b.x));
		const joined: TextItem[] = [];
		for (const piece of pieces) {
			const last = joined.at(-1);
			if (last && piece.x - (last.x + last.width) < 0.45 * piece.height) {
				joined[joined.length - 1] = {
					...last,
					text: `${last.text} ${piece.text}`,
					width: piece.x + piece.width - last.x
				};
			} else joined.push(piece);
		}
		return joined;
	});
}

function toColumn(file: string, page: number, items: readonly TextItem[]): PageColumn {
	const heading = [...items]
		.sort((a, b) => b.y - a.y || a.x - b.x)
		.map((item) => item.text.trim())
		.join(' ');
	const plain = heading.toLowerCase().replace(/\d+/g, '').replace(/\s+/g, ' ').trim();
	const name = NAMES.find(([pattern]) => pattern.test(plain))?.[1];
	if (!name) {
		throw new DataError(
			`${file}, page ${page}: found the column "${heading}", expected Nationality, Grants, Denials, Other, Admin Closure, their rates, and Total.`
		);
	}
	const left = Math.min(...items.map((item) => item.x));
	const right = Math.max(...items.map((item) => item.x + item.width));
	return { name, left, right, centre: centre({ x: left, width: right - left }) };
}

/**
 * A cell as printed: a count, a rate in percent with its number of decimals, `*`, or, under a rate only, something that
 * is none of them: rates serve to check the counts, so one that cannot be read need not stop the run.
 */
export type PrintedCell =
	| { readonly kind: 'count'; readonly count: number }
	| { readonly kind: 'rate'; readonly percent: number; readonly decimals: number }
	| { readonly kind: 'suppressed' }
	| { readonly kind: 'unreadable'; readonly text: string };

/**
 * Reads the text of a cell: `3,079`, `53.44%`, `53%` or `*`.
 * @returns null when it is none of them.
 */
export function parsePrintedCell(text: string): PrintedCell | null {
	const plain = text.replace(/\s+/g, '');
	if (plain === '*') return { kind: 'suppressed' };
	if (/^(?:\d{1,3}(?:,\d{3})+|\d+)$/.test(plain))
		return { kind: 'count', count: Number(plain.replace(/,/g, '')) };
	const [, percent, fraction = ''] = /^(\d{1,3}(?:\.(\d+))?)%$/.exec(plain) ?? [];
	return percent === undefined ? null : { kind: 'rate', percent: Number(percent), decimals: fraction.length };
}

/** Cells of a row by column; the name stands apart. */
export type RowCells = Readonly<Partial<Record<Exclude<ColumnName, 'nationality'>, PrintedCell>>>;

/**
 * Reads the cells of a row.
 * @param correct gives the text to read in a column, corrected where it is misprinted.
 * @throws DataError when a count is no whole number and no `*`, or is missing.
 */
export function parseRowCells(
	file: string,
	{ page, line, texts }: TableRow,
	correct: (column: ColumnName, printed: string) => string
): RowCells {
	const place = `${file}, page ${page}, line "${line}"`;
	const read = [...texts].map(([column, printed]) => [column, correct(column, printed)] as const);
	const missing = read.filter(([column, text]) => text === '' && !isRate(column)).map(([column]) => column);
	if (missing.length > 0)
		throw new DataError(
			`${place}: found nothing under ${missing.join(', ')}, expected a figure or * in every column.`
		);
	return Object.fromEntries(
		read.map(([column, text]) => {
			const cell = cellUnder(column, text);
			if (cell) return [column, cell];
			throw new DataError(
				`${place}: found "${text}" under ${column}, expected one whole number or *. Compare the page with the PDF; ` +
					`if EOIR prints it so, correct it in data/corrections/eoir-decision-rates.csv.`
			);
		})
	);
}

/** The cell under a column; null for what is no count under a count. */
function cellUnder(column: ColumnName, text: string): PrintedCell | null {
	const cell = parsePrintedCell(text);
	if (cell?.kind === 'suppressed') return cell;
	if (isRate(column)) return cell?.kind === 'rate' ? cell : { kind: 'unreadable', text };
	return cell?.kind === 'count' ? cell : null;
}

/** Whether a column holds printed rates. */
export function isRate(column: ColumnName): boolean {
	return column.endsWith('_rate');
}
