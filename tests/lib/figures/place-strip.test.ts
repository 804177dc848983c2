import { describe, expect, it } from 'vitest';
import { circlePath, placeStrip } from '../../../src/lib/figures/judge-strip/place-strip.ts';

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

describe('circlePath', () => {
	/** Centre of an arc of a circle from its ends and flags: SVG 1.1, appendix F.6.5. */
	function centre(path: string): { x: number; y: number; r: number } {
		const [, x1, y1, r, large, sweep, dx, dy] = (
			/^M(\S+) (\S+)a(\S+) \3 0 ([01])([01])(\S+) (\S+)z$/.exec(path) ?? []
		).map(Number);
		const half = Math.hypot(dx!, dy!) / 2;
		const away = Math.sqrt(r! ** 2 - half ** 2) * (large === sweep ? -1 : 1);
		const [ux, uy] = [dx! / (2 * half), dy! / (2 * half)];
		return { x: x1! + dx! / 2 - away * uy, y: y1! + dy! / 2 + away * ux, r: r! };
	}

	it.each([
		{ x: 100, y: 50, radius: 12 },
		{ x: 14.26, y: 81.74, radius: 2.5 }
	])('is drawn round the place it was given', (disc) => {
		const found = centre(circlePath(disc));
		expect(Math.abs(found.x - disc.x)).toBeLessThan(0.06);
		expect(Math.abs(found.y - disc.y)).toBeLessThan(0.06);
		expect(found.r).toBeCloseTo(disc.radius, 1);
	});
});
