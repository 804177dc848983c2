import { bilingual } from '../bilingual.ts';
import { formatCount, formatHundredths, formatPercent } from '../format.ts';
import { withYearArticle } from '../spanish-article.ts';
import type { CountedShare } from './counted.ts';

/** A count of decisions with the range that rounding leaves, as sentences need it. */
interface ListedTotals {
	readonly judges: number;
	readonly decisions: number;
	readonly granted: number;
	readonly share: number;
	readonly low: number;
	readonly high: number;
}

/** Words around TRAC's tables of judges, on court and judge pages. */
export const tracMessages = bilingual({
	en: {
		window: (first: number, last: number) => (first === last ? `FY${first}` : `FY${first}–FY${last}`),
		title: 'As published by TRAC',
		/** All nationalities by fiscal year, on the overview. */
		years: {
			title: (first: number, last: number) => `Everyone by TRAC’s count, FY${first} to FY${last}`,
			sentence: ({ granted, n, value, low, high }: CountedShare, year: number) =>
				`By TRAC’s count judges granted asylum in ${formatCount('en', granted)} of ${formatCount('en', n)} decisions to grant or deny in fiscal year ${year}, all nationalities: ${formatPercent('en', value)} (range ${formatHundredths('en', low)} to ${formatHundredths('en', high)}).`,
			dek: 'A series of its own, with another definition than those above, and never joined to them: every decision of a judge appears to count, a case decided twice counting twice. TRAC’s third outcome, a denial in which some other relief was given, stands in a column of its own and in no rate. Abandoned and withdrawn applications are not counted. It has no nationalities, so Mexico is not in it apart. Months are added up to fiscal years here.',
			alt: (first: number, last: number) =>
				`Line chart, FY${first} to FY${last}: share granted to people of all nationalities by TRAC’s count. Every number is in the table.`,
			table: 'Every year as a table',
			columns: {
				year: 'Fiscal year',
				rate: 'Of granted + denied, 95 % range',
				other: 'Denied, with other relief'
			}
		},
		short: 'TRAC',
		source: 'source',
		dek: 'TRAC prints percentages and the number of decisions, all nationalities together. The counts here are those its percentages allow; where rounding allows several, the range stands beside.',
		minimum: 'TRAC lists a judge from 100 decisions at a court in the window.',
		noOtherRelief:
			'The FY2012–FY2017 table has no column for other relief: a person denied asylum who got other relief counts there as denied. Its “denied” cannot be set against that of FY2018–FY2023.',
		mexicoTitle: 'Mexicans, at this court or before this judge',
		mexicoNone: 'Nobody publishes it.',
		mexicoHow:
			'It can be counted from the court records. These commands fetch them as one table of some 460 MB, count it and fill in this page:',
		mexicoArchive:
			'With eoir-case-data in place of ddp they count EOIR’s own archive, some 4.5 GB: every completion instead of where each case stands.',
		listed: ({ judges, decisions, granted, share, low, high }: ListedTotals, window: string) =>
			`TRAC lists ${judges === 1 ? 'one judge' : `${formatCount('en', judges)} judges`} at this court for ${window}, with ${formatCount('en', decisions)} decisions. Their percentages imply ${formatCount('en', granted)} grants: ${formatPercent('en', share)} (range ${formatHundredths('en', low)} to ${formatHundredths('en', high)}). Judges with fewer than 100 decisions are not in it, so this is not the rate of the court.`,
		noneListed:
			'TRAC lists no judge at this court in either of its windows: none there reached 100 asylum decisions, or the court did not yet sit.',
		ofDecisions: (
			{ decisions, granted, share, low, high }: Omit<ListedTotals, 'judges'>,
			window: string,
			place: string
		) =>
			`Of ${formatCount('en', decisions)} asylum decisions ${place}, ${window}, ${formatCount('en', granted)} ${granted === 1 ? 'grant' : 'grants'}: ${formatPercent('en', share)} (range ${formatHundredths('en', low)} to ${formatHundredths('en', high)}).`,
		atCourt: (court: string) => `at ${court}`,
		atCourts: (courts: number) => `at ${courts} courts`,
		range95: '95 % range, drawn',
		range: 'The range says how far the share could move by luck of which cases came up.',
		denialNote: 'A denial of asylum is not always a deportation order.',
		columns: {
			judge: 'Judge',
			court: 'Court',
			window: 'Fiscal years',
			decisions: 'Decisions',
			granted: 'Granted',
			share: '% granted, 95 % range',
			otherRelief: '% other relief',
			denied: '% denied',
			source: 'Source'
		},
		stripTitle: (window: string) => `The judges TRAC lists at this court, ${window}`,
		stripDek:
			'Each circle is a judge; its area is the number of decisions. Cases are assigned, and dockets differ: who comes before a judge, from which country and whether detained, is part of the share. A position here is no measure of a person.',
		stripAlt: (judges: number, low: string, high: string) =>
			`${judges} judges on a line of the share granted, from ${low} to ${high}. Every number is in the table below.`,
		stripHelp: 'Arrow keys step from judge to judge.',
		stripAll: (share: string) => `all listed ${share}`,
		stripTable: (court: string) => `Every circle by name, with its counts: judges listed at ${court}`,
		thisJudge: 'this judge',
		readout: (name: string, decisions: number, granted: number, share: number, low: number, high: number) =>
			`${name}: of ${formatCount('en', decisions)} decisions, ${formatCount('en', granted)} grants, ${formatPercent('en', share)} (${formatHundredths('en', low)} to ${formatHundredths('en', high)}).`,
		stripHint: 'Point at a circle, or use the arrow keys, for its counts and range.',
		howTitle: 'How these numbers are made',
		how: [
			'Decisions: asylum granted or denied by an immigration judge, all nationalities, as TRAC counted them from court records. Abandoned, withdrawn and closed cases are not in them.',
			'Granted: the whole number of grants that the printed percentage allows. The range is a 95 % Wilson interval, widened by that rounding.',
			'Names are joined to EOIR’s judge codes only where one person alone bears the name at that court; the others stand under the name and court as printed, and are never merged.'
		]
	},
	es: {
		window: (first, last) => (first === last ? `AF${first}` : `AF${first}–AF${last}`),
		title: 'Según lo publica TRAC',
		years: {
			title: (first, last) => `El total según TRAC, años fiscales ${first} a ${last}`,
			sentence: ({ granted, n, value, low, high }, year) =>
				`Según el recuento de TRAC, los jueces concedieron asilo en ${formatCount('es', granted)} de ${formatCount('es', n)} decisiones de conceder o denegar en el año fiscal ${year}, todas las nacionalidades: ${formatPercent('es', value)} (intervalo de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}).`,
			dek: 'Es una serie aparte, con otra definición que las de arriba, y nunca se une a ellas: parece contar cada decisión de un juez, de modo que un caso decidido dos veces cuenta dos veces. El tercer resultado de TRAC, una denegación con algún otro alivio, está en su propia columna y en ninguna tasa. Las solicitudes abandonadas y retiradas no se cuentan. No separa nacionalidades, así que México no aparece. Los meses se suman aquí en años fiscales.',
			alt: (first, last) =>
				`Gráfica de líneas, años fiscales ${first} a ${last}: proporción de concesiones entre personas de todas las nacionalidades según TRAC. Todos los números están en el cuadro.`,
			table: 'Todos los años en un cuadro',
			columns: {
				year: 'Año fiscal',
				rate: 'De concedidas + denegadas, intervalo del 95 %',
				other: 'Denegadas, con otro alivio'
			}
		},
		short: 'TRAC',
		source: 'fuente',
		dek: 'TRAC publica porcentajes y el número de decisiones, de todas las nacionalidades juntas. Las cifras de aquí son las que permiten esos porcentajes; donde el redondeo permite varias, el margen está al lado.',
		minimum: 'TRAC incluye a un juez a partir de 100 decisiones en una corte durante el periodo.',
		noOtherRelief:
			'El cuadro de los AF2012–AF2017 no tiene columna de otro alivio: quien no obtuvo asilo pero sí otro alivio cuenta allí como denegado. Sus denegaciones no se pueden comparar con las de los AF2018–AF2023.',
		mexicoTitle: 'Personas de México, en esta corte o ante este juez',
		mexicoNone: 'Nadie lo publica.',
		mexicoHow:
			'Se puede contar a partir de los registros de las cortes. Estos comandos los descargan en una sola tabla de unos 460 MB, la cuentan y completan esta página:',
		mexicoArchive:
			'Con eoir-case-data en lugar de ddp se cuenta el archivo de EOIR, de unos 4.5 GB: cada resolución, y no solo el estado actual de cada caso.',
		listed: ({ judges, decisions, granted, share, low, high }, window) =>
			`TRAC incluye a ${judges === 1 ? 'un juez' : `${formatCount('es', judges)} jueces`} en esta corte para ${withYearArticle(window)}, con ${formatCount('es', decisions)} decisiones. Sus porcentajes implican ${formatCount('es', granted)} concesiones: ${formatPercent('es', share)} (intervalo de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}). No están los jueces con menos de 100 decisiones, así que no es la tasa de la corte.`,
		noneListed:
			'TRAC no incluye a ningún juez de esta corte en ninguno de sus periodos: ninguno llegó allí a 100 decisiones de asilo, o la corte aún no sesionaba.',
		ofDecisions: ({ decisions, granted, share, low, high }, window, place) =>
			`De ${formatCount('es', decisions)} decisiones de asilo ${place} en ${withYearArticle(window)}, ${formatCount('es', granted)} ${granted === 1 ? 'concesión' : 'concesiones'}: ${formatPercent('es', share)} (intervalo de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}).`,
		atCourt: (court) => `en ${court}`,
		atCourts: (courts) => `en ${courts} cortes`,
		range95: 'Intervalo del 95 %, dibujado',
		range: 'El intervalo dice cuánto podría moverse la proporción según los casos que el azar les asignó.',
		denialNote: 'La denegación del asilo no siempre significa una orden de deportación.',
		columns: {
			judge: 'Juez',
			court: 'Corte',
			window: 'Años fiscales',
			decisions: 'Decisiones',
			granted: 'Concedidas',
			share: '% de concesiones, intervalo del 95 %',
			otherRelief: '% con otro alivio',
			denied: '% de denegaciones',
			source: 'Fuente'
		},
		stripTitle: (window) => `Los jueces que TRAC incluye en esta corte, ${window}`,
		stripDek:
			'Cada círculo es un juez; su área es el número de decisiones. Los casos se asignan y las cargas de casos difieren: quién llega ante un juez, de qué país y si está en detención, forma parte de la proporción. La posición aquí no mide a una persona.',
		stripAlt: (judges, low, high) =>
			`${judges} jueces sobre una línea de la proporción de concesiones, de ${low} a ${high}. Todos los números están en el cuadro de abajo.`,
		stripHelp: 'Las flechas pasan de un juez a otro.',
		stripAll: (share) => `todos los incluidos ${share}`,
		stripTable: (court) => `Cada círculo con su nombre y sus cifras: jueces incluidos de ${court}`,
		thisJudge: 'este juez',
		readout: (name, decisions, granted, share, low, high) =>
			`${name}: de ${formatCount('es', decisions)} decisiones, ${formatCount('es', granted)} concesiones, ${formatPercent('es', share)} (de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}).`,
		stripHint: 'Señale un círculo o use las flechas para ver sus cifras e intervalo.',
		howTitle: 'Cómo se hacen estos números',
		how: [
			'Decisiones: asilo concedido o denegado por un juez de inmigración, todas las nacionalidades, según las contó TRAC en los registros de las cortes. No incluyen casos abandonados, retirados ni cerrados.',
			'Concedidas: el número entero de concesiones que permite el porcentaje publicado. El intervalo es de Wilson al 95 %, ampliado por ese redondeo.',
			'Los nombres se unen a los códigos de juez de EOIR solo cuando una única persona lleva ese nombre en la corte; los demás aparecen con el nombre y la corte publicados y nunca se mezclan.'
		]
	}
});
