import { foldName } from '../filters/fold-name.ts';
import type { SearchEntry, SearchKind } from './search-index.ts';

/**
 * The entries that a query finds, best first.
 * @param most how many at most.
 * @param spelling `as-typed`: every word is met, none nearly so; without it slips are forgiven, and words left out where no
 * entry meets all.
 */
export type EntrySearch<Entry> = (query: string, most: number, spelling?: 'as-typed') => Entry[];

/** Words of a query that say what is looked for, not which. */
const KIND_WORDS: Readonly<Record<SearchKind, string>> = {
	nationality:
		'nationality nationalities nacionalidad nacionalidades country pais people personas from asylum asilo seekers solicitantes',
	court:
		'court courts corte cortes tribunal tribunales immigration inmigracion detained detenidos asylum asilo',
	judge: 'judge judges juez jueza jueces immigration inmigracion ij asylum asilo hon honorable',
	year: 'fiscal year years ano anos fy af ejercicio calendar calendario in en asylum asilo',
	page: 'page pagina',
	term: 'glossary glosario meaning definition significado definicion what is que es',
	claim: 'press prensa claim figure cifra percent per cent por ciento'
};

/** Words that may be missing: `Republic of the Congo`, `the court of El Paso`. */
const OPTIONAL = new Set(['of', 'the', 'and', 'for', 'de', 'del', 'la', 'el', 'los', 'las', 'y', 'para']);

/** What fits equally well comes in this order, before the number of decisions. */
const KIND_ORDER: Readonly<Record<SearchKind, number>> = {
	nationality: 0.06,
	year: 0.06,
	court: 0.05,
	page: 0.15,
	judge: 0.02,
	term: 0.01,
	claim: 0
};

/** Points of a word by how it is met; a press figure is a sentence, whose words say less than a name. */
const POINTS = { code: 1.3, name: 1, also: 0.9, sentence: 0.5, start: 0.7, slip: 0.6, kind: 0.15 } as const;

interface Indexed<Entry> {
	readonly entry: Entry;
	readonly names: readonly string[];
	readonly also: readonly string[];
	readonly kind: readonly string[];
	readonly code: string;
	/** What decides between entries that fit equally well. */
	readonly prior: number;
}

/**
 * The search of the whole site. Words in any order, accents and case ignored, the last one may be unfinished; a slip (a
 * letter wrong, missing, too many, or two changed about) is forgiven in words of four letters, two in words of eight. Every
 * word must be met; where no entry meets all, those that meet most come first.
 *
 * The lists' search (`filters/name-search.ts`) has no order of kinds and counts letters changed about as two slips.
 */
export function createEntrySearch<Entry extends SearchEntry>(entries: readonly Entry[]): EntrySearch<Entry> {
	let indexed: readonly Indexed<Entry>[] | undefined;
	return (query, most, spelling) => {
		const words = queryWords(query);
		if (words.length === 0) return [];
		indexed ??= entries.map(indexOf);
		const scored = indexed
			.map((one) => ({ entry: one.entry, prior: one.prior, ...scoreOf(one, words) }))
			.filter(({ own }) => own > 0);
		const whole = scored.filter(({ met }) => met === words.length);
		const found = whole.length > 0 || spelling === 'as-typed' ? whole : scored;
		// What is spelled as typed leaves no room for what is spelled nearly so.
		const exact = found.filter(({ slips }) => !slips);
		return (exact.length > 0 || spelling === 'as-typed' ? exact : found)
			.sort((a, b) => b.points + b.prior - (a.points + a.prior) || a.entry.path.localeCompare(b.entry.path))
			.slice(0, most)
			.map(({ entry }) => entry);
	};
}

/** Words of a text, each once; of a query those that must be met, unless it has no others. */
function queryWords(query: string): readonly string[] {
	const words = wordsOf(query);
	const needed = words.filter((word) => !OPTIONAL.has(word));
	return needed.length > 0 ? needed : words;
}

/** Folded words, with those that an apostrophe parts joined as well: O’Donnell is o, donnell and odonnell. */
function wordsOf(text: string): readonly string[] {
	const joined = /['’]/.test(text) ? ` ${text.replace(/['’]/g, '')}` : '';
	return [...new Set(foldName(text + joined).split(' '))].filter((word) => word !== '');
}

function indexOf<Entry extends SearchEntry>(entry: Entry): Indexed<Entry> {
	const names = wordsOf(entry.names);
	return {
		entry,
		names: names.length > 1 ? [...names, names.join('')] : names,
		also: wordsOf(entry.also),
		kind: KIND_WORDS[entry.kind].split(' '),
		code: foldName(entry.code),
		prior: KIND_ORDER[entry.kind] + Math.log10(1 + entry.n) / 50
	};
}

interface Score {
	readonly points: number;
	/** Words met. */
	readonly met: number;
	/** Words met by a name, a code or another name: a kind alone finds nothing. */
	readonly own: number;
	/** Whether a word was met with a slip. */
	readonly slips: boolean;
}

function scoreOf<Entry extends SearchEntry>(
	{ entry, names, also, kind, code }: Indexed<Entry>,
	words: readonly string[]
): Score {
	const isSentence = entry.kind === 'claim';
	let points = 0;
	let met = 0;
	let own = 0;
	let slips = false;
	for (const word of words) {
		const asTyped = Math.max(
			word === code ? POINTS.code : 0,
			asSpelled(word, names, isSentence ? POINTS.sentence : POINTS.name),
			asSpelled(word, also, isSentence ? POINTS.sentence : POINTS.also)
		);
		const asKind = kind.includes(word) ? POINTS.kind : 0;
		const nearly = asTyped > 0 || asKind > 0 || isSentence ? 0 : nearlySpelled(word, [...names, ...also]);
		if (asTyped > 0 || nearly > 0) own += 1;
		if (nearly > 0) slips = true;
		if (asTyped > 0 || nearly > 0 || asKind > 0) met += 1;
		points += Math.max(asTyped, nearly, asKind);
	}
	// All of a name, and nothing else: the entry itself, before those whose name goes on.
	const rest = names.filter((name) => !words.some((word) => name.startsWith(word))).length;
	if (own > 0 && met === words.length) points += 0.2 / (1 + rest);
	return { points, met, own, slips };
}

/** Points of a word that is one of the candidates or begins one; a single digit begins nothing. */
function asSpelled(word: string, candidates: readonly string[], exact: number): number {
	if (candidates.includes(word)) return exact;
	if (/^\d$/.test(word)) return 0;
	return candidates.some((candidate) => candidate.startsWith(word)) ? exact * POINTS.start : 0;
}

function nearlySpelled(word: string, candidates: readonly string[]): number {
	return Math.max(0, ...candidates.map((candidate) => slipPoints(word, candidate)));
}

function slipPoints(word: string, candidate: string): number {
	const allowed = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
	if (allowed === 0 || Math.abs(word.length - candidate.length) > allowed) return 0;
	const slips = slipsBetween(word, candidate, allowed);
	if (slips > allowed) return 0;
	// The first letter is rarely wrong.
	return POINTS.slip - 0.15 * (slips - 1) - (word[0] === candidate[0] ? 0 : 0.15);
}

/** How many letters are wrong, missing, too many or changed about with their neighbour; stops counting past a limit. */
export function slipsBetween(a: string, b: string, limit: number): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			let least = Math.min(
				(above[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(above[j - 1] ?? 0) + (isSame ? 0 : 1)
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (before[j - 2] ?? 0) + 1);
			row.push(least);
		}
		if (Math.min(...row) > limit) return limit + 1;
		before = above;
		above = row;
	}
	return above[b.length] ?? 0;
}
