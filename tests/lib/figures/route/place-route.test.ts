import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import {
	placeRoute,
	type RouteBar,
	type RouteBlock,
	type RouteColumn
} from '../../../../src/lib/figures/route/place-route.ts';

const bar = (name: string, count: number): RouteBar => ({
	name,
	label: name,
	number: String(count),
	count: exactly(count)
});
const block = (id: string, scale: string, bars: readonly RouteBar[]): RouteBlock => ({
	id,
	scale,
	title: id,
	detail: `${id} in detail`,
	ended: 'ended',
	bars,
	missing: []
});
const column = (name: string, blocks: readonly RouteBlock[]): RouteColumn => ({
	name,
	blocks,
	nothing: 'nothing is counted'
});
const columns = [
	column('office', [block('filed', 'affirmative|persons', [bar('received', 200), bar('granted', 50)])]),
	column('court', [
		block('persons', 'court|persons', [bar('received', 400), bar('granted', 100), bar('denied', 0)]),
		block('cases', 'court|cases', [bar('granted', 10), bar('denied', 30)])
	])
] as const;

describe.each([320, 840])('placeRoute at %i', (width) => {
	const placed = placeRoute(columns, 'nobody can be followed', width);
	const of = (id: string) => placed.bars.find((one) => one.id === id)?.width ?? NaN;

	it('makes bars as long as counts within one agency and unit', () => {
		expect(of('filed-granted') / of('filed-received')).toBeCloseTo(0.25, 2);
		expect(of('persons-granted') / of('persons-received')).toBeCloseTo(0.25, 2);
		expect(of('cases-granted') / of('cases-denied')).toBeCloseTo(1 / 3, 2);
	});

	it('lets the largest count of each agency and unit fill the column, whatever it is', () => {
		expect(of('cases-denied')).toBeCloseTo(of('persons-received'));
		expect(of('filed-received')).toBeCloseTo(of('persons-received'));
	});

	it('draws no bar for nothing, and says its number all the same', () => {
		expect(of('persons-denied')).toBe(0);
		expect(placed.texts.filter(({ role, text }) => role === 'number' && text === '0')).toHaveLength(1);
	});

	it('names every bar and keeps all in the drawing', () => {
		expect(placed.texts.filter(({ role }) => role === 'label')).toHaveLength(placed.bars.length);
		for (const { x, width: length, y, height } of placed.bars) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x + length).toBeLessThan(width);
			expect(y + height).toBeLessThan(placed.height);
		}
		for (const { y } of placed.texts) expect(y).toBeLessThan(placed.height);
	});

	it('lets no line of text stand on another of its column', () => {
		const lines = placed.texts
			.filter(({ role }) => role !== 'number' && role !== 'gap')
			.map(({ x, y }) => [Math.round(x / 200), y] as const);
		const keys = lines.map(([x, y]) => `${x}|${y}`);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('says why an agency has no counts', () => {
		const bare = placeRoute([columns[0], column('court', [])], 'gap', width);
		expect(bare.texts.some(({ text, role }) => role === 'missing' && text.startsWith('nothing'))).toBe(true);
	});
});
