const WITH_ARTICLE =
	/^(Bahamas|Central African Republic|Comoros|Congo|Czech|Democratic Republic|Dominican Republic|Gambia|Ivory Coast|Maldives|Marshall Islands|Netherlands|Palestinian|Philippines|Republic|Russian Federation|Seychelles|Solomon Islands|Soviet Union|State of|United|former )/i;

/** An English country name as a sentence needs it: `the Philippines`, `Mexico`. */
export function withArticle(name: string): string {
	return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
