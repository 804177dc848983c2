import { gunzipSync } from 'node:zlib';
import { changeKey } from '#core/releases/diff-tables.ts';
import { readCsv } from '#core/tables/csv.ts';
import { publishedOutcomes } from '#core/tables/published.ts';
import { type ReleaseChange, releaseChanges } from '#core/tables/release-changes.ts';
import { once, readTable } from './data-source.ts';
import { release } from './release.ts';
import { readReleaseFile, releaseDiff } from './release-records.ts';

/** A published count that had another value in the release before the one shown. */
export interface PreviousCount {
	readonly source_id: string;
	readonly track: string;
	readonly claim_type: string;
	readonly year: number;
	/** As in the dictionary: `granted`. */
	readonly measure: string;
	/** The count as it was; null where it was withheld. */
	readonly before: number | null;
	/** The release that had it. */
	readonly release: string;
}

/** The counts of a nationality that moved with the release that the pages show; none where nothing did. */
export function previousCounts(nationality: string): readonly PreviousCount[] {
	return byNationality().get(nationality) ?? [];
}

function byNationality(): ReadonlyMap<string, readonly PreviousCount[]> {
	return once('previous-counts', () => {
		const diff = releaseDiff(release().id);
		const bytes = diff?.file ? readReleaseFile(diff.to, diff.file) : null;
		if (!diff || !bytes) return new Map<string, PreviousCount[]>();
		return movedCounts(
			readCsv(releaseChanges, gunzipSync(bytes).toString('utf8'), diff.file ?? ''),
			readTable(publishedOutcomes, 'normalized'),
			diff.from
		);
	});
}

/**
 * The published counts that moved, by nationality.
 * @param rows the table as it is now.
 * @param before id of the release before.
 */
export function movedCounts(
	changes: readonly ReleaseChange[],
	rows: readonly {
		readonly source_id: string;
		readonly track: string;
		readonly claim_type: string;
		readonly nationality: string;
		readonly year: number;
		readonly measure: string;
	}[],
	before: string
): Map<string, PreviousCount[]> {
	const moved = new Map(
		changes
			.filter(
				({ table, change, column }) =>
					table === publishedOutcomes.name && change === 'moved' && column === 'count'
			)
			.map((change) => [change.key, change.before])
	);
	const found = new Map<string, PreviousCount[]>();
	if (moved.size === 0) return found;
	for (const row of rows) {
		const key = changeKey(publishedOutcomes, (name) =>
			String((row as Readonly<Record<string, unknown>>)[name] ?? '')
		);
		const was = moved.get(key);
		if (was === undefined) continue;
		const { source_id, track, claim_type, nationality, year, measure } = row;
		const count = {
			source_id,
			track,
			claim_type,
			year,
			measure,
			before: was === null ? null : Number(was),
			release: before
		};
		found.set(nationality, [...(found.get(nationality) ?? []), count]);
	}
	return found;
}
