import { NAMES_IN_FORM } from './names-in-form.ts';

/** A person's name in its parts, put in form; a part that is not printed is empty. */
export interface PersonName {
	/** Last name with its particles: `de Cardona`. A name of one word, or a code, stands here alone. */
	readonly last: string;
	/** First and middle names, initials with their dots: `Lisa A.`. */
	readonly given: string;
	/** `Jr.`, `Sr.`, `II`, `III`, `IV`. */
	readonly suffix: string;
}

/** Words that belong before a last name; agencies print some of them behind the first name (`Cardona, Lisa De`). */
const PARTICLES = new Set(['da', 'de', 'del', 'der', 'di', 'du', 'la', 'los', 'van', 'von']);

const SUFFIXES: ReadonlyMap<string, string> = new Map([
	['jr', 'Jr.'],
	['sr', 'Sr.'],
	['ii', 'II'],
	['iii', 'III'],
	['iv', 'IV']
]);

/**
 * Reads a name as agencies print it: `Last, First M.`, with the suffix anywhere, with or without blanks, dots and
 * capitals. Without a comma the last name comes first, as in EOIR's tables (`Douglas Richard J.`). A single word is
 * kept as it is: it may be a code. Names that no rule puts right are in `NAMES_IN_FORM`.
 */
export function parsePersonName(printed: string): PersonName {
	const tidy = printed.normalize('NFC').replace(/\s+/g, ' ').trim();
	const known = NAMES_IN_FORM.get(fold(tidy));
	if (known) return known;
	const isCapitals = tidy.includes(' ') && tidy === tidy.toUpperCase();
	const parts = tidy.split(',').map((part) => part.split(' ').filter((word) => word !== ''));
	const [head = [], ...tail] = parts;
	const isBare = tail.flat().length === 0;
	if (isBare && head.length < 2) return { last: head.join(''), given: '', suffix: '' };
	const words = isBare ? splitBare(head) : { last: head, given: tail.flat() };
	const suffix = [...words.last, ...words.given].map(suffixOf).find((found) => found !== undefined) ?? '';
	const last = words.last.filter((word) => suffixOf(word) === undefined);
	const given = words.given.filter((word) => suffixOf(word) === undefined);
	const moved = trailingParticles(given);
	const before = moved.filter((word) => fold(word) !== fold(last[0] ?? ''));
	return {
		last: joinMc([...before, ...last].map((word) => inForm(word, isCapitals)).join(' ')),
		given: given
			.slice(0, given.length - moved.length)
			.map((word) => inForm(word, isCapitals))
			.join(' '),
		suffix
	};
}

/** A name as lists order it: `Almistock, Oriel`, `Bartlemay, Robert C., Sr.`. */
export function listName(printed: string): string {
	const { last, given, suffix } = parsePersonName(printed);
	return [last, given, suffix].filter((part) => part !== '').join(', ');
}

/** A name as headings and sentences say it: `Oriel Almistock`, `Robert C. Bartlemay Sr.`. */
export function spokenName(printed: string): string {
	const { last, given, suffix } = parsePersonName(printed);
	return [given, last, suffix].filter((part) => part !== '').join(' ');
}

/**
 * A name for exact matching: two printings have one key when they differ only in capitals, blanks, dots, accents,
 * hyphens, apostrophes, or the place and form of the suffix. Middle names and the suffix itself still tell people
 * apart.
 * @returns `last|given|suffix`, folded: `bartlemay|robert c|sr`.
 */
export function personKey(printed: string): string {
	const { last, given, suffix } = parsePersonName(printed);
	return [fold(last).replaceAll(' ', ''), fold(given), fold(suffix)].join('|');
}

/** Lower case, accents and marks dropped, one blank between words. */
function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function suffixOf(word: string): string | undefined {
	return SUFFIXES.get(word.replace(/\./g, '').toLowerCase());
}

function isParticle(word: string): boolean {
	return PARTICLES.has(word.toLowerCase());
}

/** Last name first; its particles go with it. */
function splitBare(words: readonly string[]) {
	const first = words.findIndex((word) => !isParticle(word));
	const end = Math.min(Math.max(first, 0) + 1, words.length - 1);
	return { last: words.slice(0, end), given: words.slice(end) };
}

function trailingParticles(given: readonly string[]): readonly string[] {
	const end = given.findLastIndex((word) => !isParticle(word));
	return end < 0 ? [] : given.slice(end + 1);
}

/** One word: capitals undone, an initial with its dot, a stray dot dropped, `Mccarthy` as `McCarthy`. */
function inForm(word: string, isCapitals: boolean): string {
	if (/^\p{L}\.?$/u.test(word)) return `${word.charAt(0).toUpperCase()}.`;
	const bare = /^(\p{L}\.)+$/u.test(word) ? word : word.replace(/\.+$/, '');
	const lowered = isCapitals && !bare.includes('.') ? toTitle(bare) : bare;
	return lowered
		.replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
		.replace(/^([DO]['’])(\p{Ll})/u, (_, start: string, letter: string) => start + letter.toUpperCase());
}

function toTitle(word: string): string {
	return word
		.toLowerCase()
		.replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function joinMc(last: string): string {
	return last.replace(/^Mc (?=\p{Lu})/u, 'Mc');
}
