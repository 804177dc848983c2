import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { type Cube, encodeCube } from '#core/cube/cube.ts';
import ExploreToolHost from '../../hosts/ExploreToolHost.svelte';

const column = (name: string, values: readonly string[]) => {
	const dictionary = [...new Set(values)].sort();
	return { name, dictionary, values: Uint32Array.from(values, (value) => dictionary.indexOf(value)) };
};
const number = (name: string, values: readonly number[]) => ({
	name,
	dictionary: null,
	values: Uint32Array.from(values)
});
/** Mexico and Cuba before two judges in two years. */
const cube: Cube = {
	rows: 5,
	columns: [
		column('year', ['2025', '2026', '2025', '2026', '2025']),
		column('nationality', ['mexico', 'mexico', 'cuba', 'cuba', '']),
		column('judge', ['anna', 'bert', 'anna', 'bert', 'anna']),
		number('granted', [10, 3, 60, 2, 1]),
		number('denied', [90, 17, 40, 5, 2])
	]
};

let start = '';
let fails = false;
beforeEach(() => {
	[start, fails] = [location.href, false];
	vi.stubGlobal('caches', undefined);
	vi.stubGlobal('fetch', (path: string) =>
		Promise.resolve(
			fails
				? new Response('', { status: 500 })
				: path.endsWith('.json')
					? Response.json([
							['anna', 'Anna'],
							['bert', 'Bert']
						])
					: new Response(Uint8Array.from(encodeCube(cube)))
		)
	);
});
afterEach(() => {
	vi.unstubAllGlobals();
	history.replaceState(null, '', start);
});

const at = (search: string) => history.replaceState(null, '', `${location.pathname}${search}`);
const sentence = () => document.querySelector('#explore-sentence')?.textContent;
const rows = () =>
	[...document.querySelectorAll('#explore-slice tbody tr')].map((row) =>
		[...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent.trim())
	);

describe('ExploreTool', () => {
	it('shows the usual slice as it is given, where the counts do not come', async () => {
		at('');
		fails = true;
		const screen = await render(ExploreToolHost, { cube });
		await expect.element(screen.getByRole('button', { name: 'try again' })).toBeVisible();
		expect(rows()).toContainEqual(['2025', 'Mexico', '10', '100']);
	});

	it('adds up what the address asks, and writes counts alone where decisions are few', async () => {
		at('?nationality=cuba&by=judge');
		await render(ExploreToolHost, { cube });
		await expect
			.poll(sentence)
			.toMatch(/^Of 107 decisions on the merits \(Cuba\), .* 62 were granted asylum/);
		expect(rows()).toEqual([
			['Everyone', '76', '230', '33.0\u00A0%'],
			['All rows together', '62', '107', '57.9\u00A0%'],
			['Anna', '60', '100', '60.0\u00A0%'],
			['Bert', '2', '7', '–']
		]);
	});

	it('puts what is chosen into the address, and is back at Mexico with one button', async () => {
		at('?by=nationality&nationality=everyone');
		const screen = await render(ExploreToolHost, { cube });
		await expect.poll(() => rows().map(([name]) => name)).toContain('nationality not stated');
		await screen.getByLabelText('to', { exact: true }).selectOptions('2025');
		await expect.poll(() => location.search).toBe('?nationality=everyone&to=2025&by=nationality');
		await screen.getByRole('button', { name: 'Mexico against everyone' }).click();
		await expect.poll(() => location.search).toBe('');
		await expect.poll(sentence).toMatch(/^Of 120 decisions on the merits \(Mexico\)/);
	});

	it('says what of the address the counts do not have', async () => {
		at('?nationality=atlantis&from=1999');
		await render(ExploreToolHost, { cube });
		await expect
			.poll(() =>
				[...document.querySelectorAll<HTMLElement>('[data-fallen]')].map((one) => one.dataset['fallen'])
			)
			.toEqual(['nationality', 'from']);
	});
});
