import { bilingual } from '../bilingual.ts';

/** What stands around the explorer, on its page and at the doors to it: no part that wakes needs it. */
export const explorePageMessages = bilingual({
	en: {
		title: 'Explore the counts',
		description:
			'Put a slice of the asylum counts together yourself: nationalities, judges, courts, years; every rate with its counts and range, as a drawing, a table and files.',
		dek: 'Choose whom, where and when; the counts, the rate and its range follow. Every slice has an address of its own and can be taken as CSV or JSON.',
		door: 'Explore these numbers',
		needScripts:
			'Slices are put together in your browser, and scripts are off or did not come. Below is the slice the page opens with. All counts stand on the pages and in the files of the lists:',
		none: 'This build has no counts to explore.'
	},
	es: {
		title: 'Explore los recuentos',
		description:
			'Arme usted mismo un corte de los recuentos de asilo: nacionalidades, jueces, cortes, años; cada tasa con sus recuentos y su rango, en gráfico, tabla y archivos.',
		dek: 'Elija de quién, dónde y cuándo; aparecen los recuentos, la tasa y su rango. Cada corte tiene su propia dirección y puede bajarse como CSV o JSON.',
		door: 'Explore estos números',
		needScripts:
			'Los cortes se arman en su navegador, y los scripts están desactivados o no llegaron. Abajo está el corte con que abre la página. Todos los recuentos están en las páginas y en los archivos de las listas:',
		none: 'Esta edición no tiene recuentos que explorar.'
	}
});
