import { describe, expect, it } from 'vitest';
import { packJudges, unpackJudges } from '../../../src/lib/figures/judge-list/judge-columns.ts';
import type { JudgeRow } from '../../../src/lib/server/judge-rows.ts';

const rows: readonly JudgeRow[] = [
	{
		slug: 'nunez-ana-m-amn',
		name: 'Núñez, Ana M.',
		also: 'Núñez Ruiz, Ana',
		courts: [0, 2],
		first: 2001,
		last: 2025,
		granted: 859,
		slack: null,
		decisions: 1540,
		mexico: [25, 176]
	},
	{
		slug: 'pelletier-jonathan-d-at-atl',
		name: 'Pelletier, Jonathan D.',
		also: '',
		courts: [1],
		first: 2019,
		last: 2024,
		granted: 12,
		slack: [11, 13],
		decisions: 2400,
		mexico: null
	},
	{
		slug: 'an-older-address-xyz',
		name: 'Roe, Jane',
		also: '',
		courts: [],
		first: 2010,
		last: 2010,
		granted: 0,
		slack: null,
		decisions: 0,
		mexico: [0, 0]
	}
];

describe('packJudges', () => {
	it('keeps of an address what the name does not say', () => {
		expect(packJudges(rows).addresses).toEqual(['amn', 'at-atl', '=an-older-address-xyz']);
	});
	it('loses nothing', () => {
		expect(unpackJudges(packJudges(rows))).toEqual(rows);
	});
});
