import type { ClaimType, Track, Unit, YearBasis } from '#core/counts/slice.ts';
import type { CountedClaimType } from '#core/counts/outcome.ts';
import { bilingual } from '../bilingual.ts';

type Claim = ClaimType | CountedClaimType;

/** Words of the page that shows the way of a claim, from the asylum office to the court. */
export const routeMessages = bilingual({
	en: {
		title: 'From filing to the court’s outcome',
		description:
			'What USCIS received and decided and what the immigration courts received and decided, by nationality and year: every count with its unit and source, and nothing added across the two agencies.',
		dek: 'A claim for asylum is filed with USCIS, or raised in immigration court as a defense against removal. Whom USCIS does not grant and who has no other status is referred to court, where a judge decides anew. These are the counts at each step, as their sources print them.',
		needScripts:
			'Another nationality or year is drawn in your browser, and scripts are off or did not come. All numbers of this kind are in the JSON and CSV of each nationality’s page, under “series”; everyone’s are in this file:',
		everyone: 'Everyone',
		nationality: 'Nationality',
		year: 'Year',
		waiting: 'Fetching the counts …',
		failed: 'The counts could not be fetched. Check the connection and choose again.',
		fallen: (parameter: 'nationality' | 'year', value: string) =>
			`The address asks for the ${parameter} “${value}”, of which nothing is counted; the usual one is shown.`,
		heading: (name: string, year: number) => `${name}, ${year}`,
		agency: { affirmative: '1 · USCIS asylum office', court: '2 · Immigration court' } satisfies Record<
			Track,
			string
		>,
		block: {
			affirmative: { affirmative: 'Filed with USCIS' },
			court: {
				affirmative: 'Claims referred by USCIS',
				defensive: 'Claims first raised in court',
				all: 'All claims in court',
				unknown: 'Claims of unknown beginning'
			}
		} satisfies Record<Track, Partial<Record<Claim, string>>> as Record<
			Track,
			Partial<Record<Claim, string>>
		>,
		detail: (unit: Unit, year: string, source: string) =>
			`${unit === 'cases' ? 'Cases' : 'Persons'}, ${year}; ${source}`,
		yearOf: (year: number, basis: YearBasis) => `${basis} year ${year}`,
		since: (day: string) => `from ${day}`,
		through: (day: string) => `to ${day}`,
		span: (first: number, last: number) =>
			first === last ? `fiscal year ${first}` : `fiscal years ${first} to ${last} together`,
		unknownFirst: 'the first day is not stated',
		ended: 'Ended that year, whenever filed:',
		closedWithReferrals: 'Closed, referrals to court among them',
		filedMissing: (reason: string) => `What came in: ${reason}.`,
		outcomesMissing: (reason: string) => `What became of it: ${reason}.`,
		nothing: {
			affirmative: 'No source at hand counts what USCIS did with claims of these people in this year.',
			court: 'No source at hand counts what courts did with claims of these people in this year.'
		} satisfies Record<Track, string>,
		withoutNationality:
			'USCIS’s decisions of this year are printed as one row without nationality: there is no count for any nationality.',
		gap: 'Some are referred to court. No public table follows anyone across this break, so nothing is added over it.',
		scale:
			'Length of bars: comparable within one agency and one unit only (cases with cases, persons with persons), never between the columns.',
		alt: (name: string, year: number) =>
			`Counts of claims for asylum, ${name}, ${year}, at USCIS and in court.`,
		sentence: (title: string, detail: string, counts: string) => `${title} (${detail}): ${counts}.`,
		item: (label: string, number: string) => `${label.charAt(0).toLowerCase()}${label.slice(1)} ${number}`,
		tableTitle: 'Every count of this year, by source',
		tableDek:
			'All sources of both agencies, also those that are not drawn. Each row is one source’s count in its own unit and year; rows are never added.',
		columns: { what: 'What is counted', count: 'Count', unit: 'Unit', year: 'Year', source: 'Source' },
		referred: 'Referred to court',
		referredMissing:
			'not published by nationality and year: UNHCR’s referrals stand among the denied or the closed, and USCIS prints denied and referred as one number',
		total: 'Total as printed',
		linkTitle: 'What cannot be linked',
		link: [
			'A person referred by USCIS cannot be followed into court in public tables: no table that anyone publishes says which court case was which application at the asylum office.',
			'The two agencies count different things. A family is one case at one and several persons at another, fiscal years end in September and calendar years in December, and those decided in a year may have filed years before. That is why an outcome is not a share of what came in, and why no number here is a sum over the two agencies.',
			'Claims first raised in court never passed the asylum office. UNHCR tells them apart from referred claims from 2017 on; court records count both together.'
		],
		fileName: (slug: string, year: number) => `asylum-route-${slug}-${year}`,
		twin: 'The numbers of this page as it opens:',
		door: 'Follow a claim from USCIS to the court’s outcome, step by step',
		doorOf: (name: string) => `The route from filing to outcome: ${name}`
	},
	es: {
		title: 'De la solicitud al fallo de la corte',
		description:
			'Lo que recibió y resolvió USCIS y lo que recibieron y resolvieron las cortes de inmigración, por nacionalidad y año: cada cifra con su unidad y su fuente, sin sumar nunca las de una y otra instancia.',
		dek: 'El asilo se solicita ante USCIS o se invoca ante la corte de inmigración como defensa contra la expulsión. Si USCIS no lo concede y la persona carece de otro estatus, el caso se remite a la corte y un juez decide de nuevo. Estas son las cifras de cada paso, tal como las publican sus fuentes.',
		needScripts:
			'Otra nacionalidad u otro año se dibujan en su navegador, y los scripts están desactivados o no llegaron. Todas las cifras están en el JSON y el CSV de la página de cada nacionalidad, en «series»; las de todas las nacionalidades, en este archivo:',
		everyone: 'Todas las nacionalidades',
		nationality: 'Nacionalidad',
		year: 'Año',
		waiting: 'Descargando las cifras…',
		failed: 'No se pudieron descargar las cifras. Revise la conexión y elija otra vez.',
		fallen: (parameter, value) =>
			parameter === 'nationality'
				? `La dirección pide la nacionalidad «${value}», de la que no hay cifras; se muestra la habitual.`
				: `La dirección pide el año «${value}», del que no hay cifras; se muestra el habitual.`,
		heading: (name, year) => `${name}, ${year}`,
		agency: { affirmative: '1 · Oficina de asilo de USCIS', court: '2 · Corte de inmigración' },
		block: {
			affirmative: { affirmative: 'Solicitudes ante USCIS' },
			court: {
				affirmative: 'Casos remitidos por USCIS',
				defensive: 'Casos iniciados en la corte',
				all: 'Todos los casos en la corte',
				unknown: 'Casos de origen desconocido'
			}
		},
		detail: (unit, year, source) => `${unit === 'cases' ? 'Casos' : 'Personas'}, ${year}; ${source}`,
		yearOf: (year, basis) => `año ${basis === 'fiscal' ? 'fiscal' : 'calendario'} ${year}`,
		since: (day) => `desde el ${day}`,
		through: (day) => `hasta el ${day}`,
		span: (first, last) =>
			first === last ? `año fiscal ${first}` : `años fiscales ${first} a ${last} juntos`,
		unknownFirst: 'el primer día no consta',
		ended: 'Concluido ese año, sin importar cuándo entró:',
		closedWithReferrals: 'Cerradas, incluidas las remitidas a la corte',
		filedMissing: (reason) => `Lo que entró: ${reason}.`,
		outcomesMissing: (reason) => `Lo que se resolvió: ${reason}.`,
		nothing: {
			affirmative:
				'Ninguna fuente disponible cuenta lo que hizo USCIS con las solicitudes de estas personas en este año.',
			court:
				'Ninguna fuente disponible cuenta lo que hicieron las cortes con los casos de estas personas en este año.'
		},
		withoutNationality:
			'Las decisiones de USCIS de este año se publican en una sola fila sin nacionalidad: no hay cifra para ninguna.',
		gap: 'Parte se remite a la corte. Ninguna tabla pública sigue a nadie más allá de este punto; por eso nada se suma de un lado al otro.',
		scale:
			'El largo de las barras solo se compara dentro de una misma instancia y unidad (casos con casos, personas con personas), nunca entre columnas.',
		alt: (name, year) => `Cifras de asilo de ${name}, ${year}, ante USCIS y en la corte.`,
		sentence: (title, detail, counts) => `${title} (${detail}): ${counts}.`,
		item: (label, number) => `${label.charAt(0).toLowerCase()}${label.slice(1)} ${number}`,
		tableTitle: 'Todas las cifras de este año, por fuente',
		tableDek:
			'Todas las fuentes de las dos instancias, también las que no se dibujan. Cada renglón es la cifra de una fuente en su propia unidad y su propio año; los renglones nunca se suman.',
		columns: { what: 'Qué se cuenta', count: 'Cifra', unit: 'Unidad', year: 'Año', source: 'Fuente' },
		referred: 'Remitidos a la corte',
		referredMissing:
			'no se publica por nacionalidad y año: ACNUR los cuenta entre las denegadas o las cerradas, y USCIS publica denegados y remitidos en una sola cifra',
		total: 'Total publicado',
		linkTitle: 'Lo que no se puede enlazar',
		link: [
			'A quien USCIS remite a la corte no se le puede seguir en las tablas públicas: ninguna dice qué caso de la corte fue qué solicitud en la oficina de asilo.',
			'Las dos instancias cuentan cosas distintas. Una familia puede ser un caso para una y varias personas para otra, el año fiscal termina en septiembre y el año calendario en diciembre, y quien recibió su fallo en un año pudo presentar su solicitud varios años antes. Por eso lo resuelto no es una parte de lo que entró, y ninguna cifra de esta página suma las dos instancias.',
			'Los casos iniciados en la corte nunca pasaron por la oficina de asilo. ACNUR los distingue de los remitidos desde 2017; los registros de las cortes cuentan ambos juntos.'
		],
		fileName: (slug, year) => `ruta-de-asilo-${slug}-${year}`,
		twin: 'Los números de esta página tal como se abre:',
		door: 'Seguir un caso de USCIS al fallo de la corte, paso a paso',
		doorOf: (name) => `La ruta de la solicitud al fallo: ${name}`
	}
});
