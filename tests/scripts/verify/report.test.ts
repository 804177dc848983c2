import { expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import { compareByShare, hasFailed, type RuleCheck } from '#scripts/verify/check.ts';
import { reportCheck } from '#scripts/verify/report.ts';

it('prints comparisons in columns', () => {
	const comparisons = [
		compareByShare({ what: 'FY2018 granted', ours: 14_100, theirs: exactly(14_249) }, 0.03),
		compareByShare({ what: 'FY2018 denied', ours: 9, theirs: exactly(28_068) }, 0.03)
	];
	expect(reportCheck({ kind: 'comparisons', title: 'TRAC', comparisons })).toEqual([
		'TRAC',
		'                    ours  theirs       gap  tolerance  verdict',
		'  FY2018 granted  14,100  14,249    -1.0 %       ±3 %  agrees',
		'  FY2018 denied        9  28,068  -100.0 %       ±3 %  differs'
	]);
});

it('lists what is wrong, twelve at most, and notes', () => {
	const rules: RuleCheck = {
		kind: 'rules',
		title: 'a.csv',
		examined: '3 rows',
		problems: [],
		notes: ['so be it']
	};
	const wrong: RuleCheck = { ...rules, problems: Array<string>(14).fill('bad'), notes: [] };
	expect([reportCheck(rules), reportCheck(wrong)]).toEqual([
		['a.csv: 3 rows: in order', '  note: so be it'],
		['a.csv: 3 rows: 14 wrong', ...Array<string>(12).fill('  bad'), '  and 2 more']
	]);
	expect([hasFailed(rules), hasFailed(wrong)]).toEqual([false, true]);
});

it('says why something was not checked, which is no failure', () => {
	const check = { kind: 'not checked', title: 'TRAC', reason: 'nothing is counted' } as const;
	expect([reportCheck(check), hasFailed(check)]).toEqual([['TRAC: not checked: nothing is counted'], false]);
});
