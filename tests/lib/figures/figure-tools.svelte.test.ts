import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FigureToolsHost from '../../hosts/FigureToolsHost.svelte';

afterEach(() => vi.restoreAllMocks());

/** Presses a tool and takes what it would save: name and content. */
async function saved(props: { locale: 'en' | 'es'; synthetic: boolean }, tool: string) {
	const contents: Blob[] = [];
	const names: string[] = [];
	vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
		if (content instanceof Blob) contents.push(content);
		return 'blob:none';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		names.push(this.download);
	});
	const screen = await render(FigureToolsHost, props);
	await screen.getByRole('button', { name: tool }).click();
	await vi.waitFor(() => expect(names).toHaveLength(1), { timeout: 20_000 });
	return { name: names[0], content: contents[0]! };
}

/** Words of a picture in order, lines joined. */
async function wordsOf(svg: Blob): Promise<string> {
	const read = new DOMParser().parseFromString(await svg.text(), 'image/svg+xml');
	return [...read.querySelectorAll('text')].map((text) => text.textContent).join(' ');
}

/** Whether the first pixel of a picture is as dark as ink: paper is light, the band across the top is ink. */
async function hasBand(png: Blob): Promise<boolean> {
	const picture = await createImageBitmap(png);
	const canvas = new OffscreenCanvas(picture.width, picture.height);
	const context = canvas.getContext('2d')!;
	context.drawImage(picture, 0, 0);
	const [red = 0, green = 0, blue = 0] = context.getImageData(2, 2, 1, 1).data;
	return red + green + blue < 3 * 128;
}

describe('what a reader takes from a figure of a demonstration', () => {
	it.each([
		['en', /invented/i, 'Invented data: Judges granted 3 of 10'],
		['es', /inventad/i, 'Datos inventados: Judges granted 3 of 10']
	] as const)('says so on the SVG, above the title: %s', async (locale, warning, title) => {
		const { name, content } = await saved({ locale, synthetic: true }, 'SVG');
		const words = await wordsOf(content);
		expect(name).toBe('invented-data-court-qar-counted-merits-2024.svg');
		expect(words).toContain(title);
		expect(words.slice(0, words.indexOf(title))).toMatch(warning);
	});

	it('has a band on the PNG and a name that says so', async () => {
		const { name, content } = await saved({ locale: 'en', synthetic: true }, 'PNG');
		expect(name).toBe('invented-data-court-qar-counted-merits-2024.png');
		expect(await hasBand(content)).toBe(true);
	});
});

describe('what a reader takes from a figure of real data', () => {
	it.each([
		['CSV', /^granted\n/],
		['JSON', /^\{"years"/]
	])('is the view as %s under a name that says what it is', async (tool, form) => {
		const { name, content } = await saved({ locale: 'en', synthetic: false }, tool);
		expect(name).toBe(`court-qar-counted-merits-2024.${tool.toLowerCase()}`);
		expect(await content.text()).toMatch(form);
	});

	it.each([
		['en', 'Data release 2b5316e0, August 28, 2026.'],
		['es', 'Edición de datos 2b5316e0, 28 de agosto de 2026.']
	] as const)('says its numbers, source, release and address on the SVG: %s', async (locale, release) => {
		const { content } = await saved({ locale, synthetic: false }, 'SVG');
		const words = await wordsOf(content);
		for (const part of ['FY2024. Mexico: 3 of 10, 30.0 in 100.', 'Source: EOIR. Asylum Ledger.', release])
			expect(words).toContain(part);
		expect(words.replaceAll(' ', '')).toContain('https://example.org/courts/qar/?series=counted&year=2024');
	});

	it('has no such words on the SVG', async () => {
		const { name, content } = await saved({ locale: 'en', synthetic: false }, 'SVG');
		expect(name).toBe('court-qar-counted-merits-2024.svg');
		expect(await wordsOf(content)).not.toMatch(/invented/i);
	});

	it('has no band on the PNG', async () => {
		const { content } = await saved({ locale: 'en', synthetic: false }, 'PNG');
		expect(await hasBand(content)).toBe(false);
	});
});
