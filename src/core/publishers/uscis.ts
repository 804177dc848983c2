import type { Publisher } from './publisher.ts';

/**
 * USCIS's own counts of affirmative applications, by citizenship, asylum office and month. Denied **or referred to
 * court** is one number, and a referral is no denial, so grants cannot be set against it.
 */
export const uscis = {
	id: 'uscis',
	idPrefixes: ['uscis-'],
	name: { en: 'USCIS', es: 'USCIS' },
	eras: [{ track: 'affirmative', claims: ['affirmative'], unit: 'cases', basis: 'fiscal' }],
	refusals: [
		{ rate: 'merits', reason: 'denied-or-referred' },
		{ rate: 'protection', reason: 'denied-or-referred' },
		{ rate: 'filed', reason: 'filings-not-counted' }
	],
	caveats: [],
	licence: 'Work of the US government',
	citedOnly: false,
	kinds: [{ kind: 'uscis-officers', track: 'affirmative', quotes: null }],
	series: [],
	joinsDocuments: false,
	everyone: 'added',
	dividesByPrintedTotal: false
} as const satisfies Publisher;
