import { describe, expect, it } from 'vitest';
import { comparisonWindow, isInWindow } from '#core/measures/same-years.ts';

describe('comparisonWindow', () => {
	it('takes the last six closed fiscal years', () => {
		expect(comparisonWindow([2015, 2018, 2019, 2024, 2025, 2026], '2026-11-01')).toEqual({
			first: 2021,
			last: 2026
		});
	});
	it('leaves the open year out', () => {
		expect(comparisonWindow([2020, 2025, 2026], '2026-05-31')).toEqual({ first: 2020, last: 2025 });
	});
	it('begins with the first year counted', () => {
		expect(comparisonWindow([2024, 2025], '2025-10-01')).toEqual({ first: 2024, last: 2025 });
	});
	it('is null when no year is closed', () => {
		expect([comparisonWindow([], '2025-10-01'), comparisonWindow([2026], '2025-10-01')]).toEqual([
			null,
			null
		]);
	});
});

describe('isInWindow', () => {
	it('counts both ends', () => {
		expect([2019, 2020, 2025, 2026].map((year) => isInWindow(year, { first: 2020, last: 2025 }))).toEqual([
			false,
			true,
			true,
			false
		]);
	});
});
