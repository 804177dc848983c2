import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pullEoirDecisionRates } from '#scripts/sources/eoir-decision-rates/pull.ts';
import { fakeEffects, NO_WAITING } from '../../../support/fake-effects.ts';
import { htmlPage, pdfLike, servedFile, startPublisher } from '../../../support/publisher-server.ts';
import { makePullFolder, type PullFolder } from '../../../support/pull-folder.ts';
import type { PublisherServer } from '../../../support/publisher-server.ts';

const INDEX = '/eoir/workload-and-adjudication-statistics';
const CONFIGURED = '/eoir/page/file/1107366/download';
const LISTED = '/eoir/media/1344906/dl';
const FY2025 = servedFile({ body: pdfLike('FY 2025'), lastModified: 'Fri, 24 Oct 2025 13:00:00 GMT' });

let publisher: PublisherServer;
let folder: PullFolder;

beforeEach(async () => {
	publisher = await startPublisher({ [CONFIGURED]: FY2025, [LISTED]: FY2025 });
	folder = await makePullFolder('eoir-decision-rates');
	vi.stubEnv('LEDGER_ADDRESS_EOIR_DECISION_RATES', publisher.origin);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await publisher.stop();
	await folder.remove();
});

const pull = (effects = fakeEffects()) => pullEoirDecisionRates(folder, effects, NO_WAITING);
const rawNames = async () => Object.keys(await folder.contents('raw/eoir-decision-rates'));

it('fetches the PDF whose link says "Asylum Decision Rates by Nationality", and no other', async () => {
	publisher.serve(
		INDEX,
		htmlPage(
			'Workload and Adjudication Statistics',
			`<a href="/eoir/media/1/dl">11. Asylum Decision Rates (PDF)</a>
			<a href="${LISTED}?inline">12. Asylum Decision
				Rates by <em>Nationality</em> (PDF)</a>
			<a href="/eoir/media/3/dl">13. Asylum Decision Rates in Cases Originating with a Credible Fear Claim By Nationality</a>`
		)
	);
	expect(await pull()).toEqual([
		{ file: 'asylum_decision_rates_by_nationality_2025-10-24_1344906.pdf', state: 'new', bytes: 23 }
	]);
	expect(publisher.requests.map(({ path }) => path)).toEqual([INDEX, LISTED]);
	expect(publisher.requests[1]?.query.has('inline')).toBe(true);
});

it('keeps an edition that was overwritten at the source', async () => {
	await pull();
	publisher.serve(
		CONFIGURED,
		servedFile({ body: pdfLike('FY 2026'), lastModified: 'Mon, 12 Oct 2026 13:00:00 GMT' })
	);
	await pull();
	expect(await rawNames()).toEqual([
		'asylum_decision_rates_by_nationality_2025-10-24_1107366.pdf',
		'asylum_decision_rates_by_nationality_2026-10-12_1107366.pdf'
	]);
});

it('names an edition by the day it was fetched where the server gives no date', async () => {
	publisher.serve(CONFIGURED, servedFile({ body: pdfLike('undated') }));
	await pull();
	expect(await rawNames()).toEqual(['asylum_decision_rates_by_nationality_2026-11-15_1107366.pdf']);
});

it('asks for an unchanged edition by its date only', async () => {
	await pull();
	expect((await pull()).map(({ state }) => state)).toEqual(['unchanged']);
	expect(publisher.requests.at(-1)?.headers['if-modified-since']).toBe('Fri, 24 Oct 2025 13:00:00 GMT');
});

it('follows a redirect', async () => {
	publisher.serve(CONFIGURED, { status: 301, headers: { location: LISTED } });
	await pull();
	expect(await rawNames()).toEqual(['asylum_decision_rates_by_nationality_2025-10-24_1107366.pdf']);
});

it('tries again after a 503', async () => {
	publisher.serve(CONFIGURED, (request, visit) =>
		visit === 1 ? { status: 503, ...htmlPage('Busy') } : { body: pdfLike('FY 2025') }
	);
	const effects = fakeEffects();
	await pull(effects);
	expect(effects.warned.at(-1)).toBe(
		`${publisher.origin}${CONFIGURED} answered 503 Service Unavailable, expected 200. Trying again.`
	);
	expect(await rawNames()).toHaveLength(1);
});

it('does not insist after a 404', async () => {
	publisher.serve(CONFIGURED, { status: 404 });
	await expect(pull()).rejects.toThrow(/answered 404/);
	expect(publisher.requests.filter(({ path }) => path === CONFIGURED)).toHaveLength(1);
});

it('refuses a PDF without an end', async () => {
	publisher.serve(CONFIGURED, servedFile({ body: '%PDF-1.7\nhalf' }));
	await expect(pull()).rejects.toThrow(/cut short/);
	expect(await folder.contents()).toEqual({});
});
