import { describe, expect, it } from 'vitest';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { namedSeries } from '#core/series/named-series.ts';
import { compareYears } from '#core/series/compare-years.ts';
import { lessYear, sumYears } from '#core/counts/year-counts.ts';
import { publishedYearCounts } from '#core/series/published-years.ts';
import type { Measure } from '#core/counts/slice.ts';

const row = (measure: Measure, count: number, change: Partial<PublishedOutcome> = {}): PublishedOutcome => ({
	source_id: measure === 'received' ? 'unhcr-asylum-applications' : 'unhcr-asylum-decisions',
	track: 'court',
	claim_type: 'defensive',
	nationality: 'MEX',
	year: 2025,
	year_basis: 'calendar',
	from_on: null,
	through_on: null,
	measure,
	count,
	count_low: count,
	count_high: count,
	unit: 'persons',
	quality: 'exact',
	...change
});

const mexico2025 = [row('granted', 707), row('denied', 12134), row('closed', 15148), row('received', 86001)];

describe('publishedYearCounts', () => {
	it('joins decisions and applications of one year and names both documents', () => {
		expect(publishedYearCounts(mexico2025)).toEqual([
			{
				source_id: 'unhcr-asylum-decisions',
				received_source_id: 'unhcr-asylum-applications',
				track: 'court',
				claim_type: 'defensive',
				year: 2025,
				basis: 'calendar',
				through: null,
				unit: 'persons',
				quality: 'exact',
				counts: {
					granted: { count: 707, low: 707, high: 707 },
					denied: { count: 12134, low: 12134, high: 12134 },
					closed: { count: 15148, low: 15148, high: 15148 },
					received: { count: 86001, low: 86001, high: 86001 }
				}
			}
		]);
	});

	it('leaves out applications counted in another unit than the decisions', () => {
		const [cell] = publishedYearCounts([row('granted', 1), row('received', 9, { unit: 'cases' })]);
		expect(Object.keys(cell!.counts)).toEqual(['granted']);
	});

	it('keeps documents of other publishers apart', () => {
		const other = row('granted', 700, { source_id: 'reference-somebody' });
		expect(publishedYearCounts([row('granted', 707), other])).toHaveLength(2);
	});
});

describe('sums of cells', () => {
	const cell = publishedYearCounts(mexico2025)[0]!;

	it('adds counts and bounds and calls the sum derived', () => {
		const sum = sumYears([cell, cell]);
		expect(sum).toMatchObject({
			quality: 'derived',
			counts: { granted: { count: 1414, low: 1414, high: 1414 } }
		});
	});

	it('never adds cases to persons', () => {
		expect(sumYears([cell, { ...cell, unit: 'cases' }])).toBeNull();
		expect(sumYears([])).toBeNull();
	});

	it('gives the whole back when a part is taken away and added again', () => {
		const whole = sumYears([
			cell,
			{ ...cell, counts: { ...cell.counts, granted: { count: 3, low: 3, high: 3 } } }
		])!;
		expect(lessYear(whole, cell).counts.granted).toEqual({ count: 3, low: 3, high: 3 });
		expect(lessYear(whole, null)).toBe(whole);
	});
});

describe('namedSeries', () => {
	const courtRow = (year: number, claim_type: 'all' | 'defensive' | 'affirmative') =>
		row('granted', 10, { year, claim_type });

	it('splits the court in 2017 and joins both claim types only where both are printed', () => {
		const cells = publishedYearCounts([
			courtRow(2016, 'all'),
			courtRow(2024, 'defensive'),
			courtRow(2024, 'affirmative'),
			courtRow(2025, 'defensive')
		]);
		const { court, 'court-whole': whole } = namedSeries(cells);
		expect(court.map((c) => [c.year, c.claim_type])).toEqual([
			[2016, 'all'],
			[2024, 'defensive'],
			[2025, 'defensive']
		]);
		expect(whole.map((c) => [c.year, c.claim_type, c.counts.granted?.count])).toEqual([
			[2016, 'all', 10],
			[2024, 'all', 20]
		]);
	});
});

describe('compareYears', () => {
	const overall = publishedYearCounts([
		row('granted', 21198, { nationality: 'ALL' }),
		row('denied', 89890, { nationality: 'ALL' })
	]);

	it('sets the subject against everyone and gives the gap', () => {
		const [comparison] = compareYears(
			{ subject: publishedYearCounts(mexico2025), overall },
			'merits',
			'overall'
		);
		expect(comparison).toMatchObject({
			year: 2025,
			subjectRate: { granted: 707, n: 12841 },
			comparatorRate: { granted: 21198, n: 111088 }
		});
		expect(comparison!.gap).toHaveProperty('value', 707 / 12841 - 21198 / 111088);
	});

	it('takes the subject out when it is set against everyone else', () => {
		const [comparison] = compareYears(
			{ subject: publishedYearCounts(mexico2025), overall },
			'merits',
			'others'
		);
		expect(comparison!.comparatorRate).toMatchObject({ granted: 21198 - 707, n: 111088 - 12841 });
	});

	it('gives no gap to a rate from fewer than ten decisions', () => {
		const subject = publishedYearCounts([row('granted', 2), row('denied', 4)]);
		const [comparison] = compareYears({ subject, overall }, 'merits', 'overall');
		expect(comparison!.gap).toEqual({ missing: 'too-few-decisions' });
	});

	it('gives no gap where masked counts leave the rate open', () => {
		// UNHCR prints 5 for 1 to 9: between 1 of 14 and 9 of 22, far more than a point apart.
		const five = { count_low: 1, count_high: 9, quality: 'masked_small' } as const;
		const subject = publishedYearCounts([row('granted', 5, five), row('denied', 13)]);
		const [comparison] = compareYears({ subject, overall }, 'merits', 'overall');
		expect(comparison!.gap).toEqual({ missing: 'masked' });
	});

	it('gives the gap of grants against applications without an interval', () => {
		const everyone = publishedYearCounts([
			row('granted', 21198, { nationality: 'ALL' }),
			row('received', 629358, { nationality: 'ALL' })
		]);
		const pair = { subject: publishedYearCounts(mexico2025), overall: everyone };
		const [comparison] = compareYears(pair, 'filed', 'overall');
		expect(comparison!.gap).toEqual({ value: 707 / 86001 - 21198 / 629358, low: null, high: null });
	});

	it('fills years without counts and says why they have no rate', () => {
		const subject = publishedYearCounts([
			row('granted', 5, { year: 2023 }),
			row('denied', 5, { year: 2023 }),
			...mexico2025
		]);
		const years = compareYears({ subject, overall: [] }, 'merits', 'overall');
		expect(years.map((c) => c.year)).toEqual([2023, 2024, 2025]);
		expect(years[1]).toMatchObject({
			subject: null,
			subjectRate: { missing: 'not-published' },
			gap: { missing: 'not-published' }
		});
		expect(compareYears({ subject: [], overall: [] }, 'merits', 'overall')).toEqual([]);
	});
});
