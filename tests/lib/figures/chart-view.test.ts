import { describe, expect, it } from 'vitest';
import { findCourt } from '../../../src/lib/server/courts.ts';
import { courtEntity } from '../../../src/lib/server/court-entity.ts';
import { courtRecords } from '../../../src/lib/server/court-page-records.ts';
import { findJudge } from '../../../src/lib/server/judge-directory.ts';
import { judgeEntity } from '../../../src/lib/server/judge-entity.ts';
import { chartView } from '../../../src/lib/figures/chart-view.ts';

const SOURCE = 'asylumjudge-decisions-2026-07-01';
const about = {
	definition: 'granted of granted or denied',
	publisher: 'AsylumJudge',
	release: 'abcd1234',
	built_on: '2026-11-27',
	address: 'https://ledger.example.org/courts/chi/#court-chart',
	read_on: '2026-11-27',
	notice: null
};
const chart = {
	series: 'records',
	source: SOURCE,
	nationality: 'MEX',
	court: null,
	place: 'somewhere',
	around: null
} as const;

function there<Found>(found: Found | null | undefined): Found {
	if (found === null || found === undefined) throw new Error('It is not in the data.');
	return found;
}

describe('the view of a chart without switches', () => {
	it('has a court’s years as its page has them: everyone exactly, Mexico between two ends', () => {
		const court = there(findCourt('CHI'));
		const { years } = there(courtRecords('CHI'));
		const view = chartView(courtEntity(court), { ...chart, twin: '/courts/chi', court: 'CHI' }, about);
		expect(view.years.map((row) => [row.year, row.against_granted, row.against_denominator])).toEqual(
			years.map(({ fiscal_year, granted, denied }) => [fiscal_year, granted, granted + denied])
		);
		expect(view.years.map(({ granted_low, granted_high }) => [granted_low, granted_high])).toEqual(
			years.map(({ range }) => [range?.granted.low ?? null, range?.granted.high ?? null])
		);
		expect(view.about).toMatchObject({
			nationality: 'MEX',
			rate: 'merits',
			place: 'somewhere',
			reference: null
		});
	});

	it('has a judge’s years, and everyone at the court as a third line', () => {
		const judge = there(findJudge('seminerio-frank-a-fas'));
		const view = chartView(
			judgeEntity(judge),
			{ ...chart, twin: '/judges/seminerio-frank-a-fas', around: 'San Francisco' },
			about
		);
		const row = view.years.find(({ year }) => year === 2025);
		expect([row?.granted, row?.denominator]).toEqual([16, 146]);
		// Years without a Mexican before the judge: nothing was decided, which is not the same as not published.
		const bare = view.years.find(({ year }) => year === 2022);
		expect(bare?.missing).toBe('no-decisions');
		expect(row?.reference_share).toBeGreaterThan(0);
		expect(view.about.reference).toBe('San Francisco');
	});

	it('has everyone alone where no nationality is drawn', () => {
		const court = there(findCourt('CHI'));
		const view = chartView(
			courtEntity(court),
			{ ...chart, twin: '/courts/chi', court: 'CHI', nationality: null },
			about
		);
		expect(view.about.nationality).toBe('ALL');
		expect(view.years.every(({ granted }) => granted === null)).toBe(true);
		expect(view.years.length).toBe(7);
	});
});
