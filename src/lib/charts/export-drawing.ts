/** What is written around an exported drawing. */
export interface DrawingWords {
	/** The finding, above. */
	readonly title: string;
	/** Measure, denominator, period and unit, above. */
	readonly subtitle: string;
	/** Who published the numbers and where this picture comes from, below. */
	readonly source: string;
	/** Said on a band across the top, where the data are invented; null for real data. */
	readonly warning: string | null;
}

const PADDING = 24;
const LINE = 20;
const STYLED = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'paint-order',
	'opacity',
	'font-family',
	'font-size',
	'font-weight',
	'font-style'
];

/**
 * A drawing of the page as a file of its own: styles written into it, text kept as text, title and source burnt in.
 * @returns SVG text and its size in pixels.
 */
export function exportSvg(
	drawing: SVGSVGElement,
	words: DrawingWords
): { text: string; width: number; height: number } {
	// Sizes are those of the drawing itself, which the page scales and may not show at all.
	const { width: drawnWidth, height: drawnHeight } = drawing.viewBox.baseVal;
	const width = drawnWidth + 2 * PADDING;
	const [title, subtitle, source, warning] = [
		wrap(words.title, width, 18),
		wrap(words.subtitle, width, 13),
		wrap(words.source, width, 12),
		words.warning === null ? [] : wrap(words.warning, width, 13)
	];
	const band = warning.length === 0 ? 0 : warning.length * LINE + 12;
	const top = band + PADDING;
	const head = top + title.length * 24 + subtitle.length * LINE + 12;
	const height = head + drawnHeight + 16 + source.length * LINE + PADDING / 2;
	const paper = getComputedStyle(document.documentElement);
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	inlineStyles(drawing, copy);
	copy.setAttribute('x', String(PADDING));
	copy.setAttribute('y', String(head));
	const line = (
		text: string,
		i: number,
		above: number,
		[step, size, family]: readonly [number, number, string],
		ink = paper.color
	) =>
		`<text x="${PADDING}" y="${above + (i + 1) * step - 4}" font-size="${size}" font-family="${family}" fill="${ink}">${escape(text)}</text>`;
	const [LARGE, MIDDLE, SMALL] = [
		[24, 18, 'Georgia, serif'],
		[LINE, 13, 'Arial, sans-serif'],
		[LINE, 12, 'Arial, sans-serif']
	] as const;
	const text =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
		`<rect width="100%" height="100%" fill="${paper.backgroundColor}"/>` +
		(band > 0 ? `<rect width="100%" height="${band}" fill="${paper.color}"/>` : '') +
		warning.map((t, i) => line(t, i, 6, MIDDLE, paper.backgroundColor)).join('') +
		title.map((t, i) => line(t, i, top - 8, LARGE)).join('') +
		subtitle.map((t, i) => line(t, i, top - 8 + title.length * 24, MIDDLE)).join('') +
		new XMLSerializer().serializeToString(copy) +
		source.map((t, i) => line(t, i, head + drawnHeight + 12, SMALL)).join('') +
		'</svg>';
	return { text, width, height };
}

/** The exported drawing as PNG at twice its size. */
export async function exportPng(drawing: SVGSVGElement, words: DrawingWords): Promise<Blob> {
	const { text, width, height } = exportSvg(drawing, words);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
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

/** Breaks a sentence into lines of about a width, guessing half an em a character. */
export function wrap(text: string, width: number, size: number): string[] {
	const most = Math.max(20, Math.floor((width - 2 * PADDING) / (size * 0.5)));
	const lines: string[] = [];
	for (const word of text.split(/[ \n]+/)) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function inlineStyles(from: Element, to: Element): void {
	const style = getComputedStyle(from);
	for (const name of STYLED) to.setAttribute(name, style.getPropertyValue(name));
	to.removeAttribute('class');
	[...from.children].forEach((child, i) => {
		const twin = to.children[i];
		if (twin) inlineStyles(child, twin);
	});
}

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
