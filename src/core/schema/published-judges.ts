import { defineTable, type Row } from './table.ts';

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
