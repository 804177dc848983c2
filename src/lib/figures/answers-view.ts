import type { View } from '../filters/view.ts';
import type { FigureData } from '../server/figure-data.ts';

/** The view of every definition: the court records give one of the four; the long series gives all that are quoted. */
export function answersView({ series }: Pick<FigureData, 'series'>, view: View): View {
	return view.series === 'records' && series.court ? { ...view, series: 'court' } : view;
}
