import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { realEffects } from '#scripts/effects.ts';

// What pages made of a case table say, against SQL of this file over the Parquet file itself.

const quiet = { ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false };
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-cases-'));
	await makeDemoData({ cases: 6000, judges: 24, seed: 3, out: folder, from: 'case-table' }, quiet);
	vi.stubEnv('LEDGER_DATA', join(folder, 'data'));
	vi.resetModules();
}, 120_000);

afterAll(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

async function countByCourt(): Promise<Map<string, readonly [granted: number, denied: number]>> {
	const [table = ''] = (await readdir(join(folder, 'release'))).filter((name) => name.endsWith('.parquet'));
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const rows = await connection.runAndReadAll(
		`SELECT court_code_last,
		        sum(CASE WHEN asylum_decision_last IN ('Full Grant', 'Grant', 'Conditional Grant', 'In Court Stipulated Grant',
		                 'Paper Stipulated Grant', 'N') THEN 1 ELSE 0 END)::INTEGER,
		        sum(CASE WHEN asylum_decision_last = 'Deny' THEN 1 ELSE 0 END)::INTEGER
		FROM '${join(folder, 'release', table)}'
		WHERE ij_completion_date_last <= DATE '2025-10-01' GROUP BY 1`
	);
	connection.closeSync();
	return new Map(
		rows.getRowsJS().map(([court, granted, denied]) => [String(court), [Number(granted), Number(denied)]])
	);
}

it('adds up on every court page to the grants and denials of the table, under the table’s name', async () => {
	const { courts } = await import('../../src/lib/server/courts.ts');
	const { courtEntity } = await import('../../src/lib/server/court-entity.ts');
	const { countedRelease } = await import('../../src/lib/server/counted-nation.ts');
	expect(countedRelease()).toEqual({ source_id: 'ddp-synthetic-3-6000', release_on: '2025-10-01' });
	const expected = await countByCourt();
	const said = courts().map((court) => {
		const { entity, series } = courtEntity(court);
		const all = series.filter(({ nationality }) => nationality === 'ALL');
		const sum = (outcome: 'granted' | 'denied') =>
			all.reduce((total, { counts }) => total + (counts?.[outcome] ?? 0), 0);
		return [entity.code, [sum('granted'), sum('denied')]] as const;
	});
	expect(said.length).toBeGreaterThan(4);
	expect(said.some(([, [granted = 0]]) => granted > 10)).toBe(true);
	for (const [code, counts] of said)
		expect([code, counts]).toEqual([code, expected.get(code ?? '') ?? [0, 0]]);
});

it('is named as the table, its invented cases as invented, and gone from the pages when its count is taken away', async () => {
	const { countedNation } = await import('../../src/lib/server/counted-nation.ts');
	const { seriesWords } = await import('../../src/lib/figures/series-words.ts');
	expect(countedNation().length).toBeGreaterThan(4);
	expect(seriesWords('en', 'counted', countedNation())).toBe(
		'Immigration courts, counted from invented cases'
	);
	expect(seriesWords('es', 'counted', countedNation())).toBe(
		'Cortes de inmigración, contadas de casos inventados'
	);
	const real = [{ source_id: 'ddp-2026-08-01' }];
	expect(seriesWords('en', 'counted', real)).toMatch(/Deportation Data Project’s table/);
	expect(seriesWords('es', 'counted', real)).toMatch(/tabla del Deportation Data Project/);
	expect(seriesWords('en', 'counted', [{ source_id: 'eoir-case-data-2025-11-03' }])).toMatch(
		/EOIR case data/
	);

	// The aggregates of the count are still there.
	await rm(join(folder, 'data', 'counted', 'ddp'), { recursive: true });
	vi.resetModules();
	const after = await import('../../src/lib/server/counted-nation.ts');
	const { yearsByCourt } = await import('../../src/lib/server/counted-rows.ts');
	expect([after.countedRelease(), after.countedNation(), yearsByCourt().size]).toEqual([null, [], 0]);
});
