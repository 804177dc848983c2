/** What a citation names. */
export interface CitedWork {
	/** Finding or title of the page; a full stop at its end is left to the style. */
	readonly title: string;
	/** Agencies whose figures these are, first in every style. */
	readonly agencies: readonly string[];
	/** Id of the data release. */
	readonly release: string;
	/** Year of the citation. */
	readonly year: number;
	/** Address of the view and the day it was read, ISO; null while a page does not know them. */
	readonly seen: { readonly url: string; readonly on: string } | null;
}

/** Words of a citation in a language. */
interface CitationWords {
	readonly via: string;
	readonly release: string;
	readonly dataSet: string;
	readonly dataRelease: string;
	/** The day in words, ISO given: `Accessed August 28, 2026.` */
	readonly accessed: (day: string) => string;
	/** The same before an address, as APA has it: `Retrieved August 28, 2026, from`. */
	readonly retrieved: (day: string) => string;
	/** A title between quotation marks, with the full stop where the language puts it. */
	readonly quoted: (title: string) => string;
}

/** Styles of citation a reader can take. */
export const CITATION_STYLES = ['plain', 'apa', 'chicago', 'bibtex'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A citation that names the agency first, then this site with its release, in a style. */
export function citation(
	style: CitationStyle,
	{ title: sentence, agencies, release, year, seen }: CitedWork,
	words: CitationWords
): string {
	const title = sentence.replace(/\.$/, '');
	const agency = agencies.join('; ');
	const read = seen ? ` ${words.accessed(seen.on)} ${seen.url}` : '';
	switch (style) {
		case 'plain':
			return `${agency}, ${words.via} Asylum Ledger (${words.release} ${release}): ${title}.${read}`;
		case 'apa':
			return `${agency}. (${year}). ${title} [${words.dataSet}; ${words.release} ${release}]. Asylum Ledger.${seen ? ` ${words.retrieved(seen.on)} ${seen.url}` : ''}`;
		case 'chicago':
			return `${agency}. ${words.quoted(title)} Asylum Ledger, ${words.dataRelease} ${release}, ${year}.${read}`;
		case 'bibtex':
			return [
				`@misc{asylumledger-${release},`,
				`  author = {${agencies.map((name) => `{${inTex(name)}}`).join(' and ')}},`,
				`  title = {${inTex(title)}},`,
				`  howpublished = {Asylum Ledger, ${words.release} ${release}},`,
				`  year = {${year}},`,
				...(seen
					? [
							`  url = {${seen.url}},`,
							`  urldate = {${seen.on}},`,
							// Styles that know neither print this.
							`  note = {${words.accessed(seen.on).replace(/\.$/, '')}},`
						]
					: []),
				'}'
			].join('\n');
	}
}

/** Text in which TeX would read signs as its own: a per cent sign would hide the rest of a title. */
function inTex(text: string): string {
	return text.replace(/[%&#$_]/g, '\\$&').replaceAll('\u00A0', '~');
}

/** The day by the reader's clock, ISO. */
export function dayOf(now: Date): string {
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}
