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

/** Whether a document counts asylum offices: cases completed by office and year, or an office's months. */
export function isOfOffices({ source_id }: { readonly source_id: string }): boolean {
	return source_id.startsWith('uscis-') && source_id.includes('-offices');
}

/** Whether a document counts applications received of the largest citizenships, by month. */
export function isReceipts({ source_id }: { readonly source_id: string }): boolean {
	return source_id.startsWith('uscis-asylum-citizenships-');
}

/** First fiscal year of the release under the Freedom of Information Act; part of it, from a day that is not stated. */
export const CASE_RELEASE_FIRST_YEAR = 2015;

/**
 * Whether a document is of the release under the Freedom of Information Act: cases completed from fiscal 2015, whose first
 * day is not stated, on; by citizenship over the whole time, or by office and year.
 */
export function isCaseRelease({ source_id }: { readonly source_id: string }): boolean {
	return source_id.startsWith('uscis-foia-');
}
