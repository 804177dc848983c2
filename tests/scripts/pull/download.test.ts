import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataError, UnreachableError } from '#scripts/errors.ts';
import { download } from '#scripts/pull/download.ts';
import { fakeEffects, NO_RETRY, NO_WAITING } from '../../support/fake-effects.ts';
import { htmlPage, pdfLike, startPublisher, zipLike, type Reply } from '../../support/publisher-server.ts';
import { makePullFolder, type PullFolder } from '../../support/pull-folder.ts';
import type { ContentKind } from '#scripts/pull/content-kind.ts';
import type { PublisherServer } from '../../support/publisher-server.ts';

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	publisher = await startPublisher();
	folder = await makePullFolder('any');
});

afterEach(async () => {
	await publisher.stop();
	await folder.remove();
});

const fetchFile = (
	kind: ContentKind,
	retryPolicy = NO_RETRY,
	target = join(folder.root, 'incoming', 'file')
) =>
	download(
		{ url: `${publisher.origin}/file`, label: 'file', kind, mostBytes: 1e6, target, condition: {} },
		retryPolicy,
		fakeEffects()
	);

it('gives checksum, size and validators of what came', async () => {
	const body = zipLike('workbook');
	publisher.serve('/file', {
		body,
		headers: { etag: '"x"', 'last-modified': 'Tue, 01 Sep 2026 00:00:00 GMT' }
	});
	expect(await fetchFile('xlsx')).toEqual({
		sha256: createHash('sha256').update(body).digest('hex'),
		bytes: 34,
		etag: '"x"',
		last_modified: 'Tue, 01 Sep 2026 00:00:00 GMT'
	});
	expect(await folder.contents()).toEqual({ 'incoming/file': body.toString('latin1') });
});

const PAGE = htmlPage('Error');
const refused: readonly [string, ContentKind, Reply, RegExp][] = [
	['a web page where a workbook should be', 'xlsx', PAGE, /a web page titled "Error".*expected a workbook/],
	['a web page where a PDF should be', 'pdf', PAGE, /expected a PDF/],
	['a web page where JSON should be', 'json', PAGE, /expected JSON/],
	['a web page where a zip should be', 'zip', PAGE, /expected a zip/],
	[
		'a web page without a name for its kind',
		'zip',
		{ body: '\n <HTML>no' },
		/sent a web page; expected a zip/
	],
	['a PDF where a workbook should be', 'xlsx', { body: pdfLike('x') }, /begins with "%PDF-1.7/],
	['an empty body', 'pdf', { body: '' }, /an empty body/],
	['a workbook without its end', 'xlsx', { body: 'PK\x03\x04 half' }, /cut short/],
	['JSON where a web page should be', 'html', { body: '{}' }, /expected a web page/]
];

it.each(refused)('refuses %s, and keeps nothing of it', async (_title, kind, reply, message) => {
	publisher.serve('/file', reply);
	await expect(fetchFile(kind)).rejects.toThrow(UnreachableError);
	await expect(fetchFile(kind)).rejects.toThrow(message);
	expect(await folder.contents()).toEqual({});
});

it('does not take a body that broke off for the whole', async () => {
	publisher.serve('/file', { body: zipLike('x'.repeat(5000)), cutAfter: 3000 });
	await expect(fetchFile('zip')).rejects.toThrow(/broke off/);
	expect(await folder.contents()).toEqual({});
});

it('comes through when the second attempt does', async () => {
	const body = zipLike('x'.repeat(5000));
	publisher.serve('/file', (_request, visit) => (visit === 1 ? { body, cutAfter: 3000 } : { body }));
	expect(await fetchFile('zip', NO_WAITING)).toMatchObject({ bytes: 5026 });
	expect(publisher.requests).toHaveLength(2);
});

it('gives up when retries end', async () => {
	publisher.serve('/file', { status: 502 });
	await expect(fetchFile('zip', NO_WAITING)).rejects.toThrow(/answered 502/);
	expect(publisher.requests).toHaveLength(4);
});

it('counts a server that falls silent as broken', async () => {
	publisher.serve('/file', { body: zipLike('x'.repeat(5000)), hangAfter: 3000 });
	await expect(fetchFile('zip', { ...NO_RETRY, stallMs: 30 })).rejects.toThrow(
		/nothing came for 0.03 seconds/
	);
	expect(await folder.contents()).toEqual({});
});

it.skipIf(process.platform !== 'linux')('says when the disk is full (needs /dev/full)', async () => {
	publisher.serve('/file', { body: zipLike('x') });
	const { symlink } = await import('node:fs/promises');
	await symlink('/dev/full', join(folder.root, 'full'));
	const attempt = fetchFile('zip', NO_RETRY, join(folder.root, 'full'));
	await expect(attempt).rejects.toThrow(DataError);
	await expect(attempt).rejects.toThrow(/the disk is full/);
});
