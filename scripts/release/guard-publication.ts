import { join } from 'node:path';
import * as v from 'valibot';
import type { DataFolder } from '#scripts/data-folder.ts';
import type { Effects } from '#scripts/effects.ts';
import { DataError, messageOf, UsageError } from '#scripts/errors.ts';
import { textIfThere } from '#scripts/files/if-there.ts';
import { writeFilesAtomically } from '#scripts/files/write-whole.ts';
import {
	compareReleases,
	lossesText,
	optionsOf,
	readReleaseFigures,
	type ReleaseLoss
} from './compare-releases.ts';
import { countedFolders } from './counted-folders.ts';
import { type CountedRecord, readCountedRecords, readRelease } from './release-records.ts';

/** What to do once the files are out: what was accepted is remembered. */
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
	const [counted] = await countedFolders(data);
	if (!counted) return nothing;
	const { id, synthetic, names } = await readRelease(data);
	if (synthetic) return nothing;
	const records = await readCountedRecords(data.releases);
	const current = { id, ...(await readReleaseFigures(counted.folder)) };
	if (records.some((known) => known.id === id && figuresText(known) === figuresText(current))) return nothing;

	const previous = records.filter((other) => optionsOf(other) === optionsOf(current)).at(-1);
	if (!previous) {
		effects.log(
			'No earlier release is on record with these settings of the count; there is nothing to compare it with'
		);
		return nothing;
	}
	const on = effects.now().toISOString().slice(0, 10);
	const accepted = await acceptLosses(previous, current, { data, reason, names, on });
	if (!accepted) return nothing;
	return async () => {
		await writeFilesAtomically(accepted.files);
		effects.warn(accepted.message);
	};
}

const nothing: AfterPublication = () => Promise.resolve();

/** Who accepts losses, why and when. */
interface Acceptance {
	readonly data: DataFolder;
	readonly reason: string | undefined;
	/** Every id of the data. */
	readonly names: readonly string[];
	/** Today, ISO. */
	readonly on: string;
}

/** The log with the losses that nobody accepted before; null when there are none. @throws DataError without a reason. */
async function acceptLosses(
	previous: CountedRecord,
	record: CountedRecord,
	{ data, reason, names, on }: Acceptance
) {
	const path = join(data.corrections, ACCEPTED_LOSSES);
	const log = await readAcceptedLosses(path);
	const losses = unaccepted(compareReleases(previous, record).losses, log, names);
	if (losses.length === 0) return null;
	if (reason === undefined) throw lossError(previous, record, losses);
	const entry = {
		accepted_on: on,
		release: record.id,
		previous: previous.id,
		reason: reason.trim(),
		losses
	};
	const text = `${JSON.stringify([...log, entry], null, '\t')}\n`;
	return { files: new Map([[path, text]]), message: `Accepted and logged in ${path}: ${lossesText(losses)}` };
}

/** What must be equal for a release to be on record already. */
function figuresText({ archive, options, rows, decided }: CountedRecord): string {
	return JSON.stringify([archive, optionsOf({ options }), rows, decided]);
}

function lossError(
	previous: CountedRecord,
	record: CountedRecord,
	losses: readonly ReleaseLoss[]
): DataError {
	const years = [...new Set(losses.map(({ fiscal_year }) => `FY${fiscal_year}`))].join(', ');
	return new DataError(
		`The release of ${record.release_on} has fewer decisions in closed years (${years}) than that of ${previous.release_on}, by more than 0.5 %: ` +
			`${lossesText(losses)}. Nothing was published. Look into the summary of the count and EOIR's notices; ` +
			'to publish all the same, add --accept-loss "reason", which is logged.'
	);
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const AcceptedLossSchema = v.object({
	/** Day on which the loss was accepted, ISO. */
	accepted_on: v.pipe(v.string(), v.isoDate()),
	/** Id of the release with the loss, and of the one before it. */
	release: v.string(),
	previous: v.string(),
	/** Why it was accepted, in the words of who did. */
	reason: v.pipe(v.string(), v.trim(), v.minLength(1)),
	losses: v.array(
		v.object({
			fiscal_year: whole,
			decision: v.picklist(['granted', 'denied']),
			before: whole,
			after: whole,
			percent: v.number()
		})
	)
});

/** An entry of `data/corrections/accepted-losses.json`: decisions that a release no longer has, and why it was published. */
export type AcceptedLoss = v.InferOutput<typeof AcceptedLossSchema>;

/** Name of the log in the corrections folder. */
export const ACCEPTED_LOSSES = 'accepted-losses.json';

/**
 * The log of accepted losses, earliest first.
 * @param path `data/corrections/accepted-losses.json`; an absent file holds none.
 * @throws DataError when it does not have the form of the log.
 */
export async function readAcceptedLosses(path: string): Promise<readonly AcceptedLoss[]> {
	const text = await textIfThere(path);
	if (text === null) return [];
	try {
		return v.parse(v.array(AcceptedLossSchema), JSON.parse(text));
	} catch (cause) {
		throw new DataError(
			`${path} is not a log of accepted losses (${messageOf(cause)}). ` +
				'Take it back from the repository; entries are added by "publish --accept-loss".',
			{ cause }
		);
	}
}

/**
 * The losses of a release that nobody accepted: those not in the log with the same figures.
 * @param names every id of the release.
 */
export function unaccepted(
	losses: readonly ReleaseLoss[],
	log: readonly AcceptedLoss[],
	names: readonly string[]
): readonly ReleaseLoss[] {
	const accepted = log.filter((entry) => names.includes(entry.release)).flatMap((entry) => entry.losses);
	return losses.filter(
		(loss) =>
			!accepted.some(
				({ fiscal_year, decision, before, after }) =>
					fiscal_year === loss.fiscal_year &&
					decision === loss.decision &&
					before === loss.before &&
					after === loss.after
			)
	);
}
