import { describe, expect, it } from 'vitest';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { sumOverNationalities } from '#core/tables/roll-up.ts';

const row = (nationality: string, count: number | null, low: number, high: number): PublishedOutcome => ({
	source_id: 'unhcr-asylum-decisions',
	track: 'court',
	claim_type: 'defensive',
	nationality,
	year: 2025,
	year_basis: 'calendar',
	from_on: null,
	through_on: null,
	measure: 'granted',
	count,
	count_low: low,
	count_high: high,
	unit: 'persons',
	quality: 'masked_small'
});

describe('sumOverNationalities', () => {
	it('adds counts and bounds over nationalities and keeps measures apart', () => {
		const denied = { ...row('MEX', 30, 30, 30), measure: 'denied' as const };
		expect(sumOverNationalities([row('MEX', 707, 707, 707), row('HND', 5, 1, 9), denied])).toEqual([
			{ ...row('ALL', 712, 708, 716), quality: 'derived' },
			{ ...denied, nationality: 'ALL', quality: 'derived' }
		]);
	});

	it('has no count when a part was withheld, but keeps the bounds', () => {
		const [sum] = sumOverNationalities([row('MEX', 707, 707, 707), row('HND', null, 0, 3)]);
		expect(sum).toMatchObject({ count: null, count_low: 707, count_high: 710 });
	});

	it('never mixes units', () => {
		expect(
			sumOverNationalities([row('MEX', 1, 1, 1), { ...row('HND', 2, 2, 2), unit: 'cases' }])
		).toHaveLength(2);
	});

	it('refuses a printed total and gives nothing for nothing', () => {
		expect(() => sumOverNationalities([row('ALL', 1, 1, 1)])).toThrow(RangeError);
		expect(sumOverNationalities([])).toEqual([]);
	});
});
