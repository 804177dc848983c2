import { describe, expect, it } from 'vitest';
import { figureOf, type FigurePage } from '../support/figure-page.ts';
import { openPage } from '../support/site.ts';

/** Requests for pages and their data, which a switch must not need; a browser may ask for the icon as it likes. */
const documents = (requests: readonly string[]) =>
	requests.filter((address) => /(\/|\.json|\.html)$/.test(new URL(address).pathname));

describe('the switches of the figure', () => {
	it('change sentence, drawing, table and address without loading a page', async () => {
		const { page, requests } = await openPage('/?series=court');
		const figure = figureOf(page);
		const before = await lookAt(figure);
		const loaded = documents(requests).length;
		await figure.choose('Rate', 'All decisions');
		await figure.choose('Against', 'Everyone else');
		await expect.poll(figure.query).toBe('?series=court&rate=decisions&vs=others');
		await expect
			.poll(figure.headline)
			.toBe(
				'Judges granted asylum to 707 of 27,989 people from Mexico whose cases ended in 2025: 2.5 in 100. For everyone else it was 9.6.'
			);
		const after = await lookAt(figure);
		expect([after.lines === before.lines, after.firstRow.join() === before.firstRow.join()]).toEqual([
			false,
			false
		]);
		expect(after.firstRow[1]).toBe('707 of 27,989');
		expect(documents(requests).slice(loaded)).toEqual([]);
	});

	it('leave an address that a reload, a new reader and the way back restore', async () => {
		const { page } = await openPage('/nationalities/mexico/');
		const figure = figureOf(page);
		await figure.choose('Track', 'USCIS');
		await figure.choose('Rate', 'All decisions');
		await figure.slider.fill('2019');
		await figure.tab('Table').click();
		await expect.poll(figure.query).toBe('?series=uscis&rate=decisions&tab=table&year=2019');
		const chosen = await lookAt(figure);

		await page.reload();
		await expect.poll(() => lookAt(figure)).toEqual(chosen);

		await page.getByRole('link', { name: 'Method', exact: true }).first().click();
		await page.waitForURL('**/method/');
		await page.goBack();
		await page.waitForURL('**/nationalities/mexico/?*');
		await expect.poll(() => lookAt(figure)).toEqual(chosen);
		await page.goForward();
		await page.waitForURL('**/method/');

		const other = await openPage('/nationalities/mexico/?series=uscis&rate=decisions&tab=table&year=2019');
		await expect.poll(() => lookAt(figureOf(other.page))).toEqual(chosen);
	});

	it('take nonsense in the address for the default', async () => {
		const plain = await openPage('/');
		const odd = await openPage('/?rate=%00&series=moon&vs=&tab=9&year=99999&utm=x');
		expect(await lookAt(figureOf(odd.page))).toEqual(await lookAt(figureOf(plain.page)));
		expect(odd.errors).toEqual([]);
	});

	it.each([
		['/', 'Court, since FY2020', 'Rate'],
		['/es/nationalities/mexico/', 'Corte, desde el AF2020', 'Tasa']
	])(
		'in every combination on %s leave no error',
		async (path, records, rate) => {
			const { page, errors, requests } = await openPage(`${path}?series=court`);
			const figure = figureOf(page);
			const loaded = documents(requests).length;
			const combinations = await everyCombination(figure);
			const sentences = new Set<string>();
			let before: Readonly<Record<string, string>> = {};
			for (const combination of combinations) {
				// The court records have one rate, and so there is no choice of it beside them; nothing else may be missing.
				const steps = combination.filter(
					([group]) => group !== rate || !combination.some(([, word]) => word === records)
				);
				for (const [group, word] of steps) if (before[group] !== word) await figure.choose(group, word);
				before = Object.fromEntries(steps);
				await expect.poll(figure.chosen).toEqual(before);
				sentences.add(await figure.headline());
			}
			expect(combinations.flat()).toContainEqual([expect.any(String), records]);
			// Four series, two comparators; of the four rates no published count fills *any protection*, which is not offered.
			expect(combinations.length).toBeGreaterThanOrEqual(4 * 3 * 2);
			expect([...sentences].filter((text) => /undefined|NaN|\s\s|\.\./.test(text))).toEqual([]);
			expect({ errors, loaded: documents(requests).length - loaded }).toEqual({ errors: [], loaded: 0 });
		},
		120_000
	);
});

async function lookAt(figure: FigurePage) {
	const [headline, lines, rows] = [await figure.headline(), await figure.lines(), await figure.rows()];
	return { headline, lines, firstRow: rows[0] ?? [], rows: rows.length };
}

/** Each way to set all switches, as steps. */
async function everyCombination(
	figure: FigurePage
): Promise<readonly (readonly (readonly [string, string])[])[]> {
	let combinations: (readonly (readonly [string, string])[])[] = [[]];
	for (const [group, words] of Object.entries(await figure.switches())) {
		combinations = combinations.flatMap((steps) => words.map((word) => [...steps, [group, word] as const]));
	}
	return combinations;
}
