import { describe, expect, it } from 'vitest';
import {
	officeLists,
	officeYears,
	receiptLists,
	receiptMonths
} from '../../../src/lib/server/office-counts.ts';

describe('the asylum offices of a year', () => {
	it('are one span of a year of the release, all offices first', () => {
		const [{ spans = [], measures = [] } = {}, ...more] = officeYears(2016);
		expect(more).toEqual([]);
		expect(measures).toEqual([
			'decided',
			'granted',
			'denied_or_referred',
			'administratively_closed',
			'nacara_granted',
			'terminated'
		]);
		const [{ from_on, through_on, rows = [] } = {}] = spans;
		expect([spans.length, from_on, through_on]).toEqual([1, '2015-10-01', '2016-09-30']);
		expect(rows.map(({ office }) => office)[0]).toBeNull();
		expect(rows).toHaveLength(11);
		const decided = rows.map(({ outcomes }) => outcomes[0]?.cases ?? 0);
		expect(decided.slice(1).reduce((sum, cases) => sum + cases, 0)).toBe(decided[0]);
	});

	it('have no first day in fiscal 2015, which is not stated', () => {
		expect(officeYears(2015)[0]?.spans.map(({ from_on, through_on }) => [from_on, through_on])).toEqual([
			[null, '2015-09-30']
		]);
	});

	it('are months in fiscal 2025', () => {
		const [{ spans = [] } = {}] = officeYears(2025);
		expect(spans.map(({ through_on }) => through_on)).toEqual(['2024-10-31', '2024-11-30', '2024-12-31']);
		const received = spans.map(({ rows }) =>
			rows[0]?.outcomes.find(({ category }) => category === 'received')
		);
		expect(received.map((found) => found?.cases)).toEqual([38_256, expect.any(Number), 44_002]);
	});

	it('are none in a year that USCIS released nothing of', () => {
		expect([officeYears(2010), officeLists(2010)]).toEqual([[], []]);
	});

	it('stand in the twin with their office, and never with a rate or a denial', () => {
		const rows = officeLists(2016);
		expect(rows.filter(({ office }) => office === 'Newark').map(({ category }) => category)).toContain(
			'denied_or_referred'
		);
		expect(rows.every(({ counts, rates }) => Object.keys({ ...counts, ...rates }).length === 0)).toBe(true);
	});
});

describe('applications that USCIS received', () => {
	it('are months of the nationality, on its page and in its twin', () => {
		const shown = receiptMonths('MEX')?.rows ?? [];
		expect(shown.map(({ through_on }) => through_on)).toEqual(['2024-10-31', '2024-11-30', '2024-12-31']);
		expect(shown[0]?.cases).toBe(3808);
		expect(receiptLists('MEX').map(({ cases }) => cases)).toEqual(shown.map(({ cases }) => cases));
	});

	it('are none of a nationality that is not among the largest', () => {
		expect(receiptMonths('COM')).toBeNull();
	});
});
