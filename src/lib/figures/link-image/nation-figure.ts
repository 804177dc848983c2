import { COURT_SPLIT_YEAR } from '#core/publishers/unhcr.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import { compareYears, type YearComparison } from '#core/series/compare-years.ts';
import type { FigureData } from '../../server/figure-data.ts';
import { availableSeries } from '../../filters/view.ts';
import { inBoth } from '../../i18n/messages/link-image.ts';
import { shownYear, viewFinding } from '../view-title.ts';
import { tracksOfYear } from '../year-tracks.ts';
import { EVERYONE, isDrawn, type LinkFigure, type LinkKind, linkNumber, linkPeriod } from './link-figure.ts';

/** A nationality by its code and names. */
interface NamedNationality {
	readonly nationality: string;
	readonly name_en: string;
	readonly name_es: string;
}

/** The picture of a nationality against everyone: the series its page opens with, in the year the page opens with. */
export function nationFigure(
	figure: Pick<FigureData, 'series'>,
	nationality: NamedNationality,
	kind: LinkKind | null
): LinkFigure | null {
	const [series] = availableSeries(Object.keys(figure.series));
	const pair = series && figure.series[series];
	if (!pair) return null;
	const shown = shownYear(compareYears(pair, 'merits', 'overall'), null);
	const heading = inBoth(nationality.name_en, nationality.name_es);
	return shown ? pictureOf(figure, nationality, { series, shown, kind, heading }) : null;
}

/** The picture of a year: the nationality against everyone in the series the year's page opens with, that year marked. */
export function yearFigure(
	figure: Pick<FigureData, 'series'>,
	nationality: NamedNationality,
	year: number
): LinkFigure | null {
	const [lead] = tracksOfYear(figure.series, year);
	if (!lead) return null;
	return pictureOf(figure, nationality, {
		series: lead.series,
		shown: lead.comparison,
		kind: 'years',
		heading: [String(year)]
	});
}

function pictureOf(
	figure: Pick<FigureData, 'series'>,
	{ nationality, name_en, name_es }: NamedNationality,
	{
		series,
		shown,
		kind,
		heading
	}: {
		readonly series: SeriesName;
		readonly shown: YearComparison;
		readonly kind: LinkKind | null;
		readonly heading: readonly string[];
	}
): LinkFigure | null {
	const comparisons = compareYears(
		figure.series[series] ?? { subject: [], overall: [] },
		'merits',
		'overall'
	);
	if (!isDrawn(comparisons)) return null;
	const basis = shown.subject?.basis ?? shown.comparator?.basis ?? 'calendar';
	const { caveat } = viewFinding(
		{ code: nationality, name: name_en, place: null },
		{ series, rate: 'merits', against: 'overall' },
		shown
	);
	return {
		kind,
		heading,
		period: linkPeriod(
			[shown.year, shown.year],
			basis,
			shown.subject?.through ?? shown.comparator?.through ?? null
		),
		subject: linkNumber(inBoth(name_en, name_es), shown.subjectRate, !caveat),
		comparator: linkNumber(EVERYONE, shown.comparatorRate),
		comparisons,
		ranges: [],
		breakBefore: series === 'court' ? COURT_SPLIT_YEAR : null,
		around: null,
		year: shown.year
	};
}
