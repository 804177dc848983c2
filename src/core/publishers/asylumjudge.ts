import type { Publisher } from './publisher.ts';

/** Ids of the release that counts grants and denials and nothing else. */
const DECISIONS = 'asylumjudge-decisions-';
/** Ids of the release that counts every completed case with an asylum application, in eight parts. */
const COMPOSITION = 'asylumjudge-composition-';

/**
 * AsylumJudge's counts over the Deportation Data Project's case table, by judge, court, nationality and fiscal year:
 * one row a case. Two ways of counting that never stand in one series. Cases from January 2020, so the first fiscal
 * year lacks its first three months. In the composition a denial that came with another ending counts as that
 * ending, so grants ÷ (grants + denials) is too high and refused; `decisions` needs administrative closures apart,
 * which Mexico's own series does not have. No licence is stated.
 */
export const asylumjudge = {
	id: 'asylumjudge',
	idPrefixes: [DECISIONS, COMPOSITION],
	name: { en: 'AsylumJudge', es: 'AsylumJudge' },
	eras: [{ track: 'court', claims: ['all'], from: 2020, unit: 'cases', basis: 'fiscal' }],
	refusals: [
		{ rate: 'merits', reason: 'denials-among-endings', documents: COMPOSITION },
		{ rate: 'decisions', reason: 'endings-not-counted', documents: DECISIONS },
		{
			rate: 'decisions',
			reason: 'closures-among-endings',
			documents: COMPOSITION,
			without: 'administratively_closed'
		},
		{ rate: 'protection', reason: 'protection-not-apart' },
		{ rate: 'filed', reason: 'filings-not-counted' }
	],
	caveats: [],
	licence:
		'No licence stated; facts cited as AsylumJudge, the Deportation Data Project and EOIR, and kept out of the data package',
	citedOnly: true,
	kinds: [
		{ kind: 'asylumjudge', track: 'court', documents: DECISIONS, quotes: 'merits' },
		{ kind: 'asylumjudge-composition', track: 'court', documents: COMPOSITION, quotes: null }
	],
	series: ['records'],
	joinsDocuments: false,
	everyone: 'printed',
	dividesByPrintedTotal: false
} as const satisfies Publisher;

/** Whether a document of the publisher counts grants and denials and nothing else; the composition is never mixed in. */
export function isDecisionsRelease({ source_id }: { readonly source_id: string }): boolean {
	return source_id.startsWith(DECISIONS);
}

/** Whether a document of the publisher says what became of every case with an application. */
export function isCompositionRelease({ source_id }: { readonly source_id: string }): boolean {
	return source_id.startsWith(COMPOSITION);
}

/** Printed names that stand for nobody in particular: visiting judges, details, dockets, `<All Judges>`. */
export function isNobodysName(name: string): boolean {
	return /^<|\bdocket\b|\bjudges?\b(?=\s*\d*$)/i.test(name);
}
