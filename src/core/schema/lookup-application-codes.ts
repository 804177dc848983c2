import { defineTable, type Row } from './table.ts';

/** What an application in court asks for, by EOIR's code. */
export const APPLICATION_CLASSES = [
	'asylum',
	'withholding',
	'convention_against_torture',
	'population_control',
	'cancellation',
	'adjustment',
	'nacara',
	'haitian',
	'waiver',
	'voluntary_departure',
	'withdrawal_of_admission',
	'other',
	'unknown'
] as const;

/** EOIR's codes of applications and the class each folds into. */
export const lookupApplicationCodes = defineTable({
	name: 'application_codes',
	title: { en: 'Application codes', es: 'Códigos de solicitud' },
	grain: { en: 'One row per application code.', es: 'Una fila por código de solicitud.' },
	primaryKey: ['code'],
	columns: [
		{
			name: 'code',
			kind: 'text',
			description: { en: 'EOIR code (APPL_CODE).', es: 'Código de EOIR (APPL_CODE).' }
		},
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'class',
			kind: 'text',
			values: APPLICATION_CLASSES,
			description: {
				en: 'What the application asks for: asylum, other protection or other relief.',
				es: 'Qué pide la solicitud: asilo, otra protección u otro alivio.'
			}
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One application code. */
export type ApplicationCode = Row<typeof lookupApplicationCodes>;
