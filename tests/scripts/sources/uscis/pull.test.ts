import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pullUscis } from '#scripts/sources/uscis/pull.ts';
import { fakeEffects, NO_WAITING } from '../../../support/fake-effects.ts';
import { htmlPage, servedFile, startPublisher, zipLike } from '../../../support/publisher-server.ts';
import { makePullFolder, type PullFolder } from '../../../support/pull-folder.ts';
import type { PublisherServer } from '../../../support/publisher-server.ts';

const INDEX = '/tools/reports-and-studies/immigration-and-citizenship-data';
const FILES = '/sites/default/files/document/data';
const Q1 = `${FILES}/asylumfiscalyear2025todatestats_241231.xlsx`;
const Q2 = `${FILES}/asylumfiscalyear2025todatestats_250331.xlsx`;
const FY2023 = `${FILES}/asylumfiscalyear2023todatestats_230930.xlsx`;

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	const workbook = (name: string) => servedFile({ body: zipLike(name), etag: `"${name}"` });
	publisher = await startPublisher({
		[Q1]: workbook('q1'),
		[Q2]: workbook('q2'),
		[FY2023]: workbook('2023')
	});
	folder = await makePullFolder('uscis');
	vi.stubEnv('LEDGER_ADDRESS_USCIS', publisher.origin);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await publisher.stop();
	await folder.remove();
});

const index = (...links: string[]) =>
	htmlPage('Data', links.map((link) => `<a href="${link}">Asylum (XLSX)</a>`).join(''));
const pull = (effects = fakeEffects()) => pullUscis(folder, effects, NO_WAITING);
const rawNames = async () => Object.keys(await folder.contents('raw/uscis'));

it('fetches of each fiscal year the workbook that goes furthest', async () => {
	publisher.serve(INDEX, index(Q1, FY2023, `https://www.uscis.gov${Q2}`, '/i-589.pdf'));
	const results = await pull();
	expect(results.map(({ file, state }) => [file, state])).toEqual([
		['asylumfiscalyear2025todatestats_250331.xlsx', 'new'],
		['asylumfiscalyear2023todatestats_230930.xlsx', 'new']
	]);
	expect(await rawNames()).toEqual([
		'asylumfiscalyear2023todatestats_230930.xlsx',
		'asylumfiscalyear2025todatestats_250331.xlsx'
	]);
	const [record] = Object.values(await folder.contents('snapshots'));
	expect(JSON.parse(record ?? '')).toMatchObject({
		title: 'Asylum Division Quarterly Statistics, fiscal year 2023 to date',
		licence: 'Work of the US government'
	});
});

it('says so and tries the configured address when the page lists none', async () => {
	publisher.serve(INDEX, index('/about'));
	const effects = fakeEffects();
	await pull(effects);
	expect(effects.warned.join()).toContain('lists no workbook named asylumfiscalyear…todatestats_….xlsx');
	expect(await rawNames()).toEqual(['asylumfiscalyear2025todatestats_241231.xlsx']);
});

it('tries the configured address when the page is gone, and never takes a web page for a workbook', async () => {
	publisher.serve(Q1, htmlPage('Access Denied'));
	const effects = fakeEffects();
	await expect(pull(effects)).rejects.toThrow(/241231\.xlsx sent a web page titled "Access Denied"/);
	expect(effects.warned.join()).toContain(
		'answered 404 Not Found, expected 200. Trying the configured address.'
	);
	expect(await rawNames()).toEqual([]);
});
