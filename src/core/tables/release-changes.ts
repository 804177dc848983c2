import { defineTable, type Row } from './table.ts';

/** Every cell that moved from one release to the next, and every row that came or went. */
export const releaseChanges = defineTable({
	name: 'changes',
	title: { en: 'What moved between two releases', es: 'Qué cambió entre dos ediciones' },
	grain: {
		en: 'One row per cell that moved, or row that came or went.',
		es: 'Una fila por celda que cambió, o por fila que apareció o desapareció.'
	},
	primaryKey: ['table', 'key', 'change', 'column'],
	columns: [
		{
			name: 'table',
			kind: 'text',
			description: { en: 'The table, as in the dictionary.', es: 'La tabla, como en el diccionario.' }
		},
		{
			name: 'key',
			kind: 'text',
			description: {
				en: 'Columns of the key and their values: of the later release, or of the earlier where the row went.',
				es: 'Columnas de la clave y sus valores: de la edición posterior, o de la anterior si la fila desapareció.'
			}
		},
		{
			name: 'change',
			kind: 'text',
			values: ['moved', 'came', 'went'],
			description: {
				en: 'moved: the cell has another value; came, went: only one of the releases has the row.',
				es: 'moved: la celda tiene otro valor; came, went: solo una de las ediciones tiene la fila.'
			}
		},
		{
			name: 'column',
			kind: 'text',
			nullable: true,
			description: { en: 'The column that moved.', es: 'La columna que cambió.' }
		},
		{
			name: 'before',
			kind: 'text',
			nullable: true,
			description: { en: 'What stood there; empty for nothing.', es: 'Lo que decía; vacío si nada.' }
		},
		{
			name: 'after',
			kind: 'text',
			nullable: true,
			description: {
				en: 'What stands there now; empty for nothing.',
				es: 'Lo que dice ahora; vacío si nada.'
			}
		},
		{
			name: 'source_before',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Document of the earlier row, where the table names one.',
				es: 'Documento de la fila anterior, si la tabla lo nombra.'
			}
		},
		{
			name: 'source_after',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Document of the later row: another edition of the same, or the same one.',
				es: 'Documento de la fila posterior: otra edición del mismo, o el mismo.'
			}
		}
	]
});

/** A cell that moved, or a row that came or went. */
export type ReleaseChange = Row<typeof releaseChanges>;
