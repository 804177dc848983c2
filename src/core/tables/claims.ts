import { RATE_NAMES } from '../measures/rates.ts';
import { MEASURES, TRACKS } from '../counts/slice.ts';
import { defineTable, type Row } from './table.ts';

/**
 * What data say of a figure that was printed. `supported`: every part of it follows under a definition that is named;
 * `consistent`: what data there are fits it, the exact figure was not found; `not-supported`: what data there are gives
 * something else; `uncheckable`: no public data can be set against it.
 */
export const VERDICTS = ['supported', 'consistent', 'not-supported', 'uncheckable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * How a line sets data against a figure. `share`: a rate of pooled years; `count`: one count; `between`: a count lies
 * between those of the first and the last year; `multiple`: a count is at least `bound` times that of a year; `remainder`: a
 * sum of years is not more than the figure, and years are missing; `rank`: place of a nationality among all; `judges`: from the
 * lowest to the highest share of judges with `bound` decisions; `printed`: a rate that was printed without counts.
 */
export const LINE_KINDS = [
	'share',
	'count',
	'between',
	'multiple',
	'remainder',
	'rank',
	'judges',
	'printed'
] as const;

/**
 * What a line is for. `figure`: it can give the very figure; `near`: it can only fit (masked counts fit where a part of what
 * they allow does) or contradict; `context`: it is shown
 * and decides nothing.
 */
export const LINE_ROLES = ['figure', 'near', 'context'] as const;

/** What comes of a line: the data agree with the figure, differ from it, are not there, or are not compared. */
export const LINE_OUTCOMES = ['agrees', 'differs', 'missing', 'shown'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

const en_es = <Name extends string>(name: Name, en: string, es: string) =>
	[
		{ name: `${name}_en` as const, kind: 'text', description: { en, es: `${es} (inglés).` } },
		{ name: `${name}_es` as const, kind: 'text', description: { en: `${en} In Spanish.`, es: `${es}.` } }
	] as const;

/** Figures that the press has printed, and what public data say of each. */
export const claims = defineTable({
	name: 'claims',
	title: { en: 'Press figures checked', es: 'Cifras de prensa verificadas' },
	grain: { en: 'One row per printed figure.', es: 'Una fila por cifra publicada.' },
	primaryKey: ['slug'],
	columns: [
		{
			name: 'slug',
			kind: 'text',
			description: {
				en: 'Last part of the address of its page.',
				es: 'Última parte de la dirección de su página.'
			}
		},
		{
			name: 'position',
			kind: 'integer',
			minimum: 1,
			description: { en: 'Place in the list.', es: 'Lugar en la lista.' }
		},
		...en_es('figure', 'The figure in our own words.', 'La cifra en nuestras palabras'),
		...en_es('printed_by', 'Who printed it.', 'Quién la publicó'),
		{
			name: 'headline',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Headline, where the article was found.',
				es: 'Titular, si se encontró el artículo.'
			}
		},
		{
			name: 'author',
			kind: 'text',
			nullable: true,
			description: { en: 'Author, where known.', es: 'Autora o autor, si se conoce.' }
		},
		{
			name: 'printed_on',
			kind: 'text',
			description: {
				en: 'When: a day, a month or a year, as far as known.',
				es: 'Cuándo: día, mes o año, según se sepa.'
			}
		},
		{
			name: 'url',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Address of the article, where found.',
				es: 'Dirección del artículo, si se encontró.'
			}
		},
		{
			name: 'verdict',
			kind: 'text',
			values: VERDICTS,
			description: {
				en: 'What the lines show; a build whose lines show something else stops.',
				es: 'Lo que muestran los renglones; si muestran otra cosa, la construcción del sitio se detiene.'
			}
		},
		{
			name: 'definition',
			kind: 'text',
			nullable: true,
			values: [...RATE_NAMES, ...MEASURES],
			description: {
				en: 'The rate or count under which it is supported.',
				es: 'La tasa o la cifra con la que se sostiene.'
			}
		},
		...en_es(
			'finding',
			'What the arithmetic shows, without its numbers.',
			'Lo que muestra la aritmética, sin sus números'
		),
		...en_es('lacking', 'What is missing for more.', 'Lo que falta para más')
	]
});

/** What is set against a printed figure, line by line. */
export const claimLines = defineTable({
	name: 'claim_lines',
	title: { en: 'Arithmetic of press figures', es: 'Aritmética de las cifras de prensa' },
	grain: { en: 'One row per comparison.', es: 'Una fila por comparación.' },
	primaryKey: ['claim', 'line'],
	foreignKeys: [{ columns: ['claim'], table: 'claims', references: ['slug'] }],
	columns: [
		{
			name: 'claim',
			kind: 'text',
			description: { en: 'The figure’s address.', es: 'La dirección de la cifra.' }
		},
		{
			name: 'line',
			kind: 'integer',
			minimum: 1,
			description: { en: 'Order of the lines.', es: 'Orden de los renglones.' }
		},
		{
			name: 'part',
			kind: 'text',
			values: ['a', 'b'],
			description: {
				en: 'Which part of the figure it is about, where it has two.',
				es: 'A qué parte de la cifra se refiere, si tiene dos.'
			}
		},
		{
			name: 'role',
			kind: 'text',
			values: LINE_ROLES,
			description: {
				en: 'Whether it can give the figure, only fit it, or is context.',
				es: 'Si puede dar la cifra, solo encajar con ella, o es contexto.'
			}
		},
		{
			name: 'kind',
			kind: 'text',
			values: LINE_KINDS,
			description: {
				en: 'How data are set against the figure.',
				es: 'Cómo se comparan los datos con la cifra.'
			}
		},
		{
			name: 'figure',
			kind: 'text',
			nullable: true,
			description: {
				en: 'The part as a figure: 2 %, less than 2 %, 6133.',
				es: 'La parte como cifra: 2 %, less than 2 %, 6133.'
			}
		},
		{
			name: 'sources',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Ids of the documents whose rows count, separated by |.',
				es: 'Identificadores de los documentos cuyas filas cuentan, separados por |.'
			}
		},
		{
			name: 'track',
			kind: 'text',
			nullable: true,
			values: TRACKS,
			description: { en: 'Who decided.', es: 'Quién decidió.' }
		},
		{
			name: 'nationality',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Code of the nationality, ALL for everyone.',
				es: 'Código de la nacionalidad, ALL para todas.'
			}
		},
		{
			name: 'definition',
			kind: 'text',
			nullable: true,
			values: [...RATE_NAMES, ...MEASURES],
			description: { en: 'The rate, or the count.', es: 'La tasa, o la cifra.' }
		},
		{
			name: 'from',
			kind: 'integer',
			nullable: true,
			description: { en: 'First year.', es: 'Primer año.' }
		},
		{ name: 'to', kind: 'integer', nullable: true, description: { en: 'Last year.', es: 'Último año.' } },
		{
			name: 'bound',
			kind: 'number',
			nullable: true,
			description: {
				en: 'How many times, which place, or how many decisions of a judge.',
				es: 'Cuántas veces, qué lugar, o cuántas decisiones de un juez.'
			}
		},
		{
			name: 'expected',
			kind: 'text',
			values: LINE_OUTCOMES,
			description: {
				en: 'What came of it when it was written; a build in which something else comes of it stops.',
				es: 'Qué resultó cuando se escribió; si resulta otra cosa, la construcción del sitio se detiene.'
			}
		},
		{
			name: 'quoted_from',
			kind: 'text',
			nullable: true,
			description: { en: 'Who printed a rate without counts.', es: 'Quién publicó una tasa sin cifras.' }
		},
		{
			name: 'url',
			kind: 'text',
			nullable: true,
			description: { en: 'Where it was read.', es: 'Dónde se leyó.' }
		},
		...en_es('note', 'What to know about the line.', 'Qué saber del renglón')
	]
});

/** A figure that the press has printed. */
export type Claim = Row<typeof claims>;

/** What is set against a printed figure. */
export type ClaimLine = Row<typeof claimLines>;
