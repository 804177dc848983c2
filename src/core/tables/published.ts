import { defineTable, type Row } from './table.ts';
import { CLAIM_TYPES, MEASURES, QUALITIES, TRACKS, UNITS, YEAR_BASES } from '../counts/slice.ts';

/** The documents every published count was read from. */
export const sources = defineTable({
	name: 'sources',
	title: { en: 'Sources', es: 'Fuentes' },
	grain: { en: 'One row per document.', es: 'Una fila por documento.' },
	primaryKey: ['source_id'],
	columns: [
		{
			name: 'source_id',
			kind: 'text',
			description: {
				en: 'Name of the document here; begins with the name of the command that reads it.',
				es: 'Nombre del documento aquí; empieza con el nombre del comando que lo lee.'
			}
		},
		{ name: 'publisher', kind: 'text', description: { en: 'Who published it.', es: 'Quién lo publicó.' } },
		{ name: 'title', kind: 'text', description: { en: 'Its title.', es: 'Su título.' } },
		{
			name: 'edition',
			kind: 'text',
			nullable: true,
			description: { en: 'Edition, version or table.', es: 'Edición, versión o cuadro.' }
		},
		{
			name: 'url',
			kind: 'text',
			nullable: true,
			description: { en: 'Where it was published.', es: 'Dónde se publicó.' }
		},
		{
			name: 'published_on',
			kind: 'date',
			nullable: true,
			description: {
				en: 'Day of publication or generation, if printed.',
				es: 'Día de publicación o generación, si consta.'
			}
		},
		{
			name: 'retrieved_on',
			kind: 'date',
			nullable: true,
			description: {
				en: 'Day it was fetched; empty where nobody recorded it.',
				es: 'Día en que se descargó; vacío donde no consta.'
			}
		},
		{
			name: 'sha256',
			kind: 'text',
			nullable: true,
			description: { en: 'SHA-256 of the file read.', es: 'SHA-256 del archivo leído.' }
		},
		{
			name: 'bytes',
			kind: 'integer',
			nullable: true,
			minimum: 0,
			unit: 'bytes',
			description: { en: 'Size of the file read.', es: 'Tamaño del archivo leído.' }
		},
		{ name: 'licence', kind: 'text', description: { en: 'Terms of use.', es: 'Condiciones de uso.' } },
		{
			name: 'year_basis',
			kind: 'text',
			values: ['fiscal', 'calendar', 'mixed'],
			description: {
				en: 'Whether its years are fiscal, calendar or both.',
				es: 'Si sus años son fiscales, naturales o ambos.'
			}
		},
		{
			name: 'unit',
			kind: 'text',
			values: ['cases', 'persons', 'mixed'],
			description: {
				en: 'Whether it counts cases, persons or both.',
				es: 'Si cuenta casos, personas o ambos.'
			}
		},
		{
			name: 'note_en',
			kind: 'text',
			nullable: true,
			description: { en: 'What to know before using it.', es: 'Qué saber antes de usarlo (inglés).' }
		},
		{
			name: 'note_es',
			kind: 'text',
			nullable: true,
			description: { en: 'The same in Spanish.', es: 'Qué saber antes de usarlo (español).' }
		}
	]
});

/** One document. */
export type SourceDocument = Row<typeof sources>;

/** Counts of asylum applications and decisions that agencies and others have printed, in one long table. */
export const publishedOutcomes = defineTable({
	name: 'published_outcomes',
	title: { en: 'Published outcomes', es: 'Resultados publicados' },
	grain: {
		en: 'One row per source, track, claim type, nationality, year and measure.',
		es: 'Una fila por fuente, vía, tipo de solicitud, nacionalidad, año y medida.'
	},
	primaryKey: ['source_id', 'track', 'claim_type', 'nationality', 'year', 'measure'],
	foreignKeys: [{ columns: ['source_id'], table: 'sources', references: ['source_id'] }],
	columns: [
		{
			name: 'source_id',
			kind: 'text',
			description: {
				en: 'The document the count was read from; see the table of sources.',
				es: 'El documento del que se leyó la cifra; véase la tabla de fuentes.'
			}
		},
		{
			name: 'track',
			kind: 'text',
			values: TRACKS,
			description: {
				en: 'Who decided: affirmative, an asylum officer of USCIS (before 2003 INS); court, an immigration judge.',
				es: 'Quién decidió: affirmative, un oficial de asilo de USCIS (antes de 2003, INS); court, un juez de inmigración.'
			}
		},
		{
			name: 'claim_type',
			kind: 'text',
			values: CLAIM_TYPES,
			description: {
				en: 'How the claim began: affirmative, filed with USCIS; defensive, first raised in court; all, not separated by the source.',
				es: 'Cómo empezó la solicitud: affirmative, presentada ante USCIS; defensive, planteada por primera vez en la corte; all, la fuente no distingue.'
			}
		},
		{
			name: 'nationality',
			kind: 'text',
			description: {
				en: 'Code of the nationality (ISO 3166 alpha-3 or our own for dissolved states and unknown), or ALL for a total printed in the document.',
				es: 'Código de la nacionalidad (ISO 3166 alfa-3, o propio para Estados disueltos y desconocidas), o ALL para un total publicado en el documento.'
			}
		},
		{
			name: 'year',
			kind: 'integer',
			minimum: 1946,
			maximum: 2100,
			description: {
				en: 'The year, fiscal or calendar as year_basis says.',
				es: 'El año, fiscal o calendario según year_basis.'
			}
		},
		{
			name: 'year_basis',
			kind: 'text',
			values: YEAR_BASES,
			description: {
				en: 'fiscal: October to September, named for the year in which it ends; calendar: January to December.',
				es: 'fiscal: de octubre a septiembre, con el nombre del año en que termina; calendar: de enero a diciembre.'
			}
		},
		{
			name: 'from_on',
			kind: 'date',
			nullable: true,
			description: {
				en: 'First day covered when the year lacks its beginning; empty for a year that has it.',
				es: 'Primer día incluido cuando falta el comienzo del año; vacío si lo tiene.'
			}
		},
		{
			name: 'through_on',
			kind: 'date',
			nullable: true,
			description: {
				en: 'Last day covered when the year is incomplete; empty for a whole year.',
				es: 'Último día incluido cuando el año está incompleto; vacío si el año está entero.'
			}
		},
		{
			name: 'measure',
			kind: 'text',
			values: MEASURES,
			description: {
				en: 'What is counted: received, granted, denied, other, closed, administratively_closed, decided (the total) or persons_granted.',
				es: 'Qué se cuenta: recibidas, concedidas, denegadas, otras, cerradas, cerradas administrativamente, decididas (el total) o personas con asilo concedido.'
			}
		},
		{
			name: 'count',
			kind: 'integer',
			nullable: true,
			minimum: 0,
			description: {
				en: 'The count as printed; empty when suppressed.',
				es: 'La cifra tal como se publicó; vacía si se suprimió.'
			}
		},
		{
			name: 'count_low',
			kind: 'integer',
			minimum: 0,
			description: {
				en: 'The lowest value the count can have.',
				es: 'El valor más bajo que puede tener la cifra.'
			}
		},
		{
			name: 'count_high',
			kind: 'integer',
			minimum: 0,
			description: {
				en: 'The highest value the count can have.',
				es: 'El valor más alto que puede tener la cifra.'
			}
		},
		{
			name: 'unit',
			kind: 'text',
			values: UNITS,
			description: {
				en: 'What one unit of the count is: cases or persons.',
				es: 'Qué es cada unidad: casos o personas.'
			}
		},
		{
			name: 'quality',
			kind: 'text',
			values: QUALITIES,
			description: {
				en: 'How the count was printed: exact, rounded_10, masked_small (5 stands for 1 to 9), suppressed or derived.',
				es: 'Cómo se publicó: exacta, redondeada a diez, enmascarada (5 significa de 1 a 9), suprimida o derivada.'
			}
		}
	]
});

/** One published count. */
export type PublishedOutcome = Row<typeof publishedOutcomes>;

const percent = (what: Readonly<{ en: string; es: string }>) =>
	({
		kind: 'number',
		nullable: true,
		minimum: 0,
		maximum: 100,
		unit: 'per cent',
		description: what
	}) as const;

/** TRAC's published table of judges: all nationalities, several fiscal years pooled, percentages as printed. */
export const publishedJudges = defineTable({
	name: 'published_judges',
	title: { en: 'Published judge tables', es: 'Cuadros publicados de jueces' },
	grain: {
		en: 'One row per source, court and judge as the publisher prints them.',
		es: 'Una fila por fuente, corte y juez tal como se publican.'
	},
	primaryKey: ['source_id', 'court', 'judge_name'],
	foreignKeys: [{ columns: ['source_id'], table: 'sources', references: ['source_id'] }],
	columns: [
		{
			name: 'source_id',
			kind: 'text',
			description: {
				en: 'The document; see the table of sources.',
				es: 'El documento; véase la tabla de fuentes.'
			}
		},
		{
			name: 'first_fiscal_year',
			kind: 'integer',
			minimum: 1990,
			maximum: 2100,
			description: { en: 'First fiscal year of the window.', es: 'Primer año fiscal del periodo.' }
		},
		{
			name: 'last_fiscal_year',
			kind: 'integer',
			minimum: 1990,
			maximum: 2100,
			description: { en: 'Last fiscal year of the window.', es: 'Último año fiscal del periodo.' }
		},
		{
			name: 'court',
			kind: 'text',
			description: { en: 'Court: EOIR base-city code.', es: 'Corte: código de ciudad base de EOIR.' }
		},
		{
			name: 'judge_name',
			kind: 'text',
			description: { en: 'Judge, as printed (Last, First).', es: 'Juez, como se publica (Apellido, Nombre).' }
		},
		{
			name: 'judge',
			kind: 'text',
			nullable: true,
			description: {
				en: 'EOIR judge code; empty where the name does not match one person for certain.',
				es: 'Código de juez de EOIR; vacío si el nombre no corresponde con certeza a una persona.'
			}
		},
		{
			name: 'decisions',
			kind: 'integer',
			minimum: 0,
			unit: 'decisions',
			description: {
				en: 'Asylum decisions of the judge at this court in the window.',
				es: 'Decisiones de asilo del juez en esta corte en el periodo.'
			}
		},
		{
			name: 'percent_granted',
			...percent({
				en: 'Per cent granted asylum, as printed.',
				es: 'Porcentaje con asilo concedido, como se publica.'
			})
		},
		{
			name: 'percent_other_relief',
			...percent({
				en: 'Per cent granted other relief, as printed; empty where the edition has no such column.',
				es: 'Porcentaje con otro alivio, como se publica; vacío si la edición no lo tiene.'
			})
		},
		{
			name: 'percent_denied',
			...percent({ en: 'Per cent denied, as printed.', es: 'Porcentaje denegado, como se publica.' })
		}
	]
});

/** One judge at one court in a published window. */
export type PublishedJudge = Row<typeof publishedJudges>;
