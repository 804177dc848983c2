import { OUTCOMES } from '../terms/counted.ts';
import { defineTable, type Row } from './table.ts';

/** EOIR's codes for how an application was decided, and the outcome each folds into; a blank code is undecided. */
export const lookupApplicationDecisions = defineTable({
	name: 'application_decisions',
	title: { en: 'Application decisions', es: 'Decisiones sobre solicitudes' },
	grain: { en: 'One row per decision code.', es: 'Una fila por código de decisión.' },
	primaryKey: ['code'],
	columns: [
		{
			name: 'code',
			kind: 'text',
			description: { en: 'EOIR code (APPL_DEC).', es: 'Código de EOIR (APPL_DEC).' }
		},
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'outcome',
			kind: 'text',
			values: OUTCOMES,
			description: { en: 'Outcome counted here.', es: 'Resultado que se cuenta aquí.' }
		},
		{
			name: 'note',
			kind: 'text',
			nullable: true,
			description: { en: 'What else to know.', es: 'Qué más conviene saber (en inglés).' }
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One decision code. */
export type ApplicationDecision = Row<typeof lookupApplicationDecisions>;
