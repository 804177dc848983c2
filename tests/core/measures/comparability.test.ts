import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compareMakeups,
	type Makeup,
	MIX_DIFFERS_FROM,
	mixDifference,
	type Shares
} from '#core/measures/comparability.ts';

const exact = (shares: Readonly<Record<string, number>>): Shares =>
	new Map(Object.entries(shares).map(([key, share]) => [key, { low: share, high: share }]));
const makeup = (part: Partial<Makeup>): Makeup => ({
	years: [2024, 2025],
	nationality: null,
	custody: null,
	claim: null,
	...part
});
const verdicts = (makeups: readonly Makeup[]) =>
	Object.fromEntries(compareMakeups(makeups).map(({ factor, verdict }) => [factor, verdict]));

describe('mixDifference', () => {
	it('is half the sum of differences where shares are exact', () => {
		expect(mixDifference(exact({ MEX: 0.5, GTM: 0.5 }), exact({ MEX: 0.2, HND: 0.8 }))).toBeCloseTo(0.8);
		expect(mixDifference(exact({ MEX: 1 }), exact({ MEX: 1 }))).toBe(0);
	});

	it('counts only what is sure between bounds', () => {
		const wide: Shares = new Map([['MEX', { low: 0.1, high: 0.9 }]]);
		expect(mixDifference(wide, exact({ MEX: 0.5, GTM: 0.5 }))).toBe(0);
		expect(mixDifference(exact({ MEX: 1 }), wide)).toBeCloseTo(0.1);
	});

	it('lets a category that is not listed have what the listed ones leave', () => {
		const listed: Shares = new Map([['MEX', { low: 0.7, high: 0.8 }]]);
		expect(mixDifference(exact({ CHN: 1 }), listed)).toBeCloseTo(0.7);
	});

	it('is the same both ways, from 0 to 1, and never above what exact shares would give', () => {
		const shares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(shares, shares, fc.double({ min: 0, max: 0.2, noNaN: true }), (one, other, width) => {
				const of = (counts: readonly number[]) => {
					const all = counts.reduce((sum, count) => sum + count, 0);
					return exact(Object.fromEntries(counts.map((count, i) => [String(i), count / all])));
				};
				const [a, b] = [of(one), of(other)];
				const found = mixDifference(a, b);
				expect(found).toBeCloseTo(mixDifference(b, a), 9);
				expect(found >= 0 && found <= 1 + 1e-9).toBe(true);
				const loose: Shares = new Map(
					[...a].map(([key, { low }]) => [
						key,
						{ low: Math.max(0, low - width), high: Math.min(1, low + width) }
					])
				);
				expect(mixDifference(loose, b)).toBeLessThanOrEqual(found + 1e-9);
			})
		);
	});
});

describe('compareMakeups', () => {
	it('finds nothing different where all are alike, and says what the counts do not tell', () => {
		const one = makeup({ nationality: exact({ MEX: 0.5, GTM: 0.5 }) });
		expect(verdicts([one, one])).toEqual({
			years: 'alike',
			nationality: 'alike',
			custody: 'unknown',
			claim: 'unknown'
		});
	});

	it('names years that differ, and the two units', () => {
		const found = compareMakeups([makeup({}), makeup({}), makeup({ years: [2024] })]);
		expect(found[0]).toEqual({ factor: 'years', verdict: 'differs', part: null, pair: [0, 2] });
	});

	it.each([
		['nationality', 0.25],
		['custody', 0.2],
		['claim', 0.2]
	] as const)('finds %s different from its threshold on, not below', (factor, threshold) => {
		expect(MIX_DIFFERS_FROM[factor]).toBe(threshold);
		const at = (part: number) =>
			verdicts([
				makeup({ [factor]: exact({ a: 1 }) }),
				makeup({ [factor]: exact({ a: 1 - part, b: part }) })
			])[factor];
		expect(at(threshold + 0.001)).toBe('differs');
		expect(at(threshold - 0.001)).toBe('alike');
	});

	it('is open where only bounds are known and nothing is sure', () => {
		const wide: Shares = new Map([['MEX', { low: 0.2, high: 0.6 }]]);
		expect(verdicts([makeup({ nationality: wide }), makeup({ nationality: wide })])['nationality']).toBe(
			'open'
		);
	});

	it('finds a difference even where a third unit does not tell', () => {
		const [one, other] = [exact({ a: 1 }), exact({ b: 1 })];
		expect(verdicts([makeup({ custody: one }), makeup({}), makeup({ custody: other })])['custody']).toBe(
			'differs'
		);
	});

	it('has nothing to say against one or none', () => {
		expect(compareMakeups([]).some(({ verdict }) => verdict === 'differs')).toBe(false);
		expect(compareMakeups([makeup({})]).some(({ verdict }) => verdict === 'differs')).toBe(false);
	});
});
