import { defineTable, type Row } from './table.ts';

/** EOIR's judge codes, those that are no person marked. */
export const lookupImmigrationJudges = defineTable({
	name: 'immigration_judges',
	title: { en: 'Immigration judges', es: 'Jueces de inmigración' },
	grain: { en: 'One row per judge code.', es: 'Una fila por código de juez.' },
	primaryKey: ['judge'],
	columns: [
		{ name: 'judge', kind: 'text', description: { en: 'EOIR judge code.', es: 'Código de juez de EOIR.' } },
		{
			name: 'name',
			kind: 'text',
			description: { en: 'Name, Last, First.', es: 'Nombre: Apellido, Nombre.' }
		},
		{
			name: 'is_person',
			kind: 'boolean',
			description: {
				en: 'False for visiting, clerical, docket and test codes.',
				es: 'Falso para códigos de visita, administrativos, de lista y de prueba.'
			}
		},
		{
			name: 'alias_of',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Code of the same person under which decisions are joined.',
				es: 'Código de la misma persona bajo el que se reúnen sus decisiones.'
			}
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One judge code. */
export type ImmigrationJudge = Row<typeof lookupImmigrationJudges>;
