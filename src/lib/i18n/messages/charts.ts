import { bilingual } from '../bilingual.ts';
import { formatDay } from '../format.ts';

/** Words that stand on charts, or below them where they have no room. */
export const chartMessages = bilingual({
	en: {
		hole: (from: number, to: number) => (from === to ? `${from}: no rate` : `${from}–${to}: no rate`),
		holeNote: (from: number, to: number, reason: string) =>
			`${from === to ? from : `${from}–${to}`}: no rate; ${reason}.`,
		breakNote: (year: number, before: string, after: string) => `Break at ${year}: ${before}, ${after}.`,
		/** A year that is not whole; days as ISO dates, null where the year has that end. */
		partYear: (year: number, since: string | null, through: string | null) =>
			`${year}: ${[since && `from ${formatDay('en', since)}`, through && `to ${formatDay('en', through)}`].filter(Boolean).join(' ')}; not a whole year.`
	},
	es: {
		hole: (from, to) => (from === to ? `${from}: sin tasa` : `${from}–${to}: sin tasa`),
		holeNote: (from, to, reason) => `${from === to ? from : `${from}–${to}`}: sin tasa; ${reason}.`,
		breakNote: (year, before, after) => `Cambio de serie en ${year}: ${before}, ${after}.`,
		partYear: (year, since, through) =>
			`${year}: ${[since && `desde el ${formatDay('es', since)}`, through && `hasta el ${formatDay('es', through)}`].filter(Boolean).join(' ')}; no es un año completo.`
	}
});
