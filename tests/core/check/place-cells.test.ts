import { describe, expect, it } from 'vitest';
import { placeCells, type PlacesJson } from '#core/check/place-cells.ts';
import { exactly } from '#core/counts/count-range.ts';

const places: PlacesJson = {
	schema: 1,
	nationality: 'GTM',
	release: 'abcd1234',
	source_id: 'asylumjudge-decisions-2026-07-01',
	part_years: [[2026, null, '2026-07-01']],
	judges: {
		'a-b': [
			[2025, 2, 8],
			[2026, 1, 3]
		]
	},
	courts: { PHO: [[2025, 1, 2, 7, 7]] }
};

describe('placeCells', () => {
	it('gives a judge’s years, the open one with its last day', () => {
		expect(placeCells(places, { judge: 'a-b', court: null })).toMatchObject([
			{ year: 2025, through: null, quality: 'exact', counts: { granted: exactly(2), denied: exactly(8) } },
			{ year: 2026, through: '2026-07-01' }
		]);
	});

	it('gives a court’s years between their ends', () => {
		expect(placeCells(places, { judge: null, court: 'PHO' })).toMatchObject([
			{ quality: 'derived', counts: { granted: { count: null, low: 1, high: 2 }, denied: exactly(7) } }
		]);
	});

	it('gives none of a judge or court that is not there, nor where there are no records', () => {
		expect(placeCells(places, { judge: 'c-d', court: null })).toEqual([]);
		expect(placeCells(places, { judge: null, court: 'ELP' })).toEqual([]);
		expect(placeCells({ ...places, source_id: null }, { judge: 'a-b', court: null })).toEqual([]);
	});
});
