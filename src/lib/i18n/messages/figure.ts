import type { DatedEvent } from '#core/tables/code-lists.ts';
import { bilingual } from '../bilingual.ts';
import { formatDay } from '../format.ts';
import { peopleFrom } from '../people-from.ts';
import { withYearArticle } from '../spanish-article.ts';

/** Words of the figure frame: tabs, switches, buttons, notes that stand on charts. */
export const figureMessages = bilingual({
	en: {
		tabs: { chart: 'Chart', table: 'Table', sources: 'Sources' },
		tabsLabel: 'Views of this figure',
		series: 'Track',
		rate: 'Rate',
		against: 'Against',
		marks: 'Changes of rules',
		marksChoice: { off: 'Hidden', on: 'Marked' },
		/** A dated change: its day, what it was, where it is printed. */
		event: ({ on, until, citation }: Pick<DatedEvent, 'on' | 'until' | 'citation'>, title: string) =>
			`${formatDay('en', on)}${until ? ` to ${formatDay('en', until)}` : ''}: ${title}. ${citation}.`,
		year: 'Year',
		yearHelp: 'Arrow keys step through the years',
		range: '95 % range',
		splitLeft: 'to 2016 every asylum case in court',
		splitRight: 'from 2017 defensive cases only',
		basisChange: 'fiscal years to 2010, calendar years after',
		/** Who the comparator of a page of one judge or one court is. */
		everyoneHere: {
			judge: { overall: 'Everyone before this judge', others: 'Everyone else before this judge' },
			court: { overall: 'Everyone at this court', others: 'Everyone else at this court' }
		},
		everyoneAt: (court: string) => `Everyone at ${court}`,
		gapNote: 'few cases; the year looks incomplete',
		spikeShort: (granted: number, n: number) => `2008: ${granted} of ${n}`,
		noRate: 'no rate',
		nothingToDraw: 'No year has the ten decisions that a rate takes; the counts are in the table.',
		downloadCsv: 'CSV of this view',
		downloadJson: 'JSON',
		downloadSvg: 'SVG',
		downloadPng: 'PNG',
		copyLink: 'Copy link',
		copy: 'Copy',
		copied: 'Copied',
		copyRefused: 'The browser did not allow it: select the text and copy it.',
		embed: 'Embed',
		/** Titles of frames: what they are of, without a year that the reader may change. */
		frameTitle: {
			rates: (name: string) => `Asylum grant rates: ${name}`,
			decisions: (place: string) => `Asylum decisions: ${place}`
		},
		cite: 'Cite',
		verify: 'Verify',
		source: 'Source',
		chartAlt: (title: string, first: number, last: number) =>
			`Line chart, ${first} to ${last}. ${title} Every number is in the table.`,
		composition: (name: string) =>
			`What became of the cases of ${peopleFrom('en', name)} completed each year`,
		endingsNote: (day: string) =>
			`Counted to ${day}; here a denial that came with another ending counts as that ending.`,
		compositionAlt: 'Stacked bars, one per year, each adding up to 100 %. Every number is in the table.',
		oneYear: 'One year, four answers',
		oneYearDek: (name: string, year: string) =>
			`All of these are quoted for ${peopleFrom('en', name)} in ${year}. Each divides the same grants by something else.`,
		longView: (first: number, last: number) => `The long view, ${first} to ${last}`,
		longViewChart: 'See its chart',
		longViewTable: 'Every year as a table',
		dividedBy: 'Divided by',
		whoUses: 'Who uses it',
		of: 'of',
		against2: 'against',
		numerator: 'Numerator',
		denominator: 'Denominator',
		columns: {
			year: 'Year',
			granted: 'granted',
			denominator: 'of',
			rate: 'rate',
			low: 'from',
			high: 'to',
			gap: 'Gap, points',
			reason: 'Note'
		},
		sourceLine: (publisher: string) => `Source: ${publisher}.`,
		openSource: 'Document at the publisher',
		sha: 'SHA-256 of the file read',
		retrieved: 'Fetched',
		retrievedUnknown: 'The day it was fetched was not recorded.',
		published: 'Published',
		licence: 'Terms'
	},
	es: {
		tabs: { chart: 'Gráfica', table: 'Tabla', sources: 'Fuentes' },
		tabsLabel: 'Vistas de esta figura',
		series: 'Vía',
		rate: 'Tasa',
		against: 'Frente a',
		marks: 'Cambios de reglas',
		marksChoice: { off: 'Ocultos', on: 'Marcados' },
		event: ({ on, until, citation }, title) =>
			`${formatDay('es', on)}${until ? ` a ${formatDay('es', until)}` : ''}: ${title}. ${citation}.`,
		year: 'Año',
		yearHelp: 'Las flechas recorren los años',
		range: 'intervalo del 95 %',
		splitLeft: 'hasta 2016, todos los casos de asilo en corte',
		splitRight: 'desde 2017, solo casos defensivos',
		basisChange: 'años fiscales hasta 2010, años calendario después',
		everyoneHere: {
			judge: { overall: 'Total ante este juez', others: 'Los demás ante este juez' },
			court: { overall: 'Total en esta corte', others: 'Los demás en esta corte' }
		},
		everyoneAt: (court) => `Total en ${court}`,
		gapNote: 'pocos casos; el año parece incompleto',
		spikeShort: (granted, n) => `2008: ${granted} de ${n}`,
		noRate: 'sin tasa',
		nothingToDraw: 'Ningún año llega a las diez decisiones que pide una tasa; las cifras están en la tabla.',
		downloadCsv: 'CSV de esta vista',
		downloadJson: 'JSON',
		downloadSvg: 'SVG',
		downloadPng: 'PNG',
		copyLink: 'Copiar enlace',
		copy: 'Copiar',
		copied: 'Copiado',
		copyRefused: 'El navegador no lo permitió: seleccione el texto y cópielo.',
		embed: 'Insertar',
		frameTitle: {
			rates: (name) => `Tasas de concesión de asilo: ${name}`,
			decisions: (place) => `Decisiones de asilo: ${place}`
		},
		cite: 'Citar',
		verify: 'Verificar',
		source: 'Fuente',
		chartAlt: (title, first, last) =>
			`Gráfica de líneas, de ${first} a ${last}. ${title} Todos los números están en la tabla.`,
		composition: (name) => `Qué pasó con los casos de ${peopleFrom('es', name)} terminados cada año`,
		endingsNote: (day) =>
			`Contados hasta el ${day}; aquí una denegación que vino con otro desenlace cuenta como ese desenlace.`,
		compositionAlt: 'Barras apiladas, una por año, cada una suma 100 %. Todos los números están en la tabla.',
		oneYear: 'Un año, cuatro respuestas',
		oneYearDek: (name, year) =>
			`Todas se citan para ${peopleFrom('es', name)} en ${withYearArticle(year)}. Cada una usa un divisor distinto para las mismas concesiones.`,
		longView: (first, last) => `La serie larga, ${first} a ${last}`,
		longViewChart: 'Ver su gráfica',
		longViewTable: 'Todos los años en una tabla',
		dividedBy: 'Dividido entre',
		whoUses: 'Quién la usa',
		of: 'de',
		against2: 'frente a',
		numerator: 'Numerador',
		denominator: 'Denominador',
		columns: {
			year: 'Año',
			granted: 'concedidas',
			denominator: 'de',
			rate: 'tasa',
			low: 'desde',
			high: 'hasta',
			gap: 'Brecha, puntos',
			reason: 'Nota'
		},
		sourceLine: (publisher) => `Fuente: ${publisher}.`,
		openSource: 'Documento original',
		sha: 'SHA-256 del archivo leído',
		retrieved: 'Descargado',
		retrievedUnknown: 'No consta qué día se descargó.',
		published: 'Publicado',
		licence: 'Condiciones'
	}
});
