import { defineTable, type Row } from './table.ts';

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
