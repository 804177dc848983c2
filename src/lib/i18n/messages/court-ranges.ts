import { type Ends, sumEnds } from '#core/measures/margins.ts';
import { bilingual } from '../bilingual.ts';
import { formatCount } from '../format.ts';
import type { Locale } from '../locale.ts';

const between = (locale: Locale, { low, high }: Ends, to: string) =>
	low === high ? formatCount(locale, low) : `${formatCount(locale, low)} ${to} ${formatCount(locale, high)}`;

/** Grants and denials together. */
const decided = (granted: Ends, denied: Ends) => sumEnds([granted, denied]);

/** Words of the figure of ranges by court, for one nationality. */
export const courtRangeMessages = bilingual({
	en: {
		title: (name: string, years: string) => `Between what ${name}’s rate lies at each court, ${years}`,
		note: 'No published table has nationality and court together. One has judge and nationality, another court and judge; these ends must hold where both describe the same cases. They are no estimate and no interval of chance: nothing says where between them the number lies.',
		releases:
			'The two tables come from releases some weeks apart, so a case decided again in between can stand in one alone.',
		order: (shown: number, courts: number) =>
			`${shown < courts ? `The ${shown} with most decisions, of ${formatCount('en', courts)} courts, in` : 'In'} order of the most decisions a court can have had, never of rate.`,
		alt: (courts: number, name: string) =>
			`${courts} courts, each with a bar from the lowest to the highest rate for ${name} that the tables allow, and a tick at everyone’s rate there. Every number is in the table.`,
		counts: (granted: Ends, denied: Ends) =>
			`${between('en', granted, 'to')} granted of ${between('en', decided(granted, denied), 'to')}`,
		tooWide: 'ends over 25 points apart: counts only',
		everyone: 'everyone there'
	},
	es: {
		title: (name, years) => `Entre qué valores está la tasa de ${name} en cada corte, ${years}`,
		note: 'Ningún cuadro publicado reúne nacionalidad y corte. Uno tiene juez y nacionalidad, otro corte y juez; estos extremos valen por fuerza donde ambos describen los mismos casos. No son una estimación ni un intervalo de azar: nada dice en qué punto entre ellos está el número.',
		releases:
			'Los dos cuadros vienen de ediciones con unas semanas de diferencia, así que un caso resuelto de nuevo entre ambas puede estar en uno solo.',
		order: (shown, courts) =>
			`${shown < courts ? `Las ${shown} con más decisiones, de ${formatCount('es', courts)} cortes, en` : 'En'} orden del mayor número de decisiones que puede haber tenido cada corte, nunca de la tasa.`,
		alt: (courts, name) =>
			`${courts} cortes, cada una con una barra de la tasa más baja a la más alta para ${name} que permiten los cuadros, y una marca en la tasa de todos allí. Todos los números están en la tabla.`,
		counts: (granted, denied) =>
			`${between('es', granted, 'a')} concedidos de ${between('es', decided(granted, denied), 'a')}`,
		tooWide: 'extremos a más de 25 puntos: solo cifras',
		everyone: 'todos allí'
	}
});
