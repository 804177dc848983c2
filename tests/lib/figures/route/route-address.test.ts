import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	parseRoute,
	routeSearch,
	type RouteLimits
} from '../../../../src/lib/figures/route/route-address.ts';

const limits: RouteLimits = {
	nationalities: new Set(['cuba', 'mexico']),
	years: { first: 1990, last: 2026 },
	usual: { nationality: 'mexico', year: 2024 }
};
const read = (search: string) => parseRoute(new URLSearchParams(search), limits);

describe('parseRoute', () => {
	it('takes what is there and leaves the rest as usual', () => {
		expect(read('?nationality=cuba&year=2016')).toEqual({
			view: { nationality: 'cuba', year: 2016 },
			fallen: []
		});
		expect(read('?year=1990').view).toEqual({ nationality: 'mexico', year: 1990 });
		expect(read('?nationality=EVERYONE').view).toEqual({ nationality: 'everyone', year: 2024 });
	});

	it.each([
		['?nationality=atlantis', ['nationality']],
		['?year=1989', ['year']],
		['?year=2e3', ['year']],
		['?year=-2016&nationality=%3Cscript%3E', ['nationality', 'year']]
	])('falls back on the usual for %s, and names it', (search, parameters) => {
		const { view, fallen } = read(search);
		expect(view).toEqual(limits.usual);
		expect(fallen.map(({ parameter }) => parameter)).toEqual(parameters);
	});

	it('gives a view that may be shown for whatever stands in the address', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (nationality, year) => {
				const { view, fallen } = parseRoute(new URLSearchParams({ nationality, year }), limits);
				expect(view.nationality === 'everyone' || limits.nationalities.has(view.nationality)).toBe(true);
				expect(view.year >= 1990 && view.year <= 2026).toBe(true);
				for (const { value } of fallen) expect(value.length).toBeLessThanOrEqual(60);
			})
		);
	});
});

describe('routeSearch', () => {
	it('is nothing for the usual view, and is read again as it was written', () => {
		expect(routeSearch(limits.usual, limits.usual)).toBe('');
		const view = { nationality: 'cuba', year: 2016 };
		expect(read(routeSearch(view, limits.usual)).view).toEqual(view);
	});
});
