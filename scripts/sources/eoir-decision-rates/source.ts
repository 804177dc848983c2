import type { PublishedSource } from '../source.ts';
import { pullEoirDecisionRates } from './pull.ts';
import { readDecisionRates } from './read.ts';

/** Asylum decisions of the immigration courts by nationality, from EOIR's PDF tables. */
export const eoirDecisionRates: PublishedSource = {
	kind: 'published',
	id: 'eoir-decision-rates',
	title: 'Adjudication Statistics: Asylum Decision Rates by Nationality',
	publisher: 'Executive Office for Immigration Review',
	pull: pullEoirDecisionRates,
	read: readDecisionRates
};
