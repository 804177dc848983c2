import { bilingual } from '../bilingual.ts';

/** Words of the brief: one sheet to hand over. */
export const briefMessages = bilingual({
	en: {
		link: 'One-page brief to print',
		print: 'Print',
		back: 'Back to the page',
		more: (rows: string) => `${rows} more rows are on the page.`,
		notes: 'How to read this',
		definitions: [
			'Rate: granted ÷ (granted + denied), unless the line above says otherwise. Range: 95 % Wilson interval; fewer than ten decisions show counts only.',
			'A rate describes decisions, not a person’s chances: cases differ by country, custody, lawyer and year, and are assigned, not drawn by lot.',
			'A denial of asylum is not always an order of deportation. Statistics, not legal advice.'
		],
		cite: 'Cite',
		scan: 'The page with every number, its source and how to check it'
	},
	es: {
		link: 'Resumen de una página para imprimir',
		print: 'Imprimir',
		back: 'Volver a la página',
		more: (rows) => `Hay ${rows} renglones más en la página.`,
		notes: 'Cómo leer esto',
		definitions: [
			'Tasa: concedidas ÷ (concedidas + denegadas), salvo que la línea de arriba diga otra cosa. Intervalo: Wilson del 95 %; con menos de diez decisiones se dan solo los conteos.',
			'Una tasa describe decisiones, no las posibilidades de una persona: los casos difieren por país, detención, abogado y año, y se asignan, no se sortean.',
			'La denegación del asilo no siempre significa una orden de deportación. Estadísticas, no asesoría legal.'
		],
		cite: 'Citar',
		scan: 'La página con todos los números, su fuente y cómo comprobarlos'
	}
});
