import { COUNTED_HERE } from './counted.ts';
import type { Publisher } from './publisher.ts';

/**
 * EOIR's case-data archive, counted here: every completion with an asylum outcome, by fiscal year, court, judge,
 * nationality, claim type, custody and representation. Decisions are counted, applications received are not.
 */
export const caseData = {
	...COUNTED_HERE,
	id: 'case-data',
	idPrefixes: ['eoir-case-data-'],
	name: { en: 'EOIR case data', es: 'Datos de casos de EOIR' },
	licence: 'Work of the US government',
	kinds: [{ kind: 'counted', track: 'court', quotes: 'merits' }]
} as const satisfies Publisher;
