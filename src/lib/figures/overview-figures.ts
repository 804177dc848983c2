import { availableSeries } from '../filters/view.ts';
import type { Locale } from '../i18n/locale.ts';
import { courtRecordMessages } from '../i18n/messages/court-records.ts';
import { figureMessages } from '../i18n/messages/figure.ts';
import { tracMessages } from '../i18n/messages/trac.ts';
import type { overviewFigures } from '../server/page-figures.ts';

/** Figures of the overview beside its first, by the anchor that each has there and its name below `/embed/`. */
export const OVERVIEW_FIGURES = ['one-year', 'long-view', 'trac-years', 'endings'] as const;
type OverviewFigure = (typeof OVERVIEW_FIGURES)[number];

type Found = Pick<ReturnType<typeof overviewFigures>, 'figure' | 'trac' | 'endingsSpan' | 'recordDocuments'>;

/** Whether the overview shows a figure, and so it can stand inside another page. */
export function isFramed(figure: OverviewFigure, found: Found): boolean {
	const { series } = found.figure;
	switch (figure) {
		case 'one-year':
			return availableSeries(Object.keys(series)).length > 0;
		case 'long-view':
			return series.court !== undefined && availableSeries(Object.keys(series))[0] !== 'court';
		case 'trac-years':
			return found.trac !== null;
		case 'endings':
			return found.endingsSpan !== null && found.recordDocuments !== null;
	}
}

/** What a figure is of, as the title of its frame. @param name of the nationality. */
export function overviewFigureTitle(
	locale: Locale,
	figure: OverviewFigure,
	{ figure: { series }, trac }: Pick<Found, 'figure' | 'trac'>,
	name: string
): string {
	const t = figureMessages[locale];
	const ends = (years: readonly { readonly year: number }[] = []) =>
		[years[0]?.year ?? 0, years.at(-1)?.year ?? 0] as const;
	switch (figure) {
		case 'one-year':
			return `${t.oneYear}: ${name}`;
		case 'long-view':
			return `${t.longView(...ends(series.court?.overall))}: ${name}`;
		case 'trac-years':
			return tracMessages[locale].years.title(...ends(trac?.years));
		case 'endings':
			return courtRecordMessages[locale].endingsTitle;
	}
}
