import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import CheckToolHost from '../../hosts/CheckToolHost.svelte';

/** A twin with one year of one judge: 16 granted of 146. */
const row = {
	source_id: 'asylumjudge-decisions-2026-07-01',
	track: 'court',
	claim_type: 'all',
	nationality: 'MEX',
	court: null,
	judge: null,
	period: { from: 2025, to: 2025, basis: 'fiscal', since: null, through: null },
	unit: 'cases',
	quality: 'exact',
	counts: { granted: 16, denied: 130 },
	rates: {}
};
const twin = { entity: { name_en: 'Seminerio, Frank A.' }, series: [row] };
const people = [
	['seminerio-frank-a-fas', 'Seminerio, Frank A.'],
	['seminole-ana-xyz', 'Séminole, Ana']
];

/** What the file of another nationality has for the same judge: 2 of 10. */
const places = {
	nationality: 'CHN',
	source_id: row.source_id,
	part_years: [],
	judges: { 'seminerio-frank-a-fas': [[2025, 2, 8]] },
	courts: {}
};

let asked: string[] = [];
let start = '';
beforeEach(() => {
	asked = [];
	start = location.href;
	vi.stubGlobal('fetch', (path: string) => {
		asked.push(path);
		if (path.includes('missing')) return Promise.resolve(new Response('', { status: 404 }));
		const answer = path.endsWith('/check/judges.json')
			? people
			: path.includes('/check/places/')
				? places
				: twin;
		return Promise.resolve(Response.json(answer));
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	history.replaceState(null, '', start);
});

const at = (search: string) => history.replaceState(null, '', `${location.pathname}${search}`);
const answers = () =>
	[...document.querySelectorAll('[data-match]')].map((one) => [
		one.getAttribute('data-match'),
		one.getAttribute('data-definition'),
		one.getAttribute('data-source')
	]);

describe('CheckTool', () => {
	it('answers what the address asks', async () => {
		at('?figure=11%25&judge=seminerio-frank-a-fas');
		const screen = await render(CheckToolHost);
		await expect.poll(answers).toContainEqual(['yes', 'merits', row.source_id]);
		expect(answers()).toContainEqual(['missing', 'decisions', row.source_id]);
		expect(asked).toContain('/judges/seminerio-frank-a-fas.json');
		await expect
			.element(screen.getByText('Frank A. Seminerio granted asylum in 16 of 146 cases').first())
			.toBeVisible();
	});

	it('takes another nationality before a judge from its own file', async () => {
		at('?figure=20%25&group=china&judge=seminerio-frank-a-fas');
		const screen = await render(CheckToolHost);
		await expect.poll(answers).toContainEqual(['yes', 'merits', row.source_id]);
		expect(asked).toContain('/check/places/china.json');
		await expect.element(screen.getByText('2 of 10 cases of people from China').first()).toBeVisible();
	});

	it('writes what is asked into the address and answers at once', async () => {
		const screen = await render(CheckToolHost);
		await screen.getByLabelText('The figure').fill('2 %');
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.poll(() => location.search).toBe('?figure=2+%25&group=mexico&track=court&from=2025&to=2025');
		await expect.poll(answers).toContainEqual(['no', 'merits', row.source_id]);
		await screen.getByLabelText('Court', { exact: true }).selectOptions('Phoenix');
		await expect.poll(() => location.search).toContain('&court=pho');
		expect(asked.at(-1)).toBe('/courts/pho.json');
		await screen.getByLabelText('From').selectOptions('2026');
		await expect.poll(() => location.search).toContain('from=2026&to=2026');
	});

	it('finds a judge by any part of the name, accents ignored', async () => {
		at('?figure=11%25');
		const screen = await render(CheckToolHost);
		await screen.getByLabelText('Judge').fill('ana semin');
		await screen.getByRole('button', { name: 'Séminole, Ana' }).click();
		await expect.poll(() => location.search).toContain('judge=seminole-ana-xyz');
	});

	it('says what is wrong with a figure, without markup from it', async () => {
		at('?figure=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&group=atlantis');
		const screen = await render(CheckToolHost);
		await expect.element(screen.getByText('Nothing says what the number in this text is')).toBeVisible();
		await expect.element(screen.getByText('group “atlantis”')).toBeVisible();
		expect(document.querySelector('img')).toBeNull();
		expect(asked.filter((path) => !path.endsWith('judges.json'))).toEqual([]);
	});

	it('says when the counts do not come', async () => {
		at('?figure=2%25&judge=missing-person');
		const screen = await render(CheckToolHost);
		await expect.element(screen.getByText('The counts could not be fetched')).toBeVisible();
	});

	it('copies the sentence with source and address, in Spanish too', async () => {
		const written: string[] = [];
		vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
			written.push(text);
			return Promise.resolve();
		});
		at('?figure=11%25&judge=seminerio-frank-a-fas');
		const screen = await render(CheckToolHost, { locale: 'es' });
		await screen.getByRole('button', { name: 'Copiar frase, fuente y enlace' }).first().click();
		await expect.poll(() => written[0]).toContain('concedió asilo en 16 de 146 casos de personas de México');
		expect(written[0]).toContain('AsylumJudge, vía Asylum Ledger (edición abcd1234)');
		expect(written[0]).toContain(
			'figure=11%25&group=mexico&track=court&from=2025&to=2025&judge=seminerio-frank-a-fas'
		);
		await expect.element(screen.getByText('Copiado.')).toBeVisible();
	});
});
