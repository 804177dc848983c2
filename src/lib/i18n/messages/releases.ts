import { bilingual } from '../bilingual.ts';
import { formatCount, formatDay } from '../format.ts';

const en = (n: number, one: string, many: string) => `${formatCount('en', n)} ${n === 1 ? one : many}`;
const es = (n: number, one: string, many: string) => `${formatCount('es', n)} ${n === 1 ? one : many}`;

/** What moved from one release to the next, in numbers. */
export interface Moves {
	/** Published numbers that have another value. */
	readonly numbers: number;
	/** Rows that only the later, or only the earlier release has. */
	readonly came: number;
	readonly went: number;
}

/** Words of the pages of data releases, and of their feed. */
export const releaseMessages = bilingual({
	en: {
		title: 'Releases and corrections',
		description:
			'Every release of the data: what it held, what moved since the one before, and what was corrected.',
		dek: 'Agencies change their figures and say so seldom. Each time the data here change they get a release with a day for its name. What it held stays, and what moved is listed cell by cell.',
		contents: 'On this page',
		sections: { all: 'All releases', corrections: 'Corrections', links: 'Links to an older release' },
		feed: 'Follow them as an Atom feed',
		columns: {
			release: 'Release',
			moved: 'What moved since the one before',
			table: 'Table',
			rows: 'Rows',
			rowsBefore: 'Rows before',
			rowsNow: 'Rows now',
			numbers: 'Numbers moved',
			words: 'Other cells',
			came: 'Rows came',
			went: 'Rows went',
			before: 'Before',
			now: 'Now',
			size: 'Size',
			row: 'Row and column',
			check: 'Check',
			looked: 'Looked at',
			verdict: 'Verdict',
			source: 'Document',
			published: 'Published',
			retrieved: 'Retrieved',
			year: 'Fiscal year'
		},
		first: 'The first release; there is none before it.',
		nothing: 'No number that is published moved.',
		moved: ({ numbers, came, went }: Moves) => {
			const parts = [
				numbers > 0
					? en(numbers, 'published number moved', 'published numbers moved')
					: 'No published number moved',
				came > 0 ? en(came, 'row came', 'rows came') : '',
				went > 0 ? en(went, 'row went', 'rows went') : ''
			].filter(Boolean);
			return `${parts.join('; ')}.`;
		},
		rows: (n: number) => en(n, 'row', 'rows'),
		unreleased: (id: string) =>
			`The pages show data that are in no release yet; they are called ${id}, by the beginning of their fingerprint.`,
		none: 'No release was made of these data.',
		shown: 'shown on these pages',
		releaseTitle: (id: string) => `Data release ${id}`,
		releaseDek: (day: string) => `Made on ${formatDay('en', day)}.`,
		also: (ids: string) => `The same data were called ${ids} before.`,
		code: (version: string) => `Made by version ${version} of the code`,
		commit: (commit: string) => `commit ${commit}`,
		fingerprint: 'Fingerprint of the tables (SHA-256)',
		previous: 'The release before',
		next: 'The release after',
		parts: {
			moved: 'What moved',
			vanished: 'Court records that vanished',
			files: 'What it held',
			sources: 'Documents',
			corrections: 'Corrections in force',
			checks: 'Checks'
		},
		movedIntro: (from: string) =>
			`Held against release ${from}, table by table. Tables in which nothing moved are left out.`,
		allChanges: 'Every change, cell by cell',
		bySource: 'By document',
		bySourceIntro: 'Rows of a document and of the edition that took its place are matched.',
		largest: 'Numbers that moved most',
		empty: 'empty',
		states: {
			same: 'nothing moved',
			changed: '',
			new: 'new table',
			gone: 'table gone',
			'other key': 'rows are told apart by other columns now'
		},
		vanishedIntro: (before: string, after: string) => `EOIR’s ${before} held against ${after}.`,
		atLeast: (n: number) =>
			n === 0
				? 'No decision of a closed year is missing from the count of its nationality.'
				: `${en(n, 'decision', 'decisions')} of closed fiscal years ${n === 1 ? 'is' : 'are'} missing from where they were counted: so many records at the least are gone or say something else now. One that went where another came is not seen.`,
		noFewer: 'No closed fiscal year has fewer grants or denials than before.',
		decisions: { granted: 'granted', denied: 'denied' },
		notCounted:
			'This release and the one before it hold no count of EOIR’s archive by the same rules, so there is nothing to tally.',
		filesIntro:
			'The rows of every table as compressed CSV, which R, Python and DuckDB read as it is. SHA-256 is that of the CSV inside. Rows that are the same in several releases are one file.',
		filesApart:
			'Cited sources: no part of the openly licensed package. Ask those who counted before you publish them again.',
		notKept: 'Not kept, because the publisher’s file gives it again.',
		notOffered: 'Cited on the site, not offered.',
		record: 'The record of this release',
		diff: 'The difference as JSON',
		sourcesIntro:
			'The documents whose numbers are in the release, with the SHA-256 of the file that was read.',
		unknownDay: 'not recorded',
		noCorrections: 'No value of a publisher was corrected.',
		checksIntro: 'Looked at before the release was made; one that failed would have stopped it.',
		verdicts: { 'in order': 'in order', 'not made': 'not made' },
		linksIntro: [
			'Citations made here name the release, and their link ends in ?rel= and its name. Opened later, such a link shows the numbers of the day; a line at the top of the page then says which release the link was made with, what moved since, and leads here.',
			'A release is named for its day; a second one of a day has a number after it. Names from before releases had a day (eight letters and digits) are still understood.'
		],
		notice: {
			older: (link: string, shown: string) =>
				`This link was made with data release ${link}; this page shows ${shown}.`,
			newer: (link: string, shown: string) =>
				`This link was made with data release ${link}, which is newer than the ${shown} that this page shows.`,
			unknown: (link: string, shown: string) =>
				`This link was made with a data release called “${link}”, which is not known here; this page shows ${shown}.`,
			between: 'In all data since then:',
			more: 'What moved'
		},
		feedTitle: 'Asylum Ledger: releases and corrections',
		feedCorrection: (source: string) => `Correction: ${source}`,
		feedCorrected: (where: string, printed: string, right: string) =>
			`${where}: “${printed}” is printed, “${right}” is read.`
	},
	es: {
		title: 'Ediciones y correcciones',
		description:
			'Todas las ediciones de los datos: qué contenían, qué cambió respecto de la anterior y qué se corrigió.',
		dek: 'Las agencias modifican sus cifras y pocas veces lo avisan. Cada vez que aquí cambian los datos sale una edición que lleva por nombre su fecha. Lo que contenía se conserva, y lo que cambió se enumera celda por celda.',
		contents: 'En esta página',
		sections: {
			all: 'Todas las ediciones',
			corrections: 'Correcciones',
			links: 'Enlaces a una edición anterior'
		},
		feed: 'Seguirlas por Atom',
		columns: {
			release: 'Edición',
			moved: 'Qué cambió respecto de la anterior',
			table: 'Tabla',
			rows: 'Filas',
			rowsBefore: 'Filas antes',
			rowsNow: 'Filas ahora',
			numbers: 'Cifras que cambiaron',
			words: 'Otras celdas',
			came: 'Filas nuevas',
			went: 'Filas que ya no están',
			before: 'Antes',
			now: 'Ahora',
			size: 'Tamaño',
			row: 'Fila y columna',
			check: 'Comprobación',
			looked: 'Qué se revisó',
			verdict: 'Resultado',
			source: 'Documento',
			published: 'Publicado',
			retrieved: 'Descargado',
			year: 'Año fiscal'
		},
		first: 'Es la primera edición; no hay ninguna anterior.',
		nothing: 'No cambió ninguna cifra publicada.',
		moved: ({ numbers, came, went }) => {
			const parts = [
				numbers > 0
					? `${numbers === 1 ? 'Cambió' : 'Cambiaron'} ${es(numbers, 'cifra publicada', 'cifras publicadas')}`
					: 'No cambió ninguna cifra publicada',
				came > 0 ? es(came, 'fila nueva', 'filas nuevas') : '',
				went > 0 ? `${es(went, 'fila', 'filas')} ya no ${went === 1 ? 'está' : 'están'}` : ''
			].filter(Boolean);
			return `${parts.join('; ')}.`;
		},
		rows: (n) => es(n, 'fila', 'filas'),
		unreleased: (id) =>
			`Las páginas muestran datos que todavía no están en ninguna edición; se les llama ${id}, por el principio de su huella.`,
		none: 'De estos datos no se ha hecho ninguna edición.',
		shown: 'la que muestran estas páginas',
		releaseTitle: (id) => `Edición de datos ${id}`,
		releaseDek: (day) => `Hecha el ${formatDay('es', day)}.`,
		also: (ids) => `Antes, estos mismos datos se llamaban ${ids}.`,
		code: (version) => `Hecha con la versión ${version} del código`,
		commit: (commit) => `confirmación ${commit}`,
		fingerprint: 'Huella de las tablas (SHA-256)',
		previous: 'Edición anterior',
		next: 'Edición siguiente',
		parts: {
			moved: 'Qué cambió',
			vanished: 'Registros de las cortes que desaparecieron',
			files: 'Qué contenía',
			sources: 'Documentos',
			corrections: 'Correcciones en vigor',
			checks: 'Comprobaciones'
		},
		movedIntro: (from) =>
			`Comparada con la edición ${from}, tabla por tabla. Las tablas en las que nada cambió no aparecen.`,
		allChanges: 'Todos los cambios, celda por celda',
		bySource: 'Por documento',
		bySourceIntro: 'Las filas de un documento se emparejan con las de la versión que lo sustituyó.',
		largest: 'Las cifras que más cambiaron',
		empty: 'vacío',
		states: {
			same: 'nada cambió',
			changed: '',
			new: 'tabla nueva',
			gone: 'la tabla ya no está',
			'other key': 'las filas se distinguen ahora por otras columnas'
		},
		vanishedIntro: (before, after) => `${before} de EOIR, comparado con ${after}.`,
		atLeast: (n) =>
			n === 0
				? 'No falta ninguna decisión de un año cerrado en la cuenta de su nacionalidad.'
				: `${n === 1 ? 'Falta' : 'Faltan'} ${es(n, 'decisión', 'decisiones')} de años fiscales cerrados donde antes se ${n === 1 ? 'contaba' : 'contaban'}: al menos ese número de registros ya no está o ahora dice otra cosa. Si uno desapareció y otro llegó en su lugar, no se nota.`,
		noFewer: 'Ningún año fiscal cerrado tiene menos concesiones ni denegaciones que antes.',
		decisions: { granted: 'concedidas', denied: 'denegadas' },
		notCounted:
			'Ni esta edición ni la anterior traen una cuenta del archivo de EOIR hecha con las mismas reglas; no hay qué comparar.',
		filesIntro:
			'Las filas de cada tabla en CSV comprimido, que R, Python y DuckDB leen tal cual. El SHA-256 es el del CSV que va dentro. Las filas que se repiten en varias ediciones son un solo archivo.',
		filesApart:
			'Fuentes citadas: no son parte del paquete de licencia abierta. Pregunte a quien las contó antes de volver a publicarlas.',
		notKept: 'No se guarda: sale otra vez del archivo de la fuente.',
		notOffered: 'Se cita en el sitio; no se ofrece.',
		record: 'La ficha de esta edición',
		diff: 'La diferencia en JSON',
		sourcesIntro: 'Los documentos cuyas cifras están en la edición, con el SHA-256 del archivo que se leyó.',
		unknownDay: 'no consta',
		noCorrections: 'No se corrigió ningún valor de las fuentes.',
		checksIntro: 'Se hicieron antes de la edición; si una hubiera fallado, no habría edición.',
		verdicts: { 'in order': 'en orden', 'not made': 'no se hizo' },
		linksIntro: [
			'Las citas que se hacen aquí nombran la edición, y su enlace termina en ?rel= y ese nombre. Abierto más tarde, el enlace muestra las cifras del día; una línea al principio de la página dice entonces con qué edición se hizo el enlace, qué ha cambiado desde entonces, y lleva hasta aquí.',
			'Una edición lleva por nombre su fecha; si hay otra el mismo día, se le añade un número. Los nombres de antes, de ocho letras y cifras, se siguen entendiendo.'
		],
		notice: {
			older: (link, shown) =>
				`Este enlace se hizo con la edición de datos ${link}; esta página muestra la ${shown}.`,
			newer: (link, shown) =>
				`Este enlace se hizo con la edición de datos ${link}, más nueva que la ${shown} que muestra esta página.`,
			unknown: (link, shown) =>
				`Este enlace se hizo con una edición de datos llamada «${link}», que aquí no se conoce; esta página muestra la ${shown}.`,
			between: 'En todos los datos, desde entonces:',
			more: 'Qué cambió'
		},
		feedTitle: 'Asylum Ledger: ediciones y correcciones',
		feedCorrection: (source) => `Corrección: ${source}`,
		feedCorrected: (where, printed, right) => `${where}: dice «${printed}» y se lee «${right}».`
	}
});
