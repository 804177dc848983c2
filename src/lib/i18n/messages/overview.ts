import { bilingual } from '../bilingual.ts';

/** Words of the overview. */
export const overviewMessages = bilingual({
	en: {
		title: 'US asylum grant rates: Mexico and everyone',
		checkTitle: 'Was that figure right?',
		checkLabel: (people: string) => `A share of ${people} granted asylum, as you read it`,
		releaseTitle: 'In this release',
		releaseContents: (id: string, documents: string, counts: string, judgeRows: string) =>
			`Release ${id} holds ${counts} published counts and ${judgeRows} published judge rows from ${documents} documents, each with its checksum.`,
		counted: (day: string) => `Court decisions are counted from EOIR’s case data as of ${day}.`,
		notCounted:
			'EOIR’s case-data archive has not been counted in this build, so Mexican rates by judge are those that AsylumJudge counted, and by court there are ranges.',
		releaseMore: 'What is in it, and how to count the archive',
		doors: [
			{
				path: '/nationalities/',
				title: 'Look up a nationality',
				text: 'Both tracks by year, beside everyone’s rate.'
			},
			{
				path: '/courts/',
				title: 'Look up a court',
				text: 'Everyone by year, and between what and what Mexico’s share lies.'
			},
			{ path: '/judges/', title: 'Look up a judge', text: 'Counts first, then ranges; never a ranking.' },
			{ path: '/check/', title: 'Check a figure', text: 'Type “2 %” and see which definition gives it.' },
			{ path: '/years/', title: 'Open a year', text: 'Every definition and every publisher side by side.' },
			{ path: '/method/', title: 'Why numbers differ', text: 'The same grants, divided four ways.' },
			{ path: '/data/', title: 'Take the data', text: 'CSV, Parquet, dictionary, sources and checksums.' }
		],
		more: 'More'
	},
	es: {
		title: 'Tasas de concesión de asilo en EE. UU.: México y todos',
		checkTitle: '¿Era correcta esa cifra?',
		checkLabel: (people) => `Una proporción de ${people} con asilo, como la leyó`,
		releaseTitle: 'En esta edición',
		releaseContents: (id, documents, counts, judgeRows) =>
			`La edición ${id} reúne ${counts} cifras publicadas y ${judgeRows} filas publicadas de jueces de ${documents} documentos, cada uno con su suma de verificación.`,
		counted: (day) => `Las decisiones de corte se cuentan de los datos de casos de EOIR al ${day}.`,
		notCounted:
			'El archivo de datos de casos de EOIR no se ha contado en esta edición, así que las tasas de mexicanos por juez son las que contó AsylumJudge, y por corte hay intervalos.',
		releaseMore: 'Qué contiene y cómo contar el archivo',
		doors: [
			{
				path: '/nationalities/',
				title: 'Buscar una nacionalidad',
				text: 'Las dos vías por año, junto a la tasa de todos.'
			},
			{
				path: '/courts/',
				title: 'Buscar una corte',
				text: 'El total por año, y entre qué valores está la proporción de México.'
			},
			{
				path: '/judges/',
				title: 'Buscar un juez',
				text: 'Primero las cifras, luego los intervalos; nunca una clasificación.'
			},
			{
				path: '/check/',
				title: 'Verificar una cifra',
				text: 'Escriba «2 %» y vea qué definición lo da.'
			},
			{
				path: '/years/',
				title: 'Consultar un año',
				text: 'Todas las definiciones y fuentes, una junto a otra.'
			},
			{
				path: '/method/',
				title: 'Por qué difieren los números',
				text: 'Las mismas concesiones, divididas de cuatro maneras.'
			},
			{
				path: '/data/',
				title: 'Descargar los datos',
				text: 'CSV, Parquet, diccionario, fuentes y sumas de verificación.'
			}
		],
		more: 'Más'
	}
});
