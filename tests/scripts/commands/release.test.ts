import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { run } from '#scripts/cli.ts';
import { DiffSchema, ManifestSchema } from '#core/releases/manifest.ts';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import { publishedOutcomes } from '#core/tables/published.ts';
import { releaseChanges } from '#core/tables/release-changes.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { readRelease } from '#scripts/release/release-records.ts';
import * as v from 'valibot';
import { countedYear, writeCounted } from '../../support/counted-files.ts';
import { fakeEffects } from '../../support/fake-effects.ts';
import { PUBLISHED, verifyFolder } from '../../support/verify-folder.ts';

async function release(root: string, now: string, ...args: string[]) {
	const effects = fakeEffects(`${now}T10:00:00Z`);
	const code = await run(['release', '--data', root, ...args], effects);
	return { code, logged: effects.logged.join('\n'), warned: effects.warned.join('\n') };
}

const read = (root: string, ...path: string[]) => readFile(join(root, 'releases', ...path), 'utf8');
const manifestOf = async (root: string, id: string) =>
	v.parse(ManifestSchema, JSON.parse(await read(root, id, 'manifest.json')));
const diffOf = async (root: string, id: string) =>
	v.parse(DiffSchema, JSON.parse(await read(root, id, 'diff.json')));

/** Published rows with a count of TRAC moved from one outcome to another: sums stay. */
const moved = (by: number) =>
	PUBLISHED.map((row) => {
		const count = { 1010: 1010 + by, 90: 90 - by }[row.count ?? 0];
		return count === undefined ? row : { ...row, count, count_low: count, count_high: count };
	});

/** Writes the published rows anew, some of them changed. */
async function republish(root: string, rows: typeof PUBLISHED) {
	await writeFile(join(root, 'normalized', 'published_outcomes.csv'), writeCsv(publishedOutcomes, rows));
}

it('records sources, rows and checks under the day, and calls the data by it from then on', async () => {
	const root = await verifyFolder();
	expect((await readRelease(dataFolder(root))).id).toMatch(/^[0-9a-f]{8}$/);
	expect(await release(root, '2026-12-01', '--also', '9a91d134')).toMatchObject({ code: 0 });
	expect(await readRelease(dataFolder(root))).toMatchObject({
		id: '2026-12-01',
		names: expect.arrayContaining(['2026-12-01', '9a91d134'])
	});
	const manifest = await manifestOf(root, '2026-12-01');
	expect(manifest).toMatchObject({ day: '2026-12-01', note: null, previous: null, counted: null });
	expect(manifest.sources).toHaveLength(6);
	const outcomes = manifest.tables.find(({ name }) => name === 'published_outcomes');
	expect(outcomes).toMatchObject({
		rows: 16,
		parts: [
			{ offer: 'package', rows: 12 },
			{ offer: 'cited', rows: 4 }
		]
	});
	expect(manifest.checks.map(({ verdict }) => verdict)).toContain('in order');
	expect(await readdir(join(root, 'releases', '2026-12-01'))).toEqual(['manifest.json']);
});

it('keeps rows that may be passed on apart from those that may not, whole between them', async () => {
	const root = await verifyFolder();
	await release(root, '2026-12-01');
	const { tables } = await manifestOf(root, '2026-12-01');
	const [offered, cited] = tables.find(({ name }) => name === 'published_outcomes')?.parts ?? [];
	const rows = async (file = '') =>
		readCsv(
			publishedOutcomes,
			gunzipSync(await readFile(join(root, 'releases', 'tables', file))).toString(),
			file
		);
	const ids = (await rows(offered?.file)).map(({ source_id }) => source_id);
	expect(ids.filter((id) => id.startsWith('reference-'))).toEqual([]);
	expect(writeCsv(publishedOutcomes, [...(await rows(offered?.file)), ...(await rows(cited?.file))])).toBe(
		writeCsv(publishedOutcomes, PUBLISHED)
	);
	expect(tables.find(({ name }) => name === 'published_judges')?.parts.map(({ offer }) => offer)).toEqual([
		'cited'
	]);
});

it('makes no second release of the same data, and on the same day one with a number of others', async () => {
	const root = await verifyFolder();
	await release(root, '2026-12-01');
	const again = await release(root, '2026-12-02');
	expect([again.code, again.logged]).toEqual([0, expect.stringContaining('no new release was made')]);
	expect((await readdir(join(root, 'releases'))).sort()).toEqual(['2026-12-01', 'tables']);
	const kept = (await readdir(join(root, 'releases', 'tables'))).length;

	// A row whose parts no longer add up is found by verify.
	await republish(
		root,
		PUBLISHED.map((row) => (row.count === 90 ? { ...row, count: 95, count_low: 95, count_high: 95 } : row))
	);
	expect(await release(root, '2026-12-01')).toMatchObject({
		code: 1,
		warned: expect.stringContaining('checks failed')
	});
	await republish(root, moved(2));
	expect((await release(root, '2026-12-01')).code).toBe(0);
	// Only the rows that moved are kept anew.
	expect((await readdir(join(root, 'releases', 'tables'))).length).toBe(kept + 1);
	expect((await manifestOf(root, '2026-12-01-2')).previous).toBe('2026-12-01');
});

it('shows exactly which numbers moved, and by which document', async () => {
	const root = await verifyFolder();
	const unhcr = (year: number) =>
		PUBLISHED.filter(({ count }) => count === 508).map((row) => ({ ...row, year }));
	await republish(root, [...PUBLISHED, ...unhcr(2011)]);
	await release(root, '2026-12-01');
	await republish(root, [...moved(1), ...unhcr(2012)]);
	const { code, logged } = await release(root, '2027-01-04');
	expect(code).toBe(0);
	expect(logged).toContain('published_outcomes: 2 numbers moved, 4 other cells, 2 rows came, 2 went');
	const diff = await diffOf(root, '2027-01-04');
	expect(diff.tables.filter(({ state }) => state !== 'same').map(({ table }) => table)).toEqual([
		'published_outcomes'
	]);
	expect(diff.sources).toEqual([
		{ before: null, after: 'unhcr-asylum-decisions', numbers: 0, came: 2, went: 0 },
		{
			before: 'reference-trac-asylum-tool',
			after: 'reference-trac-asylum-tool',
			numbers: 2,
			came: 0,
			went: 0
		},
		{ before: 'unhcr-asylum-decisions', after: null, numbers: 0, came: 0, went: 2 }
	]);
	const bytes = await readFile(join(root, 'releases', '2027-01-04', 'changes.csv.gz'));
	const changes = readCsv(releaseChanges, gunzipSync(bytes).toString(), 'changes.csv');
	expect(changes.map(({ change, column, before, after }) => [change, column, before, after])).toEqual([
		...['count', 'count_high', 'count_low'].map((column) => ['moved', column, '1010', '1011']),
		...['count', 'count_high', 'count_low'].map((column) => ['moved', column, '90', '89']),
		...['went', 'came', 'went', 'came'].map((change) => [change, null, null, null])
	]);
});

it('tallies what vanished from the archive of the courts', async () => {
	const root = await verifyFolder();
	const count = async (granted: number, guatemalans: number, releaseOn: string) => {
		await writeCounted(
			join(root, 'counted', 'eoir-case-data'),
			[
				countedYear({ decisions: granted }),
				countedYear({ outcome: 'denied', decisions: 2000 }),
				countedYear({ nationality: 'GT', decisions: guatemalans })
			],
			{ release: `${releaseOn}.zip`, releaseOn }
		);
		expect(await run(['aggregate', '--data', root], fakeEffects())).toBe(0);
	};
	await count(990, 10, '2026-10-01');
	expect(await release(root, '2026-10-05')).toMatchObject({ code: 0 });
	// Three Mexican grants are gone, two Guatemalan ones have come: one fewer, and three missing at least.
	await count(987, 12, '2026-11-01');
	expect(await release(root, '2026-11-05')).toMatchObject({ code: 0 });
	const { vanished, tables } = await diffOf(root, '2026-11-05');
	expect(vanished).toEqual({
		archive_before: '2026-10-01.zip',
		archive_after: '2026-11-01.zip',
		tables: [{ table: 'A_TblCase', before: 996, after: 996 }],
		years: [{ fiscal_year: 2018, decision: 'granted', before: 1000, after: 999 }],
		at_least: 3
	});
	expect(tables.find(({ table }) => table === 'nationality_years')).toMatchObject({
		state: 'changed',
		numbers: 2
	});
	expect(await manifestOf(root, '2026-11-05')).toMatchObject({
		counted: { family: 'eoir-case-data', archive: '2026-11-01.zip', archive_sha256: null },
		tables: expect.arrayContaining([
			expect.objectContaining({ name: 'asylum_decisions', rows: 3, parts: [] })
		])
	});
});

it('refuses a day before the last release, half a note, and invented data', async () => {
	const root = await verifyFolder();
	await release(root, '2026-12-01');
	await republish(root, moved(3));
	expect(await release(root, '2026-11-30')).toMatchObject({
		code: 1,
		warned: expect.stringContaining('2026-12-01')
	});
	expect((await release(root, '2026-12-02', '--note-en', 'Half')).code).toBe(2);
	expect((await release(root, '2026-12-02', '--day', '2026-13-01')).code).toBe(2);
	await writeFile(join(root, 'release.json'), '{"id":"demo","synthetic":true}');
	expect((await release(root, '2026-12-02')).warned).toContain('invented');
	await rm(root, { recursive: true });
});
