import { type Dimension, dimensionOf, type DimensionColumn, type Facts } from './facts.ts';

/** Which rows count: of each dimension named, the codes that are let through. Dimensions not named let all through. */
export type Filters = ReadonlyMap<Dimension, ReadonlySet<number>>;

/** What is asked of a table of facts: sums of every count over the rows let through, by group. */
export interface Slice {
	readonly filters: Filters;
	/** Dimensions that make the groups; none for one sum of all. */
	readonly groups: readonly Dimension[];
	/** Counts to add up; the others come out as 0. All when absent. */
	readonly measures?: readonly string[];
}

/** Sums by group. */
export interface Sums {
	/** Codes of each group with a row, in the order of `Slice.groups`, ascending by the first, then the next. */
	readonly groups: readonly (readonly number[])[];
	/** Sums of each group, in the order of the measures of the facts. */
	readonly sums: readonly (readonly number[])[];
}

/** Row numbers to look at instead of all: for each of the members let through, where its rows begin and end. */
export interface Picked {
	/** Row numbers ordered by member. */
	readonly order: Uint32Array;
	/** First and last (exclusive) place in `order` of each run. */
	readonly runs: readonly (readonly [from: number, to: number])[];
}

/**
 * Adds counts up by group in one pass over the columns. A filter is a table of bits by code; a group is a place in an
 * array. Sums are exact up to 2⁵³.
 * @param picked rows to look at, where an index knows that no other passes; all when absent.
 * @throws RangeError when the facts lack a dimension that is asked for.
 */
export function sumSlice(facts: Facts, { filters, groups, measures }: Slice, picked?: Picked): Sums {
	const gates = [...filters].map(([name, allowed]) => gate(needed(facts, name), allowed));
	const columns = groups.map((name) => needed(facts, name));
	const size = columns.reduce((product, { members }) => product * members.length, 1);
	const totals = facts.measures.map(({ name }) =>
		measures && !measures.includes(name) ? null : new Float64Array(size)
	);
	const seen = new Uint8Array(size);
	const runs = picked ? picked.runs : [[0, facts.rows] as const];
	for (const [from, to] of runs) {
		for (let start = from; start < to; start += BLOCK) {
			const rows = passing(start, Math.min(to, start + BLOCK), picked?.order, gates);
			addBlock(rows, columns, facts, totals, seen);
		}
	}
	const places = [...seen.keys()].filter((place) => seen[place] === 1);
	return {
		groups: places.map((place) => codesAt(place, columns)),
		sums: places.map((place) => totals.map((total) => total?.[place] ?? 0))
	};
}

/** Rows looked at in one go: their numbers stay in the nearest memory of the processor. */
const BLOCK = 4096;
const ROWS = new Uint32Array(BLOCK);
const PLACES = new Uint32Array(BLOCK);

interface Gate {
	readonly codes: Uint16Array;
	readonly allowed: Uint8Array;
}

function gate({ codes, members }: DimensionColumn, chosen: ReadonlySet<number>): Gate {
	const allowed = new Uint8Array(members.length);
	for (const code of chosen) if (code < allowed.length) allowed[code] = 1;
	return { codes, allowed };
}

/** Numbers of the rows of a block that pass every gate, at the front of one array that is used again and again. */
function passing(
	from: number,
	to: number,
	order: Uint32Array | undefined,
	gates: readonly Gate[]
): Uint32Array {
	let count = to - from;
	if (order) for (let i = 0; i < count; i++) ROWS[i] = order[from + i] as number;
	else for (let i = 0; i < count; i++) ROWS[i] = from + i;
	for (const { codes, allowed } of gates) {
		let kept = 0;
		for (let i = 0; i < count; i++) {
			const row = ROWS[i] as number;
			ROWS[kept] = row;
			kept += allowed[codes[row] as number] as number;
		}
		count = kept;
	}
	return ROWS.subarray(0, count);
}

function addBlock(
	rows: Uint32Array,
	columns: readonly DimensionColumn[],
	facts: Facts,
	totals: readonly (Float64Array | null)[],
	seen: Uint8Array
): void {
	const count = rows.length;
	PLACES.fill(0, 0, count);
	for (const { codes, members } of columns) {
		const width = members.length;
		for (let i = 0; i < count; i++)
			PLACES[i] = (PLACES[i] as number) * width + (codes[rows[i] as number] as number);
	}
	for (let i = 0; i < count; i++) seen[PLACES[i] as number] = 1;
	facts.measures.forEach(({ values }, m) => {
		const total = totals[m];
		if (!total) return;
		for (let i = 0; i < count; i++) {
			const place = PLACES[i] as number;
			total[place] = (total[place] as number) + (values[rows[i] as number] as number);
		}
	});
}

function codesAt(place: number, columns: readonly DimensionColumn[]): number[] {
	let rest = place;
	return columns
		.toReversed()
		.map(({ members }) => {
			const code = rest % members.length;
			rest = Math.floor(rest / members.length);
			return code;
		})
		.reverse();
}

function needed(facts: Facts, name: Dimension): DimensionColumn {
	const found = dimensionOf(facts, name);
	if (found) return found;
	throw new RangeError(
		`The facts have no "${name}"; they have ${facts.dimensions.map((each) => each.name).join(', ')}.`
	);
}
