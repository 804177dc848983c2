import { describe, expect, it } from 'vitest';
import { alignRow } from '#scripts/sources/eoir-case-data/repair.ts';

describe('alignRow', () => {
	const kinds = ['key', 'text', 'code', 'nationality', 'case-type', 'date'] as const;

	it.each([
		['an empty cell behind the text', '7|TOWN||NY|GT|RMV|2021-01-01'],
		['several', '7|TOWN||||NY|GT|RMV|2021-01-01'],
		['a cell before it', '7||TOWN|NY|GT|RMV|2021-01-01'],
		['a text cut in two', '7|TO|WN|NY|GT|RMV|2021-01-01'],
		['a cell at the end', '7|TOWN|NY|GT|RMV|2021-01-01|']
	])('puts a row right that has %s too many', (_, row) => {
		expect(alignRow(row.split('|'), kinds)).toEqual({
			row: ['7', 'TOWN', 'NY', 'GT', 'RMV', '2021-01-01']
		});
	});

	it('gives up where the anchors fit nowhere', () => {
		expect(alignRow('7|TOWN|NY|GT|what|ever|2021-01-01'.split('|'), kinds)).toBeNull();
		expect(alignRow('x|TOWN||NY|GT|RMV|2021-01-01'.split('|'), kinds)).toBeNull();
		expect(alignRow(['7', ...Array.from({ length: 40 }, () => '')], kinds)).toBeNull();
	});

	describe('among equally good ways', () => {
		// A blank, a code and a blank in two columns: one blank is too many, and the code may stand in either.
		const cells = ['7', '', 'K', '', '2021-01-01'];
		const kinds = ['key', 'code', 'code', 'date'] as const;

		it('slides left where no column decides', () => {
			expect(alignRow(cells, kinds)).toEqual({ row: ['7', 'K', '', '2021-01-01'] });
		});

		it('says in which deciding columns they differ', () => {
			expect(
				alignRow(
					cells,
					kinds,
					new Map([
						[1, null],
						[2, null]
					])
				)
			).toEqual({ differsIn: [1, 2] });
		});

		it("uses the deciding columns' lists", () => {
			const deciding = new Map([
				[1, new Set(['X'])],
				[2, new Set(['K'])]
			]);
			expect(alignRow(cells, kinds, deciding)).toEqual({ row: ['7', '', 'K', '2021-01-01'] });
		});

		it('takes none when no way holds listed codes', () => {
			const deciding = new Map([
				[1, new Set(['X'])],
				[2, new Set(['X'])]
			]);
			expect(alignRow(cells, kinds, deciding)).toEqual({ differsIn: [1, 2] });
		});
	});
});
