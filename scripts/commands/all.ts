import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '#scripts/data-folder.ts';
import { DataError, UnreachableError, UsageError } from '#scripts/errors.ts';
import type { Effects } from '#scripts/effects.ts';
import { countedFolders } from '#scripts/release/counted-folders.ts';
import { aggregate } from './aggregate.ts';
import { normalize } from './normalize.ts';
import { publish } from './publish.ts';
import { pull, SMALL_SOURCES } from './pull.ts';
import { release } from './release.ts';
import { verify } from './verify.ts';

/** What a full run does; each step is a command of its own. */
export interface AllSteps {
	/** Fetches one source. @throws UnreachableError. */
	readonly pull: (source: string) => Promise<void>;
	/** Whether raw files of a source are here, from this pull or an earlier one. */
	readonly isHere: (source: string) => Promise<boolean>;
	/** Raw files of one source → normalized tables. */
	readonly normalize: (source: string) => Promise<void>;
	/** What follows once all sources are normalized, in order, each only when the one before it went well. */
	readonly finish: readonly (() => Promise<void>)[];
}

/**
 * Runs the small sources end to end. A publisher that cannot be reached does not stop the run: the source goes on with
 * what was pulled earlier, and the run ends with the error. A problem with the data stops it at once: what verify finds
 * wrong is neither released nor published.
 * @throws DataError from a step; UnreachableError at the end, naming the sources that could not be reached, whatever
 * else went wrong after them.
 */
export async function runAll(sources: readonly string[], steps: AllSteps, effects: Effects): Promise<void> {
	const unreached: string[] = [];
	for (const source of sources) {
		try {
			await steps.pull(source);
		} catch (error) {
			if (!(error instanceof UnreachableError)) throw error;
			effects.warn(error.message);
			unreached.push(source);
		}
		if (await steps.isHere(source)) await steps.normalize(source);
		else effects.log(`${source}: nothing is pulled; the normalized rows stay as they are`);
	}
	const problem = await finishAll(steps.finish);
	if (unreached.length === 0) {
		if (problem) throw problem;
		return;
	}
	if (problem) effects.warn(problem.message);
	const rest = problem ? 'what followed found a problem, see above.' : 'everything else was done.';
	throw new UnreachableError(
		`${unreached.join(', ')}: could not be reached, see above; ${rest} Run it again later.`,
		{
			cause: problem
		}
	);
}

/** Does what follows, step by step, until one finds a problem with the data. @returns that problem. */
async function finishAll(finish: AllSteps['finish']): Promise<DataError | null> {
	for (const step of finish) {
		try {
			await step();
		} catch (error) {
			if (error instanceof DataError) return error;
			throw error;
		}
	}
	return null;
}

/** Adds counted decisions up, where there are any. */
async function aggregateCounted(effects: Effects): Promise<void> {
	const data = dataFolder();
	if ((await countedFolders(data)).length > 0) await aggregate([], effects);
}

/**
 * `npm run data` without a command.
 * @throws UsageError when arguments are given; DataError, UnreachableError.
 */
export async function all(args: readonly string[], effects: Effects): Promise<void> {
	if (args.length > 0) throw new UsageError(`A full run takes no arguments; given: ${args.join(' ')}.`);
	const { raw } = dataFolder();
	const steps: AllSteps = {
		pull: (source) => pull([source], effects),
		isHere: (source) =>
			stat(join(raw, source)).then(
				() => true,
				() => false
			),
		normalize: (source) => normalize([source], effects),
		finish: [
			() => aggregateCounted(effects),
			() => verify([], effects),
			() => release([], effects),
			() => publish([], effects)
		]
	};
	await runAll(SMALL_SOURCES, steps, effects);
}
