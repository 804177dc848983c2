import type { PublishedSource } from '../source.ts';
import { pullOhssYearbook } from './pull.ts';
import { readYearbook } from './read.ts';

/** Persons granted asylum by fiscal year and nationality, from the asylee tables of the DHS yearbook. */
export const ohssYearbook: PublishedSource = {
	kind: 'published',
	id: 'ohss-yearbook',
	title: 'Yearbook of Immigration Statistics, individuals granted asylum',
	publisher: 'DHS Office of Homeland Security Statistics',
	pull: pullOhssYearbook,
	read: readYearbook
};
