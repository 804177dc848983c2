import type { Publisher } from './publisher.ts';

/**
 * TRAC's own tables (Syracuse University): decisions of judges on asylum, by fiscal year. Its third outcome, other
 * relief, is a kind of denial and no other ending is counted, so a share of all completions cannot be made of it.
 * Single figures that TRAC's reports and newspapers quote are `reference` documents where their ids do not say TRAC.
 */
export const trac = {
	id: 'trac',
	idPrefixes: ['reference-trac-'],
	name: { en: 'TRAC', es: 'TRAC' },
	eras: [{ track: 'court', claims: ['all'], unit: 'cases', basis: 'fiscal' }],
	refusals: [{ rate: 'decisions', reason: 'not-published' }],
	caveats: [],
	licence: 'No open licence seen; facts cited as TRAC, Syracuse University, and kept out of the data package',
	citedOnly: true,
	kinds: [
		{ kind: 'trac', track: 'court', documents: 'reference-trac-asylum-tool', quotes: 'merits' },
		{ kind: 'trac', track: 'court', documents: 'reference-trac-nationalities', quotes: 'merits' }
	],
	series: [],
	joinsDocuments: false,
	everyone: 'printed',
	dividesByPrintedTotal: false
} as const satisfies Publisher;
