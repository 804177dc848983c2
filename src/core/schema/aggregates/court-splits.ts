import { defineTable, type Row } from '../table.ts';
import { KEY_COLUMNS } from './key-columns.ts';
import { OUTCOME_COLUMNS } from './outcome-columns.ts';

/** Each court, split by how the claim began, custody and representation. */
export const courtSplits = defineTable({
	name: 'court_splits',
	title: {
		en: 'Court outcomes by claim, custody and representation',
		es: 'Resultados de cada corte por solicitud, custodia y representación'
	},
	grain: {
		en: 'One row per court, fiscal year, nationality group, claim type, custody and representation.',
		es: 'Una fila por corte, año fiscal, grupo de nacionalidad, tipo de solicitud, custodia y representación.'
	},
	primaryKey: ['court', 'fiscal_year', 'nationality_group', 'claim_type', 'custody', 'represented'],
	columns: [
		KEY_COLUMNS.court,
		KEY_COLUMNS.fiscal_year,
		KEY_COLUMNS.nationality_group,
		KEY_COLUMNS.claim_type,
		KEY_COLUMNS.custody,
		KEY_COLUMNS.represented,
		...OUTCOME_COLUMNS
	]
});

/** One cell of court_splits. */
export type CourtSplit = Row<typeof courtSplits>;
