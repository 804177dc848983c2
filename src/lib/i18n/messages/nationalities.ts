import { bilingual } from '../bilingual.ts';

/** Words of the nationality pages. */
export const nationalityMessages = bilingual({
	en: {
		title: 'Nationalities',
		indexHeadline: 'Every nationality, with its counts',
		indexDek: (count: string, year: number) =>
			`${count} nationalities have published asylum decisions. Court figures are those of ${year}, defensive cases decided on the merits; a rate is greyed or left out where cases are few. In order of decisions, not of rate.`,
		indexDescription:
			'Asylum decisions by nationality: counts, rates and ranges for immigration courts and USCIS.',
		search: 'Find a nationality',
		columns: {
			nationality: 'Nationality',
			court: (year: number) => `Court ${year}: granted of decided`,
			rate: 'Rate, 95 % range',
			uscis: (year: number) => `USCIS ${year}: granted of decided`,
			dhs: (year: number) => `DHS FY${year}: persons granted in court`
		},
		sortBy: 'Sort by',
		sorts: { decisions: 'Decisions', name: 'Name' },
		pageTitle: (name: string) => `Asylum grant rates: ${name}`,
		noSeries: (name: string) =>
			`No yearly decisions are published for ${name}; what is printed stands in the table below.`,
		othersTitle: 'What each publisher prints',
		othersDek: (name: string) =>
			`Counts for ${name} as printed, document by document. Publishers count different things: the year, the unit and the denominator stand in each row. They are never added up here.`,
		singleFigures: (count: number) =>
			`Figures quoted alone, without a denominator of the same document: ${count}`,
		moreRows: (count: string) => `Show ${count} more rows here`,
		moreIn: (count: string, files: number) =>
			`${count} more rows stand in ${files === 1 ? 'this file' : 'these files'}:`,
		moreComing: 'The rows are on their way.',
		moreFailed: 'The rows could not be fetched; the files have them.',
		othersColumns: {
			year: 'Year',
			document: 'Document',
			track: 'Track',
			granted: 'Granted',
			denied: 'Denied',
			rest: 'Other or closed',
			total: 'Printed total',
			merits: 'Of granted + denied',
			decisions: 'Of all decisions'
		},
		dhsTitle: 'Persons granted asylum, by DHS',
		dhsDek:
			'Fiscal years; people, dependants included. “Court” here is every grant by an immigration judge, referred cases too. DHS prints no denials, so there is no rate.',
		officers: {
			title: 'Cases completed by asylum officers, as USCIS counts them',
			dek: (first: number, through: string) =>
				`Cases with USCIS, not in court, completed from fiscal year ${first} (part of it; the first day is not stated) to ${through}, as one sum: by nationality no years were released. Denied and referred to court are one number. A referred case goes on before a judge and is no denial, so no rate can be made.`,
			nationality: 'Nationality',
			everyone: 'Everyone',
			columns: {
				decided: 'Cases completed',
				granted: 'Granted',
				denied_or_referred: 'Denied or referred to court',
				administratively_closed: 'Administratively closed',
				nacara_granted: 'Closed by a NACARA grant',
				terminated: 'Asylum terminated'
			},
			/** What offices count besides, by month. */
			more: {
				received: 'Applications received',
				interviews_completed: 'Interviews held',
				pending: 'Pending at the end'
			},
			officesTitle: (year: string) => `USCIS asylum offices, ${year}`,
			officesDek:
				'Affirmative cases of all nationalities, as USCIS counted them; by office no nationalities were released. Denied and referred to court are one number: a referred case goes on before a judge and is no denial, so no rate is made.',
			unknownFirst: (through: string) => `A part of the year, from a day that is not stated to ${through}.`,
			partYear: (through: string) => `A part of the year, to ${through}.`,
			months: (last: string) => `Months to ${last}; later ones are not at hand.`,
			office: 'Asylum office',
			allOffices: 'All offices',
			receiptsTitle: (name: string) => `Applications received by USCIS, by month: ${name}`,
			receiptsDek:
				'Affirmative applications, as USCIS counted them for the largest citizenships; no outcomes by month were released.',
			month: 'Month'
		},
		mppTitle: 'Not to be confused with “Remain in Mexico”',
		mppNote:
			'Figures about the Migrant Protection Protocols concern people of other nationalities who were made to wait in Mexico. They say nothing about Mexicans.',
		data: 'The numbers of this page:',
		until: (through: string) => `to ${through}`
	},
	es: {
		title: 'Nacionalidades',
		indexHeadline: 'Todas las nacionalidades, con sus cifras',
		indexDek: (count, year) =>
			`Hay decisiones de asilo publicadas para ${count} nacionalidades. Las cifras de corte son de ${year}, casos defensivos resueltos sobre el fondo; la tasa aparece en gris o se omite donde los casos son pocos. En orden de decisiones, no de tasa.`,
		indexDescription:
			'Decisiones de asilo por nacionalidad: cifras, tasas e intervalos de las cortes de inmigración y de USCIS.',
		search: 'Buscar una nacionalidad',
		columns: {
			nationality: 'Nacionalidad',
			court: (year) => `Corte ${year}: concedidas / resueltas`,
			rate: 'Tasa, intervalo del 95 %',
			uscis: (year) => `USCIS ${year}: concedidas / resueltas`,
			dhs: (year) => `DHS, AF${year}: personas con asilo concedido en corte`
		},
		sortBy: 'Ordenar por',
		sorts: { decisions: 'Decisiones', name: 'Nombre' },
		pageTitle: (name) => `Tasas de concesión de asilo: ${name}`,
		noSeries: (name) =>
			`No hay decisiones anuales publicadas para ${name}; lo publicado aparece en el cuadro de abajo.`,
		othersTitle: 'Qué publica cada fuente',
		othersDek: (name) =>
			`Cifras de ${name} tal como se publican, documento por documento. Cada fuente cuenta cosas distintas: el año, la unidad y el denominador están en cada fila. Aquí nunca se suman.`,
		singleFigures: (count) => `Cifras citadas solas, sin denominador del mismo documento: ${count}`,
		moreRows: (count) => `Mostrar aquí ${count} filas más`,
		moreIn: (count, files) => `Hay ${count} filas más en ${files === 1 ? 'este archivo' : 'estos archivos'}:`,
		moreComing: 'Las filas vienen en camino.',
		moreFailed: 'No se pudieron traer las filas; están en los archivos.',
		othersColumns: {
			year: 'Año',
			document: 'Documento',
			track: 'Vía',
			granted: 'Concedidas',
			denied: 'Denegadas',
			rest: 'Otras o cerradas',
			total: 'Total publicado',
			merits: 'De concedidas + denegadas',
			decisions: 'De todas las decisiones'
		},
		dhsTitle: 'Personas con asilo concedido, según el DHS',
		dhsDek:
			'Años fiscales; personas, incluidos dependientes. Aquí «corte» son todas las concesiones de jueces de inmigración, también de casos remitidos. El DHS no publica denegaciones, así que no hay tasa.',
		officers: {
			title: 'Casos concluidos por oficiales de asilo, según USCIS',
			dek: (first, through) =>
				`Casos ante USCIS, no en la corte, concluidos desde el año fiscal ${first} (una parte; el primer día no consta) hasta el ${through}, en una sola suma: por nacionalidad no se entregaron años. Los denegados y los remitidos a la corte son un solo número. Un caso remitido sigue ante un juez y no es denegación, así que no se puede calcular ninguna tasa.`,
			nationality: 'Nacionalidad',
			everyone: 'Todas las nacionalidades',
			columns: {
				decided: 'Casos concluidos',
				granted: 'Concedidos',
				denied_or_referred: 'Denegados o remitidos a la corte',
				administratively_closed: 'Cerrados administrativamente',
				nacara_granted: 'Cerrados por concesión de NACARA',
				terminated: 'Asilo revocado'
			},
			more: {
				received: 'Solicitudes recibidas',
				interviews_completed: 'Entrevistas realizadas',
				pending: 'Pendientes al final'
			},
			officesTitle: (year) => `Oficinas de asilo de USCIS, ${year}`,
			officesDek:
				'Casos afirmativos de todas las nacionalidades, según USCIS; por oficina no se entregaron nacionalidades. Los denegados y los remitidos a la corte son un solo número: un caso remitido sigue ante un juez y no es denegación, así que no se calcula ninguna tasa.',
			unknownFirst: (through) => `Una parte del año, desde un día que no consta hasta el ${through}.`,
			partYear: (through) => `Una parte del año, hasta el ${through}.`,
			months: (last) => `Meses hasta ${last}; aquí no hay posteriores.`,
			office: 'Oficina de asilo',
			allOffices: 'Todas las oficinas',
			receiptsTitle: (name) => `Solicitudes recibidas por USCIS, por mes: ${name}`,
			receiptsDek:
				'Solicitudes afirmativas, según USCIS, de las ciudadanías con más solicitudes; por mes no se entregaron resultados.',
			month: 'Mes'
		},
		mppTitle: 'No confundir con «Quédate en México»',
		mppNote:
			'Las cifras sobre los Protocolos de Protección a Migrantes se refieren a personas de otras nacionalidades obligadas a esperar en México. No dicen nada sobre los mexicanos.',
		data: 'Los números de esta página:',
		until: (through) => `hasta el ${through}`
	}
});
