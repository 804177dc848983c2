import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCube, decodeCube } from '../../../src/core/cube/cube.ts';
import { type Dimension, factsOf, type Facts } from '../../../src/core/explore/facts.ts';
import { levelsOf, rollUp, startLevels, sumLevels } from '../../../src/core/explore/levels.ts';
import { type Slice, sumSlice } from '../../../src/core/explore/slice.ts';

const SIZES = { year: 4, nationality: 5, court: 3, judge: 6, claim: 3 } as const;
const NAMES = Object.keys(SIZES) as (keyof typeof SIZES)[];

interface PlainRow {
	readonly codes: Readonly<Record<keyof typeof SIZES, number>>;
	readonly granted: number;
	readonly denied: number;
}

const row: fc.Arbitrary<PlainRow> = fc.record({
	codes: fc.record({
		year: fc.nat(SIZES.year - 1),
		nationality: fc.nat(SIZES.nationality - 1),
		court: fc.nat(SIZES.court - 1),
		judge: fc.nat(SIZES.judge - 1),
		claim: fc.nat(SIZES.claim - 1)
	}),
	granted: fc.nat(70_000),
	denied: fc.nat(300)
});

const slice: fc.Arbitrary<Slice> = fc.record({
	filters: fc
		.subarray(NAMES)
		.chain((names) =>
			fc
				.tuple(...names.map((name) => fc.uniqueArray(fc.nat(SIZES[name] - 1))))
				.map((codes) => new Map(names.map((name, i): [Dimension, Set<number>] => [name, new Set(codes[i])])))
		),
	groups: fc.shuffledSubarray(NAMES, { maxLength: 3 })
});

/** Rows as they would come out of a file. */
function factsFrom(rows: readonly PlainRow[]): Facts {
	const columns = NAMES.map((name) => ({
		name,
		dictionary: Array.from({ length: SIZES[name] }, (_, i) => `${name}-${i}`),
		values: Uint32Array.from(rows, ({ codes }) => codes[name])
	}));
	const counts = (['granted', 'denied'] as const).map((name) => ({
		name,
		dictionary: null,
		values: Uint32Array.from(rows, (one) => one[name])
	}));
	return factsOf(decodeCube(encodeCube({ rows: rows.length, columns: [...columns, ...counts] })));
}

/** The same sums, row by row, with nothing clever. */
function recount(rows: readonly PlainRow[], { filters, groups }: Slice): Record<string, number[]> {
	const found: Record<string, number[]> = {};
	for (const { codes, granted, denied } of rows) {
		const code = (name: Dimension) => codes[name as keyof typeof SIZES];
		if ([...filters].some(([name, allowed]) => !allowed.has(code(name)))) continue;
		const key = groups.map(code).join('|');
		const [g = 0, d = 0] = found[key] ?? [];
		found[key] = [g + granted, d + denied];
	}
	return found;
}

const keyed = ({ groups, sums }: ReturnType<typeof sumSlice>) =>
	Object.fromEntries(groups.map((codes, i) => [codes.join('|'), [...(sums[i] ?? [])]]));

describe('sums of a slice', () => {
	it('are those of a recount, row by row, whatever is filtered and grouped', () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 60 }), slice, (rows, asked) => {
				expect(keyed(sumSlice(factsFrom(rows), asked))).toEqual(recount(rows, asked));
			})
		);
	});

	it('are the same from tables that leave dimensions out, and from rows picked by an order', () => {
		// Long enough that shorter tables and orders are made.
		const rows = fc.sample(row, { numRuns: 60_000, seed: 13 });
		const levels = levelsOf(factsFrom(rows));
		expect(levels.levels.length).toBeGreaterThan(1);
		fc.assert(
			fc.property(slice, (asked) => {
				expect(keyed(sumLevels(levels, asked))).toEqual(recount(rows, asked));
			}),
			{ numRuns: 60 }
		);
	});

	it('of some counts leave the others at 0', () => {
		const rows = fc.sample(row, { numRuns: 200, seed: 6 });
		const all = sumSlice(factsFrom(rows), { filters: new Map(), groups: ['judge'] });
		const some = sumSlice(factsFrom(rows), { filters: new Map(), groups: ['judge'], measures: ['denied'] });
		expect(some.sums).toEqual(all.sums.map(([, denied]) => [0, denied]));
	});

	it('come in the order of the codes', () => {
		const rows = fc.sample(row, { numRuns: 200, seed: 4 });
		const { groups } = sumSlice(factsFrom(rows), { filters: new Map(), groups: ['year', 'court'] });
		expect(groups).toEqual(groups.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
	});

	it('of nothing are none, and nothing is let through by an empty choice', () => {
		expect(sumSlice(factsFrom([]), { filters: new Map(), groups: [] }).groups).toEqual([]);
		const rows = fc.sample(row, { numRuns: 20, seed: 1 });
		const none = { filters: new Map([['court' as const, new Set<number>()]]), groups: [] };
		expect(sumSlice(factsFrom(rows), none).sums).toEqual([]);
	});

	it('refuse a dimension that the facts lack, by name', () => {
		expect(() => sumSlice(factsFrom([]), { filters: new Map(), groups: ['custody'] })).toThrow(
			/no "custody"; they have year, nationality, court, judge, claim/
		);
	});
});

describe('a table rolled up', () => {
	it('has each combination of codes once and the same totals', () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 60 }), fc.subarray(NAMES), (rows, kept) => {
				const shorter = rollUp(factsFrom(rows), kept);
				expect(keyed(sumSlice(shorter, { filters: new Map(), groups: kept }))).toEqual(
					recount(rows, { filters: new Map(), groups: NAMES.filter((name) => kept.includes(name)) })
				);
				expect(shorter.rows).toBe(new Set(rows.map(({ codes }) => kept.map((k) => codes[k]).join())).size);
			})
		);
	});

	it('is made in steps, and what is asked meanwhile is answered from what is there', () => {
		const rows = fc.sample(row, { numRuns: 60_000, seed: 2 });
		const levels = startLevels(factsFrom(rows));
		const asked: Slice = { filters: new Map(), groups: ['judge'] };
		expect(levels.levels).toHaveLength(1);
		for (let i = 0; i < 5; i++) levels.steps.next();
		expect(keyed(sumLevels(levels, asked))).toEqual(recount(rows, asked));
	});
});

describe('a file as facts', () => {
	it('must name the members of a dimension', () => {
		expect(() =>
			factsOf({ rows: 1, columns: [{ name: 'year', dictionary: null, values: Uint32Array.of(2024) }] })
		).toThrow(/"year" has no members/);
	});
});
