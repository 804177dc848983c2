import { defineTable, type Row } from '../table.ts';
import { KEY_COLUMNS } from './key-columns.ts';
import { OUTCOME_COLUMNS } from './outcome-columns.ts';

/** Each judge at each court by year, Mexico and everyone else apart; codes that are no person and blank ones are kept, so that judges add up to courts. */
export const judgeYears = defineTable({
	name: 'judge_years',
	title: { en: 'Outcomes by judge, court and year', es: 'Resultados por juez, corte y año' },
	grain: {
		en: 'One row per judge code, court, fiscal year and nationality group.',
		es: 'Una fila por código de juez, corte, año fiscal y grupo de nacionalidad.'
	},
	primaryKey: ['judge', 'court', 'fiscal_year', 'nationality_group'],
	columns: [
		KEY_COLUMNS.judge,
		KEY_COLUMNS.court,
		KEY_COLUMNS.fiscal_year,
		KEY_COLUMNS.nationality_group,
		...OUTCOME_COLUMNS
	]
});

/** One cell of judge_years. */
export type JudgeYear = Row<typeof judgeYears>;
