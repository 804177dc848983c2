import { defineTable, type Row } from './table.ts';

/** Addresses that moved: kept for ever, so that links to a court or judge never break. */
export const lookupRedirects = defineTable({
	name: 'redirects',
	title: { en: 'Moved addresses', es: 'Direcciones cambiadas' },
	grain: { en: 'One row per old address.', es: 'Una fila por dirección antigua.' },
	primaryKey: ['kind', 'old'],
	columns: [
		{
			name: 'kind',
			kind: 'text',
			values: ['courts', 'judges'],
			description: { en: 'Section of the site.', es: 'Sección del sitio.' }
		},
		{
			name: 'old',
			kind: 'text',
			description: { en: 'Last part of the old address.', es: 'Última parte de la dirección antigua.' }
		},
		{
			name: 'new',
			kind: 'text',
			description: {
				en: 'Last part of the address it leads to.',
				es: 'Última parte de la dirección a la que lleva.'
			}
		},
		{
			name: 'reason',
			kind: 'text',
			description: { en: 'Why and when it moved.', es: 'Por qué y cuándo cambió.' }
		}
	]
});

/** One moved address. */
export type MovedAddress = Row<typeof lookupRedirects>;
