import { bilingual } from '../bilingual.ts';

/** Words of the judge pages. */
export const judgeMessages = bilingual({
	en: {
		title: 'Judges',
		indexHeadline: 'Immigration judges, by name',
		indexDescription: 'Asylum decisions by immigration judge: counts first, with the source beside every number.',
		search: 'Find a judge',
		found: (shown: number, all: number) => `${shown} of ${all}`,
		columns: { judge: 'Judge', code: 'Code' }
	},
	es: {
		title: 'Jueces',
		indexHeadline: 'Jueces de inmigración, por nombre',
		indexDescription: 'Decisiones de asilo por juez de inmigración: primero las cifras, con la fuente junto a cada número.',
		search: 'Buscar un juez',
		found: (shown, all) => `${shown} de ${all}`,
		columns: { judge: 'Juez', code: 'Código' }
	}
});
