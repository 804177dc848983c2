import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import type { OutcomeCounts } from '#core/counts/outcome-counts.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { isWithoutNationality } from '#core/publishers/caveats.ts';
import { countsIn, latestRouteYear, outcomesOf, routeOf } from '#core/series/route.ts';

function cell(part: Partial<YearCounts> & { readonly counts: OutcomeCounts }): YearCounts {
	return {
		source_id: 'unhcr-asylum-decisions',
		track: 'court',
		claim_type: 'all',
		year: 2024,
		basis: 'calendar',
		through: null,
		unit: 'persons',
		quality: 'exact',
		...part
	};
}

const office = cell({
	track: 'affirmative',
	claim_type: 'affirmative',
	counts: { received: exactly(100), granted: exactly(3), denied: exactly(7), decided: exactly(10) }
});
const defensive = cell({ claim_type: 'defensive', counts: { granted: exactly(1), denied: exactly(2) } });
const referred = cell({ claim_type: 'affirmative', counts: { granted: exactly(4), denied: exactly(5) } });
const two = cell({
	source_id: 'asylumjudge-decisions-2026-07-01',
	basis: 'fiscal',
	unit: 'cases',
	counts: { granted: exactly(8), denied: exactly(9) }
});
const three = {
	...two,
	source_id: 'asylumjudge-composition-2026-09-01',
	counts: { granted: exactly(8), denied: exactly(6), other: exactly(11) }
};
const yearbook = cell({
	source_id: 'ohss-yearbook-fy2023',
	basis: 'fiscal',
	counts: { persons_granted: exactly(12) }
});
const press = { ...two, source_id: 'reference-asylum-denied-aug-2010-p-3' };

describe('routeOf', () => {
	const all = [press, yearbook, two, defensive, three, referred, office];
	const [first, second] = routeOf(all, 2024);

	it('has the asylum office before the court, and each source under its own agency', () => {
		expect(first?.track).toBe('affirmative');
		expect(first?.drawn).toEqual([office]);
		expect(second?.track).toBe('court');
	});

	it('draws referred claims, then defensive ones, then the fullest source of all claims', () => {
		expect(second?.drawn).toEqual([referred, defensive, three]);
	});

	it('loses no source: what is not drawn stands beside', () => {
		expect(second?.others).toEqual([two, yearbook, press]);
	});

	it('adds nothing up: every cell is one that was given', () => {
		for (const { drawn, others } of routeOf(all, 2024))
			for (const found of [...drawn, ...others]) expect(all).toContain(found);
	});

	it('has both agencies, empty, for a year that nobody counts', () => {
		expect(routeOf(all, 1999).map(({ drawn, others }) => [drawn, others])).toEqual([
			[[], []],
			[[], []]
		]);
	});
});

describe('outcomesOf', () => {
	it('leaves what came in and totals, which are no outcomes', () => {
		expect(outcomesOf(office.counts).map(({ name }) => name)).toEqual(['granted', 'denied']);
		expect(countsIn(office.counts).map(({ name }) => name)).toEqual([
			'received',
			'granted',
			'denied',
			'decided'
		]);
	});
});

describe('latestRouteYear', () => {
	it('is the latest year in which both agencies are counted whole', () => {
		const later = { ...defensive, year: 2025 };
		const open = { ...office, year: 2025, through: '2025-03-31' };
		expect(latestRouteYear([office, defensive, later])).toBe(2024);
		expect(latestRouteYear([office, defensive, later, open])).toBe(2024);
	});

	it('is the latest with any count where one agency is never counted', () => {
		expect(latestRouteYear([two, { ...two, year: 2026 }])).toBe(2026);
		expect(latestRouteYear([])).toBeUndefined();
	});
});

describe('isWithoutNationality', () => {
	it('is so of asylum officers in 2025 alone', () => {
		expect(isWithoutNationality('affirmative', 2025)).toBe(true);
		expect(isWithoutNationality('affirmative', 2024)).toBe(false);
		expect(isWithoutNationality('court', 2025)).toBe(false);
	});
});
