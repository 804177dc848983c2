import type { Locator, Page } from 'playwright';

/** The parts of the main figure on a page, by what a reader calls them. */
export interface FigurePage {
	/** The sentence that leads the page. */
	readonly headline: () => Promise<string>;
	/** The groups of switches and their words, in order: `Rate` → `Decided on the merits`… */
	readonly switches: () => Promise<Readonly<Record<string, readonly string[]>>>;
	/** The word chosen in each group of switches. */
	readonly chosen: () => Promise<Readonly<Record<string, string>>>;
	/** Chooses a word of a switch. */
	readonly choose: (group: string, word: string) => Promise<void>;
	readonly tab: (name: string) => Locator;
	readonly slider: Locator;
	/** The shape of both lines of the drawing. */
	readonly lines: () => Promise<string>;
	/** The cells of every row of the table, blanks made single. */
	readonly rows: () => Promise<readonly (readonly string[])[]>;
	/** What stands after the `?` of the address. */
	readonly query: () => string;
}

/** The main figure of an opened page. */
export function figureOf(page: Page): FigurePage {
	const figure = page.locator('#grant-rate-by-year');
	return {
		headline: async () =>
			(await page.locator('main .headline, main:not(:has(.headline)) h1').first().innerText()).trim(),
		switches: async () =>
			Object.fromEntries(
				await page
					.locator('fieldset')
					.evaluateAll((groups) =>
						groups.map((group) => [
							group.querySelector('legend')?.textContent ?? '',
							[...group.querySelectorAll('label')].map((label) => label.textContent.trim())
						])
					)
			) as Record<string, string[]>,
		chosen: async () =>
			Object.fromEntries(
				await page
					.locator('fieldset')
					.evaluateAll((groups) =>
						groups.map((group) => [
							group.querySelector('legend')?.textContent ?? '',
							group.querySelector('label:has(:checked)')?.textContent.trim() ?? ''
						])
					)
			) as Record<string, string>,
		choose: async (group, word) => {
			const radio = page
				.getByRole('group', { name: group, exact: true })
				.getByRole('radio', { name: word, exact: true });
			// The first touch is what fetches the scripts of the figure; a choice already made would touch nothing.
			await radio.focus();
			await radio.check();
			await page.locator('[data-island="rate-views"][data-alive]').waitFor({ state: 'attached' });
		},
		tab: (name) => figure.getByRole('tab', { name, exact: true }),
		slider: figure.getByRole('slider'),
		lines: () =>
			figure
				.locator('svg[role="img"]:visible path')
				.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join(' ')),
		rows: () =>
			figure
				.locator('table tbody tr')
				.evaluateAll((rows) =>
					rows.map((row) =>
						[...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
					)
				),
		query: () => new URL(page.url()).search
	};
}
