import { lookupNationalities, type Nationality } from '#core/tables/lookups.ts';
import { readTable } from './data-source.ts';

/** The nationality the site tends: Mexico. @throws Error when the lookup lacks it. */
export function focusNationality(): Nationality {
	const mexico = readTable(lookupNationalities, 'lookups').find((row) => row.nationality === 'MEX');
	if (!mexico) throw new Error('data/lookups/nationalities.csv has no row MEX');
	return mexico;
}
