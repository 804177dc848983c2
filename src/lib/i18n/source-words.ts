import type { SourceDocument } from '#core/tables/published.ts';
import { bilingual } from './bilingual.ts';
import type { Locale } from './locale.ts';

/** What a page says of a document, in its language. */
export interface SourceWords {
	readonly publisher: string;
	/** The title as printed, accents of Spanish titles restored, with the edition. */
	readonly title: string;
	readonly licence: string;
}

/** Names, titles and phrases that stand for those of the table of sources, by language. */
interface Said {
	/** One agency, one name: what the table of sources writes in several ways. */
	readonly agencies: Readonly<Record<string, string>>;
	readonly licences: Readonly<Record<string, string>>;
	/** Titles of the project's own, which are no publisher's words. */
	readonly titles: Readonly<Record<string, string>>;
	/** Phrases of publishers and editions, longest first. */
	readonly phrases: readonly (readonly [RegExp, string])[];
}

const SAID = bilingual<Said>({
	en: {
		agencies: {
			'EOIR (US DOJ)': 'Executive Office for Immigration Review (EOIR)',
			'Executive Office for Immigration Review': 'Executive Office for Immigration Review (EOIR)',
			'DHS OHSS': 'DHS Office of Homeland Security Statistics',
			'DHS OIS': 'DHS Office of Immigration Statistics'
		},
		licences: {},
		titles: {},
		phrases: []
	},
	es: {
		agencies: {
			'EOIR (US DOJ)': 'Oficina Ejecutiva de Revisión de Casos de Inmigración (EOIR)',
			'Executive Office for Immigration Review':
				'Oficina Ejecutiva de Revisión de Casos de Inmigración (EOIR)',
			'DHS OHSS': 'Oficina de Estadísticas de Seguridad Nacional del DHS',
			'DHS Office of Homeland Security Statistics': 'Oficina de Estadísticas de Seguridad Nacional del DHS',
			'DHS OIS': 'Oficina de Estadísticas de Inmigración del DHS',
			'TRAC, Syracuse University': 'TRAC, Universidad de Syracuse',
			UNHCR: 'ACNUR',
			'Asylum Ledger (invented)': 'Asylum Ledger (datos inventados)'
		},
		licences: {
			'No open licence seen; facts cited as TRAC, Syracuse University, and kept out of the data package':
				'sin licencia abierta conocida; datos citados de TRAC y excluidos del paquete de datos',
			'No licence stated; facts cited as AsylumJudge, the Deportation Data Project and EOIR, and kept out of the data package':
				'sin licencia declarada; datos citados de AsylumJudge, el Deportation Data Project y EOIR, y excluidos del paquete de datos',
			'Work of the US government': 'obra del gobierno de Estados Unidos',
			'Invented; no one’s data': 'datos inventados; no son de nadie',
			'Facts quoted for reference; see the publication': 'datos citados como referencia; véase la publicación'
		},
		titles: {
			'Synthetic release in the format of the EOIR case data':
				'Edición sintética en el formato de los datos de casos de EOIR',
			'Asylum decisions of immigration judges: grants and denials':
				'Decisiones de asilo de jueces de inmigración: concesiones y denegaciones',
			'Asylum cases of immigration judges: what became of them':
				'Casos de asilo de jueces de inmigración: qué fue de ellos',
			'Asylum Division Quarterly Statistics, receipts of the largest citizenships by month':
				'Asylum Division Quarterly Statistics, solicitudes recibidas de las ciudadanías más numerosas por mes',
			'Asylum Division Quarterly Statistics, asylum offices by month':
				'Asylum Division Quarterly Statistics, oficinas de asilo por mes',
			'Affirmative asylum cases completed, by citizenship':
				'Casos afirmativos de asilo concluidos, por ciudadanía',
			'Affirmative asylum cases completed, by asylum office and fiscal year':
				'Casos afirmativos de asilo concluidos, por oficina de asilo y año fiscal',
			"Synthetic table in the format of the Deportation Data Project's":
				'Tabla sintética en el formato de la del Deportation Data Project'
		},
		phrases: [
			[/\bquoting EOIR Feb 2012 table and DHS\b/, 'citando un cuadro de EOIR de febrero de 2012 y al DHS'],
			[/\bquoting DHS and EOIR\b/, 'citando al DHS y a EOIR'],
			[/\bquoting DOJ\b/, 'citando al Departamento de Justicia'],
			[/\bquoting (EOIR|USCIS)\b/, 'citando a $1'],
			[/\bfrom DHS\b/, 'con datos del DHS'],
			[/\bvia\b/, 'vía'],
			[
				/^EOIR release of (\S+), cases to (\S+), counted over the Deportation Data Project's table/,
				'edición de EOIR del $1, casos hasta el $2, contados en la tabla del Deportation Data Project'
			],
			[/^Fiscal year (\d+) through (\S+),/, 'Año fiscal $1 hasta el $2,'],
			[/^Fiscal year (\d+)/, 'Año fiscal $1'],
			[/^Fiscal years (\d+) to (\d+)/, 'Años fiscales $1 a $2'],
			[/^Seed (\d+), (\d+) cases/, 'Semilla $1, $2 casos'],
			[/^FOIA release (\S+), to (\S+)/, 'solicitud FOIA $1, hasta el $2'],
			[/^Months to /, 'Meses hasta '],
			[/^FOIA release (\w+), to /, 'Entrega FOIA $1, hasta el '],
			[/\bas read in /, 'según se leyó en '],
			[/\bgenerated (?=\d)/, 'generado el '],
			[/^Generated (?=\d)/, 'Generado el '],
			[/\btables (?=\d)/, 'cuadros '],
			[/\btable (?=\d)/, 'cuadro '],
			[/ of the R package /, ' del paquete de R '],
			[/rows with country of asylum USA/, 'filas con Estados Unidos como país de asilo']
		]
	}
});

const TITLE_ACCENTS: Readonly<Record<string, string>> = {
	'Por que es tan dificil para los mexicanos conseguir el asilo politico?':
		'¿Por qué es tan difícil para los mexicanos conseguir el asilo político?',
	'Recurren inmigrantes al asilo politico para llegar a EU':
		'Recurren inmigrantes al asilo político para llegar a EU'
};

/** The name of an agency or publisher as pages say it. */
export function publisherWords(locale: Locale, publisher: string): string {
	return inLanguage(locale, SAID[locale].agencies[publisher] ?? publisher.replace('La Razon', 'La Razón'));
}

/** A document in the language of the page; titles stay in the language in which they were printed. */
export function sourceWords(
	locale: Locale,
	{ publisher, title, edition, licence }: Pick<SourceDocument, 'publisher' | 'title' | 'edition' | 'licence'>
): SourceWords {
	return {
		publisher: publisherWords(locale, publisher),
		title: titleWords(locale, title, edition),
		licence: SAID[locale].licences[licence] ?? licence
	};
}

/** A title with its edition: what tells the tables of one yearbook apart. */
export function titleWords(locale: Locale, title: string, edition: string | null): string {
	const printed = TITLE_ACCENTS[title] ?? SAID[locale].titles[title] ?? title;
	if (!edition) return printed;
	return `${printed} (${inLanguage(locale, edition)})`;
}

function inLanguage(locale: Locale, text: string): string {
	return SAID[locale].phrases.reduce((words, [phrase, said]) => words.replace(phrase, said), text);
}
