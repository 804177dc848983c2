import { defineTable, type Row } from '../table.ts';
import { KEY_COLUMNS } from './key-columns.ts';
import { OUTCOME_COLUMNS } from './outcome-columns.ts';

/** The nation, nationality by nationality: its sums are the national totals, and the reference of expected rates. */
export const nationalityYears = defineTable({
	name: 'nationality_years',
	title: { en: 'Outcomes by nationality and year', es: 'Resultados por nacionalidad y año' },
	grain: {
		en: 'One row per nationality, fiscal year and claim type.',
		es: 'Una fila por nacionalidad, año fiscal y tipo de solicitud.'
	},
	primaryKey: ['nationality', 'fiscal_year', 'claim_type'],
	columns: [KEY_COLUMNS.nationality, KEY_COLUMNS.fiscal_year, KEY_COLUMNS.claim_type, ...OUTCOME_COLUMNS]
});

/** One cell of nationality_years. */
export type NationalityYear = Row<typeof nationalityYears>;
