import { bilingual } from '../bilingual.ts';
import { withYearArticle } from '../spanish-article.ts';

/** Words of the court pages. */
export const courtMessages = bilingual({
	en: {
		title: 'Courts',
		indexHeadline: 'Every immigration court',
		indexDescription:
			'Asylum decisions by immigration court: counts, rates and ranges, with the source beside every number.',
		indexDek: (window: string) =>
			`Published figures for a court exist only for the judges TRAC lists there, all nationalities, ${window}. The share is the one their percentages imply. Judges with fewer than 100 decisions are not in it, so it is not the rate of the court, and courts are not to be ranked by it: who comes before a court differs from place to place.`,
		indexDekNone: 'No figures for courts are published in this data folder.',
		search: 'Find a court by name, city, code or alias',
		sortBy: 'Sort by',
		sorts: { name: 'Name', decisions: 'Decisions' },
		columns: {
			court: 'Court',
			code: 'Code',
			place: 'City',
			judges: 'Judges listed',
			counts: 'Granted of decided',
			rate: 'Share granted, 95 % range'
		},
		detained: 'detained',
		detainedLong: 'sits in or for a detention centre',
		aliases: 'Also',
		none: 'none listed',
		source: 'Source',
		mapTitle: 'Where they sit',
		mapDek:
			'The area of a circle is the number of decisions; its shade the share granted. Hatched: fewer than 30 decisions, or a range wider than 30 points. An open ring: no figure. Courts in one city are moved apart.',
		mapAlt: 'Map of the United States with a circle for each court; the same numbers are in the table above.',
		mapSteps: 'Share granted',
		mapSize: (count: string) => `${count} decisions`,
		inset: { PR: 'Puerto Rico', GU: 'Guam', MP: 'Saipan', AK: 'Alaska', HI: 'Hawaii' },
		mapReadout: (name: string, granted: string, n: string, share: string) =>
			`${name}: ${granted} of ${n}, ${share}`,
		mapReadoutNone: (name: string) => `${name}: no figure`,
		mapHint:
			'Point at a circle, or reach it with the Tab key, for its counts. It leads to the page of the court.',
		pageTitle: (name: string) => `Asylum decisions: ${name}`,
		pageDescription: (name: string) =>
			`Asylum decisions at the immigration court ${name}: judges, counts, shares and ranges, with the source beside every number.`,
		facts: { code: 'EOIR code', city: 'City', aliases: 'Also called' },
		data: 'The numbers of this page:'
	},
	es: {
		title: 'Cortes',
		indexHeadline: 'Todas las cortes de inmigración',
		indexDescription:
			'Decisiones de asilo por corte de inmigración: cifras, tasas e intervalos, con la fuente junto a cada número.',
		indexDek: (window) =>
			`De una corte solo hay cifras publicadas de los jueces que TRAC incluye en ella, todas las nacionalidades juntas, en ${withYearArticle(window)}. La proporción es la que implican sus porcentajes. No están los jueces con menos de 100 decisiones, así que no es la tasa de la corte, y no sirve para ordenar cortes: quién llega ante cada una difiere de un lugar a otro.`,
		indexDekNone: 'Esta carpeta de datos no contiene cifras publicadas de cortes.',
		search: 'Buscar una corte por nombre, ciudad, código o alias',
		sortBy: 'Ordenar por',
		sorts: { name: 'Nombre', decisions: 'Decisiones' },
		columns: {
			court: 'Corte',
			code: 'Código',
			place: 'Ciudad',
			judges: 'Jueces incluidos',
			counts: 'Concedidas / resueltas',
			rate: 'Proporción de concesiones, intervalo del 95 %'
		},
		detained: 'detención',
		detainedLong: 'atiende un centro de detención',
		aliases: 'También',
		none: 'ninguno incluido',
		source: 'Fuente',
		mapTitle: 'Dónde están',
		mapDek:
			'El área del círculo es el número de decisiones; su tono, la proporción de concesiones. Rayado: menos de 30 decisiones o un intervalo de más de 30 puntos. Aro vacío: sin cifras. Las cortes de una misma ciudad se separan un poco.',
		mapAlt:
			'Mapa de Estados Unidos con un círculo por corte; los mismos números están en el cuadro de arriba.',
		mapSteps: 'Proporción de concesiones',
		mapSize: (count) => `${count} decisiones`,
		inset: { PR: 'Puerto Rico', GU: 'Guam', MP: 'Saipán', AK: 'Alaska', HI: 'Hawái' },
		mapReadout: (name, granted, n, share) => `${name}: ${granted} de ${n}, ${share}`,
		mapReadoutNone: (name) => `${name}: sin cifras`,
		mapHint:
			'Señale un círculo, o llegue a él con el tabulador, para ver sus cifras. Lleva a la página de la corte.',
		pageTitle: (name) => `Decisiones de asilo: ${name}`,
		pageDescription: (name) =>
			`Decisiones de asilo en la corte de inmigración ${name}: jueces, cifras, proporciones e intervalos, con la fuente junto a cada número.`,
		facts: { code: 'Código de EOIR', city: 'Ciudad', aliases: 'También llamada' },
		data: 'Los números de esta página:'
	}
});
