import type { Publisher } from './publisher.ts';

/** What publishers whose records are counted here have in common: decisions are counted, applications received are not. */
export const COUNTED_HERE = {
	eras: [
		{
			track: 'court',
			claims: ['affirmative', 'defensive', 'unknown', 'all'],
			unit: 'cases',
			basis: 'fiscal'
		}
	],
	refusals: [{ rate: 'filed', reason: 'filings-not-counted' }],
	caveats: [],
	citedOnly: false,
	series: ['counted'],
	joinsDocuments: false,
	everyone: 'added',
	dividesByPrintedTotal: false
} as const satisfies Partial<Publisher>;
