import { defineTable, type Row } from './table.ts';

const spellings = (publisher: string) =>
	({
		kind: 'text',
		nullable: true,
		description: {
			en: `Every spelling met in ${publisher}, separated by a vertical bar.`,
			es: `Todas las grafías halladas en ${publisher}, separadas por una barra vertical.`
		}
	}) as const;

/** Nationalities: codes of each agency, names in both languages, and every spelling met. */
export const lookupNationalities = defineTable({
	name: 'nationalities',
	title: { en: 'Nationalities', es: 'Nacionalidades' },
	grain: { en: 'One row per nationality.', es: 'Una fila por nacionalidad.' },
	primaryKey: ['nationality'],
	columns: [
		{
			name: 'nationality',
			kind: 'text',
			description: {
				en: 'ISO 3166 alpha-3, or our own code for dissolved states and unknown.',
				es: 'ISO 3166 alfa-3, o código propio para Estados disueltos y desconocidas.'
			}
		},
		{
			name: 'eoir_code',
			kind: 'text',
			nullable: true,
			description: {
				en: "EOIR's two-character code; several are separated by a vertical bar, the usual one first.",
				es: 'Código de dos caracteres de EOIR; varios separados por una barra vertical, el usual primero.'
			}
		},
		{
			name: 'unhcr_code',
			kind: 'text',
			nullable: true,
			description: { en: "UNHCR's three-letter code.", es: 'Código de tres letras de ACNUR.' }
		},
		{ name: 'name_en', kind: 'text', description: { en: 'Name in English.', es: 'Nombre en inglés.' } },
		{ name: 'name_es', kind: 'text', description: { en: 'Name in Spanish.', es: 'Nombre en español.' } },
		{
			name: 'slug',
			kind: 'text',
			description: { en: 'Name in addresses of this site.', es: 'Nombre en las direcciones de este sitio.' }
		},
		{ name: 'spellings_unhcr', ...spellings('UNHCR') },
		{ name: 'spellings_ohss', ...spellings('OHSS') },
		{ name: 'spellings_eoir', ...spellings('EOIR') },
		{ name: 'spellings_trac', ...spellings('TRAC') },
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One nationality. */
export type Nationality = Row<typeof lookupNationalities>;
