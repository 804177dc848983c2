import type { Publisher } from './publisher.ts';

/**
 * The DHS Yearbook of Immigration Statistics, tables 16, 17 and 19: persons granted asylum by asylum officers and by
 * courts, by fiscal year. It prints grants and no denials, so no rate can be made of it. Editions from FY2020 on round
 * to ten; figures are revised from edition to edition.
 */
export const ohss = {
	id: 'ohss',
	idPrefixes: ['ohss-yearbook-'],
	name: { en: 'DHS Office of Homeland Security Statistics', es: 'Oficina de Estadísticas del DHS' },
	eras: [
		{ track: 'affirmative', claims: ['affirmative'], unit: 'persons', basis: 'fiscal' },
		{ track: 'court', claims: ['all'], unit: 'persons', basis: 'fiscal' }
	],
	refusals: [],
	caveats: [],
	licence: 'Work of the US government',
	citedOnly: false,
	kinds: [
		{ kind: 'ohss-court', track: 'court', quotes: null },
		{ kind: 'ohss-officers', track: 'affirmative', quotes: null }
	],
	series: [],
	joinsDocuments: false,
	everyone: 'printed',
	dividesByPrintedTotal: false
} as const satisfies Publisher;
