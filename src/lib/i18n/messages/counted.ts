import type { BalanceFactor } from '#core/measures/balance.ts';
import type { FunnelPosition } from '#core/measures/funnel.ts';
import type { PooledYears } from '#core/measures/same-years.ts';
import type { Direction } from '#core/measures/simpson.ts';
import { bilingual } from '../bilingual.ts';
import { formatCount, formatHundredths, formatPercent, formatPoints } from '../format.ts';
import { withYearArticle } from '../spanish-article.ts';

/** Counts and a rate, as sentences need them. */
export interface CountedShare {
	readonly granted: number;
	readonly n: number;
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** Words of court and judge pages made from a counted release. */
export const countedMessages = bilingual({
	en: {
		window: (first: number, last: number) => (first === last ? `FY${first}` : `FY${first}–FY${last}`),
		sentence: ({ granted, n, value, low, high }: CountedShare, years: string) =>
			`Of ${formatCount('en', n)} asylum decisions on the merits, ${years}, ${formatCount('en', granted)} ${granted === 1 ? 'grant' : 'grants'}: ${formatPercent('en', value)} (range ${formatHundredths('en', low)} to ${formatHundredths('en', high)}).`,
		mexico: 'Mexican cases:',
		mexicoShare: ({ granted, n, value, low, high }: CountedShare) =>
			`${formatCount('en', granted)} of ${formatCount('en', n)}, ${formatPercent('en', value)} (${formatHundredths('en', low)} to ${formatHundredths('en', high)}).`,
		mexicoFew: (granted: number, n: number) =>
			`${n === 1 ? 'one decision' : `${formatCount('en', n)} decisions`}, ${granted === 1 ? 'one grant' : `${formatCount('en', granted)} grants`}: too few for a rate.`,
		mexicoUnsure: 'Few cases, wide range.',
		mexicoNone: 'no decision on the merits.',
		under100: (granted: number, n: number, years: string) =>
			`${n === 1 ? 'One decision' : `${formatCount('en', n)} decisions`} on the merits, ${years}, ${granted === 1 ? 'one grant' : `${formatCount('en', granted)} grants`}. Fewer than 100, so no rate is listed for this judge: with so few, luck alone moves it by many points.`,
		noRate: 'counts only',
		range:
			'The range says how far the share could move by luck of which cases came up; these records are a full count.',
		pooled: ({ years, lowest, highest }: PooledYears) =>
			`${formatCount('en', years)} fiscal years are one figure here, and the nation’s own share in them lay between ${formatPercent('en', lowest.share)} (FY${lowest.year}) and ${formatPercent('en', highest.share)} (FY${highest.year}): a pooled share also says when a judge sat. Each year stands in the figure below.`,
		noneDecided: 'No decision on the merits in a fiscal year that has ended.',
		facts: {
			detained: 'of decisions about people in detention',
			represented: 'of decisions with a lawyer',
			judges: 'judges with decisions',
			noPerson: 'decisions under codes that are no person'
		},
		expectedTitle: 'Observed and expected',
		expectedDek:
			'Expected: what judges elsewhere granted to people from the same countries, in the same years, with the same kind of claim. These decisions themselves are left out of it.',
		expectedSentence: (
			years: string,
			observed: number,
			expected: number,
			gap: number,
			low: number,
			high: number
		) =>
			`Judges who decided cases from the same countries in the same years, ${years}, granted ${formatPercent('en', expected)}; here ${formatPercent('en', observed)} were granted: ${formatPoints('en', gap)} points (range ${formatPoints('en', low)} to ${formatPoints('en', high)}).`,
		expectedLimit:
			'It adjusts for nationality, year and claim type only; lawyers, detention and the strength of cases are not in it. Two judges with different dockets cannot be ranked by it.',
		expectedOf: 'expected',
		observed: 'observed',
		rows: { all: 'All nationalities', mexico: 'Mexico', others: 'Everyone else' },
		expectedList: 'The nationalities that make the expectation',
		expectedAlt:
			'Observed shares with their ranges, and a tick where the expected share lies. Every number is in the table below.',
		columns: {
			nationality: 'Nationality',
			decisions: 'Decisions',
			granted: 'Granted',
			expected: 'Expected grants',
			share: 'Of all',
			rate: 'Share granted, 95 % range',
			judge: 'Judge',
			mexico: 'Mexico',
			court: 'Court',
			first: 'First month',
			last: 'Last month',
			outcomes: 'Outcomes',
			everyone: 'Everyone',
			window: 'Fiscal years',
			trac: 'TRAC: granted of decided',
			own: 'Counted here',
			gap: 'Gap, points'
		},
		benchmarkTitle: 'The same years elsewhere',
		benchmarkCourt: (share: number) =>
			`In the same years the same courts granted ${formatPercent('en', share)}, weighted by this judge’s own decisions in each year.`,
		benchmarkNationForCourt: (share: number) =>
			`In the same years the nation granted ${formatPercent('en', share)}, weighted by this court’s own decisions in each year.`,
		benchmarkNation: (share: number) => `The nation, weighted alike, granted ${formatPercent('en', share)}.`,
		judgesTitle: (window: string) => `The judges of this court, ${window}`,
		judgesDek:
			'Each circle is a judge with at least 100 decisions; its area is their number. Cases are assigned, and dockets differ. A position here is no measure of a person.',
		courtShare: (share: string) => `court ${share}`,
		courtShareWhy: (here: string, above: string, window: string) =>
			`The court’s ${here} here is of all that it decided in ${window}. The ${above} above weighs each year by how much this judge decided in it, so the two need not agree.`,
		below100: 'Judges with fewer than 100 decisions are listed with counts only.',
		doNotCompare: 'Do not compare judges here.',
		whyNot: (factors: string) =>
			`Judges of this court do not see like cases: the mix of ${factors} tells them apart far beyond chance. Their shares answer different questions, so no funnel is drawn.`,
		factor: {
			nationality: 'nationalities',
			custody: 'custody',
			represented: 'representation'
		} satisfies Record<BalanceFactor, string>,
		balanceLine: (factor: string, v: number) => `${factor}: Cramér’s V ${v.toFixed(2)}`,
		balanceNoSign: (judges: number) =>
			`Balance check: among ${judges} judges, no sign that nationality, custody or representation tells them apart. That is no proof that cases were assigned by chance.`,
		balanceTooFew: 'Balance check: too few decisions to tell whether judges here see like cases.',
		funnelTitle: 'Is it more than luck?',
		funnelDek: (phi: string) =>
			`Decisions to the right, share granted upwards. The limits show what chance alone would give if all judges at this court had the same rate: 95 % inside, 99.8 % outside. Over-dispersion φ = ${phi}: the spread of these judges, as a variance, is that many times what chance alone would give.`,
		funnelPlain: 'Chance alone',
		funnelAdjusted: 'Widened by φ',
		notWidened: (phi: string) =>
			`The limits are not widened: φ = ${phi} is no more spread than chance explains.`,
		funnelLegend: 'Limits',
		funnelAlt: 'Funnel plot; every judge’s counts and range are in the table above.',
		funnelNone: 'Too few judges with 100 decisions for a funnel.',
		funnelX: 'decisions',
		position: {
			within: 'inside the range that chance alone would give if all judges at this court had the same rate',
			'beyond-95':
				'outside the 95 % range that chance alone would give if all judges at this court had the same rate, inside the 99.8 % range',
			'beyond-99.8':
				'outside the 99.8 % range that chance alone would give if all judges at this court had the same rate'
		},
		positionSentence: (court: string, position: string) => `At ${court} this judge’s share lies ${position}.`,
		positionWidened: (phi: string, position: FunnelPosition) =>
			`With limits widened by φ = ${phi}, for the spread found among these judges, it lies ${{ within: 'inside both', 'beyond-95': 'outside the 95 %, inside the 99.8 %', 'beyond-99.8': 'outside both' }[position]}.`,
		simpson: (overall: Direction, opposite: number, compared: number) =>
			`This court lies ${overall === 'above' ? 'above' : 'below'} the rest of the nation overall, yet ${overall === 'above' ? 'below' : 'above'} it within nationalities that hold ${formatCount('en', opposite)} of its ${formatCount('en', compared)} compared decisions. The overall difference comes from who appears here.`,
		mixTitle: 'Who comes before this court',
		mixJudgeTitle: 'Who came before this judge',
		splitsTitle: 'By claim, custody and lawyer',
		splitsDek:
			'Lawyers choose cases and courts, and courts decide on custody; a difference between these groups does not show that the lawyer, custody or the way in caused it.',
		split: { claim_type: 'How the claim began', custody: 'Custody', represented: 'Lawyer' },
		category: {
			affirmative: 'Filed with USCIS, referred',
			defensive: 'First raised in court',
			detained: 'Detained',
			released: 'Released',
			never_detained: 'Never detained',
			yes: 'With a lawyer',
			no: 'Without a lawyer',
			unknown: 'Unknown'
		} as Readonly<Record<string, string>>,
		courtsTitle: 'Courts served',
		amongTitle: (court: string, window: string) => `Among the judges of ${court}, ${window}`,
		besideTitle: 'Beside TRAC’s figures',
		besideDek:
			'The same court and years, counted here. TRAC counts with its own rules for repeated decisions and read earlier releases, from which records have since vanished or been revised; small gaps are expected.',
		yearsTitle: 'Counts by fiscal year',
		howTitle: 'How these numbers are made',
		/** @param isInvented whether the records are those of a demonstration, which no agency keeps. */
		how: (isCaseTable: boolean, isInvented: boolean) => [
			isCaseTable
				? `One decision: one case where it stands today, counted from ${isInvented ? 'an invented table of cases' : 'the case table that the Deportation Data Project makes from EOIR’s records'}. A case denied and later granted is one grant; undecided applications are not in it.`
				: `One decision: one outcome of an asylum application in a completed proceeding, counted from ${isInvented ? 'invented records' : 'EOIR’s case data'}; where a proceeding holds several asylum rows the best outcome counts.`,
			isCaseTable
				? 'Judge and court are those of the case’s last completed proceeding. Codes that are no person stay in the totals of the court and have no page. Codes of one person are joined.'
				: 'Judge and court are those of the deciding proceeding. Codes that are no person stay in the totals of the court and have no page. Codes of one person are joined.',
			'Rates divide grants by grants and denials; ranges are 95 % Wilson intervals. The open fiscal year is drawn apart and is in no pooled figure.',
			'Expected grants: the nation’s rate of the same nationality, fiscal year and claim type without these decisions; cells with fewer than 30 decisions fall back to the nationality and claim type over all years, then to wider groups; the method lists them.'
		],
		indexDekCourts: (window: string) =>
			`Counted from court records, decisions on the merits, ${window}. In order of name or decisions, never of rate: who comes before a court differs from place to place.`,
		indexDekJudges: (judges: string) =>
			`${judges} judges have counted decisions. Counts first; a rate is listed from 100 decisions on the merits. In order of name, never of rate: judges see different people, and the share says as much about the docket as about the bench.`,
		sortMexico: 'Mexican decisions',
		columnsIndex: { judges: 'Judges', mexico: 'Mexico: granted of decided', counts: 'Granted of decided' },
		source: 'Counted here from'
	},
	es: {
		window: (first, last) => (first === last ? `AF${first}` : `AF${first}–AF${last}`),
		sentence: ({ granted, n, value, low, high }, years) =>
			`De ${formatCount('es', n)} decisiones de asilo sobre el fondo en ${withYearArticle(years)}, ${formatCount('es', granted)} ${granted === 1 ? 'concesión' : 'concesiones'}: ${formatPercent('es', value)} (intervalo de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}).`,
		mexico: 'Casos de México:',
		mexicoShare: ({ granted, n, value, low, high }) =>
			`${formatCount('es', granted)} de ${formatCount('es', n)}, ${formatPercent('es', value)} (de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}).`,
		mexicoFew: (granted, n) =>
			`${n === 1 ? 'una decisión' : `${formatCount('es', n)} decisiones`}, ${granted === 1 ? 'una concesión' : `${formatCount('es', granted)} concesiones`}: muy pocas para una tasa.`,
		mexicoUnsure: 'Pocos casos, intervalo amplio.',
		mexicoNone: 'ninguna decisión sobre el fondo.',
		under100: (granted, n, years) =>
			`${n === 1 ? 'Una decisión' : `${formatCount('es', n)} decisiones`} sobre el fondo en ${withYearArticle(years)}, ${granted === 1 ? 'una concesión' : `${formatCount('es', granted)} concesiones`}. Son menos de 100, así que no se da una tasa de este juez: con tan pocas, el azar por sí solo la mueve muchos puntos.`,
		noRate: 'solo cifras',
		range:
			'El intervalo dice cuánto podría moverse la proporción según los casos que el azar les asignó; estos registros son un recuento completo.',
		pooled: ({ years, lowest, highest }) =>
			`Aquí ${formatCount('es', years)} años fiscales forman una sola cifra, y en ellos la proporción del país estuvo entre ${formatPercent('es', lowest.share)} (en el AF${lowest.year}) y ${formatPercent('es', highest.share)} (en el AF${highest.year}): una proporción conjunta dice también cuándo decidió el juez. Cada año está en la figura de abajo.`,
		noneDecided: 'Ninguna decisión sobre el fondo en un año fiscal terminado.',
		facts: {
			detained: 'de las decisiones se refieren a personas detenidas',
			represented: 'de las decisiones se tomaron con representación',
			judges: 'jueces con decisiones',
			noPerson: 'decisiones bajo códigos que no son personas'
		},
		expectedTitle: 'Observado y esperado',
		expectedDek:
			'Esperado: lo que otros jueces concedieron a personas de los mismos países, en los mismos años, con el mismo tipo de solicitud. Estas mismas decisiones quedan fuera.',
		expectedSentence: (years, observed, expected, gap, low, high) =>
			`Los jueces que resolvieron casos de los mismos países en los mismos años (${years}) concedieron ${formatPercent('es', expected)}; aquí se concedió ${formatPercent('es', observed)}: ${formatPoints('es', gap)} puntos (intervalo de ${formatPoints('es', low)} a ${formatPoints('es', high)}).`,
		expectedLimit:
			'Ajusta solo por nacionalidad, año y tipo de solicitud; no incluye abogados, detención ni la solidez de los casos. No sirve para ordenar a jueces con cargas de casos distintas.',
		expectedOf: 'esperado',
		observed: 'observado',
		rows: { all: 'Todas las nacionalidades', mexico: 'México', others: 'Los demás' },
		expectedList: 'Las nacionalidades que forman lo esperado',
		expectedAlt:
			'Proporciones observadas con su intervalo y una marca donde está la esperada. Todos los números están en el cuadro de abajo.',
		columns: {
			nationality: 'Nacionalidad',
			decisions: 'Decisiones',
			granted: 'Concedidas',
			expected: 'Concesiones esperadas',
			share: 'Del total',
			rate: 'Proporción de concesiones, intervalo del 95 %',
			judge: 'Juez',
			mexico: 'México',
			court: 'Corte',
			first: 'Primer mes',
			last: 'Último mes',
			outcomes: 'Resultados',
			everyone: 'Todas',
			window: 'Años fiscales',
			trac: 'TRAC: concedidas / resueltas',
			own: 'Contado aquí',
			gap: 'Brecha, puntos'
		},
		benchmarkTitle: 'Los mismos años en otros lugares',
		benchmarkCourt: (share) =>
			`En los mismos años las mismas cortes concedieron ${formatPercent('es', share)}, ponderado por las decisiones de este juez en cada año.`,
		benchmarkNationForCourt: (share) =>
			`En los mismos años el país concedió ${formatPercent('es', share)}, ponderado por las decisiones de esta corte en cada año.`,
		benchmarkNation: (share) => `El país, ponderado igual, concedió ${formatPercent('es', share)}.`,
		judgesTitle: (window) => `Los jueces de esta corte, ${window}`,
		judgesDek:
			'Cada círculo es un juez con al menos 100 decisiones; su área es el número de ellas. Los casos se asignan y las cargas de casos difieren. La posición aquí no mide a una persona.',
		courtShare: (share) => `corte ${share}`,
		courtShareWhy: (here, above, window) =>
			`El ${here} de la corte se refiere aquí a todo lo que decidió en ${withYearArticle(window)}. El ${above} de arriba pondera cada año por lo que este juez decidió en él, así que no tienen que coincidir.`,
		below100: 'Los jueces con menos de 100 decisiones aparecen solo con cifras.',
		doNotCompare: 'No compare aquí a los jueces.',
		whyNot: (factors) =>
			`Los jueces de esta corte no ven casos semejantes: la mezcla de ${factors} los distingue mucho más de lo que explicaría el azar. Sus proporciones responden a preguntas distintas, así que no se dibuja el embudo.`,
		factor: { nationality: 'nacionalidades', custody: 'custodia', represented: 'representación' },
		balanceLine: (factor, v) => `${factor}: V de Cramér ${v.toFixed(2)}`,
		balanceNoSign: (judges) =>
			`Prueba de equilibrio: entre ${judges} jueces, nada indica que la nacionalidad, la custodia o la representación los distinga. No prueba que los casos se asignaran al azar.`,
		balanceTooFew:
			'Prueba de equilibrio: muy pocas decisiones para saber si los jueces ven casos semejantes.',
		funnelTitle: '¿Es más que el azar?',
		funnelDek: (phi) =>
			`Decisiones hacia la derecha, proporción de concesiones hacia arriba. Los límites muestran lo que daría el azar por sí solo si todos los jueces de esta corte tuvieran la misma tasa: 95 % por dentro, 99.8 % por fuera. Sobredispersión φ = ${phi}: la dispersión de estos jueces, como varianza, es ${phi} veces la que daría el azar por sí solo.`,
		funnelPlain: 'Solo azar',
		funnelAdjusted: 'Ampliados por φ',
		notWidened: (phi) =>
			`Los límites no se amplían: φ = ${phi} no es más dispersión de la que explica el azar.`,
		funnelLegend: 'Límites',
		funnelAlt: 'Gráfica de embudo; las cifras e intervalos de cada juez están en el cuadro de arriba.',
		funnelNone: 'Muy pocos jueces con 100 decisiones para un embudo.',
		funnelX: 'decisiones',
		position: {
			within:
				'dentro del rango que daría el azar por sí solo si todos los jueces de esta corte tuvieran la misma tasa',
			'beyond-95':
				'fuera del rango del 95 % que daría el azar por sí solo si todos los jueces de esta corte tuvieran la misma tasa, dentro del de 99.8 %',
			'beyond-99.8':
				'fuera del rango del 99.8 % que daría el azar por sí solo si todos los jueces de esta corte tuvieran la misma tasa'
		},
		positionSentence: (court, position) => `En ${court} la proporción de este juez está ${position}.`,
		positionWidened: (phi, position) =>
			`Con límites ampliados por φ = ${phi}, por la dispersión hallada entre estos jueces, queda ${{ within: 'dentro de ambos', 'beyond-95': 'fuera del 95 %, dentro del 99.8 %', 'beyond-99.8': 'fuera de ambos' }[position]}.`,
		simpson: (overall, opposite, compared) =>
			`Esta corte está ${overall === 'above' ? 'por encima' : 'por debajo'} del resto del país en conjunto, pero ${overall === 'above' ? 'por debajo' : 'por encima'} dentro de nacionalidades que reúnen ${formatCount('es', opposite)} de sus ${formatCount('es', compared)} decisiones comparadas. La diferencia de conjunto viene de quiénes llegan aquí.`,
		mixTitle: 'Quiénes llegan ante esta corte',
		mixJudgeTitle: 'Quiénes llegaron ante este juez',
		splitsTitle: 'Por solicitud, custodia y abogado',
		splitsDek:
			'Los abogados eligen casos y cortes, y las cortes deciden la custodia; una diferencia entre estos grupos no demuestra que su causa sea el abogado, la custodia o la vía.',
		split: { claim_type: 'Cómo empezó la solicitud', custody: 'Custodia', represented: 'Abogado' },
		category: {
			affirmative: 'Presentada a USCIS, remitida',
			defensive: 'Planteada en la corte',
			detained: 'En detención',
			released: 'En libertad',
			never_detained: 'Nunca en detención',
			yes: 'Con abogado',
			no: 'Sin abogado',
			unknown: 'Se desconoce'
		},
		courtsTitle: 'Cortes en que decidió',
		amongTitle: (court, window) => `Entre los jueces de ${court}, ${window}`,
		besideTitle: 'Junto a las cifras de TRAC',
		besideDek:
			'La misma corte y los mismos años, contados aquí. TRAC aplica sus propias reglas a las decisiones repetidas y leyó ediciones anteriores, de las que desde entonces han desaparecido o se han revisado registros; son de esperar diferencias pequeñas.',
		yearsTitle: 'Cifras por año fiscal',
		howTitle: 'Cómo se hacen estos números',
		how: (isCaseTable, isInvented) => [
			isCaseTable
				? `Una decisión: un caso en su estado actual, contado de ${isInvented ? 'una tabla de casos inventados' : 'la tabla de casos que el Deportation Data Project elabora con los registros de EOIR'}. Un caso denegado y luego concedido es una concesión; las solicitudes sin decidir no están.`
				: `Una decisión: un resultado de una solicitud de asilo en un procedimiento terminado, contado de ${isInvented ? 'registros inventados' : 'los datos de casos de EOIR'}; si un procedimiento tiene varias filas de asilo cuenta el mejor resultado.`,
			isCaseTable
				? 'El juez y la corte son los del último procedimiento terminado del caso. Los códigos que no son personas quedan en los totales de la corte y no tienen página. Los códigos de una misma persona se unen.'
				: 'El juez y la corte son los del procedimiento decidido. Los códigos que no son personas quedan en los totales de la corte y no tienen página. Los códigos de una misma persona se unen.',
			'Las tasas dividen concesiones entre concesiones y denegaciones; los intervalos son de Wilson al 95 %. El año fiscal abierto se dibuja aparte y no entra en ninguna cifra conjunta.',
			'Concesiones esperadas: la tasa nacional de la misma nacionalidad, año fiscal y tipo de solicitud sin estas decisiones; las celdas con menos de 30 decisiones pasan a la nacionalidad y el tipo de solicitud en todos los años y luego a grupos más amplios; el método los enumera.'
		],
		indexDekCourts: (window) =>
			`Contado de los registros de las cortes, decisiones sobre el fondo, ${window}. En orden de nombre o de decisiones, nunca de tasa: quién llega ante una corte difiere de un lugar a otro.`,
		indexDekJudges: (judges) =>
			`${judges} jueces tienen decisiones contadas. Primero las cifras; la tasa se da a partir de 100 decisiones sobre el fondo. En orden de nombre, nunca de tasa: los jueces ven a personas distintas y la proporción dice tanto de la carga de casos como del juez.`,
		sortMexico: 'Decisiones de México',
		columnsIndex: {
			judges: 'Jueces',
			mexico: 'México: concedidas / resueltas',
			counts: 'Concedidas / resueltas'
		},
		source: 'Contado aquí a partir de'
	}
});
