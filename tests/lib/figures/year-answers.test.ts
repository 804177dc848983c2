import { describe, expect, it } from 'vitest';
import { grantRate } from '../../../src/core/measures/rates.ts';
import { placeAnswers, type YearAnswer } from '../../../src/lib/figures/year-answers/place-answers.ts';

const answer = (
	id: string,
	subject: readonly [number, number],
	overall: readonly [number, number]
): YearAnswer => ({
	id,
	series: 'In immigration court',
	detail: 'FY2025',
	subject: grantRate({ granted: subject[0], denied: subject[1] }),
	overall: grantRate({ granted: overall[0], denied: overall[1] })
});
/** Fiscal 2025 in the court records: 7.4 % (6.9 to 7.9) and 24.7 %. */
const records = answer('records-merits', [934, 11_716], [30_656, 93_292]);

describe('placeAnswers', () => {
	const placed = placeAnswers(
		[records, answer('none', [1, 2], [0, 0]), answer('few', [3, 4], [90, 10])],
		320
	);

	it('leaves out what has too few decisions for a rate on both sides', () => {
		expect(placed.rows.map(({ id }) => id)).toEqual(['records-merits', 'few']);
		expect(placed.rows[1]?.subject).toBeNull();
		expect(placed.rows[1]?.overall).not.toBeNull();
	});

	it('lays all rows on one scale from 0 to a round share above the widest range, at most 100 %', () => {
		expect(placed.ticks[0]).toEqual({ share: 0, at: 14 });
		expect(placed.ticks.at(-1)?.share).toBe(1);
		const [own] = placed.rows;
		const at = (share: number) => 14 + share * 284;
		expect(own?.subject?.x).toBeCloseTo(at(934 / 12_650), 5);
		expect(own?.subject?.low).toBeCloseTo(at(0.0694), 1);
		expect(own?.subject?.high).toBeCloseTo(at(0.0785), 1);
		expect(own?.overall?.x).toBeCloseTo(at(30_656 / 123_948), 5);
	});

	it('prints a number left of a range that leaves no room at its right', () => {
		expect(placed.rows[0]?.subject?.label.anchor).toBe('start');
		expect(placed.rows[1]?.overall?.label.anchor).toBe('end');
	});

	it('says a row in two lines on a phone and in one on a desk', () => {
		expect(placed.rows[0]?.lines).toEqual(['In immigration court', 'FY2025']);
		expect(placeAnswers([records], 840).rows[0]?.lines).toEqual(['In immigration court · FY2025']);
	});

	it('keeps a scale of a tenth for rates near zero', () => {
		expect(placeAnswers([answer('low', [1, 999], [2, 998])], 840).ticks.at(-1)?.share).toBe(0.1);
	});
});
