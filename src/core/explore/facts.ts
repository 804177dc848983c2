import { type Cube, cubeColumn } from '../cube/cube.ts';

/** What rows may be told apart by, in the order in which they are offered. */
export const DIMENSIONS = [
	'year',
	'nationality',
	'court',
	'judge',
	'claim',
	'custody',
	'represented'
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One dimension of a table of facts: a code a row, and what each code stands for. */
export interface DimensionColumn {
	readonly name: Dimension;
	/** Members by code; an empty text where the source does not say. */
	readonly members: readonly string[];
	readonly codes: Uint16Array;
}

/** One count of a table of facts, a whole number a row. */
export interface MeasureColumn {
	/** Name of the count; a count known within bounds has two more, ending in `_low` and `_high`. */
	readonly name: string;
	readonly values: Uint32Array;
}

/** Counts by dimensions as typed columns: what a slice is taken of. Several rows may share all their codes. */
export interface Facts {
	readonly rows: number;
	readonly dimensions: readonly DimensionColumn[];
	readonly measures: readonly MeasureColumn[];
}

/** Most members a dimension may have: codes are sixteen bits wide. */
const MOST_MEMBERS = 65_536;

/**
 * A file of typed columns as facts: columns named like a dimension are dimensions, every other column is a count.
 * @throws RangeError when a dimension has no dictionary, or more members than a code can number.
 */
export function factsOf(cube: Cube): Facts {
	const dimensions = DIMENSIONS.filter((name) => cube.columns.some((column) => column.name === name));
	return {
		rows: cube.rows,
		dimensions: dimensions.map((name) => {
			const { dictionary, values } = cubeColumn(cube, name);
			if (!dictionary || dictionary.length > MOST_MEMBERS)
				throw new RangeError(
					`The column "${name}" has ${dictionary?.length ?? 'no'} members; a dimension has 1 to ${MOST_MEMBERS}. Build the file again.`
				);
			return { name, members: dictionary, codes: Uint16Array.from(values) };
		}),
		measures: cube.columns
			.filter(({ name }) => !DIMENSIONS.some((dimension) => dimension === name))
			.map(({ name, values }) => ({ name, values: Uint32Array.from(values) }))
	};
}

/** A dimension by name, or undefined where the facts lack it. */
export function dimensionOf(facts: Facts, name: Dimension): DimensionColumn | undefined {
	return facts.dimensions.find((dimension) => dimension.name === name);
}

/** Facts as a table of typed columns, dimensions first: what {@link factsOf} reads. */
export function cubeOf({ rows, dimensions, measures }: Facts): Cube {
	return {
		rows,
		columns: [
			...dimensions.map(({ name, members, codes }) => ({ name, dictionary: members, values: codes })),
			...measures.map(({ name, values }) => ({ name, dictionary: null, values }))
		]
	};
}
