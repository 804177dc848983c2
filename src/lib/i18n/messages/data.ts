import { bilingual } from '../bilingual.ts';

/** Words of the page of downloads, dictionary and sources. */
export const dataMessages = bilingual({
	en: {
		title: 'Take the data',
		description:
			'Asylum counts by nationality, year and track as CSV and Parquet, with dictionary, sources and checksums.',
		dek: 'Every count behind the pages, in files that one line of R, Python or DuckDB reads. Counts only: rates are for you to divide, and for you to say how.',
		contents: 'On this page',
		sections: {
			here: 'What is here, and what is not',
			downloads: 'Downloads',
			read: 'Read it in one line',
			dictionary: 'Dictionary',
			twins: 'Every page as JSON and CSV',
			sources: 'Sources',
			corrections: 'Corrections',
			terms: 'Terms',
			cite: 'How to cite',
			rebuild: 'Build it yourself'
		},
		here: [
			'What agencies have printed about asylum in the United States, brought into one long table: UNHCR’s decisions and applications by nationality since 2000, EOIR’s decision tables by nationality, and the grants in the yearbook of the Department of Homeland Security. One row is one count: who printed it, for whom, for which year, what it counts, and the lowest and highest value it can have.',
			'And, when they have been counted, asylum decisions by fiscal year, court, judge, nationality, claim type, custody, representation and outcome, counted by this project’s own code from the case-data archive of the immigration courts. The archive is about 4.5 GB and is not kept in the repository.'
		],
		counted: 'This build holds the counted decisions.',
		notCounted:
			'This build has not counted the archive, so that table and its dictionary stand here without a file.',
		notHereTitle: 'Not here, and why',
		notHere: [
			'TRAC’s tables of judges and months, and single figures of other publishers. The site shows them beside its own, with the name of who made them; their owners have given no licence to pass them on. Counts of court records by judge and court have none either and lie apart, under “Cited sources”.',
			'Rates. A rate without its denominator is how the same year comes to be quoted as 2 %, 5 % and 17 %.',
			'Single cases and names of applicants. The archive has no names and this project publishes no case from it.',
			'Guesses. Where a publisher prints nothing, the cell is empty; where it masks or rounds, the bounds say so.'
		],
		noFiles: 'The files have not been written yet. Run “npm run data -- publish” and build the site again.',
		filesCaption: (release: string) => `Files of data release ${release}. The zip holds all the others.`,
		olderReleases: 'Every release, what it held and what moved since the one before',
		apartTitle: 'Cited sources',
		apartDek:
			'Counts by judge, court and year that AsylumJudge made over the Deportation Data Project’s table of EOIR’s cases. They state no licence, so these tables are no part of the openly licensed package: they lie here so that a number on a judge’s or a court’s page can be followed to its row. Cite who counted, and ask them before you publish them again.',
		apartCaption: (release: string) => `Cited sources at data release ${release}`,
		columns: { file: 'File', rows: 'Rows', size: 'Size' },
		twin: (csv: string) => `The same rows as ${csv}, typed.`,
		zip: 'All of it: tables in both forms, descriptor and notes.',
		descriptor: 'Every column of every file in machine-readable form (Frictionless Data Package).',
		readme: 'What to know before counting, in English and Spanish.',
		citationFile: 'How to cite, for programs (Citation File Format).',
		dictionaryFile: {
			en: 'Every column, for people, in English.',
			es: 'Every column, for people, in Spanish.'
		},
		addresses:
			'The addresses under /data/v1/ stay, and always hold the newest release. What a file or a column is called, holds and means does not change; files may be added, and columns after those that are there. Any other change gets a new address, /data/v2/, and this one goes on being made for two years after it; the feed of releases says so. Older addresses under /data/files/ go on working.',
		check: 'To check a download, fetch SHA256SUMS into the same folder and run',
		readIntro:
			'Nationality codes such as NA (Namibia at EOIR) are text. Tell the program that only an empty cell is missing, as these lines do.',
		excel:
			'Every CSV is UTF-8 without a byte-order mark, which Excel on Windows takes for another encoding when a file is opened with a double click: “México” becomes “MÃ©xico”. In Excel choose Data, From Text/CSV, file origin 65001: Unicode (UTF-8), and set the type of the nationality column to text. LibreOffice, Numbers and Google Sheets ask or need nothing.',
		example: 'UNHCR’s Mexican decisions in court, by year, in DuckDB:',
		dictionaryIntro: 'One section for each table. The same sentences are in datapackage.json.',
		key: 'Key',
		mayBeEmpty: 'may be empty',
		oneOf: 'one of',
		offer: {
			apart: 'Cited; offered beside the package, under “Cited sources”.',
			'cited-only': 'Cited on the site, not offered for download.'
		},
		kinds: {
			text: 'text',
			integer: 'whole number',
			number: 'number',
			boolean: 'true or false',
			date: 'day (2025-09-30)',
			month: 'month (2025-09)'
		},
		units: { decisions: 'decisions', bytes: 'bytes', 'per cent': 'per cent', degrees: 'degrees' } as Readonly<
			Record<string, string>
		>,
		range: (low: number | undefined, high: number | undefined) =>
			[low === undefined ? '' : `from ${low}`, high === undefined ? '' : `to ${high}`]
				.filter(Boolean)
				.join(' '),
		twinsIntro:
			'A page that is about one thing, a nationality, a year, a court or a judge, has its numbers beside it under the same address: /nationalities/mexico/ has /nationalities/mexico.json and /nationalities/mexico.csv. The addresses and the names of the fields stay; a change that would break a reader’s program raises “schema”. The files are the same for both languages.',
		forPrograms: {
			words: 'For programs:',
			openapi: 'all files and their schemas (OpenAPI)',
			llms: 'what is here, for language models'
		},
		twinsExample: 'The JSON of Mexico, cut to one entry of each list:',
		twinsFields: [
			['schema', 'Version of this form; 1.'],
			['entity', 'What the page is about: kind, code, and name in both languages.'],
			['release', 'Id of the data release the numbers come from.'],
			['notice', 'Only in a demonstration: that its data are invented.'],
			[
				'series',
				'One entry for each document, track, claim type and year (or period of years). Everyone’s series stand in the same file under nationality “ALL”, so that a gap can be worked out from one file.'
			],
			[
				'source_id',
				'The document of the decisions; see the table of sources. received_source_id names that of the applications when it is another.'
			],
			['court, judge', 'EOIR codes, or null for all of them.'],
			[
				'period',
				'First and last year; fiscal or calendar; since, the first day covered when the year lacks its beginning; through, the last when it is open.'
			],
			[
				'unit, quality',
				'Cases or persons; how the counts were printed (see the dictionary of published outcomes).'
			],
			[
				'counts',
				'The counts, named as in the dictionary; null when withheld. count_bounds gives the lowest and highest value of those that are not exact.'
			],
			[
				'rates',
				'merits, decisions, protection and filed, as shares from 0 to 1, unrounded, each with the ends of its 95 % interval and its denominator n. bounds is the range that masked or rounded counts allow.'
			],
			['show', 'rate, grey (uncertain) or counts (too few for a rate), by the small-number rule.'],
			['reason', 'Why a rate is null, for instance referrals-in-closed.'],
			[
				'ranges, expected, months',
				'What two tables allow for a nationality at a court, with everyone there under everyone; the grants of a judge or court beside what others’ decisions on the same nationalities and years would give; counts by month.'
			],
			[
				'lists',
				'Rows of the page’s other tables, in the form of series, with the name of the table in list. pooled: several years added up; windows: a publisher’s rows of a court or judge added up; court-whole: referred and defensive claims added up; court-line: everyone by year at the court where a judge decided most; endings: what became of all cases, the other endings by name in category; judges, nationalities, courts; claim_type, custody, represented; no-person: decisions under codes that are no person; beside-trac: our count for a row of TRAC; same-years: what others granted in the same years; officers: cases of asylum officers, with what is counted in category and the asylum office, where it is of one, in office; since is empty where the first day is not stated; measures: single numbers, named in category. A table of which the page shows the first rows has all of them here, but for the judges on a nationality’s page: they are in published_judge_years.csv, under “Cited sources”. A row has rates where its table has them. Circles without a name, of other judges at a court, are in the twin of the court.'
			],
			[
				'category, office, cases, share, measure',
				'In lists: what a row is about where no other field says it (the category of a split, EOIR’s code of a nationality); asylum office of USCIS; cases of every outcome; the row’s share of all decisions of its table, or the share that others granted; a single number.'
			],
			[
				'printed, judge_name',
				'Only for published windows of judges: the decisions and percentages as printed, from which the counts are worked out, and the name as printed.'
			]
		] as readonly (readonly [string, string])[],
		csvTwin:
			'The CSV twin has one line for each entry of series, ranges, expected, months and lists; part names which, and the table for rows of lists; with everything the entry holds (lowest and highest value of a count under its name with _low and _high; a month’s days in since and through; observed grants of expected in granted, decisions in decided). Filter by part before you add. The columns:',
		sourcesIntro: 'Every document that a number on this site was read from.',
		offered: 'In the downloads',
		cited: 'Cited, no part of the package',
		corrections: {
			intro:
				'Where a publisher prints a wrong figure and the right one is known for certain, the right one is read and the row stands here with the evidence. The figure is looked at again each time the document is read: once the publisher mends it, the correction has to go.',
			none: 'There is none so far.',
			unresolved:
				'A document may contradict itself without anybody knowing which figure is right; then all stay as printed. So do the totals of seven UNHCR rows for the year 2000. Mexico’s in court is one: 5,092 decisions are printed, and its parts add up to 5,044.',
			caption: 'Misprinted figures and what is read instead',
			where: 'Document and place',
			printed: 'Printed',
			right: 'Read as',
			why: 'Why',
			nothing: 'nothing',
			told: 'The publisher was told',
			nobodyTold: 'The publisher has not been told.'
		},
		terms: [
			'Code: MIT licence.',
			'UNHCR: Creative Commons Attribution 4.0 (CC BY 4.0). Name UNHCR, Refugee Data Finder.',
			'EOIR and the Department of Homeland Security: works of the United States government, without copyright in the United States. The agencies ask not to be taken for endorsing what others make of them.',
			'The lookups, the corrections and the arrangement of the tables: CC0, for anyone and anything. Please name Asylum Ledger and the release all the same, so that others find the same numbers.',
			'TRAC, Syracuse University: cited beside every use, not offered here. Ask TRAC for its tables.'
		],
		citeIntro:
			'Name the agency first: it counted. Then this site, with the release, so that another reader finds the same numbers.',
		citeExample: (release: string) =>
			`UNHCR, Refugee Data Finder: asylum decisions, country of asylum United States. Compiled by Asylum Ledger, data release ${release}.`,
		rebuild: [
			'npm run data -- pull fetches what is new from UNHCR, EOIR and the Department of Homeland Security; npm run data -- normalize with the name of a source turns it into tables; npm run data -- publish writes the files above. The same input gives the same bytes.',
			'The counted decisions take three commands. These count the Deportation Data Project’s table, some 460 MB, one row a case; with eoir-case-data in place of ddp they count EOIR’s archive, some 4.5 GB, every completion:'
		]
	},
	es: {
		title: 'Descargar los datos',
		description:
			'Cifras de asilo por nacionalidad, año y vía en CSV y Parquet, con diccionario, fuentes y sumas de verificación.',
		dek: 'Todas las cifras que sostienen las páginas, en archivos que se leen con una línea de R, Python o DuckDB. Solo cifras: la división la hace usted, y le toca decir entre qué dividió.',
		contents: 'En esta página',
		sections: {
			here: 'Qué hay aquí y qué no',
			downloads: 'Descargas',
			read: 'Leerlos en una línea',
			dictionary: 'Diccionario',
			twins: 'Cada página en JSON y CSV',
			sources: 'Fuentes',
			corrections: 'Correcciones',
			terms: 'Condiciones de uso',
			cite: 'Cómo citar',
			rebuild: 'Rehacer los datos'
		},
		here: [
			'Aquí está lo que las agencias han publicado sobre el asilo en Estados Unidos, reunido en una sola tabla larga: las decisiones y solicitudes por nacionalidad que ACNUR difunde desde 2000, los cuadros de decisiones por nacionalidad de EOIR y las concesiones del anuario del Departamento de Seguridad Nacional. Cada fila es una cifra: quién la publicó, sobre quiénes, de qué año, qué cuenta y cuáles son los valores más bajo y más alto que puede tener.',
			'Cuando se han contado, también están las decisiones de asilo por año fiscal, corte, juez, nacionalidad, tipo de solicitud, custodia, representación y resultado. Las cuenta el código de este proyecto a partir del archivo de casos de las cortes de inmigración, que pesa unos 4.5 GB y no se guarda en el repositorio.'
		],
		counted: 'Esta versión del sitio incluye las decisiones contadas.',
		notCounted:
			'En esta versión del sitio no se ha contado ese archivo: la tabla aparece en el diccionario, pero sin archivo que descargar.',
		notHereTitle: 'Qué no está, y por qué',
		notHere: [
			'Los cuadros de jueces y de meses de TRAC, y cifras sueltas de otras fuentes. El sitio las muestra junto a las propias, con el nombre de quien las hizo; sus dueños no han dado licencia para redistribuirlas. Las cifras de los registros de las cortes por juez y por corte tampoco la tienen y están aparte, en «Fuentes citadas».',
			'Tasas. Una tasa sin su denominador es lo que permite que del mismo año se diga 2 %, 5 % y 17 %.',
			'Expedientes y nombres de solicitantes. El archivo de las cortes no trae nombres, y este proyecto no publica ninguno de sus casos.',
			'Suposiciones. Donde nadie publica nada, la celda va vacía; donde la cifra se enmascara o redondea, los límites lo dicen.'
		],
		noFiles:
			'Los archivos todavía no se han escrito. Ejecute «npm run data -- publish» y vuelva a generar el sitio.',
		filesCaption: (release) => `Archivos de la edición de datos ${release}. El zip contiene todos los demás.`,
		olderReleases: 'Todas las ediciones: qué contenían y qué cambió respecto de la anterior',
		apartTitle: 'Fuentes citadas',
		apartDek:
			'Cifras por juez, corte y año que AsylumJudge contó en la tabla de casos de EOIR del Deportation Data Project. No declaran licencia, así que estas tablas no son parte del paquete de licencia abierta: están aquí para que un número de la página de un juez o de una corte pueda seguirse hasta su fila. Cite a quien contó, y pregúntele antes de volver a publicarlas.',
		apartCaption: (release) => `Fuentes citadas en la edición de datos ${release}`,
		columns: { file: 'Archivo', rows: 'Filas', size: 'Tamaño' },
		twin: (csv) => `Las mismas filas que ${csv}, con tipos.`,
		zip: 'Todo junto: las tablas en ambos formatos, el descriptor y las notas.',
		descriptor:
			'Cada columna de cada archivo en un formato que las máquinas leen (Frictionless Data Package).',
		readme: 'Lo que hay que saber antes de contar, en inglés y español.',
		citationFile: 'Cómo citar, para programas (Citation File Format).',
		dictionaryFile: {
			en: 'Cada columna, para personas, en inglés.',
			es: 'Cada columna, para personas, en español.'
		},
		addresses:
			'Las direcciones que empiezan con /data/v1/ no cambian y siempre tienen la edición más reciente. El nombre, el contenido y el significado de cada archivo y de cada columna se mantienen; puede haber archivos nuevos, y columnas nuevas después de las que ya están. Cualquier otro cambio estrena dirección, /data/v2/, y esta se sigue haciendo dos años más; el canal de ediciones lo avisa. Las direcciones anteriores, con /data/files/, siguen funcionando.',
		check: 'Para comprobar una descarga, guarde SHA256SUMS en la misma carpeta y ejecute',
		readIntro:
			'Códigos de nacionalidad como NA (Namibia, en EOIR) son texto. Indique al programa que solo la celda vacía es un dato faltante, como hacen estas líneas.',
		excel:
			'Cada CSV está en UTF-8 sin marca de orden de bytes, que Excel en Windows toma por otra codificación si el archivo se abre con doble clic: «México» se vuelve «MÃ©xico». En Excel elija Datos, Desde texto/CSV, origen de archivo 65001: Unicode (UTF-8), y ponga la columna de nacionalidad como texto. LibreOffice, Numbers y Google Sheets preguntan o no necesitan nada.',
		example: 'Decisiones sobre personas de México en las cortes, por año, según ACNUR, en DuckDB:',
		dictionaryIntro: 'Una sección por tabla. Las mismas definiciones están en datapackage.json.',
		key: 'Clave',
		mayBeEmpty: 'puede ir vacía',
		oneOf: 'uno de',
		offer: {
			apart: 'Se cita; se ofrece aparte del paquete, en «Fuentes citadas».',
			'cited-only': 'Se cita en el sitio; no se ofrece para descarga.'
		},
		kinds: {
			text: 'texto',
			integer: 'número entero',
			number: 'número',
			boolean: 'true o false',
			date: 'día (2025-09-30)',
			month: 'mes (2025-09)'
		},
		units: { decisions: 'decisiones', bytes: 'bytes', 'per cent': 'por ciento', degrees: 'grados' },
		range: (low, high) =>
			[low === undefined ? '' : `desde ${low}`, high === undefined ? '' : `hasta ${high}`]
				.filter(Boolean)
				.join(' '),
		twinsIntro:
			'Toda página que trata de una sola cosa, sea una nacionalidad, un año, una corte o un juez, tiene al lado sus números en la misma dirección: /nationalities/mexico/ tiene /nationalities/mexico.json y /nationalities/mexico.csv. Las direcciones y los nombres de los campos no cambian; si un cambio fuera a descomponer el programa de alguien, subiría el número de «schema». Los archivos son los mismos en los dos idiomas.',
		forPrograms: {
			words: 'Para programas:',
			openapi: 'todos los archivos y sus esquemas (OpenAPI)',
			llms: 'lo que hay aquí, para modelos de lenguaje'
		},
		twinsExample: 'El JSON de México, reducido a una entrada por lista:',
		twinsFields: [
			['schema', 'Versión de este formato: 1.'],
			['entity', 'De qué trata la página: tipo, código y nombre en ambos idiomas.'],
			['release', 'Edición de datos de la que salen los números.'],
			['notice', 'Solo en una demostración: que sus datos son inventados.'],
			[
				'series',
				'Una entrada por documento, vía, tipo de solicitud y año (o periodo de años). Las series de todas las nacionalidades van en el mismo archivo con la nacionalidad «ALL», para que la brecha se calcule con un solo archivo.'
			],
			[
				'source_id',
				'El documento de las decisiones; véase la lista de fuentes. received_source_id nombra el de las solicitudes cuando es otro.'
			],
			['court, judge', 'Códigos de EOIR, o null si son todos.'],
			[
				'period',
				'Primer y último año; fiscal o calendario; since, el primer día incluido cuando al año le falta el principio; through, el último cuando sigue abierto.'
			],
			[
				'unit, quality',
				'Casos o personas; cómo se publicaron las cifras (véase el diccionario de resultados publicados).'
			],
			[
				'counts',
				'Las cifras, con los nombres del diccionario; null si no se publicaron. count_bounds da los valores mínimo y máximo de las que no son exactas.'
			],
			[
				'rates',
				'merits, decisions, protection y filed, como proporciones de 0 a 1 sin redondear, cada una con los extremos de su intervalo del 95 % y su denominador n. bounds es el margen que dejan las cifras enmascaradas o redondeadas.'
			],
			[
				'show',
				'rate (tasa), grey (incierta) o counts (muy pocos casos para una tasa), según la regla de números pequeños.'
			],
			['reason', 'Por qué una tasa es null; por ejemplo, referrals-in-closed.'],
			[
				'ranges, expected, months',
				'Lo que dos tablas permiten para una nacionalidad en una corte, con el total de esa corte en everyone; las concesiones de un juez o de una corte junto a las que darían las decisiones de los demás con las mismas nacionalidades y años; cifras por mes.'
			],
			[
				'lists',
				'Las filas de los demás cuadros de la página, con la forma de series y el nombre del cuadro en list. pooled: varios años sumados; windows: las filas publicadas de una corte o de un juez, sumadas; court-whole: solicitudes remitidas y defensivas sumadas; court-line: el total por año en la corte donde un juez decidió más; endings: qué fue de todos los casos, los demás desenlaces por su nombre en category; judges, nationalities, courts; claim_type, custody, represented; no-person: decisiones con códigos que no son de una persona; beside-trac: nuestra cuenta para una fila de TRAC; same-years: lo que otros concedieron en los mismos años; officers: casos de oficiales de asilo, con lo que se cuenta en category y la oficina de asilo, si son de una, en office; since está vacío si no consta el primer día; measures: números sueltos, con su nombre en category. De un cuadro del que la página muestra las primeras filas, aquí están todas, salvo los jueces en la página de una nacionalidad: están en published_judge_years.csv, en «Fuentes citadas». Una fila lleva tasas cuando su cuadro las tiene. Los círculos sin nombre, de otros jueces de una corte, están en el gemelo de la corte.'
			],
			[
				'category, office, cases, share, measure',
				'En lists: de qué trata la fila cuando ningún otro campo lo dice (la categoría de un desglose, el código de EOIR de una nacionalidad); la oficina de asilo de USCIS; los casos con cualquier resultado; la proporción de la fila entre todas las decisiones de su cuadro, o la proporción que otros concedieron; un número suelto.'
			],
			[
				'printed, judge_name',
				'Solo en los periodos publicados de jueces: las decisiones y los porcentajes tal como se publicaron, de los que se deducen las cifras, y el nombre tal como se publicó.'
			]
		],
		csvTwin:
			'El CSV gemelo tiene una línea por cada entrada de series, ranges, expected, months y lists; part dice de cuál, y de las filas de lists nombra el cuadro; con todo lo que la entrada contiene (los valores mínimo y máximo de una cifra llevan su nombre con _low y _high; los días de un mes van en since y through; de expected, las concesiones observadas en granted y las decisiones en decided). Filtre por part antes de sumar. Las columnas:',
		sourcesIntro: 'Todos los documentos de los que se leyó algún número de este sitio.',
		offered: 'Incluidas en las descargas',
		cited: 'Citadas, fuera del paquete',
		corrections: {
			intro:
				'Cuando una fuente publica una cifra equivocada y se conoce con certeza la correcta, aquí se lee la correcta y la fila aparece en esta lista con la prueba. Cada vez que se lee el documento se vuelve a mirar la cifra: si la fuente la arregla, la corrección debe quitarse.',
			none: 'Hasta ahora no hay ninguna.',
			unresolved:
				'Un documento puede contradecirse sin que nadie sepa cuál de sus cifras es la correcta; entonces todas quedan como se publicaron. Es el caso del total de siete filas de ACNUR del año 2000. Una es la de México en las cortes: dice 5,092 decisiones, y sus partes suman 5,044.',
			caption: 'Cifras publicadas con error y lo que se lee en su lugar',
			where: 'Documento y lugar',
			printed: 'Dice',
			right: 'Se lee',
			why: 'Por qué',
			nothing: 'nada',
			told: 'Se avisó a la fuente',
			nobodyTold: 'No se ha avisado a la fuente.'
		},
		terms: [
			'Código: licencia MIT.',
			'ACNUR: Creative Commons Atribución 4.0 (CC BY 4.0). Nombre a ACNUR, Refugee Data Finder.',
			'EOIR y Departamento de Seguridad Nacional: obras del gobierno de Estados Unidos, sin derechos de autor en ese país. Las agencias piden que no se les atribuya respaldo a lo que otros hagan con ellas.',
			'Los catálogos, las correcciones y la disposición de las tablas: CC0, para quien sea y para lo que sea. De todos modos, nombre a Asylum Ledger y la edición de datos, para que otros encuentren los mismos números.',
			'TRAC, Universidad de Syracuse: se cita junto a cada uso y no se ofrece aquí. Sus cuadros se le piden a TRAC.'
		],
		citeIntro:
			'Nombre primero a la agencia, que es la que contó. Después a este sitio, con la edición de datos, para que otra persona encuentre los mismos números.',
		citeExample: (release) =>
			`ACNUR, Refugee Data Finder: decisiones de asilo, país de asilo Estados Unidos. Compilado por Asylum Ledger, edición de datos ${release}.`,
		rebuild: [
			'npm run data -- pull descarga lo nuevo de ACNUR, EOIR y el Departamento de Seguridad Nacional; npm run data -- normalize, con el nombre de una fuente, lo convierte en tablas; npm run data -- publish escribe los archivos de arriba. Con los mismos datos de entrada salen los mismos bytes.',
			'Las decisiones contadas requieren tres comandos. Estos cuentan la tabla del Deportation Data Project, de unos 460 MB, con una fila por caso; con eoir-case-data en lugar de ddp se cuenta el archivo de EOIR, de unos 4.5 GB, con cada resolución:'
		]
	}
});
