import { describe, expect, it } from 'vitest';
import { sortByKey } from '#scripts/sources/eoir-case-data/find-events.ts';

describe('sortByKey', () => {
	it('sorts rows by key and keeps equal ones in order', () => {
		const keys = Int32Array.from([2_147_483_647, 5, 2_000_000, 5, 0, 2_000_000]);
		expect([...sortByKey(Int32Array.from([0, 1, 2, 3, 4, 5]), keys)]).toEqual([4, 1, 3, 2, 5, 0]);
	});
});
