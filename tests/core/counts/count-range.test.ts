import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, lessRange, shareBounds, sumRanges } from '#core/counts/count-range.ts';

const masked = { count: 5, low: 1, high: 9 };

describe('bounds', () => {
	it('adds counts and bounds, and has no count once a part has none', () => {
		expect(sumRanges([exactly(10), masked])).toEqual({ count: 15, low: 11, high: 19 });
		expect(sumRanges([exactly(10), { count: null, low: 0, high: 3 }])).toEqual({
			count: null,
			low: 10,
			high: 13
		});
		expect(sumRanges([])).toEqual(exactly(0));
	});

	it('takes a part from a whole and widens the bounds', () => {
		expect(lessRange({ count: 20, low: 18, high: 22 }, masked)).toEqual({ count: 15, low: 9, high: 21 });
		expect(lessRange(exactly(2), masked)).toEqual({ count: 0, low: 0, high: 1 });
	});

	it('gives the extreme shares that bounded counts allow', () => {
		expect(shareBounds(masked, exactly(20))).toEqual({ low: 1 / 21, high: 9 / 29 });
		expect(shareBounds(exactly(0), exactly(0))).toBeNull();
	});

	it('contains the share of every pair of counts inside the bounds', () => {
		const bounded = fc
			.tuple(fc.nat(500), fc.nat(500), fc.nat(500))
			.map((three) => [...three].sort((a, b) => a - b))
			.map(([low = 0, count = 0, high = 0]) => ({ count, low, high }));
		fc.assert(
			fc.property(bounded, bounded, (granted, rest) => {
				const range = shareBounds(granted, rest);
				const n = granted.count + rest.count;
				if (!range || n === 0) return;
				expect(range.low).toBeLessThanOrEqual(granted.count / n);
				expect(range.high).toBeGreaterThanOrEqual(granted.count / n);
			})
		);
	});
});
