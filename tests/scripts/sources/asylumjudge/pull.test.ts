import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnreachableError } from '#scripts/errors.ts';
import { pullAsylumJudge } from '#scripts/sources/asylumjudge/pull.ts';
import { fakeEffects, NO_RETRY, NO_WAITING } from '../../../support/fake-effects.ts';
import {
	htmlPage,
	servedFile,
	startPublisher,
	type PublisherServer
} from '../../../support/publisher-server.ts';
import { makePullFolder, type PullFolder } from '../../../support/pull-folder.ts';

const DATA = '/huarenusvisa/trrb/main/data/';
const YEARLY = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `immigration-judge-nationality-yearly-${n}.json`);
const COURTS = 'immigration-judge-state-periods.json';
const MEXICO = 'immigration-judge-nationality-periods-1.json';
const FILES = [...YEARLY, COURTS, MEXICO];
const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5200000\n';
const body = (name: string) => `{"profiles":[],"from":"${name}"}\n`;

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	publisher = await startPublisher(
		Object.fromEntries(
			FILES.map((name) => [DATA + name, servedFile({ body: body(name), etag: `"${name}"` })])
		)
	);
	folder = await makePullFolder('asylumjudge');
	vi.stubEnv('LEDGER_ADDRESS_ASYLUMJUDGE', publisher.origin);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await publisher.stop();
	await folder.remove();
});

const pull = (retryPolicy = NO_WAITING) => pullAsylumJudge(folder, fakeEffects(), retryPolicy);

it('keeps ten files under the names the publisher gives them', async () => {
	expect(await pull()).toEqual(
		FILES.map((file) => ({ file, state: 'new', bytes: Buffer.byteLength(body(file)) }))
	);
	expect(await folder.contents('raw')).toEqual(
		Object.fromEntries(FILES.map((name) => [`asylumjudge/${name}`, body(name)]))
	);
});

it('writes a record of each, with part, address, day and checksum', async () => {
	await pull();
	const records = await folder.contents('snapshots');
	expect(Object.keys(records)).toHaveLength(10);
	const [, , third = ''] = YEARLY;
	expect(JSON.parse(records[`asylumjudge/${third}.json`] ?? '')).toEqual({
		source: 'asylumjudge',
		file: third,
		title: 'Immigration judges by nationality and fiscal year, part 3',
		publisher: 'AsylumJudge',
		url: publisher.origin + DATA + third,
		published_on: null,
		retrieved_on: '2026-11-15',
		sha256: createHash('sha256').update(body(third)).digest('hex'),
		bytes: body(third).length,
		licence:
			'No licence stated; facts cited as AsylumJudge, the Deportation Data Project and EOIR, and kept out of the data package',
		etag: `"${third}"`,
		last_modified: null
	});
	expect(records[`asylumjudge/${COURTS}.json`]).toContain('"Courts and immigration judges by fiscal year"');
	expect(records[`asylumjudge/${MEXICO}.json`]).toContain('fiscal year, part 1"');
});

it('fetches again only what changed', async () => {
	await pull();
	publisher.serve(DATA + COURTS, servedFile({ body: '{"court_judges":[]}', etag: '"new"' }));
	const states = (await pull()).map(({ file, state }) => [file, state]);
	expect(states).toEqual(FILES.map((file) => [file, file === COURTS ? 'changed' : 'unchanged']));
	expect((await folder.contents('raw'))[`asylumjudge/${COURTS}`]).toBe('{"court_judges":[]}');
});

it.each([
	[
		'a Git LFS pointer',
		{ body: POINTER },
		/state-periods\.json sent a Git LFS pointer, not the file.*expected JSON/
	],
	['a web page', htmlPage('Rate limit'), /a web page titled "Rate limit".*expected JSON/],
	[
		'half a file',
		{ body: '{"court_judges":[{"state":"AZ",' },
		/JSON that is not whole: the file is cut short/
	],
	['a refusal', { status: 404, body: '404: Not Found' }, /state-periods\.json/]
])('refuses %s, keeps the earlier file, and lets the others come', async (_, reply, message) => {
	await pull();
	const before = await folder.contents();
	publisher.serve(DATA + COURTS, reply);
	publisher.serve(DATA + MEXICO, servedFile({ body: '{"periods":[]}', etag: '"new"' }));
	const failed = pull(NO_RETRY);
	await expect(failed).rejects.toThrow(UnreachableError);
	await expect(failed).rejects.toThrow(message);
	const after = await folder.contents();
	expect(after[`raw/asylumjudge/${COURTS}`]).toBe(body(COURTS));
	expect(after[`snapshots/asylumjudge/${COURTS}.json`]).toBe(before[`snapshots/asylumjudge/${COURTS}.json`]);
	expect(after[`raw/asylumjudge/${MEXICO}`]).toBe('{"periods":[]}');
	expect(Object.keys(after)).toEqual(Object.keys(before));
});

it('takes one file where the variable names one', async () => {
	vi.stubEnv('LEDGER_ADDRESS_ASYLUMJUDGE', `${publisher.origin}${DATA}${COURTS}`);
	expect((await pull()).map(({ file }) => file)).toEqual([COURTS]);
});
