import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceCheck, type DocketRow } from '#core/measures/balance.ts';
/** Docket rows of a judge by custody, all of one nationality and all represented. */
function byCustody(judge: string, detained: number, released: number): DocketRow[] {
	const docket = { judge, nationality: 'MX', represented: 'yes' };
	return [
		{ ...docket, custody: 'detained', decisions: detained },
		{ ...docket, custody: 'released', decisions: released }
	];
}

describe('balanceCheck', () => {
	// χ² = 1000 (250 × 100 − 250 × 400)² ÷ (500 × 500 × 650 × 350) = 98.9011, V = √0.0989011 = 0.3144855. Worked by hand.
	it('says that dockets differ when custody tells judges apart', () => {
		const check = balanceCheck([...byCustody('A', 250, 250), ...byCustody('B', 400, 100)]);
		expect(check.verdict).toBe('differ');
		expect(check.factors).toEqual([
			{
				factor: 'nationality',
				verdict: 'no-sign',
				judges: 2,
				decisions: 1000,
				leftOut: 0,
				categories: [['MX']]
			},
			{
				factor: 'custody',
				verdict: 'differ',
				test: {
					chiSquare: expect.closeTo(98.901099, 5),
					degreesOfFreedom: 1,
					pValue: expect.closeTo(0, 12),
					cramersV: expect.closeTo(0.3144855, 6)
				},
				judges: 2,
				decisions: 1000,
				leftOut: 0,
				categories: [['detained'], ['released']]
			},
			{
				factor: 'represented',
				verdict: 'no-sign',
				judges: 2,
				decisions: 1000,
				leftOut: 0,
				categories: [['yes']]
			}
		]);
	});

	it('does not call a mix off by two points a difference, however many decisions make it certain', () => {
		const check = balanceCheck([...byCustody('A', 50_000, 50_000), ...byCustody('B', 52_000, 48_000)]);
		const custody = check.factors[1]!;
		expect(custody.test!.pValue).toBeLessThan(0.001);
		expect(custody.test!.cramersV).toBeCloseTo(0.02, 3);
		expect(check.verdict).toBe('no-sign');
	});

	// V = √(200 (55 × 40 − 45 × 60)² ÷ (100 × 100 × 115 × 85) ÷ 200) = 0.0506, p = 0.47.
	it('does not call what chance allows a difference', () => {
		expect(balanceCheck([...byCustody('A', 55, 45), ...byCustody('B', 60, 40)]).verdict).toBe('no-sign');
	});

	it('has too few when one judge alone has decisions enough', () => {
		const check = balanceCheck([...byCustody('A', 250, 250), ...byCustody('B', 40, 50)]);
		expect(check.verdict).toBe('too-few');
		expect(check.factors.map(({ leftOut }) => leftOut)).toEqual([90, 90, 90]);
	});

	it('leaves out decisions whose category is unknown, and counts them', () => {
		const unknown: DocketRow[] = [
			{ judge: 'A', nationality: '??', custody: 'unknown', represented: 'unknown', decisions: 7 }
		];
		const check = balanceCheck([...byCustody('A', 250, 250), ...byCustody('B', 250, 250), ...unknown]);
		expect(check.factors.map(({ decisions, leftOut }) => [decisions, leftOut])).toEqual([
			[1000, 7],
			[1000, 7],
			[1000, 7]
		]);
	});

	it('has too few in an empty docket', () => {
		expect(balanceCheck([]).verdict).toBe('too-few');
	});

	it('gives the same answer for the same docket in any order', () => {
		const row = fc.record({
			judge: fc.constantFrom('A', 'B', 'C'),
			nationality: fc.constantFrom('MX', 'CH', 'ES', 'TV', 'GT'),
			custody: fc.constantFrom('detained', 'released', 'never_detained', 'unknown'),
			represented: fc.constantFrom('yes', 'no'),
			decisions: fc.nat(200)
		});
		fc.assert(
			fc.property(fc.array(row, { maxLength: 40 }), (docket) => {
				const forward = balanceCheck(docket);
				const backward = balanceCheck(docket.toReversed());
				expect(backward).toEqual(forward);
			}),
			{ numRuns: 60 }
		);
	});
});
