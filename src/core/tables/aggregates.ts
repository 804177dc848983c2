import { COUNTED_CLAIM_TYPES, CUSTODIES, REPRESENTED } from '../counts/outcome.ts';
import type { Bilingual } from './column.ts';
import { defineTable, type Row, type Table } from './table.ts';
import { COUNTED_EVENTS, COUNTED_FAMILIES, judgeCourtMonths } from './counted.ts';

/** `MX`: Mexico; `others`: every other nationality, unknown ones too. Together they are everyone. */
export const NATIONALITY_GROUPS = ['MX', 'others'] as const;
export type NationalityGroup = (typeof NATIONALITY_GROUPS)[number];

/** The columns that aggregates are keyed by, described once. */
export const KEY_COLUMNS = {
	fiscal_year: {
		name: 'fiscal_year',
		kind: 'integer',
		minimum: 1950,
		maximum: 2100,
		description: { en: 'Fiscal year of the decision.', es: 'Año fiscal de la decisión.' }
	},
	court: {
		name: 'court',
		kind: 'text',
		nullable: true,
		description: {
			en: 'Court of the deciding proceeding: EOIR base-city code; empty when blank.',
			es: 'Corte del procedimiento decidido: código de ciudad base de EOIR; vacío si no consta.'
		}
	},
	judge: {
		name: 'judge',
		kind: 'text',
		nullable: true,
		description: {
			en: 'EOIR judge code, several codes of one person joined; empty when blank. Some codes are no person.',
			es: 'Código de juez de EOIR, unidos los varios de una persona; vacío si no consta. Algunos no son personas.'
		}
	},
	nationality: {
		name: 'nationality',
		kind: 'text',
		description: {
			en: "EOIR's two-character nationality code; ?? when unknown.",
			es: 'Código de nacionalidad de dos caracteres de EOIR; ?? si se desconoce.'
		}
	},
	nationality_group: {
		name: 'nationality_group',
		kind: 'text',
		values: NATIONALITY_GROUPS,
		description: {
			en: 'MX: Mexico; others: every other nationality, unknown ones too.',
			es: 'MX: México; others: todas las demás nacionalidades, también las desconocidas.'
		}
	},
	claim_type: {
		name: 'claim_type',
		kind: 'text',
		values: COUNTED_CLAIM_TYPES,
		description: { en: 'How the claim began.', es: 'Cómo empezó la solicitud.' }
	},
	custody: {
		name: 'custody',
		kind: 'text',
		values: CUSTODIES,
		description: { en: 'Custody in the deciding proceeding.', es: 'Custodia en el procedimiento decidido.' }
	},
	represented: {
		name: 'represented',
		kind: 'text',
		values: REPRESENTED,
		description: {
			en: 'Whether a lawyer had appeared on or before the decision.',
			es: 'Si un abogado había comparecido hasta el día de la decisión.'
		}
	}
} as const;

const count = (description: Bilingual) =>
	({ kind: 'integer', minimum: 0, unit: 'decisions', description }) as const;

/** The counts every aggregate of outcomes ends in: one column for each outcome, and denials with other protection. */
export const OUTCOME_COLUMNS = [
	{ name: 'granted', ...count({ en: 'Asylum granted.', es: 'Asilo concedido.' }) },
	{
		name: 'conditionally_granted',
		...count({
			en: 'Granted conditionally; 0 unless the count keeps them apart.',
			es: 'Concedido con condiciones; 0 salvo que el recuento los separe.'
		})
	},
	{ name: 'denied', ...count({ en: 'Asylum denied.', es: 'Asilo denegado.' }) },
	{ name: 'abandoned', ...count({ en: 'Application abandoned.', es: 'Solicitud abandonada.' }) },
	{ name: 'withdrawn', ...count({ en: 'Application withdrawn.', es: 'Solicitud retirada.' }) },
	{
		name: 'not_adjudicated',
		...count({ en: 'Ended without a ruling on asylum.', es: 'Terminó sin resolución sobre el asilo.' })
	},
	{ name: 'other', ...count({ en: 'Ended otherwise.', es: 'Terminó de otro modo.' }) },
	{
		name: 'administratively_closed',
		...count({ en: 'Closed administratively.', es: 'Cierre administrativo.' })
	},
	{
		name: 'undecided',
		...count({
			en: 'The proceeding ended; the application has no outcome.',
			es: 'El procedimiento terminó; la solicitud no tiene resultado.'
		})
	},
	{
		name: 'denied_with_protection',
		...count({
			en: 'Of the denials, those with withholding of removal or protection under the Convention against Torture.',
			es: 'De las denegaciones, las que llevan retención de la expulsión o protección de la Convención contra la Tortura.'
		})
	}
] as const;

/** Name of an outcome column. */
export type OutcomeColumn = (typeof OUTCOME_COLUMNS)[number]['name'];

/** The columns of tables that split a year by how the claim began, custody and representation. */
const SPLIT_COLUMNS = [
	KEY_COLUMNS.fiscal_year,
	KEY_COLUMNS.nationality_group,
	KEY_COLUMNS.claim_type,
	KEY_COLUMNS.custody,
	KEY_COLUMNS.represented,
	...OUTCOME_COLUMNS
] as const;

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
	columns: [...SPLIT_COLUMNS]
});

/** One cell of nation_splits. */
export type NationSplit = Row<typeof nationSplits>;

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
	columns: [KEY_COLUMNS.court, ...SPLIT_COLUMNS]
});

/** One cell of court_splits. */
export type CourtSplit = Row<typeof courtSplits>;

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
	columns: [KEY_COLUMNS.judge, KEY_COLUMNS.court, ...SPLIT_COLUMNS]
});

/** One cell of judge_splits. */
export type JudgeSplit = Row<typeof judgeSplits>;

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

/**
 * Grants and denials of each counted family by fiscal year, Mexico and everyone else apart; written only where a data
 * folder holds more than one family, so that they can be set side by side. Conditional grants are grants.
 */
export const familyYears = defineTable({
	name: 'family_years',
	title: {
		en: 'Grants and denials by counted family and fiscal year',
		es: 'Concesiones y denegaciones por recuento y año fiscal'
	},
	grain: {
		en: 'One row per counted family, fiscal year and nationality group.',
		es: 'Una fila por recuento, año fiscal y grupo de nacionalidad.'
	},
	primaryKey: ['family', 'fiscal_year', 'nationality_group'],
	columns: [
		{
			name: 'family',
			kind: 'text',
			values: COUNTED_FAMILIES,
			description: { en: 'Who counted.', es: 'Quién contó.' }
		},
		{
			name: 'events',
			kind: 'text',
			values: COUNTED_EVENTS,
			description: {
				en: 'Which completions count; cases: one row a case, where it stands today.',
				es: 'Qué resoluciones cuentan; cases: una fila por caso, en su estado actual.'
			}
		},
		{
			name: 'release_on',
			kind: 'date',
			description: { en: 'Day of the release that was counted.', es: 'Día de la publicación que se contó.' }
		},
		KEY_COLUMNS.fiscal_year,
		KEY_COLUMNS.nationality_group,
		OUTCOME_COLUMNS[0],
		OUTCOME_COLUMNS[2]
	]
});

/** One row of family_years. */
export type FamilyYear = Row<typeof familyYears>;

/** Every table that the aggregates folder always has, each a CSV of its name. */
export const AGGREGATE_TABLES: readonly Table[] = [
	nationalityYears,
	nationSplits,
	courtYears,
	courtSplits,
	courtNationalities,
	judgeYears,
	judgeSplits,
	judgeNationalities,
	judgeCourtMonths
];
