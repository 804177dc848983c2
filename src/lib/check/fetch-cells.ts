import { type Ask, EVERYONE } from '#core/check/ask.ts';
import { placeCells, type PlacesJson } from '#core/check/place-cells.ts';
import { twinCells } from '#core/check/twin-cells.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import type { EntityJson } from '#core/twins/entity-json.ts';

/** The counts of what is asked about, and the name of the judge where one is. */
export interface FetchedCells {
	readonly cells: readonly YearCounts[];
	/** As the twin names the judge; null where none is asked about. */
	readonly judgeName: string | null;
}

/** Reads a JSON file of the site. @throws Error when it does not come. */
export type FetchJson = <Json>(path: string) => Promise<Json>;

/** Where the counts of what is asked about stand: the JSON twin of a judge's, a court's or a nationality's page. */
export function twinPath({ group, court, judge }: Pick<Ask, 'group' | 'court' | 'judge'>): string {
	if (judge !== null) return `/judges/${judge}.json`;
	if (court !== null) return `/courts/${court.toLowerCase()}.json`;
	return group === EVERYONE ? '/check/everyone.json' : `/nationalities/${group}.json`;
}

/**
 * Fetches the counts of what is asked about. Twins of courts and judges have the nationality in focus and everyone by year;
 * the others have a file of their own.
 * @param code of the nationality; ALL for everyone.
 * @param focus address of the nationality in focus.
 * @throws Error when a file does not come.
 */
export async function fetchCells(
	ask: Ask,
	code: string,
	focus: string,
	fetchJson: FetchJson
): Promise<FetchedCells> {
	const { group, court, judge } = ask;
	const isElsewhere = (court !== null || judge !== null) && group !== focus && group !== EVERYONE;
	const [twin, places] = await Promise.all([
		fetchJson<EntityJson>(twinPath(ask)),
		isElsewhere ? fetchJson<PlacesJson>(`/check/places/${group}.json`) : null
	]);
	return {
		cells: [...twinCells(twin, code, court), ...(places ? placeCells(places, ask) : [])],
		judgeName: judge === null ? null : spokenName(twin.entity.name_en)
	};
}

/** A name as twins list it, as sentences say it: `Bartlemay, Robert C., Sr.` → `Robert C. Bartlemay Sr.`. */
function spokenName(listed: string): string {
	const [last = '', given = '', suffix = ''] = listed.split(', ');
	return [given, last, suffix].filter((part) => part !== '').join(' ');
}
