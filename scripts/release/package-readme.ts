import type { Publisher } from '#core/publishers/publisher.ts';
import { PACKAGE_VERSION, type PackageFile } from '#core/tables/datapackage.ts';
import { INVENTED_README } from './mark-invented.ts';
import type { Release } from './release-records.ts';

/** Whose rows, and on which terms. */
export type Licensed = Pick<Publisher, 'name' | 'licence'>;

/** Licences in words of the other language; one that is not here is a name and the same in both. */
const LICENCES_ES: Readonly<Record<string, string>> = {
	'Work of the US government': 'obra del gobierno de Estados Unidos'
};

/** A line for each licence, with the publishers whose rows are under it. */
function termsOf(publishers: readonly Licensed[], language: 'en' | 'es'): string {
	const licences = [...new Set(publishers.map(({ licence }) => licence))].sort();
	return licences
		.map((licence) => {
			const names = publishers.filter((each) => each.licence === licence).map(({ name }) => name[language]);
			const words = language === 'es' ? (LICENCES_ES[licence] ?? licence) : licence;
			return `  ${[...new Set(names)].join(', ')}: ${words}.`;
		})
		.join('\n');
}

/**
 * The README.txt that travels with the downloads: what is here and is not, what to know before counting, terms and how
 * to cite, in English and then in Spanish.
 * @param files the files of the package; the CSV ones are listed.
 * @param publishers whose rows are in them.
 */
export function packageReadme(
	release: Release,
	files: readonly PackageFile[],
	publishers: readonly Licensed[]
): string {
	const tables = files.filter(({ format }) => format === 'csv');
	const list = (language: 'en' | 'es') =>
		tables.map(({ path, rows, table }) => `  ${path} (${rows})\n      ${table.grain[language]}`).join('\n');
	return `${release.synthetic ? INVENTED_README : ''}ASYLUM LEDGER, data release ${release.id}

Counts of asylum applications and decisions in the United States, by nationality, year, track and publisher.

FILES (rows in brackets; each CSV has a Parquet twin)
${list('en')}
  datapackage.json
      Every column of every file: type, unit, allowed values, meaning (Frictionless Data Package).
  dictionary.en.md, dictionary.es.md
      The same for people, in English and in Spanish.
  CITATION.cff
      How to cite, for programs.

ADDRESSES
  /data/v${PACKAGE_VERSION}/ on the site has these files under these names, always of the newest release; the zip is asylum-ledger.zip.
  What a file or column is called, holds and means stays. Files may be added, and columns after those that are here; any
  other change gets a new address, /data/v${PACKAGE_VERSION + 1}/, and this one goes on being made for two years after it.
  Earlier releases: /releases/ on the site.

BEFORE YOU COUNT
  * The files hold counts and no rates. Say beside a rate what you divided by what.
  * Never add the tracks: a referral by USCIS is not a denial, and the same person appears again in court.
  * Never add publishers: they count the same decisions again, each in its own way.
  * A count has a lowest and a highest possible value (count_low, count_high). They differ where a publisher masks,
    rounds or withholds. UNHCR prints 5 for any number from 1 to 9.
  * UNHCR's years are fiscal up to 2010 and calendar after; its unit changes between cases and persons.
  * Read note_en in sources.csv for the document you use.
  * Nationality codes such as NA are text: tell your program that only an empty cell is missing.

NOT HERE
  Figures of TRAC and of other publishers that the site cites: their owners gave no licence to pass them on. AsylumJudge's
  counts of court records lie on the site's data page, apart from this package. No case-level records and no names of
  applicants.

TERMS
${termsOf(publishers, 'en')}
  Lookups, corrections and the arrangement of the tables: CC0.

CITE
  The agency first, for instance: UNHCR, Refugee Data Finder, asylum decisions, United States; compiled by Asylum Ledger,
  data release ${release.id}.

--------------------------------------------------------------------------------------------------------------------

ASYLUM LEDGER, edición de datos ${release.id}

Cifras de solicitudes y decisiones de asilo en Estados Unidos por nacionalidad, año, vía y fuente.

ARCHIVOS (filas entre paréntesis; cada CSV tiene su gemelo en Parquet)
${list('es')}
  datapackage.json
      Cada columna de cada archivo: tipo, unidad, valores permitidos, significado (Frictionless Data Package).
  dictionary.en.md, dictionary.es.md
      Lo mismo, para personas, en inglés y en español.
  CITATION.cff
      Cómo citar, para programas.

DIRECCIONES
  /data/v${PACKAGE_VERSION}/ tiene en el sitio estos archivos con estos nombres, siempre de la edición más reciente; el zip es
  asylum-ledger.zip. El nombre, el contenido y el significado de cada archivo y columna no cambian. Puede haber archivos
  nuevos, y columnas nuevas después de las que ya están; cualquier otro cambio estrena dirección, /data/v${PACKAGE_VERSION + 1}/, y esta se
  sigue haciendo dos años más. Ediciones anteriores: /es/releases/ en el sitio.

ANTES DE CONTAR
  * Los archivos traen cifras, no tasas. Junto a una tasa, diga qué dividió entre qué.
  * No sume las vías: que USCIS remita un caso no es una denegación, y la misma persona reaparece en la corte.
  * No sume las fuentes: cada una cuenta a su manera las mismas decisiones.
  * Cada cifra tiene un valor mínimo y uno máximo posibles (count_low, count_high). Difieren cuando la fuente enmascara,
    redondea o no publica. ACNUR imprime 5 en lugar de cualquier número del 1 al 9.
  * Los años de ACNUR son fiscales hasta 2010 y naturales después; su unidad cambia entre casos y personas.
  * Lea note_es en sources.csv para el documento que use.
  * Códigos de nacionalidad como NA son texto: indique a su programa que solo la celda vacía es un dato faltante.

QUÉ NO ESTÁ
  Las cifras de TRAC y de otros que el sitio cita: sus dueños no han dado licencia para redistribuirlas. Las cifras de
  AsylumJudge, de los registros de las cortes, están en la página de datos del sitio, aparte de este paquete. Tampoco hay
  expedientes ni nombres de solicitantes.

CONDICIONES
${termsOf(publishers, 'es')}
  Catálogos, correcciones y disposición de las tablas: CC0.

CÓMO CITAR
  Primero la agencia; por ejemplo: ACNUR, Refugee Data Finder, decisiones de asilo, Estados Unidos; compilado por
  Asylum Ledger, edición de datos ${release.id}.
`;
}
