import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { DataError } from '#scripts/errors.ts';
import type { ReleaseLoss } from './compare-releases.ts';

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
	const text = await readFile(path, 'utf8').catch(() => null);
	if (text === null) return [];
	try {
		return v.parse(v.array(AcceptedLossSchema), JSON.parse(text));
	} catch (cause) {
		throw new DataError(
			`${path} is not a log of accepted losses (${cause instanceof Error ? cause.message : String(cause)}). ` +
				'Take it back from the repository; entries are added by "publish --accept-loss".',
			{ cause }
		);
	}
}

/** The losses of a release that nobody accepted: those not in the log with the same figures. */
export function unaccepted(
	losses: readonly ReleaseLoss[],
	log: readonly AcceptedLoss[],
	release: string
): readonly ReleaseLoss[] {
	const accepted = log.filter((entry) => entry.release === release).flatMap((entry) => entry.losses);
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
