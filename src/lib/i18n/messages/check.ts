import type { FallenBack } from '#core/check/ask.ts';
import type { Match } from '#core/check/match-figure.ts';
import type { Relation, Sense, UnreadableReason } from '#core/check/parse-figure.ts';
import type { YearBasis } from '#core/counts/slice.ts';
import { bilingual } from '../bilingual.ts';

/** A figure as it was read, in numbers fit for a sentence. */
interface ReadFigure {
	readonly low: string;
	readonly high: string;
	readonly sense: Sense;
	readonly relation: Relation;
}

/** Ends of counts and of a share, and the words around them. */
interface Between {
	readonly granted: readonly [string, string];
	readonly n: readonly [string, string];
	readonly people: string;
	readonly where: string;
	/** Null where the ends lie too far apart for a share. */
	readonly share: readonly [string, string] | null;
	readonly why: string;
}

const EN_SENSE: Readonly<Record<Sense, string>> = { granted: 'granted', denied: 'not granted' };
const ES_SENSE: Readonly<Record<Sense, string>> = { granted: 'de concesiones', denied: 'sin concesión' };

/** Words of the page that checks a figure, of its form and of its answers. */
export const checkMessages = bilingual({
	en: {
		title: 'Check a figure',
		description:
			'Type a share of asylum cases as it was printed, and see which definition, source and years give it, with counts, range and a sentence to use instead.',
		dek: 'Type a share as it was printed. Every source’s counts are divided in every way that means something, and each answer says whether it agrees within the figure’s own rounding.',
		needScripts:
			'The free form computes in your browser, and scripts are off or did not come. The press figures below are checked already, and every number behind the form is in the JSON and CSV of the nationality, court and judge pages.',
		form: {
			figure: 'The figure',
			figureHelp:
				'2 %, 1 in 20, 2 of 14, 98 % denied, fewer than 2 %: as it was written, or the whole sentence.',
			group: 'Who',
			everyone: 'Everyone',
			track: 'Decided by',
			from: 'From',
			to: 'to',
			yearsHelp: 'Fiscal or calendar years, as each source counts them.',
			court: 'Court',
			anyCourt: 'All courts',
			judge: 'Judge',
			judgeHelp: 'Any part of a name; empty for all judges.',
			noJudge: 'No judge of that name has a page.',
			manyJudges: (count: string) => `${count} judges have such a name. Which one?`,
			submit: 'Check',
			waiting: 'Fetching the counts …',
			failed: 'The counts could not be fetched. Check the connection and press Check again.'
		},
		fallen: ({ parameter, value }: FallenBack) =>
			`The address asks for ${parameter} “${value}”, which is not there or does not go with the rest; the usual one is used.`,
		unreadable: {
			empty: 'Type a figure to check, such as 2 % or 1 in 20.',
			'too-long': 'This is longer than 200 characters. Paste only the sentence with the figure.',
			'no-number': 'There is no number in this text. Write it as 2 %, 1 in 20 or 2 of 14.',
			negative: 'A share cannot be negative. Write it without the minus.',
			'over-hundred': 'A share cannot be more than 100 %. If it is a number of people, write it as 2 of 14.',
			zero: 'Nothing of nothing is no share. For nobody granted, write 0 % or 0 of 105.',
			'more-than-all': 'The first number is larger than the second. Write the part first: 2 of 14.',
			'count-alone':
				'This is a number of people, not a share. Only shares and counts such as 2 of 14 can be checked; a share is written 2 % or 1.6 %.',
			unclear:
				'Nothing says what the number in this text is. Write a share as 2 % or 1 in 20, counts as 2 of 14.',
			several: 'There are several figures in this text. Check one at a time.'
		} satisfies Record<UnreadableReason, string>,
		readAs: ({ low, high, sense, relation }: ReadFigure) =>
			`Read as ${
				relation === 'below'
					? `under ${high}`
					: relation === 'above'
						? `over ${low}`
						: `${relation === 'about' ? 'about, so ' : ''}anything from ${low} to under ${high}`
			} ${EN_SENSE[sense]}.`,
		readAsCounts: (granted: string, decided: string) => `Read as ${granted} granted of ${decided}.`,
		turnedRound:
			'Shares not granted are turned round: 98 % is compared with what remains when those granted are taken off. Under “all decisions” that includes cases closed without a ruling.',
		summary: (agree: number, possible: number, compared: number) =>
			agree + possible === 0
				? `Nothing here agrees with it: ${compared} ${compared === 1 ? 'answer' : 'answers'}, and the nearest come first.`
				: `${agree} of ${compared} ${compared === 1 ? 'answer agrees' : 'answers agree'}${possible > 0 ? `, ${possible} may` : ''}.`,
		nothing:
			'None of the sources has counts for this. Choose other years, or leave the court or judge open; years with counts are named below.',
		yearsWithCounts: (years: string) => `Years with counts: ${years}.`,
		noneHere: 'No source here counts these people before this court or judge.',
		match: {
			yes: 'Agrees',
			no: 'Does not agree',
			possible: 'May agree',
			missing: 'No comparison'
		} satisfies Record<Match, string>,
		why: {
			possible: 'Counts are masked, or known only between two ends: a part of what they allow agrees.',
			tooFew: 'Fewer than ten decisions: the counts, and no share of them.'
		},
		range: (low: string, high: string) => `95 % range ${low} to ${high}`,
		boundsOnly: (low: string, high: string) => `between ${low} and ${high}`,
		of: 'of',
		against: 'against',
		differentPeople: 'Other people stand above the line than below, so there is no range of chance.',
		skipped: (years: string, reason: string) => `Without ${years}: ${reason}.`,
		standsApart: 'counted in another kind of year or another unit, which stands apart',
		through: (year: string, day: string) => `${year} only to ${day}.`,
		since: (year: string, day: string) => `${year} only from ${day}.`,
		period: (runs: readonly string[], basis: YearBasis, isOne: boolean) =>
			basis === 'fiscal'
				? `fiscal ${isOne ? 'year' : 'years'} ${runs.join(', ')}`
				: isOne
					? runs.join()
					: `the years ${runs.join(', ')}`,
		run: (first: number, last: number) => (first === last ? String(first) : `${first} to ${last}`),
		quoted: 'quoted from a publication',
		between: ({ granted, n, people, where, share, why }: Between) =>
			`Between ${granted.join(' and ')} cases of ${people} were granted, of ${n.join(' to ')} decided ${where}${share ? `: ${share.join(' to ')} in 100` : ''}, ${why}.`,
		inPeriod: (period: string) => `in ${period}`,
		whyBetween: {
			tables: 'as far as two published tables allow',
			withheld: 'because small counts are withheld'
		},
		atCourt: (name: string) => `at the ${name} court `,
		beforeJudge: (name: string) => `by ${name} `,
		sentenceTitle: 'A sentence to use',
		sourceOf: (source: string) => `Counted by: ${source}.`,
		copy: 'Copy sentence, source and link',
		cite: 'Cite in other styles',
		copied: 'Copied.',
		notCopied: 'Could not be copied: mark the text and copy it by hand.',
		others: (count: string) => `${count} without a comparison`,
		elsewhere: 'Single years in which the figure agrees',
		nowhere: 'In no single year of any source does the figure agree.',
		whyDiffer: 'Why sources of one cell differ',
		pageOf: (name: string) => `The page of ${name}`
	},
	es: {
		title: 'Verificar una cifra',
		description:
			'Escriba una proporción de casos de asilo tal como se publicó y vea qué definición, fuente y años la dan, con cifras, intervalo y una frase para usar en su lugar.',
		dek: 'Escriba la proporción tal como se publicó. Las cifras de cada fuente se dividen de todas las maneras que significan algo, y cada respuesta dice si coincide dentro del redondeo de la propia cifra.',
		needScripts:
			'El formulario libre calcula en su navegador, y los scripts están desactivados o no llegaron. Las cifras de prensa de abajo ya están verificadas, y todos los números del formulario están en los JSON y CSV de las páginas de nacionalidades, cortes y jueces.',
		form: {
			figure: 'La cifra',
			figureHelp:
				'2 %, 1 de cada 20, 2 de 14, 98 % rechazados, menos del 2 %: tal como se escribió, o la frase entera.',
			group: 'Quiénes',
			everyone: 'Todas las nacionalidades',
			track: 'Quién decidió',
			from: 'Desde',
			to: 'hasta',
			yearsHelp: 'Años fiscales o calendario, según cuente cada fuente.',
			court: 'Corte',
			anyCourt: 'Todas las cortes',
			judge: 'Juez o jueza',
			judgeHelp: 'Cualquier parte del nombre; vacío, todos los jueces.',
			noJudge: 'Nadie de ese nombre tiene página.',
			manyJudges: (count) => `${count} jueces tienen un nombre así. ¿Cuál?`,
			submit: 'Verificar',
			waiting: 'Descargando las cifras…',
			failed: 'No se pudieron descargar las cifras. Revise la conexión y pulse Verificar otra vez.'
		},
		fallen: ({ parameter, value }) =>
			`La dirección pide ${parameter} «${value}», que no existe o no va con lo demás; se usa lo habitual.`,
		unreadable: {
			empty: 'Escriba una cifra por verificar, como 2 % o 1 de cada 20.',
			'too-long': 'Son más de 200 caracteres. Pegue solo la frase que trae la cifra.',
			'no-number': 'En este texto no hay ningún número. Escríbalo como 2 %, 1 de cada 20 o 2 de 14.',
			negative: 'Una proporción no puede ser negativa. Escríbala sin el signo menos.',
			'over-hundred':
				'Una proporción no puede pasar del 100 %. Si es un número de personas, escríbalo como 2 de 14.',
			zero: 'Cero entre nada no es una proporción. Si no se concedió a nadie, escriba 0 % o 0 de 105.',
			'more-than-all': 'El primer número es mayor que el segundo. Escriba primero la parte: 2 de 14.',
			'count-alone':
				'Es un número de personas, no una proporción. Solo se verifican proporciones y cifras como 2 de 14; la proporción se escribe 2 % o 1.6 %.',
			unclear:
				'Nada dice qué es el número de este texto. Escriba la proporción como 2 % o 1 de cada 20, y las cifras como 2 de 14.',
			several: 'En este texto hay varias cifras. Verifique una a la vez.'
		},
		readAs: ({ low, high, sense, relation }) =>
			`Se lee como ${
				relation === 'below'
					? `menos de ${high}`
					: relation === 'above'
						? `más de ${low}`
						: `${relation === 'about' ? 'aproximado: ' : ''}desde ${low} hasta menos de ${high}`
			} ${ES_SENSE[sense]}.`,
		readAsCounts: (granted, decided) => `Se lee como ${granted} concesiones de ${decided}.`,
		turnedRound:
			'Las proporciones sin concesión se voltean: el 98 % se compara con lo que queda al quitar las concesiones. En «todas las decisiones» incluye los casos cerrados sin fallo.',
		summary: (agree, possible, compared) =>
			agree + possible === 0
				? `Nada de lo que hay aquí coincide: ${compared} ${compared === 1 ? 'respuesta' : 'respuestas'}, y primero van las más cercanas.`
				: `${agree} de ${compared} ${compared === 1 ? 'respuesta' : 'respuestas'} ${agree === 1 ? 'coincide' : 'coinciden'}${possible > 0 ? `; ${possible} ${possible === 1 ? 'puede' : 'pueden'} coincidir` : ''}.`,
		nothing:
			'Ninguna fuente tiene cifras de esto. Elija otros años, o deje abiertos la corte y el juez; abajo se nombran los años con cifras.',
		yearsWithCounts: (years) => `Años con cifras: ${years}.`,
		noneHere: 'Ninguna fuente de aquí cuenta a estas personas ante esta corte o este juez.',
		match: { yes: 'Coincide', no: 'No coincide', possible: 'Puede coincidir', missing: 'Sin comparación' },
		why: {
			possible:
				'Las cifras están enmascaradas o solo se conocen entre dos extremos: una parte de lo que permiten coincide.',
			tooFew: 'Menos de diez decisiones: las cifras, sin proporción.'
		},
		range: (low, high) => `intervalo del 95 %: de ${low} a ${high}`,
		boundsOnly: (low, high) => `entre ${low} y ${high}`,
		of: 'de',
		against: 'frente a',
		differentPeople:
			'Las personas del numerador y del denominador son distintas, así que el azar no tiene intervalo que dar.',
		skipped: (years, reason) => `Sin ${years}: ${reason}.`,
		standsApart: 'contados en otro tipo de año o en otra unidad; van aparte',
		through: (year, day) => `${year}, solo hasta el ${day}.`,
		since: (year, day) => `${year}, solo desde el ${day}.`,
		period: (runs, basis, isOne) =>
			basis === 'fiscal'
				? `${isOne ? 'el año fiscal' : 'los años fiscales'} ${runs.join(', ')}`
				: isOne
					? runs.join()
					: `los años ${runs.join(', ')}`,
		run: (first, last) => (first === last ? String(first) : `${first} a ${last}`),
		quoted: 'citado de una publicación',
		between: ({ granted, n, people, where, share, why }) =>
			`Entre ${granted.join(' y ')} casos de ${people} terminaron en concesión, de ${n.join(' a ')} resueltos ${where}${share ? `: de ${share.join(' a ')} de cada 100` : ''}, ${why}.`,
		inPeriod: (period) => `en ${period}`,
		whyBetween: {
			tables: 'hasta donde permiten dos tablas publicadas',
			withheld: 'porque las cifras pequeñas no se publican'
		},
		atCourt: (name) => `en la corte de ${name} `,
		beforeJudge: (name) => `por ${name} `,
		sentenceTitle: 'Una frase para usar',
		sourceOf: (source) => `Recuento: ${source}.`,
		copy: 'Copiar frase, fuente y enlace',
		cite: 'Citar en otros estilos',
		copied: 'Copiado.',
		notCopied: 'No se pudo copiar: marque el texto y cópielo a mano.',
		others: (count) => `${count} sin comparación`,
		elsewhere: 'Años sueltos en los que la cifra coincide',
		nowhere: 'La cifra no coincide con ningún año suelto de ninguna fuente.',
		whyDiffer: 'Por qué difieren las fuentes de un mismo dato',
		pageOf: (name) => `La página de ${name}`
	}
});
