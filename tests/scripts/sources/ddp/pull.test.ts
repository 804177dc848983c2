import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnreachableError } from '#scripts/errors.ts';
import { pullCaseTable } from '#scripts/sources/ddp/pull.ts';
import { cutting } from '../../../support/cutting.ts';
import { fakeEffects, NO_RETRY, NO_WAITING } from '../../../support/fake-effects.ts';
import {
	fileReply,
	htmlPage,
	parquetLike,
	servedFile,
	startPublisher,
	type PublisherServer
} from '../../../support/publisher-server.ts';
import { makePullFolder, type PullFolder } from '../../../support/pull-folder.ts';

const TABLE = '/media/deportationdata/eoir/main/data/cases.parquet';
const LINE = '/deportationdata/eoir/main/.last_modified';
const AUGUST = { body: parquetLike('August'.repeat(20_000)), etag: '"a1b2"' };
const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 462000000\n';
const FILE = 'cases_2026-08-01.parquet';

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	publisher = await startPublisher({
		[TABLE]: servedFile(AUGUST),
		[LINE]: { body: 'Last-Modified: Mon, 03 Aug 2026 14:22:09 GMT\nETag: "77-0"\n' }
	});
	folder = await makePullFolder('ddp');
	vi.stubEnv('LEDGER_ADDRESS_DDP', publisher.origin);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await publisher.stop();
	await folder.remove();
});

const pull = (retryPolicy = NO_WAITING, effects = fakeEffects()) =>
	pullCaseTable(folder, effects, retryPolicy);
const asked = () => publisher.requests.map(({ method, path }) => `${method} ${path}`);

it("keeps a table under the first day of its release's month, with its record", async () => {
	expect(await pull()).toEqual([{ file: FILE, state: 'new', bytes: AUGUST.body.length }]);
	const record = {
		source: 'ddp',
		file: FILE,
		title: 'Case table of the Deportation Data Project, release of 2026-08-01',
		publisher: 'Deportation Data Project',
		url: publisher.origin + TABLE,
		published_on: '2026-08-01',
		retrieved_on: '2026-11-15',
		sha256: createHash('sha256').update(AUGUST.body).digest('hex'),
		bytes: AUGUST.body.length,
		licence: 'CC0 1.0',
		etag: '"a1b2"',
		last_modified: null
	};
	expect(await folder.contents()).toEqual({
		[`raw/ddp/${FILE}`]: AUGUST.body.toString('latin1'),
		[`snapshots/ddp/${FILE}.json`]: `${JSON.stringify(record, null, 2)}\n`
	});
});

it('asks for the head alone when nothing is new', async () => {
	await pull();
	const before = asked().length;
	expect(await pull()).toEqual([{ file: FILE, state: 'unchanged', bytes: AUGUST.body.length }]);
	expect(asked().slice(before)).toEqual([`HEAD ${TABLE}`]);
});

it('replaces a table that was made anew from the same release', async () => {
	await pull();
	const renewed = { body: parquetLike('renewed'.repeat(10_000)), etag: '"c3d4"' };
	publisher.serve(TABLE, servedFile(renewed));
	expect(await pull()).toEqual([{ file: FILE, state: 'changed', bytes: renewed.body.length }]);
	expect(await folder.contents('raw')).toEqual({ [`ddp/${FILE}`]: renewed.body.toString('latin1') });
});

it('goes on in the next run where a broken download stopped', async () => {
	// The line of the release comes whole: it is shorter.
	const broken = { ...fakeEffects(), fetch: cutting(70_000) };
	await expect(pull(NO_RETRY, broken)).rejects.toThrow(UnreachableError);
	await pull(NO_RETRY);
	expect(publisher.requests.at(-1)?.headers.range).toBe('bytes=70000-');
	expect(await folder.contents('raw')).toEqual({ [`ddp/${FILE}`]: AUGUST.body.toString('latin1') });
});

it.each([
	['a Git LFS pointer', POINTER, /sent a Git LFS pointer, not the file.*expected a Parquet file/],
	['a page served as a file', '<!DOCTYPE html><title>Rate limit</title>', /a web page titled "Rate limit"/],
	['a zip', `PK\x03\x04${'x'.repeat(2000)}`, /begins with "PK.*expected a Parquet file/],
	['half a table', AUGUST.body.subarray(0, 50_000), /a Parquet file that is not whole.*cut short/]
])('refuses %s and keeps nothing of it', async (_, body, message) => {
	publisher.serve(TABLE, servedFile({ body, etag: '"x"' }));
	await expect(pull(NO_RETRY)).rejects.toThrow(message);
	expect(await folder.contents()).toEqual({});
});

it('refuses a web page already at the head', async () => {
	publisher.serve(TABLE, htmlPage('Sign in'));
	await expect(pull()).rejects.toThrow(/answers with a web page .*expected a Parquet file/);
	expect(asked()).toEqual([`HEAD ${TABLE}`]);
});

it.each([
	['is gone', { status: 404, ...htmlPage('Not found') }],
	['cannot be read', { body: 'last release: August' }]
])('keeps a table without a day, and says so, when the line of the release %s', async (_, reply) => {
	publisher.serve(LINE, reply);
	const effects = fakeEffects();
	expect(await pull(NO_WAITING, effects)).toEqual([
		{ file: 'cases.parquet', state: 'new', bytes: AUGUST.body.length }
	]);
	expect(effects.warned.join()).toContain('does not say of which release');
});

it('takes the day from the name when one file is given', async () => {
	publisher.serve('/mirror/cases_2026-07-01.parquet', (request) => fileReply(AUGUST, request));
	vi.stubEnv('LEDGER_ADDRESS_DDP', `${publisher.origin}/mirror/cases_2026-07-01.parquet`);
	expect(await pull()).toMatchObject([{ file: 'cases_2026-07-01.parquet', state: 'new' }]);
	expect(asked().every((line) => line.endsWith('/mirror/cases_2026-07-01.parquet'))).toBe(true);
});
