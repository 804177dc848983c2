import { defineTable, type Row } from '../table.ts';
import { KEY_COLUMNS } from './key-columns.ts';
import { OUTCOME_COLUMNS } from './outcome-columns.ts';

/** Each judge, split by how the claim began, custody and representation. */
export const judgeSplits = defineTable({
	name: 'judge_splits',
	title: {
		en: 'Judge outcomes by claim, custody and representation',
		es: 'Resultados de cada juez por solicitud, custodia y representación'
	},
	grain: {
		en: 'One row per judge code, court, fiscal year, nationality group, claim type, custody and representation.',
		es: 'Una fila por código de juez, corte, año fiscal, grupo de nacionalidad, tipo de solicitud, custodia y representación.'
	},
	primaryKey: ['judge', 'court', 'fiscal_year', 'nationality_group', 'claim_type', 'custody', 'represented'],
	columns: [
		KEY_COLUMNS.judge,
		KEY_COLUMNS.court,
		KEY_COLUMNS.fiscal_year,
		KEY_COLUMNS.nationality_group,
		KEY_COLUMNS.claim_type,
		KEY_COLUMNS.custody,
		KEY_COLUMNS.represented,
		...OUTCOME_COLUMNS
	]
});

/** One cell of judge_splits. */
export type JudgeSplit = Row<typeof judgeSplits>;
