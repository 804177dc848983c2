import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CompareToolHost from '../../../hosts/CompareToolHost.svelte';

const year = (code: string, from: number, granted: number, denied: number) => ({
	source_id: 'asylumjudge-decisions-2026-07-01',
	track: 'court',
	claim_type: 'all',
	nationality: 'ALL',
	court: code,
	judge: null,
	period: { from, to: from, basis: 'fiscal', since: null, through: null },
	unit: 'cases',
	quality: 'exact',
	counts: { granted, denied },
	rates: {}
});
const court = (code: string, name: string, ...years: object[]) => ({
	entity: { kind: 'court', code, name_en: name, name_es: name },
	series: years
});
const FILES: Readonly<Record<string, unknown>> = {
	'/courts/chi.json': court('CHI', 'Chicago', year('CHI', 2024, 60, 40), year('CHI', 2025, 50, 50)),
	'/courts/pho.json': court('PHO', 'Phoenix', year('PHO', 2025, 2, 18)),
	'/compare/court-mixes.json': { CHI: [['VEN', 0.6, 0.7]], PHO: [['MEX', 0.7, 0.9]] },
	'/nationalities/haiti.json': {
		entity: { kind: 'nationality', code: 'HTI', name_en: 'Haiti', name_es: 'Haití' },
		series: [{ ...year('', 2025, 7, 93), court: null, nationality: 'HTI' }]
	}
};

const FILES_GONE = new Set<string>();
let asked: string[] = [];
let start = '';
beforeEach(() => {
	[asked, start] = [[], location.href];
	vi.stubGlobal('fetch', (path: string) => {
		asked.push(path);
		const found = FILES_GONE.has(path) ? undefined : FILES[path];
		return Promise.resolve(found ? Response.json(found) : new Response('', { status: 404 }));
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	history.replaceState(null, '', start);
});

const at = (search: string) => history.replaceState(null, '', `${location.pathname}${search}`);
const heads = () =>
	[...document.querySelectorAll('#compare thead th')].map((cell) => cell.textContent.trim()).slice(1);
const row = (label: string) =>
	[...document.querySelectorAll('#compare tbody tr')]
		.find((one) => one.querySelector('th')?.textContent.includes(label))
		?.textContent.replace(/\s+/g, ' ');

describe('CompareTool', () => {
	it('shows what it is given, counts beside each rate and none of fewer than ten', async () => {
		at('');
		await render(CompareToolHost);
		await expect.poll(heads).toEqual(['Mexico', 'Cuba', 'Nation']);
		expect(row('FY2025')).toMatch(/934 of 12,650.*60 of 100.*30,656 of 123,948/);
		expect(row('FY2024')).toMatch(/n < 10\s*3 of 7/);
		expect(asked).toEqual([]);
	});

	it('compares the courts of the address, and warns of their years and nationalities', async () => {
		at('?courts=chi,PHO,zzz');
		const screen = await render(CompareToolHost);
		await expect.poll(heads).toEqual(['Chicago', 'Phoenix', 'Nation']);
		await expect.element(screen.getByText('these do not decide about the same cases')).toBeVisible();
		const warned = [...document.querySelectorAll('[data-warning] li')].map((one) =>
			one.getAttribute('data-factor')
		);
		expect(warned).toEqual(['years', 'nationality']);
		await expect
			.element(screen.getByText('Custody mix (detained, released, never detained): not known'))
			.toBeVisible();
		await expect.element(screen.getByText('courts “zzz”')).toBeVisible();
	});

	it('adds by name with the keyboard, keeps it in the address, and removes', async () => {
		at('');
		const screen = await render(CompareToolHost);
		await screen.getByLabelText('Add a nationality').click();
		await userEvent.keyboard('hai{Enter}');
		await expect.poll(heads).toEqual(['Mexico', 'Cuba', 'Haiti', 'Nation']);
		expect(location.search).toBe('?nationalities=mexico,cuba,haiti');
		await screen.getByRole('button', { name: 'Remove Cuba' }).click();
		await expect.poll(heads).toEqual(['Mexico', 'Haiti', 'Nation']);
		await screen.getByLabelText('Order').selectOptions('name');
		await expect.poll(heads).toEqual(['Haiti', 'Mexico', 'Nation']);
		expect(location.search).toBe('?nationalities=mexico,haiti&order=name');
	});

	it('asks for another where the address has one alone', async () => {
		at('?courts=CHI');
		const screen = await render(CompareToolHost);
		await expect.poll(heads).toEqual(['Chicago', 'Nation']);
		await expect.element(screen.getByText('Add at least one more')).toBeVisible();
	});

	it('keeps what stands there when a file does not come', async () => {
		at('?nationalities=mexico,haiti,cuba');
		FILES_GONE.add('/nationalities/haiti.json');
		const screen = await render(CompareToolHost);
		await expect.element(screen.getByText('The counts could not be fetched')).toBeVisible();
		expect(heads()).toEqual(['Mexico', 'Cuba', 'Nation']);
		FILES_GONE.clear();
	});
});
