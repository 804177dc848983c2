import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from '#scripts/cli.ts';
import { fileSize } from '#scripts/files/sha256.ts';
import { fakeEffects } from '../../support/fake-effects.ts';
import {
	fileReply,
	htmlPage,
	pdfLike,
	servedFile,
	startPublisher,
	zipLike
} from '../../support/publisher-server.ts';
import { xlsx } from '../../support/xlsx.ts';
import { makePullFolder, type PullFolder } from '../../support/pull-folder.ts';
import type { PublisherServer } from '../../support/publisher-server.ts';

const CLI = join(import.meta.dirname, '../../../scripts/cli.ts');
const ZIP = '/EOIR%20Case%20Data.zip';
const RATES = '/eoir/page/file/1107366/download';
const SOURCES = ['UNHCR', 'OHSS_YEARBOOK', 'EOIR_DECISION_RATES', 'EOIR_CASE_DATA'];

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	const page = { body: '{"page":1,"maxPages":1,"total":[],"items":[{"year":2024}]}' };
	publisher = await startPublisher({
		'/population/v1/asylum-decisions/': page,
		'/population/v1/asylum-applications/': page,
		'/topics/immigration/yearbook': htmlPage(
			'Yearbook',
			'<a href="yearbook_asylees_fy2024.xlsx">Asylees</a>'
		),
		'/topics/immigration/yearbook_asylees_fy2024.xlsx': { body: await workbookBytes() },
		[RATES]: { body: pdfLike('rates') },
		[ZIP]: servedFile({ body: zipLike('x'.repeat(100)), lastModified: 'Tue, 01 Sep 2026 11:22:33 GMT' })
	});
	folder = await makePullFolder('any');
	vi.stubEnv('LEDGER_DATA', folder.root);
	for (const source of SOURCES) vi.stubEnv(`LEDGER_ADDRESS_${source}`, publisher.origin);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await publisher.stop();
	await folder.remove();
});

/** A workbook such as the yearbook's publisher sends. */
async function workbookBytes(): Promise<Uint8Array> {
	return xlsx({ 'Table 16': [['Table 16.']] });
}

const rawNames = async () => Object.keys(await folder.contents('raw'));

it('pulls the three small sources when none is named, with a line for each file', async () => {
	const effects = fakeEffects();
	expect(await run(['pull'], effects)).toBe(0);
	expect(effects.logged.map((line) => line.replace(/\d+(\.\d+)? (bytes|kB)/, 'N bytes'))).toEqual([
		'unhcr: asylum-decisions-page-001.json: new, N bytes, 0.0 s',
		'unhcr: asylum-applications-page-001.json: new, N bytes, 0.0 s',
		'unhcr: 2 files, 2 new or changed',
		'ohss-yearbook: yearbook_asylees_fy2024.xlsx: new, N bytes, 0.0 s',
		'ohss-yearbook: 1 file, 1 new or changed',
		'eoir-decision-rates: asylum_decision_rates_by_nationality_2026-11-15_1107366.pdf: new, N bytes, 0.0 s',
		'eoir-decision-rates: 1 file, 1 new or changed'
	]);
	expect(await rawNames()).toEqual([
		'eoir-decision-rates/asylum_decision_rates_by_nationality_2026-11-15_1107366.pdf',
		'ohss-yearbook/yearbook_asylees_fy2024.xlsx',
		'unhcr/asylum-applications-page-001.json',
		'unhcr/asylum-decisions-page-001.json'
	]);
});

it('pulls the case-data archive when it is named', async () => {
	expect(await run(['pull', 'eoir-case-data'], fakeEffects())).toBe(0);
	expect(await rawNames()).toEqual(['eoir-case-data/2026-09-01.zip']);
});

it('ends with 3 when a publisher sends a web page, and still pulls the others', async () => {
	publisher.serve('/population/v1/asylum-decisions/', htmlPage('Access denied'));
	expect(await run(['pull'], fakeEffects())).toBe(3);
	expect((await rawNames()).map((name) => name.split('/')[0])).toEqual([
		'eoir-decision-rates',
		'ohss-yearbook'
	]);
});

it('says with --dry-run what would be fetched, and writes nothing', async () => {
	const effects = fakeEffects();
	expect(await run(['pull', '--dry-run', 'unhcr', 'eoir-case-data'], effects)).toBe(0);
	const said = effects.logged.map((line) => line.replace(/ \(http.*| of unknown size|\d+ bytes/g, '_'));
	expect(said).toEqual([
		'unhcr: asylum-decisions-page-001.json: would be fetched, _: new, changed, or its server does not say_',
		'unhcr: asylum-applications-page-001.json: would be fetched, _: new, changed, or its server does not say_',
		'unhcr: 2 files, 2 would be fetched',
		'eoir-case-data: 2026-09-01.zip: would be fetched, _: new, changed, or its server does not say_',
		'eoir-case-data: 1 file, 1 would be fetched'
	]);
	expect(await folder.contents()).toEqual({});
});

it('says with --dry-run what is here, and what is recorded and not on this disk', async () => {
	await run(['pull', 'eoir-case-data'], fakeEffects());
	const before = await folder.contents();
	const here = fakeEffects();
	expect(await run(['pull', '--dry-run', 'eoir-case-data'], here)).toBe(0);
	expect(here.logged[0]).toContain('2026-09-01.zip: is here as it stands at the publisher');
	expect(await folder.contents()).toEqual(before);
	await rm(join(folder.root, 'raw'), { recursive: true });
	const gone = fakeEffects();
	expect(await run(['pull', '--dry-run', 'eoir-case-data'], gone)).toBe(0);
	expect(gone.logged[0]).toMatch(/2026-09-01.zip: would be fetched, .*: recorded, and not on this disk/);
});

it('ends with 2 for a source nobody can pull, before anything is asked', async () => {
	const effects = fakeEffects();
	expect(await run(['pull', 'unhcr', 'reference'], effects)).toBe(2);
	expect(effects.warned).toEqual([
		'UsageError: Nothing to pull for "reference". Sources: unhcr, ohss-yearbook, eoir-decision-rates, asylumjudge, uscis, eoir-case-data, ddp.'
	]);
	expect(publisher.requests).toEqual([]);
});

it('ends with 2 for an unknown option', async () => {
	expect(await run(['pull', '--force'], fakeEffects())).toBe(2);
});

it('explains itself', async () => {
	const effects = fakeEffects();
	expect(await run(['pull', '--help'], effects)).toBe(0);
	expect(effects.logged.join()).toContain('LEDGER_ADDRESS_EOIR_CASE_DATA');
});

it('leaves on Ctrl-C what the next pull goes on from', async () => {
	const body = zipLike('x'.repeat(200_000));
	const release = { body, etag: '"s:0"', lastModified: 'Tue, 01 Sep 2026 11:22:33 GMT' };
	publisher.serve(ZIP, (request) => ({ ...fileReply(release, request), hangAfter: 50_000 }));
	const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'pull', 'eoir-case-data']);
	const said: string[] = [];
	child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
	const part = join(folder.root, 'raw/.incoming/eoir-case-data/download.part');
	await vi.waitFor(async () => expect(await fileSize(part)).toBeGreaterThan(0), { timeout: 30_000 });
	const ended = once(child, 'exit');
	child.kill('SIGINT');
	expect(await ended).toEqual([130, null]);
	expect(said.join('')).toMatch(/Interrupted\. Files that were here are untouched; run the same pull again/);
	expect(await fileSize(join(folder.root, 'raw/eoir-case-data/2026-09-01.zip'))).toBeNull();

	publisher.serve(ZIP, servedFile(release));
	expect(await run(['pull', 'eoir-case-data'], fakeEffects())).toBe(0);
	expect(publisher.requests.at(-1)?.headers.range).toMatch(/^bytes=[1-9]/);
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-09-01.zip': body.toString('latin1') });
});
