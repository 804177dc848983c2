import type { Bilingual } from '../column.ts';

const count = (description: Bilingual) =>
	({ kind: 'integer', minimum: 0, unit: 'decisions', description }) as const;

/** The counts every aggregate of outcomes ends in: one column for each outcome, and denials with other protection. */
export const OUTCOME_COLUMNS = [
	{ name: 'granted', ...count({ en: 'Asylum granted.', es: 'Asilo concedido.' }) },
	{
		name: 'conditionally_granted',
		...count({
			en: 'Granted conditionally; 0 unless the count keeps them apart.',
			es: 'Concedido con condiciones; 0 salvo que el recuento los separe.'
		})
	},
	{ name: 'denied', ...count({ en: 'Asylum denied.', es: 'Asilo denegado.' }) },
	{ name: 'abandoned', ...count({ en: 'Application abandoned.', es: 'Solicitud abandonada.' }) },
	{ name: 'withdrawn', ...count({ en: 'Application withdrawn.', es: 'Solicitud retirada.' }) },
	{
		name: 'not_adjudicated',
		...count({ en: 'Ended without a ruling on asylum.', es: 'Terminó sin resolución sobre el asilo.' })
	},
	{ name: 'other', ...count({ en: 'Ended otherwise.', es: 'Terminó de otro modo.' }) },
	{
		name: 'administratively_closed',
		...count({ en: 'Closed administratively.', es: 'Cierre administrativo.' })
	},
	{
		name: 'undecided',
		...count({
			en: 'The proceeding ended; the application has no outcome.',
			es: 'El procedimiento terminó; la solicitud no tiene resultado.'
		})
	},
	{
		name: 'denied_with_protection',
		...count({
			en: 'Of the denials, those with withholding of removal or protection under the Convention against Torture.',
			es: 'De las denegaciones, las que llevan retención de la expulsión o protección de la Convención contra la Tortura.'
		})
	}
] as const;

/** Name of an outcome column. */
export type OutcomeColumn = (typeof OUTCOME_COLUMNS)[number]['name'];
