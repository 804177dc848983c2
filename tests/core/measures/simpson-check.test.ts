import { describe, expect, it } from 'vitest';
import { simpsonCheck } from '#core/measures/simpson.ts';

/** Grants and decisions as a row. */
const row = (nationality: string, granted: number, decisions: number) => ({
	nationality,
	granted,
	denied: decisions - granted
});

describe('simpsonCheck', () => {
	// Kidney stones, Charig et al., BMJ 1986; 292:879–882, open surgery against percutaneous nephrolithotomy: small stones
	// 81/87 and 234/270, large 192/263 and 55/80; all 273/350 and 289/350.
	it('finds the reversal in the kidney stone figures', () => {
		const open = [row('small', 81, 87), row('large', 192, 263)];
		const percutaneous = [row('small', 234, 270), row('large', 55, 80)];
		expect(simpsonCheck(open, percutaneous)).toEqual({
			verdict: 'reversed',
			overall: 'below',
			decisions: { above: 350, below: 0, equal: 0 },
			nationalities: [
				{
					nationality: 'large',
					decisions: 263,
					referenceDecisions: 80,
					share: 192 / 263,
					referenceShare: 55 / 80,
					direction: 'above'
				},
				{
					nationality: 'small',
					decisions: 87,
					referenceDecisions: 270,
					share: 81 / 87,
					referenceShare: 234 / 270,
					direction: 'above'
				}
			]
		});
	});

	it('finds the same seen from the other side', () => {
		const open = [row('small', 81, 87), row('large', 192, 263)];
		const percutaneous = [row('small', 234, 270), row('large', 55, 80)];
		const { verdict, overall, decisions } = simpsonCheck(percutaneous, open);
		expect({ verdict, overall, decisions }).toEqual({
			verdict: 'reversed',
			overall: 'above',
			decisions: { above: 0, below: 350, equal: 0 }
		});
	});

	it('is not reversed when the opposite direction holds only half of the decisions', () => {
		const unit = [row('MX', 10, 100), row('CH', 90, 100)];
		const reference = [row('MX', 20, 100), row('CH', 50, 100)];
		expect(simpsonCheck(unit, reference)).toMatchObject({
			verdict: 'not-reversed',
			overall: 'above',
			decisions: { above: 100, below: 100, equal: 0 }
		});
	});

	it('sets nationalities with fewer than 30 decisions on either side aside', () => {
		const unit = [row('MX', 10, 29), row('CH', 20, 40), row('ES', 20, 40)];
		const reference = [row('MX', 50, 500), row('CH', 2, 29), row('ES', 50, 100)];
		const { verdict, decisions, nationalities } = simpsonCheck(unit, reference);
		expect(verdict).toBe('not-reversed');
		expect(decisions).toEqual({ above: 0, below: 0, equal: 40 });
		expect(nationalities.map(({ nationality }) => nationality)).toEqual(['ES']);
	});

	it('adds rows of one nationality', () => {
		const unit = [row('MX', 5, 20), row('MX', 5, 20)];
		expect(simpsonCheck(unit, [row('MX', 10, 50)]).nationalities[0]).toMatchObject({
			decisions: 40,
			share: 0.25
		});
	});

	it('has too few when nothing can be compared', () => {
		expect(simpsonCheck([], [row('MX', 10, 50)])).toEqual({
			verdict: 'too-few',
			overall: 'equal',
			decisions: { above: 0, below: 0, equal: 0 },
			nationalities: []
		});
	});
});
