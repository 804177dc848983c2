import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError, UsageError } from '#scripts/errors.ts';
import { writeFilesAtomically } from '#scripts/io/atomic-write.ts';
import type { Effects } from '#scripts/io/effects.ts';
import { readSnapshotRecords } from '#scripts/io/snapshot-record.ts';
import { readRelease } from '#scripts/stages/publish/release-id.ts';
import { ACCEPTED_LOSSES, readAcceptedLosses, unaccepted } from './accepted-losses.ts';
import { compareReleases, lossesText, optionsOf, type ReleaseLoss } from './compare-releases.ts';
import { readReleaseFigures } from './release-figures.ts';
import { previousRecord, readReleaseRecords, recordText, type ReleaseRecord } from './release-records.ts';

/** What to do once the files are out: the release is remembered, and so is what was accepted. */
export type AfterPublication = () => Promise<void>;

/**
 * Holds counted data against the release published before, and stops publication when a closed fiscal year lost more
 * than 0.5 % of its grants or denials. Synthetic data, data without a count, and a release that is on record already
 * pass: there is nothing to hold them against.
 * @param reason given with `--accept-loss`: losses are logged instead.
 * @returns what to do after publication.
 * @throws DataError naming the years; UsageError for an empty reason.
 */
export async function guardPublication(
	data: DataFolder,
	reason: string | undefined,
	effects: Effects
): Promise<AfterPublication> {
	if (reason !== undefined && reason.trim() === '') {
		throw new UsageError(
			'--accept-loss needs a reason, for instance --accept-loss "EOIR withdrew sealed records".'
		);
	}
	if (!(await isThere(join(data.normalized, 'asylum_decisions.csv')))) return nothing;
	const { id, synthetic } = await readRelease(data);
	if (synthetic) return nothing;
	const records = await readReleaseRecords(data.releases);
	if (records.some((record) => record.id === id)) return nothing;

	const record = await recordOf(id, data, effects);
	const previous = previousRecord(
		records.filter((other) => optionsOf(other) === optionsOf(record)),
		id
	);
	const files = new Map([[join(data.releases, `${id}.json`), recordText(record)]]);
	if (previous) {
		const log = join(data.corrections, ACCEPTED_LOSSES);
		const accepted = await readAcceptedLosses(log);
		const losses = unaccepted(compareReleases(previous, record).losses, accepted, id);
		if (losses.length > 0) {
			if (reason === undefined) throw lossError(previous, record, losses);
			const entry = {
				accepted_on: record.recorded_at.slice(0, 10),
				release: id,
				previous: previous.id,
				reason: reason.trim(),
				losses
			};
			files.set(log, `${JSON.stringify([...accepted, entry], null, '\t')}\n`);
			effects.warn(`Accepted and logged in ${log}: ${lossesText(losses)}`);
		}
	} else
		effects.log(
			'publish: no earlier release is on record with these settings; there is nothing to compare with'
		);
	return () => writeFilesAtomically(files);
}

const nothing: AfterPublication = () => Promise.resolve();

function lossError(
	previous: ReleaseRecord,
	record: ReleaseRecord,
	losses: readonly ReleaseLoss[]
): DataError {
	const years = [...new Set(losses.map(({ fiscal_year }) => `FY${fiscal_year}`))].join(', ');
	return new DataError(
		`The release of ${record.release_on} has fewer decisions in closed years (${years}) than that of ${previous.release_on}, by more than 0.5 %: ` +
			`${lossesText(losses)}. Nothing was published. Look into the summary of the count and EOIR's notices; ` +
			'to publish all the same, add --accept-loss "reason", which is logged.'
	);
}

async function recordOf(id: string, data: DataFolder, effects: Effects): Promise<ReleaseRecord> {
	const figures = await readReleaseFigures(data.normalized);
	const pulled = await readSnapshotRecords(join(data.snapshots, 'eoir-case-data'));
	const archive_sha256 = pulled.find(({ file }) => file === figures.archive)?.sha256 ?? null;
	return { id, recorded_at: effects.now().toISOString(), archive_sha256, ...figures };
}

async function isThere(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null)) !== null;
}
