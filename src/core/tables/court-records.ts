import type { Column } from './column.ts';
import { defineTable, type Row } from './table.ts';
import { PERIOD_MEASURES, QUALITIES, TRACKS, UNITS } from '../counts/slice.ts';

const sourceId = {
	name: 'source_id',
	kind: 'text',
	description: {
		en: 'The document; see the table of sources. Two releases with two definitions are never one series.',
		es: 'El documento; véase la tabla de fuentes. Dos ediciones con dos definiciones nunca son una misma serie.'
	}
} as const satisfies Column;

const court = {
	name: 'court',
	kind: 'text',
	description: { en: 'Court: EOIR base-city code.', es: 'Corte: código de ciudad base de EOIR.' }
} as const satisfies Column;

const judgeKey = {
	name: 'judge_key',
	kind: 'text',
	description: {
		en: "The publisher's key of a judge: last name, bar, first name. It may join several people.",
		es: 'Clave del juez según la fuente: apellido, barra, nombre. Puede reunir a varias personas.'
	}
} as const satisfies Column;

const judge = {
	name: 'judge',
	kind: 'text',
	nullable: true,
	description: {
		en: 'EOIR judge code; empty where the printed name does not fit exactly one person.',
		es: 'Código de juez de EOIR; vacío si el nombre impreso no corresponde a una sola persona.'
	}
} as const satisfies Column;

const fiscalYear = {
	name: 'fiscal_year',
	kind: 'integer',
	minimum: 1990,
	maximum: 2100,
	description: {
		en: 'Fiscal year, October to September, named for the year in which it ends.',
		es: 'Año fiscal, de octubre a septiembre, con el nombre del año en que termina.'
	}
} as const satisfies Column;

const fromOn = {
	name: 'from_on',
	kind: 'date',
	nullable: true,
	description: {
		en: 'First day covered when the year lacks its beginning, else empty.',
		es: 'Primer día incluido cuando falta el comienzo del año; si no, vacío.'
	}
} as const satisfies Column;

const throughOn = {
	name: 'through_on',
	kind: 'date',
	nullable: true,
	description: {
		en: 'Last day covered when the year is not complete, else empty.',
		es: 'Último día incluido cuando el año no está completo; si no, vacío.'
	}
} as const satisfies Column;

function count<const Name extends string>(name: Name, en: string, es: string) {
	return {
		name,
		kind: 'integer',
		minimum: 0,
		unit: 'cases',
		description: { en, es }
	} as const satisfies Column;
}

const granted = count('granted', 'Cases granted asylum.', 'Casos con asilo concedido.');

const deniedWithoutOther = count(
	'denied',
	'Cases denied asylum; in the composition, without those that ended in one of the six other ways.',
	'Casos con asilo denegado; en la composición, sin los que terminaron de alguna de las otras seis maneras.'
);

/**
 * The six parts of "other" as the publisher splits it. A denial that came with one of them is counted there and not
 * among the denials.
 */
export const OTHER_PARTS = [
	count(
		'other_protection',
		'Withholding of removal or protection under the torture convention.',
		'Suspensión de la expulsión o protección de la Convención contra la Tortura.'
	),
	count('cancellation', 'Cancellation of removal granted.', 'Cancelación de la expulsión concedida.'),
	count(
		'adjustment',
		'Adjustment to permanent residence granted.',
		'Ajuste a residencia permanente concedido.'
	),
	count('voluntary_departure', 'Voluntary departure granted.', 'Salida voluntaria concedida.'),
	count(
		'withdrawn_or_terminated',
		'Withdrawn, or the proceeding terminated or dismissed.',
		'Retirada, o procedimiento terminado o desestimado.'
	),
	count(
		'administratively_closed',
		'Set aside by the judge, not completed.',
		'Cerrado administrativamente por el juez, sin concluir.'
	)
] as const;

/** Name of one of the six parts of "other". */
export type OtherPart = (typeof OTHER_PARTS)[number]['name'];

/** Completed cases with an application, by what became of them. */
export type Endings = Readonly<Record<'cases' | 'granted' | 'denied' | OtherPart, number>>;

/** Adds endings up. */
export function sumEndings(rows: readonly Endings[]): Endings {
	const total = (name: keyof Endings) => rows.reduce((sum, row) => sum + row[name], 0);
	return {
		cases: total('cases'),
		granted: total('granted'),
		denied: total('denied'),
		other_protection: total('other_protection'),
		cancellation: total('cancellation'),
		adjustment: total('adjustment'),
		voluntary_departure: total('voluntary_departure'),
		withdrawn_or_terminated: total('withdrawn_or_terminated'),
		administratively_closed: total('administratively_closed')
	};
}

/** The six parts of "other" of a row, in the order of the table. */
export function partsOf(row: Readonly<Record<OtherPart, number>>): readonly number[] {
	return OTHER_PARTS.map(({ name }) => row[name]);
}

const nullableParts = [
	{ ...OTHER_PARTS[0], nullable: true },
	{ ...OTHER_PARTS[1], nullable: true },
	{ ...OTHER_PARTS[2], nullable: true },
	{ ...OTHER_PARTS[3], nullable: true },
	{ ...OTHER_PARTS[4], nullable: true },
	{ ...OTHER_PARTS[5], nullable: true }
] as const;

/** Decisions of judges by nationality and fiscal year, as a publisher counted them from court records. */
export const publishedJudgeYears = defineTable({
	name: 'published_judge_years',
	title: { en: 'Judges by nationality and year', es: 'Jueces por nacionalidad y año' },
	grain: {
		en: 'One row per source, judge, nationality and fiscal year.',
		es: 'Una fila por fuente, juez, nacionalidad y año fiscal.'
	},
	primaryKey: ['source_id', 'judge_key', 'profile', 'nationality', 'fiscal_year'],
	foreignKeys: [{ columns: ['source_id'], table: 'sources', references: ['source_id'] }],
	columns: [
		sourceId,
		judgeKey,
		{
			name: 'profile',
			kind: 'integer',
			minimum: 1,
			description: {
				en: 'Which of the people under one key, from 1 in the order of the publisher.',
				es: 'Cuál de las personas de una misma clave, desde 1 en el orden de la fuente.'
			}
		},
		{
			name: 'judge_name',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Name as printed (Last, First), where key or profile belongs to one person; else empty.',
				es: 'Nombre impreso (Apellido, Nombre), si la clave o el perfil es de una persona; si no, vacío.'
			}
		},
		judge,
		{
			name: 'nationality',
			kind: 'text',
			description: {
				en: "Code of the nationality; several codes of the publisher for one country are added up. UNK where no list knows the publisher's code.",
				es: 'Código de la nacionalidad; se suman los códigos de la fuente que son un mismo país. UNK si ninguna lista conoce el código.'
			}
		},
		fiscalYear,
		fromOn,
		throughOn,
		granted,
		deniedWithoutOther,
		...nullableParts
	]
});

/** Decisions of one judge on one nationality in one fiscal year. */
export type PublishedJudgeYear = Row<typeof publishedJudgeYears>;

/** Cases of judges by court and fiscal year, all nationalities, by what became of the asylum application. */
export const publishedCourtJudgeYears = defineTable({
	name: 'published_court_judge_years',
	title: { en: 'Judges by court and year', es: 'Jueces por corte y año' },
	grain: {
		en: 'One row per source, court, judge and fiscal year.',
		es: 'Una fila por fuente, corte, juez y año fiscal.'
	},
	primaryKey: ['source_id', 'court', 'judge_key', 'judge_name', 'fiscal_year'],
	foreignKeys: [{ columns: ['source_id'], table: 'sources', references: ['source_id'] }],
	columns: [
		sourceId,
		court,
		judgeKey,
		{
			name: 'judge_name',
			kind: 'text',
			description: { en: 'Name as printed (Last, First).', es: 'Nombre impreso (Apellido, Nombre).' }
		},
		judge,
		fiscalYear,
		fromOn,
		throughOn,
		count(
			'cases',
			'Completed cases with an asylum application: the sum of the counts that follow.',
			'Casos concluidos con solicitud de asilo: la suma de las cifras que siguen.'
		),
		granted,
		deniedWithoutOther,
		...OTHER_PARTS
	]
});

/** Cases of one judge at one court in one fiscal year. */
export type PublishedCourtJudgeYear = Row<typeof publishedCourtJudgeYears>;

/** Grants and denials by court and fiscal year, all nationalities. */
export const publishedCourtYears = defineTable({
	name: 'published_court_years',
	title: { en: 'Courts by year', es: 'Cortes por año' },
	grain: { en: 'One row per source, court and fiscal year.', es: 'Una fila por fuente, corte y año fiscal.' },
	primaryKey: ['source_id', 'court', 'fiscal_year'],
	foreignKeys: [{ columns: ['source_id'], table: 'sources', references: ['source_id'] }],
	columns: [
		sourceId,
		court,
		fiscalYear,
		fromOn,
		throughOn,
		{
			name: 'judges',
			kind: 'integer',
			minimum: 0,
			unit: 'judges',
			description: {
				en: 'Judges with a decision at the court in the year, as printed.',
				es: 'Jueces con alguna decisión en la corte ese año, según la fuente.'
			}
		},
		granted,
		count('denied', 'Cases denied asylum.', 'Casos con asilo denegado.')
	]
});

/** Grants and denials of one court in one fiscal year. */
export type PublishedCourtYear = Row<typeof publishedCourtYears>;

/** Counts over any span of days: months, and spans that are no year of one nationality. */
export const publishedPeriods = defineTable({
	name: 'published_periods',
	title: { en: 'Published counts over spans of days', es: 'Cifras publicadas por periodos' },
	grain: {
		en: 'One row per source, track, nationality, office, span of days and measure.',
		es: 'Una fila por fuente, vía, nacionalidad, oficina, periodo y medida.'
	},
	primaryKey: ['source_id', 'track', 'nationality', 'office', 'from_on', 'through_on', 'measure'],
	foreignKeys: [{ columns: ['source_id'], table: 'sources', references: ['source_id'] }],
	columns: [
		sourceId,
		{
			name: 'track',
			kind: 'text',
			values: TRACKS,
			description: {
				en: 'Who decided: affirmative, an asylum officer of USCIS; court, an immigration judge.',
				es: 'Quién decidió: affirmative, un oficial de asilo de USCIS; court, un juez de inmigración.'
			}
		},
		{
			name: 'nationality',
			kind: 'text',
			description: {
				en: 'Code of the nationality, or ALL for everyone.',
				es: 'Código de la nacionalidad, o ALL para todas.'
			}
		},
		{
			name: 'office',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Asylum office of USCIS, else empty.',
				es: 'Oficina de asilo de USCIS; si no, vacío.'
			}
		},
		{
			name: 'from_on',
			kind: 'date',
			nullable: true,
			description: {
				en: 'First day covered; empty where the publisher does not state it.',
				es: 'Primer día incluido; vacío si la fuente no lo dice.'
			}
		},
		{
			name: 'through_on',
			kind: 'date',
			description: { en: 'Last day covered.', es: 'Último día incluido.' }
		},
		{
			name: 'measure',
			kind: 'text',
			values: PERIOD_MEASURES,
			description: {
				en: 'What is counted, as in published_outcomes, and denied_or_referred (one number: a referral goes on to court and is no denial), pending, interviews_completed, nacara_granted, terminated.',
				es: 'Qué se cuenta, como en published_outcomes, y denied_or_referred (un solo número: lo remitido sigue en la corte y no es denegación), pendientes, entrevistas hechas, NACARA concedido, terminadas.'
			}
		},
		{
			name: 'count',
			kind: 'integer',
			nullable: true,
			minimum: 0,
			description: { en: 'The count; empty when withheld.', es: 'La cifra; vacía si no se publica.' }
		},
		{
			name: 'unit',
			kind: 'text',
			values: UNITS,
			description: { en: 'What one unit is: cases or persons.', es: 'Qué es cada unidad: casos o personas.' }
		},
		{
			name: 'quality',
			kind: 'text',
			values: QUALITIES,
			description: {
				en: 'exact as printed, derived where added up here, suppressed where withheld or where a part of the sum is missing.',
				es: 'exacta si está impresa, derivada si se sumó aquí, suprimida si no se publica o si falta una parte de la suma.'
			}
		}
	]
});

/** One count over a span of days. */
export type PublishedPeriod = Row<typeof publishedPeriods>;

/** Between what and what grants and denials of a nationality at a court must lie, from two published margins. */
export const courtNationalityRanges = defineTable({
	name: 'court_nationality_ranges',
	title: { en: 'Ranges by court and nationality', es: 'Intervalos por corte y nacionalidad' },
	grain: {
		en: 'One row per court, nationality and fiscal year; rows of four zeros are left out.',
		es: 'Una fila por corte, nacionalidad y año fiscal; se omiten las filas de cuatro ceros.'
	},
	primaryKey: ['court', 'nationality', 'fiscal_year'],
	columns: [
		court,
		{
			name: 'nationality',
			kind: 'text',
			description: { en: 'Code of the nationality.', es: 'Código de la nacionalidad.' }
		},
		fiscalYear,
		count('granted_low', 'Fewest grants possible.', 'Menor número posible de concesiones.'),
		count('granted_high', 'Most grants possible.', 'Mayor número posible de concesiones.'),
		count('denied_low', 'Fewest denials possible.', 'Menor número posible de denegaciones.'),
		count('denied_high', 'Most denials possible.', 'Mayor número posible de denegaciones.')
	]
});

/** The range of one nationality at one court in one fiscal year. */
export type CourtNationalityRange = Row<typeof courtNationalityRanges>;
