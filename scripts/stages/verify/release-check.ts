import { join } from 'node:path';
import type { DataFolder } from '#scripts/data-folder.ts';
import { readRelease } from '#scripts/stages/publish/release-id.ts';
import {
	ACCEPTED_LOSSES,
	readAcceptedLosses,
	unaccepted
} from '#scripts/stages/release-comparison/accepted-losses.ts';
import {
	compareReleases,
	lossesText,
	optionsOf
} from '#scripts/stages/release-comparison/compare-releases.ts';
import {
	readReleaseFigures,
	type ReleaseFigures
} from '#scripts/stages/release-comparison/release-figures.ts';
import { previousRecord, readReleaseRecords } from '#scripts/stages/release-comparison/release-records.ts';
import type { Check } from './check.ts';

/**
 * Holds the counted release of a data folder against the previous one: the folder given, else the latest on record with
 * the same settings. Losses that were accepted for this release are shown and do not fail.
 * @param folder the counted decisions that are looked at.
 * @param previousFolder a folder with the counted decisions of the previous release.
 * @throws DataError when the two were counted with different settings.
 */
export async function checkAgainstPrevious(
	data: DataFolder,
	folder: string,
	previousFolder: string | null
): Promise<readonly Check[]> {
	const current = await readReleaseFigures(folder);
	const { id } = await readRelease(data);
	const previous = previousFolder
		? await readReleaseFigures(previousFolder)
		: await lastOnRecord(data, current, id);
	if (!previous) {
		return [
			{
				kind: 'not checked',
				title: 'The previous release',
				reason: `none is on record in ${data.releases} with these settings; name a folder with --previous`
			}
		];
	}
	const { comparisons, losses } = compareReleases(previous, current);
	const open = unaccepted(losses, await readAcceptedLosses(join(data.corrections, ACCEPTED_LOSSES)), id);
	const accepted = losses.filter((loss) => !open.includes(loss));
	return [
		{
			kind: 'comparisons',
			title: `The previous release (theirs: ${previous.archive} of ${previous.release_on})`,
			comparisons: comparisons.map((line) => ({
				...line,
				verdict: line.verdict === 'differs' ? 'note' : line.verdict
			}))
		},
		{
			kind: 'rules',
			title: 'Closed fiscal years against the previous release',
			examined: `${comparisons.filter(({ verdict }) => verdict !== 'note').length} totals`,
			problems: open.length > 0 ? lossesText(open).split('; ') : [],
			notes: accepted.length > 0 ? [`accepted: ${lossesText(accepted)}`] : []
		}
	];
}

async function lastOnRecord(data: DataFolder, current: ReleaseFigures, id: string) {
	const records = await readReleaseRecords(data.releases);
	return previousRecord(
		records.filter((record) => optionsOf(record) === optionsOf(current)),
		id
	);
}
