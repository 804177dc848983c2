import { describe, expect, it } from 'vitest';
import { docketRows } from '#core/measures/balance.ts';
import { outcomeSplits, shareOf, type SplitRow } from '#core/measures/outcome-splits.ts';

const row = (custody: string, nationality_group: string, granted: number, denied: number): SplitRow => ({
	nationality_group,
	claim_type: 'defensive',
	custody,
	represented: 'yes',
	granted,
	denied
});

describe('outcomeSplits', () => {
	it('adds Mexico to everyone and orders categories by decisions', () => {
		const { custody } = outcomeSplits([
			row('detained', 'MX', 1, 9),
			row('released', 'MX', 2, 8),
			row('released', 'others', 10, 20)
		]);
		expect(
			custody.map(({ category, decisions, overall, mexico }) => [category, decisions, overall, mexico])
		).toMatchObject([
			['released', 40, { granted: 12, n: 40 }, { granted: 2, n: 10 }],
			['detained', 10, { granted: 1, n: 10 }, { granted: 1, n: 10 }]
		]);
	});
	it('leaves out a category without decisions on the merits', () => {
		expect(outcomeSplits([row('detained', 'MX', 0, 0)]).custody).toEqual([]);
	});
});

describe('shareOf', () => {
	it('keeps unknown ones in the denominator', () => {
		const { custody } = outcomeSplits([row('detained', 'MX', 1, 2), row('unknown', 'others', 0, 9)]);
		expect([shareOf(custody, 'detained'), shareOf(custody, 'released'), shareOf([], 'detained')]).toEqual([
			0.25,
			0,
			null
		]);
	});
});

describe('docketRows', () => {
	it('leaves codes that are no person out and what an aggregate lacks unknown', () => {
		const nationality = [
			{ judge: 'AE', nationality: 'MX', granted: 1, denied: 2 },
			{ judge: 'VJ1', nationality: 'MX', granted: 5, denied: 5 },
			{ judge: null, nationality: 'MX', granted: 5, denied: 5 }
		];
		const split = [{ judge: 'AE', custody: 'detained', represented: 'no', granted: 1, denied: 2 }];
		expect(docketRows(nationality, split, (judge) => judge === 'AE')).toEqual([
			{ judge: 'AE', nationality: 'MX', custody: 'unknown', represented: 'unknown', decisions: 3 },
			{ judge: 'AE', nationality: '??', custody: 'detained', represented: 'no', decisions: 3 }
		]);
	});
});
