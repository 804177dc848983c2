import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FigureFrameHost from '../../hosts/FigureFrameHost.svelte';

const PANELS = ['the drawing', 'the numbers', 'the documents'];
const visiblePanels = (screen: Awaited<ReturnType<typeof render>>) =>
	PANELS.filter((text) => (screen.getByText(text).element() as HTMLElement).checkVisibility());

// What a page with scripts says of itself.
beforeEach(() => document.documentElement.classList.add('alive'));
afterEach(() => cdp().send('Emulation.setEmulatedMedia', { media: '' }));

describe('FigureFrame', () => {
	it('is a figure named by what it measures, with three tabs', async () => {
		const screen = await render(FigureFrameHost);
		await expect.element(screen.getByRole('figure', { name: 'What it measures.' })).toBeVisible();
		const tabs = screen.getByRole('tablist', { name: 'Views of this figure' }).getByRole('tab');
		expect(
			tabs.elements().map((tab) => [tab.textContent, tab.ariaSelected, (tab as HTMLElement).tabIndex])
		).toEqual([
			['Chart', 'true', 0],
			['Table', 'false', -1],
			['Sources', 'false', -1]
		]);
	});

	it('shows one panel, named by its tab', async () => {
		const screen = await render(FigureFrameHost);
		expect(visiblePanels(screen)).toEqual(['the drawing']);
		await userEvent.click(screen.getByRole('tab', { name: 'Table' }));
		await expect.element(screen.getByRole('tabpanel', { name: 'Table' })).toBeVisible();
		await expect.poll(() => visiblePanels(screen)).toEqual(['the numbers']);
	});

	it('changes tabs with the arrow keys, round both ends, and takes the focus along', async () => {
		const screen = await render(FigureFrameHost);
		await userEvent.tab();
		for (const [key, tab] of [
			['{ArrowRight}', 'Table'],
			['{ArrowRight}', 'Sources'],
			['{ArrowRight}', 'Chart'],
			['{ArrowLeft}', 'Sources']
		] as const) {
			await userEvent.keyboard(key);
			await expect.poll(() => document.activeElement?.textContent).toBe(tab);
		}
		await expect.poll(() => visiblePanels(screen)).toEqual(['the documents']);
		await expect
			.element(screen.getByRole('tab', { name: 'Sources' }))
			.toHaveAttribute('aria-selected', 'true');
	});

	it('prints every panel and no tabs', async () => {
		const screen = await render(FigureFrameHost);
		await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
		expect(visiblePanels(screen)).toEqual(PANELS);
		expect(
			screen
				.getByRole('tab', { includeHidden: true })
				.elements()
				.filter((tab) => tab.checkVisibility())
		).toEqual([]);
	});

	it('shows every panel where scripts do not run', async () => {
		document.documentElement.classList.remove('alive');
		expect(visiblePanels(await render(FigureFrameHost))).toEqual(PANELS);
	});

	it('has Spanish tabs on a Spanish page', async () => {
		const screen = await render(FigureFrameHost, { locale: 'es' });
		expect(
			screen
				.getByRole('tab')
				.elements()
				.map((tab) => tab.textContent)
		).toEqual(['Gráfica', 'Tabla', 'Fuentes']);
	});
});
