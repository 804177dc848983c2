import { fontFaces, portableFamily } from './picture-fonts.ts';

/** What is written around an exported drawing. */
export interface DrawingWords {
	/** Language of the words. */
	readonly lang: string;
	/** The finding, above. */
	readonly title: string;
	/** Measure, denominator, period and unit, above. */
	readonly subtitle: string;
	/** The numbers of the year in view with their ranges, below. */
	readonly caption: string;
	/** Who published the numbers, and the site with its release, below. */
	readonly source: string;
	/** Where the picture was taken, last. */
	readonly address: string;
	/** Said on a band across the top, where the data are invented; null for real data. */
	readonly warning: string | null;
}

const PADDING = 24;

/** How words stand around the drawing: distance of lines, size, and family by the custom property that names it. */
const TITLE = { step: 25, size: 19, family: '--serif' } as const;
const TEXT = { step: 20, size: 13, family: '--sans' } as const;
const SMALL = { step: 18, size: 12, family: '--sans' } as const;

/** What a picture keeps of the page's styles; each is inherited but the last. */
const INHERITED = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'font-style'
] as const;

/**
 * A drawing of the page as a file of its own: light, whatever the reader's page is; styles written into it, text kept as
 * text in the site's fonts or what is like them, and what it is, who says so and where it was taken burnt in.
 * @returns SVG text and its size in pixels.
 */
export function exportSvg(
	drawing: SVGSVGElement,
	words: DrawingWords
): { text: string; width: number; height: number } {
	// Sizes are those of the drawing itself, which the page scales and may not show at all.
	const { width: drawnWidth, height: drawnHeight } = drawing.viewBox.baseVal;
	const width = drawnWidth + 2 * PADDING;
	return inLight(() => {
		const page = getComputedStyle(document.documentElement);
		const colour = (name: string) => colourOf(name, drawing);
		const [paper, ink, soft] = [colour('--paper'), colour('--ink'), colour('--ink-soft')];
		let at = 0;
		const block = (
			text: string,
			{ step, size, family }: typeof TITLE | typeof TEXT | typeof SMALL,
			fill: string
		) =>
			wrap(text, width, size)
				.map((line) => {
					at += step;
					return `<text x="${PADDING}" y="${at}" font-size="${size}" font-family="${escape(portableFamily(page.getPropertyValue(family)))}" fill="${fill}">${escape(line)}</text>`;
				})
				.join('');
		at = 2;
		const warning = words.warning === null ? '' : block(words.warning, TEXT, paper);
		const band = warning === '' ? 0 : at + 10;
		at = band + PADDING - 4;
		const head = block(words.title, TITLE, ink) + block(words.subtitle, TEXT, soft);
		const copy = drawing.cloneNode(true) as SVGSVGElement;
		inlineStyles(drawing, copy, null);
		const placed = {
			x: PADDING,
			y: at + 16,
			width: drawnWidth,
			height: drawnHeight,
			overflow: 'visible'
		};
		for (const [name, value] of Object.entries(placed)) copy.setAttribute(name, String(value));
		at = placed.y + drawnHeight + 8;
		const foot =
			block(words.caption, TEXT, ink) + block(words.source, SMALL, soft) + block(words.address, SMALL, soft);
		const height = at + PADDING;
		const text =
			`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${words.lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" style="font-variant-numeric:tabular-nums lining-nums">` +
			`<title>${escape(words.title)}</title>` +
			`<rect width="100%" height="100%" fill="${paper}"/>` +
			(band > 0 ? `<rect width="100%" height="${band}" fill="${ink}"/>` : '') +
			warning +
			head +
			new XMLSerializer().serializeToString(copy) +
			foot +
			'</svg>';
		return { text, width, height };
	});
}

/** The exported drawing as PNG at twice its size, in the site's own fonts, which are fetched for it. */
export async function exportPng(drawing: SVGSVGElement, words: DrawingWords): Promise<Blob> {
	const { text, width, height } = exportSvg(drawing, words);
	// A picture asks for nothing while it is drawn: its fonts must be in it.
	const complete = text.replace('<title>', `<style>${await fontFaces()}</style><title>`);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(complete)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * 2;
	canvas.height = height * 2;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) =>
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('The browser could not make a PNG'))),
			'image/png'
		)
	);
}

/** Breaks a sentence into lines of about a width, guessing half an em a character; a longer word is cut. */
export function wrap(text: string, width: number, size: number): string[] {
	const most = Math.max(20, Math.floor((width - 2 * PADDING) / (size * 0.5)));
	const lines: string[] = [];
	for (const word of text
		.split(/[ \n]+/)
		.flatMap((long) => long.match(new RegExp(`.{1,${most - 1}}`, 'gu')) ?? [])) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** Reads styles as a light page has them; nothing is painted meanwhile. */
function inLight<T>(read: () => T): T {
	const { dataset } = document.documentElement;
	const before = dataset['theme'];
	dataset['theme'] = 'light';
	try {
		return read();
	} finally {
		if (before === undefined) delete dataset['theme'];
		else dataset['theme'] = before;
	}
}

/** The colour that a custom property gives to a drawing of the page. */
function colourOf(name: string, drawing: Element): string {
	const probe = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	probe.style.fill = `var(${name})`;
	drawing.append(probe);
	const { fill } = getComputedStyle(probe);
	probe.remove();
	return fill;
}

/** Writes an element's styles into its twin where they are not those of what is around it, and drops what is hidden. */
function inlineStyles(from: Element, to: Element, around: CSSStyleDeclaration | null): void {
	const style = getComputedStyle(from);
	for (const name of INHERITED) {
		const value = style.getPropertyValue(name);
		to.removeAttribute(name);
		if (value === around?.getPropertyValue(name)) continue;
		to.setAttribute(name, name === 'font-family' ? portableFamily(value) : value);
	}
	if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
	for (const name of ['class', 'style', 'aria-hidden']) to.removeAttribute(name);
	const twins = [...to.children];
	[...from.children].forEach((child, i) => {
		const twin = twins[i];
		if (!twin) return;
		if (getComputedStyle(child).display === 'none' && child.localName !== 'defs') twin.remove();
		else inlineStyles(child, twin, style);
	});
}

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
