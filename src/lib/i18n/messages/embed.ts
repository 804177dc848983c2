import { bilingual } from '../bilingual.ts';

/** Words of figures inside other pages, and of the panel that gives their code. */
export const embedMessages = bilingual({
	en: {
		help: 'The figure in this view, for a page of yours: light unless “theme=dark” or “theme=auto” stands in its address. It sets no cookies and asks nothing of anybody else.',
		frame: 'The figure',
		script: 'Makes the frame as tall as the figure',
		scriptHelp:
			'Once on the page, for all its figures. Without it the frame keeps its height, which the figure fits from 320 pixels up.',
		/** Before the name of the site, which links to the page. */
		more: 'All numbers, sources and downloads:',
		chartAlt: (title: string, first: number, last: number) =>
			`Line chart, ${first} to ${last}. ${title} Every number is on the page that the name of the site leads to.`
	},
	es: {
		help: 'La figura en esta vista, para una página suya: clara, salvo que su dirección lleve «theme=dark» o «theme=auto». No instala cookies ni hace peticiones a terceros.',
		frame: 'La figura',
		script: 'Da al marco la altura de la figura',
		scriptHelp:
			'Una vez por página, para todas sus figuras. Sin él, el marco conserva su altura, en la que la figura cabe desde 320 píxeles de ancho.',
		more: 'Todas las cifras, las fuentes y las descargas:',
		chartAlt: (title, first, last) =>
			`Gráfica de líneas, de ${first} a ${last}. ${title} Todos los números están en la página a la que lleva el nombre del sitio.`
	}
});
