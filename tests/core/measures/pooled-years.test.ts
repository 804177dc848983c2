import { describe, expect, it } from 'vitest';
import { pooledYears } from '#core/measures/same-years.ts';

const nation = [
	{ period: 2019, granted: 10, denied: 40 },
	{ period: 2019, granted: 10, denied: 40 },
	{ period: 2020, granted: 25, denied: 75 },
	{ period: 2023, granted: 50, denied: 50 }
];

describe('pooledYears', () => {
	it('names the lowest and highest year of the nation among the unit’s own', () => {
		expect(pooledYears([2023, 2019, 2023, 2020], nation)).toEqual({
			years: 3,
			lowest: { year: 2019, share: 0.2 },
			highest: { year: 2023, share: 0.5 }
		});
	});
	it('says nothing of years less than 10 points apart', () => {
		expect(pooledYears([2019, 2020], nation)).toBeNull();
	});
	it('says nothing of one year, or of years the nation has no decision in', () => {
		expect([pooledYears([2023], nation), pooledYears([2023, 2001], nation), pooledYears([], nation)]).toEqual(
			[null, null, null]
		);
	});
});
