import { bilingual } from '../bilingual.ts';

/** Words of the judge pages. */
export const judgeMessages = bilingual({
	en: {
		title: 'Judges',
		indexHeadline: 'Immigration judges, by name',
		indexDescription:
			'Asylum decisions by immigration judge: counts first, with the source beside every number.',
		indexDek: (judges: string) =>
			`${judges} judges have published figures: TRAC lists a judge from 100 asylum decisions at a court in a window of fiscal years, all nationalities together. In order of name, never of rate: judges see different people, and the share says as much about the docket as about the bench.`,
		indexDekNone: 'No figures for judges are published in this data folder.',
		search: 'Find a judge, in any order of names',
		help: 'Accents do not matter and small slips are forgiven. The down arrow leads to the list.',
		sortBy: 'Sort by',
		sorts: { name: 'Name', court: 'Court', decisions: 'Decisions' },
		letters: 'Judges by first letter',
		columns: {
			judge: 'Judge',
			courts: 'Courts',
			window: 'Fiscal years',
			counts: 'Granted of decided',
			rate: 'Share, 95 % range'
		},
		others: 'In EOIR’s list of judges, without published figures',
		othersWhy:
			'They have fewer than 100 asylum decisions in TRAC’s windows at any court, took the bench later, or decide other cases.',
		nothing: 'No judge of that name.',
		source: 'Source',
		pageTitle: (name: string) => `Asylum decisions: Judge ${name}`,
		pageDescription: (name: string) =>
			`Asylum decisions of immigration judge ${name}: counts, share and range, with the source beside every number.`,
		facts: {
			code: 'EOIR code',
			courts: 'Courts with published figures',
			windows: 'Windows'
		},
		uncertain: (name: string, court: string) =>
			`“${name}” at ${court} matches no one EOIR judge code for certain, so nothing printed under another court or spelling is joined to it.`,
		rowsTitle: 'Every published figure',
		amongTitle: (court: string, window: string) => `Among the judges TRAC lists at ${court}, ${window}`,
		data: 'The numbers of this page:'
	},
	es: {
		title: 'Jueces',
		indexHeadline: 'Jueces de inmigración, por nombre',
		indexDescription:
			'Decisiones de asilo por juez de inmigración: primero las cifras, con la fuente junto a cada número.',
		indexDek: (judges) =>
			`Hay cifras publicadas de ${judges} jueces: TRAC incluye a un juez a partir de 100 decisiones de asilo en una corte durante un periodo de años fiscales, todas las nacionalidades juntas. En orden de nombre, nunca de tasa: los jueces ven a personas distintas y la proporción dice tanto de la carga de casos como del juez.`,
		indexDekNone: 'Esta carpeta de datos no contiene cifras publicadas de jueces.',
		search: 'Buscar un juez, con los nombres en cualquier orden',
		help: 'Los acentos no importan y se perdonan pequeños errores. La flecha hacia abajo lleva a la lista.',
		sortBy: 'Ordenar por',
		sorts: { name: 'Nombre', court: 'Corte', decisions: 'Decisiones' },
		letters: 'Jueces por letra inicial',
		columns: {
			judge: 'Juez',
			courts: 'Cortes',
			window: 'Años fiscales',
			counts: 'Concedidas / resueltas',
			rate: 'Proporción, intervalo del 95 %'
		},
		others: 'En la lista de jueces de EOIR, sin cifras publicadas',
		othersWhy:
			'Tienen menos de 100 decisiones de asilo en los periodos de TRAC en cualquier corte, llegaron después o deciden otros casos.',
		nothing: 'Ningún juez con ese nombre.',
		source: 'Fuente',
		pageTitle: (name) => `Decisiones de asilo: juez ${name}`,
		pageDescription: (name) =>
			`Decisiones de asilo del juez de inmigración ${name}: cifras, proporción e intervalo, con la fuente junto a cada número.`,
		facts: {
			code: 'Código de EOIR',
			courts: 'Cortes con cifras publicadas',
			windows: 'Periodos'
		},
		uncertain: (name, court) =>
			`«${name}» en ${court} no corresponde con certeza a un único código de juez de EOIR, así que no se le une nada publicado con otra corte u otra grafía.`,
		rowsTitle: 'Todas las cifras publicadas',
		amongTitle: (court, window) => `Entre los jueces que TRAC incluye en ${court}, ${window}`,
		data: 'Los números de esta página:'
	}
});
