import { defineTable, type Row } from './table.ts';

/**
 * Values that a publisher prints wrongly, and what is right. One file a source, `data/corrections/<source>.csv`;
 * `normalize` reads the right value in place of the printed one and stops when the publisher prints another.
 */
export const corrections = defineTable({
	name: 'corrections',
	title: { en: 'Corrections', es: 'Correcciones' },
	grain: { en: 'One row per misprinted value.', es: 'Una fila por valor mal impreso.' },
	primaryKey: ['source_id', 'where'],
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
			name: 'where',
			kind: 'text',
			description: {
				en: 'Place in the document, as data/README.md describes it for each source.',
				es: 'Lugar en el documento, como lo describe data/README.md para cada fuente (en inglés).'
			}
		},
		{
			name: 'printed',
			kind: 'text',
			nullable: true,
			description: {
				en: 'What stands there; empty where nothing does.',
				es: 'Lo que dice ahí; vacío si no dice nada.'
			}
		},
		{
			name: 'right',
			kind: 'text',
			description: { en: 'What is read instead.', es: 'Lo que se lee en su lugar.' }
		},
		{
			name: 'why_en',
			kind: 'text',
			description: { en: 'How we know, with the evidence.', es: 'Cómo se sabe, con la prueba (inglés).' }
		},
		{
			name: 'why_es',
			kind: 'text',
			description: { en: 'The same in Spanish.', es: 'Cómo se sabe, con la prueba (español).' }
		},
		{
			name: 'told',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Who was told, and on which day; empty when nobody was.',
				es: 'A quién se avisó y qué día; vacío si a nadie.'
			}
		},
		{
			name: 'expect',
			kind: 'text',
			description: {
				en: 'Another value of the document that bears the correction out, as "place = value"; the run stops when it is no longer printed.',
				es: 'Otro valor del documento que sostiene la corrección, como «lugar = valor»; el proceso se detiene cuando deja de estar impreso.'
			}
		}
	]
});

/** One misprinted value and its correction. */
export type Correction = Row<typeof corrections>;
