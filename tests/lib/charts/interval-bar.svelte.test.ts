import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Rate } from '#core/measures/rates.ts';
import '../../../src/app.css';
import IntervalBar from '../../../src/lib/charts/IntervalBar.svelte';
import { grantRate } from '../../support/year-cells.ts';

/** Left edge, right edge and centre of what is drawn, in pixels of the drawing, whose scale is 120 pixels wide. */
async function drawn(rate: Rate, reference: number | null = null) {
	const { container } = await render(IntervalBar, { rate, reference });
	const svg = container.querySelector('svg')!;
	const at = (element: Element, name: string) => Math.round(Number(element.getAttribute(name)) * 10) / 10;
	const lines = [...svg.querySelectorAll('line')].map((line) => [at(line, 'x1'), at(line, 'x2')]);
	const circle = svg.querySelector('circle');
	const isHollow = circle !== null && getComputedStyle(circle).fill !== getComputedStyle(circle).stroke;
	return { lines, middle: circle && at(circle, 'cx'), isHollow, hidden: svg.getAttribute('aria-hidden') };
}

describe('IntervalBar', () => {
	it('lays the range and the rate on a scale from 0 to 100 %', async () => {
		// 707 of 12,841: 5.5 %, 5.1 to 5.9 % of 120 pixels.
		expect(await drawn(grantRate(707, 12_134))).toEqual({
			lines: [
				[0, 120],
				[6.1, 7.1]
			],
			middle: 6.6,
			isHollow: false,
			hidden: 'true'
		});
	});

	it('puts a tick at the rate of everyone', async () => {
		const { lines } = await drawn(grantRate(50, 50), 0.19);
		expect(lines[1]).toEqual([22.8, 22.8]);
	});

	it('draws no mark in a range widened to what masked counts allow', async () => {
		// 6 of 11 is 28.0 to 78.7 by chance; masked counts allow 10 to 64.3.
		const rate: Rate = { ...grantRate(6, 5), bounds: { low: 0.1, high: 0.643 } };
		const { lines, middle } = await drawn(rate);
		expect({ range: lines[1], middle }).toEqual({ range: [12, 94.5], middle: null });
	});

	it('leaves the mark hollow when cases are few', async () => {
		expect((await drawn(grantRate(6, 5))).isHollow).toBe(true);
	});
});
