import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

/** The answers on the page, by definition, documents and whether they agree. */
const answersOf = (page: Page) =>
	page.locator('article[data-match]').evaluateAll((all) =>
		all.map((one) => ({
			definition: one.getAttribute('data-definition'),
			source: one.getAttribute('data-source'),
			match: one.getAttribute('data-match')
		}))
	);
const RECORDS = 'asylumjudge-decisions-2026-07-01';

describe('checking a figure', () => {
	it('answers a link as it is documented', async () => {
		const { page, errors } = await openPage('/check/?figure=2%25&group=mexico&track=court&from=2009&to=2011');
		await expect.poll(() => answersOf(page)).not.toEqual([]);
		const answers = await answersOf(page);
		// UNHCR, fiscal 2009 and 2010: 111 of 6,475, 1.7 %. Calendar 2011 stands apart: 107 of 4,278, 2.5 %.
		expect(answers).toContainEqual({
			definition: 'decisions',
			source: 'unhcr-asylum-decisions',
			match: 'yes'
		});
		expect(answers).toContainEqual({
			definition: 'decisions',
			source: 'unhcr-asylum-decisions',
			match: 'no'
		});
		expect(answers).toContainEqual({ definition: 'merits', source: 'unhcr-asylum-decisions', match: 'no' });
		await expect
			.poll(() => page.getByText('Without 2011: counted in another kind of year').count())
			.toBeGreaterThan(0);
		expect(errors).toEqual([]);
	});

	it('verifies a judge’s figure from the overview in at most eight steps, and cites it', async () => {
		const { page } = await openPage('/');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		let steps = 0;
		const step = (deed: Promise<unknown>) => {
			steps += 1;
			return deed;
		};
		await step(page.getByLabel(/as you read it/).click());
		await step(page.keyboard.type('Judge Frank Seminerio granted 11 % of Mexican cases in FY2025'));
		await step(page.keyboard.press('Enter'));
		await page.waitForURL(/\/check\/\?figure=/);
		await step(page.getByLabel('Judge', { exact: true }).click());
		await step(page.keyboard.type('frank seminerio'));
		await step(page.getByRole('button', { name: 'Seminerio, Frank A.' }).click());
		await expect
			.poll(() => answersOf(page))
			.toContainEqual({ definition: 'merits', source: RECORDS, match: 'yes' });
		await step(page.getByRole('button', { name: 'Copy sentence, source and link' }).first().click());
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toContain(
				'Frank A. Seminerio granted asylum in 16 of 146 cases of people from Mexico decided in fiscal year 2025: 11.0 in 100'
			);
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toMatch(/AsylumJudge, via Asylum Ledger \(release \d{4}-\d\d-\d\d(-\d+)?\)/);
		const [link] = /https?:\/\/\S+judge=[a-z0-9-]+/.exec(copied) ?? [];
		expect(steps).toBeLessThanOrEqual(8);
		// The link that was copied gives the same answer.
		await page.goto(link ?? '');
		await expect
			.poll(() => answersOf(page))
			.toContainEqual({ definition: 'merits', source: RECORDS, match: 'yes' });
	});

	it('says under which definition and in which years 2 % of Mexicans get asylum', async () => {
		const { page } = await openPage('/check/?figure=only+2+%25+of+Mexicans+get+asylum&from=2009&to=2009');
		const paper = 'reference-mexican-violence-challenges-us-asylum-system-2010-04-06';
		await expect
			.poll(() => answersOf(page))
			.toContainEqual({ definition: 'filed', source: paper, match: 'yes' });
		await page.getByText('Single years in which the figure agrees').click();
		await expect.poll(() => page.locator('details[open] li').count()).toBeGreaterThan(3);
	});

	it('does the same in Spanish', async () => {
		const { page } = await openPage('/es/check/?figure=1+por+ciento&court=pho&from=2020&to=2026');
		await expect
			.poll(() => answersOf(page))
			.toContainEqual({ definition: 'merits', source: RECORDS, match: 'yes' });
		expect(await page.locator('article blockquote').first().innerText()).toMatch(
			/^Entre 21 y 25 casos de personas de México terminaron en concesión/
		);
	});

	it('falls back on the usual and says so, and takes nothing from the address as markup', async () => {
		const { page, errors } = await openPage(
			'/check/?figure=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&group=atlantis&from=1066&judge=%22%3E'
		);
		await expect.poll(() => page.locator('[data-fallen]').count()).toBe(3);
		expect(await page.locator('[data-unreadable]').getAttribute('data-unreadable')).toBe('unclear');
		expect(await page.locator('main img').count()).toBe(0);
		expect(errors).toEqual([]);
	});

	it('keeps its scripts off every other page', async () => {
		/** Whether a script that the page fetched is the form's: it alone says why a figure cannot be read. */
		const fetchesForm = async ({ page, requests }: Awaited<ReturnType<typeof openPage>>) => {
			await page.waitForLoadState('networkidle');
			const scripts = requests.filter((address) => address.endsWith('.js'));
			const texts = await Promise.all(
				scripts.map(async (address) => (await page.request.get(address)).text())
			);
			return texts.some((text) => text.includes('data-unreadable'));
		};
		expect(await fetchesForm(await openPage('/check/?figure=2%25'))).toBe(true);
		expect(await fetchesForm(await openPage('/nationalities/mexico/?rate=decisions'))).toBe(false);
	});

	it('says without scripts what needs them, and has the press figures', async () => {
		const { page } = await openPage('/check/', { javaScript: false });
		expect(await page.locator('form:visible').count()).toBe(0);
		expect(await page.getByText('The free form computes in your browser').isVisible()).toBe(true);
		expect(await page.locator('#press [data-verdict]').count()).toBe(11);
		await page.locator('#press a').nth(7).click();
		await page.waitForURL(/\/check\/five-percent-win-2021\//);
		expect(await page.locator('main [data-verdict]').innerText()).toBe('Supported under “All decisions”');
		expect(
			await page.locator('[data-definition="decisions"][data-match="yes"]').first().innerText()
		).toContain('367 of 6,750');
	});

	it('does not say so where scripts are there', async () => {
		const { page } = await openPage('/check/');
		await expect.poll(() => page.locator('form:visible').count()).toBe(1);
		expect(await page.getByText('The free form computes in your browser').isVisible()).toBe(false);
	});
});

describe('a demonstration', () => {
	it('has no press figures, which are of real data', async () => {
		const { page } = await openPage('/check/', { site: 'archive' });
		await expect.poll(() => page.locator('form:visible').count()).toBe(1);
		expect(await page.locator('#press').count()).toBe(0);
	});

	it('answers from its own counts, below the path where it stands', async () => {
		const { page, errors } = await openPage('/check/?figure=5%25&group=everyone', { site: 'archive' });
		await expect.poll(() => page.locator('article[data-line="counted"]').count()).toBeGreaterThan(0);
		await page.getByLabel('Judge', { exact: true }).click();
		await page.keyboard.type('a');
		await page.locator('form li button').first().click();
		await page.waitForURL(/[?&]judge=/);
		await expect.poll(() => page.locator('[data-match]').count()).toBeGreaterThan(0);
		expect(errors).toEqual([]);
	});
});
