import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError, UnreachableError } from '#scripts/errors.ts';
import { download, type Fetched, incomingFolder } from '#scripts/pull/download.ts';
import type { Effects } from '#scripts/effects.ts';
import { RETRY_POLICY, type RetryPolicy } from '#scripts/pull/retry-policy.ts';
import {
	readSnapshotRecords,
	type SnapshotRecord,
	writeSnapshotRecord
} from '#scripts/files/snapshot-record.ts';
import { reportPulled } from '#scripts/pull/keep-document.ts';
import { restoreInterruptedSwap, swapFolder } from '#scripts/files/write-whole.ts';
import { conditionalHeaders } from '#scripts/pull/validators.ts';
import { mostBytes, publisherAddresses } from '#scripts/pull/addresses.ts';
import { knownDocument } from '#scripts/pull/known-document.ts';
import { LastAnswers } from '#scripts/pull/last-answers.ts';
import { tryDocument } from '#scripts/pull/trial.ts';
import type { PullRequest, PullResult } from '#scripts/sources/source.ts';
import { checkAnswers } from './check-answers.ts';
import { DATASETS, type UnhcrPage } from './dataset.ts';
import { parseJsonPage, parsePageHead } from './pages.ts';

const FIRST_YEAR = 2000;
const ROWS_A_PAGE = 1000;
const PAGE_NAME = /^asylum-(?:decisions|applications)-page-\d{3,}\.json$/;

interface Page {
	readonly url: string;
	readonly record: SnapshotRecord;
	readonly state: PullResult['state'];
	/** What came with the page; null when it did not have to come. */
	readonly answer: Fetched | null;
}

/**
 * Says which pages would be fetched: those on record, or the first, since only it tells how many there are.
 * @throws UnreachableError when the interface cannot be reached.
 */
async function tryPages(
	{ rawFolder, recordFolder }: PullRequest,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<readonly PullResult[]> {
	const records = await readSnapshotRecords(recordFolder);
	const answers = await LastAnswers.read(rawFolder);
	const results: PullResult[] = [];
	for (const address of publisherAddresses('unhcr').files) {
		const dataset = datasetOf(address);
		const recorded = records.filter(({ file }) => PAGE_NAME.test(file) && file.startsWith(dataset)).length;
		for (let page = 1; page <= Math.max(1, recorded); page++) {
			const url = pageUrl(address, page, effects.now().getUTCFullYear());
			const known = await knownDocument(url, { records, answers, rawFolder });
			const name = () => pageName(dataset, page);
			const tried = { source: 'unhcr', url, kind: 'json', known, records, name } as const;
			results.push(await tryDocument(tried, retryPolicy, effects));
		}
	}
	return results;
}

/**
 * Fetches every page of UNHCR's decisions and applications for the United States, all origins, from 2000 to this
 * year. The pages change places with the old ones as one set, when the last has come; a set with a hole never does.
 * @throws UnreachableError, DataError; then the old pages stay.
 */
export async function pullUnhcr(
	request: PullRequest,
	effects: Effects,
	retryPolicy: RetryPolicy = RETRY_POLICY
): Promise<readonly PullResult[]> {
	const { rawFolder, recordFolder } = request;
	if (request.isTrial) return tryPages(request, retryPolicy, effects);
	const staged = incomingFolder(rawFolder);
	await restoreInterruptedSwap(staged, rawFolder);
	await rm(staged, { recursive: true, force: true });
	await mkdir(staged, { recursive: true });
	const records = await readSnapshotRecords(recordFolder);
	const answers = await LastAnswers.read(rawFolder);
	const pages: Page[] = [];
	try {
		for (const address of publisherAddresses('unhcr').files) {
			const staging = { staged, rawFolder, records, answers, retryPolicy };
			pages.push(...(await stagePages(address, staging, effects)));
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
	for (const { url, answer, record } of pages) if (answer) await answers.keep(url, answer, record);
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
	readonly answers: LastAnswers;
	readonly retryPolicy: RetryPolicy;
}

async function stagePages(address: string, staging: Staging, effects: Effects): Promise<Page[]> {
	const dataset = datasetOf(address);
	const pages: Page[] = [];
	for (let page = 1, last = 1; page <= last; page++) {
		const startedAt = effects.now();
		const file = pageName(dataset, page);
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
	{ staged, rawFolder, records, answers, retryPolicy }: Staging,
	effects: Effects
): Promise<Page> {
	const old = records.find((record) => record.file === file);
	const known = await knownDocument(url, { records: old ? [old] : [], answers, rawFolder });
	const target = join(staged, file);
	const condition = conditionalHeaders(known?.state);
	const most = mostBytes('unhcr');
	const fetched = await download(
		{ url, label: `unhcr: ${file}`, kind: 'json', mostBytes: most, target, condition },
		retryPolicy,
		effects
	);
	if (!fetched && known) {
		await copyFile(join(rawFolder, file), target);
		return { url, record: known.record, state: 'unchanged', answer: null };
	}
	if (!fetched) throw new UnreachableError(`${url} answered 304 to a request without a condition.`);
	if (old && old.sha256 === fetched.sha256) return { url, record: old, state: 'unchanged', answer: fetched };
	const record = recordOf({ file, url, dataset }, fetched, effects.now());
	return { url, record, state: old ? 'changed' : 'new', answer: fetched };
}

function datasetOf(address: string): string {
	return new URL(address).pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
}

function pageName(dataset: string, page: number): string {
	return `${dataset}-page-${String(page).padStart(3, '0')}.json`;
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
