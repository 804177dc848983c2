import type { Publisher } from './publisher.ts';

/**
 * EOIR's "Asylum Decision Rates by Nationality", one document a fiscal year: initial completions, affirmative and
 * defensive claims together. An asterisk stands for 0 to 3; there is no national total. Its own rates divide by all
 * completions, to FY2018 administrative closures included, so its total is not what `decisions` divides by.
 */
export const eoirDecisionRates = {
	id: 'eoir-decision-rates',
	idPrefixes: ['eoir-decision-rates-'],
	name: { en: 'EOIR', es: 'EOIR' },
	eras: [{ track: 'court', claims: ['all'], unit: 'cases', basis: 'fiscal' }],
	refusals: [],
	caveats: [],
	licence: 'Work of the US government',
	citedOnly: false,
	kinds: [{ kind: 'eoir', track: 'court', quotes: 'completions' }],
	series: [],
	joinsDocuments: false,
	everyone: 'none',
	dividesByPrintedTotal: false
} as const satisfies Publisher;
