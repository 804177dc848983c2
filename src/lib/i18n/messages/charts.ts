import { bilingual } from '../bilingual.ts';

/** Words that stand on charts, or below them where they have no room. */
export const chartMessages = bilingual({
	en: {
		hole: (from: number, to: number) => (from === to ? `${from}: no rate` : `${from}–${to}: no rate`),
		holeNote: (from: number, to: number, reason: string) =>
			`${from === to ? from : `${from}–${to}`}: no rate; ${reason}.`,
		breakNote: (year: number, before: string, after: string) => `Break at ${year}: ${before}, ${after}.`
	},
	es: {
		hole: (from, to) => (from === to ? `${from}: sin tasa` : `${from}–${to}: sin tasa`),
		holeNote: (from, to, reason) => `${from === to ? from : `${from}–${to}`}: sin tasa; ${reason}.`,
		breakNote: (year, before, after) => `Cambio de serie en ${year}: ${before}, ${after}.`
	}
});
