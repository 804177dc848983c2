import { describe, expect, it } from 'vitest';
import type { PublishedJudge } from '#core/tables/published.ts';
import type { Check } from '#scripts/stages/verify/check.ts';
import { compareTracJudges } from '#scripts/stages/verify/trac-judges.ts';
import { compareTracYears } from '#scripts/stages/verify/trac-years.ts';
import { outcomeRow } from '../../../support/outcome-row.ts';

function lines(check: Check) {
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
		expect(lines(compareTracYears([counted], printed, '2026-11-01'))).toEqual([
			['FY2018 granted', '14,300', '14,249', '+0.4 %', 'agrees'],
			['FY2018 denied', '28,000', '28,068', '-0.2 %', 'agrees']
		]);
	});

	it('differ beyond 3 %, and when we have no such year', () => {
		const off = { ...counted, granted: 14_700 };
		expect(lines(compareTracYears([off], printed, '2026-11-01'))).toEqual([
			['FY2018 granted', '14,700', '14,249', '+3.2 %', 'differs'],
			['FY2018 denied', '28,000', '28,068', '-0.2 %', 'agrees']
		]);
		expect(lines(compareTracYears([], printed, '2026-11-01'))).toEqual([
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
			lines(compareTracJudges(ours, [judge('OLD', 21), judge('BBB', 51.4), judge(null, 99)], known))
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
			lines(compareTracJudges(ours, [judge('AAA', 27), judge('BBB', 51), judge('CCC', 5)], known))
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
