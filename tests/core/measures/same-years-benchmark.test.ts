import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameYearsBenchmark } from '#core/measures/same-years.ts';

describe('sameYearsBenchmark', () => {
	// (30 × 0.5 + 10 × 0.2) ÷ 40 = 0.425, worked by hand; 2024 has no reference.
	it("weights each year of the reference by the judge's own decisions and names years it lacks", () => {
		const own = [
			{ period: 2022, decisions: 30 },
			{ period: 2023, decisions: 10 },
			{ period: 2024, decisions: 60 },
			{ period: 2025, decisions: 0 }
		];
		const reference = [
			{ period: 2022, granted: 40, denied: 50 },
			{ period: 2022, granted: 10, denied: 0 },
			{ period: 2023, granted: 20, denied: 80 },
			{ period: 2024, granted: 0, denied: 0 },
			{ period: 2030, granted: 9, denied: 1 }
		];
		const benchmark = sameYearsBenchmark(own, reference);
		expect(benchmark).toEqual({
			share: expect.closeTo(0.425, 12),
			decisions: 40,
			referenceDecisions: 200,
			missingPeriods: [{ period: 2024, decisions: 60 }]
		});
	});

	it('is missing without decisions of the judge', () => {
		expect(sameYearsBenchmark([], [{ period: 2022, granted: 1, denied: 1 }])).toEqual({
			missing: 'no-decisions'
		});
	});

	it('is missing without a period in common', () => {
		const own = [{ period: '2022-01', decisions: 3 }];
		expect(sameYearsBenchmark(own, [{ period: '2022-02', granted: 1, denied: 1 }])).toEqual({
			missing: 'no-shared-period'
		});
	});

	it('lies between the lowest and the highest rate of the reference', () => {
		const row = fc.record({
			granted: fc.nat(500),
			denied: fc.nat(500),
			decisions: fc.integer({ min: 1, max: 900 })
		});
		fc.assert(
			fc.property(
				fc.array(
					row.filter((r) => r.granted + r.denied > 0),
					{ minLength: 1, maxLength: 12 }
				),
				(rows) => {
					const benchmark = sameYearsBenchmark(
						rows.map(({ decisions }, period) => ({ period, decisions })),
						rows.map(({ granted, denied }, period) => ({ period, granted, denied }))
					);
					if ('missing' in benchmark) throw new Error(benchmark.missing);
					const rates = rows.map(({ granted, denied }) => granted / (granted + denied));
					expect(benchmark.share).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
					expect(benchmark.share).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
				}
			)
		);
	});
});
