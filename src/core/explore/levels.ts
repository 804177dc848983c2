import { type Dimension, type DimensionColumn, type Facts } from './facts.ts';
import { type Picked, type Slice, type Sums, sumSlice } from './slice.ts';

/** A table of facts with an order by member for each of its large dimensions. */
interface Level {
	readonly facts: Facts;
	readonly dimensions: ReadonlySet<Dimension>;
	readonly orders: ReadonlyMap<Dimension, Order>;
}

/** Row numbers ordered by member, and where each member's begin; one more start than members. */
interface Order {
	readonly order: Uint32Array;
	readonly starts: Uint32Array;
}

/** Facts, and the same facts added up over dimensions that a question may leave alone: answers are the same, sooner. */
export interface Levels {
	readonly facts: Facts;
	/** Tables made so far, the facts themselves among them. */
	readonly levels: readonly Level[];
	/**
	 * Makes one more table a run, and stops a while every so many rows, so that a page can draw and answer in between. What
	 * is asked meanwhile is answered from what is there.
	 */
	readonly steps: Iterator<undefined, undefined, undefined>;
}

/** Dimensions with many members: an order by member lets a question look at few rows. */
const ORDERED: readonly Dimension[] = ['nationality', 'court', 'judge'];

/** A table with this many rows or fewer is summed soon enough: none is made of it, and no order. */
const SHORT = 40_000;
/** A shorter table is kept when it has at most this part of the rows of the one it is made of. */
const WORTH = 0.65;
/** An order is used when it leaves out at least this part of the rows. */
const SPARES = 0.4;
/** Rows after which the making of a table stops a while. */
const PAUSE = 65_536;

/** A table of facts with its first level, the facts as they are; the others are made by its steps. */
export function startLevels(facts: Facts): Levels {
	const levels = [levelOf(facts)];
	return { facts, levels, steps: makeLevels(levels) };
}

/** The levels of a table of facts, all made in one go. */
export function levelsOf(facts: Facts): Levels {
	const made = startLevels(facts);
	while (!made.steps.next().done);
	return made;
}

function* makeLevels(levels: Level[]): Generator<undefined, undefined, undefined> {
	const has = levels.flatMap(({ facts }) => facts.dimensions.map(({ name }) => name));
	for (const dropped of subsets(has)) {
		const kept = has.filter((name) => !dropped.includes(name));
		const from = smallestWith(levels, kept);
		if (kept.length === 0 || from.facts.rows <= SHORT) continue;
		const shorter = yield* rollUpInSteps(from.facts, kept, from.facts.rows * WORTH);
		if (shorter) levels.push(levelOf(shorter));
	}
}

/** What {@link sumSlice} says of the facts, from the shortest table that can say it. */
export function sumLevels({ levels }: Levels, slice: Slice): Sums {
	const level = smallestWith(levels, [...slice.groups, ...slice.filters.keys()]);
	return sumSlice(level.facts, slice, pickedRows(level, slice));
}

/** Facts added up over every dimension that is not kept; rows with equal codes become one. */
export function rollUp(facts: Facts, kept: readonly Dimension[]): Facts {
	const steps = rollUpInSteps(facts, kept, Infinity);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value as Facts;
	}
}

/** @returns the shorter table, or undefined as soon as it has more than `most` rows. */
function* rollUpInSteps(
	facts: Facts,
	kept: readonly Dimension[],
	most: number
): Generator<undefined, Facts | undefined, undefined> {
	const { rows } = facts;
	const columns = facts.dimensions.filter(({ name }) => kept.includes(name));
	const slots = 2 ** Math.ceil(Math.log2(Math.max(2, Math.min(rows, most) * 2)));
	/** One more than the number of the group that a slot holds, so that 0 is free. */
	const table = new Uint32Array(slots);
	const owner = new Uint32Array(rows);
	const firsts = new Uint32Array(rows);
	let groups = 0;
	for (let from = 0; from < rows; from += PAUSE) {
		const to = Math.min(rows, from + PAUSE);
		const hashes = hashesOf(columns, from, to);
		for (let row = from; row < to; row++) {
			let slot = (hashes[row - from] as number) & (slots - 1);
			while (table[slot] !== 0 && !isAlike(columns, firsts[(table[slot] as number) - 1] as number, row))
				slot = (slot + 1) & (slots - 1);
			if (table[slot] === 0) {
				firsts[groups] = row;
				table[slot] = ++groups;
				if (groups > most) return undefined;
			}
			owner[row] = (table[slot] as number) - 1;
		}
		yield;
	}
	const measures = [];
	for (const { name, values } of facts.measures) {
		const sums = new Uint32Array(groups);
		for (let row = 0; row < rows; row++) {
			const at = owner[row] as number;
			sums[at] = (sums[at] as number) + (values[row] as number);
		}
		measures.push({ name, values: sums });
		yield;
	}
	return {
		rows: groups,
		dimensions: columns.map(({ codes, ...column }) => {
			const shorter = new Uint16Array(groups);
			for (let group = 0; group < groups; group++) shorter[group] = codes[firsts[group] as number] as number;
			return { ...column, codes: shorter };
		}),
		measures
	};
}

function isAlike(columns: readonly DimensionColumn[], a: number, b: number): boolean {
	for (const { codes } of columns) if (codes[a] !== codes[b]) return false;
	return true;
}

/** A number of 32 bits for the codes of each row, the same for rows that are alike. */
function hashesOf(columns: readonly DimensionColumn[], from: number, to: number): Uint32Array {
	const hashes = new Uint32Array(to - from);
	for (const { codes } of columns)
		for (let row = from; row < to; row++) {
			const mixed = Math.imul((hashes[row - from] as number) ^ (codes[row] as number), 0x9e3779b1);
			hashes[row - from] = mixed ^ (mixed >>> 15);
		}
	return hashes;
}

/**
 * Facts with their rows in the order in which they are asked for: by nationality, then court, judge, and the others. What is
 * asked of one nationality then stands together.
 */
export function sortFacts(facts: Facts): Facts {
	const rank = (name: Dimension) => [...ORDERED, name].indexOf(name);
	const columns = facts.dimensions.toSorted((a, b) => rank(a.name) - rank(b.name));
	const keys = new Float64Array(facts.rows);
	for (const { codes, members } of columns)
		for (let row = 0; row < facts.rows; row++)
			keys[row] = (keys[row] as number) * members.length + (codes[row] as number);
	const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number));
	return {
		rows: facts.rows,
		dimensions: facts.dimensions.map((column) => ({
			...column,
			codes: Uint16Array.from(order, (row) => column.codes[row] as number)
		})),
		measures: facts.measures.map((measure) => ({
			...measure,
			values: Uint32Array.from(order, (row) => measure.values[row] as number)
		}))
	};
}

function levelOf(facts: Facts): Level {
	const orders = new Map<Dimension, Order>();
	if (facts.rows > SHORT)
		for (const column of facts.dimensions)
			if (ORDERED.includes(column.name)) orders.set(column.name, orderOf(column));
	return { facts, dimensions: new Set(facts.dimensions.map(({ name }) => name)), orders };
}

function orderOf({ codes, members }: DimensionColumn): Order {
	const starts = new Uint32Array(members.length + 1);
	for (const code of codes) starts[code + 1] = (starts[code + 1] as number) + 1;
	for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
	const next = starts.slice();
	const order = new Uint32Array(codes.length);
	codes.forEach((code, row) => {
		const at = next[code] as number;
		order[at] = row;
		next[code] = at + 1;
	});
	return { order, starts };
}

/** Rows by the order that leaves out most, or undefined where looking at all is as good. */
function pickedRows({ facts, orders }: Level, { filters }: Slice): Picked | undefined {
	let best: { readonly picked: Picked; readonly rows: number } | undefined;
	for (const [name, allowed] of filters) {
		const found = orders.get(name);
		if (!found) continue;
		const runs = [...allowed]
			.sort((a, b) => a - b)
			.map((code) => [found.starts[code] ?? 0, found.starts[code + 1] ?? 0] as const);
		const rows = runs.reduce((sum, [from, to]) => sum + to - from, 0);
		if (rows < (best?.rows ?? facts.rows * (1 - SPARES)))
			best = { picked: { order: found.order, runs }, rows };
	}
	return best?.picked;
}

function smallestWith(levels: readonly Level[], needed: readonly Dimension[]): Level {
	const fitting = levels.filter(({ dimensions }) => needed.every((name) => dimensions.has(name)));
	const [first = levels[0] as Level, ...others] = fitting;
	return others.reduce((least, level) => (level.facts.rows < least.facts.rows ? level : least), first);
}

/** Every set of at least one name, the smallest first. */
function subsets(names: readonly Dimension[]): readonly (readonly Dimension[])[] {
	return Array.from({ length: 2 ** names.length - 1 }, (_, i) =>
		names.filter((_name, bit) => ((i + 1) >> bit) & 1)
	).sort((a, b) => a.length - b.length);
}
