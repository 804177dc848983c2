import { type Ask, EVERYONE } from '#core/check/ask.ts';
import { twinCells } from '#core/check/twin-cells.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { spokenName } from '#core/names/person-name.ts';
import type { EntityJson } from '#core/twins/entity-json.ts';

/** The counts of what is asked about, and the name of the judge where one is. */
export interface FetchedCells {
	readonly cells: readonly YearCounts[];
	/** As the twin names the judge; null where none is asked about. */
	readonly judgeName: string | null;
}

/** Reads a file of the site. @throws Error when it does not come. */
export type FetchTwin = (path: string) => Promise<EntityJson>;

/** Where the counts of what is asked about stand: the JSON twin of a judge's, a court's or a nationality's page. */
export function twinPath({ group, court, judge }: Pick<Ask, 'group' | 'court' | 'judge'>): string {
	if (judge !== null) return `/judges/${judge}.json`;
	if (court !== null) return `/courts/${court.toLowerCase()}.json`;
	return group === EVERYONE ? '/check/everyone.json' : `/nationalities/${group}.json`;
}

/**
 * Fetches the counts of what is asked about.
 * @param code of the nationality; ALL for everyone.
 * @throws Error when the twin does not come.
 */
export async function fetchCells(ask: Ask, code: string, fetchTwin: FetchTwin): Promise<FetchedCells> {
	const twin = await fetchTwin(twinPath(ask));
	return {
		cells: twinCells(twin, code, ask.court),
		judgeName: ask.judge === null ? null : spokenName(twin.entity.name_en)
	};
}
