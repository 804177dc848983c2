import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { embedCode, HEIGHT_SCRIPT } from '../../../src/lib/figures/embed-code.ts';
import EmbedHost from '../../hosts/EmbedHost.svelte';

afterEach(() => vi.restoreAllMocks());

describe('the codes of a figure for other pages', () => {
	it.each([
		['en', 'Embed: Rates: Mexico', 'Copy: The figure'],
		['es', 'Insertar: Rates: Mexico', 'Copiar: La figura']
	] as const)('come when the panel is opened, each with a button: %s', async (locale, summary, button) => {
		const copied: string[] = [];
		vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
			copied.push(text);
			return Promise.resolve();
		});
		const screen = await render(EmbedHost, { locale });
		expect(screen.container.querySelector('code')).toBeNull();
		await screen.getByText(summary, { exact: true }).click();
		await screen.getByRole('button', { name: button }).click();
		await expect
			.poll(() => copied)
			.toEqual([embedCode(`${location.origin}/embed/one-year/?year=2024`, 'Rates: Mexico', 'table')]);
		expect(screen.container.querySelectorAll('code')[1]!.textContent).toBe(HEIGHT_SCRIPT);
	});
});
