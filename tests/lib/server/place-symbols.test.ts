import { describe, expect, it } from 'vitest';
import { placeSymbols } from '../../../src/lib/server/place-symbols.ts';
import { stepPath, thinPath } from '../../../src/lib/server/thin-path.ts';

describe('placeSymbols', () => {
	it('parts circles at one point and leaves a lone one where it is', () => {
		const at = { x: 10, y: 10, radius: 5 };
		const [a, b, lone] = placeSymbols([at, at, { x: 100, y: 100, radius: 3 }]);
		expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeGreaterThanOrEqual(10);
		expect(lone).toEqual({ x: 100, y: 100, radius: 3 });
	});
});

describe('thinPath', () => {
	it('drops points nearer than the distance and rings that vanish', () => {
		expect(thinPath('M0,0L0.1,0L5,0L5,5ZM9,9L9.1,9L9,9.1Z', 1)).toBe('M0,0L5,0L5,5Z');
	});
	it('keeps both ends of an open line', () => {
		expect(thinPath('M0,0L0.5,0L0.9,0', 1)).toBe('M0,0L0.9,0');
	});
});

describe('stepPath', () => {
	it('writes every point as a step on a grid', () => {
		expect(stepPath('M10,10L20,10L20,20.3L10,20ZM1,1L5.4,0', 0.5)).toBe(
			'M10 10l10 0 0 10.5-10-0.5zM1 1l4.5-1'
		);
	});
});
