import { describe, expect, it } from 'vitest';
import { followMoves } from '../../../src/lib/server/moved-address.ts';

describe('followMoves', () => {
	const moves = [
		{ old: 'a', new: 'b' },
		{ old: 'b', new: 'c' }
	];
	it('leads to where the address is now, however often it moved', () => {
		expect([followMoves(moves, 'a'), followMoves(moves, 'b')]).toEqual(['c', 'c']);
	});
	it('leaves an address that never moved alone', () => {
		expect(followMoves(moves, 'c')).toBeUndefined();
	});
	it('refuses a circle', () => {
		expect(() => followMoves([...moves, { old: 'c', new: 'a' }], 'a')).toThrow('in a circle');
	});
});
