import { createHash } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DataError, UnreachableError } from '#scripts/errors.ts';
import { pullEoirCaseData } from '#scripts/sources/eoir-case-data/source.ts';
import { cutting } from '../../../support/cutting.ts';
import { fakeEffects, NO_RETRY, NO_WAITING } from '../../../support/fake-effects.ts';
import {
	fileReply,
	htmlPage,
	servedFile,
	startPublisher,
	zipLike
} from '../../../support/publisher-server.ts';
import { makePullFolder, type PullFolder } from '../../../support/pull-folder.ts';
import type { PublisherServer } from '../../../support/publisher-server.ts';

const PATH = '/EOIR%20Case%20Data.zip';
const SEPTEMBER = {
	body: zipLike('September'.repeat(20_000)),
	etag: '"a1b2c3:0"',
	lastModified: 'Tue, 01 Sep 2026 11:22:33 GMT',
	type: 'application/x-zip-compressed'
};
const OCTOBER = {
	...SEPTEMBER,
	body: zipLike('October'.repeat(30_000)),
	etag: '"d4e5f6:0"',
	lastModified: 'Thu, 01 Oct 2026 10:00:00 GMT'
};

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	publisher = await startPublisher({ [PATH]: servedFile(SEPTEMBER) });
	folder = await makePullFolder('eoir-case-data');
	vi.stubEnv('LEDGER_ADDRESS_EOIR_CASE_DATA', publisher.origin);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await publisher.stop();
	await folder.remove();
});

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const pull = (retryPolicy = NO_WAITING, effects = fakeEffects()) =>
	pullEoirCaseData(folder, effects, retryPolicy);
/** Effects over a line that breaks after so many bytes, at every download or the first alone. */
const breaking = (after: number, which: 'each' | 'first' = 'each') => ({
	...fakeEffects(),
	fetch: cutting(after, (nth) => which === 'each' || nth === 1)
});
const asked = () =>
	publisher.requests.map(({ method, headers }) => [method, headers.range, headers['if-range']]);

it('keeps a release under the day of its Last-Modified, with its record', async () => {
	const results = await pull();
	const record = {
		source: 'eoir-case-data',
		file: '2026-09-01.zip',
		title: 'EOIR case data, release of 2026-09-01',
		publisher: 'Executive Office for Immigration Review',
		url: publisher.origin + PATH,
		published_on: '2026-09-01',
		retrieved_on: '2026-11-15',
		sha256: sha(SEPTEMBER.body),
		bytes: SEPTEMBER.body.length,
		licence: 'Work of the US government',
		etag: '"a1b2c3:0"',
		last_modified: 'Tue, 01 Sep 2026 11:22:33 GMT'
	};
	expect(results).toEqual([{ file: '2026-09-01.zip', state: 'new', bytes: SEPTEMBER.body.length }]);
	expect(await folder.contents()).toEqual({
		'raw/eoir-case-data/2026-09-01.zip': latin1(SEPTEMBER.body),
		'snapshots/eoir-case-data/2026-09-01.zip.json': `${JSON.stringify(record, null, 2)}\n`
	});
});

it('asks for the head alone when nothing is new', async () => {
	await pull();
	const results = await pull();
	expect(results).toEqual([{ file: '2026-09-01.zip', state: 'unchanged', bytes: SEPTEMBER.body.length }]);
	expect(asked().map(([method]) => method)).toEqual(['HEAD', 'GET', 'HEAD']);
});

it('takes a tag that a front end weakened for the same release', async () => {
	await pull();
	publisher.serve(PATH, servedFile({ ...SEPTEMBER, etag: 'W/"a1b2c3:0"' }));
	expect(await pull()).toEqual([
		{ file: '2026-09-01.zip', state: 'unchanged', bytes: SEPTEMBER.body.length }
	]);
});

it('keeps the older release beside the newer', async () => {
	await pull();
	publisher.serve(PATH, servedFile(OCTOBER));
	expect(await pull()).toEqual([{ file: '2026-10-01.zip', state: 'new', bytes: OCTOBER.body.length }]);
	expect(Object.keys(await folder.contents('raw/eoir-case-data'))).toEqual([
		'2026-09-01.zip',
		'2026-10-01.zip'
	]);
});

it('goes on after a cut inside one run, and the checksum is that of the whole', async () => {
	await pull(NO_WAITING, breaking(70_000, 'first'));
	expect(asked()).toEqual([
		['HEAD', undefined, undefined],
		['GET', undefined, undefined],
		['GET', 'bytes=70000-', '"a1b2c3:0"']
	]);
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-09-01.zip': latin1(SEPTEMBER.body) });
	expect((await folder.contents('snapshots'))['eoir-case-data/2026-09-01.zip.json']).toContain(
		sha(SEPTEMBER.body)
	);
});

it('goes on in the next run, after reading what is here again for the checksum', async () => {
	await expect(pull(NO_RETRY, breaking(70_000))).rejects.toThrow(UnreachableError);
	expect(Object.keys(await folder.contents())).toEqual([
		'raw/.incoming/eoir-case-data/download.json',
		'raw/.incoming/eoir-case-data/download.part'
	]);

	expect(await pull(NO_RETRY)).toEqual([
		{ file: '2026-09-01.zip', state: 'new', bytes: SEPTEMBER.body.length }
	]);
	expect(asked().at(-1)).toEqual(['GET', 'bytes=70000-', '"a1b2c3:0"']);
	const kept = await folder.contents();
	expect(kept['raw/eoir-case-data/2026-09-01.zip']).toBe(latin1(SEPTEMBER.body));
	expect(kept['snapshots/eoir-case-data/2026-09-01.zip.json']).toContain(sha(SEPTEMBER.body));
});

it('survives any number of cuts as long as each attempt brings something', async () => {
	await pull({ ...NO_WAITING, retries: 1 }, breaking(20_000));
	// 180,026 bytes in pieces of 20,000: nine cuts, then the last 26.
	expect(asked().map(([, range]) => range)).toEqual([
		undefined,
		undefined,
		...Array.from({ length: 9 }, (_, i) => `bytes=${20_000 * (i + 1)}-`)
	]);
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-09-01.zip': latin1(SEPTEMBER.body) });
});

it('starts anew when the file changed between two attempts, and names it by the new date', async () => {
	publisher.serve(PATH, (request, visit) => fileReply(visit <= 2 ? SEPTEMBER : OCTOBER, request));
	expect(await pull(NO_WAITING, breaking(70_000, 'first'))).toEqual([
		{ file: '2026-10-01.zip', state: 'new', bytes: OCTOBER.body.length }
	]);
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-10-01.zip': latin1(OCTOBER.body) });
});

it('starts anew when a server without If-Range sends the rest of another file', async () => {
	await expect(pull(NO_RETRY, breaking(70_000))).rejects.toThrow(UnreachableError);
	publisher.serve(PATH, (request) => {
		const { 'if-range': _ignored, ...headers } = request.headers;
		return fileReply(OCTOBER, { ...request, headers });
	});
	await pull(NO_RETRY);
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-10-01.zip': latin1(OCTOBER.body) });
});

it('starts anew when the server knows no ranges', async () => {
	publisher.serve(PATH, servedFile({ ...SEPTEMBER, ranges: false }));
	await pull(NO_WAITING, breaking(70_000, 'first'));
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-09-01.zip': latin1(SEPTEMBER.body) });
});

it('asks by date where the tag is weak', async () => {
	const weak = { ...SEPTEMBER, etag: 'W/"a1b2c3:0"' };
	publisher.serve(PATH, servedFile(weak));
	await pull(NO_WAITING, breaking(70_000, 'first'));
	expect(asked().at(-1)).toEqual(['GET', 'bytes=70000-', 'Tue, 01 Sep 2026 11:22:33 GMT']);
});

it('finishes a part that was whole already without asking for it again', async () => {
	const { etag, lastModified, body } = SEPTEMBER;
	const origin = { url: publisher.origin + PATH, etag, last_modified: lastModified, length: body.length };
	const incoming = join(folder.root, 'raw/.incoming/eoir-case-data');
	await mkdir(incoming, { recursive: true });
	await writeFile(join(incoming, 'download.json'), JSON.stringify(origin));
	await writeFile(join(incoming, 'download.part'), body);
	await pull();
	expect(asked().map(([method]) => method)).toEqual(['HEAD']);
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-09-01.zip': latin1(body) });
});

it('understands 416 for a whole part whose length nobody had announced', async () => {
	const { etag, lastModified, body } = SEPTEMBER;
	const origin = { url: publisher.origin + PATH, etag, last_modified: lastModified, length: null };
	const incoming = join(folder.root, 'raw/.incoming/eoir-case-data');
	await mkdir(incoming, { recursive: true });
	await writeFile(join(incoming, 'download.json'), JSON.stringify(origin));
	await writeFile(join(incoming, 'download.part'), body);
	await pull();
	expect(asked().at(-1)?.[1]).toBe(`bytes=${body.length}-`);
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-09-01.zip': latin1(body) });
});

it('starts anew when the part is longer than the file', async () => {
	const { etag, lastModified, body } = SEPTEMBER;
	const origin = { url: publisher.origin + PATH, etag, last_modified: lastModified, length: null };
	const incoming = join(folder.root, 'raw/.incoming/eoir-case-data');
	await mkdir(incoming, { recursive: true });
	await writeFile(join(incoming, 'download.json'), JSON.stringify(origin));
	await writeFile(join(incoming, 'download.part'), Buffer.concat([body, Buffer.from('surplus')]));
	await pull();
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-09-01.zip': latin1(body) });
});

it('keeps the part when a web page comes in the place of the rest', async () => {
	await expect(pull(NO_RETRY, breaking(70_000))).rejects.toThrow(UnreachableError);
	publisher.serve(PATH, (request) =>
		request.method === 'HEAD' ? fileReply(SEPTEMBER, request) : htmlPage('Sign in to the network')
	);
	await expect(pull(NO_RETRY)).rejects.toThrow(
		/sent a web page titled "Sign in to the network".*expected a zip/
	);
	publisher.serve(PATH, servedFile(SEPTEMBER));
	await pull(NO_RETRY);
	expect(asked().at(-1)).toEqual(['GET', 'bytes=70000-', '"a1b2c3:0"']);
});

it('refuses a web page already at the head', async () => {
	publisher.serve(PATH, htmlPage('Maintenance'));
	await expect(pull()).rejects.toThrow(/answers with a web page/);
	expect(asked().map(([method]) => method)).toEqual(['HEAD']);
});

it('refuses a zip that ends early although its length is as announced, and forgets it', async () => {
	publisher.serve(PATH, servedFile({ ...SEPTEMBER, body: SEPTEMBER.body.subarray(0, 50_000) }));
	await expect(pull()).rejects.toThrow(/cut short/);
	expect(await folder.contents()).toEqual({});
});

it('says beforehand when the disk has no room', async () => {
	publisher.serve(PATH, {
		headers: {
			'content-length': '9000000000000000',
			'last-modified': SEPTEMBER.lastModified,
			etag: SEPTEMBER.etag
		}
	});
	await expect(pull()).rejects.toThrow(DataError);
	expect(asked().map(([method]) => method)).toEqual(['HEAD']);
});

it.skipIf(process.platform !== 'linux')(
	'says that the disk is full and keeps what came (needs /dev/full)',
	async () => {
		const { etag, lastModified } = SEPTEMBER;
		const origin = {
			url: publisher.origin + PATH,
			etag,
			last_modified: lastModified,
			length: SEPTEMBER.body.length
		};
		const incoming = join(folder.root, 'raw/.incoming/eoir-case-data');
		await mkdir(incoming, { recursive: true });
		await writeFile(join(incoming, 'download.json'), JSON.stringify(origin));
		const { PartFile } = await import('#scripts/pull/resumable-download.ts');
		const begin = vi.spyOn(PartFile.prototype, 'begin').mockImplementation(async function (this: {
			path: string;
		}) {
			await symlink('/dev/full', this.path);
		});
		await expect(pull(NO_RETRY)).rejects.toThrow(/the disk is full/);
		begin.mockRestore();
		expect(Object.keys(await folder.contents('raw'))).toEqual(['.incoming/eoir-case-data/download.json']);
	}
);

it('writes the record of a release whose pull ended between rename and record', async () => {
	await mkdir(folder.rawFolder, { recursive: true });
	await writeFile(join(folder.rawFolder, '2026-09-01.zip'), SEPTEMBER.body);
	expect(await pull()).toEqual([{ file: '2026-09-01.zip', state: 'new', bytes: SEPTEMBER.body.length }]);
	expect(asked().map(([method]) => method)).toEqual(['HEAD']);
});

it('asks with GET where HEAD is refused', async () => {
	publisher.serve(PATH, (request) =>
		request.method === 'HEAD' ? { status: 405 } : fileReply(SEPTEMBER, request)
	);
	await pull();
	expect(await folder.contents('raw')).toEqual({ 'eoir-case-data/2026-09-01.zip': latin1(SEPTEMBER.body) });
});
