import { bilingual } from '../bilingual.ts';

/** Words of the court pages. */
export const courtMessages = bilingual({
	en: {
		title: 'Courts',
		indexHeadline: 'Every immigration court',
		indexDescription: 'Asylum decisions by immigration court: counts, rates and ranges, with the source beside every number.',
		search: 'Find a court by name, city, code or alias',
		found: (shown: number, all: number) => `${shown} of ${all}`,
		columns: { court: 'Court', code: 'Code', place: 'City' }
	},
	es: {
		title: 'Cortes',
		indexHeadline: 'Todas las cortes de inmigración',
		indexDescription: 'Decisiones de asilo por corte de inmigración: cifras, tasas e intervalos, con la fuente junto a cada número.',
		search: 'Buscar una corte por nombre, ciudad, código o alias',
		found: (shown, all) => `${shown} de ${all}`,
		columns: { court: 'Corte', code: 'Código', place: 'Ciudad' }
	}
});
