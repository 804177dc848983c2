import type { Publisher } from './publisher.ts';

/**
 * Single figures that reports and newspapers print, transcribed to be quoted and checked against. Each document names
 * its own publisher in the table of sources; what they count in is said there.
 */
export const reference = {
	id: 'reference',
	idPrefixes: ['reference-'],
	name: { en: 'quoted publications', es: 'publicaciones citadas' },
	eras: [
		{ track: 'affirmative', claims: ['affirmative'], unit: 'cases', basis: 'fiscal' },
		{ track: 'affirmative', claims: ['affirmative'], unit: 'persons', basis: 'fiscal' },
		{ track: 'court', claims: ['all', 'defensive'], unit: 'cases', basis: 'fiscal' },
		{ track: 'court', claims: ['all'], unit: 'persons', basis: 'fiscal' }
	],
	refusals: [],
	caveats: [],
	licence: 'Facts quoted for reference; see the publication',
	citedOnly: true,
	kinds: [],
	series: [],
	joinsDocuments: false,
	everyone: 'printed',
	dividesByPrintedTotal: false
} as const satisfies Publisher;
