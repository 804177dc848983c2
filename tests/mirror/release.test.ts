import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterEach, expect, it, vi } from 'vitest';
import { DiffSchema, ManifestSchema } from '#core/releases/manifest.ts';
import { readCsv } from '#core/tables/csv.ts';
import { releaseChanges } from '#core/tables/release-changes.ts';
import { run } from '#scripts/cli.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import { type Mirror, startMirror } from './mirror.ts';

let mirror: Mirror;
let root = '';

afterEach(async () => {
	vi.unstubAllEnvs();
	await mirror.stop();
	await rm(root, { recursive: true, force: true });
});

/** A full run, `npm run data`, on a day. */
async function runOn(day: string): Promise<readonly string[]> {
	const effects = fakeEffects(`${day}T06:00:00Z`);
	expect(await run([], effects), effects.warned.join('\n')).toBe(0);
	return effects.logged;
}

const read = (id: string, name: string) => readFile(join(root, 'releases', id, name));

it('makes a release from nothing, none of unchanged data, and of changed ones the right difference', async () => {
	mirror = await startMirror({ sources: ['unhcr', 'ohss-yearbook', 'eoir-decision-rates'] });
	root = await mkdtemp(join(tmpdir(), 'released-'));
	for (const part of ['lookups', 'corrections'])
		await cp(join('data', part), join(root, part), { recursive: true });
	vi.stubEnv('LEDGER_DATA', root);
	for (const [name, value] of Object.entries(mirror.environment)) vi.stubEnv(name, value);

	await runOn('2026-11-15');
	const first = v.parse(ManifestSchema, JSON.parse((await read('2026-11-15', 'manifest.json')).toString()));
	expect(first).toMatchObject({ previous: null, day: '2026-11-15', counted: null });
	expect(new Set(first.sources.map(({ retrieved_on }) => retrieved_on))).toEqual(new Set(['2026-11-15']));
	expect(first.sources.map(({ source_id }) => source_id)).toContain('eoir-decision-rates-fy2025-2025-10-20');
	expect(first.checks.length).toBeGreaterThan(5);
	expect(JSON.parse(await readFile(join(root, 'publish', 'datapackage.json'), 'utf8'))).toMatchObject({
		version: '2026-11-15'
	});

	expect((await runOn('2026-11-16')).join('\n')).toContain('no new release was made');
	expect(await readdir(join(root, 'releases'))).toEqual(['2026-11-15', 'tables']);

	const { unhcr, decisionRates } = mirror.figures;
	await mirror.publish({
		// Eight more Mexicans granted in 2024; Venezuelan cases of 2022 are gone; a new edition of EOIR's table.
		unhcr: unhcr
			.filter(({ year, origin }) => year !== 2022 || origin !== 'VEN')
			.map((row) =>
				row.year === 2024 && row.origin === 'MEX' && row.level === 'EO'
					? { ...row, recognized: row.recognized + 8 }
					: row
			),
		decisionRates: {
			...decisionRates,
			generatedOn: '2025-11-03',
			rows: decisionRates.rows.map((row) =>
				row.nationality === 'MEXICO' ? { ...row, grants: row.grants - 4, denials: row.denials + 4 } : row
			)
		}
	});
	await runOn('2026-12-01');
	const diff = v.parse(DiffSchema, JSON.parse((await read('2026-12-01', 'diff.json')).toString()));
	const changes = readCsv(
		releaseChanges,
		gunzipSync(await read('2026-12-01', diff.file ?? '')).toString(),
		'changes.csv'
	);
	const [EOIR, LATER] = ['eoir-decision-rates-fy2025-2025-10-20', 'eoir-decision-rates-fy2025-2025-11-03'];
	const UNHCR = 'unhcr-asylum-decisions';
	// What moved, by hand: with the Mexicans, everyone's sums; without the Venezuelans, everyone's sums of 2022.
	const moved = changes
		.filter(({ table, column }) => table === 'published_outcomes' && column === 'count')
		.map(({ key, before, after, source_before }) => [
			source_before,
			key.replace(/^source_id=.*nationality=/, ''),
			Number(before),
			Number(after)
		]);
	expect(moved).toEqual([
		[EOIR, 'MEX, year=2025, measure=denied', 4672, 4676],
		[EOIR, 'MEX, year=2025, measure=granted', 664, 660],
		['unhcr-asylum-applications', 'ALL, year=2022, measure=received', 8800, 1800],
		[UNHCR, 'ALL, year=2022, measure=decided', 4548, 1538],
		[UNHCR, 'ALL, year=2022, measure=denied', 1425, 815],
		[UNHCR, 'ALL, year=2022, measure=granted', 2496, 96],
		[UNHCR, 'ALL, year=2024, measure=decided', 15_020, 15_028],
		[UNHCR, 'ALL, year=2024, measure=granted', 1604, 1612],
		[UNHCR, 'MEX, year=2024, measure=decided', 10_004, 10_012],
		[UNHCR, 'MEX, year=2024, measure=granted', 702, 710]
	]);
	const went = changes.filter(({ table, change }) => table === 'published_outcomes' && change === 'went');
	expect(went).toHaveLength(6);
	expect(went.filter(({ key }) => !key.includes('nationality=VEN, year=2022'))).toEqual([]);
	expect(changes.filter(({ table, change }) => table === 'published_outcomes' && change === 'came')).toEqual(
		[]
	);
	// A count with its lowest and its highest value is one number.
	expect(diff.sources).toEqual([
		{ before: EOIR, after: LATER, numbers: 2, came: 0, went: 0 },
		{ before: 'unhcr-asylum-applications', after: null, numbers: 0, came: 0, went: 1 },
		{ before: 'unhcr-asylum-applications', after: 'unhcr-asylum-applications', numbers: 1, came: 0, went: 0 },
		{ before: UNHCR, after: null, numbers: 0, came: 0, went: 5 },
		{ before: UNHCR, after: UNHCR, numbers: 7, came: 0, went: 0 }
	]);
	expect(diff.tables.filter(({ state }) => state !== 'same').map(({ table }) => table)).toEqual([
		'published_outcomes',
		'sources'
	]);
});
