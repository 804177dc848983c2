import { describe, expect, it } from 'vitest';
import { rangeOfCourt, shownRate } from '../../../src/lib/figures/court-ranges/place-ranges.ts';
import {
	packCourt,
	packJudge,
	unpackCourt,
	unpackJudge
} from '../../../src/lib/sections/court-records/pack-rows.ts';

const phoenix = {
	code: 'PHO',
	name: 'Phoenix',
	granted: { low: 21, high: 25 },
	denied: { low: 2268, high: 2781 },
	everyone: { granted: 113, denied: 887 }
};

describe('rows that travel in the page', () => {
	it('are the same once packed and unpacked', () => {
		expect(unpackCourt(packCourt(phoenix))).toEqual(phoenix);
		const judge = { slug: 'almistock-oriel', name: 'Almistock, Oriel', granted: 3, denied: 4 };
		expect(unpackJudge(packJudge(judge))).toEqual(judge);
	});
});

describe('rangeOfCourt', () => {
	it('has the ends that the counts allow, and everyone beside them', () => {
		// 21 / (21 + 2,781) to 25 / (25 + 2,268).
		expect(rangeOfCourt(phoenix)).toMatchObject({ rate: [21 / 2802, 25 / 2293], everyone: 0.113 });
	});

	it('keeps ends too far apart, for the strip to refuse', () => {
		const wide = { ...phoenix, granted: { low: 2, high: 12 }, denied: { low: 8, high: 20 } };
		expect(shownRate(rangeOfCourt(wide))).toBe('range-too-wide');
	});
});
