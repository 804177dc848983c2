import type { PersonName } from './person-name.ts';

/**
 * Names that the rules do not put right, by their folded printing. A row a name, with what is printed elsewhere for the
 * same code as the reason:
 *
 * - Lisa de Cardona: `de Cardona, Lisa A.` in EOIR's judge table, `Cardona, Lisa De` and `Cardona, Lisa A.` in TRAC's.
 * - William Van Wyke: `Wyke, William Van` in EOIR's table, `Van Wyke, William Van` in TRAC's.
 * - Clarease Rankin Yates: `Yates, Clarease Rankin` in EOIR's table, `Rankin Yates, Clarease Rankin` in TRAC's.
 * - Leila McNeill Mullican, Denise Marks Lane: the first part of a double last name stands behind the first name in
 *   EOIR's table and before the second part in TRAC's.
 */
export const NAMES_IN_FORM: ReadonlyMap<string, PersonName> = new Map([
	['cardona lisa de', { last: 'de Cardona', given: 'Lisa', suffix: '' }],
	['cardona lisa a', { last: 'de Cardona', given: 'Lisa A.', suffix: '' }],
	['van wyke william van', { last: 'Van Wyke', given: 'William', suffix: '' }],
	['rankin yates clarease rankin', { last: 'Rankin Yates', given: 'Clarease', suffix: '' }],
	['yates clarease rankin', { last: 'Rankin Yates', given: 'Clarease', suffix: '' }],
	['mullican leila mcneill', { last: 'McNeill Mullican', given: 'Leila', suffix: '' }],
	['lane denise a marks', { last: 'Marks Lane', given: 'Denise A.', suffix: '' }]
]);
