import { describe, expect, it } from 'vitest';
import type { Check } from '#scripts/stages/verify/check.ts';
import { compareNationalityTables } from '#scripts/stages/verify/nationality-tables.ts';
import { compareYearbookGrants } from '#scripts/stages/verify/yearbook-grants.ts';
import { outcomeRow } from '../../../support/outcome-row.ts';

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
