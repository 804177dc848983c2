import { MEASURES, QUALITIES, UNITS, YEAR_BASES } from '../terms/published.ts';
import { CLAIM_TYPES, TRACKS } from '../terms/track.ts';
import { defineTable, type Row } from './table.ts';

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
				es: 'Código de la nacionalidad (ISO 3166 alfa-3, o propio para Estados disueltos y desconocidas), o ALL para un total impreso en el documento.'
			}
		},
		{
			name: 'year',
			kind: 'integer',
			minimum: 1946,
			maximum: 2100,
			description: {
				en: 'The year, fiscal or calendar as year_basis says.',
				es: 'El año, fiscal o natural según year_basis.'
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
