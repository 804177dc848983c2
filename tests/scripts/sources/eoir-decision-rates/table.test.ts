import { describe, expect, it } from 'vitest';
import { joinName, nameRows } from '#scripts/sources/eoir-decision-rates/table.ts';

const line = (y: number, text: string) => ({ y, text });

describe('nameRows', () => {
	it('lets the document decide when a page alone could be read two ways', () => {
		const telling = { names: [line(100, 'A'), line(87, 'B'), line(75, 'C')], rows: [100, 75] };
		const ambiguous = {
			names: [line(100, 'D'), line(88, 'E'), line(76, 'F'), line(64, 'G')],
			rows: [100, 64]
		};
		expect(nameRows([telling, ambiguous])).toEqual([
			['A', 'B C'],
			['D', 'E F G']
		]);
	});

	it('gives null for a page whose lines do not fit', () => {
		expect(nameRows([{ names: [line(100, 'A')], rows: [100, 80] }])).toEqual([null]);
	});

	it('names no row of an empty page', () => {
		expect(nameRows([{ names: [], rows: [] }])).toEqual([[]]);
	});
});

describe('joinName', () => {
	it('joins at a hyphen, and keeps the blank before a dash', () => {
		expect([
			joinName(['BOSNIA-', 'HERZEGOVINA']),
			joinName(['STATELESS -', 'ALIEN']),
			joinName(['ANTIGUA AND', 'BARBUDA'])
		]).toEqual(['BOSNIA-HERZEGOVINA', 'STATELESS - ALIEN', 'ANTIGUA AND BARBUDA']);
	});
});
