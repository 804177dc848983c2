import { describe, expect, it } from 'vitest';
import { expectation, tallyReference } from '#core/measures/expected.ts';
const cell = (nationality: string, granted: number, denied: number) => ({
	nationality,
	fiscal_year: 2024,
	claim_type: 'defensive',
	granted,
	denied
});

describe('expectation', () => {
	it('sets Mexico and everyone else against the nation without the judge', () => {
		const own = [cell('MX', 2, 18), cell('GT', 10, 10)];
		// Elsewhere 10 of 100 Mexicans and 30 of 100 Guatemalans: 20 × 0.1 and 20 × 0.3.
		const national = tallyReference([...own, cell('MX', 10, 90), cell('GT', 30, 70)]);
		const found = expectation(own, national);
		expect(found).toMatchObject({
			decisions: 40,
			observed: 12,
			mexico: { decisions: 20, observed: 2, expected: 2 },
			others: { decisions: 20, observed: 10, expected: 6 }
		});
		expect(found?.expected).toBeCloseTo(8, 10);
		expect(found?.gap.value).toBeCloseTo(12 / 40 - 8 / 40, 10);
	});
	it('is null for a judge who decided nothing', () => {
		expect(expectation([], tallyReference([cell('MX', 1, 1)]))).toBeNull();
	});
});
