import { bilingual } from '../bilingual.ts';
import { withYearArticle } from '../spanish-article.ts';

/** Spanish outcomes when cases are counted, which are masculine; decisions, persons and applications are feminine. */
const ES_OF_CASES: ReadonlyMap<string, string> = new Map([
	['granted', 'Concedidos'],
	['conditionally_granted', 'Concedidos con condición'],
	['denied', 'Denegados'],
	['other', 'Otros'],
	['closed', 'Cerrados sin fallo'],
	['abandoned', 'Abandonados'],
	['withdrawn', 'Retirados'],
	['not_adjudicated', 'No resueltos']
]);

/** Names of series, rates, comparators, outcomes and reasons: the vocabulary every page shares. */
export const termMessages = bilingual({
	en: {
		series: {
			counted: 'Court, counted',
			records: 'Court',
			court: 'Court',
			'court-whole': 'Court with referrals',
			uscis: 'USCIS'
		},
		/** A series beside another of the same name: from when it is. */
		seriesSince: (series: string, year: string) => `${series}, since ${year}`,
		seriesLong: {
			counted: 'Immigration courts, counted from EOIR case data',
			records: 'Immigration courts, every asylum case: court records',
			court: 'Immigration courts: every asylum case to 2016, defensive cases from 2017',
			'court-whole': 'Immigration courts: defensive cases and cases referred by USCIS',
			uscis: 'USCIS asylum officers: affirmative applications'
		},
		caseTableLong:
			'Immigration courts, cases where they stand today, counted from the Deportation Data Project’s table',
		inventedLong: 'Immigration courts, counted from invented cases',
		rate: {
			merits: 'Decided on the merits',
			decisions: 'All decisions',
			protection: 'Any protection',
			filed: 'Filed that year'
		},
		rateMeasure: {
			merits: 'Granted as a share of granted or denied',
			decisions: 'Granted as a share of all completed decisions, those closed without a ruling included',
			protection: 'Granted asylum, withholding or CAT protection as a share of granted or denied',
			filed: 'Granted in the year for every 100 applications received in the year (different people)'
		},
		rateDivisor: {
			merits: 'granted + denied',
			decisions: 'granted + denied + closed, withdrawn, abandoned, other',
			protection: 'granted + denied; withholding and CAT count as protection',
			filed: 'applications received in the year: different people above and below the line'
		},
		rateUsedBy: {
			merits: 'TRAC, fact-checkers',
			decisions: 'EOIR since FY2019',
			protection: 'lawyers',
			filed: 'newspapers'
		},
		against: { overall: 'Overall', others: 'Everyone else' },
		unit: { cases: 'cases', persons: 'persons' },
		unitSpan: (unit: 'cases' | 'persons', from: number, to: number, whole: boolean) =>
			whole ? unit : from === to ? `${unit} in ${from}` : `${unit} ${from}–${to}`,
		basis: { fiscal: 'fiscal years (October to September)', calendar: 'calendar years' },
		year: (year: number, basis: 'fiscal' | 'calendar') => (basis === 'fiscal' ? `FY${year}` : String(year)),
		claim: {
			all: 'all asylum cases',
			defensive: 'defensive',
			affirmative: 'affirmative',
			unknown: 'claim type unknown'
		},
		track: { court: 'Immigration court', affirmative: 'USCIS asylum officers' },
		outcome: {
			received: 'Applications received',
			granted: 'Granted',
			conditionally_granted: 'Conditionally granted',
			denied: 'Denied',
			other: 'Other',
			closed: 'Closed without a ruling',
			abandoned: 'Abandoned',
			withdrawn: 'Withdrawn',
			not_adjudicated: 'Not adjudicated',
			administratively_closed: 'Administratively closed',
			undecided: 'Undecided',
			decided: 'All decisions',
			denied_with_protection: 'Denied, but withholding or CAT granted',
			persons_granted: 'Persons granted'
		},
		/** Outcomes of what is counted as cases, where they read differently. */
		outcomeOfCases: (_name: string): string | undefined => undefined,
		deniedAffirmative: (_unit: string): string => 'Denied or referred to court',
		quality: {
			exact: 'as counted',
			rounded_10: 'rounded to ten by the publisher',
			masked_small: 'contains small counts printed as 5 (1 to 9)',
			suppressed: 'withheld by the publisher',
			derived: 'summed here from printed parts'
		},
		missing: {
			'not-published': 'not published',
			'no-decisions': 'no decisions',
			'too-few-decisions': 'fewer than ten decisions',
			'referrals-in-closed':
				'the source files referrals to court under “closed” in these years, so grants and denials alone mean nothing',
			'filings-exclude-referrals': 'applications printed for these years leave out cases referred by USCIS',
			suppressed: 'withheld by the publisher',
			masked: 'small counts are printed masked',
			'not-counted': 'not in this source; counted from court records only',
			'filings-not-counted': 'the court records are counted by decision; applications received are not',
			'grants-only': 'the source prints grants only',
			'denials-among-endings':
				'the source counts a denial that came with another ending as that ending, so grants and denials alone mislead',
			'endings-not-counted': 'the source counts grants and denials only',
			'closures-among-endings': 'the source does not separate administrative closures from other endings',
			'protection-not-apart': 'the source separates other protection for some denials only',
			'denied-or-referred': 'the source prints denied and referred to court as one number'
		}
	},
	es: {
		series: {
			counted: 'Corte, recuento propio',
			records: 'Corte',
			court: 'Corte',
			'court-whole': 'Corte, incluidos los casos remitidos por USCIS',
			uscis: 'USCIS'
		},
		seriesSince: (series, year) => `${series}, desde ${withYearArticle(year)}`,
		seriesLong: {
			counted: 'Cortes de inmigración, contadas de los datos de casos de EOIR',
			records: 'Cortes de inmigración, todos los casos de asilo: registros de las cortes',
			court: 'Cortes de inmigración: todos los casos de asilo hasta 2016, casos defensivos desde 2017',
			'court-whole': 'Cortes de inmigración: casos defensivos y casos remitidos por USCIS',
			uscis: 'Oficiales de asilo de USCIS: solicitudes afirmativas'
		},
		caseTableLong:
			'Cortes de inmigración, casos en su estado actual, contados en la tabla del Deportation Data Project',
		inventedLong: 'Cortes de inmigración, contadas de casos inventados',
		rate: {
			merits: 'Resueltas sobre el fondo',
			decisions: 'Todas las decisiones',
			protection: 'Cualquier protección',
			filed: 'Presentadas ese año'
		},
		rateMeasure: {
			merits: 'Solicitudes concedidas entre las concedidas y denegadas',
			decisions:
				'Solicitudes concedidas entre todas las decisiones terminadas, incluidas las cerradas sin fallo',
			protection:
				'Solicitudes con asilo, retención de la expulsión o protección CAT entre las concedidas y denegadas',
			filed:
				'Solicitudes concedidas en el año por cada 100 solicitudes recibidas en el año (personas distintas)'
		},
		rateDivisor: {
			merits: 'concedidas + denegadas',
			decisions: 'concedidas + denegadas + cerradas, retiradas, abandonadas, otras',
			protection:
				'concedidas + denegadas; la retención de la expulsión y la protección de la Convención contra la Tortura cuentan como protección',
			filed: 'solicitudes recibidas en el año: personas distintas en el numerador y en el denominador'
		},
		rateUsedBy: {
			merits: 'TRAC, verificadores de datos',
			decisions: 'EOIR desde el AF2019',
			protection: 'abogados',
			filed: 'periódicos'
		},
		against: { overall: 'Total', others: 'Los demás' },
		unit: { cases: 'casos', persons: 'personas' },
		unitSpan: (unit, from, to, whole) => {
			const word = unit === 'cases' ? 'casos' : 'personas';
			return whole ? word : from === to ? `${word} en ${from}` : `${word} ${from}–${to}`;
		},
		basis: { fiscal: 'años fiscales (de octubre a septiembre)', calendar: 'años calendario' },
		year: (year, basis) => (basis === 'fiscal' ? `AF${year}` : String(year)),
		claim: {
			all: 'todos los casos de asilo',
			defensive: 'defensivas',
			affirmative: 'afirmativas',
			unknown: 'tipo de solicitud desconocido'
		},
		track: { court: 'Corte de inmigración', affirmative: 'Oficiales de asilo de USCIS' },
		outcome: {
			received: 'Solicitudes recibidas',
			granted: 'Concedidas',
			conditionally_granted: 'Concedidas con condición',
			denied: 'Denegadas',
			other: 'Otras',
			closed: 'Cerradas sin fallo',
			abandoned: 'Abandonadas',
			withdrawn: 'Retiradas',
			not_adjudicated: 'No resueltas',
			administratively_closed: 'Cerradas administrativamente',
			undecided: 'Sin decisión',
			decided: 'Todas las decisiones',
			denied_with_protection: 'Denegadas, con retención de la expulsión o protección CAT',
			persons_granted: 'Personas con asilo concedido'
		},
		outcomeOfCases: (name) => ES_OF_CASES.get(name),
		deniedAffirmative: (unit) =>
			unit === 'cases' ? 'Denegados o remitidos a la corte' : 'Denegadas o remitidas a la corte',
		quality: {
			exact: 'tal como se contaron',
			rounded_10: 'redondeadas a decenas por la fuente',
			masked_small: 'con cifras pequeñas publicadas como 5 (de 1 a 9)',
			suppressed: 'no publicadas por la fuente',
			derived: 'sumadas aquí de las partes publicadas'
		},
		missing: {
			'not-published': 'no publicado',
			'no-decisions': 'sin decisiones',
			'too-few-decisions': 'menos de diez decisiones',
			'referrals-in-closed':
				'en estos años la fuente cuenta las remitidas a la corte como «cerradas»; las concedidas y denegadas solas no dicen nada',
			'filings-exclude-referrals':
				'las solicitudes publicadas para estos años omiten los casos remitidos por USCIS',
			suppressed: 'no publicada por la fuente',
			masked: 'las cifras pequeñas se publican enmascaradas',
			'not-counted': 'no está en esta fuente; solo se cuenta de los registros de las cortes',
			'filings-not-counted':
				'los registros de las cortes se cuentan por decisión; las solicitudes recibidas, no',
			'grants-only': 'la fuente solo publica concesiones',
			'denials-among-endings':
				'la fuente cuenta la denegación que vino con otro desenlace como ese desenlace; las concedidas y denegadas solas engañan',
			'endings-not-counted': 'la fuente solo cuenta concesiones y denegaciones',
			'closures-among-endings': 'la fuente no separa los cierres administrativos de otros desenlaces',
			'protection-not-apart': 'la fuente separa la otra protección solo en algunas denegaciones',
			'denied-or-referred': 'la fuente publica las denegadas y las remitidas a la corte en una sola cifra'
		}
	}
});
