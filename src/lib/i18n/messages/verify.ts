import { bilingual } from '../bilingual.ts';
import { formatDay } from '../format.ts';

/** Words of the panels that let a reader check and cite a number. */
export const verifyMessages = bilingual({
	en: {
		linkHere: 'Link to this part',
		filter: 'Rows counted',
		before: 'Before',
		beforeIn: (counts: string, release: string) => `${counts} in data release ${release}; moved since`,
		withheld: 'withheld',
		recompute: 'Recompute',
		recomputeHelp:
			'Run in the folder of the downloaded file. It prints what stands above, what it is divided by, and their quotient in each hundred where the page has a rate.',
		noLine: (reason: string) => `No line: ${reason}.`,
		citeHelp: 'Name the agency first, then this site with the release and the day you read it.',
		citation: {
			via: 'via',
			release: 'release',
			dataSet: 'Data set',
			dataRelease: 'data release',
			accessed: (day: string) => `Accessed ${formatDay('en', day)}.`,
			retrieved: (day: string) => `Retrieved ${formatDay('en', day)}, from`,
			quoted: (title: string) => `“${title}.”`
		},
		styles: { plain: 'Plain', apa: 'APA', chicago: 'Chicago', bibtex: 'BibTeX' }
	},
	es: {
		linkHere: 'Enlace a esta parte',
		filter: 'Filas contadas',
		before: 'Antes',
		beforeIn: (counts, release) => `${counts} en la edición de datos ${release}; cambió después`,
		withheld: 'sin publicar',
		recompute: 'Recalcular',
		recomputeHelp:
			'Ejecútese en la carpeta del archivo descargado. Imprime lo que va arriba, entre qué se divide y, donde la página da una tasa, el cociente por cada cien.',
		noLine: (reason) => `Sin línea: ${reason}.`,
		citeHelp: 'Nombre primero la agencia y luego este sitio, con la edición de datos y el día de consulta.',
		citation: {
			via: 'vía',
			release: 'edición',
			dataSet: 'Conjunto de datos',
			dataRelease: 'edición de datos',
			accessed: (day) => `Consultado el ${formatDay('es', day)}.`,
			retrieved: (day) => `Consultado el ${formatDay('es', day)} en`,
			quoted: (title) => `«${title}».`
		},
		styles: { plain: 'Texto', apa: 'APA', chicago: 'Chicago', bibtex: 'BibTeX' }
	}
});
