import { bilingual } from './bilingual.ts';

/** Terms of the glossary, each the anchor of its entry. Groups are in the order of the page. */
export const GLOSSARY_GROUPS = {
	who: ['uscis', 'eoir', 'immigration-court', 'immigration-judge', 'board', 'dhs', 'unhcr', 'trac'],
	claims: [
		'asylum',
		'affirmative',
		'defensive',
		'referral',
		'application',
		'case',
		'proceeding',
		'nationality',
		'rider'
	],
	outcomes: [
		'grant',
		'denial',
		'abandoned',
		'withdrawn',
		'not-adjudicated',
		'closed',
		'administrative-closure',
		'withholding',
		'cat',
		'other-relief',
		'removal'
	],
	numbers: [
		'fiscal-year',
		'merits',
		'decisions',
		'protection',
		'filed',
		'overall',
		'everyone-else',
		'gap',
		'interval',
		'point',
		'masked',
		'expected-rate',
		'release'
	],
	dockets: ['custody', 'represented', 'docket', 'base-city', 'change-of-venue', 'completion']
} as const;

/** Names of the groups. */
export type GlossaryGroup = keyof typeof GLOSSARY_GROUPS;
/** Anchors of the terms. */
export type GlossaryTerm = (typeof GLOSSARY_GROUPS)[GlossaryGroup][number];

interface Entry {
	/** The term. */
	readonly term: string;
	/** One or two sentences that a reader who met the word today understands. */
	readonly definition: string;
}

/** Every term in both languages, defined once; pages that explain a word link here. */
export const glossary = bilingual<Readonly<Record<GlossaryTerm, Entry>>>({
	en: {
		uscis: {
			term: 'USCIS',
			definition:
				'United States Citizenship and Immigration Services, part of the Department of Homeland Security. Its asylum officers decide affirmative applications. Before March 2003 this was the work of the INS.'
		},
		eoir: {
			term: 'EOIR',
			definition:
				'Executive Office for Immigration Review: the part of the Department of Justice that runs the immigration courts.'
		},
		'immigration-court': {
			term: 'immigration court',
			definition:
				'A court of EOIR where the government asks for a person’s removal and where the person may ask for asylum. It belongs to the executive, not to the judiciary.'
		},
		'immigration-judge': {
			term: 'immigration judge',
			definition: 'The official of the Department of Justice who decides cases in an immigration court.'
		},
		board: {
			term: 'Board of Immigration Appeals',
			definition:
				'The body of EOIR that hears appeals from immigration judges. Its decisions are not counted on this site.'
		},
		dhs: {
			term: 'DHS',
			definition:
				'Department of Homeland Security. Its Office of Homeland Security Statistics prints the Yearbook of Immigration Statistics, with persons granted asylum by nationality.'
		},
		unhcr: {
			term: 'UNHCR',
			definition:
				'The United Nations refugee agency. It publishes, by country, the decisions and applications that governments report to it.'
		},
		trac: {
			term: 'TRAC',
			definition:
				'Transactional Records Access Clearinghouse, founded at Syracuse University: it obtains the court records under the freedom of information law and publishes counts from them.'
		},
		asylum: {
			term: 'asylum',
			definition:
				'Protection for a person in the United States who has been persecuted, or has reason to fear it, for race, religion, nationality, political opinion or membership of a particular social group. It opens the way to residence.'
		},
		affirmative: {
			term: 'affirmative application',
			definition:
				'One filed with USCIS by a person who is not in removal proceedings. If it is not granted it is usually referred to court.'
		},
		defensive: {
			term: 'defensive application',
			definition: 'One first raised in immigration court, as a defence against removal.'
		},
		referral: {
			term: 'referred',
			definition:
				'Passed by an asylum officer to an immigration court, where the application is decided anew. A referral is not a denial.'
		},
		application: {
			term: 'application',
			definition: 'A request for one kind of protection. One person may have several in one case.'
		},
		case: {
			term: 'case',
			definition: 'The matter of one person in immigration court. Family members have cases of their own.'
		},
		proceeding: {
			term: 'proceeding',
			definition:
				'One stretch of a case before one court. A case that moves, or comes back after an appeal, has several.'
		},
		nationality: {
			term: 'nationality',
			definition: 'Of the person, as the agency recorded it. It is not the place from which the person came.'
		},
		rider: {
			term: 'rider',
			definition: 'A family member whose case follows that of another person, the lead.'
		},
		grant: {
			term: 'granted',
			definition:
				'Asylum was given. Conditional grants of years past are counted as grants unless kept apart.'
		},
		denial: {
			term: 'denied',
			definition:
				'Asylum was refused. A denial is not always an order of removal: other protection may have been given.'
		},
		abandoned: {
			term: 'abandoned',
			definition:
				'The court held that the person had given up the application, for instance by not coming to a hearing.'
		},
		withdrawn: { term: 'withdrawn', definition: 'The person took the application back.' },
		'not-adjudicated': {
			term: 'not adjudicated',
			definition: 'The case ended without a decision on the asylum application.'
		},
		closed: {
			term: 'closed without a ruling',
			definition:
				'UNHCR’s “otherwise closed”: ended with neither grant nor denial. In some years it holds referrals from officers to courts.'
		},
		'administrative-closure': {
			term: 'administrative closure',
			definition:
				'The case was set aside and taken off the calendar. It is not finished and can be taken up again.'
		},
		withholding: {
			term: 'withholding of removal',
			definition:
				'Protection against being sent to one country, on a higher standard of proof than asylum. It gives no path to residence and may be granted when asylum is denied.'
		},
		cat: {
			term: 'CAT protection',
			definition:
				'Protection under the Convention against Torture: a person may not be sent where torture is more likely than not.'
		},
		'other-relief': {
			term: 'other relief',
			definition:
				'Anything but asylum that ends a case in the person’s favour. TRAC counts a denial of asylum with other relief apart.'
		},
		removal: { term: 'removal', definition: 'Deportation in the words of the law since 1997.' },
		'fiscal-year': {
			term: 'fiscal year (FY)',
			definition:
				'That of the United States government: October to September, named for the year in which it ends. FY2025 began on 1 October 2024.'
		},
		merits: {
			term: 'decided on the merits',
			definition: 'The rate granted ÷ (granted + denied). Cases that ended in some other way are left out.'
		},
		decisions: {
			term: 'all decisions',
			definition:
				'The rate granted ÷ all completed decisions, with those abandoned, withdrawn, not adjudicated or closed without a ruling.'
		},
		protection: {
			term: 'any protection',
			definition:
				'The rate (granted + denied but given withholding or CAT protection) ÷ (granted + denied). Only where records have been counted.'
		},
		filed: {
			term: 'filed that year',
			definition:
				'The rate granted in the year ÷ applications received in the year. Numerator and denominator are different people.'
		},
		overall: { term: 'overall', definition: 'All nationalities together, Mexico included.' },
		'everyone-else': { term: 'everyone else', definition: 'All nationalities but the one in question.' },
		gap: { term: 'gap', definition: 'One rate less another, in points.' },
		interval: {
			term: 'range (95 % interval)',
			definition:
				'How far a rate could lie from what was observed by the luck of which cases came up. Wilson’s interval; see Method.'
		},
		point: {
			term: 'point',
			definition:
				'The difference between 5 % and 8 % is three points, and 60 per cent. This site says points.'
		},
		masked: {
			term: 'masked, rounded, withheld',
			definition:
				'Printed otherwise than counted: UNHCR’s 5 for 1 to 9, DHS’s tens, EOIR’s asterisk for 0 to 3.'
		},
		'expected-rate': {
			term: 'expected rate',
			definition:
				'The rate a judge or court would show had each case been decided as others decided cases of the same nationality, year and claim type.'
		},
		release: {
			term: 'data release',
			definition:
				'The data as they stood at one moment, with an id. The same id always means the same numbers.'
		},
		custody: {
			term: 'custody',
			definition:
				'Whether the person was detained, released or never detained in the proceeding that was decided.'
		},
		represented: {
			term: 'represented',
			definition:
				'A lawyer or accredited representative had appeared for the person by the day of the decision.'
		},
		docket: { term: 'docket', definition: 'The cases assigned to a judge or a group of judges.' },
		'base-city': {
			term: 'base city',
			definition:
				'The court to which a case belongs in EOIR’s records. Hearings may be held elsewhere or by video.'
		},
		'change-of-venue': {
			term: 'change of venue',
			definition: 'The move of a case to another court. It ends a proceeding without deciding it.'
		},
		completion: {
			term: 'completion',
			definition:
				'The end of a proceeding by a judge’s decision. The first one of a case is its initial completion.'
		}
	},
	es: {
		uscis: {
			term: 'USCIS',
			definition:
				'Servicio de Ciudadanía e Inmigración de Estados Unidos, parte del Departamento de Seguridad Nacional. Sus oficiales de asilo resuelven las solicitudes afirmativas. Hasta marzo de 2003 era tarea del INS.'
		},
		eoir: {
			term: 'EOIR',
			definition:
				'Oficina Ejecutiva de Revisión de Casos de Inmigración: la dependencia del Departamento de Justicia que administra las cortes de inmigración.'
		},
		'immigration-court': {
			term: 'corte de inmigración',
			definition:
				'Corte de EOIR en la que el gobierno pide la expulsión de una persona y esta puede pedir asilo. Depende del poder ejecutivo, no del judicial.'
		},
		'immigration-judge': {
			term: 'juez de inmigración',
			definition:
				'Funcionario del Departamento de Justicia que resuelve los casos en una corte de inmigración.'
		},
		board: {
			term: 'Junta de Apelaciones de Inmigración',
			definition:
				'Órgano de EOIR que resuelve las apelaciones contra los jueces de inmigración. Sus decisiones no se cuentan en este sitio.'
		},
		dhs: {
			term: 'DHS',
			definition:
				'Departamento de Seguridad Nacional. Su oficina de estadísticas publica el anuario de inmigración, con las personas a las que se concedió asilo por nacionalidad.'
		},
		unhcr: {
			term: 'ACNUR',
			definition:
				'La agencia de la ONU para los refugiados. Publica, por país, las decisiones y las solicitudes que le informan los gobiernos.'
		},
		trac: {
			term: 'TRAC',
			definition:
				'Transactional Records Access Clearinghouse, fundado en la Universidad de Syracuse: obtiene los registros de las cortes mediante la ley de acceso a la información y publica recuentos.'
		},
		asylum: {
			term: 'asilo',
			definition:
				'Protección para quien está en Estados Unidos y ha sufrido persecución, o tiene motivos para temerla, por raza, religión, nacionalidad, opinión política o pertenencia a un grupo social determinado. Abre el camino a la residencia.'
		},
		affirmative: {
			term: 'solicitud afirmativa',
			definition:
				'La que presenta ante USCIS quien no está en un procedimiento de expulsión. Si no se concede, por lo general se remite a la corte.'
		},
		defensive: {
			term: 'solicitud defensiva',
			definition:
				'La que se plantea por primera vez en la corte de inmigración, como defensa contra la expulsión.'
		},
		referral: {
			term: 'remitida',
			definition:
				'Enviada por un oficial de asilo a una corte de inmigración, donde la solicitud se resuelve de nuevo. Remitir no es denegar.'
		},
		application: {
			term: 'solicitud',
			definition: 'Petición de un tipo de protección. Una persona puede tener varias en un mismo caso.'
		},
		case: {
			term: 'caso',
			definition:
				'El asunto de una persona en la corte de inmigración. Los familiares tienen cada uno el suyo.'
		},
		proceeding: {
			term: 'procedimiento',
			definition:
				'Cada tramo de un caso ante una corte. Un caso que cambia de sede o que vuelve de una apelación tiene varios.'
		},
		nationality: {
			term: 'nacionalidad',
			definition: 'La de la persona, según la registró la agencia. No es el lugar desde el que llegó.'
		},
		rider: {
			term: 'familiar dependiente',
			definition: 'Familiar cuyo caso sigue al de otra persona, la solicitante principal.'
		},
		grant: {
			term: 'concedido',
			definition:
				'Se otorgó el asilo. Las concesiones con condición de años pasados cuentan como concesiones, salvo que se indiquen aparte.'
		},
		denial: {
			term: 'denegado',
			definition:
				'Se denegó el asilo. Una denegación no siempre es una orden de expulsión: puede haberse dado otra protección.'
		},
		abandoned: {
			term: 'abandonado',
			definition:
				'La corte consideró que la persona desistió de la solicitud; por ejemplo, porque no se presentó a una audiencia.'
		},
		withdrawn: { term: 'retirado', definition: 'La persona retiró su solicitud.' },
		'not-adjudicated': {
			term: 'no resuelto',
			definition: 'El caso terminó sin que se decidiera la solicitud de asilo.'
		},
		closed: {
			term: 'cerrado sin fallo',
			definition:
				'Lo que ACNUR llama «cerrado por otros motivos»: terminó sin concesión ni denegación. En algunos años incluye los casos que los oficiales remitieron a las cortes.'
		},
		'administrative-closure': {
			term: 'cierre administrativo',
			definition: 'El caso se aparta y sale del calendario. No está terminado y puede reabrirse.'
		},
		withholding: {
			term: 'retención de la expulsión',
			definition:
				'Protección que impide enviar a la persona a un país determinado; exige más prueba que el asilo. No da acceso a la residencia y puede otorgarse aunque se deniegue el asilo.'
		},
		cat: {
			term: 'protección CAT',
			definition:
				'La de la Convención contra la Tortura: no se puede enviar a una persona adonde sea más probable que improbable que la torturen.'
		},
		'other-relief': {
			term: 'otro alivio',
			definition:
				'Cualquier resultado favorable a la persona que no sea el asilo. TRAC cuenta aparte las denegaciones de asilo con otro alivio.'
		},
		removal: {
			term: 'expulsión',
			definition: 'La deportación, en los términos de la ley desde 1997 (removal).'
		},
		'fiscal-year': {
			term: 'año fiscal (AF)',
			definition:
				'El del gobierno de Estados Unidos: de octubre a septiembre, con el nombre del año en que termina. El AF2025 empezó el 1 de octubre de 2024.'
		},
		merits: {
			term: 'resueltas sobre el fondo',
			definition:
				'La tasa concedidas ÷ (concedidas + denegadas). Deja fuera los casos que terminaron de otra manera.'
		},
		decisions: {
			term: 'todas las decisiones',
			definition:
				'La tasa concedidas ÷ todas las decisiones terminadas, con las abandonadas, retiradas, no resueltas o cerradas sin fallo.'
		},
		protection: {
			term: 'cualquier protección',
			definition:
				'La tasa (concedidas + denegadas con retención de la expulsión o protección CAT) ÷ (concedidas + denegadas). Solo donde se han contado los registros.'
		},
		filed: {
			term: 'presentadas ese año',
			definition:
				'La tasa concedidas en el año ÷ solicitudes recibidas en el año. El numerador y el denominador son personas distintas.'
		},
		overall: { term: 'total', definition: 'Todas las nacionalidades juntas, incluida la mexicana.' },
		'everyone-else': {
			term: 'los demás',
			definition: 'Todas las nacionalidades, menos aquella de la que se habla.'
		},
		gap: { term: 'brecha', definition: 'Una tasa menos otra, en puntos.' },
		interval: {
			term: 'intervalo del 95 %',
			definition:
				'Cuánto podría alejarse una tasa de lo observado según los casos que asignó el azar. Es el intervalo de Wilson; véase Método.'
		},
		point: {
			term: 'punto',
			definition:
				'Entre 5 % y 8 % hay tres puntos de diferencia, y 60 por ciento. Este sitio habla de puntos.'
		},
		masked: {
			term: 'enmascarada, redondeada, no publicada',
			definition:
				'Cifra que se publica de manera distinta a como se contó: el 5 de ACNUR por 1 a 9, las decenas del DHS, el asterisco de EOIR por 0 a 3.'
		},
		'expected-rate': {
			term: 'tasa esperada',
			definition:
				'La que tendría un juez o una corte si cada caso se hubiera resuelto como los demás resolvieron los de la misma nacionalidad, año y tipo de solicitud.'
		},
		release: {
			term: 'edición de datos',
			definition:
				'Los datos tal como estaban en un momento, con un identificador. El mismo identificador significa siempre los mismos números.'
		},
		custody: {
			term: 'custodia',
			definition:
				'Si la persona estuvo detenida, fue liberada o nunca fue detenida en el procedimiento que se resolvió.'
		},
		represented: {
			term: 'con representación',
			definition:
				'Un abogado o representante acreditado había comparecido por la persona a más tardar el día de la decisión.'
		},
		docket: {
			term: 'carga de casos',
			definition: 'Los casos asignados a un juez o a un grupo de jueces (docket).'
		},
		'base-city': {
			term: 'ciudad base',
			definition:
				'La corte a la que pertenece un caso en los registros de EOIR. Las audiencias pueden ser en otro lugar o por video.'
		},
		'change-of-venue': {
			term: 'cambio de sede',
			definition: 'El paso de un caso a otra corte. Termina un procedimiento sin resolverlo.'
		},
		completion: {
			term: 'resolución',
			definition:
				'El fin de un procedimiento por decisión de un juez. La primera de un caso es su resolución inicial.'
		}
	}
});

/** Where a definition can be checked; terms of our own have none. */
export const GLOSSARY_CITATIONS: Readonly<Partial<Record<GlossaryTerm, string>>> = {
	asylum: '8 U.S.C. § 1158; 8 U.S.C. § 1101(a)(42)',
	affirmative: '8 C.F.R. § 208.2(a), § 208.14(c)',
	defensive: '8 C.F.R. § 208.2(b), § 1208.2(b)',
	referral: '8 C.F.R. § 208.14(c)(1)',
	'immigration-judge': '8 U.S.C. § 1101(b)(4)',
	board: '8 C.F.R. § 1003.1',
	withholding: '8 U.S.C. § 1231(b)(3)',
	cat: '8 C.F.R. § 1208.16(c), § 1208.17',
	removal: '8 U.S.C. § 1229a',
	'fiscal-year': '31 U.S.C. § 1102',
	'change-of-venue': '8 C.F.R. § 1003.20',
	'administrative-closure': 'Matter of Avetisyan, 25 I&N Dec. 688 (BIA 2012)',
	interval: 'E. B. Wilson, JASA 22 (1927)',
	gap: 'R. G. Newcombe, Statistics in Medicine 17 (1998)',
	decisions:
		'EOIR, Adjudication Statistics: Asylum Decision Rates by Nationality, notes of the FY2019 edition',
	completion: 'EOIR, Adjudication Statistics: Asylum Decision Rates by Nationality, notes',
	closed: 'UNHCR, Refugee Data Finder, methodology'
};
