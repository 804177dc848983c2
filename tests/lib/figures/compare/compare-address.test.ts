import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compareSearch,
	type CompareView,
	parseCompare
} from '../../../../src/lib/figures/compare/compare-address.ts';

const usual: CompareView = { kind: 'nationalities', ids: ['mexico', 'cuba', 'haiti'], order: 'chosen' };
const there = new Set(['mexico', 'cuba', 'CHI', 'NYC', 'PHO', 'SEA', 'BOS', 'MIA', 'LOS', 'doe-jane-abc']);
const read = (search: string) => parseCompare(new URLSearchParams(search), (_, id) => there.has(id), usual);

describe('parseCompare', () => {
	it('is the usual view where nothing is asked', () => {
		expect(read('')).toEqual({ view: usual, fallen: [] });
	});

	it('takes courts in any case, each once, in the order asked', () => {
		expect(read('?courts=chi,NYC,CHI').view).toEqual({
			kind: 'courts',
			ids: ['CHI', 'NYC'],
			order: 'chosen'
		});
		expect(read('?judges=doe-jane-abc&order=name').view).toEqual({
			kind: 'judges',
			ids: ['doe-jane-abc'],
			order: 'name'
		});
	});

	it('leaves out what is not there, and names it', () => {
		const { view, fallen } = read('?courts=CHI,ZZZ,%3Cb%3E');
		expect(view.ids).toEqual(['CHI']);
		expect(fallen).toEqual([
			{ parameter: 'courts', value: 'ZZZ', why: 'unknown' },
			{ parameter: 'courts', value: '<b>', why: 'unknown' }
		]);
	});

	it('takes six, and names the rest', () => {
		const { view, fallen } = read('?courts=CHI,NYC,PHO,SEA,BOS,MIA,LOS');
		expect(view.ids).toHaveLength(6);
		expect(fallen).toEqual([{ parameter: 'courts', value: 'LOS', why: 'too-many' }]);
	});

	it('compares one kind, and names the other', () => {
		const { view, fallen } = read('?courts=CHI&nationalities=cuba');
		expect(view).toMatchObject({ kind: 'nationalities', ids: ['cuba'] });
		expect(fallen).toEqual([{ parameter: 'courts', value: 'CHI', why: 'other-kind' }]);
	});

	it('offers no order by rate', () => {
		expect(read('?order=rate')).toEqual({
			view: usual,
			fallen: [{ parameter: 'order', value: 'rate', why: 'unknown' }]
		});
	});

	it('gives one to six known entries for whatever stands in the address', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (courts, judges, order) => {
				const { view, fallen } = parseCompare(
					new URLSearchParams({ courts, judges, order }),
					(_, id) => there.has(id),
					usual
				);
				expect(view.ids.length >= 1 && view.ids.length <= 6).toBe(true);
				expect(view === usual || view.ids === usual.ids || view.ids.every((id) => there.has(id))).toBe(true);
				expect(fallen.length).toBeLessThanOrEqual(6);
			})
		);
	});
});

describe('compareSearch', () => {
	it('is nothing for the usual view, and is read again as it was written', () => {
		expect(compareSearch(usual, usual)).toBe('');
		const view: CompareView = { kind: 'courts', ids: ['CHI', 'NYC'], order: 'name' };
		expect(compareSearch(view, usual)).toBe('?courts=CHI,NYC&order=name');
		expect(read(compareSearch(view, usual)).view).toEqual(view);
	});
});
