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
	/** Address of the view, empty when not known yet. */
	readonly url: string;
}

/** Words of a citation in a language. */
interface CitationWords {
	readonly via: string;
	readonly release: string;
	readonly dataSet: string;
	readonly dataRelease: string;
	/** A title between quotation marks, with the full stop where the language puts it. */
	readonly quoted: (title: string) => string;
}

/** Styles of citation a reader can take. */
export const CITATION_STYLES = ['plain', 'apa', 'chicago', 'bibtex'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A citation that names the agency first, then this site with its release, in a style. */
export function citation(
	style: CitationStyle,
	{ title: sentence, agencies, release, year, url }: CitedWork,
	words: CitationWords
): string {
	const title = sentence.replace(/\.$/, '');
	const agency = agencies.join('; ');
	const address = url ? ` ${url}` : '';
	switch (style) {
		case 'plain':
			return `${agency}, ${words.via} Asylum Ledger (${words.release} ${release}): ${title}.${address}`;
		case 'apa':
			return `${agency}. (${year}). ${title} [${words.dataSet}; ${words.release} ${release}]. Asylum Ledger.${address}`;
		case 'chicago':
			return `${agency}. ${words.quoted(title)} Asylum Ledger, ${words.dataRelease} ${release}, ${year}.${address}`;
		case 'bibtex':
			return [
				`@misc{asylumledger-${release},`,
				`  author = {${agencies.map((name) => `{${name}}`).join(' and ')}},`,
				`  title = {${title}},`,
				`  howpublished = {Asylum Ledger, ${words.release} ${release}},`,
				`  year = {${year}},`,
				...(url ? [`  url = {${url}},`] : []),
				'}'
			].join('\n');
	}
}
