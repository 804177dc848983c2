import { expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import { compareByCount, compareByShare, signed } from '#scripts/verify/check.ts';

it('agrees up to and with the tolerance, on both sides', () => {
	const verdicts = [969, 970, 1030, 1031].map(
		(ours) => compareByShare({ what: '', ours, theirs: exactly(1000) }, 0.03).verdict
	);
	expect(verdicts).toEqual(['differs', 'agrees', 'agrees', 'differs']);
});

it('prints both counts and the gap as a share of theirs', () => {
	expect(compareByShare({ what: 'FY2018 granted', ours: 14_000, theirs: exactly(14_249) }, 0.03)).toEqual({
		what: 'FY2018 granted',
		ours: '14,000',
		theirs: '14,249',
		gap: '-1.7 %',
		tolerance: '±3 %',
		verdict: 'agrees'
	});
});

it('measures from the bounds of a rounded count', () => {
	const rounded = { count: 100, low: 95, high: 105 };
	const verdicts = [92, 93, 108, 109].map(
		(ours) => compareByShare({ what: '', ours, theirs: rounded }, 0.03).verdict
	);
	// 95 less 3 % is 92.15; 105 and 3 % is 108.15.
	expect(verdicts).toEqual(['differs', 'agrees', 'agrees', 'differs']);
});

it('takes only zero for zero, and prints the gap as a count', () => {
	const pairs = [0, 2].map((ours) => compareByShare({ what: '', ours, theirs: exactly(0) }, 0.03));
	expect(pairs.map(({ gap, verdict }) => [gap, verdict])).toEqual([
		['0', 'agrees'],
		['+2', 'differs']
	]);
});

it('compares by a number of decisions, and prints bounds where there is no count', () => {
	const theirs = { count: null, low: 0, high: 3 };
	expect([
		compareByCount({ what: '', ours: 5, theirs }, 2).verdict,
		compareByCount({ what: '', ours: 6, theirs }, 2).verdict,
		compareByCount({ what: '', ours: 6, theirs }, 0).theirs,
		compareByCount({ what: '', ours: 6, theirs }, 0).tolerance
	]).toEqual(['agrees', 'differs', '0 to 3', 'equal']);
});

it('gives no sign to what rounds to zero', () => {
	expect([signed(-0.04, 1), signed(-1234.5, 1), signed(2, 0)]).toEqual(['0.0', '-1,234.5', '+2']);
});
