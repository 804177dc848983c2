import { defineTable, type Row } from '../table.ts';
import { KEY_COLUMNS } from './key-columns.ts';
import { OUTCOME_COLUMNS } from './outcome-columns.ts';

/** The cells of each judge that leave-one-out expected rates need: grants and denials only; conditional grants kept apart are not in them. */
export const judgeNationalities = defineTable({
	name: 'judge_nationalities',
	title: {
		en: 'Merits decisions by judge and nationality',
		es: 'Decisiones de fondo por juez y nacionalidad'
	},
	grain: {
		en: 'One row per judge code, court, nationality, fiscal year and claim type with a grant or a denial.',
		es: 'Una fila por código de juez, corte, nacionalidad, año fiscal y tipo de solicitud con una concesión o denegación.'
	},
	primaryKey: ['judge', 'court', 'nationality', 'fiscal_year', 'claim_type'],
	columns: [
		KEY_COLUMNS.judge,
		KEY_COLUMNS.court,
		KEY_COLUMNS.nationality,
		KEY_COLUMNS.fiscal_year,
		KEY_COLUMNS.claim_type,
		OUTCOME_COLUMNS[0],
		OUTCOME_COLUMNS[2]
	]
});

/** One cell of judge_nationalities. */
export type JudgeNationality = Row<typeof judgeNationalities>;
