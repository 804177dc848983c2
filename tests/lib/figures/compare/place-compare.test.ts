import { describe, expect, it } from 'vitest';
import { missing } from '#core/counts/missing.ts';
import {
	type ComparePanel,
	type PanelYear,
	placeCompare
} from '../../../../src/lib/figures/compare/place-compare.ts';
import { grantRate } from '../../../support/year-cells.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;
const year = (at: number, granted: number, denied: number, part: Partial<PanelYear> = {}): PanelYear => ({
	year: at,
	label: `FY${at}`,
	isPart: false,
	own: granted + denied === 0 ? missing('no-decisions') : grantRate(granted, denied),
	nation: grantRate(400, 600),
	...part
});
const panel = (id: string, years: readonly PanelYear[]): ComparePanel => ({
	id,
	name: id,
	detail: 'detail',
	years,
	nothing: 'nothing'
});
const panels = [
	panel('first', [year(2023, 500, 500), year(2024, 100, 900), year(2025, 200, 800)]),
	panel('second', [year(2023, 3, 4), year(2024, 0, 0), year(2025, 10, 10, { isPart: true })]),
	panel('third', [year(2023, 0, 0), year(2024, 1, 2), year(2025, 0, 0)])
];

describe.each([320, 840])('placeCompare at %i', (width) => {
	const placed = placeCompare(panels, percent, width);
	const [first, second, third] = placed.panels;
	const heightOf = (id: number) => {
		const { ticks } = placed.panels[id] ?? { ticks: [] };
		return (ticks[0]?.at ?? NaN) - (ticks.at(-1)?.at ?? NaN);
	};

	it('has one scale for all panels, above every rate drawn and its interval', () => {
		// The second panel's last rate, 10 of 20, reaches to 70 %.
		expect(placed.top).toBe(0.8);
		for (const { ticks } of placed.panels) expect(ticks.map(({ share }) => share)).toEqual([0, 0.4, 0.8]);
		expect(heightOf(1)).toBeCloseTo(heightOf(0), 1);
	});

	it('draws shares as heights', () => {
		const foot = first?.ticks[0]?.at ?? NaN;
		const [half, tenth] = first?.own[0] ?? [];
		expect((foot - (half?.y ?? NaN)) / (foot - (tenth?.y ?? NaN))).toBeCloseTo(5, 1);
	});

	it('draws no rate of fewer than ten decisions: a cross, and a gap in the line', () => {
		expect(second?.own.map((run) => run.map(({ year }) => year))).toEqual([[2025]]);
		expect(second?.few).toHaveLength(1);
		expect(second?.own[0]?.[0]?.isHollow).toBe(true);
	});

	it('says so where no year has a rate, and has the nation all the same', () => {
		expect(third?.own).toEqual([]);
		expect(third?.nothing?.text).toBe('nothing');
		expect(third?.nation[0]).toHaveLength(3);
	});

	it('keeps panels in the drawing and apart from each other', () => {
		for (const { across, detail, years } of placed.panels) {
			expect(across[0]).toBeGreaterThanOrEqual(0);
			expect(across[1]).toBeLessThanOrEqual(width);
			for (const { y } of [detail, ...years]) expect(y <= placed.height).toBe(true);
		}
		const places = placed.panels.map(({ across, detail }) => `${across[0]}|${detail.y}`);
		expect(new Set(places).size).toBe(placed.panels.length);
	});

	it('keeps the two last numbers of a panel from touching', () => {
		const near = placeCompare([panel('near', [year(2024, 400, 600), year(2025, 401, 599)])], percent, width);
		const [own, nation] = near.panels[0]?.ends ?? [];
		expect(Math.abs((own?.y ?? 0) - (nation?.y ?? 0))).toBeGreaterThanOrEqual(12.9);
	});
});
