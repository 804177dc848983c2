import { bilingual } from '../bilingual.ts';

/** What is said of a release wherever its numbers go: its id, and that a demonstration's data are invented. */
export const releaseMarks = bilingual({
	en: {
		inventedMark: 'Invented data',
		synthetic: 'Synthetic demonstration data: invented courts, judges and decisions. No number here is real.',
		release: (id: string) => `Data release ${id}`
	},
	es: {
		inventedMark: 'Datos inventados',
		synthetic:
			'Datos sintéticos de demostración: cortes, jueces y decisiones inventados. Ningún número aquí es real.',
		release: (id) => `Edición de datos ${id}`
	}
});
