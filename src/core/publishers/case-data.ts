import type { Publisher } from './publisher.ts';

/**
 * EOIR's case-data archive, counted here: every completion with an asylum outcome, by fiscal year, court, judge,
 * nationality, claim type, custody and representation. Decisions are counted, applications received are not.
 */
export const caseData = {
	id: 'case-data',
	idPrefixes: ['eoir-case-data-'],
	name: { en: 'EOIR case data', es: 'Datos de casos de EOIR' },
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
	licence: 'Work of the US government',
	citedOnly: false,
	kinds: [{ kind: 'counted', track: 'court', quotes: 'merits' }],
	series: ['counted'],
	joinsDocuments: false,
	everyone: 'added',
	dividesByPrintedTotal: false
} as const satisfies Publisher;
