import { bilingual } from '../bilingual.ts';

/** Words around every page: name, navigation, footer, the band of a demonstration. */
export const layoutMessages = bilingual({
	en: {
		name: 'Asylum Ledger',
		skip: 'Skip to content',
		mainNavigation: 'Main',
		footerNavigation: 'About this site',
		nav: {
			years: 'Years',
			nationalities: 'Nationalities',
			courts: 'Courts',
			judges: 'Judges',
			check: 'Check a figure',
			data: 'Data',
			method: 'Method',
			compare: 'Compare',
			route: 'From filing to outcome',
			releases: 'Releases and corrections',
			explore: 'Explore',
			glossary: 'Glossary',
			about: 'About',
			accessibility: 'Accessibility'
		},
		otherLanguage: 'Español',
		restOnPage: 'The other rows are on the page.',
		tagline:
			'How often the United States grants asylum, to Mexicans and to everyone, with the counts, the definition and the source beside every number.',
		notAdvice: 'Statistics, not legal advice. A denial of asylum is not always a deportation order.'
	},
	es: {
		name: 'Asylum Ledger',
		skip: 'Ir al contenido',
		mainNavigation: 'Principal',
		footerNavigation: 'Sobre este sitio',
		nav: {
			years: 'Años',
			nationalities: 'Nacionalidades',
			courts: 'Cortes',
			judges: 'Jueces',
			check: 'Verificar una cifra',
			data: 'Datos',
			method: 'Método',
			compare: 'Comparar',
			route: 'De la solicitud al fallo',
			releases: 'Ediciones y correcciones',
			explore: 'Explorar',
			glossary: 'Glosario',
			about: 'Acerca de',
			accessibility: 'Accesibilidad'
		},
		otherLanguage: 'English',
		restOnPage: 'Los demás renglones están en la página.',
		tagline:
			'Con qué frecuencia Estados Unidos concede asilo, a personas de México y a todas, con las cifras, la definición y la fuente junto a cada número.',
		notAdvice:
			'Estadísticas, no asesoría legal. La denegación del asilo no siempre significa una orden de deportación.'
	}
});
