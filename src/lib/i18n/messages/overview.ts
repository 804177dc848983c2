import { bilingual } from '../bilingual.ts';

/** Words of the overview. */
export const overviewMessages = bilingual({
	en: {
		title: 'US asylum grant rates: Mexico and everyone',
		description: (finding: string) => finding,
		doors: [
			{ path: '/nationalities/', title: 'Look up a nationality', text: 'Both tracks by year, beside everyone’s rate.' },
			{ path: '/courts/', title: 'Look up a court', text: 'From El Paso to New York: what is published, and how to count the rest.' },
			{ path: '/judges/', title: 'Look up a judge', text: 'Counts first, then ranges; never a ranking.' },
			{ path: '/years/', title: 'Open a year', text: 'Every definition and every publisher side by side.' },
			{ path: '/method/', title: 'Why numbers differ', text: 'The same grants, divided four ways.' },
			{ path: '/data/', title: 'Take the data', text: 'CSV, Parquet, dictionary, sources and checksums.' }
		],
		more: 'More'
	},
	es: {
		title: 'Tasas de concesión de asilo en EE. UU.: México y todos',
		description: (finding) => finding,
		doors: [
			{ path: '/nationalities/', title: 'Buscar una nacionalidad', text: 'Las dos vías por año, junto a la tasa de todos.' },
			{ path: '/courts/', title: 'Buscar una corte', text: 'De El Paso a Nueva York: qué está publicado y cómo contar lo demás.' },
			{ path: '/judges/', title: 'Buscar un juez', text: 'Primero las cifras, luego los intervalos; nunca una clasificación.' },
			{ path: '/years/', title: 'Abrir un año', text: 'Todas las definiciones y fuentes, una junto a otra.' },
			{ path: '/method/', title: 'Por qué difieren los números', text: 'Las mismas concesiones, divididas de cuatro maneras.' },
			{ path: '/data/', title: 'Llevarse los datos', text: 'CSV, Parquet, diccionario, fuentes y sumas de verificación.' }
		],
		more: 'Más'
	}
});
