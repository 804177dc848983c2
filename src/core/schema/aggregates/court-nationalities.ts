import { defineTable, type Row } from '../table.ts';
import { KEY_COLUMNS } from './key-columns.ts';
import { OUTCOME_COLUMNS } from './outcome-columns.ts';

/** The nationality mix of each court, in the cells that expected rates compare. */
export const courtNationalities = defineTable({
	name: 'court_nationalities',
	title: { en: 'Outcomes by court and nationality', es: 'Resultados por corte y nacionalidad' },
	grain: {
		en: 'One row per court, nationality, fiscal year and claim type.',
		es: 'Una fila por corte, nacionalidad, año fiscal y tipo de solicitud.'
	},
	primaryKey: ['court', 'nationality', 'fiscal_year', 'claim_type'],
	columns: [
		KEY_COLUMNS.court,
		KEY_COLUMNS.nationality,
		KEY_COLUMNS.fiscal_year,
		KEY_COLUMNS.claim_type,
		...OUTCOME_COLUMNS
	]
});

/** One cell of court_nationalities. */
export type CourtNationality = Row<typeof courtNationalities>;
