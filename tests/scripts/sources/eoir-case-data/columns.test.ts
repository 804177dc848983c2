import { describe, expect, it } from 'vitest';
import { IdColumn } from '#scripts/sources/eoir-case-data/columns.ts';

describe('IdColumn', () => {
	it('keeps near and far keys alike', () => {
		const column = new IdColumn();
		const keys = [0, 1, 5000, 2 ** 26 - 1, 2 ** 26, 999_000_000, 2 ** 31 - 1];
		keys.forEach((key, i) => column.set(key, i + 1));
		column.set(999_000_000, 77);
		expect(keys.map((key) => new IdColumn(column.pack()).get(key))).toEqual([1, 2, 3, 4, 5, 77, 7]);
		expect([column.get(2), column.get(999_000_001)]).toEqual([0, 0]);
	});

	it('keeps ten thousand far keys', () => {
		const column = new IdColumn();
		for (let i = 1; i <= 10_000; i++) column.set(1_000_000_000 + i * 97, i);
		expect(Array.from({ length: 10_000 }, (_, i) => column.get(1_000_000_000 + (i + 1) * 97))).toEqual(
			Array.from({ length: 10_000 }, (_, i) => i + 1)
		);
	});
});
