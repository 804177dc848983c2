import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figure-page.ts';
import { openPage, siteAddress } from '../support/site.ts';

const PNG_SIGNATURE = '89504e470d0a1a0a';

describe('what a reader takes from a figure', () => {
	it('is the view as CSV, number for number the table', async () => {
		const { page } = await openPage('/nationalities/mexico/?series=court&rate=decisions&vs=others');
		const { name, bytes } = await download(page, 'CSV of this view');
		expect(name).toBe('mexico-court-decisions-against-others.csv');
		const { data, errors } = Papa.parse<Record<string, string>>(bytes.toString('utf8'), {
			header: true,
			skipEmptyLines: true
		});
		expect(errors).toEqual([]);
		expect(data.length).toBeGreaterThan(20);
		expect(data.toReversed().map(asTableRow)).toEqual(await figureOf(page).rows());
	});

	it('is the drawing as SVG, with its finding, its source and no class left', async () => {
		const { page } = await openPage('/nationalities/mexico/');
		const { name, bytes } = await download(page, 'SVG');
		const text = bytes.toString('utf8');
		const words = [...text.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)].map((found) => found[1]).join(' ');
		expect(name).toBe('mexico-records-merits.svg');
		expect(words).toContain('Judges granted asylum in 934 of 12,650 cases of people from Mexico');
		expect(words).toContain('Overall it was 24.7.');
		expect(words).toContain('AsylumJudge');
		expect(text).not.toMatch(/\sclass=|var\(--|currentColor/);
		const problem = await page.evaluate(
			(source) =>
				new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror')?.textContent,
			text
		);
		expect(problem).toBeUndefined();
	});

	it('is the drawing as PNG at twice its size', async () => {
		const { page } = await openPage('/es/nationalities/mexico/');
		const svg = (await download(page, 'SVG')).bytes.toString('utf8');
		const { name, bytes } = await download(page, 'PNG');
		const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
		expect({ name, signature: bytes.subarray(0, 8).toString('hex'), width: bytes.readUInt32BE(16) }).toEqual({
			name: 'mexico-records-merits.png',
			signature: PNG_SIGNATURE,
			width: 2 * width
		});
		expect(bytes.length).toBeGreaterThan(10_000);
	});
});

describe('what a browser and a crawler ask for unasked', () => {
	it('is there: an icon, and leave to read everything', async () => {
		const icon = await fetch(new URL('favicon.ico', siteAddress()));
		const bytes = Buffer.from(await icon.arrayBuffer());
		// Reserved 0, type 1: an icon file, https://en.wikipedia.org/wiki/ICO_(file_format)
		expect([icon.status, bytes.subarray(0, 4).toString('hex')]).toEqual([200, '00000100']);
		const robots = await fetch(new URL('robots.txt', siteAddress()));
		expect([robots.status, (await robots.text()).split('\n').slice(0, 2)]).toEqual([
			200,
			['User-agent: *', 'Allow: /']
		]);
	});
});

async function download(
	page: Page,
	button: string
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
	const started = page.waitForEvent('download');
	await page.getByRole('button', { name: button, exact: true }).click();
	const file = await started;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** A row of the CSV as the table prints it, written down apart from the code that prints it. */
function asTableRow(row: Readonly<Record<string, string>>): string[] {
	const number = (name: string) => Number(row[name]);
	const count = (name: string) => number(name).toLocaleString('en-US');
	const share = (value: number) => (value * 100).toFixed(1);
	const cells = (prefix: string) => {
		if (row[`${prefix}share`] === '') return ['–', '–'];
		const counts = `${count(`${prefix}granted`)} of ${count(`${prefix}denominator`)}`;
		const [rate, low, high] = ['share', 'share_low', 'share_high'].map((name) =>
			share(number(prefix + name))
		);
		return [counts, number(`${prefix}denominator`) < 10 ? '–' : `${rate} % ${low}–${high}`];
	};
	const gap = share(Math.abs(number('gap')));
	const sign = number('gap') < 0 ? '−' : '+';
	return [
		row['year_basis'] === 'fiscal' ? `FY${row['year']}` : String(row['year']),
		...cells(''),
		...cells('against_'),
		row['gap'] === '' ? '–' : gap === '0.0' ? gap : sign + gap,
		''
	];
}
