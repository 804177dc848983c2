import { describe, expect, it } from 'vitest';
import { isMissing } from '#core/counts/missing.ts';
import { completedRate } from '#core/measures/rates.ts';
import { courtBalance, rowsByCourt } from '$lib/server/court-comparison.ts';
import { courtYears } from '$lib/server/court-records.ts';
import { courtEntity } from '$lib/server/court-entity.ts';
import { courtRecords } from '$lib/server/court-page-records.ts';
import { findJudge, judgeEntries } from '$lib/server/judge-directory.ts';
import { judgeEntity } from '$lib/server/judge-entity.ts';
import { judgeRecords } from '$lib/server/judge-records.ts';
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

describe('a judge among the others of a court', () => {
	const of = (slug: string) => judgeRecords(findJudge(slug)?.record ?? null)?.among ?? [];

	it('has Kenneth Sogabe at 244 of 3,529 in Seattle beside 2,883 of 25,572, and draws nobody', () => {
		const [seattle, tacoma, ...more] = of('sogabe-kenneth-kss');
		expect(seattle).toMatchObject({
			code: 'SEA',
			first: 2021,
			last: 2026,
			own: { cases: 3617, closed: 88, share: { granted: 244, n: 3529 } },
			all: { cases: 26309, closed: 737, share: { granted: 2883, n: 25572 } },
			balance: { verdict: 'differ' },
			others: []
		});
		expect(tacoma).toMatchObject({
			code: 'TAC',
			own: { cases: 32 },
			balance: { verdict: 'too-few' },
			others: []
		});
		expect(more).toEqual([]);
	});

	it('has the others of Sterling in the judge’s years, and not the judge', () => {
		const [sterling] = of('baez-lucy-lcb');
		expect(sterling).toMatchObject({ code: 'STE', first: 2023, last: 2026, balance: { verdict: 'no-sign' } });
		const rows = (rowsByCourt().get('STE') ?? []).filter((row) => row.fiscal_year >= 2023);
		const people = new Map<string, number>();
		for (const row of rows.filter(({ judge }) => judge !== 'LCB')) {
			const id = `${row.judge_key} ${row.judge_name}`;
			const n = row.cases - row.administratively_closed;
			if (recordPeople().has(id)) people.set(id, (people.get(id) ?? 0) + n);
		}
		const drawn = [...people.values()].filter((n) => n >= 10).sort((a, b) => a - b);
		expect(sterling?.others.map(({ n }) => n).sort((a, b) => a - b)).toEqual(drawn);
		expect(rows.reduce((sum, row) => sum + row.cases, 0)).toBe(sterling?.all.cases);
	});

	it('draws nobody where the judge’s years alone tell judges apart', () => {
		expect(courtBalance('STE')?.verdict).toBe('no-sign');
		const [sterling] = of('vergona-mary-catherine-mcv').filter(({ code }) => code === 'STE');
		expect(sterling).toMatchObject({ balance: { verdict: 'differ', first: 2021, last: 2024 }, others: [] });
	});

	it('is told of three courts at most, of thirty cases or more', () => {
		const all = judgeEntries().flatMap(({ record }) => {
			const found = judgeRecords(record);
			return found ? [found] : [];
		});
		expect(Math.max(...all.map(({ among }) => among.length))).toBe(3);
		for (const { among, courts } of all) {
			const enough = courts.filter(({ cases }) => cases >= 30).slice(0, 3);
			expect(among.map(({ code }) => code)).toEqual(enough.map(({ code }) => code));
		}
	});

	it('is in the twin with this judge’s row and the court’s sum, and no other judge', () => {
		const judge = findJudge('baez-lucy-lcb');
		const lists = (judge && judgeEntity(judge).lists) ?? [];
		const shared = lists.filter(({ rates }) => rates.decisions !== undefined);
		expect(shared.map(({ list, court, judge }) => [list, court, judge])).toEqual([
			['courts', 'STE', 'LCB'],
			['courts', 'NYC', 'LCB'],
			['pooled', 'STE', null],
			['pooled', 'NYC', null]
		]);
		const [own, , all] = shared;
		expect(own?.rates.decisions).toMatchObject({ value: expect.closeTo(0.13112, 5), show: 'rate' });
		expect(all?.rates.decisions).toMatchObject({ n: 33202, show: 'rate' });
		expect(new Set(lists.map((row) => row.judge))).toEqual(new Set(['LCB', null]));
	});
});
