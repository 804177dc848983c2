import type { Court } from '#core/tables/lookups.ts';
import { type EntityJson, windowJson } from '#core/twins/entity-json.ts';
import { countedCourtLists } from './counted-lists.ts';
import { countedFigure } from './counted-figure.ts';
import { yearsByCourt } from './counted-rows.ts';
import { focusNationality } from './focus-nationality.ts';
import { countedSeries } from './counted-series.ts';
import { windowsByCourt } from './judge-windows.ts';
import { courtLists } from './record-lists.ts';
import { courtRangesJson, courtYearsJson, whereAny } from './record-twins.ts';
import { release } from './release.ts';

/** The twin of a court's page. */
export function courtEntity({ court, name }: Court): EntityJson {
	const { lists, expected } = countedCourtLists(court);
	const figure = countedFigure(yearsByCourt().get(court) ?? [], { court, judges: null }) ?? undefined;
	return {
		schema: 1,
		entity: { kind: 'court', code: court, name_en: name, name_es: name },
		release: release().id,
		series: [
			...courtYearsJson(court),
			...countedSeries(figure, { court, judge: null }),
			...(windowsByCourt().get(court) ?? []).map(windowJson)
		],
		...courtRangesJson({ nationality: focusNationality().nationality, court }),
		...whereAny({ expected, lists: [...lists, ...courtLists(court)] })
	};
}
