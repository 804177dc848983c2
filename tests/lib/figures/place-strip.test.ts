import { describe, expect, it } from 'vitest';
import { placeStrip } from '../../../src/lib/figures/judge-strip/place-strip.ts';

const judge = (slug: string, share: number, decisions: number) => ({
	slug,
	name: slug,
	decisions,
	granted: 0,
	share,
	low: share,
	high: share
});

describe('placeStrip', () => {
	const placed = placeStrip([judge('a', 0.5, 400), judge('b', 0.5, 400), judge('c', 0.1, 100)], 600);

	it('draws area, not radius, as decisions', () => {
		const radius = new Map(placed.dots.map((dot) => [dot.judge.slug, dot.radius]));
		expect(radius.get('a')! / radius.get('c')!).toBeCloseTo(2, 10);
	});
	it('covers no judge with another', () => {
		const [b, c] = placed.dots.slice(1);
		expect(Math.abs(b!.y - c!.y)).toBeGreaterThanOrEqual(b!.radius + c!.radius);
	});
	it('orders judges along the axis, which runs from 0 to 1 at every court', () => {
		expect(placed.dots.map((dot) => dot.judge.slug)).toEqual(['c', 'a', 'b']);
		expect([placed.ticks[0]?.share, placed.ticks.at(-1)?.share]).toEqual([0, 1]);
	});
});
