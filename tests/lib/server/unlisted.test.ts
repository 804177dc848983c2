import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';

// Lists age: a release holds judges and courts that no committed list knows. A demonstration made with --unlisted has
// one of each; two more of its judge codes stand in no list at all, the release's own included.

const quiet = { ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false };

async function loadSite() {
	vi.resetModules();
	return {
		...(await import('../../../src/lib/server/court-entity.ts')),
		...(await import('../../../src/lib/server/court-rows.ts')),
		...(await import('../../../src/lib/server/courts.ts')),
		...(await import('../../../src/lib/server/judge-directory.ts')),
		...(await import('../../../src/lib/server/judge-entity.ts')),
		...(await import('../../../src/lib/server/judge-rows.ts'))
	};
}

/** A row of a CSV by column names. */
type Line = Readonly<Record<string, string>>;

let folder: string;
let site: Awaited<ReturnType<typeof loadSite>>;
let decisions: readonly Line[];
let names: readonly Line[];
/** The code in the release's list that the committed list was left without. */
let left: { readonly court: string; readonly judge: string };

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-unlisted-'));
	const out = join(folder, 'demo');
	const { root, aggregates, counted, lookups } = await makeDemoData(
		{ cases: 8_000, judges: 16, seed: 5, unlisted: true, out },
		quiet
	);
	vi.stubEnv('LEDGER_DATA', root);
	site = await loadSite();
	decisions = await readLines(join(counted, 'eoir-case-data', 'asylum_decisions.csv'));
	names = await readLines(join(aggregates, 'counted_names.csv'));
	const omitted = async (list: string, column: string) => {
		const kept = new Set((await readLines(join(lookups, list))).map((row) => row[column]));
		const all = await readLines(join(out, 'release', list));
		const codes = all.flatMap((row) => (kept.has(row[column]) ? [] : (row[column] ?? [])));
		expect(codes).toHaveLength(1);
		return codes[0] ?? '';
	};
	left = {
		court: await omitted('courts.csv', 'court'),
		judge: await omitted('immigration_judges.csv', 'judge')
	};
}, 120_000);
afterAll(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

async function readLines(path: string): Promise<Line[]> {
	return Papa.parse<Line>(await readFile(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** Decisions with an outcome that the count has under a code. */
function counted(column: 'court' | 'judge', code: string, outcome: string): number {
	return decisions
		.filter((row) => row[column] === code && row['outcome'] === outcome)
		.reduce((sum, row) => sum + Number(row['decisions']), 0);
}

/** Grants and denials of everyone in a twin, all years. */
function told({ series }: ReturnType<typeof site.judgeEntity>): readonly [number, number] {
	const all = series.filter(({ nationality }) => nationality === 'ALL');
	const sum = (name: 'granted' | 'denied') => all.reduce((total, row) => total + (row.counts[name] ?? 0), 0);
	return [sum('granted'), sum('denied')];
}

describe('a judge whom the committed list does not know', () => {
	it('has a page under the printed name and the code, with every decision', () => {
		const entry = site.judgeEntries().find(({ code }) => code === left.judge);
		const printed = names.find((row) => row['kind'] === 'judge' && row['code'] === left.judge);
		expect(printed).toMatchObject({ source: 'release', is_person: 'true' });
		expect(entry?.name).toBe(printed?.['name']);
		expect(entry?.slug.endsWith(`-${left.judge.toLowerCase()}`)).toBe(true);
		expect(site.findJudge(entry?.slug ?? '')).toBe(entry);
		expect(counted('judge', left.judge, 'denied')).toBeGreaterThan(0);
		expect(entry && told(site.judgeEntity(entry))).toEqual([
			counted('judge', left.judge, 'granted'),
			counted('judge', left.judge, 'denied')
		]);
	});

	it('stands in the list of judges', () => {
		const entry = site.judgeEntries().find(({ code }) => code === left.judge);
		expect(site.judgeList().rows.map(({ slug }) => slug)).toContain(entry?.slug);
	});
});

describe('a judge code that no list knows, the release’s own included', () => {
	it('is a person under the code, until a list says otherwise', () => {
		const unknown = names.filter((row) => row['kind'] === 'judge' && row['source'] === 'none');
		expect(unknown.length).toBeGreaterThan(0);
		for (const { code = '', name, is_person } of unknown) {
			expect([name, is_person]).toEqual(['', 'true']);
			const entry = site.judgeEntries().find((one) => one.code === code);
			expect(entry).toMatchObject({ name: code, code });
			expect(entry && told(site.judgeEntity(entry))).toEqual([
				counted('judge', code, 'granted'),
				counted('judge', code, 'denied')
			]);
		}
	});

	it('is no person where the release’s list says so', () => {
		const nobody = names.filter((row) => row['is_person'] === 'false').map((row) => row['code']);
		expect(nobody.length).toBeGreaterThan(0);
		expect(site.judgeEntries().filter(({ code }) => nobody.includes(code ?? ''))).toEqual([]);
	});
});

describe('a court that the committed list does not know', () => {
	it('has a page under the city that the release prints and the code, with every decision', () => {
		const court = site.findCourt(left.court.toLowerCase());
		const printed = names.find((row) => row['kind'] === 'court' && row['code'] === left.court);
		expect(court).toMatchObject({ court: left.court, is_court: true, latitude: null, source: 'release' });
		expect(court?.name.toUpperCase()).toBe(`${printed?.['name']} (${left.court})`);
		expect(counted('court', left.court, 'denied')).toBeGreaterThan(0);
		expect(court && told(site.courtEntity(court))).toEqual([
			counted('court', left.court, 'granted'),
			counted('court', left.court, 'denied')
		]);
	});

	it('stands in the list of courts and beside its judges', () => {
		expect(site.courtList().rows.map(({ code }) => code)).toContain(left.court);
		const judges = decisions.flatMap((row) => (row['court'] === left.court ? [row['judge']] : []));
		const served = site.judgeEntries().filter(({ code }) => judges.includes(code ?? ''));
		expect(served.length).toBeGreaterThan(0);
		const { rows, courtNames } = site.judgeList();
		const shown = rows.find(({ slug }) => slug === served[0]?.slug)?.courts.map((at) => courtNames[at]);
		expect(shown).toContain(site.findCourt(left.court)?.name);
	});
});
