import { COUNTED_CLAIM_TYPES, CUSTODIES, OUTCOMES, REPRESENTED } from '../counts/outcome.ts';
import { defineTable, type Row } from './table.ts';

/**
 * Who counted decisions one by one: `eoir-case-data` is our own count of EOIR's archive, `ddp` the Deportation Data
 * Project's table. Each has a folder of its own under `data/counted/`.
 */
export const COUNTED_FAMILIES = ['eoir-case-data', 'ddp'] as const;
export type CountedFamily = (typeof COUNTED_FAMILIES)[number];

/**
 * Which completions of a case count: every one, the first, the last; `cases` is one row a case, where it stands today,
 * as the Deportation Data Project's table has it.
 */
export const COUNTED_EVENTS = ['all', 'initial', 'last', 'cases'] as const;

/**
 * Folders of a data folder in which counted decisions may lie, best first: a build shows the first
 * that is there. `normalized` is where the count of the archive
 * lay before each family had its folder; it is still read.
 */
export const COUNTED_PLACES = ['counted/eoir-case-data', 'normalized', 'counted/ddp'] as const;

/** Asylum decisions of immigration courts, counted from EOIR's case-data archive or the table made of it. */
export const asylumDecisions = defineTable({
	name: 'asylum_decisions',
	title: {
		en: 'Asylum decisions counted from court records',
		es: 'Decisiones de asilo contadas de los registros de las cortes'
	},
	grain: {
		en: 'One row per fiscal year, court, judge, nationality, claim type, custody, representation, outcome and other protection.',
		es: 'Una fila por año fiscal, corte, juez, nacionalidad, tipo de solicitud, custodia, representación, resultado y otra protección.'
	},
	primaryKey: [
		'fiscal_year',
		'court',
		'judge',
		'nationality',
		'claim_type',
		'custody',
		'represented',
		'outcome',
		'other_protection'
	],
	columns: [
		{
			name: 'fiscal_year',
			kind: 'integer',
			minimum: 1950,
			maximum: 2100,
			description: {
				en: 'Fiscal year of the decision (October to September, named for its end).',
				es: 'Año fiscal de la decisión (octubre a septiembre, con el nombre del año en que termina).'
			}
		},
		{
			name: 'court',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Court of the deciding proceeding: EOIR base-city code; empty when blank.',
				es: 'Corte del procedimiento decidido: código de ciudad base de EOIR; vacío si no consta.'
			}
		},
		{
			name: 'judge',
			kind: 'text',
			nullable: true,
			description: {
				en: 'EOIR code of the judge of the deciding proceeding; empty when blank. Some codes are no person.',
				es: 'Código de EOIR del juez del procedimiento decidido; vacío si no consta. Algunos códigos no son personas.'
			}
		},
		{
			name: 'nationality',
			kind: 'text',
			description: {
				en: "EOIR's two-character nationality code (MX for Mexico); ?? when unknown.",
				es: 'Código de nacionalidad de dos caracteres de EOIR (MX, México); ?? si se desconoce.'
			}
		},
		{
			name: 'claim_type',
			kind: 'text',
			values: COUNTED_CLAIM_TYPES,
			description: {
				en: 'affirmative: referred by USCIS; defensive: first raised in court; unknown.',
				es: 'affirmative: remitida por USCIS; defensive: planteada por primera vez en la corte; unknown: se desconoce.'
			}
		},
		{
			name: 'custody',
			kind: 'text',
			values: CUSTODIES,
			description: { en: 'Custody in the deciding proceeding.', es: 'Custodia en el procedimiento decidido.' }
		},
		{
			name: 'represented',
			kind: 'text',
			values: REPRESENTED,
			description: {
				en: 'Whether a lawyer had appeared for the respondent on or before the decision.',
				es: 'Si un abogado había comparecido por la persona hasta el día de la decisión.'
			}
		},
		{
			name: 'outcome',
			kind: 'text',
			values: OUTCOMES,
			description: { en: 'How the application ended.', es: 'Cómo terminó la solicitud.' }
		},
		{
			name: 'other_protection',
			kind: 'boolean',
			description: {
				en: 'Whether withholding of removal or protection under the Convention against Torture was granted in the same proceeding.',
				es: 'Si se concedió retención de la expulsión o protección de la Convención contra la Tortura en el mismo procedimiento.'
			}
		},
		{
			name: 'decisions',
			kind: 'integer',
			minimum: 1,
			unit: 'decisions',
			description: { en: 'Number of decisions.', es: 'Número de decisiones.' }
		}
	]
});

/** One counted cell. */
export type AsylumDecisions = Row<typeof asylumDecisions>;

/** When each judge code decided asylum cases at each court. */
export const judgeCourtMonths = defineTable({
	name: 'judge_court_months',
	title: { en: 'Months judges served at courts', es: 'Meses en que los jueces decidieron en cada corte' },
	grain: { en: 'One row per judge code and court.', es: 'Una fila por código de juez y corte.' },
	primaryKey: ['judge', 'court'],
	columns: [
		{ name: 'judge', kind: 'text', description: { en: 'EOIR judge code.', es: 'Código de juez de EOIR.' } },
		{
			name: 'court',
			kind: 'text',
			description: { en: 'EOIR base-city code.', es: 'Código de ciudad base de EOIR.' }
		},
		{
			name: 'first_decision_month',
			kind: 'month',
			description: {
				en: 'Month of the first asylum decision there.',
				es: 'Mes de la primera decisión de asilo allí.'
			}
		},
		{
			name: 'last_decision_month',
			kind: 'month',
			description: {
				en: 'Month of the last asylum decision there.',
				es: 'Mes de la última decisión de asilo allí.'
			}
		},
		{
			name: 'decisions',
			kind: 'integer',
			minimum: 1,
			unit: 'decisions',
			description: {
				en: 'Asylum outcomes of the judge at the court.',
				es: 'Resultados de asilo del juez en la corte.'
			}
		}
	]
});

/** One judge code at one court. */
export type JudgeCourtMonths = Row<typeof judgeCourtMonths>;

/** Kinds of code that a count holds and readers want the name of. */
const NAMED_KINDS = ['court', 'judge', 'nationality'] as const;

/** Who gave a name: the counted release's own lists, the committed lookups, or nobody. */
const NAME_SOURCES = ['release', 'lookup', 'none'] as const;

/** Names of the courts, judges and nationalities of a count, beside `asylum_decisions.csv`. */
export const countedNames = defineTable({
	name: 'counted_names',
	title: {
		en: 'Names of courts, judges and nationalities counted',
		es: 'Nombres de las cortes, jueces y nacionalidades contados'
	},
	grain: {
		en: 'One row per kind and code with decisions.',
		es: 'Una fila por clase y código con decisiones.'
	},
	primaryKey: ['kind', 'code'],
	columns: [
		{
			name: 'kind',
			kind: 'text',
			values: NAMED_KINDS,
			description: { en: 'What the code stands for.', es: 'Qué designa el código.' }
		},
		{
			name: 'code',
			kind: 'text',
			description: { en: 'Code as in asylum_decisions.', es: 'Código como en asylum_decisions.' }
		},
		{
			name: 'name',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Name as its source prints it; empty where no list knows the code.',
				es: 'Nombre como lo imprime su fuente; vacío si ninguna lista conoce el código.'
			}
		},
		{
			name: 'is_person',
			kind: 'boolean',
			nullable: true,
			description: {
				en: 'For judges: whether the code is a person; true until a list says otherwise.',
				es: 'Para jueces: si el código es una persona; verdadero mientras ninguna lista diga otra cosa.'
			}
		},
		{
			name: 'source',
			kind: 'text',
			values: NAME_SOURCES,
			description: {
				en: "release: the release's own lists; lookup: our lookups; none: no list knows the code.",
				es: 'release: las listas de la propia publicación; lookup: nuestras listas; none: ninguna lista conoce el código.'
			}
		}
	]
});

/** The name of one code. */
export type CountedName = Row<typeof countedNames>;
