import { defineTable, type Row } from './table.ts';

/** Immigration courts by EOIR base-city code. */
export const lookupCourts = defineTable({
	name: 'courts',
	title: { en: 'Courts', es: 'Cortes' },
	grain: { en: 'One row per base-city code.', es: 'Una fila por código de ciudad base.' },
	primaryKey: ['court'],
	columns: [
		{
			name: 'court',
			kind: 'text',
			description: { en: 'EOIR base-city code.', es: 'Código de ciudad base de EOIR.' }
		},
		{ name: 'name', kind: 'text', description: { en: 'Name of the court.', es: 'Nombre de la corte.' } },
		{ name: 'city', kind: 'text', nullable: true, description: { en: 'City.', es: 'Ciudad.' } },
		{
			name: 'state',
			kind: 'text',
			nullable: true,
			description: { en: 'State or territory, postal code.', es: 'Estado o territorio, código postal.' }
		},
		{
			name: 'latitude',
			kind: 'number',
			nullable: true,
			minimum: -90,
			maximum: 90,
			unit: 'degrees',
			description: { en: 'Latitude of the city.', es: 'Latitud de la ciudad.' }
		},
		{
			name: 'longitude',
			kind: 'number',
			nullable: true,
			minimum: -180,
			maximum: 180,
			unit: 'degrees',
			description: { en: 'Longitude of the city.', es: 'Longitud de la ciudad.' }
		},
		{
			name: 'is_court',
			kind: 'boolean',
			description: {
				en: 'False for the Board, headquarters and test codes.',
				es: 'Falso para la Junta, la sede central y códigos de prueba.'
			}
		},
		{
			name: 'detained_docket',
			kind: 'boolean',
			description: {
				en: 'Whether the court sits in or for a detention centre.',
				es: 'Si la corte atiende un centro de detención.'
			}
		},
		{
			name: 'aliases',
			kind: 'text',
			nullable: true,
			description: {
				en: 'Other names people use, separated by a vertical bar.',
				es: 'Otros nombres en uso, separados por una barra vertical.'
			}
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One court. */
export type Court = Row<typeof lookupCourts>;

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

/** Courts at which a judge code may sit or has held hearings: evidence for joining a printed name to a code. */
export const lookupJudgeCourts = defineTable({
	name: 'judge_courts',
	title: { en: 'Courts of judges', es: 'Cortes de los jueces' },
	grain: { en: 'One row per judge code and court.', es: 'Una fila por código de juez y corte.' },
	primaryKey: ['judge', 'court'],
	foreignKeys: [
		{ columns: ['judge'], table: 'immigration_judges', references: ['judge'] },
		{ columns: ['court'], table: 'courts', references: ['court'] }
	],
	columns: [
		{ name: 'judge', kind: 'text', description: { en: 'EOIR judge code.', es: 'Código de juez de EOIR.' } },
		{
			name: 'court',
			kind: 'text',
			description: { en: 'EOIR base-city code.', es: 'Código de ciudad base de EOIR.' }
		},
		{
			name: 'basis',
			kind: 'text',
			values: ['assignable', 'hearings', 'both'],
			description: {
				en: "assignable: in EOIR's list of November 2025; hearings: held some by February 2026; both.",
				es: 'assignable: en la lista de EOIR de noviembre de 2025; hearings: con audiencias hasta febrero de 2026; both: ambas.'
			}
		}
	]
});

/** One judge at one court. */
export type JudgeCourt = Row<typeof lookupJudgeCourts>;

const spellings = (publisher: string) =>
	({
		kind: 'text',
		nullable: true,
		description: {
			en: `Every spelling met in ${publisher}, separated by a vertical bar.`,
			es: `Todas las grafías halladas en ${publisher === 'UNHCR' ? 'ACNUR' : publisher}, separadas por una barra vertical.`
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
		{ name: 'spellings_uscis', ...spellings('USCIS') },
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One nationality. */
export type Nationality = Row<typeof lookupNationalities>;

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
