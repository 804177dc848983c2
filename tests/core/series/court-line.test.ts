import { expect, it } from 'vitest';
import { courtLine } from '#core/series/court-line.ts';

it('is the share of each year, without years of fewer than ten decisions', () => {
	const years = [
		{ fiscal_year: 2020, granted: 5, denied: 15 },
		{ fiscal_year: 2021, granted: 4, denied: 5 },
		{ fiscal_year: 2022, granted: 0, denied: 0 },
		{ fiscal_year: 2023, granted: 30, denied: 10 }
	];
	expect(courtLine('Chicago', years)).toEqual({
		court: 'Chicago',
		years: [
			{ year: 2020, share: 0.25 },
			{ year: 2023, share: 0.75 }
		]
	});
});
