import { defineTable, type Row } from './table.ts';

/** EOIR's case types, and whether their asylum decisions are counted. */
export const lookupCaseTypes = defineTable({
	name: 'case_types',
	title: { en: 'Case types', es: 'Tipos de caso' },
	grain: { en: 'One row per case type.', es: 'Una fila por tipo de caso.' },
	primaryKey: ['case_type'],
	columns: [
		{ name: 'case_type', kind: 'text', description: { en: 'EOIR code.', es: 'Código de EOIR.' } },
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'in_scope',
			kind: 'boolean',
			description: {
				en: "Whether EOIR's asylum tables, and ours, count it.",
				es: 'Si cuenta en los cuadros de asilo de EOIR y en los nuestros.'
			}
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One case type. */
export type CaseType = Row<typeof lookupCaseTypes>;
