import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError, UnreachableError } from '#scripts/errors.ts';
import { download, type Fetched, incomingFolder } from '#scripts/pull/download.ts';
import type { Effects } from '#scripts/effects.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import {
	isOnDisk,
	readSnapshotRecords,
	type SnapshotRecord,
	writeSnapshotRecord
} from '#scripts/files/snapshot-record.ts';
import { reportPulled } from '#scripts/pull/keep-document.ts';
import { restoreInterruptedSwap, swapFolder } from '#scripts/files/write-whole.ts';
import { conditionalHeaders } from '#scripts/pull/validators.ts';
import { publisherAddresses } from '#scripts/pull/addresses.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';
import { checkAnswers } from './check-answers.ts';
import { DATASETS, type UnhcrPage } from './dataset.ts';
import { parseJsonPage, parsePageHead } from './pages.ts';

const FIRST_YEAR = 2000;
const ROWS_A_PAGE = 1000;
const PAGE_NAME = /^asylum-(?:decisions|applications)-page-\d{3,}\.json$/;

interface Page {
	readonly record: SnapshotRecord;
	readonly state: PullResult['state'];
}

/**
 * Fetches every page of UNHCR's decisions and applications for the United States, all origins, from 2000 to this
 * year. The pages change places with the old ones as one set, when the last has come; a set with a hole never does.
 * @throws UnreachableError, DataError; then the old pages stay.
 */
export async function pullUnhcr(
	{ rawFolder, recordFolder }: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const staged = incomingFolder(rawFolder);
	await restoreInterruptedSwap(staged, rawFolder);
	await rm(staged, { recursive: true, force: true });
	await mkdir(staged, { recursive: true });
	const records = await readSnapshotRecords(recordFolder);
	const pages: Page[] = [];
	try {
		for (const address of publisherAddresses('unhcr').files) {
			pages.push(...(await stagePages(address, { staged, rawFolder, records, retryPolicy }, effects)));
		}
		await checkStaged(
			staged,
			pages.map(({ record }) => record.file)
		);
		await swapFolder(staged, rawFolder, (name) => PAGE_NAME.test(name));
	} finally {
		await rm(staged, { recursive: true, force: true });
	}
	for (const { record, state } of pages)
		if (state !== 'unchanged') await writeSnapshotRecord(recordFolder, record);
	const kept = new Set(pages.map(({ record }) => record.file));
	const gone = records.filter(({ file }) => PAGE_NAME.test(file) && !kept.has(file));
	for (const { file } of gone) await rm(join(recordFolder, `${file}.json`), { force: true });
	return pages.map(({ record, state }) => ({ file: record.file, state, bytes: record.bytes }));
}

/**
 * Holds the pages that came against each other before they take the place of the old ones. What a page should hold is
 * for `normalize` to say: pages of another form are left to it.
 * @throws UnreachableError when pages overlap or do not reach the sums they give.
 */
async function checkStaged(staged: string, files: readonly string[]): Promise<void> {
	const pages: UnhcrPage[] = [];
	try {
		for (const file of files) {
			const page = parseJsonPage(file, await readFile(join(staged, file), 'utf8'));
			if ('dataset' in page) pages.push(page);
		}
	} catch (error) {
		if (error instanceof DataError) return;
		throw error;
	}
	for (const dataset of DATASETS) {
		try {
			checkAnswers(
				pages.filter((page) => page.dataset === dataset),
				dataset
			);
		} catch (cause) {
			if (!(cause instanceof DataError)) throw cause;
			throw new UnreachableError(
				`${cause.message} The pages that were here stay; run the pull again later.`,
				{
					cause
				}
			);
		}
	}
}

interface Staging {
	readonly staged: string;
	readonly rawFolder: string;
	readonly records: readonly SnapshotRecord[];
	readonly retryPolicy: RetryPolicy;
}

async function stagePages(address: string, staging: Staging, effects: Effects): Promise<Page[]> {
	const dataset = new URL(address).pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
	const pages: Page[] = [];
	for (let page = 1, last = 1; page <= last; page++) {
		const startedAt = effects.now();
		const file = `${dataset}-page-${String(page).padStart(3, '0')}.json`;
		const url = pageUrl(address, page, startedAt.getUTCFullYear());
		const staged = await stagePage({ file, url, dataset }, staging, effects);
		const head = parsePageHead(await readFile(join(staging.staged, file), 'utf8'), url);
		if (head.page !== page || (page > 1 && head.maxPages !== last)) {
			throw new UnreachableError(
				`${url} sent page ${head.page} of ${head.maxPages}; expected page ${page}` +
					`${page > 1 ? ` of ${last}` : ''}. The data may have changed between two pages: run the pull again.`
			);
		}
		last = head.maxPages;
		const { record, state } = staged;
		reportPulled('unhcr', { file, state, bytes: record.bytes }, startedAt, effects);
		pages.push(staged);
	}
	return pages;
}

async function stagePage(
	{ file, url, dataset }: { file: string; url: string; dataset: string },
	{ staged, rawFolder, records, retryPolicy }: Staging,
	effects: Effects
): Promise<Page> {
	const old = records.find((record) => record.file === file);
	const isHere = old !== undefined && old.url === url && (await isOnDisk(rawFolder, old));
	const target = join(staged, file);
	const condition = conditionalHeaders(isHere ? old : undefined);
	const fetched = await download(
		{ url, label: `unhcr: ${file}`, kind: 'json', target, condition },
		retryPolicy,
		effects
	);
	if (!fetched && old) {
		await copyFile(join(rawFolder, file), target);
		return { record: old, state: 'unchanged' };
	}
	if (!fetched) throw new UnreachableError(`${url} answered 304 to a request without a condition.`);
	if (old && old.sha256 === fetched.sha256) return { record: old, state: 'unchanged' };
	return { record: recordOf({ file, url, dataset }, fetched, effects.now()), state: old ? 'changed' : 'new' };
}

function pageUrl(address: string, page: number, thisYear: number): string {
	const url = new URL(address);
	const query = { limit: ROWS_A_PAGE, page, yearFrom: FIRST_YEAR, yearTo: thisYear };
	for (const [name, number] of Object.entries(query)) url.searchParams.set(name, String(number));
	for (const [name, word] of [
		['coa', 'USA'],
		['cf_type', 'ISO'],
		['coo_all', 'true']
	] as const) {
		url.searchParams.set(name, word);
	}
	return url.href;
}

function recordOf(
	{ file, url, dataset }: { file: string; url: string; dataset: string },
	{ sha256, bytes, etag, last_modified }: Fetched,
	retrievedAt: Date
): SnapshotRecord {
	return {
		source: 'unhcr',
		file,
		title: `UNHCR Refugee Population Statistics Database: ${dataset.replace('-', ' ')} in the United States`,
		publisher: 'UNHCR, the UN Refugee Agency',
		url,
		published_on: null,
		retrieved_on: retrievedAt.toISOString().slice(0, 10),
		sha256,
		bytes,
		licence: 'CC BY 4.0',
		etag,
		last_modified
	};
}
