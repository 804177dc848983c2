import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CiteHost from '../../hosts/CiteHost.svelte';

let copied: string[] = [];
beforeEach(() => {
	copied = [];
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
		copied.push(text);
		return Promise.resolve();
	});
});
afterEach(() => vi.restoreAllMocks());

describe('the citations of a view', () => {
	it.each([
		[
			'en',
			'Cite',
			'Copy',
			'Copied',
			/Retrieved [A-Z][a-z]+ \d+, \d{4}, from http.*\?year=2024&rel=2b5316e0$/
		],
		[
			'es',
			'Citar',
			'Copiar',
			'Copiado',
			/Consultado el \d+ de [a-z]+ de \d{4} en http.*\?year=2024&rel=2b5316e0$/
		]
	] as const)('are copied by one press each, which is said: %s', async (locale, cite, copy, said, form) => {
		const screen = await render(CiteHost, { locale });
		await screen.getByText(cite, { exact: true }).click();
		for (const [i, style] of [locale === 'en' ? 'Plain' : 'Texto', 'APA', 'Chicago', 'BibTeX'].entries()) {
			await screen.getByRole('button', { name: `${copy}: ${style}` }).click();
			await expect.poll(() => copied.length).toBe(i + 1);
			await expect.poll(() => screen.getByRole('status').nth(i).element().textContent).toBe(said);
		}
		const shown = [...screen.container.querySelectorAll('code')].map((code) => code.textContent);
		expect(copied).toEqual(shown);
		expect(copied[1]).toMatch(form);
	});

	it('are reached and copied from the keyboard', async () => {
		const screen = await render(CiteHost, { locale: 'en' });
		screen.container.querySelector('summary')!.focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => screen.container.querySelectorAll('button').length).toBe(4);
		await userEvent.keyboard('{Tab}{Enter}');
		await expect.poll(() => copied.length).toBe(1);
		expect(copied[0]).toContain('EOIR, via Asylum Ledger (release 2b5316e0)');
	});

	it('say what to do where the browser refuses', async () => {
		vi.mocked(navigator.clipboard.writeText).mockRejectedValue(new Error('no'));
		const screen = await render(CiteHost, { locale: 'en' });
		await screen.getByText('Cite', { exact: true }).click();
		await screen.getByRole('button', { name: 'Copy: APA' }).click();
		await expect
			.poll(() => screen.getByRole('status').nth(1).element().textContent)
			.toMatch(/select the text/);
	});
});
