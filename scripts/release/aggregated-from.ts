import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';
import { textIfThere } from '#scripts/files/if-there.ts';
import { hashFile } from '#scripts/files/sha256.ts';
import { countedFolders } from './counted-folders.ts';

/** Name of the file among the aggregates that says which counts they were made from. */
const STAMP = 'aggregated-from.json';

/** The summary of a count, which goes along into the aggregates. */
const SUMMARY = 'normalize-summary.json';

/** Tables of a count that aggregates are made from. */
const TABLES = ['asylum_decisions.csv', 'judge_court_months.csv', SUMMARY];

/** SHA-256 by table, of each family that was there, the one shown first. */
const StampSchema = v.array(v.object({ family: v.string(), sha256: v.record(v.string(), v.string()) }));
type Stamp = v.InferOutput<typeof StampSchema>;

async function stampOf(data: Pick<DataFolder, 'root'>): Promise<Stamp> {
	const families = await countedFolders(data);
	return Promise.all(
		families.map(async ({ family, folder }) => {
			const sums: [string, string][] = [];
			for (const name of TABLES) {
				const path = join(folder, name);
				if (await stat(path).catch(() => null)) sums.push([name, (await hashFile(path)).digest('hex')]);
			}
			return { family, sha256: Object.fromEntries(sums) };
		})
	);
}

/** Writes beside aggregates which counts they were made from. */
export async function stampAggregates(data: Pick<DataFolder, 'root'>, folder: string): Promise<void> {
	await writeFile(join(folder, STAMP), `${JSON.stringify(await stampOf(data), null, '\t')}\n`);
}

/**
 * What is wrong with aggregates that were made from other counts than those that are there now: pages would show them
 * beside the new count. Nothing where there are no aggregates, or no counts any more (pages then show neither).
 * @returns one sentence with what to do; null when they fit.
 */
export async function staleAggregates(data: Pick<DataFolder, 'root' | 'aggregates'>): Promise<string | null> {
	const [shown] = await countedFolders(data);
	if (!shown || !(await stat(join(data.aggregates, 'court_years.csv')).catch(() => null))) return null;
	const now = await stampOf(data);
	const text = await textIfThere(join(data.aggregates, STAMP));
	if (text === null) {
		// Made before there were stamps: the summary that went along tells.
		const own = await textIfThere(join(data.aggregates, SUMMARY));
		return own === (await textIfThere(join(shown.folder, SUMMARY))) ? null : describe(data, shown.folder);
	}
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), StampSchema), text);
	return parsed.success && JSON.stringify(parsed.output) === JSON.stringify(now)
		? null
		: describe(data, shown.folder);
}

function describe({ aggregates }: Pick<DataFolder, 'aggregates'>, folder: string): string {
	return `${aggregates} was added up from other counts than ${folder} holds now; pages would show the old ones. Run "npm run data -- aggregate".`;
}

/** @throws DataError when aggregates were made from other counts than those that are there. */
export async function refuseStaleAggregates(data: Pick<DataFolder, 'root' | 'aggregates'>): Promise<void> {
	const problem = await staleAggregates(data);
	if (problem !== null) throw new DataError(`${problem} Nothing was published.`);
}
