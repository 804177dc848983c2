import { describe, expect, it } from 'vitest';
import { funnel } from '#core/measures/funnel.ts';

/** A funnel that the test expects to exist. */
function found(...args: Parameters<typeof funnel>) {
	const result = funnel(...args);
	if ('missing' in result) throw new Error(`no funnel: ${result.missing}`);
	return result;
}

describe('funnel', () => {
	it('centres on the pooled share, not on the mean of shares', () => {
		// 100 + 10 of 1,000 + 20 is 0.1078; the mean of the shares 0.1 and 0.5 would be 0.3.
		const { centre } = found([
			{ granted: 100, decisions: 1000 },
			{ granted: 10, decisions: 20 }
		]);
		expect(centre).toBeCloseTo(110 / 1020, 12);
	});

	// φ = 12.816 as worked in overdispersion.test.ts. Plain normal 95 % limits at n = 100: 0.5 ± 0.098; widened by
	// √12.816 = 3.579944: 0.5 ± 0.350828.
	it('gives limits with and without over-dispersion and the place of a unit in both', () => {
		const units = [20, 35, 50, 65, 80].map((granted) => ({ granted, decisions: 100 }));
		const { overdispersion, plainLimits, adjustedLimits, position } = found(units, { method: 'normal' });
		expect(overdispersion.phi).toBeCloseTo(12.816, 9);
		expect(plainLimits(100).limits95.high).toBeCloseTo(0.5979982, 6);
		expect(adjustedLimits(100).limits95.high).toBeCloseTo(0.850828, 5);
		expect(position({ granted: 80, decisions: 100 })).toEqual({ plain: 'beyond-99.8', adjusted: 'within' });
	});

	it('takes a centre from elsewhere, such as the nation', () => {
		const units = [
			{ granted: 5, decisions: 10 },
			{ granted: 6, decisions: 10 }
		];
		expect(found(units, { centre: 0.2 }).centre).toBe(0.2);
	});

	it('leaves out units that decided nothing', () => {
		expect(
			funnel([
				{ granted: 3, decisions: 10 },
				{ granted: 0, decisions: 0 }
			])
		).toEqual({ missing: 'too-few-units' });
	});

	it('has no room where nobody was granted', () => {
		const units = [
			{ granted: 0, decisions: 50 },
			{ granted: 0, decisions: 70 }
		];
		expect(funnel(units)).toEqual({ missing: 'no-spread' });
	});
});
