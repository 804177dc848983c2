import { load } from 'cheerio';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { FamiliesBeside } from '#core/series/families-beside.ts';
import Host from '../../hosts/FamiliesTableHost.svelte';

const BESIDE: FamiliesBeside = {
	events: 'last',
	released: { archive: '2026-11-01', table: '2026-08-01' },
	everyone: [
		{
			fiscal_year: 2024,
			archive: { granted: 1000, denied: 2000 },
			table: { granted: 1010, denied: 1950 },
			gap: { granted: 0.01, denied: -0.025 }
		}
	],
	mexico: [
		{
			fiscal_year: 2024,
			archive: { granted: 0, denied: 40 },
			table: { granted: 1, denied: 40 },
			gap: { granted: null, denied: 0 }
		}
	]
};

it.each([
	[
		'en',
		[
			'All nationalities',
			'FY2024 1,000 1,010 +1.0 % 2,000 1,950 −2.5 %',
			'Mexico',
			'FY2024 0 1 – 40 40 0.0 %'
		],
		'by the last completion of each case'
	],
	[
		'es',
		[
			'Todas las nacionalidades',
			'AF2024 1,000 1,010 +1.0 % 2,000 1,950 −2.5 %',
			'México',
			'AF2024 0 1 – 40 40 0.0 %'
		],
		'la última resolución de cada caso'
	]
] as const)('prints both counts and their gaps: %s', (locale, expected, events) => {
	const page = load(render(Host, { props: { locale, beside: BESIDE } }).body);
	const rows = page('tbody tr')
		.toArray()
		.map((row) =>
			page(row)
				.children()
				.toArray()
				.map((cell) => page(cell).text().replaceAll('\u00A0', ' '))
				.join(' ')
		);
	expect(rows).toEqual(expected);
	expect(page('p').text()).toContain(events);
});
