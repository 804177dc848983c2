import { defineTable, type Row } from '../table.ts';
import { KEY_COLUMNS } from './key-columns.ts';
import { OUTCOME_COLUMNS } from './outcome-columns.ts';

/** The nation, split by how the claim began, custody and representation. */
export const nationSplits = defineTable({
	name: 'nation_splits',
	title: {
		en: 'National outcomes by claim, custody and representation',
		es: 'Resultados nacionales por solicitud, custodia y representación'
	},
	grain: {
		en: 'One row per fiscal year, nationality group, claim type, custody and representation.',
		es: 'Una fila por año fiscal, grupo de nacionalidad, tipo de solicitud, custodia y representación.'
	},
	primaryKey: ['fiscal_year', 'nationality_group', 'claim_type', 'custody', 'represented'],
	columns: [
		KEY_COLUMNS.fiscal_year,
		KEY_COLUMNS.nationality_group,
		KEY_COLUMNS.claim_type,
		KEY_COLUMNS.custody,
		KEY_COLUMNS.represented,
		...OUTCOME_COLUMNS
	]
});

/** One cell of nation_splits. */
export type NationSplit = Row<typeof nationSplits>;
