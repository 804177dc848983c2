import { bilingual } from '../bilingual.ts';

/** Sections of the about page in order. */
export const ABOUT_SECTIONS = ['who', 'not', 'privacy', 'corrections', 'made', 'cite'] as const;
export type AboutSection = (typeof ABOUT_SECTIONS)[number];

interface Section {
	readonly title: string;
	readonly paragraphs: readonly string[];
	readonly items?: readonly string[];
}

/** Words of the about page. */
export const aboutMessages = bilingual<{
	readonly title: string;
	readonly description: string;
	readonly dek: string;
	readonly contents: string;
	readonly sections: Readonly<Record<AboutSection, Section>>;
	readonly citation: (release: string) => string;
}>({
	en: {
		title: 'About Asylum Ledger',
		description: 'Who this site is for, what it is not, and how to report an error.',
		dek: 'Public counts of asylum decisions in the United States, for Mexicans and for everyone, each with its definition, its count and its source.',
		contents: 'On this page',
		sections: {
			who: {
				title: 'Who it is for',
				paragraphs: ['Three people were in mind.'],
				items: [
					'A journalist who has a figure in front of her and a minute to check it: numerator, denominator, definition, source.',
					'An advocate who writes a brief and needs one page, in English or Spanish, whose caveats stay on it when it is printed.',
					'A researcher who wants the counts, every column documented, and a release that can be cited and compared with the next.'
				]
			},
			not: {
				title: 'What it is not',
				paragraphs: ['Some things are left out on purpose.'],
				items: [
					'No advice, and no prediction of what will happen in one person’s case. A rate of a group says nothing of a person; ask a lawyer.',
					'No single cases and no names of applicants.',
					'No adjectives about judges, no ranking by raw rate, no colors that grade a person.',
					'No invented numbers. Where nobody has published a count the page says so; a demonstration with synthetic data says on every page that it is one.',
					'No account, no subscription.'
				]
			},
			privacy: {
				title: 'No trackers',
				paragraphs: [
					'The site is a set of files. It sets no cookies, loads nothing from other sites, fonts included, and sends nothing about its readers anywhere. What a reader chooses on a figure is kept in the address of the page and nowhere else. Whoever runs the server may keep the usual log of requests.'
				]
			},
			corrections: {
				title: 'Errors and corrections',
				paragraphs: [
					'If a number looks wrong, open an issue in the repository of the project. Give the address of the page, the number, and the document that says otherwise. An error of ours is corrected, listed in the change log with the figures that moved, and guarded by a test. An error of a publisher stays as printed, with a note, until the publisher mends it.'
				]
			},
			made: {
				title: 'How it is made',
				paragraphs: [
					'Scripts fetch what agencies publish, keep each file as it came with its checksum, and turn it into tables of counts. Pages are built from the tables ahead of time. Rates are made by the same small functions in scripts, pages and tests. A row that cannot be read is set aside with its reason, never dropped in silence.',
					'The code is under the MIT licence. The data keep the terms of their publishers, listed under Data.'
				]
			},
			cite: {
				title: 'How to cite',
				paragraphs: ['Name the agency that counted first, then this site with its data release.']
			}
		},
		citation: (release) =>
			`UNHCR, Refugee Data Finder: asylum decisions, country of asylum United States. Compiled by Asylum Ledger, data release ${release}.`
	},
	es: {
		title: 'Acerca de Asylum Ledger',
		description: 'Para quién es este sitio, qué no es y cómo avisar de un error.',
		dek: 'Recuentos públicos de las decisiones de asilo en Estados Unidos, sobre personas de México y sobre todas, cada uno con su definición, su cifra y su fuente.',
		contents: 'En esta página',
		sections: {
			who: {
				title: 'Para quién es',
				paragraphs: ['Se hizo pensando en tres personas.'],
				items: [
					'Una periodista que tiene una cifra enfrente y un minuto para comprobarla: numerador, denominador, definición, fuente.',
					'Quien defiende a migrantes, escribe un documento y necesita una sola página, en español o en inglés, que conserve sus advertencias al imprimirse.',
					'Una investigadora que quiere las cifras, con todas las columnas documentadas y una edición que se pueda citar y comparar con la siguiente.'
				]
			},
			not: {
				title: 'Qué no es',
				paragraphs: ['Hay cosas que se dejaron fuera a propósito.'],
				items: [
					'No da asesoría ni predice qué pasará en el caso de nadie. La tasa de un grupo no dice nada de una persona; consulte a un abogado.',
					'No hay expedientes ni nombres de solicitantes.',
					'No hay adjetivos sobre los jueces, ni listas ordenadas por su tasa, ni colores que califiquen a una persona.',
					'No hay números inventados. Donde nadie ha publicado una cifra, la página lo dice; una demostración con datos sintéticos lo advierte en todas sus páginas.',
					'No hay cuentas ni suscripciones.'
				]
			},
			privacy: {
				title: 'Sin rastreadores',
				paragraphs: [
					'El sitio es un conjunto de archivos. No instala cookies, no carga nada de otros sitios, ni siquiera las tipografías, y no envía a ninguna parte datos de quien lo lee. Lo que se elige en una gráfica queda en la dirección de la página y en ningún otro lado. Quien administre el servidor puede guardar el registro habitual de visitas.'
				]
			},
			corrections: {
				title: 'Errores y correcciones',
				paragraphs: [
					'Si un número parece equivocado, abra un aviso (issue) en el repositorio del proyecto. Indique la dirección de la página, el número y el documento que dice otra cosa. Un error nuestro se corrige, se anota en el registro de cambios con las cifras que se movieron y queda vigilado por una prueba. Un error de quien publica se conserva tal como se publicó, con una nota, hasta que lo enmiende.'
				]
			},
			made: {
				title: 'Cómo se hace',
				paragraphs: [
					'Unos programas descargan lo que publican las agencias, guardan cada archivo tal como llegó, con su suma de verificación, y lo convierten en tablas de cifras. Las páginas se generan de antemano a partir de esas tablas. Las tasas salen de las mismas funciones, pequeñas, en los programas, en las páginas y en las pruebas. Una fila que no se puede leer se aparta con su motivo; nunca se descarta en silencio.',
					'El código tiene licencia MIT. Los datos conservan las condiciones de quienes los publican, que se detallan en Datos.'
				]
			},
			cite: {
				title: 'Cómo citar',
				paragraphs: ['Nombre primero a la agencia que contó y después a este sitio, con su edición de datos.']
			}
		},
		citation: (release) =>
			`ACNUR, Refugee Data Finder: decisiones de asilo, país de asilo Estados Unidos. Compilado por Asylum Ledger, edición de datos ${release}.`
	}
});
