import { bilingual } from '../bilingual.ts';

/** Words of the pictures that links show: one picture for both languages, so few, and each beside its other form. */
export const linkImageMessages = bilingual({
	en: {
		measure: 'Asylum granted, %',
		everyone: 'Everyone',
		mexico: 'Mexico',
		fiscalYear: 'FY',
		/** What a reader hears who does not see the picture. */
		alt: (title: string, first: number, last: number) => `Line chart, ${first} to ${last}: ${title}`
	},
	es: {
		measure: 'Asilo concedido, %',
		everyone: 'Total',
		mexico: 'México',
		fiscalYear: 'AF',
		alt: (title, first, last) => `Gráfica de líneas, de ${first} a ${last}: ${title}`
	}
});

/** A word in both languages, once where they are alike. */
export function inBoth(en: string, es: string): readonly string[] {
	return en === es ? [en] : [en, es];
}
