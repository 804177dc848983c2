import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import RouteToolHost from '../../../hosts/RouteToolHost.svelte';

const cuba = {
	entity: { name_en: 'Cuba' },
	series: [
		{
			source_id: 'unhcr-asylum-decisions',
			track: 'court',
			claim_type: 'all',
			nationality: 'CUB',
			court: null,
			judge: null,
			period: { from: 2016, to: 2016, basis: 'calendar', since: null, through: null },
			unit: 'persons',
			quality: 'exact',
			counts: { received: 77, granted: 55, denied: 66 },
			rates: {}
		}
	]
};

let asked: string[] = [];
let start = '';
let fails = false;
beforeEach(() => {
	[asked, start, fails] = [[], location.href, false];
	vi.stubGlobal('fetch', (path: string) => {
		asked.push(path);
		return Promise.resolve(fails ? new Response('', { status: 500 }) : Response.json(cuba));
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	history.replaceState(null, '', start);
});

const at = (search: string) => history.replaceState(null, '', `${location.pathname}${search}`);
const numbers = () =>
	[...document.querySelectorAll('#route td.number')].map((cell) => cell.textContent.trim());

describe('RouteTool', () => {
	it('shows the usual view as it is given, and fetches nothing', async () => {
		at('');
		const screen = await render(RouteToolHost);
		await expect.element(screen.getByRole('heading', { name: 'Mexico, 2024' })).toBeVisible();
		expect(numbers()).toEqual(['19,186', '31', '421', '1,979']);
		expect(asked).toEqual([]);
	});

	it('shows what the address asks, from the nationality’s twin', async () => {
		at('?nationality=cuba&year=2016');
		const screen = await render(RouteToolHost);
		await expect.element(screen.getByRole('heading', { name: 'Cuba, 2016' })).toBeVisible();
		expect(asked).toEqual(['/nationalities/cuba.json']);
		expect(numbers()).toEqual(['77', '55', '66']);
		expect(document.querySelector('#route')?.textContent).toContain(
			'No source at hand counts what USCIS did'
		);
	});

	it('keeps what is chosen in the address, and says where a year has nothing', async () => {
		at('');
		const screen = await render(RouteToolHost);
		await screen.getByLabelText('Nationality', { exact: true }).selectOptions('cuba');
		await expect.poll(() => location.search).toBe('?nationality=cuba&year=2024');
		await expect.element(screen.getByRole('heading', { name: 'Cuba, 2024' })).toBeVisible();
		expect(numbers()).toEqual([]);
		await screen.getByLabelText('Year', { exact: true }).selectOptions('2016');
		await expect.poll(numbers).toEqual(['77', '55', '66']);
		// The twin is fetched once.
		expect(asked).toHaveLength(1);
	});

	it('names a parameter that it cannot use, and shows the usual view', async () => {
		at('?nationality=%3Cimg%20src%3Dx%3E&year=99999');
		const screen = await render(RouteToolHost);
		await expect.element(screen.getByText('The address asks for the year “99999”')).toBeVisible();
		await expect.element(screen.getByText('“<img src=x>”')).toBeVisible();
		await expect.element(screen.getByRole('heading', { name: 'Mexico, 2024' })).toBeVisible();
	});

	it('keeps what stands there and says so when the counts do not come', async () => {
		at('');
		fails = true;
		const screen = await render(RouteToolHost);
		await screen.getByLabelText('Nationality', { exact: true }).selectOptions('cuba');
		await expect.element(screen.getByText('The counts could not be fetched')).toBeVisible();
		expect(numbers()).toEqual(['19,186', '31', '421', '1,979']);
	});
});
