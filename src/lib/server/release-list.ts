import type { Manifest, ReleaseDiff } from '#core/releases/manifest.ts';
import { unreleasedId } from '#core/releases/release-id.ts';
import { release } from './release.ts';
import { releaseDiff, releaseRecords } from './release-records.ts';

/** What moved from one release to the next, in numbers. */
export interface ReleaseMoves {
	/** Published numbers that have another value. */
	readonly numbers: number;
	/** Rows of published tables that came or went. */
	readonly came: number;
	readonly went: number;
}

/** A release as the list of releases has it. */
export interface ListedRelease extends Pick<Manifest, 'id' | 'day' | 'note' | 'also' | 'previous'> {
	/** What data in no release would be called that are these. */
	readonly short: string;
	readonly rows: number;
	/** Null for the first. */
	readonly moved: ReleaseMoves | null;
	/** Corrections in force that were not in the release before. */
	readonly corrected: Manifest['corrections'];
}

/** All releases, the newest first. */
export function listedReleases(): readonly ListedRelease[] {
	const records = releaseRecords();
	return records
		.map((record, i) => {
			const { id, day, note, also, previous, fingerprint, tables, corrections } = record;
			const diff = releaseDiff(id);
			const known = new Set(records[i - 1]?.corrections.map(correctionKey));
			return {
				id,
				day,
				note,
				also,
				previous,
				short: unreleasedId(fingerprint),
				rows: tables.reduce((sum, table) => sum + table.rows, 0),
				moved: diff && movesOf(diff),
				corrected: corrections.filter((correction) => !known.has(correctionKey(correction)))
			};
		})
		.reverse();
}

/** What moved in published tables; lookups and the list of sources count nothing. */
export function movesOf({ tables, sources }: ReleaseDiff): ReleaseMoves {
	const sum = (name: keyof ReleaseMoves, of: readonly ReleaseMoves[]) =>
		of.reduce((total, each) => total + each[name], 0);
	return { numbers: sum('numbers', tables), came: sum('came', sources), went: sum('went', sources) };
}

/** What tells a correction from all others, its reading included. */
export function correctionKey({ source_id, where, right }: Manifest['corrections'][number]): string {
	return `${source_id} ${where} ${right}`;
}

/** All releases for programs, the newest first, and what the pages of this build show. */
export function releaseIndex() {
	return {
		schema: 1,
		current: release().id,
		releases: listedReleases().map(({ id, day, also, short, previous, moved }) => ({
			id,
			day,
			also: [...also, short],
			previous,
			moved
		}))
	};
}
