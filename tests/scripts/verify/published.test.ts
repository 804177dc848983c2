import { describe, expect, it } from 'vitest';
import {
	checkAddedTotals,
	checkPrintedTotals,
	compareAgreements,
	compareYearbookTotals
} from '#scripts/verify/published.ts';
import { outcomeRow } from '../../support/outcome-row.ts';

describe('printed totals', () => {
	const classes = [
		outcomeRow({ measure: 'granted', count: 10 }),
		outcomeRow({ measure: 'denied', count: 20 }),
		outcomeRow({ measure: 'other', count: null, count_low: 0, count_high: 3, quality: 'suppressed' })
	];
	const total = (count: number) => [...classes, outcomeRow({ measure: 'decided', count })];
	const known = {
		source_id: 'made-up',
		track: 'court',
		claim_type: 'all',
		nationality: 'MEX',
		year: 2018,
		difference: 2
	} as const;

	it('hold the sum of their classes within bounds', () => {
		expect([30, 33].map((n) => checkPrintedTotals(total(n), []).problems)).toEqual([[], []]);
	});

	it('differ when bounds do not allow the sum', () => {
		expect([29, 35].flatMap((n) => checkPrintedTotals(total(n), []).problems)).toEqual([
			'made-up, court, all, MEX, 2018: the total is 1 less than the sum of its classes',
			'made-up, court, all, MEX, 2018: the total is 2 more than the sum of its classes'
		]);
	});

	it('may differ as known, which is counted', () => {
		const check = checkPrintedTotals(total(35), [known]);
		expect([check.problems, check.notes]).toEqual([
			[],
			['1 totals differ from the sum of their classes in the source itself, as known']
		]);
	});

	it('fail when a known difference is gone', () => {
		expect(checkPrintedTotals(total(33), [known]).problems).toEqual([
			'made-up, court, all, MEX, 2018: the total is the sum of its classes; known was a difference of 2, see known-differences.ts'
		]);
	});

	it('may exceed the classes where not all are printed, and never fall below them', () => {
		const grants = outcomeRow({ measure: 'granted', count: 10 });
		const sums = [9, 10, 50].map(
			(n) => checkPrintedTotals([grants, outcomeRow({ measure: 'decided', count: n })], []).problems.length
		);
		expect(sums).toEqual([1, 0, 0]);
	});
});

describe('totals of everyone that were added up', () => {
	const unhcr = { source_id: 'unhcr-asylum-decisions' } as const;
	const parts = [
		outcomeRow({ ...unhcr, count: 700 }),
		outcomeRow({
			...unhcr,
			nationality: 'HND',
			count: 5,
			count_low: 1,
			count_high: 9,
			quality: 'masked_small'
		})
	];
	const total = {
		...unhcr,
		nationality: 'ALL',
		count_low: 701,
		count_high: 709,
		quality: 'derived'
	} as const;
	const problems = (...more: Parameters<typeof outcomeRow>[0][]) =>
		checkAddedTotals([...parts, ...more.map((row) => outcomeRow(row))]).problems;

	it('are their nationalities, bounds included', () => {
		expect(problems({ ...total, count: 705 })).toEqual([]);
	});

	it('fail where a sum is wrong, is wanting, or has no parts', () => {
		const place = 'unhcr-asylum-decisions, court, all, ALL, 2018 granted, cases';
		expect(problems({ ...total, count: 706 })).toEqual([
			`${place}: 706 (701 to 709), but its nationalities add up to 705 (701 to 709)`
		]);
		expect(problems()).toEqual([`${place}: nobody added everyone up; normalize its source again`]);
		expect(problems({ ...total, count: 705 }, { ...total, count: 705, year: 2019 })).toEqual([
			`${place.replace('2018', '2019')}: a total of everyone without nationalities`
		]);
	});

	it('leave documents alone that print their own', () => {
		const ohss = outcomeRow({ source_id: 'ohss-yearbook-fy2023', count: 3 });
		expect(checkAddedTotals([ohss]).problems).toEqual([]);
	});

	it('are no printed totals', () => {
		const added = [
			outcomeRow({ ...total, measure: 'decided', count: 900, count_low: 900, count_high: 900 }),
			outcomeRow({ ...total, count: 705 })
		];
		expect(checkPrintedTotals(added, []).examined).toBe('0 totals');
	});
});

it('compares yearbook totals with table 16: equal in one edition, within 3 % in the next', () => {
	const grants = { measure: 'persons_granted', nationality: 'ALL' } as const;
	const check = compareYearbookTotals([
		outcomeRow({ ...grants, source_id: 'ohss-yearbook-fy2019-table-16', count: 1000 }),
		outcomeRow({ ...grants, source_id: 'ohss-yearbook-fy2019-table-19', count: 1001 }),
		outcomeRow({ ...grants, source_id: 'ohss-yearbook-fy2023', count: 1030 }),
		outcomeRow({ ...grants, source_id: 'ohss-yearbook-fy2023', count: 1000, year: 2023 })
	]);
	expect(check.comparisons.map(({ what, gap, verdict }) => [what, gap, verdict])).toEqual([
		['fy2019-table-19 court FY2018', '+1', 'differs'],
		['fy2023 court FY2018', '+3.0 %', 'agrees']
	]);
});

describe('the same figure in two publications', () => {
	it('is said not to be here where its document is not, and differs where only its row is missing', () => {
		const { comparisons } = compareAgreements([
			outcomeRow({ source_id: 'unhcr-asylum-decisions', year: 2022, measure: 'granted', count: 1 })
		]);
		const told = comparisons.map(({ what, ours, verdict }) => [what.split(' ')[0], ours, verdict].join(' '));
		expect([...new Set(told)]).toEqual(['EOIR not here note', 'UNHCR no row differs', 'DHS not here note']);
	});
});
