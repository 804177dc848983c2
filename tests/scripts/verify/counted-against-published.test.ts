import { describe, expect, it } from 'vitest';
import type { PublishedJudge } from '#core/tables/published.ts';
import type { Check } from '#scripts/verify/check.ts';
import { compareTracYears, compareYearbookGrants } from '#scripts/verify/counted-against-published.ts';
import { compareNationalityTables, compareTracJudges } from '#scripts/verify/counted-rows.ts';
import { outcomeRow } from '../../support/outcome-row.ts';

function lines(check: Check) {
	if (check.kind !== 'comparisons') return check;
	return check.comparisons.map(({ what, ours, theirs, tolerance, verdict }) => [
		what,
		ours,
		theirs,
		tolerance,
		verdict
	]);
}

describe('tables by nationality', () => {
	const eoir = { source_id: 'eoir-decision-rates-fy2018-2018-10-24' } as const;
	// China in FY2018: 3,079 granted, 1,015 denied, 1,589 other, 79 closed, 5,762 in all; 2 % of it is 115.
	const china = [
		outcomeRow({ ...eoir, nationality: 'CHN', measure: 'granted', count: 3079 }),
		outcomeRow({ ...eoir, nationality: 'CHN', measure: 'denied', count: 1015 }),
		outcomeRow({ ...eoir, nationality: 'CHN', measure: 'other', count: 1589 }),
		outcomeRow({ ...eoir, nationality: 'CHN', measure: 'administratively_closed', count: 79 }),
		outcomeRow({ ...eoir, nationality: 'CHN', measure: 'decided', count: 5762 })
	];
	const hidden = { ...eoir, nationality: 'ABW', count: null, count_high: 3, quality: 'suppressed' } as const;
	const suppressed = [
		outcomeRow({ ...hidden, measure: 'granted' }),
		outcomeRow({ ...eoir, nationality: 'ABW', measure: 'denied', count: 4 }),
		outcomeRow({ ...hidden, measure: 'decided', count_low: 4, count_high: 7 })
	];
	const counted = {
		fiscal_year: 2018,
		nationality: 'CH',
		granted: 3100,
		denied: 1000,
		other: 1600,
		administratively_closed: 70
	};
	const codes = {
		releaseOn: '2026-11-01',
		isoOf: (code: string) => (code === 'CH' || code === 'C2' ? 'CHN' : null)
	};

	it('agree within 2 % of the row’s total, whole rows suppressed left out', () => {
		expect(lines(compareNationalityTables([counted], [...china, ...suppressed], codes))).toEqual([
			['FY2018 nationalities that agree', '1', '1', '', 'note']
		]);
	});

	it('show each class that differs, and add EOIR’s codes of one nationality up', () => {
		const more = {
			...counted,
			nationality: 'C2',
			granted: 95,
			denied: 0,
			other: 0,
			administratively_closed: 0
		};
		expect(lines(compareNationalityTables([counted, more], china, codes))).toEqual([
			['FY2018 nationalities that agree', '0', '1', '', 'note'],
			['FY2018 CHN granted', '3,195', '3,079', '±115', 'differs']
		]);
	});

	it('always show Mexico', () => {
		const mexico = [
			outcomeRow({ ...eoir, measure: 'granted', count: 12 }),
			outcomeRow({ ...eoir, measure: 'decided', count: 12 })
		];
		const tally = {
			...counted,
			nationality: 'MX',
			granted: 13,
			denied: 0,
			other: 0,
			administratively_closed: 0
		};
		expect(lines(compareNationalityTables([tally], mexico, { ...codes, isoOf: () => 'MEX' }))).toEqual([
			['FY2018 nationalities that agree', '1', '1', '', 'note'],
			['FY2018 MEX granted', '13', '12', '±1', 'agrees']
		]);
	});

	it('are not compared for a year known in part', () => {
		const partial = china.map((row) => ({ ...row, through_on: '2018-06-30' }));
		expect(compareNationalityTables([counted], partial, codes).kind).toBe('not checked');
	});
});

it('compares grants with the latest yearbook of each closed year, rounding allowed for', () => {
	const grants = { measure: 'persons_granted', nationality: 'ALL', unit: 'persons' } as const;
	const published = [
		outcomeRow({ ...grants, source_id: 'ohss-yearbook-fy2019-table-16', count: 13_185 }),
		outcomeRow({
			...grants,
			source_id: 'ohss-yearbook-fy2023',
			count: 13_200,
			count_low: 13_195,
			count_high: 13_205,
			quality: 'rounded_10'
		}),
		outcomeRow({
			...grants,
			source_id: 'ohss-yearbook-fy2023',
			count: 22_300,
			track: 'affirmative',
			claim_type: 'affirmative'
		}),
		outcomeRow({ ...grants, source_id: 'ohss-yearbook-fy2023', count: 100, year: 2027 }),
		outcomeRow({ ...grants, source_id: 'ohss-yearbook-fy2023', count: 7420, year: 2021 })
	];
	const years = [{ fiscal_year: 2018, granted: 13_248, denied: 1, other: 1, administratively_closed: 0 }];
	expect(lines(compareYearbookGrants(years, published, '2026-11-01'))).toEqual([
		['FY2018 granted', '13,248', '13,200', '±3 %', 'agrees'],
		['FY2021 granted', '0', '7,420', '±3 %', 'differs']
	]);
});

function tracLines(check: Check) {
	if (check.kind !== 'comparisons') return check;
	return check.comparisons.map(({ what, ours, theirs, gap, verdict }) => [what, ours, theirs, gap, verdict]);
}

describe('national totals', () => {
	const trac = { source_id: 'reference-trac-asylum-tool', nationality: 'ALL', quality: 'derived' } as const;
	// TRAC's FY2018: 14,249 granted, 27,463 denied, 605 denied with other relief.
	const printed = [
		outcomeRow({ ...trac, measure: 'granted', count: 14_249 }),
		outcomeRow({ ...trac, measure: 'denied', count: 27_463 }),
		outcomeRow({ ...trac, measure: 'other', count: 605 })
	];
	const counted = {
		fiscal_year: 2018,
		granted: 14_300,
		denied: 28_000,
		other: 9000,
		administratively_closed: 1
	};

	it('compare our denials with TRAC’s denials and other relief together', () => {
		expect(tracLines(compareTracYears([counted], printed, '2026-11-01'))).toEqual([
			['FY2018 granted', '14,300', '14,249', '+0.4 %', 'agrees'],
			['FY2018 denied', '28,000', '28,068', '-0.2 %', 'agrees']
		]);
	});

	it('differ beyond 3 %, and when we have no such year', () => {
		const off = { ...counted, granted: 14_700 };
		expect(tracLines(compareTracYears([off], printed, '2026-11-01'))).toEqual([
			['FY2018 granted', '14,700', '14,249', '+3.2 %', 'differs'],
			['FY2018 denied', '28,000', '28,068', '-0.2 %', 'agrees']
		]);
		expect(tracLines(compareTracYears([], printed, '2026-11-01'))).toEqual([
			['FY2018 granted', '0', '14,249', '-100.0 %', 'differs'],
			['FY2018 denied', '0', '28,068', '-100.0 %', 'differs']
		]);
	});

	it('leave out years that are incomplete in TRAC’s series or in the release', () => {
		const running = printed.map((row) => ({ ...row, through_on: '2018-05-31' }));
		expect([
			compareTracYears([counted], running, '2026-11-01').kind,
			compareTracYears([counted], printed, '2018-09-01').kind
		]).toEqual(['not checked', 'not checked']);
	});
});

describe('judges', () => {
	const judge = (code: string | null, percent_granted: number): PublishedJudge => ({
		source_id: 'reference-trac-judges-fy2018-2023',
		first_fiscal_year: 2018,
		last_fiscal_year: 2023,
		court: 'NYC',
		judge_name: `Doe, ${code ?? 'Unknown'}`,
		judge: code,
		decisions: 200,
		percent_granted,
		percent_other_relief: 0,
		percent_denied: 100 - percent_granted
	});
	const tally = (code: string, granted: number, denied: number, fiscal_year = 2018) => ({
		fiscal_year,
		court: 'NYC',
		judge: code,
		granted,
		denied
	});
	const known = { releaseOn: '2026-11-01', personOf: (code: string) => (code === 'OLD' ? 'AAA' : code) };

	it('add up over the window, join codes of one person, and agree within one point', () => {
		const ours = [
			tally('AAA', 20, 80, 2018),
			tally('AAA', 24, 76, 2023),
			tally('AAA', 100, 0, 2017),
			tally('BBB', 51, 49)
		];
		// AAA: 44 of 200 is 22.0; BBB 51.0.
		expect(
			tracLines(compareTracJudges(ours, [judge('OLD', 21), judge('BBB', 51.4), judge(null, 99)], known))
		).toEqual([
			['judges within 1 point', '2', '2', '100.0 %', 'agrees'],
			['judges within 2 points', '2', '2', '100.0 %', 'note'],
			['judges within 5 points', '2', '2', '100.0 %', 'note'],
			['judges without a decision of ours', '0', '2', '', 'note']
		]);
	});

	it('differ when fewer than nine in ten are close, and show who is farthest off', () => {
		const ours = [tally('AAA', 30, 70), tally('BBB', 51, 49)];
		expect(
			tracLines(compareTracJudges(ours, [judge('AAA', 27), judge('BBB', 51), judge('CCC', 5)], known))
		).toEqual([
			['judges within 1 point', '1', '3', '33.3 %', 'differs'],
			['judges within 2 points', '1', '3', '33.3 %', 'note'],
			['judges within 5 points', '2', '3', '66.7 %', 'note'],
			['judges without a decision of ours', '1', '3', '', 'note'],
			['NYC AAA, per cent granted', '30.0', '27.0', '+3.0', 'note']
		]);
	});

	it('are not compared with a release that ends inside the window', () => {
		expect(compareTracJudges([], [judge('AAA', 1)], { ...known, releaseOn: '2023-06-01' }).kind).toBe(
			'not checked'
		);
	});
});
