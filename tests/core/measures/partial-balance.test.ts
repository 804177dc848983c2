import { describe, expect, it } from 'vitest';
import { partialBalance } from '#core/measures/partial-balance.ts';

const rows = (judge: string, mexico: number, india: number) => [
	{ judge, nationality: 'MEX', decisions: mexico },
	{ judge, nationality: 'IND', decisions: india }
];
const alike = [...rows('A', 100, 100), ...rows('B', 150, 150)];

describe('partialBalance', () => {
	it('finds no sign where the part that is known is alike and is a third of all', () => {
		expect(partialBalance(alike, 1500)).toEqual({
			verdict: 'no-sign',
			judges: 2,
			decisions: 500,
			v: 0,
			all: 1500
		});
	});

	it('says nothing where the part is smaller', () => {
		expect(partialBalance(alike, 1501)).toMatchObject({ verdict: 'too-few', judges: 2, decisions: 500 });
	});

	// χ² = 1000 (250 × 100 − 250 × 400)² ÷ (500 × 500 × 650 × 350) = 98.9011, V = √0.0989011. Worked by hand.
	it('lets a difference stand however small the part is', () => {
		const found = partialBalance([...rows('A', 250, 250), ...rows('B', 400, 100)], 1_000_000);
		expect(found).toMatchObject({ verdict: 'differ', v: expect.closeTo(0.3144855, 6) });
	});

	it('needs two judges with a hundred decisions each', () => {
		expect(partialBalance([...rows('A', 400, 400), ...rows('B', 50, 49)], 899)).toEqual({
			verdict: 'too-few',
			judges: 1,
			decisions: 800,
			v: null,
			all: 899
		});
		expect(partialBalance([], 0)).toMatchObject({ verdict: 'too-few', judges: 0, decisions: 0, v: null });
	});

	it('keeps nationality the only thing that is looked at', () => {
		expect(partialBalance([...rows('A', 200, 0), ...rows('B', 200, 0)], 400).verdict).toBe('no-sign');
	});
});
