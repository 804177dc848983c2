/** What stands in a page, or in a piece of it, that selectors ask for. */
export interface Standing {
	readonly classes: ReadonlySet<string>;
	readonly tags: ReadonlySet<string>;
}

/** Class names that scripts outside the parts that wake set on what is drawn; their rules stay where their part is. */
const SET_LATER = new Set(['alive', 'starting', 'active', 'faint']);

/** Class by which a component's rules are kept to its own elements: `svelte.config.js` makes them. */
export const SCOPE = /^_[0-9a-z]+$/;

/** A selector of a component's own. */
const SCOPED = /\._[0-9a-z]/;

/** Custom properties that scripts ask the page for, whether or not a rule does. */
const ASKED_FOR = ['paper', 'ink', 'ink-soft', 'serif', 'sans'];

/** How properties begin that the rules for paper read, which all pages share. */
const ON_PAPER = 'printed-';

/** What a page is marked with that stands in another page as a whole; figures below /embed/ never are. */
const EMBEDDED = 'data-embed';

/** Classes and names of elements of drawn HTML. */
export function standingIn(html: string): Standing {
	return {
		classes: new Set([
			...[...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
			...(/<html[^>]* data-theme/.test(html) ? [] : [EMBEDDED])
		]),
		tags: new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase()))
	};
}

/** What each selector of a rule asks for. */
type Choices = readonly { readonly classes: readonly string[]; readonly tags: readonly string[] }[];

/** A rule: its text, whether it is one component's own, and what its selectors ask for. */
type Rule = { readonly text: string; readonly scoped: boolean; readonly choices: Choices } | Group;
interface Group {
	readonly head: string;
	readonly rules: readonly Rule[];
}
const parsed = new Map<string, readonly Rule[]>();

/**
 * The rules that what stands there may need, in their order.
 * @param keepsShared whether every rule that is no component's own stays, for what a part makes once it is alive.
 */
export function usedRules(css: string, standing: Standing, keepsShared: boolean): string {
	let rules = parsed.get(css);
	if (!rules) parsed.set(css, (rules = parseRules(css.replace(/\/\*.*?\*\//gs, ''))));
	return printRules(rules, standing, keepsShared);
}

/**
 * The rules without custom properties that nothing reads: no rule, no `style` of the page, no script.
 * @param html where the rules hold.
 */
export function withoutUnreadProperties(css: string, html: string): string {
	const readIn = (text: string) => [...text.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name);
	const definition = /(?<=[{;]\s*)--([\w-]+):([^;{}]*);?/g;
	const definitions = [...css.matchAll(definition)].map(([, name = '', value = '']) => ({ name, value }));
	const read = new Set([
		...ASKED_FOR,
		...readIn(css.replace(definition, '')),
		...readIn(html.replace(/<style.*?<\/style>/gs, ''))
	]);
	for (let before = -1; before !== read.size;) {
		before = read.size;
		for (const { name, value } of definitions)
			if (read.has(name)) for (const further of readIn(value)) read.add(further);
	}
	return css.replace(definition, (whole, name: string) =>
		read.has(name) || name.startsWith(ON_PAPER) ? whole : ''
	);
}

function printRules(rules: readonly Rule[], standing: Standing, keepsShared: boolean): string {
	return rules
		.map((rule) => {
			if ('head' in rule) {
				const inner = printRules(rule.rules, standing, keepsShared);
				return inner === '' ? '' : `${rule.head}{${inner}}`;
			}
			if (keepsShared && !rule.scoped) return rule.text;
			return rule.choices.some(
				({ classes, tags }) =>
					classes.every((name) => SET_LATER.has(name) || standing.classes.has(name)) &&
					tags.every((name) => standing.tags.has(name))
			)
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
				: {
						text,
						scoped: SCOPED.test(head),
						choices: head.startsWith('@') ? [{ classes: [], tags: [] }] : choicesOf(head)
					}
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

/** What an element and those around it must be and have, by selector; what stands in brackets asks for nothing. */
function choicesOf(head: string): Choices {
	const asksForEmbedded = head.startsWith(`[${EMBEDDED}]`);
	let plain = head.replace(/:where\((\._[0-9a-z]+)\)/g, '$1');
	for (let before = ''; before !== plain;) {
		before = plain;
		plain = plain.replace(/"[^"]*"/g, '').replace(/\([^()]*\)/g, '');
	}
	return plain
		.replace(/\[[^\]]*\]/g, '')
		.split(',')
		.map((selector) => ({
			classes: [
				...[...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
				...(asksForEmbedded ? [EMBEDDED] : [])
			],
			tags: [...selector.matchAll(/(?:^|[\s>+~])([a-z][a-z0-9]*)/gi)].map(([, name = '']) =>
				name.toLowerCase()
			)
		}));
}
