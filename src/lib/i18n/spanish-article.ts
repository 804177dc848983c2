/** Names that Spanish says with an article, and which one. Where usage wavers (India, Perú) the name stays bare. */
const ARTICLES = [
	['el', /^(Reino Unido|Sahara Occidental)/],
	['la', /^(República|Unión Soviética|Santa Sede|Guayana Francesa)/],
	['los', /^(Emiratos|Países Bajos)/],
	['las', /^(Bahamas|Bermudas|Comoras|Islas )/]
] as const;

/** A Spanish country name as a sentence needs it: `la República Dominicana`, `México`. */
export function withSpanishArticle(name: string): string {
	const found = ARTICLES.find(([, pattern]) => pattern.test(name));
	return found ? `${found[0]} ${name}` : name;
}

/** The name after `de`, which runs into `el`: `del Reino Unido`, `de México`. */
export function afterDe(name: string): string {
	return `de ${withSpanishArticle(name)}`.replace(/^de el (?!Salvador)/, 'del ');
}

/**
 * Years after a preposition of Spanish: `el AF2025`, `los AF2018–AF2023`; calendar years stand alone: `2025`.
 * @param window one year or a span, as printed.
 */
export function withYearArticle(window: string): string {
	if (/^\d/.test(window)) return window;
	return `${window.includes('–') ? 'los' : 'el'} ${window}`;
}
