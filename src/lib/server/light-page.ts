/** Class names that scripts outside the parts that wake set on what is drawn; their rules stay where their part is. */
const SET_LATER = new Set(['alive', 'starting', 'active', 'faint']);

/** Links that the renderer leaves, switched off, to stylesheets that stand in the page already. */
const DISABLED_STYLE = /<link [^>]*\bdisabled\b[^>]*>\s*/g;

/** Class by which a component's rules are kept to its own elements: `svelte.config.js` makes them. */
const SCOPE = /^s-[0-9a-z]{4}$/;

/** A selector of a component's own. */
const SCOPED = /\.s-[0-9a-z]{4}/;

/**
 * A drawn page without what nobody reads: marks of the renderer, links to styles that are in the page, the space between cells, the rules of components that
 * are not on it, scopes without a rule, and digits of coordinates that no screen shows. A part that wakes
 * (`data-island`) keeps every node, because taking it over counts them, except in what stands in it unchanged
 * (`data-still`); it brings its own rules with it.
 * @param html the whole page.
 */
export function lightenPage(html: string): string {
	const parts = splitAtIslands(roundCoordinates(html.replace(DISABLED_STYLE, '')));
	const wakes = parts.some(({ waking }) => waking);
	const classes = new Set(
		[...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/))
	);
	const scopes = new Set<string>();
	const keepRules = (css: string) => {
		const kept = keepUsedRules(css, classes, wakes);
		for (const [, name = ''] of kept.matchAll(/\.(s-[0-9a-z]{4})/g)) scopes.add(name);
		return kept;
	};
	const styled = parts.map((part) => ({
		...part,
		html: part.waking
			? part.html
			: part.html.replace(
					/(<style>)(.*?)(<\/style>)/gs,
					(_, open, css, close) => open + keepRules(css) + close
				)
	}));
	return styled.map((part) => (part.waking ? part.html : lightenStill(part.html, scopes))).join('');
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
		});
}

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
	for (const { index } of html.matchAll(/<div [^>]*data-island=/g)) {
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

/** A rule: its text, whether it is one component's own, and the classes that each of its selectors needs. */
type Rule =
	| {
			readonly text: string;
			readonly scoped: boolean;
			readonly choices: readonly (readonly string[])[];
	  }
	| Group;
interface Group {
	readonly head: string;
	readonly rules: readonly Rule[];
}
const parsed = new Map<string, readonly Rule[]>();

function keepUsedRules(css: string, classes: ReadonlySet<string>, wakes: boolean): string {
	let rules = parsed.get(css);
	if (!rules) parsed.set(css, (rules = parseRules(css.replace(/\/\*.*?\*\//gs, ''))));
	return printRules(rules, classes, wakes);
}

function printRules(rules: readonly Rule[], classes: ReadonlySet<string>, wakes: boolean): string {
	return rules
		.map((rule) => {
			if ('head' in rule) {
				const inner = printRules(rule.rules, classes, wakes);
				return inner === '' ? '' : `${rule.head}{${inner}}`;
			}
			// What a part makes once it is alive may need any rule that every component shares.
			if (wakes && !rule.scoped) return rule.text;
			return rule.choices.some((names) => names.every((name) => SET_LATER.has(name) || classes.has(name)))
				? rule.text
				: '';
		})
		.join('');
}

function parseRules(css: string): readonly Rule[] {
	const rules: Rule[] = [];
	let at = 0;
	for (;;) {
		const open = css.indexOf('{', at);
		if (open < 0) return rules;
		const end = endOfBlock(css, open);
		const head = css.slice(at, open).trim();
		const text = css.slice(at, end).trim();
		rules.push(
			/^@(media|supports|container|layer)/.test(head)
				? { head, rules: parseRules(css.slice(open + 1, end - 1)) }
				: { text, scoped: SCOPED.test(head), choices: head.startsWith('@') ? [[]] : classesOfSelectors(head) }
		);
		at = end;
	}
}

function endOfBlock(css: string, open: number): number {
	let depth = 0;
	for (let at = open; at < css.length; at++) {
		if (css[at] === '{') depth += 1;
		else if (css[at] === '}' && --depth === 0) return at + 1;
	}
	return css.length;
}

/** The classes that an element and those around it must have, by selector. */
function classesOfSelectors(head: string): readonly (readonly string[])[] {
	let plain = head.replace(/:where\((\.s-[0-9a-z]{4})\)/g, '$1');
	for (let before = ''; before !== plain;) {
		before = plain;
		plain = plain.replace(/\([^()]*\)/g, '').replace(/"[^"]*"/g, '');
	}
	return plain
		.split(',')
		.map((selector) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name));
}
