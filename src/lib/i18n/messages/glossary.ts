import { bilingual } from '../bilingual.ts';

/** Words of the glossary page; its terms are in `glossary.ts`. */
export const glossaryMessages = bilingual({
	en: {
		title: 'Glossary',
		description: 'The words of asylum statistics in plain language, English and Spanish side by side.',
		dek: 'Each word has one meaning here and is used everywhere in that meaning. The Spanish term stands beside the English one.',
		contents: 'On this page',
		groups: {
			who: 'Who decides and who counts',
			claims: 'Claims and cases',
			outcomes: 'How they end',
			numbers: 'Rates and ranges',
			dockets: 'In court'
		},
		source: 'Source'
	},
	es: {
		title: 'Glosario',
		description: 'Las palabras de la estadística del asilo en lenguaje llano, en español y en inglés.',
		dek: 'Cada palabra tiene aquí un solo significado y se usa siempre con él. Junto al término en español va el inglés.',
		contents: 'En esta página',
		groups: {
			who: 'Quién decide y quién cuenta',
			claims: 'Solicitudes y casos',
			outcomes: 'Cómo terminan',
			numbers: 'Tasas e intervalos',
			dockets: 'En la corte'
		},
		source: 'Fuente'
	}
});
