import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SITE_NAMES, SITES, type SiteName } from '../support/built-site-folder.ts';
import { EntitySchema, type EntityTwin, TWIN_WORDS } from '../support/entity-twin.ts';
import { printedRows, printedText, type PrintedCell, type PrintedRow } from '../support/printed-rows.ts';
import { evenly, twinsOf } from '../support/site-twins.ts';

// What the tables of built pages print, number for number, against the rows of their twins about the same judge, court,
// nationality, year or month. Shares and their ranges are worked out here once more from the counts of the twin.

const sampled = [
	...pages('published', { courts: 12, judges: 20, nationalities: 8, years: 6 }),
	...['courts/pho', 'judges/sogabe-kenneth-kss', 'nationalities/mexico', 'nationalities/comoros'].map(
		(stem) => ({ site: 'published' as SiteName, stem })
	),
	...pages('archive', { courts: 6, judges: 10, nationalities: 4, years: 3 }),
	...pages('cases', { courts: 3, judges: 4, nationalities: 2, years: 2 })
];

function pages(site: SiteName, counts: Readonly<Record<string, number>>) {
	return Object.entries(counts).flatMap(([folder, count]) =>
		evenly(twinsOf(site, folder), count).map((stem) => ({ site, stem }))
	);
}

describe.each(sampled)('the page $site /$stem/', ({ site, stem }) => {
	const folder = SITES[site].folder;
	const twin = readTwin(join(folder, `${stem}.json`));
	const html = readFileSync(join(folder, stem, 'index.html'), 'utf8');

	it('prints in its tables what its twin has at the same place', () => {
		expect(wrongCells(printedRows(html), twin, folder)).toEqual([]);
	});

	it('prints something of every list of its twin', () => {
		const text = printedText(html);
		const names = [...new Set((twin.lists ?? []).map(({ list }) => list))];
		const unprinted = names.filter((name) => {
			const rows = (twin.lists ?? []).filter(({ list }) => list === name);
			return !rows.some((row) => isPrinted(row, text));
		});
		expect(unprinted).toEqual([]);
	});
});

// One name stands only where a count and rows that TRAC printed of a judge meet, which is on none of these sites.
const NOT_BUILT = ['beside-trac'];

it('are made of every list that a twin may have', () => {
	const stems = SITE_NAMES.flatMap((site) =>
		['courts', 'judges', 'nationalities', 'years'].flatMap((kind) =>
			evenly(twinsOf(site, kind), 60).map((stem) => join(SITES[site].folder, `${stem}.json`))
		)
	);
	const made = new Set(stems.flatMap((path) => readTwin(path).lists?.map(({ list }) => list) ?? []));
	expect(TWIN_WORDS.lists.filter((name) => !made.has(name))).toEqual(NOT_BUILT);
});

it('finds a number that a table has and the twin has not, or has elsewhere', () => {
	const { folder } = SITES.published;
	const twin = readTwin(join(folder, 'courts/pho.json'));
	const rows = printedRows(readFileSync(join(folder, 'courts/pho/index.html'), 'utf8'));
	const of2024 = rows.findIndex(({ heading }) => heading === 'FY2024');
	const of2023 = rows.findIndex(({ heading }) => heading === 'FY2023');
	const exchanged = rows.map((row, i) => ({
		...row,
		heading: i === of2024 ? 'FY2023' : i === of2023 ? 'FY2024' : row.heading
	}));
	expect(wrongCells(exchanged, twin, folder).length).toBeGreaterThan(5);
});

function readTwin(path: string): EntityTwin {
	return v.parse(EntitySchema, JSON.parse(readFileSync(path, 'utf8')));
}

/** A row of any part of a twin, as far as all parts have the same fields. */
interface AnyRow {
	readonly nationality?: string;
	readonly court?: string | null;
	readonly judge?: string | null;
	readonly judge_name?: string;
	readonly from_on?: string;
	readonly period?: {
		readonly from: number;
		readonly to: number;
		readonly since: string | null;
		readonly through: string | null;
	};
	readonly counts?: Readonly<Record<string, number | null>>;
	readonly count_bounds?: Readonly<Record<string, readonly [number, number]>>;
	readonly everyone?: { readonly granted: number; readonly denied: number };
	readonly expected?: number;
	readonly decisions?: number;
	readonly cases?: number;
	readonly share?: number;
	readonly measure?: number;
}

/** Columns of other things than numbers of the twin: what is between two of its rates, names of documents and months. */
const OTHER_COLUMNS = /^(Gap, points|Document|Source|Who uses it|First month|Last month|Note)$/;

/** Cells with a number that the twin does not have where the row says. */
function wrongCells(printed: readonly PrintedRow[], twin: EntityTwin, folder: string): string[] {
	const rows: readonly AnyRow[] = [
		...twin.series,
		...(twin.lists ?? []),
		...(twin.ranges ?? []),
		...(twin.expected ?? []),
		...(twin.months ?? [])
	];
	return printed.flatMap((row) => {
		const meant = rows.filter(meantBy(row, folder));
		const wrong = row.cells.filter(
			(cell) => !OTHER_COLUMNS.test(cell.column) && !isTold(cell, meant) && !isOfColumn(cell, row, printed)
		);
		return wrong.map(({ column, text }) => `${row.section}, ${row.heading}, ${column}: ${text}`);
	});
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Which rows of a twin the heading of a printed row means. */
function meantBy({ heading, link }: PrintedRow, folder: string): (row: AnyRow) => boolean {
	const year = Number(/^(?:FY)?((?:19|20)\d\d)(?!\d|[–-])/.exec(heading)?.[1] ?? NaN);
	if (!Number.isNaN(year)) return ({ period }) => period?.from === year && period.to === year;
	const [, month = '', ofYear] = /^([A-Z][a-z]{2}) (\d{4})$/.exec(heading) ?? [];
	if (ofYear !== undefined) {
		const start = `${ofYear}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`;
		return ({ from_on, period }) =>
			[from_on ?? period?.since, from_on ?? period?.through].every((day) => day?.startsWith(start));
	}
	const [, kind, slug = ''] = /\/(judges|courts|nationalities)\/([^/]+)\/$/.exec(link ?? '') ?? [];
	if (kind === 'courts') return ({ court }) => court === slug.toUpperCase();
	if (kind === 'judges')
		return ({ judge, judge_name }) =>
			judge === slug || judge_name === heading || (!!judge && slug.endsWith(`-${judge.toLowerCase()}`));
	if (kind === undefined) return () => true;
	const { code } = readTwin(join(folder, 'nationalities', `${slug}.json`)).entity;
	return ({ nationality }) => nationality === code;
}

/** Whether every number of a cell is one of the rows', and one row's where the cell says “3 of 12”. */
function isTold({ text }: PrintedCell, meant: readonly AnyRow[]): boolean {
	const [, granted, decided] = /^([\d,]+) of ([\d,]+)(?![\d,–])/.exec(text) ?? [];
	if (granted !== undefined && decided !== undefined) {
		const [g, n] = [toNumber(granted), toNumber(decided)];
		const isOneRow = (row: AnyRow) => numbersOf(row).includes(g) && numbersOf(row).includes(n);
		if (n > 0 && !meant.some(isOneRow)) return false;
	}
	const held = meant.flatMap(numbersOf);
	return numbersIn(text.replace('n < 10', '')).every(({ number, isRounded }) =>
		isRounded ? held.some((one) => isNear(100 * one, number) || isNear(one, number)) : held.includes(number)
	);
}

/** Whether a cell is the sum of its column, or the share of that sum in the sum of the first column. */
function isOfColumn({ column, text }: PrintedCell, row: PrintedRow, printed: readonly PrintedRow[]): boolean {
	const sumOf = (name: string) =>
		printed
			.filter(({ table, heading }) => table === row.table && /^FY\d{4}/.test(heading))
			.flatMap(({ cells }) => cells.filter((cell) => cell.column === name))
			.reduce((sum, cell) => sum + toNumber(cell.text), 0);
	const own = printed.filter(({ table }) => table === row.table);
	const cellOf = (name: string) =>
		own
			.find(({ heading }) => heading === 'Cases' || heading === 'All years')
			?.cells.find((cell) => cell.column === name)?.text ?? '';
	const [found] = numbersIn(text);
	if (row.heading === 'All years') return found?.number === sumOf(column);
	const whole = toNumber(cellOf(row.cells[0]?.column ?? ''));
	return row.heading === 'Share' && isNear((100 * toNumber(cellOf(column))) / whole, found?.number ?? NaN);
}

/** Half a unit of the last digit printed, and a little for what doubles cannot hold. */
function isNear(exact: number, printed: number): boolean {
	return Math.abs(exact - printed) <= 0.05 + 1e-9;
}

function toNumber(text: string): number {
	return Number(text.replaceAll(',', ''));
}

function numbersIn(text: string): { readonly number: number; readonly isRounded: boolean }[] {
	return [...text.matchAll(/\d[\d,]*(\.\d)?/g)].map(([digits, tenth]) => ({
		number: toNumber(digits),
		isRounded: tenth !== undefined
	}));
}

/** Numbers of a row, deep down, with what follows from them: sums, a share and its range, a share expected. */
function numbersOf(row: AnyRow): readonly number[] {
	const { granted, denied } = row.counts ?? row.everyone ?? {};
	const own = leaves(row);
	const expected = row.expected === undefined ? [] : [row.expected / (row.decisions ?? NaN)];
	const ends = (name: string, n: number | null | undefined) =>
		row.count_bounds?.[name] ?? [n ?? NaN, n ?? NaN];
	const sums = [0, 1].map(
		(end) => (ends('granted', granted)[end] ?? NaN) + (ends('denied', denied)[end] ?? NaN)
	);
	const isWhole = typeof granted === 'number' && typeof denied === 'number';
	const rate = isWhole ? [granted + denied, ...wilson(granted, granted + denied)] : [];
	const { denied_with_protection } = row.counts ?? {};
	const isProtected = isWhole && typeof denied_with_protection === 'number';
	const kept = isProtected ? granted + denied_with_protection : 0;
	const protection = isProtected ? [kept, ...wilson(kept, granted + denied)] : [];
	return [0, ...own, ...expected, ...sums, ...rate, ...protection];
}

function leaves(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** A share and the ends of its 95 % interval, https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm. */
function wilson(granted: number, n: number): readonly number[] {
	if (n === 0) return [];
	const [p, z] = [granted / n, 1.959963984540054];
	const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
	const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
	return [p, middle - half, middle + half];
}

/** Whether the numbers that a row of a list is there for stand in the text of the page. */
function isPrinted({ counts, cases, share, measure }: AnyRow, text: string): boolean {
	const { granted, denied } = counts ?? {};
	const whole = [granted, denied, cases, measure].filter((n) => typeof n === 'number');
	const has = (printed: string) => new RegExp(`(?<![\\d.,])${printed}(?![\\d]|[.,]\\d)`).test(text);
	const inWhole = (n: number) => has(n.toLocaleString('en-US').replaceAll('.', '\\.'));
	const inPercent = (n: number) =>
		has((100 * n).toFixed(1).replace('.', '\\.')) || has(`${(100 * n).toFixed(0)}\\s%`);
	const ofDecided = (granted ?? 0) / ((granted ?? 0) + (denied ?? 0));
	return (
		whole.some(inWhole) || [share, measure, ofDecided].some((n) => typeof n === 'number' && inPercent(n))
	);
}
