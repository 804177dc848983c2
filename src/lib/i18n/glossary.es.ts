import type { Glossary } from './glossary-terms.ts';

/** The glossary in Spanish. */
export const spanish: Glossary = {
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
		definition: 'Funcionario del Departamento de Justicia que resuelve los casos en una corte de inmigración.'
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
		definition: 'El asunto de una persona en la corte de inmigración. Los familiares tienen cada uno el suyo.'
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
		definition: 'Entre 5 % y 8 % hay tres puntos de diferencia, y 60 por ciento. Este sitio habla de puntos.'
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
};
