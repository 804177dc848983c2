import { max } from 'd3';
import { publishedJudges, publishedOutcomes, sources } from '#core/tables/published.ts';
import { countedRelease } from './counted-nation.ts';
import { readTable } from './data-source.ts';

/** What the release shown holds, in numbers. */
export interface ReleaseContents {
	readonly documents: number;
	readonly counts: number;
	readonly judgeRows: number;
	/** Latest year any published count is of. */
	readonly latestYear: number | null;
	/** Day of the case-data release that was counted, or null when none was. */
	readonly countedOn: string | null;
}

/** Counts the rows of the data folder's tables. */
export function releaseContents(): ReleaseContents {
	const outcomes = readTable(publishedOutcomes, 'normalized');
	return {
		documents: readTable(sources, 'normalized').length,
		counts: outcomes.length,
		judgeRows: readTable(publishedJudges, 'normalized').length,
		latestYear: max(outcomes, (row) => row.year) ?? null,
		countedOn: countedRelease()?.release_on ?? null
	};
}
