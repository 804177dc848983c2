import type { Publisher } from './publisher.ts';

/** First year in which referred claims in court stand apart, so that the rows beside them are defensive alone. */
export const COURT_SPLIT_YEAR = 2017;
/** Last year whose American rows equal fiscal-year figures; later ones follow the calendar. */
export const LAST_FISCAL_YEAR = 2010;

/**
 * UNHCR's Refugee Data Finder, rows with country of asylum United States, from 2000. Units and years as printed and
 * as checked against the agencies' own tables of 2001, 2002, 2009 and 2010; the other years' basis is inferred.
 *
 * Two rates are refused: `merits` of asylum officers from 2009 to 2017, because referrals to court stand among the
 * closures and denials collapse (Mexico had none in 2015 and 2016); `filed` of courts where the claims are not
 * defensive alone, from 2004, because applications leave out referred claims. Printed totals differ from the sum of
 * their parts in eight rows of 2000.
 */
export const unhcr = {
	id: 'unhcr',
	idPrefixes: ['unhcr-'],
	name: { en: 'UNHCR', es: 'ACNUR' },
	eras: [
		{ track: 'affirmative', claims: ['affirmative'], to: LAST_FISCAL_YEAR, unit: 'cases', basis: 'fiscal' },
		{
			track: 'affirmative',
			claims: ['affirmative'],
			from: LAST_FISCAL_YEAR + 1,
			to: 2020,
			unit: 'cases',
			basis: 'calendar'
		},
		{
			track: 'affirmative',
			claims: ['affirmative'],
			from: 2021,
			to: 2024,
			unit: 'persons',
			basis: 'calendar'
		},
		{ track: 'affirmative', claims: ['affirmative'], from: 2025, unit: 'cases', basis: 'calendar' },
		{ track: 'court', claims: ['all'], to: 2001, unit: 'cases', basis: 'fiscal' },
		{ track: 'court', claims: ['all'], from: 2002, to: LAST_FISCAL_YEAR, unit: 'persons', basis: 'fiscal' },
		{
			track: 'court',
			claims: ['all'],
			from: LAST_FISCAL_YEAR + 1,
			to: COURT_SPLIT_YEAR - 1,
			unit: 'persons',
			basis: 'calendar'
		},
		{
			track: 'court',
			claims: ['defensive', 'affirmative'],
			from: COURT_SPLIT_YEAR,
			unit: 'persons',
			basis: 'calendar'
		}
	],
	refusals: [
		{ rate: 'merits', reason: 'referrals-in-closed', track: 'affirmative', from: 2009, to: 2017 },
		{
			rate: 'filed',
			reason: 'filings-exclude-referrals',
			track: 'court',
			claims: ['all', 'affirmative'],
			from: 2004
		}
	],
	caveats: [
		{ caveat: 'court-incomplete', track: 'court', from: 2024, to: 2024 },
		{ caveat: 'no-referred-claims', track: 'court', from: 2025, to: 2025 },
		{ caveat: 'no-nationality', track: 'affirmative', from: 2025, to: 2025 },
		{ caveat: 'mexico-incomplete', track: 'court', nationality: 'MEX', from: 2007, to: 2008 },
		{ caveat: 'referrals-in-closed', track: 'affirmative', from: 2009, to: 2017 },
		{ caveat: 'referrals-in-denied', track: 'affirmative', to: 2008 },
		{ caveat: 'referrals-in-denied', track: 'affirmative', from: 2017 },
		{ caveat: 'claims-joined', track: 'court', claims: ['all'], to: COURT_SPLIT_YEAR - 1 },
		{ caveat: 'basis-inferred', to: 2000 },
		{ caveat: 'basis-inferred', from: 2003, to: 2008 },
		{ caveat: 'basis-inferred', from: LAST_FISCAL_YEAR + 1 }
	],
	licence: 'CC BY 4.0',
	citedOnly: false,
	kinds: [
		{ kind: 'unhcr-court', track: 'court', claims: ['all'], quotes: null },
		{ kind: 'unhcr-defensive', track: 'court', claims: ['defensive'], quotes: null },
		{ kind: 'unhcr-referred', track: 'court', claims: ['affirmative'], quotes: null },
		{ kind: 'unhcr-officers', track: 'affirmative', quotes: null }
	],
	series: ['court', 'court-whole', 'uscis'],
	joinsDocuments: true,
	everyone: 'added',
	dividesByPrintedTotal: true
} as const satisfies Publisher;
