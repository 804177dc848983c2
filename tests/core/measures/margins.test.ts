import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellEnds, judgeYearRanges, shareRange, shownShare, sumEnds } from '#core/measures/margins.ts';

describe('cellEnds', () => {
	// Worked by hand: 5 of a nationality, 7 at the court, 10 in all: at least 5 - (10 - 7) = 2 of them were there.
	it('leaves at the court what cannot have been elsewhere', () => {
		expect(cellEnds(5, 7, 10, 10)).toEqual({ low: 2, high: 5 });
	});

	it('pins a judge who sat at one court', () => {
		expect(cellEnds(5, 10, 10, 10)).toEqual({ low: 5, high: 5 });
	});

	// 12 by nationality, 10 by court: the surplus of 2 widens 2..4 at both ends.
	it('widens by what the rows have more than the columns', () => {
		expect(cellEnds(6, 6, 10, 12)).toEqual({ low: 0, high: 6 });
		expect(cellEnds(6, 4, 10, 10)).toEqual({ low: 0, high: 4 });
		expect(cellEnds(6, 4, 10, 12)).toEqual({ low: 0, high: 6 });
		expect(cellEnds(9, 8, 10, 10)).toEqual({ low: 7, high: 8 });
		expect(cellEnds(9, 8, 10, 11)).toEqual({ low: 6, high: 9 });
	});

	it('is never narrower with a surplus', () => {
		const count = fc.integer({ min: 0, max: 50 });
		fc.assert(
			fc.property(count, count, count, count, (row, column, others, surplus) => {
				const columns = column + others;
				const plain = cellEnds(Math.min(row, columns), column, columns, columns);
				const wide = cellEnds(Math.min(row, columns), column, columns, columns + surplus);
				expect(wide.low).toBeLessThanOrEqual(plain.low);
				expect(wide.high).toBeGreaterThanOrEqual(plain.high);
			})
		);
	});
});

const table = fc
	.record({ nationalities: fc.integer({ min: 1, max: 4 }), courts: fc.integer({ min: 1, max: 4 }) })
	.chain(({ nationalities, courts }) =>
		fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: courts, maxLength: courts }), {
			minLength: nationalities,
			maxLength: nationalities
		})
	);
const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

describe('judgeYearRanges', () => {
	it('contains the truth of any table of grants and of denials', () => {
		fc.assert(
			fc.property(table, (joint) => {
				const courts = (joint[0] ?? []).map((_, c) => sum(joint.map((row) => row[c] ?? 0)));
				const ranges = judgeYearRanges(
					joint.map((row, n) => ({ nationality: `N${n}`, granted: sum(row), denied: sum(row) })),
					courts.map((count, c) => ({ court: `C${c}`, granted: count, deniedCap: count }))
				);
				const found = new Map(ranges.map((range) => [`${range.nationality} ${range.court}`, range]));
				for (const [n, row] of joint.entries()) {
					for (const [c, truth] of row.entries()) {
						const { granted, denied } = found.get(`N${n} C${c}`) ?? ZERO;
						expect(granted.low).toBeLessThanOrEqual(truth);
						expect(granted.high).toBeGreaterThanOrEqual(truth);
						expect(denied).toEqual(granted);
					}
				}
			})
		);
	});

	it('has ends that some table with the same margins reaches', () => {
		const small = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), {
			minLength: 2,
			maxLength: 2
		});
		fc.assert(
			fc.property(small, ([first = [], second = []]) => {
				const columns = first.map((count, c) => count + (second[c] ?? 0));
				const total = sum(columns);
				const every = firstRows(columns, sum(first));
				for (const [c, column] of columns.entries()) {
					const reached = every.map((row) => row[c] ?? 0);
					expect(cellEnds(sum(first), column, total, total)).toEqual({
						low: Math.min(...reached),
						high: Math.max(...reached)
					});
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('lets denials lie among the other endings of the court', () => {
		const ranges = judgeYearRanges(
			[
				{ nationality: 'MEX', granted: 0, denied: 10 },
				{ nationality: 'GTM', granted: 2, denied: 0 }
			],
			[
				{ court: 'PHO', granted: 2, deniedCap: 9 },
				{ court: 'TUC', granted: 0, deniedCap: 6 }
			]
		);
		expect(ranges).toEqual([
			{ court: 'PHO', nationality: 'MEX', granted: ZERO.granted, denied: { low: 4, high: 9 } },
			{ court: 'PHO', nationality: 'GTM', granted: { low: 2, high: 2 }, denied: ZERO.denied },
			{ court: 'TUC', nationality: 'MEX', granted: ZERO.granted, denied: { low: 1, high: 6 } }
		]);
	});
});

const ZERO = { granted: { low: 0, high: 0 }, denied: { low: 0, high: 0 } };

/** Every first row of a table of two rows with these column sums. */
function firstRows(columns: readonly number[], rowSum: number): number[][] {
	const [column, ...rest] = columns;
	if (column === undefined) return rowSum === 0 ? [[]] : [];
	return Array.from({ length: Math.min(column, rowSum) + 1 }, (_, x) => x).flatMap((x) =>
		firstRows(rest, rowSum - x).map((row) => [x, ...row])
	);
}

describe('sumEnds', () => {
	it('adds low to low and high to high', () => {
		expect(
			sumEnds([
				{ low: 1, high: 2 },
				{ low: 3, high: 5 }
			])
		).toEqual({ low: 4, high: 7 });
	});
});

describe('shownShare', () => {
	it('says why the ends are not shown', () => {
		expect(shownShare({ low: 0, high: 4 }, { low: 0, high: 5 })).toBe('too-few-decisions');
		// 2 / (2 + 20) = 9 % to 12 / (12 + 8) = 60 %: 51 points apart.
		expect(shownShare({ low: 2, high: 12 }, { low: 8, high: 20 })).toBe('range-too-wide');
	});

	it('shows ends just 25 points apart', () => {
		// 10 / (10 + 30) to 20 / (20 + 20).
		expect(shownShare({ low: 10, high: 20 }, { low: 20, high: 30 })).toEqual({ low: 0.25, high: 0.5 });
	});
});

describe('shareRange', () => {
	// Phoenix, fiscal 2020 to 2026, worked by hand: 21 to 25 granted, 2,268 to 2,781 denied.
	it('sets fewest grants against most denials', () => {
		const range = shareRange({ low: 21, high: 25 }, { low: 2268, high: 2781 });
		expect(range?.low).toBeCloseTo(21 / 2802, 12);
		expect(range?.high).toBeCloseTo(25 / 2293, 12);
	});

	it('is nothing when fewer than ten decisions are possible, or it is wider than 25 points', () => {
		expect(shareRange({ low: 0, high: 4 }, { low: 0, high: 5 })).toBeNull();
		expect(shareRange({ low: 0, high: 30 }, { low: 50, high: 80 })).toBeNull();
		expect(shareRange({ low: 0, high: 0 }, { low: 10, high: 12 })).toEqual({ low: 0, high: 0 });
	});
});
