import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionCell } from '#core/counts/grants.ts';
import { expectedGrants, tallyReference } from '#core/measures/expected.ts';
/** A cell from nationality, fiscal year, claim type, grants and denials. */
function cell(
	nationality: string,
	fiscal_year: number,
	claim_type: string,
	granted: number,
	denied: number
): DecisionCell {
	return { nationality, fiscal_year, claim_type, granted, denied };
}

/** The expectation of `own` in a nation made of `own` and `others`; the test expects it to exist. */
function expectation(own: readonly DecisionCell[], others: readonly DecisionCell[]) {
	const result = expectedGrants(own, tallyReference([...own, ...others]));
	if ('missing' in result) throw new Error(`no expectation: ${result.missing}`);
	return result;
}

const NONE = { cell: 0, 'nationality-claim': 0, nationality: 0, 'year-claim': 0, nation: 0 };

describe('expectedGrants', () => {
	// Others granted 30 of 100 Mexicans and 60 of 100 Chinese. 20 × 0.3 + 10 × 0.6 = 12. Worked by hand.
	it("applies the rates of everyone else to the unit's own docket", () => {
		const own = [cell('MX', 2022, 'defensive', 2, 18), cell('CH', 2022, 'defensive', 9, 1)];
		const others = [cell('MX', 2022, 'defensive', 30, 70), cell('CH', 2022, 'defensive', 60, 40)];
		expect(expectation(own, others)).toEqual({
			decisions: 30,
			observed: 11,
			expected: expect.closeTo(12, 12),
			observedShare: 11 / 30,
			expectedShare: expect.closeTo(0.4, 12),
			levels: { ...NONE, cell: 30 },
			nationalities: [
				{ nationality: 'MX', decisions: 20, observed: 2, expected: expect.closeTo(6, 12) },
				{ nationality: 'CH', decisions: 10, observed: 9, expected: expect.closeTo(6, 12) }
			],
			references: [
				{
					level: 'cell',
					key: 'cell|CH|2022|defensive',
					decisions: 10,
					referenceDecisions: 100,
					referenceShare: 0.6
				},
				{
					level: 'cell',
					key: 'cell|MX|2022|defensive',
					decisions: 20,
					referenceDecisions: 100,
					referenceShare: 0.3
				}
			]
		});
	});

	// Ecuador's deaths by Sweden's rates: IUSSP, Population Analysis for Policies and Programmes (PAPP101), session 6,
	// indirect standardisation: population (thousands) 7,498, 3,219, 742; deaths 16,700, 11,900, 36,100; Swedish rates per 1,000
	// 0.45, 2.4, 42.4; expected 42,561 in all, observed ÷ expected 1.52. Age groups stand in for nationalities here.
	it('gives the expected deaths of a textbook example', () => {
		const own = [
			cell('0-29', 2000, 'all', 16_700, 7_498_000 - 16_700),
			cell('30-59', 2000, 'all', 11_900, 3_219_000 - 11_900),
			cell('60+', 2000, 'all', 36_100, 742_000 - 36_100)
		];
		const sweden = [
			cell('0-29', 2000, 'all', 45, 99_955),
			cell('30-59', 2000, 'all', 240, 99_760),
			cell('60+', 2000, 'all', 4_240, 95_760)
		];
		const { expected, observed, nationalities } = expectation(own, sweden);
		expect(Math.round(expected)).toBe(42_561);
		expect(observed / expected).toBeCloseTo(1.52, 2);
		expect(nationalities.map((n) => Math.round(n.expected))).toEqual([3_374, 7_726, 31_461]);
	});

	describe('with fewer than 30 decisions of others in the cell', () => {
		const own = [cell('MX', 2022, 'defensive', 1, 9)];

		it('takes the nationality and claim type over all years', () => {
			const { levels, expected } = expectation(own, [
				cell('MX', 2022, 'defensive', 29, 0),
				cell('MX', 2021, 'defensive', 1, 70)
			]);
			expect(levels).toEqual({ ...NONE, 'nationality-claim': 10 });
			expect(expected).toBeCloseTo(10 * 0.3, 12);
		});

		it('then the nationality over all claim types', () => {
			const { levels, expected } = expectation(own, [
				cell('MX', 2021, 'defensive', 9, 20),
				cell('MX', 2021, 'affirmative', 11, 0)
			]);
			expect(levels).toEqual({ ...NONE, nationality: 10 });
			expect(expected).toBeCloseTo(10 * 0.5, 12);
		});

		it('then the year and claim type over all nationalities', () => {
			const { levels, expected } = expectation(own, [
				cell('CH', 2022, 'defensive', 6, 24),
				cell('CH', 2021, 'defensive', 90, 10)
			]);
			expect(levels).toEqual({ ...NONE, 'year-claim': 10 });
			expect(expected).toBeCloseTo(10 * 0.2, 12);
		});

		it('and last the whole nation, however few', () => {
			const { levels, expected } = expectation(own, [cell('CH', 2021, 'affirmative', 3, 1)]);
			expect(levels).toEqual({ ...NONE, nation: 10 });
			expect(expected).toBeCloseTo(10 * 0.75, 12);
		});

		it('uses the cell itself from 30 on', () => {
			expect(expectation(own, [cell('MX', 2022, 'defensive', 30, 0)]).levels).toEqual({ ...NONE, cell: 10 });
		});
	});

	it('takes the unit out at every level, not in the cell alone', () => {
		// The unit granted all 40 in 2021 and none of 10 in 2022; others decided 30 in 2020 and granted 3.
		const own = [cell('MX', 2021, 'defensive', 40, 0), cell('MX', 2022, 'defensive', 0, 10)];
		const { levels, expected } = expectation(own, [cell('MX', 2020, 'defensive', 3, 27)]);
		expect(levels).toEqual({ ...NONE, 'nationality-claim': 50 });
		expect(expected).toBeCloseTo(5, 12);
	});

	it('falls back for a nationality that nobody else decides', () => {
		const own = [cell('TV', 2022, 'defensive', 50, 0)];
		expect(expectation(own, [cell('MX', 2022, 'defensive', 0, 100)])).toMatchObject({
			expected: 0,
			levels: { ...NONE, 'year-claim': 50 }
		});
	});

	it('is missing when the unit decided nothing, or nobody else did', () => {
		const own = [cell('MX', 2022, 'defensive', 1, 1)];
		expect(expectedGrants([], tallyReference(own))).toEqual({ missing: 'no-decisions' });
		expect(expectedGrants([cell('MX', 2022, 'defensive', 0, 0)], tallyReference(own))).toEqual({
			missing: 'no-decisions'
		});
		expect(expectedGrants(own, tallyReference(own))).toEqual({ missing: 'no-other-decisions' });
	});

	it('refuses a nation that does not contain the unit', () => {
		const own = [cell('MX', 2022, 'defensive', 5, 5)];
		const elsewhere = [cell('MX', 2021, 'defensive', 50, 50)];
		expect(() => expectedGrants(own, tallyReference(elsewhere))).toThrow(/must include the unit/);
	});

	const cells = fc.array(
		fc.record({
			nationality: fc.constantFrom('MX', 'CH', 'ES', 'TV'),
			fiscal_year: fc.integer({ min: 2020, max: 2022 }),
			claim_type: fc.constantFrom('affirmative', 'defensive'),
			granted: fc.nat(60),
			denied: fc.nat(60)
		}),
		{ minLength: 1, maxLength: 20 }
	);

	it('does not depend on how the unit itself decided: turning its grants into denials moves no expectation', () => {
		fc.assert(
			fc.property(cells, cells, (own, others) => {
				const flipped = own.map((c) => ({ ...c, granted: c.denied, denied: c.granted }));
				const a = expectedGrants(own, tallyReference([...own, ...others]));
				const b = expectedGrants(flipped, tallyReference([...flipped, ...others]));
				if ('missing' in a || 'missing' in b) return expect(a).toEqual(b);
				expect(a.expected).toBeCloseTo(b.expected, 9);
				expect(a.levels).toEqual(b.levels);
			})
		);
	});

	it('adds up: levels, nationalities and references each hold all decisions, and 0 ≤ expected ≤ decisions', () => {
		fc.assert(
			fc.property(cells, cells, (own, others) => {
				const result = expectedGrants(own, tallyReference([...own, ...others]));
				if ('missing' in result) return;
				const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
				expect(sum(Object.values(result.levels))).toBe(result.decisions);
				expect(sum(result.nationalities.map((n) => n.decisions))).toBe(result.decisions);
				expect(sum(result.nationalities.map((n) => n.observed))).toBe(result.observed);
				expect(sum(result.nationalities.map((n) => n.expected))).toBeCloseTo(result.expected, 9);
				expect(sum(result.references.map((r) => r.decisions))).toBe(result.decisions);
				expect(result.expected).toBeGreaterThanOrEqual(0);
				expect(result.expected).toBeLessThanOrEqual(result.decisions + 1e-9);
			})
		);
	});
});
