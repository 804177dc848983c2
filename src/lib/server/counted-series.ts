import { seriesJson, type SeriesJson } from '#core/series/entity-json.ts';
import { ALL_NATIONALITIES } from '#core/terms/published.ts';
import type { FigureData } from './figure-data.ts';
import { tendedNationality } from './tended-nationality.ts';

/** The counted years of a court or judge as they stand in JSON twins: Mexico's, then everyone's. */
export function countedSeries(
	figure: FigureData | undefined,
	place: { readonly court: string | null; readonly judge: string | null }
): SeriesJson[] {
	const { subject = [], overall = [] } = figure?.series.counted ?? {};
	return [
		...subject.map((cell) => seriesJson(cell, { nationality: tendedNationality().nationality, ...place })),
		...overall.map((cell) => seriesJson(cell, { nationality: ALL_NATIONALITIES, ...place }))
	];
}
