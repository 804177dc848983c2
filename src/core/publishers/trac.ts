import type { Publisher } from './publisher.ts';

/** Ids of the query tool's months of all courts. */
const TOOL = 'reference-trac-asylum-tool';

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
		{ kind: 'trac', track: 'court', documents: TOOL, quotes: 'merits' },
		{ kind: 'trac', track: 'court', documents: 'reference-trac-nationalities', quotes: 'merits' }
	],
	series: [],
	joinsDocuments: false,
	everyone: 'printed',
	dividesByPrintedTotal: false
} as const satisfies Publisher;

/** Whether a document counts all nationalities together by fiscal year: TRAC's months added up. */
export function isEveryonesYears({ source_id }: { readonly source_id: string }): boolean {
	return source_id.startsWith(TOOL);
}
