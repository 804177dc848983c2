import { bilingual } from '../bilingual.ts';
import { withYearArticle } from '../spanish-article.ts';

/** Words of the year pages. */
export const yearMessages = bilingual({
	en: {
		title: 'Years',
		indexHeadline: 'Every year, both tracks, Mexico beside everyone',
		indexDek:
			'Granted as a share of granted or denied. Courts and USCIS are never added together: a case USCIS refers is decided again in court.',
		indexDescription:
			'Asylum grant rates by year for immigration courts and USCIS, Mexico beside all nationalities.',
		columns: { year: 'Year', court: 'Immigration court', uscis: 'USCIS', overall: 'Overall' },
		pageTitle: (year: string) => `Asylum decisions in ${year}`,
		pageDescription: (year: string) =>
			`How often asylum was granted in ${year}, to Mexicans and to everyone, by every definition and every publisher.`,
		trackTitle: {
			records: 'In court, all asylum cases: court records',
			court: 'In immigration court, defensive cases',
			courtAll: 'In immigration court, all asylum cases',
			'court-whole': 'In immigration court with cases referred by USCIS',
			uscis: 'Before USCIS asylum officers',
			counted: 'In immigration court, counted from case data'
		},
		noMexico: (year: number) =>
			`No figure by nationality is published for USCIS decisions in ${year}: the source has one row, nationality unknown.`,
		nationalitiesTitle: 'The nationalities with most court decisions',
		printedTitle: 'What each publisher prints for Mexico',
		printedOverallTitle: 'What each publisher prints for everyone',
		answersTitle: (year: number) => `Every answer for ${year}, by what it divides by`,
		answersTable: 'The same as a table',
		answerColumn: 'What is counted, and divided by what',
		answersDek:
			'Dot: the share granted. Bar: its 95 % range, or what masked counts allow. Each row counts other cases; rows are not steps of one path. The table has the counts.',
		answersAlt: (name: string, year: number) =>
			`Dots with ranges: share granted to people from ${name} and to everyone in ${year}, a row for each definition of each series. Every number is in the table.`,
		previous: 'Year before',
		next: 'Year after',
		data: 'The numbers of this page:'
	},
	es: {
		title: 'Años',
		indexHeadline: 'Todos los años, las dos vías, México junto al total',
		indexDek:
			'Solicitudes concedidas entre las concedidas y denegadas. Cortes y USCIS nunca se suman: un caso que USCIS remite se decide otra vez en la corte.',
		indexDescription:
			'Tasas de concesión de asilo por año en cortes de inmigración y USCIS, México junto a todas las nacionalidades.',
		columns: { year: 'Año', court: 'Corte de inmigración', uscis: 'USCIS', overall: 'Total' },
		pageTitle: (year) => `Decisiones de asilo en ${withYearArticle(year)}`,
		pageDescription: (year) =>
			`Con qué frecuencia se concedió asilo en ${withYearArticle(year)}, a mexicanos y a todos, según cada definición y cada fuente.`,
		trackTitle: {
			records: 'En corte, todos los casos de asilo (registros)',
			court: 'En corte de inmigración, casos defensivos',
			courtAll: 'En corte de inmigración, todos los casos de asilo',
			'court-whole': 'En corte de inmigración, con los casos remitidos por USCIS',
			uscis: 'Ante oficiales de asilo de USCIS',
			counted: 'En corte de inmigración, contado de los datos de casos'
		},
		noMexico: (year) =>
			`No se publica ninguna cifra por nacionalidad de las decisiones de USCIS en ${year}: la fuente tiene una sola fila, de nacionalidad desconocida.`,
		nationalitiesTitle: 'Las nacionalidades con más decisiones en corte',
		printedTitle: 'Qué publica cada fuente para México',
		printedOverallTitle: 'Qué publica cada fuente para todos',
		answersTitle: (year) => `Todas las respuestas para ${year}, según entre qué se divide`,
		answersTable: 'Lo mismo como cuadro',
		answerColumn: 'Qué se cuenta y entre qué se divide',
		answersDek:
			'Punto: la tasa de concesión. Barra: su intervalo del 95 %, o lo que permiten las cifras ocultas. Cada fila cuenta otros casos; las filas no son pasos de un mismo camino. El cuadro tiene los conteos.',
		answersAlt: (name, year) =>
			`Puntos con intervalos: tasa de concesión para personas de ${name} y para todos en ${year}, una fila por cada definición de cada serie. Todos los números están en el cuadro.`,
		previous: 'Año anterior',
		next: 'Año siguiente',
		data: 'Los números de esta página:'
	}
});
