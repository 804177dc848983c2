import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnreachableError } from '#scripts/errors.ts';
import { pullOhssYearbook } from '#scripts/sources/ohss-yearbook/pull.ts';
import { fakeEffects, NO_RETRY, NO_WAITING } from '../../../support/fake-effects.ts';
import { htmlPage, servedFile, startPublisher, zipLike } from '../../../support/publisher-server.ts';
import { makePullFolder, type PullFolder } from '../../../support/pull-folder.ts';
import type { PublisherServer } from '../../../support/publisher-server.ts';

const INDEX = '/topics/immigration/yearbook';
const FY2023 = '/sites/default/files/2024-10/2024_1002_ohss_yearbook_asylees_fy2023.xlsx';
const FY2024 = '/system/files/2026-08/2026_0805_ohss_yearbook_asylees_fy2024.xlsx';
const FY2025 = '/system/files/2027-01/2027_0114_ohss_yearbook_asylees_fy2025.xlsx';
const workbook = (year: string) => servedFile({ body: zipLike(`asylees ${year}`), etag: `"${year}"` });

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	publisher = await startPublisher({
		[FY2023]: workbook('2023'),
		[FY2024]: workbook('2024'),
		[FY2025]: workbook('2025')
	});
	folder = await makePullFolder('ohss-yearbook');
	vi.stubEnv('LEDGER_ADDRESS_OHSS_YEARBOOK', publisher.origin);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await publisher.stop();
	await folder.remove();
});

const index = (...links: string[]) =>
	htmlPage('Yearbook', links.map((link) => `<p><a href="${link}">Asylees <b>(xlsx)</b></a></p>`).join(''));
const pull = (effects = fakeEffects(), retryPolicy = NO_WAITING) =>
	pullOhssYearbook(folder, effects, retryPolicy);
const rawNames = async () => Object.keys(await folder.contents('raw/ohss-yearbook'));

it('fetches the workbooks the index page lists, by relative and absolute links of the publisher', async () => {
	publisher.serve(
		INDEX,
		index('/about', FY2025, `https://ohss.dhs.gov${FY2024}`, 'mailto:a@b.c', 'RFA2000.zip')
	);
	const results = await pull();
	expect(results).toEqual([
		{
			file: '2027_0114_ohss_yearbook_asylees_fy2025.xlsx',
			state: 'new',
			bytes: zipLike('asylees 2025').length
		},
		{
			file: '2026_0805_ohss_yearbook_asylees_fy2024.xlsx',
			state: 'new',
			bytes: zipLike('asylees 2024').length
		}
	]);
	expect(await rawNames()).toEqual([
		'2026_0805_ohss_yearbook_asylees_fy2024.xlsx',
		'2027_0114_ohss_yearbook_asylees_fy2025.xlsx'
	]);
});

it('takes the day of publication from the file name', async () => {
	publisher.serve(INDEX, index(FY2025));
	await pull();
	const records = await folder.contents('snapshots');
	const record: unknown = JSON.parse(Object.values(records)[0] ?? '');
	expect(record).toMatchObject({
		file: '2027_0114_ohss_yearbook_asylees_fy2025.xlsx',
		title: 'Yearbook of Immigration Statistics, FY2025: asylees',
		published_on: '2027-01-14',
		retrieved_on: '2026-11-15',
		etag: '"2025"'
	});
});

it('takes the last upload of a year that is listed twice', async () => {
	const again = FY2025.replace('0114', '0301');
	publisher.serve(again, workbook('2025 corrected'));
	publisher.serve(INDEX, index(again, FY2025));
	await pull();
	expect(await rawNames()).toEqual(['2027_0301_ohss_yearbook_asylees_fy2025.xlsx']);
});

it('says so and tries the configured addresses when the page lists none', async () => {
	publisher.serve(INDEX, index('/topics'));
	const effects = fakeEffects();
	await pull(effects);
	expect(effects.warned).toEqual([
		`${publisher.origin}${INDEX} lists no workbook named …yearbook_asylees_fyYYYY.xlsx; trying the configured addresses.`
	]);
	expect(await rawNames()).toEqual([
		'2024_1002_ohss_yearbook_asylees_fy2023.xlsx',
		'2026_0805_ohss_yearbook_asylees_fy2024.xlsx'
	]);
});

it('tries the configured addresses when the page is gone', async () => {
	const effects = fakeEffects();
	await pull(effects);
	expect(effects.warned).toEqual([
		`${publisher.origin}${INDEX} answered 404 Not Found, expected 200. Trying the configured addresses.`
	]);
	expect(await rawNames()).toHaveLength(2);
});

it('fetches an unchanged workbook no second time', async () => {
	publisher.serve(INDEX, index(FY2025));
	await pull();
	const before = await folder.contents();
	expect((await pull(fakeEffects('2026-12-24T00:00:00Z'))).map(({ state }) => state)).toEqual(['unchanged']);
	expect(publisher.requests.at(-1)?.headers['if-none-match']).toBe('"2025"');
	expect(await folder.contents()).toEqual(before);
});

it('leaves the record untouched when the same bytes come under another tag', async () => {
	publisher.serve(INDEX, index(FY2025));
	await pull();
	const before = await folder.contents('snapshots');
	publisher.serve(FY2025, servedFile({ body: zipLike('asylees 2025'), etag: '"moved"' }));
	expect((await pull(fakeEffects('2026-12-24T00:00:00Z'))).map(({ state }) => state)).toEqual(['unchanged']);
	expect(await folder.contents('snapshots')).toEqual(before);
	await pull();
	expect(publisher.requests.at(-1)?.headers['if-none-match']).toBe('"moved"');
	expect(await folder.contents('snapshots')).toEqual(before);
});

it('replaces a workbook and its record when the bytes changed under the same name', async () => {
	publisher.serve(INDEX, index(FY2025));
	await pull();
	publisher.serve(FY2025, workbook('2025, corrected'));
	expect((await pull(fakeEffects('2026-12-24T00:00:00Z'))).map(({ state }) => state)).toEqual(['changed']);
	expect(Object.values(await folder.contents('snapshots')).join()).toContain('"retrieved_on": "2026-12-24"');
});

it('never takes a web page for a workbook, and still fetches the others', async () => {
	publisher.serve(INDEX, index(FY2025, FY2024));
	publisher.serve(FY2025, htmlPage('Access Denied'));
	const effects = fakeEffects();
	await expect(pull(effects)).rejects.toThrow(
		/fy2025\.xlsx sent a web page titled "Access Denied" \(text\/html; charset=utf-8\); expected a workbook/
	);
	expect(await rawNames()).toEqual(['2026_0805_ohss_yearbook_asylees_fy2024.xlsx']);
	expect(effects.logged).toEqual([
		'ohss-yearbook: 2026_0805_ohss_yearbook_asylees_fy2024.xlsx: new, 38 bytes, 0.0 s'
	]);
});

it('fetches the one workbook that the environment names', async () => {
	vi.stubEnv('LEDGER_ADDRESS_OHSS_YEARBOOK', publisher.origin + FY2025);
	await pull();
	expect(publisher.requests.map(({ path }) => path)).toEqual([FY2025]);
	expect(await rawNames()).toEqual(['2027_0114_ohss_yearbook_asylees_fy2025.xlsx']);
});

it('does not go on to the configured addresses when nobody answers at all', async () => {
	await publisher.stop();
	await expect(pull(fakeEffects(), NO_RETRY)).rejects.toThrow(UnreachableError);
	await expect(pull(fakeEffects(), NO_RETRY)).rejects.toThrow(
		/Could not reach .*yearbook: connect ECONNREFUSED/
	);
	publisher = await startPublisher();
});
