/** What a citation names. */
export interface CitedWork {
	/** Finding or title of the page. */
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

/** Styles of citation a reader can take. */
export const CITATION_STYLES = ['plain', 'apa', 'chicago', 'bibtex'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A citation that names the agency first, then this site with its release, in a style. */
export function citation(style: CitationStyle, { title, agencies, release, year, url }: CitedWork): string {
	const agency = agencies.join('; ');
	const address = url ? ` ${url}` : '';
	switch (style) {
		case 'plain':
			return `${agency}, via Asylum Ledger (release ${release}): ${title}${address}`;
		case 'apa':
			return `${agency}. (${year}). ${title} [Data set; release ${release}]. Asylum Ledger.${address}`;
		case 'chicago':
			return `${agency}. “${title}.” Asylum Ledger, data release ${release}, ${year}.${address}`;
		case 'bibtex':
			return [
				`@misc{asylumledger-${release},`,
				`  author = {${agencies.map((name) => `{${name}}`).join(' and ')}},`,
				`  title = {${title}},`,
				`  howpublished = {Asylum Ledger, release ${release}},`,
				`  year = {${year}},`,
				...(url ? [`  url = {${url}},`] : []),
				'}'
			].join('\n');
	}
}
