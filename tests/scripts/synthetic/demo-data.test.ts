import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { cubeColumn, decodeCube } from '#core/cube/cube.ts';
import { courtSplits, courtYears, judgeYears, nationalityYears } from '#core/tables/aggregates.ts';
import { asylumDecisions } from '#core/tables/counted.ts';
import { lookupCourts, lookupImmigrationJudges } from '#core/tables/lookups.ts';
import { sources } from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { OUTCOMES } from '#core/counts/outcome.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { UsageError } from '#scripts/errors.ts';
import { realEffects } from '#scripts/effects.ts';

const quiet = { ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false };

let folder: string;
let data: DataFolder;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-demo-'));
	data = await makeDemoData({ cases: 2000, judges: 24, seed: 5, out: join(folder, 'demo') }, quiet);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf<T extends Table>(
	table: T,
	part: 'lookups' | 'normalized' | 'counted' | 'aggregates'
): Promise<Row<T>[]> {
	const file = join(data[part], part === 'counted' ? 'eoir-case-data' : '', `${table.name}.csv`);
	return readCsv(table, await readFile(file, 'utf8'), file);
}

/** Adds up every outcome of rows, by the given key; rows of one key are added. */
function total(
	rows: readonly object[],
	key: (row: Record<string, unknown>) => string
): Record<string, Record<string, number>> {
	const sums: Record<string, Record<string, number>> = {};
	for (const row of rows as Record<string, unknown>[]) {
		const sum = (sums[key(row)] ??= Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])));
		for (const outcome of OUTCOMES) sum[outcome] = (sum[outcome] ?? 0) + Number(row[outcome] ?? 0);
	}
	return sums;
}

/** The full table with one outcome column filled in each row, as aggregates have them. */
async function decisionsAsOutcomes() {
	const decisions = await rowsOf(asylumDecisions, 'counted');
	return decisions.map((row) => ({ ...row, [row.outcome]: row.decisions }));
}

describe('makeDemoData', () => {
	it('counts a few hundred decisions and sums every aggregate to them', async () => {
		const all = total(await decisionsAsOutcomes(), () => 'all');
		expect(Object.values(all['all'] ?? {}).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
		for (const table of [nationalityYears, courtYears, courtSplits, judgeYears])
			expect(
				total(await rowsOf(table, 'aggregates'), () => 'all'),
				table.name
			).toEqual(all);
		const cube = decodeCube(await readFile(join(data.aggregates, 'cube.bin')));
		expect(Array.from(cubeColumn(cube, 'decisions').values).reduce((sum, count) => sum + count, 0)).toBe(
			Object.values(all['all'] ?? {}).reduce((sum, count) => sum + count, 0)
		);
	});

	it('makes Mexico and everyone else the whole, in every court and year', async () => {
		const group = (nationality: unknown) => (nationality === 'MX' ? 'MX' : 'others');
		expect(
			total(
				await rowsOf(courtYears, 'aggregates'),
				(row) => `${row['court']} ${row['fiscal_year']} ${row['nationality_group']}`
			)
		).toEqual(
			total(
				await decisionsAsOutcomes(),
				(row) => `${row['court']} ${row['fiscal_year']} ${group(row['nationality'])}`
			)
		);
	});

	it('makes judges, codes of no person and blank ones the court', async () => {
		const byCourtYear = (row: Record<string, unknown>) => `${row['court']} ${row['fiscal_year']}`;
		expect(total(await rowsOf(judgeYears, 'aggregates'), byCourtYear)).toEqual(
			total(await rowsOf(courtYears, 'aggregates'), byCourtYear)
		);
	});

	it('makes courts the nation, year by year', async () => {
		const byYear = (row: Record<string, unknown>) => String(row['fiscal_year']);
		expect(total(await rowsOf(courtYears, 'aggregates'), byYear)).toEqual(
			total(await rowsOf(nationalityYears, 'aggregates'), byYear)
		);
	});

	it('grants Mexicans less often than everyone, both within the ranges the story is told for', async () => {
		const larger = await makeDemoData(
			{ cases: 12_000, judges: 40, seed: 1, out: join(folder, 'larger') },
			quiet
		);
		const file = join(larger.aggregates, 'court_years.csv');
		const rows = readCsv(courtYears, await readFile(file, 'utf8'), file);
		const share = (of: typeof rows) => {
			const granted = of.reduce((sum, row) => sum + row.granted, 0);
			return granted / of.reduce((sum, row) => sum + row.granted + row.denied, 0);
		};
		const [mexico, all] = [share(rows.filter((row) => row.nationality_group === 'MX')), share(rows)];
		expect(mexico).toBeGreaterThan(0.05);
		expect(mexico).toBeLessThan(0.25);
		expect(all).toBeGreaterThan(0.25);
		expect(all).toBeLessThan(0.5);
	});

	it('marks the data as synthetic and holds no published figure', async () => {
		expect(JSON.parse(await readFile(join(data.root, 'release.json'), 'utf8'))).toEqual({
			id: 'synthetic-5-2000',
			synthetic: true,
			seed: 5,
			cases: 2000,
			judges: 24
		});
		expect((await readdir(join(data.counted, 'eoir-case-data'))).sort()).toEqual([
			'asylum_decisions.csv',
			'counted_names.csv',
			'judge_court_months.csv',
			'normalize-summary.json',
			'rejects'
		]);
		expect(await readdir(data.normalized)).toEqual(['sources.csv']);
		expect((await rowsOf(sources, 'normalized')).map((row) => row.source_id)).toEqual([
			'eoir-case-data-synthetic-5-2000'
		]);
	});

	it('decides in invented courts by invented judges only', async () => {
		const courts = new Set((await rowsOf(lookupCourts, 'lookups')).map((row) => row.court));
		const judges = new Set((await rowsOf(lookupImmigrationJudges, 'lookups')).map((row) => row.judge));
		const decisions = await rowsOf(asylumDecisions, 'counted');
		expect(decisions.filter((row) => row.court === null || !courts.has(row.court))).toEqual([]);
		// Two codes are in no lookup on purpose, as a few of the agency's are not.
		const unknown = decisions.map((row) => row.judge).filter((judge) => judge !== null && !judges.has(judge));
		expect(unknown.filter((judge) => judge !== '9Q9' && judge !== '7Z7')).toEqual([]);
	});

	it('refuses to replace a folder that is no demonstration', async () => {
		const real = join(folder, 'real');
		await mkdir(join(real, 'data', 'normalized'), { recursive: true });
		await writeFile(join(real, 'data', 'normalized', 'sources.csv'), 'source_id\n');
		await expect(makeDemoData({ cases: 100, judges: 24, seed: 1, out: real }, quiet)).rejects.toThrow(
			UsageError
		);
		expect(await readFile(join(real, 'data', 'normalized', 'sources.csv'), 'utf8')).toBe('source_id\n');
	});

	it('makes the same data again for the same seed', async () => {
		const before = await readFile(join(data.aggregates, 'judge_splits.csv'));
		const parquet = await readFile(join(data.aggregates, 'asylum_decisions.parquet'));
		await makeDemoData({ cases: 2000, judges: 24, seed: 5, out: join(folder, 'demo') }, quiet);
		expect(await readFile(join(data.aggregates, 'judge_splits.csv'))).toEqual(before);
		expect(await readFile(join(data.aggregates, 'asylum_decisions.parquet'))).toEqual(parquet);
	});
});
