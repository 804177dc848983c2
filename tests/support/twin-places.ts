import { fiscalYear } from '../../src/core/time.ts';
import type { EntityTwin } from './entity-twin.ts';

/** What a row of a twin says of itself, the fields of its period among them. */
type RowPlace = Readonly<Record<string, unknown>>;

/** A row of a twin: what it is about, and the numbers it has. */
interface TwinRow {
	readonly place: RowPlace;
	/** Its numbers, and the sum of its grants and denials. */
	readonly numbers: ReadonlySet<number>;
	/** Grants and denials, as `granted|denied`. */
	readonly pair: string | null;
}

/** One thing that a part of a page's data says of its place: `nationality=MEX`, and whether a row fits it. */
interface Sign {
	readonly words: string;
	readonly fits: (row: RowPlace) => boolean;
}

/** All that is known of a place, by field; what stands nearer to a number is what counts. */
type Place = ReadonlyMap<string, Sign>;

/** What a walk through a page's data knows beside it. */
export interface PageWalk {
	/** Code of the nationality that `own` and `subject` mean. */
	readonly focus: string;
	/** The year of all numbers that name none. */
	readonly year?: number;
	/** Code of the nationality whose page has an address that ends so. */
	readonly nationalityAt: (slug: string) => string | undefined;
	/** Keys under which nothing is looked at. */
	readonly skipped: ReadonlySet<string>;
	/** Paths of numbers that are not looked for. */
	readonly isImplied: RegExp;
}

/**
 * Numbers of a page's data, and grants with denials, that stand in no row of the twin about the same: the same
 * nationality, court, judge, years, category, table and document, as far as the data say.
 * @returns each as `records.judges.3.cases: 17, of first=2020, name=Almistock, Oriel`.
 */
export function misplacedNumbers(twin: EntityTwin, shown: unknown, walk: PageWalk): string[] {
	const rows = twinRows(twin);
	const found: string[] = [];

	/**
	 * Notes a value that no row of its place has. A twin has no row where nothing was decided: a page that prints the
	 * zero there prints everyone beside the nationality it is about, whose rows are in the twin all the same.
	 */
	function look(path: string, place: Place, value: number | string, has: (row: TwinRow) => boolean): void {
		const signs = [...place.values()];
		const meant = rows.filter((row) => signs.every(({ fits }) => fits(row.place)));
		const ownRows = place.has('nationality')
			? meant
			: meant.filter((row) => row.place['nationality'] === walk.focus);
		const isNothing = ownRows.length === 0 && (value === 0 || value === '0|0');
		if (isNothing || meant.some(has)) return;
		found.push(`${path}: ${value}, of ${signs.map(({ words }) => words).join(', ')}`);
	}

	function visit(value: unknown, path: string, outside: Place, isCounts: boolean): void {
		if (typeof value === 'number' && !walk.isImplied.test(path))
			look(path, outside, value, ({ numbers }) => numbers.has(value));
		if (typeof value !== 'object' || value === null) return;
		const own: RowPlace = Object.fromEntries(Object.entries(value));
		const place: Place = Array.isArray(value) ? outside : new Map([...outside, ...signsOf(own, walk)]);
		const here = isCounts || own['show'] === 'counts';
		for (const [key, inner] of Object.entries(own)) {
			if (walk.skipped.has(key) || (here && NOT_OF_COUNTS.has(key)) || key in NUMBERS_OF_PLACE) continue;
			const named = signsOfKey(key, inner, path, walk.focus);
			visit(inner, path === '' ? key : `${path}.${key}`, new Map([...place, ...named]), here);
		}
		const { granted, denied } = own;
		if (typeof granted !== 'number' || typeof denied !== 'number' || path.endsWith('percents')) return;
		look(path, place, `${granted}|${denied}`, ({ pair }) => pair === `${granted}|${denied}`);
	}

	visit(shown, '', new Map(walk.year === undefined ? [] : [signOf('year', walk.year)]), false);
	return found;
}

/** What a rate of too few decisions has and no page prints: it is shown as counts. */
const NOT_OF_COUNTS: ReadonlySet<string> = new Set(['value', 'low', 'high', 'bounds']);

/** Numbers by which rows are found, by the name they have in {@link FITS}. */
const NUMBERS_OF_PLACE: Readonly<Record<string, string>> = {
	year: 'year',
	fiscal_year: 'year',
	first: 'first',
	last: 'last'
};

/** Which rows fit what a field of a page's data says. */
const FITS: Readonly<Record<string, (row: RowPlace, said: string | number) => boolean>> = {
	source_id: ({ source_id, source_ids }, said) => source_id === said || [source_ids].flat().includes(said),
	// A month is of the fiscal year of its last day.
	year: ({ from, to, through_on }, said) =>
		from === said && to === said ? true : typeof through_on === 'string' && fiscalYear(through_on) === said,
	first: ({ from, first_month }, said) => (typeof said === 'string' ? first_month : from) === said,
	last: ({ to, last_month }, said) => (typeof said === 'string' ? last_month : to) === said,
	// Counted nationalities are named by EOIR's code, which rows have as their category.
	nationality: ({ nationality, category }, said) => nationality === said || category === said,
	code: ({ nationality, category, court, judge }, said) =>
		[nationality, category, court, judge].includes(said),
	court: ({ court }, said) => court === said,
	judge: ({ judge }, said) => judge === said,
	// Rows of a judge's own page do not repeat the name.
	name: ({ judge_name }, said) => judge_name === undefined || judge_name === said,
	category: ({ category }, said) => category === said,
	office: ({ office }, said) => office === said,
	track: ({ track }, said) => track === said,
	claim_type: ({ claim_type }, said) => claim_type === said,
	table: ({ part }, said) => part === said || part === ALSO_IN[said]
};

/** Where else a page's table can have its rows, by the key of the table. */
const ALSO_IN: Readonly<Record<string, string>> = {
	nationalities: 'expected',
	courts: 'ranges',
	endings: 'series'
};

/** Parts of a page's data whose key says whom they are about. */
const KEYS: Readonly<Record<string, readonly [field: string, said: string]>> = {
	mexico: ['nationality', 'MEX'],
	all: ['nationality', 'ALL'],
	everyone: ['nationality', 'ALL'],
	range: ['table', 'ranges'],
	overall: ['nationality', 'ALL'],
	printedOverall: ['nationality', 'ALL'],
	uscis: ['track', 'affirmative'],
	nationalities: ['table', 'nationalities'],
	judges: ['table', 'judges'],
	courts: ['table', 'courts'],
	endings: ['table', 'endings'],
	claim_type: ['table', 'claim_type'],
	custody: ['table', 'custody'],
	represented: ['table', 'represented'],
	officers: ['table', 'officers'],
	months: ['table', 'months']
};

function signOf(field: string, said: string | number): readonly [string, Sign] {
	return [field, { words: `${field}=${said}`, fits: (row) => FITS[field]?.(row, said) ?? true }];
}

/** What an object's own fields say. */
function signsOf(own: RowPlace, walk: PageWalk): readonly (readonly [string, Sign])[] {
	const { slug, name_en } = own;
	// A nationality of a list is named by the address of its page alone.
	const linked = typeof slug === 'string' && name_en !== undefined ? walk.nationalityAt(slug) : undefined;
	const byAddress = linked === undefined ? [] : [signOf('nationality', linked)];
	const byFields = Object.entries(own).flatMap(([key, said]) => {
		if (typeof said !== 'string' && typeof said !== 'number') return [];
		const field = key === 'judge_name' ? 'name' : (NUMBERS_OF_PLACE[key] ?? key);
		// A name is a judge's only beside the address of a page or in a printed row; a court may be named in words.
		if (key === 'name' && (!('slug' in own) || 'code' in own)) return [];
		if (field === 'court' && !/^[A-Z0-9]{3}$/.test(String(said))) return [];
		return field in FITS ? [signOf(field, said)] : [];
	});
	return [...byAddress, ...byFields];
}

/** What the key of an object says. */
function signsOfKey(
	key: string,
	inner: unknown,
	path: string,
	focus: string
): readonly (readonly [string, Sign])[] {
	if (typeof inner !== 'object' || inner === null) return [];
	if (key === 'years') return [signOf('table', /\.court(Line)?$/.test(path) ? 'court-line' : 'series')];
	// Among the judges of a court, `own` are the judge's decisions on everyone.
	const isFocus = key === 'subject' || (key === 'own' && !/\.among\.\d+$/.test(path));
	if (isFocus) return [signOf('nationality', focus)];
	const said = KEYS[key];
	return said ? [signOf(...said)] : [];
}

function twinRows(twin: EntityTwin): readonly TwinRow[] {
	const { series, lists = [], months = [], ranges = [], expected = [] } = twin;
	// What stands beside a range is about everyone at its court.
	const beside = ranges.flatMap(({ everyone, court, period, source_ids }) =>
		everyone ? [{ court, nationality: 'ALL', period, source_ids, counts: everyone }] : []
	);
	return [
		...series.map((row) => toRow('series', row)),
		...lists.map((row) => toRow(row.list, row)),
		...months.map((row) => toRow('months', row)),
		...[...ranges, ...beside].map((row) => toRow('ranges', row)),
		...expected.map((row) => toRow('expected', row))
	];
}

function toRow(
	part: string,
	row: { readonly period?: object; readonly counts?: Readonly<Record<string, number | null>> }
): TwinRow {
	const { counts, period, ...fields } = row;
	const { granted, denied } = counts ?? {};
	const isWhole = typeof granted === 'number' && typeof denied === 'number';
	return {
		place: { ...fields, ...period, part },
		numbers: new Set([...numbersIn(row), ...(isWhole ? [granted + denied] : [])]),
		pair: isWhole ? `${granted}|${denied}` : null
	};
}

function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
