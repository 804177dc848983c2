import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions,
	lookupCustody,
	lookupEvents
} from '#core/tables/code-lists.ts';
import {
	lookupCourts,
	lookupImmigrationJudges,
	lookupJudgeCourts,
	lookupNationalities,
	lookupRedirects
} from '#core/tables/lookups.ts';
import type { ReleaseFigures } from '#core/releases/manifest.ts';
import { publishedJudges, publishedOutcomes, sources } from '#core/tables/published.ts';
import type { Table } from '#core/tables/table.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { staleAggregates } from '#scripts/release/aggregated-from.ts';
import {
	compareReleases,
	lossesText,
	optionsOf,
	readReleaseFigures
} from '#scripts/release/compare-releases.ts';
import { countedFolders, findCounted, isSynthetic } from '#scripts/release/counted-folders.ts';
import { ACCEPTED_LOSSES, readAcceptedLosses, unaccepted } from '#scripts/release/guard-publication.ts';
import { readCountedRecords, readRelease } from '#scripts/release/release-records.ts';
import type { Check } from './check.ts';
import {
	compareCountings,
	compareWithPublished,
	type Counts,
	readPublishedFigures
} from './counted-against-published.ts';
import { checkCountedValues, hasInventedCourts, readCountedRelease } from './counted-data.ts';
import { checkCourtRecords } from './court-records.ts';
import { checkBounds, checkLinks, readTable } from './form.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';
import {
	checkAddedTotals,
	checkPrintedTotals,
	compareAgreements,
	compareYearbookTotals
} from './published.ts';

/** What to verify, and against what. */
export interface VerifyRequest {
	readonly data: DataFolder;
	/** The folder whose published figures counts are held against. */
	readonly published: DataFolder;
	/** Folder with the same release counted with `--events initial`. */
	readonly initial: string | null;
	/** Folder with the archive counted with `--events last`, for the case table. */
	readonly last: string | null;
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
export async function verifyData({
	data,
	published,
	initial,
	last,
	previous
}: VerifyRequest): Promise<Verified> {
	const committed = (await hasPublished(data)) ? data : published;
	const checks: Check[] = [...(await checkPublished(committed))];
	const counted = await findCounted(data.root);
	if (!counted && !initial) return { checks: [...checks, nothingCounted(data)], isUnmarkedInvention: false };

	const judges = await judgeLookup(data, published);
	const read = (folder: string | null) => (folder ? readCountedRelease(folder, judges) : null);
	const main = await read(counted);
	const beside = (await countedFolders(data)).find(({ family }) => family === 'ddp')?.folder ?? null;
	const table = main?.summary.options.events === 'cases' ? main : await read(beside);
	const counts = { main, initial: await read(initial), last: await read(last), table };
	for (const count of new Set(Object.values(counts)))
		if (count) checks.push(count.check, ...checkCountedValues(count.summary));
	checks.push(...(await checkAggregates(data)));
	if (counted) checks.push(...(await checkAgainstPrevious(data, counted, previous)));
	checks.push(...compareCountings(counts));
	const invention = await inventionIn(counts);
	if (invention === null) {
		checks.push(...compareWithPublished(counts, await readPublishedFigures(published, judges)));
	} else if (invention === 'marked') checks.push(nothingReal(data));
	return { checks, isUnmarkedInvention: invention === 'unmarked' };
}

/** Whether aggregates were made from the counts that are there; nothing where there are none. */
async function checkAggregates(data: DataFolder): Promise<readonly Check[]> {
	if (!(await stat(data.aggregates).catch(() => null))) return [];
	const problem = await staleAggregates(data);
	return [
		{
			kind: 'rules',
			title: 'Aggregates and the counts they are made from',
			examined: data.aggregates,
			problems: problem === null ? [] : [problem],
			notes: []
		}
	];
}

/** Whether counts are invented: marked as such (a demonstration), or known by their courts alone; null when real. */
async function inventionIn(counts: Counts): Promise<'marked' | 'unmarked' | null> {
	const invented: boolean[] = [];
	for (const count of Object.values(counts)) {
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

/** Lookups that no published row links to; looked at where they are there. */
const CODE_LISTS: readonly Table[] = [
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions,
	lookupCustody,
	lookupEvents,
	lookupJudgeCourts,
	lookupRedirects
];

/**
 * Looks over the tables that are kept in the repository: form, keys, links, bounds, sums, figures that two
 * publications share, and the counts from court records. Needs no network and no case data.
 */
export async function checkPublished({ normalized, lookups }: DataFolder): Promise<readonly Check[]> {
	const read = <T extends Table>(table: T, folder: string) =>
		readTable(table, join(folder, `${table.name}.csv`));
	const documents = await read(sources, normalized);
	const outcomes = await read(publishedOutcomes, normalized);
	const judges = await read(publishedJudges, normalized);
	const nationalities = await read(lookupNationalities, lookups);
	const courts = await read(lookupCourts, lookups);
	const people = await read(lookupImmigrationJudges, lookups);
	const lists = await Promise.all(CODE_LISTS.map((table) => read(table, lookups)));
	const readings = [
		documents,
		outcomes,
		nationalities,
		courts,
		people,
		// Rates by judge come with a source that is not pulled: a data folder that was just begun has none.
		...[judges, ...lists].filter(({ isThere }) => isThere)
	];
	const known = {
		sourceIds: new Set(documents.rows.map(({ source_id }) => source_id)),
		nationalities: new Set(nationalities.rows.map(({ nationality }) => nationality)),
		courts: new Set(courts.rows.map(({ court }) => court)),
		judgeCodes: new Set(people.rows.map(({ judge }) => judge))
	};
	return [
		...readings.map(({ check }) => check),
		checkLinks({ outcomes: outcomes.rows, judges: judges.rows, ...known }),
		checkBounds(outcomes.rows),
		checkPrintedTotals(outcomes.rows, KNOWN_DIFFERENCES),
		checkAddedTotals(outcomes.rows),
		compareYearbookTotals(outcomes.rows),
		compareAgreements(outcomes.rows),
		...(await checkCourtRecords(normalized, outcomes.rows, known))
	];
}

/**
 * Holds the counted release of a data folder against the previous one: the folder given, else the latest on record with
 * the same settings. Losses that were accepted for this release are shown and do not fail.
 * @param folder the counted decisions that are looked at.
 * @param previousFolder a folder with the counted decisions of the previous release.
 * @throws DataError when the two were counted with different settings.
 */
async function checkAgainstPrevious(
	data: DataFolder,
	folder: string,
	previousFolder: string | null
): Promise<readonly Check[]> {
	const current = await readReleaseFigures(folder);
	const { id, names } = await readRelease(data);
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
	const open = unaccepted(losses, await readAcceptedLosses(join(data.corrections, ACCEPTED_LOSSES)), names);
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
	const records = await readCountedRecords(data.releases);
	return records.filter((record) => optionsOf(record) === optionsOf(current) && record.id !== id).at(-1);
}
