import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UsageError } from '#scripts/errors.ts';
import { mirroredLink, mostBytes, publisherAddresses, userAgent } from '#scripts/pull/addresses.ts';

it("gives the publisher's own addresses when nothing is set", () => {
	expect(publisherAddresses('eoir-case-data', {})).toEqual({
		files: ['https://fileshare.eoir.justice.gov/EOIR%20Case%20Data.zip']
	});
});

it.each([
	['http://127.0.0.1:8080', 'http://127.0.0.1:8080/population/v1/asylum-decisions/'],
	['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/population/v1/asylum-decisions/'],
	['http://mirror.example/unhcr', 'http://mirror.example/unhcr/population/v1/asylum-decisions/'],
	['http://mirror.example/population/v1', 'http://mirror.example/population/v1/asylum-decisions/']
])('sends requests to the mirror %s', (mirror, expected) => {
	expect(publisherAddresses('unhcr', { LEDGER_ADDRESS_UNHCR: mirror }).files[0]).toBe(expected);
});

it('takes an address with a file name for the one file', () => {
	const environment = { LEDGER_ADDRESS_EOIR_DECISION_RATES: 'http://mirror.example/rates-fy2026.pdf' };
	expect(publisherAddresses('eoir-decision-rates', environment)).toEqual({
		files: ['http://mirror.example/rates-fy2026.pdf']
	});
});

it('sends only links to the publisher to the mirror', () => {
	const environment = { LEDGER_ADDRESS_OHSS_YEARBOOK: 'http://127.0.0.1:8080' };
	expect(mirroredLink('ohss-yearbook', 'https://ohss.dhs.gov/system/a.xlsx', environment)).toBe(
		'http://127.0.0.1:8080/system/a.xlsx'
	);
	expect(mirroredLink('ohss-yearbook', 'https://elsewhere.example/a.xlsx', environment)).toBe(
		'https://elsewhere.example/a.xlsx'
	);
});

it('refuses what is no address', () => {
	expect(() => publisherAddresses('unhcr', { LEDGER_ADDRESS_UNHCR: 'localhost' })).toThrow(UsageError);
});

it('names a contact in requests, the one of the file or another', () => {
	expect(userAgent({})).toMatch(/^asylum-ledger\/.*; \+https:\/\/asylum-ledger\.example\)$/);
	expect(userAgent({ LEDGER_CONTACT: 'mailto:data@paper.example' })).toContain('+mailto:data@paper.example');
	expect(() => userAgent({ LEDGER_CONTACT: 'me' })).toThrow(UsageError);
});

it('takes all addresses from another file, and says what is wrong with one', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'publishers-'));
	const path = join(folder, 'own.json');
	const config = JSON.parse(await readFile('scripts/pull/publishers.json', 'utf8'));
	config.sources.ddp = { files: ['https://mirror.example/cases.parquet'], most_bytes: 7 };
	await writeFile(path, JSON.stringify(config));
	expect(publisherAddresses('ddp', { LEDGER_PUBLISHERS: path })).toEqual({
		files: ['https://mirror.example/cases.parquet']
	});
	expect(mostBytes('ddp', { LEDGER_PUBLISHERS: path })).toBe(7);
	config.sources.ddp.files = ['cases.parquet'];
	await writeFile(path, JSON.stringify(config));
	expect(() => publisherAddresses('ddp', { LEDGER_PUBLISHERS: path })).toThrow(
		/own\.json: not the addresses of publishers: sources\.ddp\.files\.0: /
	);
	expect(() => publisherAddresses('ddp', { LEDGER_PUBLISHERS: `${path}.gone` })).toThrow(UsageError);
});
