import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { compareYears } from '#core/series/compare-years.ts';
import { type DrawingWords, exportPng, exportSvg, wrap } from '../../../src/lib/charts/export-drawing.ts';
import RateLines from '../../../src/lib/charts/RateLines.svelte';
import LocaleHost from '../../hosts/LocaleHost.svelte';
import { yearCell } from '../../support/year-cells.ts';

const WORDS: DrawingWords = {
	lang: 'en',
	title: 'Judges granted 5 of 20 & no more',
	subtitle: 'Granted as a share of granted or denied',
	caption: '2024. Mexico: 5 of 20, 25.0 in 100.',
	source: 'Source: EOIR. Asylum Ledger. Data release 2b5316e0, August 28, 2026.',
	address: 'https://example.org/nationalities/mexico/?rate=filed&year=2024',
	warning: null
};

/** The drawing of some years as the page has it. */
async function drawn(): Promise<SVGSVGElement> {
	const comparisons = compareYears(
		{
			subject: [yearCell(2022, 10, 90), yearCell(2023, 20, 80), yearCell(2024, 5, 15)],
			overall: [2022, 2023, 2024].map((year) => yearCell(year, 500, 500))
		},
		'merits',
		'overall'
	);
	const screen = await render(
		RateLines,
		{ comparisons, width: 600, year: null, subjectLabel: 'Mexico', comparatorLabel: 'Overall', label: 'it' },
		{ wrapper: LocaleHost }
	);
	return screen.container.querySelector('svg')!;
}

/** Has the reader's system ask for dark pages, or not. */
const prefer = (scheme: 'dark' | 'light') =>
	(cdp() as unknown as { send: (method: string, how: object) => Promise<unknown> }).send(
		'Emulation.setEmulatedMedia',
		{ features: [{ name: 'prefers-color-scheme', value: scheme }] }
	);

const paperOfPage = () => getComputedStyle(document.documentElement).backgroundColor;
const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

/** Every pixel of a picture. */
async function pixelsOf(png: Blob): Promise<{ width: number; data: Uint8ClampedArray }> {
	const picture = await createImageBitmap(png);
	const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
	context.drawImage(picture, 0, 0);
	return { width: picture.width, data: context.getImageData(0, 0, picture.width, picture.height).data };
}

beforeEach(() => page.viewport(900, 700));
afterEach(async () => {
	vi.restoreAllMocks();
	delete document.documentElement.dataset['theme'];
	await prefer('light');
});

describe('the picture of a figure', () => {
	it('keeps words as text, says what it is and where it is from, and is one file', async () => {
		const { text, width, height } = exportSvg(await drawn(), WORDS);
		const svg = parsed(text);
		expect(svg.querySelector('parsererror')).toBeNull();
		const words = [...svg.querySelectorAll('text')].map((line) => line.textContent).join(' ');
		const { title, subtitle, caption, source, address } = WORDS;
		for (const part of [title, subtitle, caption, source, address, 'Mexico', '2023'])
			expect(words).toContain(part);
		expect(words.indexOf(title)).toBeLessThan(words.indexOf('2023'));
		expect(words.indexOf(source)).toBeGreaterThan(words.indexOf('Mexico'));
		expect(svg.querySelector('title')!.textContent).toBe(title);
		expect(svg.querySelectorAll('image, foreignObject, style, [class], [href]')).toHaveLength(0);
		expect([svg.documentElement.getAttribute('width'), svg.documentElement.getAttribute('height')]).toEqual([
			String(width),
			String(height)
		]);
	});

	it('names the site’s fonts and what is like them, and none that only our pages have', async () => {
		const { text } = exportSvg(await drawn(), WORDS);
		const families = [...parsed(text).querySelectorAll('[font-family]')].map((one) =>
			one.getAttribute('font-family')!
		);
		expect(families.length).toBeGreaterThan(3);
		for (const family of families)
			expect(family).toMatch(/^'(Public Sans', .*Arial, sans-serif|Source Serif 4', .*Georgia, serif)$/);
	});

	it.each(['the system', 'the frame'])(
		'is light where %s asks for dark, and leaves the page dark',
		async (who) => {
			const light = exportSvg(await drawn(), WORDS).text;
			const paper = paperOfPage();
			if (who === 'the system') await prefer('dark');
			else document.documentElement.dataset['theme'] = 'dark';
			await expect.poll(paperOfPage).not.toBe(paper);
			const dark = paperOfPage();
			const svg = document.querySelector<SVGSVGElement>('svg')!;
			const lineOnPage = getComputedStyle(svg.querySelector('path')!).stroke;
			expect(exportSvg(svg, WORDS).text).toBe(light);
			expect(light).toContain(`fill="${paper}"`);
			const pixels = await pixelsOf(await exportPng(svg, WORDS));
			expect([...pixels.data.slice(0, 3)]).toEqual(paper.match(/\d+/g)!.map(Number));
			expect(paperOfPage()).toBe(dark);
			expect(getComputedStyle(svg.querySelector('path')!).stroke).toBe(lineOnPage);
		}
	);

	it('is twice as large as PNG, and drawn in the site’s own fonts', async () => {
		const svg = await drawn();
		const { width } = exportSvg(svg, WORDS);
		const own = await pixelsOf(await exportPng(svg, WORDS));
		expect(own.width).toBe(2 * width);
		vi.spyOn(window, 'fetch').mockRejectedValue(new Error('offline'));
		const other = await pixelsOf(await exportPng(svg, WORDS));
		expect(other.width).toBe(own.width);
		expect(own.data.some((value, i) => value !== other.data[i])).toBe(true);
	});

	it('cuts a word that is longer than a line', () => {
		const lines = wrap(`See ${'a'.repeat(200)} there`, 600, 12);
		expect(lines.join('').replaceAll(' ', '')).toBe(`See${'a'.repeat(200)}there`);
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(92);
	});
});
