import { seriesJson, type SeriesJson } from '#core/twins/entity-json.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import type { FigureData } from './figure-data.ts';
import { focusNationality } from './focus-nationality.ts';

/** The counted years of a court or judge as they stand in JSON twins: Mexico's, then everyone's. */
export function countedSeries(
	figure: FigureData | undefined,
	place: { readonly court: string | null; readonly judge: string | null }
): SeriesJson[] {
	const { subject = [], overall = [] } = figure?.series.counted ?? {};
	return [
		...subject.map((cell) => seriesJson(cell, { nationality: focusNationality().nationality, ...place })),
		...overall.map((cell) => seriesJson(cell, { nationality: ALL_NATIONALITIES, ...place }))
	];
}
