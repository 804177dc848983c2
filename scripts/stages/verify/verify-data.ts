import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '#scripts/data-folder.ts';
import type { Check } from './check.ts';
import { compareWithPublished, type Counts } from './counted-checks.ts';
import { checkCountedValues } from './counted-values.ts';
import { findCounted, isSynthetic } from './counted-folder.ts';
import { readCountedRelease } from './counted-release.ts';
import { hasInventedCourts } from './invented-courts.ts';
import { checkPublished } from './published-checks.ts';
import { readPublishedFigures } from './published-figures.ts';
import { checkAgainstPrevious } from './release-check.ts';

/** What to verify, and against what. */
export interface VerifyRequest {
	readonly data: DataFolder;
	/** The folder whose published figures counts are held against. */
	readonly published: DataFolder;
	/** Folder with the same release counted with `--events initial`. */
	readonly initial: string | null;
	/** Folder with the counted decisions of the previous release. */
	readonly previous: string | null;
}

/** What verify found. */
export interface Verified {
	readonly checks: readonly Check[];
	/** Whether the counts are invented and carry no mark that says so. */
	readonly isUnmarkedInvention: boolean;
}

/**
 * Checks everything that can be checked without the network.
 * @throws DataError when counted files are unreadable; UsageError when a folder given is of another kind.
 */
export async function verifyData({ data, published, initial, previous }: VerifyRequest): Promise<Verified> {
	const committed = (await hasPublished(data)) ? data : published;
	const checks: Check[] = [...(await checkPublished(committed))];
	const counted = await findCounted(data.root);
	if (!counted && !initial) return { checks: [...checks, nothingCounted(data)], isUnmarkedInvention: false };

	const judges = await judgeLookup(data, published);
	const read = (folder: string | null) => (folder ? readCountedRelease(folder, judges) : null);
	const counts = { main: await read(counted), initial: await read(initial) };
	for (const count of [counts.main, counts.initial])
		if (count) checks.push(count.check, ...checkCountedValues(count.summary));
	if (counted) checks.push(...(await checkAgainstPrevious(data, counted, previous)));
	const invention = await inventionIn(counts);
	if (invention === null) {
		checks.push(...compareWithPublished(counts, await readPublishedFigures(published, judges)));
	} else if (invention === 'marked') checks.push(nothingReal(data));
	return { checks, isUnmarkedInvention: invention === 'unmarked' };
}

/** Whether counts are invented: marked as such (a demonstration), or known by their courts alone; null when real. */
async function inventionIn({ main, initial }: Counts): Promise<'marked' | 'unmarked' | null> {
	const invented: boolean[] = [];
	for (const count of [main, initial]) {
		if (!count) continue;
		const isMarked = await isSynthetic(count.folder);
		if (isMarked || hasInventedCourts(count.tallies)) invented.push(isMarked);
	}
	if (invented.length === 0) return null;
	return invented.every(Boolean) ? 'marked' : 'unmarked';
}

function nothingReal({ root }: DataFolder): Check {
	return {
		kind: 'not checked',
		title: 'Counted decisions against published figures',
		reason: `the release in ${root} is synthetic, and comparing it with published figures would mean nothing`
	};
}

function nothingCounted({ counted }: DataFolder): Check {
	return {
		kind: 'not checked',
		title: 'Counted decisions against published figures',
		reason: `${counted} holds no decisions; "npm run data -- normalize eoir-case-data" or "normalize ddp" counts them`
	};
}

/** Whether a data folder has published counts of its own; a demonstration and a bare count have none. */
export async function hasPublished({ normalized }: DataFolder): Promise<boolean> {
	return (await stat(join(normalized, 'published_outcomes.csv')).catch(() => null)) !== null;
}

/** The judges of the release: a demonstration has invented ones of its own. */
async function judgeLookup(data: DataFolder, published: DataFolder): Promise<string> {
	const own = join(data.lookups, 'immigration_judges.csv');
	return (await stat(own).catch(() => null)) ? own : join(published.lookups, 'immigration_judges.csv');
}
