import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/core/explore/answer.ts';
import { usualChoice } from '../../../src/core/explore/choice.ts';
import { canExpect, expectedOf } from '../../../src/core/explore/expected.ts';
import { cubeOf, factsOf } from '../../../src/core/explore/facts.ts';
import { levelsOf } from '../../../src/core/explore/levels.ts';
import { expectedGrants, tallyReference } from '../../../src/core/measures/expected.ts';
import { decisionCell } from '../../../src/core/counts/grants.ts';

/** Judge, nationality, year, granted, denied. */
const ROWS = [
	['anna', 'mexico', '2020', 5, 45],
	['anna', 'cuba', '2020', 30, 10],
	['anna', 'mexico', '2021', 0, 4],
	['bert', 'mexico', '2020', 20, 40],
	['bert', 'cuba', '2021', 8, 12],
	['', 'mexico', '2021', 3, 97]
] as const;

const column = (name: string, values: readonly string[]) => {
	const dictionary = [...new Set(values)].sort();
	return { name, dictionary, values: Uint32Array.from(values, (value) => dictionary.indexOf(value)) };
};
const facts = factsOf({
	rows: ROWS.length,
	columns: [
		column(
			'year',
			ROWS.map(([, , year]) => year)
		),
		column(
			'nationality',
			ROWS.map(([, nationality]) => nationality)
		),
		column(
			'judge',
			ROWS.map(([judge]) => judge)
		),
		{ name: 'granted', dictionary: null, values: Uint32Array.from(ROWS, ([, , , granted]) => granted) },
		{ name: 'denied', dictionary: null, values: Uint32Array.from(ROWS, ([, , , , denied]) => denied) }
	]
});
const levels = levelsOf(facts);
const usual = usualChoice('records', 'mexico');
const short = (rows: ReturnType<typeof answerOf>['rows']) =>
	rows.map(({ nationality, member, counts, decided }) => [
		nationality,
		member,
		counts.granted?.count,
		decided.count
	]);

describe('an answer', () => {
	it('has the years of each nationality chosen, and everyone’s', () => {
		const answer = answerOf(levels, { ...usual, members: { nationality: ['mexico', 'cuba'] } });
		expect(short(answer.rows)).toEqual([
			['mexico', '2020', 25, 110],
			['mexico', '2021', 3, 104],
			['cuba', '2020', 30, 40],
			['cuba', '2021', 8, 20]
		]);
		expect(short(answer.everyone)).toEqual([
			[null, '2020', 55, 150],
			[null, '2021', 11, 124]
		]);
		expect(short([answer.total])).toEqual([[null, '', 66, 274]]);
		expect(answer.span).toEqual({ first: 2020, last: 2021 });
	});

	it('takes everyone as printed where nothing but nationality and years is chosen', () => {
		const printed = [
			{ year: 2020, granted: 56, denied: 95 },
			{ year: 2021, granted: 11, denied: 113 }
		];
		const of = (part: Partial<typeof usual>) => answerOf(levels, { ...usual, ...part }, printed);
		expect(short(of({ from: 2020, to: 2020 }).everyone)).toEqual([[null, '2020', 56, 151]]);
		expect(short(of({ by: 'judge' }).everyone)).toEqual([[null, '', 67, 275]]);
		const one = of({ members: { judge: ['anna'] } });
		expect(one.isPrinted).toBe(false);
		expect(short(one.everyone)).toEqual([
			[null, '2020', 35, 90],
			[null, '2021', 0, 4]
		]);
	});

	it('has no rate from fewer than ten decisions, and says nothing where nothing fits', () => {
		const few = answerOf(levels, {
			...usual,
			members: { nationality: ['mexico'], judge: ['anna'] },
			from: 2021
		});
		expect(few.rows[0]?.rate).toMatchObject({ show: 'counts' });
		const none = answerOf(levels, {
			...usual,
			members: { nationality: ['cuba'], judge: ['anna'] },
			from: 2021
		});
		expect(none.span).toBeNull();
		expect(none.total.rate).toEqual({ missing: 'no-decisions' });
	});

	it('of judges has what is expected of each, as the measure says it', () => {
		const byJudge = { ...usual, members: {}, by: 'judge' as const };
		expect(canExpect(levels, byJudge)).toBe(true);
		const cells = ROWS.map(([judge, nationality, year, granted, denied]) => ({
			judge,
			...decisionCell({ nationality, fiscal_year: Number(year), granted, denied })
		}));
		const found = expectedGrants(
			cells.filter(({ judge }) => judge === 'anna'),
			tallyReference(cells)
		);
		expect('missing' in found ? null : found.expectedShare).toBeCloseTo(
			expectedOf(levels, byJudge)('anna')?.share ?? NaN,
			12
		);
	});
});

describe('facts written and read', () => {
	it('are the same', () => {
		expect(factsOf(cubeOf(facts))).toEqual(facts);
	});
});
