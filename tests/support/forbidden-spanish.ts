/**
 * What the Spanish of the site does not say: calques, words of other regions, second names for one thing, English left
 * standing. Each row is a fault once found on a page.
 */
export const FORBIDDEN_SPANISH: readonly RegExp[] = [
	/años? natural(es)?\b/i,
	/fiscal o natural\b/,
	/en el fondo\b/,
	/oncedidas de resueltas/,
	/roporción concedida/,
	/como proporción de/,
	/Corte con remitidas/,
	/de la raya/,
	/la retención y la CAT/,
	/\b(en|para|de|desde|hasta) AF\d{4}/,
	/TRAC incluye (\d|un juez)/,
	/listas difieren|listas distintas|lista de casos/,
	/mucho más que el azar/,
	/casos tocaron/,
	/el (solo|puro) azar/,
	/tal como se contó/,
	/entre (otra cosa|algo distinto)/,
	/[Tt]otal impreso/,
	/\b(ACNUR|EOIR|DHS|TRAC) imprime\b/,
	/defensivos están solos/,
	/artefacto/,
	/pone cookies|pide nada a nadie/,
	/de quien lo publica/,
	/Llevarse los datos|Abrir un año/,
	/Que se niegue el asilo|Se negó el asilo/,
	/[“”]/,
	/\bUNHCR\b(?!-)/,
	/\bdata release\b|\bData set\b|\(release /i,
	/quoting |\bvia Asylum Ledger\b/,
	/No open licence seen|Work of the US government|Facts quoted for reference/
];
