import type { Dimension } from '#core/explore/facts.ts';
import type { ExploreSource } from '#core/explore/sources.ts';
import { bilingual } from '../bilingual.ts';

/** Words of the page on which readers put slices of the counts together. */
export const exploreMessages = bilingual({
	en: {
		source: 'What is counted',
		sources: {
			records: 'Grants and denials by judge and nationality (court records)',
			courts: 'All outcomes by court and judge, everyone together (court records)',
			counted: 'All outcomes, counted here from court records'
		} satisfies Record<ExploreSource, string>,
		lacks: {
			records:
				'This source does not say at which court a judge decided, how the claim began, or whether anybody was detained or had a lawyer.',
			courts:
				'This source does not tell nationalities apart; a denial that came with another outcome counts as that outcome, so the rate is of all completed cases.',
			counted: ''
		} satisfies Record<ExploreSource, string>,
		apart: 'Sources count in different ways; none is ever added to another.',
		chosen: {
			year: 'Years',
			nationality: 'Nationalities',
			court: 'Courts',
			judge: 'Judges',
			claim: 'How the claim began',
			custody: 'Custody',
			represented: 'Lawyer'
		} satisfies Record<Dimension, string>,
		one: {
			year: 'Fiscal year',
			nationality: 'Nationality',
			court: 'Court',
			judge: 'Judge',
			claim: 'How the claim began',
			custody: 'Custody',
			represented: 'Lawyer'
		} satisfies Record<Dimension, string>,
		members: {
			affirmative: 'referred by USCIS',
			defensive: 'first raised in court',
			detained: 'detained',
			released: 'released',
			never_detained: 'never detained',
			yes: 'with a lawyer',
			no: 'without a lawyer',
			unknown: 'not known'
		} as Readonly<Record<string, string>>,
		unsaid: {
			year: 'no year',
			nationality: 'nationality not stated',
			court: 'court not stated',
			judge: 'no judge, or not one person for certain',
			claim: 'not known',
			custody: 'not known',
			represented: 'not known'
		} satisfies Record<Dimension, string>,
		everyone: 'Everyone',
		/** At the end of a line, where there is little room. */
		everyoneBrief: 'Everyone',
		all: 'All',
		together: 'All rows together',
		expectedMark: 'Upright mark: what would be expected of each.',
		pickHelp: (most: number) => `Any part of a name; ${most} at most.`,
		noMatch: 'Nothing by that name has counts here.',
		manyMatches: (count: string) => `${count} match; type more of the name.`,
		remove: (name: string) => `Take out ${name}`,
		from: 'From',
		to: 'to',
		by: 'One row for each',
		rate: 'Rate',
		against: (name: string) => `${name} against everyone`,
		waiting: (done: string, whole: string) => `Fetching the counts: ${done} of ${whole}.`,
		progress: 'Counts fetched',
		failed: 'The counts could not be fetched; what is shown is the slice before. Check the connection, then',
		again: 'try again',
		fallen: (parameter: string, value: string) =>
			`The address asks for ${parameter} “${value}”, which this source does not have; the usual choice is shown instead.`,
		empty: 'No decision fits all of this. Take something out.',
		sentence: {
			whole: (decided: string, whom: string, when: string) => `Of ${decided} ${whom}, ${when},`,
			rate: (granted: string, share: string, range: string) =>
				`${granted} ${granted === '1' ? 'was' : 'were'} granted asylum (${share}, likely range ${range}).`,
			counts: (granted: string) =>
				`${granted} ${granted === '1' ? 'was' : 'were'} granted asylum: too few decisions for a rate.`,
			none: (granted: string) => `${granted} ${granted === '1' ? 'was' : 'were'} granted asylum.`,
			merits: 'decisions on the merits',
			decisions: 'completed cases',
			protection: 'decisions on the merits',
			protected: (granted: string, share: string, range: string) =>
				`${granted} ${granted === '1' ? 'was' : 'were'} granted asylum or other protection (${share}, likely range ${range}).`,
			of: (what: string, names: string) => `${what} (${names})`,
			years: (first: number, last: number) =>
				first === last ? `in fiscal year ${first}` : `in fiscal years ${first} to ${last}`
		},
		summed:
			'Everyone is the sum over what is counted here; cases without a nationality are among them where the source has such a row.',
		printed:
			'Everyone is as the source prints it, for each year; the sum over judges and nationalities is a few cases lower, because some stand under no judge.',
		part: (year: number, days: string) => `Fiscal year ${year} is not whole (${days}).`,
		thin: 'Fewer than 10 decisions: counts only. 10 to 29, or a range over 30 points: grey, because chance alone could move the rate that far.',
		drawn: (drawn: string, all: string) => `Drawn: the ${drawn} of ${all} with most decisions.`,
		noRanking:
			'Judges and courts are not ordered by rate: they decide on different people. What tells something is the distance from what would be expected.',
		expected: 'Expected',
		expectedHelp:
			'Expected: the share if everybody had been granted as often as other judges granted people of the same nationality in the same year (and, where it is counted, with claims that began alike), this judge or court left out.',
		noExpected:
			'No expected rate stands beside these rows: it needs the nationalities and years that each decided on, which this source does not tell apart here.',
		gap: 'Difference',
		chart: {
			lines: (what: string) => `Rate by fiscal year, with ranges: ${what}`,
			dots: (what: string) => `Rate with its range, one line for each: ${what}`
		},
		table: 'All rows of the slice',
		columns: { granted: 'Granted', decided: 'Decided', rate: 'Rate', range: 'Range', nationality: 'Whose' },
		fewWords: 'few decisions',
		sortBy: 'Order',
		sorts: { name: 'name', decided: 'decisions', rate: 'rate' },
		rows: (count: string) => `${count} rows`,
		csvNote: 'The files hold every row of this slice, with source, release and address.',
		fileName: 'asylum-ledger-slice'
	},
	es: {
		source: 'Qué se cuenta',
		sources: {
			records: 'Concesiones y negativas por juez y nacionalidad (registros de las cortes)',
			courts: 'Todos los desenlaces por corte y juez, sin separar nacionalidades (registros de las cortes)',
			counted: 'Todos los desenlaces, contados aquí de los registros de las cortes'
		},
		lacks: {
			records:
				'Esta fuente no dice en qué corte decidió cada juez, cómo empezó la solicitud, ni si la persona estaba detenida o tenía abogado.',
			courts:
				'Esta fuente no separa nacionalidades; una negativa acompañada de otro desenlace se cuenta como ese desenlace, así que la tasa es sobre todos los casos concluidos.',
			counted: ''
		},
		apart: 'Las fuentes cuentan de maneras distintas; ninguna se suma con otra.',
		chosen: {
			year: 'Años',
			nationality: 'Nacionalidades',
			court: 'Cortes',
			judge: 'Jueces',
			claim: 'Cómo empezó la solicitud',
			custody: 'Detención',
			represented: 'Abogado'
		},
		one: {
			year: 'Año fiscal',
			nationality: 'Nacionalidad',
			court: 'Corte',
			judge: 'Juez',
			claim: 'Cómo empezó la solicitud',
			custody: 'Detención',
			represented: 'Abogado'
		},
		members: {
			affirmative: 'remitida por USCIS',
			defensive: 'presentada en la corte',
			detained: 'detenidos',
			released: 'liberados',
			never_detained: 'nunca detenidos',
			yes: 'con abogado',
			no: 'sin abogado',
			unknown: 'no consta'
		},
		unsaid: {
			year: 'sin año',
			nationality: 'nacionalidad no indicada',
			court: 'corte no indicada',
			judge: 'sin juez, o sin certeza de que sea una sola persona',
			claim: 'no consta',
			custody: 'no consta',
			represented: 'no consta'
		},
		everyone: 'Todas las nacionalidades',
		everyoneBrief: 'Todas',
		all: 'Todo',
		together: 'Todas las filas juntas',
		expectedMark: 'Marca vertical: lo que cabría esperar de cada uno.',
		pickHelp: (most: number) => `Cualquier parte del nombre; ${most} como máximo.`,
		noMatch: 'Nada con ese nombre tiene recuentos aquí.',
		manyMatches: (count: string) => `${count} coinciden; escriba más del nombre.`,
		remove: (name: string) => `Quitar ${name}`,
		from: 'Desde',
		to: 'hasta',
		by: 'Una fila por',
		rate: 'Tasa',
		against: (name: string) => `${name} frente a todas las nacionalidades`,
		waiting: (done: string, whole: string) => `Bajando los recuentos: ${done} de ${whole}.`,
		progress: 'Recuentos bajados',
		failed: 'No se pudieron bajar los recuentos; se muestra el corte anterior. Revise la conexión y',
		again: 'vuelva a intentarlo',
		fallen: (parameter: string, value: string) =>
			`La dirección pide ${parameter} «${value}», que esta fuente no tiene; se muestra lo habitual.`,
		empty: 'Ninguna decisión cumple todo esto. Quite algo.',
		sentence: {
			whole: (decided: string, whom: string, when: string) => `De ${decided} ${whom}, ${when},`,
			rate: (granted: string, share: string, range: string) =>
				`${granted} ${granted === '1' ? 'terminó' : 'terminaron'} con asilo concedido (${share}; rango probable, ${range}).`,
			counts: (granted: string) =>
				`${granted} ${granted === '1' ? 'terminó' : 'terminaron'} con asilo concedido: muy pocas decisiones para una tasa.`,
			none: (granted: string) =>
				`${granted} ${granted === '1' ? 'terminó' : 'terminaron'} con asilo concedido.`,
			merits: 'decisiones de fondo',
			decisions: 'casos concluidos',
			protection: 'decisiones de fondo',
			protected: (granted: string, share: string, range: string) =>
				`${granted} ${granted === '1' ? 'terminó' : 'terminaron'} con asilo u otra protección (${share}; rango probable, ${range}).`,
			of: (what: string, names: string) => `${what} (${names})`,
			years: (first: number, last: number) =>
				first === last ? `en el año fiscal ${first}` : `en los años fiscales ${first} a ${last}`
		},
		summed:
			'El total de nacionalidades es la suma de lo contado aquí; incluye los casos sin nacionalidad cuando la fuente tiene esa fila.',
		printed:
			'El total de nacionalidades es el que la fuente imprime para cada año; la suma por juez y nacionalidad da unos pocos casos menos, porque algunos no figuran con ningún juez.',
		part: (year: number, days: string) => `El año fiscal ${year} no está completo (${days}).`,
		thin: 'Menos de 10 decisiones: solo recuentos. De 10 a 29, o con un rango de más de 30 puntos: en gris, porque el azar por sí solo podría mover tanto la tasa.',
		drawn: (drawn: string, all: string) =>
			`En el gráfico: ${drawn} de ${all}, los que tienen más decisiones.`,
		noRanking:
			'Jueces y cortes no se ordenan por tasa: deciden sobre personas distintas. Lo que dice algo es la distancia de lo que cabría esperar.',
		expected: 'Esperada',
		expectedHelp:
			'Esperada: la proporción si a cada persona se le hubiera concedido asilo con la frecuencia con que los demás jueces lo concedieron a gente de la misma nacionalidad en el mismo año (y, donde se cuenta, con solicitudes de igual origen), sin contar a este juez o corte.',
		noExpected:
			'Estas filas no llevan tasa esperada: haría falta saber sobre qué nacionalidades y en qué años decidió cada quien, y esta fuente no lo separa aquí.',
		gap: 'Diferencia',
		chart: {
			lines: (what: string) => `Tasa por año fiscal, con rangos: ${what}`,
			dots: (what: string) => `Tasa con su rango, una línea por cada uno: ${what}`
		},
		table: 'Todas las filas del corte',
		columns: {
			granted: 'Concedidas',
			decided: 'Decididas',
			rate: 'Tasa',
			range: 'Rango',
			nationality: 'De quién'
		},
		fewWords: 'pocas decisiones',
		sortBy: 'Orden',
		sorts: { name: 'nombre', decided: 'decisiones', rate: 'tasa' },
		rows: (count: string) => `${count} filas`,
		csvNote: 'Los archivos traen todas las filas de este corte, con fuente, edición y dirección.',
		fileName: 'asylum-ledger-corte'
	}
});
