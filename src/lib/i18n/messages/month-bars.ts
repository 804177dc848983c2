import { bilingual } from '../bilingual.ts';
import { formatDay } from '../format.ts';

/** Words of the figure of decisions by month. */
export const monthBarMessages = bilingual({
	en: {
		title: (name: string) => `Granted and denied by month: ${name}`,
		dek: 'Decisions on the merits, counted in the month they were made. Bars show counts, not a rate.',
		alt: (name: string, first: string, last: string) =>
			`Stacked bars of decisions by month for ${name}, ${first} to ${last}. Every number is in the table.`,
		part: (month: string, through: string) =>
			`${month} is a part of a month: decisions through ${formatDay('en', through)}.`,
		partMark: 'part',
		missing: 'not published or withheld',
		columns: { month: 'Month', granted: 'Granted', denied: 'Denied', rate: 'Rate' },
		table: 'Every month as a table'
	},
	es: {
		title: (name) => `Concedidos y denegados por mes: ${name}`,
		dek: 'Casos con decisión sobre el fondo, contados en el mes en que se tomó. Las barras muestran cifras, no una tasa.',
		alt: (name, first, last) =>
			`Barras apiladas de decisiones por mes para ${name}, de ${first} a ${last}. Todos los números están en la tabla.`,
		part: (month, through) =>
			`${month} es solo parte del mes: decisiones hasta el ${formatDay('es', through)}.`,
		partMark: 'parcial',
		missing: 'no publicada o reservada por la fuente',
		columns: {
			month: 'Mes',
			granted: 'Concedidos',
			denied: 'Denegados',
			rate: 'Tasa'
		},
		table: 'Todos los meses en una tabla'
	}
});
