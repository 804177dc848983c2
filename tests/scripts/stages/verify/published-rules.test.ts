import { describe, expect, it } from 'vitest';
import { checkBounds } from '#scripts/stages/verify/bounds-rules.ts';
import { checkLinks } from '#scripts/stages/verify/link-rules.ts';
import { checkPrintedTotals } from '#scripts/stages/verify/printed-totals.ts';
import { compareYearbookTotals } from '#scripts/stages/verify/yearbook-totals.ts';
import { outcomeRow } from '../../../support/outcome-row.ts';

describe('bounds', () => {
	it('are in order when exact, rounded, masked and suppressed rows say what they are', () => {
		const rows = [
			outcomeRow(),
			outcomeRow({ quality: 'rounded_10', count_low: 5, count_high: 15 }),
			outcomeRow({ quality: 'masked_small', count: 5, count_low: 1, count_high: 9 }),
			outcomeRow({ quality: 'suppressed', count: null, count_low: 0, count_high: 3 })
		];
		expect(checkBounds(rows).problems).toEqual([]);
	});

	it('are wrong when they cross, miss the count, widen an exact one, or a suppressed row has a count', () => {
		const rows = [
			outcomeRow({ count_low: 11, count_high: 9 }),
			outcomeRow({ quality: 'rounded_10', count_low: 11, count_high: 20 }),
			outcomeRow({ count_high: 11 }),
			outcomeRow({ quality: 'suppressed' }),
			outcomeRow({ count: null })
		];
		const place = 'made-up, court, all, MEX, 2018 granted';
		expect(checkBounds(rows).problems).toEqual([
			`${place}: the lower bound 11 is above the upper bound 9`,
			`${place}: 10 is not within its bounds 11 to 20`,
			`${place}: exact, but its bounds are 10 to 11`,
			`${place}: suppressed, but it has the count 10`,
			`${place}: exact, but it has no count`
		]);
	});
});

it('names documents, nationalities, courts and judges that are in no table', () => {
	const judge = {
		source_id: 'gone',
		first_fiscal_year: 2018,
		last_fiscal_year: 2023,
		court: 'XXX',
		judge_name: 'Doe, Jane',
		judge: 'ZZZ',
		decisions: 100,
		percent_granted: 10,
		percent_other_relief: null,
		percent_denied: 90
	};
	const check = checkLinks({
		outcomes: [outcomeRow(), outcomeRow({ nationality: 'ALL' }), outcomeRow({ nationality: 'QQQ' })],
		judges: [judge],
		sourceIds: new Set(['made-up']),
		nationalities: new Set(['MEX']),
		courts: new Set(['NYC']),
		judgeCodes: new Set(['AAA'])
	});
	expect(check.problems).toEqual([
		'"gone" is named by 1 rows and is not in sources.csv',
		'"QQQ" is named by 1 rows and is not in nationalities.csv',
		'"XXX" is named by 1 rows and is not in courts.csv',
		'"ZZZ" is named by 1 rows and is not in immigration_judges.csv'
	]);
});

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
