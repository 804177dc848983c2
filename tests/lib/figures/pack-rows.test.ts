import { describe, expect, it } from 'vitest';
import {
	packCourt,
	packCourtJudge,
	packJudge,
	unpackCourt,
	unpackCourtJudge,
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
		const here = { ...judge, first: 2020, last: 2026, cases: 26, other: 17, closed: 2 };
		expect(unpackCourtJudge(packCourtJudge(here))).toEqual(here);
	});
});
