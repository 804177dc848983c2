import { describe, expect, it } from 'vitest';
import {
	placeOwnLabel,
	placeReferenceLabel
} from '../../../src/lib/figures/judge-strip/place-strip-labels.ts';

// Ten letters of 10 px are taken as 58 px wide.
const label = 'ten letter';

describe('placeReferenceLabel', () => {
	it.each([
		['to the right where there is room', 100, { x: 105, anchor: 'start' }],
		['to the left where the right end would be cut off', 150, { x: 145, anchor: 'end' }]
	])('stands %s', (_where, lineX, placed) => {
		expect(placeReferenceLabel(lineX, label, { width: 200, fontSize: 10 })).toEqual(placed);
	});
	it('stays inside a drawing with room on neither side', () => {
		expect(placeReferenceLabel(40, label, { width: 80, fontSize: 10 })).toEqual({ x: 22, anchor: 'start' });
	});
});

describe('placeOwnLabel', () => {
	const size = { width: 200, fontSize: 10 };
	it('stands over the judge', () => {
		expect(placeOwnLabel(60, label, { lineX: 150, ...size })).toEqual({ x: 60, anchor: 'middle' });
	});
	it('stays inside the drawing', () => {
		expect(placeOwnLabel(10, label, { lineX: 150, ...size })).toEqual({ x: 29, anchor: 'middle' });
	});
	it('moves to the judge’s side of a line that would cross it', () => {
		expect([
			placeOwnLabel(90, label, { lineX: 100, ...size }),
			placeOwnLabel(110, label, { lineX: 100, ...size })
		]).toEqual([
			{ x: 95, anchor: 'end' },
			{ x: 105, anchor: 'start' }
		]);
	});
	it('moves to the other side where its own would cut it off', () => {
		expect(placeOwnLabel(20, label, { lineX: 30, ...size })).toEqual({ x: 35, anchor: 'start' });
	});
});
