import { CUSTODIES } from '../terms/counted.ts';
import { defineTable, type Row } from './table.ts';

/** EOIR's custody codes. */
export const lookupCustody = defineTable({
	name: 'custody',
	title: { en: 'Custody codes', es: 'Códigos de custodia' },
	grain: { en: 'One row per custody code.', es: 'Una fila por código de custodia.' },
	primaryKey: ['code'],
	columns: [
		{
			name: 'code',
			kind: 'text',
			description: { en: 'EOIR code (CUSTODY).', es: 'Código de EOIR (CUSTODY).' }
		},
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'custody',
			kind: 'text',
			values: CUSTODIES,
			description: { en: 'Custody counted here.', es: 'Custodia que se cuenta aquí.' }
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One custody code. */
export type CustodyCode = Row<typeof lookupCustody>;
