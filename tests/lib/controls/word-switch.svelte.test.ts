import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import WordSwitchHost from '../../hosts/WordSwitchHost.svelte';

describe('WordSwitch', () => {
	it('is a named group of radio buttons with one of them chosen', async () => {
		const screen = await render(WordSwitchHost);
		await expect.element(screen.getByRole('group', { name: 'Rate' })).toBeVisible();
		const states = screen
			.getByRole('radio')
			.elements()
			.map((radio) => (radio as HTMLInputElement).checked);
		expect(states).toEqual([true, false, false]);
		await expect.element(screen.getByRole('radio', { name: 'On the merits' })).toBeChecked();
	});

	it('takes one stop of the Tab key and goes round with the arrow keys', async () => {
		const screen = await render(WordSwitchHost);
		await userEvent.tab();
		await expect.element(screen.getByRole('radio', { name: 'On the merits' })).toHaveFocus();
		for (const [key, chosen] of [
			['{ArrowRight}', 'decisions'],
			['{ArrowDown}', 'filed'],
			['{ArrowRight}', 'merits'],
			['{ArrowLeft}', 'filed']
		] as const) {
			await userEvent.keyboard(key);
			await expect.poll(() => screen.getByRole('status').element().textContent).toBe(chosen);
		}
		await userEvent.tab();
		await expect.poll(() => screen.getByRole('radio').elements()).not.toContain(document.activeElement);
	});

	it('can be clicked on its words and is tall enough for a finger', async () => {
		const screen = await render(WordSwitchHost);
		await userEvent.click(screen.getByRole('radio', { name: 'All decisions' }));
		await expect.element(screen.getByRole('status')).toHaveTextContent('decisions');
		const heights = screen
			.getByRole('radio')
			.elements()
			.map((radio) => radio.getBoundingClientRect().height);
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
	});

	it('underlines the chosen word alone', async () => {
		const screen = await render(WordSwitchHost);
		const underlined = ['On the merits', 'All decisions', 'Filed'].filter((word) => {
			// The line under the others is there, in the colour of the paper.
			const { borderBottomColor, color } = getComputedStyle(
				screen.getByText(word, { exact: true }).element()
			);
			return borderBottomColor === color;
		});
		expect(underlined).toEqual(['On the merits']);
	});
});
