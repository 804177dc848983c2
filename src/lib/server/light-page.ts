import { SCOPE, standingIn, usedRules, withoutUnreadProperties } from './page-rules.ts';

/** Links that the renderer leaves, switched off, to stylesheets that stand in the page already. */
const DISABLED_STYLE = /<link [^>]*\bdisabled\b[^>]*>\s*/g;

/**
 * A drawn page without what nobody reads: marks of the renderer, links to styles that are in the page, the space between cells, the rules of components that
 * are not on it, scopes without a rule, and digits of coordinates that no screen shows. A part that wakes
 * (`data-island`, `data-asleep`) keeps every node, because taking it over counts them, except in what stands in it unchanged
 * (`data-still`); it brings its own rules with it. Rules that only what stands after the first figure needs are left to
 * the page's stylesheets, which are asked for there: the figure is drawn before they and the rest are.
 * @param html the whole page.
 */
export function lightenPage(html: string): string {
	const whole = askForSheetsAfterFigure(lightenHead(roundCoordinates(html)));
	const rest = whole.indexOf(REST);
	const parts = splitAtIslands(whole);
	const standing = standingIn(whole);
	const scopes = new Set<string>();
	const wakes = parts.some(({ waking }) => waking);
	const ruled = (css: string) => {
		const kept = usedRules(css, standing, wakes);
		for (const [, name = ''] of kept.matchAll(/\.(_[0-9a-z]+)/g)) scopes.add(name);
		// A part may bring rules that read what no rule of the page does.
		if (rest < 0) return wakes ? kept : withoutUnreadProperties(kept, whole);
		const first = whole.slice(0, rest).replace(/(<\/summary>).*?(<\/details>)/gs, '$1$2');
		return withoutUnreadProperties(usedRules(kept, standingIn(first), false), first);
	};
	const styled = parts.map((part) => ({
		...part,
		html: part.waking
			? part.html
			: part.html.replace(
					/(<style[^>]*>)(.*?)(<\/style>)/gs,
					(_, open, css, close) => open + ruled(css) + close
				)
	}));
	return styled.map((part) => (part.waking ? part.html : lightenStill(part.html, scopes))).join('');
}

/** The head without the space between its elements and without the notes in its script. */
function lightenHead(html: string): string {
	const end = html.indexOf('</head>');
	if (end < 0) return html;
	const head = html
		.slice(0, end)
		.replace(/(?<=<script>)[^<]*(?=<\/script>)/, (code) =>
			code
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== '' && !line.startsWith('//'))
				.join('\n')
		)
		.replace(/>\s+</g, '><');
	return head.trimEnd() + html.slice(end);
}

/** How the page's stylesheets are asked for after its first figure; the build makes one sheet of them. */
const REST = '<link data-rest ';

/** How much of a page must stand after its first figure, in characters, for rules to be worth a request. */
const WORTH_A_SHEET = 6_000;

/**
 * Takes away the links that the renderer leaves, switched off, to stylesheets that stand in the page already; asks for them
 * after the first figure, where enough of the page follows. Browsers draw what stands before such a link without it.
 */
function askForSheetsAfterFigure(html: string): string {
	const sheets = [...html.matchAll(DISABLED_STYLE)].flatMap(
		([link]) => /\bhref="[^"]+\.css"/.exec(link)?.[0] ?? []
	);
	const plain = html.replace(DISABLED_STYLE, '');
	const at = endOfFirstFigure(plain);
	if (sheets.length === 0 || at === null || plain.length - at < WORTH_A_SHEET) return plain;
	const links = sheets.map((href) => `${REST}rel="stylesheet" ${href}>`).join('');
	return plain.slice(0, at) + links + plain.slice(at);
}

/** Where the first drawing or table ends with its frame, or with the part that it stands in; null where there is none. */
function endOfFirstFigure(html: string): number | null {
	const main = html.indexOf('<main');
	const figure = main < 0 ? -1 : html.slice(main).search(/<svg [^>]*role="img"|<tbody/);
	if (figure < 0) return null;
	const around = [...html.matchAll(/<div [^>]*(?:data-island=|class="(?:table-)?frame\b)/g)].flatMap(
		({ index }) => {
			if (index > main + figure) return [];
			const end = endOfDiv(html, index);
			return end > main + figure ? [end] : [];
		}
	);
	return around[0] ?? null;
}

function lightenStill(html: string, scopes: ReadonlySet<string>): string {
	return html
		.replace(/<!--.*?-->/gs, '')
		.replace(/(<\/t[dhr]>|<t(?:head|body|r)(?: [^>]*)?>|<\/thead>)\s+(?=<\/?t[a-z])/g, '$1')
		.replace(/ class="([^"]*)"/g, (whole, names: string) => {
			const kept = names
				.split(/\s+/)
				.filter((name) => name !== '' && (!SCOPE.test(name) || scopes.has(name)));
			return kept.length === 0
				? ''
				: kept.length === names.split(' ').length
					? whole
					: ` class="${kept.join(' ')}"`;
		})
		.replace(IMPLIED_ENDS, '')
		.replace(EMPTY_SHAPE, '/>');
}

/** Ends of cells, rows and lines of lists where what follows ends them as well. */
const IMPLIED_ENDS =
	/<\/t[dh]>(?=<t[dh][\s>]|<\/tr>)|<\/tr>(?=<tr[\s>]|<\/t(?:head|body)>)|<\/(?:li|d[dt])>(?=\s*(?:<(?:li|d[dt])[\s>]|<\/[uod]l>))/g;

/** The end of a shape of a drawing, which has nothing in it. */
const EMPTY_SHAPE = /><\/(?:path|line|circle|rect)>/g;

/** Coordinates of drawings to a hundredth of a pixel. */
function roundCoordinates(html: string): string {
	return html.replace(/ (?:[xy][12]?|c[xy]|r|d|width|height)="[^"]*\.\d{3}[^"]*"/g, (attribute) =>
		attribute.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100))
	);
}

/** The page in pieces: parts that wake, and the rest; what stands unchanged in such a part is of the rest. */
function splitAtIslands(html: string): readonly { readonly html: string; readonly waking: boolean }[] {
	const pieces: { html: string; waking: boolean }[] = [];
	let at = 0;
	for (const { index } of html.matchAll(/<div [^>]*data-(?:island|asleep)=/g)) {
		if (index < at) continue;
		const end = endOfDiv(html, index);
		pieces.push({ html: html.slice(at, index), waking: false });
		at = index;
		const still = html.indexOf('<div data-still', index);
		if (still >= 0 && still < end) {
			const endOfStill = endOfDiv(html, still);
			pieces.push({ html: html.slice(at, still), waking: true });
			pieces.push({ html: html.slice(still, endOfStill), waking: false });
			at = endOfStill;
		}
		pieces.push({ html: html.slice(at, end), waking: true });
		at = end;
	}
	pieces.push({ html: html.slice(at), waking: false });
	return pieces;
}

function endOfDiv(html: string, start: number): number {
	let depth = 0;
	for (const found of html.slice(start).matchAll(/<div[\s>]|<\/div>/g)) {
		depth += found[0] === '</div>' ? -1 : 1;
		if (depth === 0) return start + found.index + '</div>'.length;
	}
	throw new Error(`A part of the page is not closed: ${html.slice(start, start + 80)}…`);
}
