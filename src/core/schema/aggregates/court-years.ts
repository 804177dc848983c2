import { defineTable, type Row } from '../table.ts';
import { KEY_COLUMNS } from './key-columns.ts';
import { OUTCOME_COLUMNS } from './outcome-columns.ts';

/** Each court by year, Mexico and everyone else apart. */
export const courtYears = defineTable({
	name: 'court_years',
	title: { en: 'Outcomes by court and year', es: 'Resultados por corte y año' },
	grain: {
		en: 'One row per court, fiscal year and nationality group.',
		es: 'Una fila por corte, año fiscal y grupo de nacionalidad.'
	},
	primaryKey: ['court', 'fiscal_year', 'nationality_group'],
	columns: [KEY_COLUMNS.court, KEY_COLUMNS.fiscal_year, KEY_COLUMNS.nationality_group, ...OUTCOME_COLUMNS]
});

/** One cell of court_years. */
export type CourtYear = Row<typeof courtYears>;
