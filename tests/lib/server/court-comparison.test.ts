import { describe, expect, it } from 'vitest';
import { isMissing } from '#core/counts/missing.ts';
import { completedRate } from '#core/measures/rates.ts';
import { courtBalance, rowsByCourt } from '$lib/server/court-comparison.ts';
import { courtYears } from '$lib/server/court-records.ts';
import { courtEntity } from '$lib/server/court-entity.ts';
import { courtRecords } from '$lib/server/court-page-records.ts';
import { findCourt } from '$lib/server/courts.ts';
import { stripCircle } from '../../../src/lib/figures/judge-strip/strip-circle.ts';
import { recordPeople } from '$lib/server/record-people.ts';

/** Decisions on a nationality by a judge in a year in which the judge completed cases at that court alone. */
function decidedForCertainAt(court: string): number {
	return [...recordPeople().values()].reduce((sum, { courts, years }) => {
		const isOnlyThere = (year: number) => {
			const here = courts.filter((row) => row.fiscal_year === year);
			return here.length > 0 && here.every((row) => row.court === court);
		};
		const own = years.filter((row) => isOnlyThere(row.fiscal_year));
		const decided = own.reduce((all, row) => all + row.granted + row.denied, 0);
		return decided >= 100 ? sum + decided : sum;
	}, 0);
}

describe('whether judges of a court may be set side by side', () => {
	it('is allowed at Sterling, over 16 judges and half of its decisions', () => {
		const found = courtBalance('STE');
		expect(found).toMatchObject({
			verdict: 'no-sign',
			judges: 16,
			decisions: 6903,
			all: 13204,
			first: 2020,
			last: 2026
		});
		expect(found?.v).toBeCloseTo(0.0907, 4);
		expect(decidedForCertainAt('STE')).toBe(6903);
		const everyone = courtRecords('STE')?.pooled.everyone;
		expect((everyone?.granted ?? 0) + (everyone?.denied ?? 0)).toBe(13204);
	});

	it('is forbidden at Seattle, where nationality tells seven judges apart', () => {
		expect(courtBalance('SEA')).toMatchObject({ verdict: 'differ', judges: 7, decisions: 6600, all: 12414 });
		expect(courtBalance('SEA')?.v).toBeCloseTo(0.191, 3);
	});

	it('cannot be told at Jena, where two judges made 301 of 5,203 decisions for certain, nor at Tacoma', () => {
		expect(courtBalance('JNA')).toMatchObject({ verdict: 'too-few', judges: 2, decisions: 301, all: 5203 });
		expect(courtBalance('TAC')).toMatchObject({ verdict: 'too-few', judges: 0, decisions: 0, v: null });
		expect(courtBalance('XXX')).toBeNull();
	});

	it('is told of every court: 51 differ, 25 cannot be told, one is drawn', () => {
		const verdicts = [...courtYears().keys()].map((court) => [courtBalance(court)?.verdict, court] as const);
		const of = (verdict: string) => verdicts.filter(([found]) => found === verdict).map(([, court]) => court);
		expect([of('differ').length, of('too-few').length, of('no-sign')]).toEqual([51, 25, ['STE']]);
	});

	it('looks at some years alone where asked to', () => {
		expect(courtBalance('SEA', { first: 2024, last: 2025 })).toMatchObject({ first: 2024, last: 2025 });
		expect(courtBalance('SEA', { first: 2001, last: 2002 })).toBeNull();
	});
});

describe('judges of a court by the share granted of cases that were not closed', () => {
	const { judges = [], comparison = null } = courtRecords('STE') ?? {};

	it('add up to the court, administrative closures left out below the line', () => {
		const share = comparison?.all.share;
		expect(comparison?.all).toMatchObject({ cases: 34693, granted: 3622, closed: 1458 });
		expect(share && !isMissing(share) ? [share.granted, share.n, share.value] : null).toEqual([
			3622,
			33235,
			3622 / 33235
		]);
		for (const name of ['cases', 'granted', 'denied', 'other', 'closed'] as const)
			expect(judges.reduce((sum, judge) => sum + judge[name], 0)).toBe(comparison?.all[name]);
		for (const { cases, granted, denied, other, closed } of judges)
			expect(granted + denied + other + closed).toBe(cases);
		const closed = rowsByCourt().get('STE') ?? [];
		expect(closed.reduce((sum, row) => sum + row.administratively_closed, 0)).toBe(1458);
	});

	it('have a circle from ten cases on, hollow to 29', () => {
		const drawn = judges.map((judge) => ({
			n: judge.cases - judge.closed,
			circle: stripCircle(completedRate(judge))
		}));
		expect(drawn.some(({ n }) => n < 10)).toBe(true);
		for (const { n, circle } of drawn) expect(circle !== null).toBe(n >= 10);
		for (const { n, circle } of drawn.filter((one) => one.n >= 10 && one.n < 30))
			expect([n, circle?.[4]]).toEqual([n, 1]);
		expect(drawn.filter(({ circle }) => circle?.[4] === 0).length).toBeGreaterThan(20);
	});

	it('are in the twin with the share where they are drawn, and without where they are not', () => {
		const rowsOf = (code: string) => {
			const court = findCourt(code);
			return (court && courtEntity(court).lists) ?? [];
		};
		const shared = (code: string) =>
			rowsOf(code).filter(({ list, rates }) => list === 'judges' && rates.decisions !== undefined).length;
		expect([shared('STE') > 20, shared('SEA'), shared('JNA')]).toEqual([true, 0, 0]);
		const measures = rowsOf('STE').filter(({ list }) => list === 'measures');
		expect(measures.map(({ category, measure }) => [category, measure])).toEqual([
			['cramers-v-nationality', expect.closeTo(0.0907, 4)],
			['judges-compared', 16],
			['decisions-compared', 6903],
			['decisions', 13204]
		]);
	});
});
