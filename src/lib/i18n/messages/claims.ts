import type { Relation, Sense } from '#core/check/parse-figure.ts';
import type { LineOutcome, Verdict } from '#core/tables/claims.ts';
import { bilingual } from '../bilingual.ts';

type VerdictWords = Readonly<Record<Exclude<Verdict, 'supported'>, string>>;
type OutcomeWords = Readonly<Record<LineOutcome, string>>;

const EN_RELATION: Readonly<Record<Relation, string>> = {
	equal: '',
	about: 'about ',
	below: 'less than ',
	above: 'more than '
};
const ES_RELATION: Readonly<Record<Relation, string>> = {
	equal: 'el ',
	about: 'cerca del ',
	below: 'menos del ',
	above: 'más del '
};

/** Words of the pages of press figures. */
export const claimMessages = bilingual({
	en: {
		title: 'Press figures checked',
		dek: 'Figures that newspapers have printed on Mexican asylum seekers, in our own words, each with the arithmetic from the rows of these data. It is done anew with every build: a count that changes stops the build until the verdict is looked at again.',
		all: (count: string) => `${count} figures that the press has printed, checked`,
		pageDescription: (figure: string, verdict: string) => `${figure} ${verdict}.`,
		supported: (definition: string) => `Supported under “${definition}”`,
		verdict: {
			consistent: 'Consistent, exact figure not found',
			'not-supported': 'Not supported',
			uncheckable: 'Cannot be checked with public data'
		} as VerdictWords,
		printed: (by: string, when: string) => `Printed by ${by}, ${when}.`,
		by: (author: string) => `By ${author}.`,
		original: 'Where it stands',
		notFound: 'The text was not found.',
		arithmetic: 'The arithmetic',
		lacking: 'What is missing',
		outcome: {
			agrees: 'Agrees',
			differs: 'Does not agree',
			missing: 'No comparison',
			shown: 'For comparison'
		} as OutcomeWords,
		fits: 'Fits',
		part: (figure: string) => `For ${figure}`,
		countOf: (count: string, year: string, unit: string) => `${count} ${unit} in ${year}`,
		between: (figure: string) => `${figure} lies between.`,
		notBetween: (figure: string) => `${figure} does not lie between.`,
		times: (figure: string, times: string) => `${figure} is ${times} times that.`,
		sum: (sum: string, rest: string, years: string) => `${sum} together, which leaves ${rest} for ${years}.`,
		rank: (rank: string, listed: string, year: string, count: string) =>
			`Place ${rank} of ${listed} nationalities in ${year}, with ${count} persons.`,
		judges: (judges: string, bound: string, low: string, high: string, from: number, to: number) =>
			`${judges} judges with ${bound} decisions or more on them in FY${from} to FY${to}: from ${low} to ${high} granted of those granted or denied.`,
		put: (number: string, relation: Relation, sense: Sense) =>
			`${EN_RELATION[relation]}${number}${sense === 'denied' ? ' denied' : ''}`,
		rate: (figure: string) => `Printed as ${figure}, without counts`,
		years: (from: number, to: number) => (from === to ? `FY${from}` : `FY${from} to FY${to}`),
		yourself: 'Check it in the form',
		back: 'All press figures',
		data: 'All of them as'
	},
	es: {
		title: 'Cifras de prensa verificadas',
		dek: 'Cifras que los periódicos han publicado sobre personas de México que piden asilo, en nuestras palabras, cada una con la aritmética hecha de las filas de estos datos. Se rehace con cada construcción del sitio: una cifra que cambia la detiene hasta que se revise el veredicto.',
		all: (count) => `${count} cifras publicadas por la prensa, verificadas`,
		pageDescription: (figure, verdict) => `${figure} ${verdict}.`,
		supported: (definition) => `Se sostiene con «${definition}»`,
		verdict: {
			consistent: 'Compatible; la cifra exacta no se encontró',
			'not-supported': 'No se sostiene',
			uncheckable: 'No se puede verificar con datos públicos'
		},
		printed: (by, when) => `Publicada por ${by}, ${when}.`,
		by: (author) => `De ${author}.`,
		original: 'Dónde está',
		notFound: 'El texto no se encontró.',
		arithmetic: 'La aritmética',
		lacking: 'Qué falta',
		outcome: {
			agrees: 'Coincide',
			differs: 'No coincide',
			missing: 'Sin comparación',
			shown: 'Para comparar'
		},
		fits: 'Encaja',
		part: (figure) => `Para ${figure}`,
		countOf: (count, year, unit) => `${count} ${unit} en ${year}`,
		between: (figure) => `${figure} queda en medio.`,
		notBetween: (figure) => `${figure} no queda en medio.`,
		times: (figure, times) => `${figure} es ${times} veces eso.`,
		sum: (sum, rest, years) => `${sum} en conjunto, lo que deja ${rest} para ${years}.`,
		rank: (rank, listed, year, count) =>
			`Lugar ${rank} de ${listed} nacionalidades en ${year}, con ${count} personas.`,
		judges: (judges, bound, low, high, from, to) =>
			`${judges} jueces con ${bound} decisiones o más sobre ellas de los AF${from} a AF${to}: de ${low} a ${high} concedidas entre las concedidas y denegadas.`,
		put: (number, relation, sense) =>
			`${ES_RELATION[relation]}${number}${sense === 'denied' ? ' denegadas' : ''}`,
		rate: (figure) => `Publicada como ${figure}, sin cifras`,
		years: (from, to) => (from === to ? `AF${from}` : `AF${from} a AF${to}`),
		yourself: 'Verificarla en el formulario',
		back: 'Todas las cifras de prensa',
		data: 'Todas como'
	}
});
