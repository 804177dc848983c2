import type { Ends } from '#core/measures/margins.ts';
import type { RecordSpan } from '#core/series/record-years.ts';
import { bilingual } from '../bilingual.ts';
import { formatDay } from '../format.ts';
import { shareEndsText } from '../inexact.ts';
import { spanWords, yearsOf } from '../record-span.ts';

/** Words of the sections made of court records: real counts by year, court and judge. */
export const courtRecordMessages = bilingual({
	en: {
		title: (span: RecordSpan) => `Court records, ${yearsOf('en', span)}`,
		yearTitle: (year: number) => `Court records, FY${year}`,
		yearNationalities: (year: number) => `Nationalities with most decisions, FY${year}`,
		yearCourts: (year: number) => `Courts with most decisions, FY${year}`,
		fiscalYear: (year: number) => `FY${year}`,
		partFrom: (day: string) => `from ${formatDay('en', day)}`,
		partThrough: (day: string) => `to ${formatDay('en', day)}`,
		pooled: 'All years',
		checkedAll: 'all years',
		checked: {
			own: 'Mexico',
			everyone: 'All nationalities',
			range: 'Mexico: fewest and most granted, fewest and most denied',
			cases: 'Completed cases: granted, and all',
			notClosed: 'Completed cases not administratively closed: granted, all, and the share'
		},
		columns: {
			year: 'Fiscal year',
			granted: 'Granted',
			denied: 'Denied',
			rate: 'Rate',
			everyone: 'Everyone',
			everyoneCounts: 'Everyone: granted of decided',
			everyoneRate: 'Everyone: rate',
			judges: 'Judges',
			court: 'Court',
			judge: 'Judge',
			cases: 'Cases',
			other: 'Other endings',
			notClosed: 'Granted of those not closed, 95 % range',
			years: 'Years',
			nationality: 'Nationality'
		},
		to: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
		countsOnly: 'counts only',
		of: 'of',
		courtsTitle: (name: string) => `${name} by court, all years`,
		rangesDek:
			'A range is what two published tables allow: no table gives nationality and court together. It is no estimate and no range of chance; where it is wider than 25 points, or fewer than ten decisions are possible, counts only.',
		judgesTitle: (name: string) => `Judges who decided most cases: ${name}`,
		judgesDek: (shown: string, all: string, span: RecordSpan) =>
			`The ${shown} with most decisions of ${all}, by number, ${yearsOf('en', span)}.`,
		none: (name: string, span: RecordSpan) =>
			`No decision is in the court records of ${yearsOf('en', span)}: ${name}.`,
		courtTitle: 'Court records: everyone and Mexico by year',
		courtChart:
			'Granted as a share of granted or denied, by fiscal year. Everyone at this court is a line with its 95 % range; Mexico is a bar a year, from the lowest to the highest rate possible.',
		courtChartAlt: (name: string, first: number, last: number) =>
			`Line chart, FY${first} to FY${last}: share granted to everyone at ${name}, and a bar each year from the lowest to the highest rate possible for Mexico. Every number is in the table.`,
		grantedOf: (who: string) => `${who}: granted`,
		deniedOf: (who: string) => `${who}: denied`,
		rateOf: (who: string) => `${who}: rate`,
		courtSentence: (granted: string, denied: string, span: RecordSpan) =>
			`Mexicans at this court, ${spanWords('en', span)}: from ${granted} granted asylum, from ${denied} denied it.`,
		courtPinned: (granted: string, denied: string, span: RecordSpan) =>
			`Mexicans at this court, ${spanWords('en', span)}: granted ${granted}, denied ${denied}.`,
		courtNoMexico: 'No decision on a Mexican case can have been made at this court in these years.',
		courtRateSentence: (ends: Ends, everyone: string, counts: string) =>
			`That is ${shareEndsText('en', ends)}; everyone ${everyone}, ${counts}.`,
		courtJudgesTitle: 'Judges at this court',
		courtJudgesDek: (span: RecordSpan) =>
			`Completed cases with an asylum application, all nationalities, ${spanWords('en', span)}; by number. Here a denial that came with another ending counts among the other endings, so no rate of grants and denials is made of these columns.`,
		indexDekCourts: (span: RecordSpan) =>
			`All nationalities, ${yearsOf('en', span)}, from court records; beside it what two published tables allow for Mexico, which is a range and no estimate. In order of name or of number, never of rate: who comes before a court differs from place to place.`,
		indexDekJudges: (judges: string, span: RecordSpan) =>
			`${judges} judges: from court records of ${yearsOf('en', span)}, or, where these hold nothing of a judge, from TRAC’s newest window. In order of name, never of rate: judges see different people, and the share says as much about the docket as about the bench.`,
		mexicoDecisions: 'Mexican decisions',
		noPage: 'no page',
		endingsTitle: 'What became of all cases',
		endingsDek: (span: RecordSpan) =>
			`Completed cases with an asylum application, all nationalities, one row a case, ${spanWords('en', span)}. A denial that came with another ending counts as that ending here, and these counts reach another day than the rates: their denials are not the same, and no rate of grants and denials is made of them.`,
		endingsShare: 'Share',
		endings: {
			other_protection: 'Withholding or CAT',
			cancellation: 'Cancellation of removal',
			adjustment: 'Residence granted',
			voluntary_departure: 'Voluntary departure',
			withdrawn_or_terminated: 'Withdrawn or terminated',
			administratively_closed: 'Administratively closed'
		},
		judgeTitle: 'Court records: Mexico against everyone',
		judgeCasesTitle: 'Court records: completed cases',
		judgeNone: (span: RecordSpan) =>
			`The table of grants and denials by nationality, ${spanWords('en', span)}, has no row of this judge. Another table of the same records counts completed cases by court and has rows: they stand below.`,
		judgeCases: (cases: string, span: RecordSpan) =>
			`completed cases with an asylum application, ${spanWords('en', span)}: ${cases}`,
		judgeChart:
			'Granted as a share of granted or denied, by fiscal year, with 95 % ranges: Mexicans, and people of all nationalities, before this judge.',
		judgeChartCourt: (court: string, courts: number) =>
			`Dashed: all nationalities before all judges at ${court}${courts > 1 ? ', the court with most of this judge’s cases' : ''}.`,
		judgeChartAlt: (name: string, first: number, last: number) =>
			`Line chart, FY${first} to FY${last}: share granted by ${name}, Mexico and all nationalities. Every number is in the table.`,
		noChart: 'Fewer than two years have ten decisions, so the numbers stand without a chart.',
		mexico: 'Mexico',
		all: 'All nationalities',
		expectedTitle: 'What would be expected',
		expectedDek:
			'Grants had each decision gone as often as other judges granted people of the same nationality in the same fiscal year (thirty decisions of others at least, else the nationality’s all years); this judge left out. It adjusts for nationality and year and for nothing else: it is no measure of a judge and must not be ranked.',
		decisions: 'Decisions',
		observed: 'Granted',
		expected: 'Expected',
		nationalitiesTitle: 'Nationalities with most decisions',
		nationalitiesDek: (shown: string, all: string) => `${shown} of ${all}, by number.`,
		judgeCourtsTitle: 'Courts, first and last year',
		judgeCourtsDek: (span: RecordSpan) =>
			`Completed cases with an asylum application, ${spanWords('en', span)}. Who serves today is in no source here.`,
		row: (key: string, profile: number | null) =>
			`In published_judge_years: judge_key “${key}”${profile === null ? '' : `, profile ${profile}`}.`,
		rowOfCases: (key: string, name: string) =>
			`In published_court_judge_years: judge_key “${key}”, judge_name “${name}”.`,
		rest: (table: string) => `The others stand in ${table}:`,
		source: 'Source',
		citedOnly: 'cited only, no licence to pass it on',
		definition:
			'One row a case: granted ÷ (granted + denied), full and conditional grants; 95 % range after each rate.',
		/** The days of the first and the last year, where they are not whole. */
		period: ({ first, last, from_on, through_on }: RecordSpan) =>
			[
				from_on && `FY${first} begins on ${formatDay('en', from_on)}.`,
				through_on && `FY${last} ends on ${formatDay('en', through_on)}.`,
				'The latest year still moves: a case decided again moves to its new day.'
			]
				.filter((part) => part !== null)
				.join(' ')
	},
	es: {
		title: (span) => `Registros de las cortes, ${yearsOf('es', span)}`,
		yearTitle: (year) => `Registros de las cortes, año fiscal ${year}`,
		yearNationalities: (year) => `Nacionalidades con más decisiones, año fiscal ${year}`,
		yearCourts: (year) => `Cortes con más decisiones, año fiscal ${year}`,
		fiscalYear: (year) => `AF${year}`,
		partFrom: (day) => `desde el ${formatDay('es', day)}`,
		partThrough: (day) => `hasta el ${formatDay('es', day)}`,
		pooled: 'Todos los años',
		checkedAll: 'todos los años',
		checked: {
			own: 'México',
			everyone: 'Todas las nacionalidades',
			range: 'México: menor y mayor número de concedidos, menor y mayor de denegados',
			cases: 'Casos concluidos: concedidos y todos',
			notClosed: 'Casos concluidos no cerrados administrativamente: concedidos, todos y la proporción'
		},
		columns: {
			year: 'Año fiscal',
			granted: 'Concedidos',
			denied: 'Denegados',
			rate: 'Tasa',
			everyone: 'Total',
			everyoneCounts: 'Total: concedidos de resueltos',
			everyoneRate: 'Total: tasa',
			judges: 'Jueces',
			court: 'Corte',
			judge: 'Juez',
			cases: 'Casos',
			other: 'Otros desenlaces',
			notClosed: 'Concedidos entre los no cerrados, intervalo del 95 %',
			years: 'Años',
			nationality: 'Nacionalidad'
		},
		to: (low, high) => (low === high ? low : `${low} a ${high}`),
		countsOnly: 'solo cifras',
		of: 'de',
		courtsTitle: (name) => `${name} por corte, todos los años`,
		rangesDek:
			'Un intervalo es lo que permiten dos cuadros publicados: ninguno da nacionalidad y corte a la vez. No es una estimación ni un intervalo de azar; si mide más de 25 puntos, o si son posibles menos de diez decisiones, solo van las cifras.',
		judgesTitle: (name) => `Jueces que decidieron más casos: ${name}`,
		judgesDek: (shown, all, span) =>
			`Los ${shown} con más decisiones de ${all}, por número, ${yearsOf('es', span)}.`,
		none: (name, span) =>
			`No hay ninguna decisión en los registros de las cortes (${yearsOf('es', span)}): ${name}.`,
		courtTitle: 'Registros de la corte: el total y México por año',
		courtChart:
			'Concedidos entre concedidos y denegados, por año fiscal. El total de esta corte es una línea con su intervalo del 95 %; México es una barra por año, de la tasa más baja a la más alta posible.',
		courtChartAlt: (name, first, last) =>
			`Gráfica de líneas, años fiscales ${first} a ${last}: tasa del total en ${name} y, cada año, una barra de la tasa más baja a la más alta posible para México. Todos los números están en el cuadro.`,
		grantedOf: (who) => `${who}: concedidos`,
		deniedOf: (who) => `${who}: denegados`,
		rateOf: (who) => `${who}: tasa`,
		courtSentence: (granted, denied, span) =>
			`Mexicanos en esta corte, ${spanWords('es', span)}: asilo concedido, de ${granted}; denegado, de ${denied}.`,
		courtPinned: (granted, denied, span) =>
			`Mexicanos en esta corte, ${spanWords('es', span)}: concedidos ${granted}, denegados ${denied}.`,
		courtNoMexico: 'En estos años no pudo decidirse en esta corte ningún caso de mexicanos.',
		courtRateSentence: (ends, everyone, counts) =>
			`Es decir, ${shareEndsText('es', ends)}; el total, ${everyone}, ${counts}.`,
		courtJudgesTitle: 'Jueces de esta corte',
		courtJudgesDek: (span) =>
			`Casos concluidos con solicitud de asilo, todas las nacionalidades, ${spanWords('es', span)}; por número. Aquí una denegación que vino con otro desenlace cuenta entre los otros, así que con estas columnas no se hace ninguna tasa de concedidos y denegados.`,
		indexDekCourts: (span) =>
			`Todas las nacionalidades, ${yearsOf('es', span)}, de los registros de las cortes; al lado, lo que permiten dos cuadros publicados para México, que es un intervalo y no una estimación. En orden de nombre o de número, nunca de tasa: quién llega ante cada corte difiere de un lugar a otro.`,
		indexDekJudges: (judges, span) =>
			`${judges} jueces: de los registros de las cortes (${yearsOf('es', span)}) o, si estos no tienen nada de un juez, del periodo más reciente de TRAC. En orden de nombre, nunca de tasa: los jueces ven a personas distintas y la proporción dice tanto de la carga de casos como del juez.`,
		mexicoDecisions: 'Decisiones de México',
		noPage: 'sin página',
		endingsTitle: 'Qué fue de todos los casos',
		endingsDek: (span) =>
			`Casos concluidos con solicitud de asilo, todas las nacionalidades, una fila por caso, ${spanWords('es', span)}. Aquí una denegación que vino con otro desenlace cuenta como ese desenlace, y estas cifras llegan a otro día que las tasas: sus denegaciones no son las mismas, y con ellas no se hace ninguna tasa de concedidos y denegados.`,
		endingsShare: 'Parte',
		endings: {
			other_protection: 'Retención de la expulsión o CAT',
			cancellation: 'Cancelación de la expulsión',
			adjustment: 'Residencia concedida',
			voluntary_departure: 'Salida voluntaria',
			withdrawn_or_terminated: 'Retirados o terminados',
			administratively_closed: 'Cerrados administrativamente'
		},
		judgeTitle: 'Registros de las cortes: México frente al total',
		judgeCasesTitle: 'Registros de las cortes: casos concluidos',
		judgeNone: (span) =>
			`El cuadro de concesiones y denegaciones por nacionalidad, ${spanWords('es', span)}, no tiene ninguna fila de este juez. Otro cuadro de los mismos registros cuenta los casos concluidos por corte y sí las tiene: están abajo.`,
		judgeCases: (cases, span) =>
			`casos concluidos con solicitud de asilo, ${spanWords('es', span)}: ${cases}`,
		judgeChart:
			'Concedidos entre concedidos y denegados, por año fiscal, con intervalos del 95 %: mexicanos y personas de todas las nacionalidades ante este juez.',
		judgeChartCourt: (court, courts) =>
			`Línea discontinua: todas las nacionalidades ante todos los jueces de ${court}${courts > 1 ? ', la corte con más casos de este juez' : ''}.`,
		judgeChartAlt: (name, first, last) =>
			`Gráfica de líneas, años fiscales ${first} a ${last}: concesiones de ${name}, México y todas las nacionalidades. Todos los números están en el cuadro.`,
		noChart: 'Menos de dos años tienen diez decisiones: van los números, sin gráfica.',
		mexico: 'México',
		all: 'Todas las nacionalidades',
		expectedTitle: 'Lo que se esperaría',
		expectedDek:
			'Concesiones si cada decisión hubiera salido como las de los demás jueces con personas de la misma nacionalidad en el mismo año fiscal (al menos treinta decisiones de otros; si no, todos los años de la nacionalidad), sin contar a este juez. Ajusta por nacionalidad y año y por nada más: no mide a un juez y no sirve para ordenar.',
		decisions: 'Decisiones',
		observed: 'Concedidos',
		expected: 'Esperados',
		nationalitiesTitle: 'Nacionalidades con más decisiones',
		nationalitiesDek: (shown, all) => `${shown} de ${all}, por número.`,
		judgeCourtsTitle: 'Cortes, primer y último año',
		judgeCourtsDek: (span) =>
			`Casos concluidos con solicitud de asilo, ${spanWords('es', span)}. Quién está en funciones hoy no consta en ninguna fuente de aquí.`,
		row: (key, profile) =>
			`En published_judge_years: judge_key «${key}»${profile === null ? '' : `, profile ${profile}`}.`,
		rowOfCases: (key, name) => `En published_court_judge_years: judge_key «${key}», judge_name «${name}».`,
		rest: (table) => `Las demás están en ${table}:`,
		source: 'Fuente',
		citedOnly: 'solo se cita, sin licencia para redistribuirla',
		definition:
			'Una fila por caso: concedidos ÷ (concedidos + denegados), concesiones plenas y condicionales; tras cada tasa, su intervalo del 95 %.',
		period: ({ first, last, from_on, through_on }) =>
			[
				from_on && `El año fiscal ${first} empieza el ${formatDay('es', from_on)}.`,
				through_on && `El año fiscal ${last} llega al ${formatDay('es', through_on)}.`,
				'El último año todavía cambia: un caso que se decide otra vez pasa a su nuevo día.'
			]
				.filter((part) => part !== null)
				.join(' ')
	}
});
