import { bilingual } from '../bilingual.ts';

/** Words of the search in the header and of the page that lists everything by letter. */
export const searchMessages = bilingual({
	en: {
		title: 'Search',
		byLetter: 'Everything by letter',
		description:
			'Find a court, a judge, a nationality, a year, a term or a press figure by name, in English or Spanish.',
		dek: 'Courts, judges, nationalities, years, terms and press figures. Any order of names, with or without accents, in English or Spanish.',
		label: 'Search courts, judges, nationalities, years',
		short: 'Search',
		placeholder: 'Search /',
		fieldLabel: 'A name, a year, a term',
		kind: {
			nationality: 'Nationality',
			court: 'Court',
			judge: 'Judge',
			year: 'Year',
			page: 'Page',
			term: 'Glossary',
			claim: 'Press figure'
		},
		kinds: {
			nationality: 'Nationalities',
			court: 'Courts',
			judge: 'Judges',
			year: 'Years',
			page: 'Pages',
			term: 'Glossary',
			claim: 'Press figures'
		},
		decisions: (count: string, isOne: boolean) => `${count} ${isOne ? 'decision' : 'decisions'}`,
		found: (count: string, isOne: boolean) => `${count} ${isOne ? 'result' : 'results'}`,
		best: (count: string) => `The ${count} that fit best`,
		nothing: (query: string) => `Nothing is called “${query}”.`,
		nothingHelp: 'Try fewer words, or look it up by letter.',
		all: 'All results',
		waiting: 'Fetching the names …',
		failed: 'The names could not be fetched. The list by letter is on the search page.',
		contents: 'On this page',
		withoutScripts:
			'Without scripts the page cannot search; everything that has a page stands below, by letter.'
	},
	es: {
		title: 'Buscar',
		byLetter: 'Todo por letra',
		description:
			'Encuentre una corte, un juez o jueza, una nacionalidad, un año, un término o una cifra de prensa por su nombre, en español o en inglés.',
		dek: 'Cortes, jueces, nacionalidades, años, términos y cifras de prensa. Los nombres en cualquier orden, con o sin acentos, en español o en inglés.',
		label: 'Buscar cortes, jueces, nacionalidades, años',
		short: 'Buscar',
		placeholder: 'Buscar /',
		fieldLabel: 'Un nombre, un año, un término',
		kind: {
			nationality: 'Nacionalidad',
			court: 'Corte',
			judge: 'Juez o jueza',
			year: 'Año',
			page: 'Página',
			term: 'Glosario',
			claim: 'Cifra de prensa'
		},
		kinds: {
			nationality: 'Nacionalidades',
			court: 'Cortes',
			judge: 'Jueces',
			year: 'Años',
			page: 'Páginas',
			term: 'Glosario',
			claim: 'Cifras de prensa'
		},
		decisions: (count, isOne) => `${count} ${isOne ? 'decisión' : 'decisiones'}`,
		found: (count, isOne) => `${count} ${isOne ? 'resultado' : 'resultados'}`,
		best: (count) => `Los ${count} que mejor coinciden`,
		nothing: (query) => `Nada se llama «${query}».`,
		nothingHelp: 'Pruebe con menos palabras o búsquelo por letra.',
		all: 'Todos los resultados',
		waiting: 'Descargando los nombres…',
		failed: 'No se pudieron descargar los nombres. La lista por letra está en la página de búsqueda.',
		contents: 'En esta página',
		withoutScripts: 'Sin scripts la página no puede buscar; todo lo que tiene página está abajo, por letra.'
	}
});
