const WITH_ARTICLE =
	/^(Bahamas|British Virgin Islands|Comoros|Gambia|Holy See|Ivory Coast|Maldives|Netherlands|Philippines|Seychelles|Soviet Union|Turks and Caicos|United )|^(Central African|Czech|Democratic|Dominican)? ?Republic|Federation$|Islands$/;

/** An English country name as a sentence needs it: `the Philippines`, `Mexico`. */
export function withArticle(name: string): string {
	return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
