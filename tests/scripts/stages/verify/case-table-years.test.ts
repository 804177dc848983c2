import { expect, it } from 'vitest';
import { compareCaseTableYears } from '#scripts/stages/verify/case-table-years.ts';
import { outcomeRow } from '../../../support/outcome-row.ts';

const printed = (given: Parameters<typeof outcomeRow>[0]) =>
	outcomeRow({ source_id: 'asylumjudge-decisions-2026-07-01', year: 2023, ...given });
const tally = { fiscal_year: 2023, other: 0, administratively_closed: 0 };
const OURS = {
	years: [{ ...tally, granted: 36_151, denied: 39_018 }],
	nationalities: [{ ...tally, nationality: 'MX', granted: 887, denied: 3_670 }]
};

it('holds everyone and Mexicans against the counts of others within one per cent', () => {
	// One per cent of 38,631 is 386.31: 387 more differ.
	const theirs = [
		printed({ nationality: 'ALL', count: 36_151 }),
		printed({ nationality: 'ALL', measure: 'denied', count: 38_631 }),
		printed({ count: 895 }),
		printed({ measure: 'denied', count: 3_670 }),
		printed({ nationality: 'GTM', count: 5 }),
		printed({ year: 2026, count: 9, through_on: '2026-07-01' }),
		printed({ year: 2020, count: 9, from_on: '2020-01-01' }),
		outcomeRow({ year: 2023 })
	];
	const check = compareCaseTableYears(OURS, theirs, '2026-08-01');
	expect(
		check.kind === 'comparisons' && check.comparisons.map(({ what, verdict }) => [what, verdict])
	).toEqual([
		['FY2023 ALL granted', 'agrees'],
		['FY2023 ALL denied', 'differs'],
		['FY2023 MEX granted', 'agrees'],
		['FY2023 MEX denied', 'agrees']
	]);
});

it('says when there is nothing to compare with', () => {
	expect(compareCaseTableYears(OURS, [], '2026-08-01').kind).toBe('not checked');
});
