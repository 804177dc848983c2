import type { FiscalWindow } from '#core/measures/same-years.ts';
import type { PartialBalance } from '#core/measures/partial-balance.ts';
import type { RecordSpan } from '#core/series/record-years.ts';
import { bilingual } from '../bilingual.ts';
import { formatCount, formatHundredths, formatPercent } from '../format.ts';
import { spanWords, yearsOf } from '../record-span.ts';
import type { CountedShare } from './counted.ts';

/** A balance check of a part of a court's decisions, with its years. */
type Checked = PartialBalance & FiscalWindow;

/** Words around the judges of a court set side by side by what became of their completed cases. */
export const courtStripMessages = bilingual({
	en: {
		title: 'Share granted of completed cases, judge by judge',
		definition: (span: RecordSpan) =>
			`Granted ÷ completed cases with an asylum application that were not administratively closed, all nationalities, ${spanWords('en', span)}. It is another share than the rates, which divide by grants and denials alone.`,
		all: ({ granted, n, value, low, high }: CountedShare) =>
			`All judges of this court together: ${formatCount('en', granted)} granted of ${formatCount('en', n)}, ${formatPercent('en', value)} (${formatHundredths('en', low)} to ${formatHundredths('en', high)}).`,
		circles:
			'Each circle is a judge, its area the number of those cases, the line through it the 95 % range. Under ten cases there is no circle; from ten to 29, or where the range is wider than 30 points, it is hollow. Cases are assigned, and dockets differ; a position here is no measure of a person.',
		alt: (judges: number, low: number, high: number, all: number) =>
			`${judges} judges on a line of the share granted, from ${formatPercent('en', low)} to ${formatPercent('en', high)}; all of them together ${formatPercent('en', all)}. Every number is in the table below.`,
		line: (share: number) => `this court ${formatPercent('en', share)}`,
		likeCases: ({ judges, decisions, all, v, first, last }: Checked) =>
			`Balance check, ${yearsOf('en', { first, last })}: among ${formatCount('en', judges)} judges, over ${compared('en', decisions, all)}, nationality sets dockets apart little or not at all${v === null ? '' : ` (Cramér’s V ${formatV(v)}, on a scale of 0 to 1)`}. That is no proof that cases were assigned by chance.`,
		how: 'The check is made over judges in fiscal years in which they sat at no other court: no table gives judge, court and nationality together, so only there the nationalities are known. Custody and representation are in no table here.',
		differ: 'Do not compare judges here.',
		whyNotShort: ({ judges, decisions, all, v, first, last }: Checked) =>
			`The mix of nationalities sets them apart far beyond chance (${v === null ? '' : `Cramér’s V ${formatV(v)}; `}${formatCount('en', judges)} judges, ${compared('en', decisions, all)}, ${yearsOf('en', { first, last })}).`,
		whyNot: ({ judges, decisions, all, v, first, last }: Checked) =>
			`Judges of this court do not see like cases: the mix of nationalities sets them apart far beyond chance${v === null ? '' : ` (Cramér’s V ${formatV(v)}, on a scale of 0 to 1)`}, ${yearsOf('en', { first, last })}, among ${formatCount('en', judges)} judges, over ${compared('en', decisions, all)}. Their shares answer different questions, so they are not drawn side by side.`,
		cannot: ({ judges, decisions, all, first, last }: Checked) =>
			`Whether judges of this court see like cases cannot be told, so they are not drawn side by side. ${judges === 0 ? 'No judge has' : judges === 1 ? 'One judge has' : `${formatCount('en', judges)} judges have`} a hundred decisions that can be compared (${yearsOf('en', { first, last })})${judges === 0 ? '' : `, together ${compared('en', decisions, all)}`}; the check takes two judges and a third of the decisions.`,
		noDecisions:
			'Nobody was granted or denied asylum here in the table by nationality, so it cannot be told whether judges see like cases, and they are not drawn side by side.',
		amongTitle: 'Among the other judges of the court, in the same years',
		amongDek:
			'At the courts with most of this judge’s cases, three at most, thirty cases at least. Granted ÷ completed cases with an asylum application that were not administratively closed, all nationalities: another share than the rates above, of the release of the endings.',
		rows: (key: string) =>
			`In published_court_judge_years, rows of the court and the years: granted ÷ (cases − administratively_closed); judge_key “${key}” for this judge, all rows for all judges.`,
		years: (span: RecordSpan) => `${spanWords('en', span)}:`,
		ownShare: (name: string, { granted, n, value, low, high }: CountedShare, isUnsure: boolean) =>
			`${name} granted asylum in ${formatCount('en', granted)} of ${formatCount('en', n)} cases, ${formatPercent('en', value)} (${formatHundredths('en', low)} to ${formatHundredths('en', high)})${isUnsure ? ', few cases' : ''}.`,
		ownCounts: (name: string, granted: number, n: number) =>
			`${name} granted asylum in ${formatCount('en', granted)} of ${formatCount('en', n)} cases, too few for a share.`,
		everybody: ({ granted, n, value, low, high }: CountedShare) =>
			`All judges there: ${formatCount('en', granted)} of ${formatCount('en', n)}, ${formatPercent('en', value)} (${formatHundredths('en', low)} to ${formatHundredths('en', high)}).`,
		othersAlt: (judges: number) =>
			`${judges === 1 ? 'One other judge is' : `${judges} other judges are`} drawn without names.`,
		table: (court: string) => `The judges of ${court} by name, all years`
	},
	es: {
		title: 'Proporción de concesiones entre los casos concluidos, juez por juez',
		definition: (span) =>
			`Concedidos ÷ casos concluidos con solicitud de asilo que no se cerraron administrativamente, todas las nacionalidades, ${spanWords('es', span)}. Es una proporción distinta de las tasas, que solo dividen entre concedidos y denegados.`,
		all: ({ granted, n, value, low, high }) =>
			`Todos los jueces de esta corte juntos: ${formatCount('es', granted)} concedidos de ${formatCount('es', n)}, ${formatPercent('es', value)} (de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}).`,
		circles:
			'Cada círculo es un juez; su área es el número de esos casos y la línea que lo cruza, el intervalo del 95 %. Con menos de diez casos no hay círculo; de diez a 29, o si el intervalo mide más de 30 puntos, está hueco. Los casos se asignan y las cargas de casos difieren; la posición aquí no mide a una persona.',
		alt: (judges, low, high, all) =>
			`${judges} jueces sobre una línea de la proporción de concesiones, de ${formatPercent('es', low)} a ${formatPercent('es', high)}; todos juntos, ${formatPercent('es', all)}. Todos los números están en el cuadro de abajo.`,
		line: (share) => `esta corte ${formatPercent('es', share)}`,
		likeCases: ({ judges, decisions, all, v, first, last }) =>
			`Prueba de equilibrio, ${yearsOf('es', { first, last })}: entre ${formatCount('es', judges)} jueces, con ${compared('es', decisions, all)}, la nacionalidad distingue poco o nada las cargas de casos${v === null ? '' : ` (V de Cramér ${formatV(v)}, en una escala de 0 a 1)`}. No prueba que los casos se asignaran al azar.`,
		how: 'La prueba se hace con los jueces en los años fiscales en que no estuvieron en ninguna otra corte: ningún cuadro da juez, corte y nacionalidad a la vez, así que solo en ellos se conocen las nacionalidades. La custodia y la representación no están en ningún cuadro de aquí.',
		differ: 'No compare aquí a los jueces.',
		whyNotShort: ({ judges, decisions, all, v, first, last }) =>
			`La mezcla de nacionalidades los distingue mucho más de lo que explicaría el azar (${v === null ? '' : `V de Cramér ${formatV(v)}; `}${formatCount('es', judges)} jueces, ${compared('es', decisions, all)}, ${yearsOf('es', { first, last })}).`,
		whyNot: ({ judges, decisions, all, v, first, last }) =>
			`Los jueces de esta corte no ven casos semejantes: la mezcla de nacionalidades los distingue mucho más de lo que explicaría el azar${v === null ? '' : ` (V de Cramér ${formatV(v)}, en una escala de 0 a 1)`}, ${yearsOf('es', { first, last })}, entre ${formatCount('es', judges)} jueces, con ${compared('es', decisions, all)}. Sus proporciones responden a preguntas distintas, así que no se dibujan lado a lado.`,
		cannot: ({ judges, decisions, all, first, last }) =>
			`No se puede saber si los jueces de esta corte ven casos semejantes, así que no se dibujan lado a lado. ${judges === 0 ? 'Ningún juez tiene' : judges === 1 ? 'Un juez tiene' : `${formatCount('es', judges)} jueces tienen`} cien decisiones que se puedan comparar (${yearsOf('es', { first, last })})${judges === 0 ? '' : `, en total ${compared('es', decisions, all)}`}; la prueba pide dos jueces y un tercio de las decisiones.`,
		noDecisions:
			'En el cuadro por nacionalidad aquí no se concedió ni denegó asilo a nadie, así que no se puede saber si los jueces ven casos semejantes, y no se dibujan lado a lado.',
		amongTitle: 'Entre los demás jueces de la corte, en los mismos años',
		amongDek:
			'En las cortes con más casos de este juez, tres como máximo, con treinta casos al menos. Concedidos ÷ casos concluidos con solicitud de asilo que no se cerraron administrativamente, todas las nacionalidades: una proporción distinta de las tasas de arriba, de la edición de los desenlaces.',
		rows: (key) =>
			`En published_court_judge_years, filas de la corte y de los años: granted ÷ (cases − administratively_closed); judge_key «${key}» para este juez, todas para todos.`,
		years: (span) => `A${spanWords('es', span).slice(1)}:`,
		ownShare: (name, { granted, n, value, low, high }, isUnsure) =>
			`${name} concedió asilo en ${formatCount('es', granted)} de ${formatCount('es', n)} casos, ${formatPercent('es', value)} (de ${formatHundredths('es', low)} a ${formatHundredths('es', high)})${isUnsure ? ', pocos casos' : ''}.`,
		ownCounts: (name, granted, n) =>
			`${name} concedió asilo en ${formatCount('es', granted)} de ${formatCount('es', n)} casos, muy pocos para una proporción.`,
		everybody: ({ granted, n, value, low, high }) =>
			`Todos los jueces de esa corte: ${formatCount('es', granted)} de ${formatCount('es', n)}, ${formatPercent('es', value)} (de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}).`,
		othersAlt: (judges) =>
			judges === 1
				? 'Otro juez está dibujado sin nombre.'
				: `Otros ${judges} jueces están dibujados sin nombre.`,
		table: (court) => `Los jueces de ${court} por su nombre, todos los años`
	}
});

function formatV(v: number): string {
	return v.toFixed(2);
}

/** The decisions compared of all decisions of the court. */
function compared(locale: 'en' | 'es', decisions: number, all: number): string {
	const [part, whole] = [decisions, all].map((count) => formatCount(locale, count));
	return locale === 'en'
		? `${part} of the ${whole} grants and denials of this court`
		: `${part} de las ${whole} concesiones y denegaciones de esta corte`;
}
