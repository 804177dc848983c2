import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnreachableError } from '#scripts/errors.ts';
import { pullUnhcr } from '#scripts/sources/unhcr/pull.ts';
import { fakeEffects, NO_RETRY, NO_WAITING } from '../../../support/fake-effects.ts';
import { fileReply, htmlPage, startPublisher, type Route } from '../../../support/publisher-server.ts';
import { makePullFolder, type PullFolder } from '../../../support/pull-folder.ts';
import type { PublisherServer } from '../../../support/publisher-server.ts';

const DECISIONS = '/population/v1/asylum-decisions/';
const APPLICATIONS = '/population/v1/asylum-applications/';

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	publisher = await startPublisher({
		[DECISIONS]: pages('decisions', 2),
		[APPLICATIONS]: pages('applications', 1)
	});
	folder = await makePullFolder('unhcr');
	vi.stubEnv('LEDGER_ADDRESS_UNHCR', publisher.origin);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await publisher.stop();
	await folder.remove();
});

/** The envelope of UNHCR's interface, one row a page. */
function pageText(page: number, maxPages: number, edition: string): string {
	const item = { year: 2024, coo_name: 'Mexico ', coo_iso: 'MEX', dec_recognized: '0', edition };
	return JSON.stringify({ page, 'short-url': 'xxxxxx', maxPages, total: [], items: [item] });
}

function pages(edition: string, maxPages: number): Route {
	return (request) => {
		const page = Number(request.query.get('page'));
		const body = pageText(page, maxPages, edition);
		return fileReply({ body, type: 'application/json', etag: `"${edition}-${page}-${maxPages}"` }, request);
	};
}

const pull = (retryPolicy = NO_WAITING) => pullUnhcr(folder, fakeEffects(), retryPolicy);

it('saves every page of decisions and applications under its number', async () => {
	const results = await pull();
	expect(results.map(({ file, state }) => [file, state])).toEqual([
		['asylum-decisions-page-001.json', 'new'],
		['asylum-decisions-page-002.json', 'new'],
		['asylum-applications-page-001.json', 'new']
	]);
	expect(await folder.contents('raw')).toEqual({
		'unhcr/asylum-applications-page-001.json': pageText(1, 1, 'applications'),
		'unhcr/asylum-decisions-page-001.json': pageText(1, 2, 'decisions'),
		'unhcr/asylum-decisions-page-002.json': pageText(2, 2, 'decisions')
	});
	expect(Object.keys(await folder.contents('snapshots'))).toEqual([
		'unhcr/asylum-applications-page-001.json.json',
		'unhcr/asylum-decisions-page-001.json.json',
		'unhcr/asylum-decisions-page-002.json.json'
	]);
});

it('asks for all origins of American rows by ISO code, from 2000 to this year', async () => {
	await pull();
	expect(publisher.requests.map(({ path, query }) => [path, query.get('page')])).toEqual([
		[DECISIONS, '1'],
		[DECISIONS, '2'],
		[APPLICATIONS, '1']
	]);
	expect(Object.fromEntries(publisher.requests[0]?.query ?? [])).toEqual({
		limit: '1000',
		page: '1',
		yearFrom: '2000',
		yearTo: '2026',
		coa: 'USA',
		cf_type: 'ISO',
		coo_all: 'true'
	});
});

it('says who is asking', async () => {
	await pull();
	expect(publisher.requests[0]?.headers['user-agent']).toMatch(/^asylum-ledger\//);
});

it('asks again only under a condition, and keeps pages the publisher calls unchanged', async () => {
	await pull();
	const before = await folder.contents();
	const results = await pull();
	expect(results.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged']);
	expect(publisher.requests.slice(3).map(({ headers }) => headers['if-none-match'])).toEqual([
		'"decisions-1-2"',
		'"decisions-2-2"',
		'"applications-1-1"'
	]);
	expect(await folder.contents()).toEqual(before);
});

it('fetches a page again whose file was harmed on disk', async () => {
	await pull();
	const before = await folder.contents();
	await writeFile(join(folder.rawFolder, 'asylum-decisions-page-002.json'), '{"page":2');
	await pull();
	expect(await folder.contents()).toEqual(before);
});

it('removes pages beyond the new last one, with their records, and leaves other files', async () => {
	await pull();
	await writeFile(join(folder.rawFolder, 'unhcr_usa_asylum_decisions.csv'), 'year\n');
	publisher.serve(DECISIONS, pages('corrected', 1));
	await pull();
	expect(Object.keys(await folder.contents())).toEqual([
		'raw/unhcr/asylum-applications-page-001.json',
		'raw/unhcr/asylum-decisions-page-001.json',
		'raw/unhcr/unhcr_usa_asylum_decisions.csv',
		'snapshots/unhcr/asylum-applications-page-001.json.json',
		'snapshots/unhcr/asylum-decisions-page-001.json.json'
	]);
});

const leavesTheOldSet = async (route: Route, message: RegExp) => {
	await pull();
	const before = await folder.contents();
	publisher.serve(DECISIONS, route);
	await expect(pull(NO_RETRY)).rejects.toThrow(UnreachableError);
	await expect(pull(NO_RETRY)).rejects.toThrow(message);
	expect(await folder.contents()).toEqual(before);
};

it('leaves the old set when a page is missing', () =>
	leavesTheOldSet((request) => {
		const isSecond = request.query.get('page') === '2';
		return isSecond
			? { status: 404, ...htmlPage('Not found') }
			: fileReply({ body: pageText(1, 2, 'new') }, request);
	}, /answered 404/));

it('leaves the old set when a page is cut short', () =>
	leavesTheOldSet(
		{ headers: { 'content-type': 'application/json' }, body: '{"page":1,"maxPages":1,"items":[{"year":20' },
		/cut short/
	));

it('leaves the old set when a web page comes', () =>
	leavesTheOldSet(htmlPage('Access denied'), /a web page titled "Access denied".*expected JSON/));

it('leaves the old set when the answer holds no rows', () =>
	leavesTheOldSet({ body: '{"page":1,"maxPages":1,"items":[]}' }, /holds no list|sent no page of data/));

it('leaves the old set when the answer is JSON of another form', () =>
	leavesTheOldSet({ body: '{"error":"overloaded"}' }, /holds no list|sent no page of data/));

it('leaves the old set when the number of pages changes between two pages', () =>
	leavesTheOldSet((request) => {
		const page = Number(request.query.get('page'));
		return { body: pageText(page, page + 1, 'growing') };
	}, /sent page 2 of 3; expected page 2 of 2/));

it('leaves the old set when the line breaks', () =>
	leavesTheOldSet({ body: pageText(1, 1, 'new'), cutAfter: 20 }, /broke off/));

it('brings back the old set after an interruption in the midst of the swap', async () => {
	await mkdir(join(folder.root, 'raw/.incoming/unhcr.previous'), { recursive: true });
	await writeFile(join(folder.root, 'raw/.incoming/unhcr.previous/asylum-decisions-page-001.json'), 'old');
	publisher.serve(DECISIONS, htmlPage('Access denied'));
	await expect(pull(NO_RETRY)).rejects.toThrow(UnreachableError);
	expect(await folder.contents('raw')).toEqual({ 'unhcr/asylum-decisions-page-001.json': 'old' });
});

it('keeps the old pages when new ones overlap', async () => {
	await pull();
	const before = await folder.contents('raw');
	const row = (coo: string) => ({
		year: 2024,
		coo_name: coo,
		coo,
		coo_iso: coo,
		coa: 'USA',
		coa_iso: 'USA',
		procedure_type: 'G',
		dec_level: 'EO',
		dec_pc: 'P',
		dec_recognized: 10,
		dec_other: 0,
		dec_rejected: 10,
		dec_closed: 0,
		dec_total: 20
	});
	const answer = [
		[row('MEX'), row('GUA')],
		[row('GUA'), row('HON')]
	];
	publisher.serve(DECISIONS, (request) => {
		const page = Number(request.query.get('page'));
		return { body: JSON.stringify({ page, maxPages: 2, total: [], items: answer[page - 1] }) };
	});
	// The other answer has a form that says nothing of itself, so that only the decisions are held against each other.
	publisher.serve(APPLICATIONS, { body: JSON.stringify({ page: 1, maxPages: 1, items: [{ year: 2024 }] }) });
	await expect(pull()).rejects.toThrow(UnreachableError);
	await expect(pull()).rejects.toThrow(
		/page-002\.json, item 1: repeats .*page-001\.json, item 2.*were here stay/
	);
	expect(await folder.contents('raw')).toEqual(before);
});
