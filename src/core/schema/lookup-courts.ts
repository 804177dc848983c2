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
