import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SearchFieldHost from '../../hosts/SearchFieldHost.svelte';

describe('SearchField', () => {
	it('is a named search field in a search region', async () => {
		const screen = await render(SearchFieldHost);
		const field = screen.getByRole('search').getByRole('searchbox', { name: 'Find a nationality' });
		await expect.element(field).toBeVisible();
		await expect.element(screen.getByText('3 of 3')).toHaveAttribute('aria-live', 'polite');
	});

	it('says how many it found as one types', async () => {
		const screen = await render(SearchFieldHost);
		await userEvent.tab();
		await userEvent.keyboard('m');
		await expect.element(screen.getByText('2 of 3')).toBeVisible();
		await userEvent.keyboard('e');
		await expect.element(screen.getByText('1 of 3')).toBeVisible();
		await expect
			.poll(() =>
				screen
					.getByRole('listitem')
					.elements()
					.map((item) => item.textContent)
			)
			.toEqual(['Mexico']);
	});
});
