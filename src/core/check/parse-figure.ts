import { digitsForWords } from './number-words.ts';

/** What a share is of: those granted asylum, or those who were not. */
export type Sense = 'granted' | 'denied';

/** How a figure is put: as itself, as roughly so, as a ceiling or a floor. */
export type Relation = 'equal' | 'about' | 'below' | 'above';

/**
 * A share as somebody wrote it: every value from `low` to below `high` (0 to 1) prints as the figure at the precision
 * it was written with; a `high` of 1 counts as inside. `2 %` is 0.015 to 0.025, `1.6 %` is 0.0155 to 0.0165, `under 2 %`
 * is 0 to 0.02. "About" leaves the interval as it is: how far roughly reaches is nowhere said.
 */
export interface FigureShare {
	readonly kind: 'share';
	readonly low: number;
	readonly high: number;
	readonly sense: Sense;
	readonly relation: Relation;
}

/**
 * Counts as somebody wrote them: `2 of 14`. Denials are turned round: `12 of 14 denied` is 2 granted. `ratio` is the share
 * that `1 of 50` or `9 of 10` may mean as well; null where the counts are clearly counts.
 */
export interface FigureCounts {
	readonly kind: 'counts';
	readonly granted: number;
	readonly decided: number;
	readonly ratio: FigureShare | null;
}

/** Why a text gives no figure that can be checked; the site has a sentence for each, in both languages. */
export const UNREADABLE_REASONS = [
	'empty',
	'too-long',
	'no-number',
	'negative',
	'over-hundred',
	'zero',
	'more-than-all',
	'count-alone',
	'unclear',
	'several'
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** A text that is no figure, and why. */
export interface Unreadable {
	readonly kind: 'unreadable';
	readonly why: UnreadableReason;
}

/** A figure as read. */
export type ParsedFigure = FigureShare | FigureCounts | Unreadable;

/** Longer texts are passages, not figures. */
const LONGEST = 200;

/**
 * Reads a figure as people write it, in English or Spanish: `2 %`, `2 percent`, `1.6`, `1,6 %`, `one in twenty`,
 * `1 of 50`, `2 of 14`, `98 % denied`, `menos del 2 %`, `4 to 6 %`, in any digits. A sentence with one figure in it is
 * read too. Never throws.
 */
export function parseFigure(text: string): ParsedFigure {
	const trimmed = text.trim();
	if (trimmed === '') return unreadable('empty');
	if (trimmed.length > LONGEST) return unreadable('too-long');
	const plain = digitsForWords(plainText(trimmed));
	const found = percentFigure(plain) ?? ofFigure(plain) ?? bareFigure(plain);
	return found ?? unreadable('no-number');
}

function unreadable(why: UnreadableReason): Unreadable {
	return { kind: 'unreadable', why };
}

/** Lower case, accents dropped, every script's digits as ours, every dash and space the plain one. */
function plainText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase()
		.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
		.replace(/[٪﹪]/g, '%')
		.replace(/٫/g, '.')
		.replace(/٬/g, ',')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/(?<![\d.,])[.,](?=\d)/g, '0.')
		.replace(/\s+/g, ' ');
}

/** The value of a decimal digit of any script: digits of a script stand in tens, in order. */
function digitValue(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return /[0-9]/.test(digit) ? Number(digit) : (code - zero) % 10;
}

const NUMBER = '\\d+(?:[.,]\\d+)?';
const PERCENT = '(?:%|per ?cent(?:age)?\\b|pct\\b|por ?ciento\\b|por 100\\b)';
const TO = '(?:-|to|a|al|and|y|or|o)';
const PERCENT_FIGURE = new RegExp(
	`(-?)(?<![\\d.,])(${NUMBER})(?:[ -]?${PERCENT}? ?${TO} ?(?:el )?(${NUMBER}))?[ -]?${PERCENT}`,
	'g'
);

function percentFigure(text: string): ParsedFigure | null {
	const all = [...text.matchAll(PERCENT_FIGURE)];
	const [found] = all;
	if (!found) return null;
	if (all.length > 1) return unreadable('several');
	const [whole, minus, first = '', second] = found;
	if (minus && isSign(text, found.index)) return unreadable('negative');
	return shareOf(text, { start: found.index, end: found.index + whole.length }, first, second ?? first);
}

/** Whether a hyphen is a minus: nothing, or a space, stands before it. */
function isSign(text: string, at: number): boolean {
	return at === 0 || text[at - 1] === ' ' || text[at - 1] === '(';
}

interface Span {
	readonly start: number;
	readonly end: number;
}

function shareOf(text: string, span: Span, first: string, last: string): ParsedFigure {
	const [from, to] = [percentEdges(first), percentEdges(last)];
	if (from.value > to.value) return unreadable('several');
	if (to.value > 1) return unreadable('over-hundred');
	const share = { low: Math.max(0, from.low), high: Math.min(1, to.high) };
	const relation = relationBefore(text.slice(0, span.start));
	return {
		kind: 'share',
		...bounded(share, to, relation),
		sense: senseOf(text, span),
		relation: relation.kind
	};
}

interface Edges {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** A percentage and the shares that print as it: whole numbers divided once, so that an edge is the nearest double. */
function percentEdges(printed: string): Edges {
	const [whole = '', decimals = ''] = printed.split(/[.,]/);
	const digits = Number(whole + decimals);
	const scale = 10 ** decimals.length * 100;
	return {
		value: digits / scale,
		low: (digits * 10 - 5) / (scale * 10),
		high: (digits * 10 + 5) / (scale * 10)
	};
}

interface FoundRelation {
	readonly kind: Relation;
	/** Whether the figure itself is inside: at most, at least. */
	readonly inclusive: boolean;
}

const RELATIONS: readonly (readonly [RegExp, FoundRelation])[] = [
	[
		/(?:no more than|not more than|at most|up to|<=|≤|no mas del?|no mas que|a lo mas|a lo sumo|como maximo|hasta)(?: el| un)? ?$/,
		{ kind: 'below', inclusive: true }
	],
	[
		/(?:no less than|no fewer than|at least|>=|≥|al menos|por lo menos|como minimo|no menos del?)(?: el| un)? ?$/,
		{ kind: 'above', inclusive: true }
	],
	[
		/(?:(?:less|fewer|lower|smaller) than|under|below|<|menos (?:del?|que)|(?:menor|inferior)(?:es)? (?:a|al|que|del?)|(?:por )?debajo del?)(?: el| un)? ?$/,
		{ kind: 'below', inclusive: false }
	],
	[
		/(?:(?:more|greater|higher) than|over|above|>|mas (?:del?|que)|(?:mayor|superior)(?:es)? (?:a|al|que|del?)|(?:por )?encima del?)(?: el| un)? ?$/,
		{ kind: 'above', inclusive: false }
	],
	[
		/(?:about|around|roughly|approximately|ap?prox\.?|nearly|almost|close to|some|circa|ca?\.|~|≈|alrededor del?|cerca del?|casi|unos|unas|aproximadamente|mas o menos|en torno al?)(?: el| un| a)? ?$/,
		{ kind: 'about', inclusive: true }
	]
];

function relationBefore(before: string): FoundRelation {
	return RELATIONS.find(([words]) => words.test(before))?.[1] ?? { kind: 'equal', inclusive: true };
}

function bounded(
	share: { readonly low: number; readonly high: number },
	{ value, low, high }: Edges,
	{ kind, inclusive }: FoundRelation
): { readonly low: number; readonly high: number } {
	if (kind === 'below') return { low: 0, high: inclusive ? Math.min(1, high) : value };
	if (kind === 'above') return { low: inclusive ? Math.max(0, low) : value, high: 1 };
	return share;
}

const DENIED =
	/\b(?:den(?:ied|ials?|y|ies|ying)|reject(?:ed|ions?|s)?|refus(?:ed|als?|es)|turned down|turned away|los(?:e|es|t)|not granted|rechaz\w+|neg(?:ad[oa]s?|aron|o|ativas?)|deneg\w+|denieg\w+|niegan?|no conced\w+|pierden?)\b/g;
const GRANTED =
	/(?<!not )(?<!no )\b(?:grant(?:ed|s)?|approv\w+|accept\w+|win|wins|won|conced\w+|aprob\w+|aprueb\w+|acept\w+|ganan?|otorg\w+)\b/g;

/** Whose share it is; where both are named, the word nearest to the figure says. */
function senseOf(text: string, span: Span): Sense {
	return nearest(text, DENIED, span) < nearest(text, GRANTED, span) ? 'denied' : 'granted';
}

function nearest(text: string, words: RegExp, { start, end }: Span): number {
	const distances = [...text.matchAll(words)].map(({ index, 0: word }) =>
		index >= end ? index - end : start - index - word.length
	);
	return Math.min(Infinity, ...distances);
}

const WHOLE = '\\d{1,3}(?:[.,]\\d{3})+(?!\\d)|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?![.,]?\\d)';
const OF_FIGURE = new RegExp(
	`(-?)(?<![\\d.,])(${WHOLE})(?: ?/ ?|[ -](in every|out of every|for every|for each|out of|in|per|of|de cada|por cada|entre cada|en|de los|de las|de)[ -])(${WHOLE})`,
	'g'
);

function ofFigure(text: string): ParsedFigure | null {
	// "16 in 2025" names a year.
	const all = [...text.matchAll(OF_FIGURE)].filter(
		([, , , joined, last]) => !(joined === 'in' || joined === 'en') || !isYear(last)
	);
	const [found] = all;
	if (!found) return null;
	if (all.length > 1) return unreadable('several');
	const [whole, minus, first = '', joined, last = ''] = found;
	if (minus && isSign(text, found.index)) return unreadable('negative');
	const [part, decided] = [wholeNumber(first), wholeNumber(last)];
	if (decided === 0) return unreadable('zero');
	if (part > decided) return unreadable('more-than-all');
	const span = { start: found.index, end: found.index + whole.length };
	const ratio = part === 0 ? null : ratioOf(text, span, part, decided);
	if (ratio && /cada|every|each|^(?:in|en|per)$/.test(joined ?? '')) return ratio;
	const granted = senseOf(text, span) === 'denied' ? decided - part : part;
	const isRound = part === 1 || /^10+$/.test(String(decided));
	return { kind: 'counts', granted, decided, ratio: isRound ? ratio : null };
}

/**
 * The share that `1 in 20` stands for: all that round to one in twenty, and all that print as the percentage it is (5 %)
 * where that is a whole one, or one of tenths below one percent.
 */
function ratioOf(text: string, span: Span, part: number, whole: number): FigureShare {
	const [low, high] =
		part === 1 ? [1 / (whole + 0.5), 1 / (whole - 0.5)] : [(part - 0.5) / whole, (part + 0.5) / whole];
	const value = part / whole;
	const printed = percentPrinted(part, whole);
	const edges = { value, low: Math.min(low, printed?.low ?? 1), high: Math.max(high, printed?.high ?? 0) };
	const relation = relationBefore(text.slice(0, span.start));
	const share = { low: Math.max(0, edges.low), high: Math.min(1, edges.high) };
	return {
		kind: 'share',
		...bounded(share, edges, relation),
		sense: senseOf(text, span),
		relation: relation.kind
	};
}

/** Edges of the percentage that a ratio is, where it is a whole one, or one of tenths below one percent. */
function percentPrinted(part: number, whole: number): Edges | null {
	if ((part * 100) % whole === 0) return percentEdges(String((part * 100) / whole));
	const tenths = (part * 1000) / whole;
	return Number.isInteger(tenths) && tenths < 10 ? percentEdges(`0.${tenths}`) : null;
}

function wholeNumber(printed: string): number {
	return Number(printed.replace(/\D/g, ''));
}

function isYear(printed: string | undefined): boolean {
	return printed !== undefined && /^(?:19|20)\d{2}$/.test(printed);
}

const BARE = new RegExp(`(-?)(?<![\\d.,])(${NUMBER})(?: ?- ?(${NUMBER}))?(?![\\d])`, 'g');

/** A number without a sign of what it is: read as a percentage when nothing else in the text is a number. */
function bareFigure(text: string): ParsedFigure | null {
	const all = [...text.matchAll(BARE)].filter(([, , number]) => !isYear(number));
	const [found] = all;
	if (!found) return null;
	if (all.length > 1) return unreadable('several');
	const [whole, minus, first = '', second] = found;
	if (minus && isSign(text, found.index)) return unreadable('negative');
	if (Number(first.replace(',', '.')) === 0 && second === undefined) return unreadable('zero');
	if (/^\d{1,3}[.,]\d{3}$/.test(first)) return unreadable('count-alone');
	const span = { start: found.index, end: found.index + whole.length };
	if (!isAlone(text, span)) return unreadable('unclear');
	const share = shareOf(text, span, first, second ?? first);
	if (share.kind !== 'unreadable' || share.why !== 'over-hundred') return share;
	// 101 is a slip; 4,042 is a number of people.
	return unreadable(wholeNumber(first) > 999 ? 'count-alone' : 'over-hundred');
}

/** Whether nothing but words that a share takes (under, about, denied, only) stands around a number. */
function isAlone(text: string, { start, end }: Span): boolean {
	const before = RELATIONS.reduce((rest, [words]) => rest.replace(words, ''), text.slice(0, start));
	return !/[\p{L}\p{N}<>=‰:]/u.test(
		`${before} ${text.slice(end)}`
			.replace(DENIED, '')
			.replace(GRANTED, '')
			.replace(/\b(?:only|just|solo|apenas|the|el|la|un|a)\b/g, '')
	);
}
