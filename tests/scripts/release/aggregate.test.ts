import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cubeColumn, decodeCube } from '#core/cube/cube.ts';
import {
	AGGREGATE_TABLES,
	courtYears,
	judgeNationalities,
	judgeYears,
	nationalityYears
} from '#core/tables/aggregates.ts';
import { readCsv } from '#core/tables/csv.ts';
import { dataFolder, type DataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';
import { aggregateDecisions, CUBE_NAME } from '#scripts/release/aggregate.ts';
import { countedYear, writeCaseTableCount, writeCounted } from '../../support/counted-files.ts';

const DECISIONS = `fiscal_year,court,judge,nationality,claim_type,custody,represented,outcome,other_protection,decisions
2023,,,MX,unknown,unknown,no,denied,false,2
2023,QAB,A1A,GT,defensive,never_detained,yes,denied,true,3
2023,QAB,A1A,GT,defensive,never_detained,yes,granted,false,4
2023,QAB,A1A,MX,defensive,detained,no,denied,false,20
2023,QAB,A1A,MX,defensive,detained,yes,granted,false,1
2023,QAB,A1B,MX,defensive,detained,yes,granted,false,2
2023,QAB,VIS,MX,defensive,released,yes,withdrawn,false,5
2023,QCD,B2B,CH,affirmative,never_detained,yes,granted,false,7
2023,QCD,B2B,CH,affirmative,never_detained,yes,not_adjudicated,true,1
2024,QAB,A1A,??,unknown,never_detained,unknown,undecided,false,6
2024,QAB,A1A,MX,affirmative,never_detained,yes,abandoned,false,3
2024,QAB,A1A,MX,affirmative,never_detained,yes,denied,false,8
2024,QAB,A1A,MX,affirmative,never_detained,yes,denied,true,1
2024,QCD,,CH,affirmative,never_detained,yes,administratively_closed,false,2
2024,QCD,A1B,MX,defensive,never_detained,no,other,false,1
2024,QCD,B2B,CH,affirmative,never_detained,no,denied,false,9
2024,QCD,B2B,CH,affirmative,never_detained,yes,denied,false,5
2024,QCD,B2B,CH,affirmative,never_detained,yes,granted,false,12
2024,QCD,B2B,CH,defensive,detained,yes,conditionally_granted,false,1
2024,QCD,VIS,MX,defensive,never_detained,yes,granted,false,1
`;
const MONTHS = `judge,court,first_decision_month,last_decision_month,decisions
A1A,QAB,2022-11,2024-05,46
A1B,QAB,2022-10,2023-01,2
A1B,QCD,2024-03,2024-03,1
`;
// A1B is a second code of A1A.
const JUDGES = `judge,name,is_person,alias_of,source
A1A,"Quillfeather, Briony",true,,invented
A1B,"Quillfeather, Briony",true,A1A,invented
B2B,"Tarnfold, Alder",true,,invented
VIS,Visiting Judge,false,,invented
`;

let folder: string;
let data: DataFolder;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-aggregate-'));
	data = await prepare(join(folder, 'data'));
	await aggregateDecisions(data);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function prepare(root: string): Promise<DataFolder> {
	const parts = dataFolder(root);
	const counted = join(parts.counted, 'eoir-case-data');
	await mkdir(counted, { recursive: true });
	await mkdir(parts.lookups, { recursive: true });
	await writeFile(join(counted, 'asylum_decisions.csv'), DECISIONS);
	await writeFile(join(counted, 'judge_court_months.csv'), MONTHS);
	await writeFile(join(counted, 'normalize-summary.json'), '{"events":"all"}\n');
	await writeFile(join(parts.lookups, 'immigration_judges.csv'), JUDGES);
	return parts;
}

const text = (name: string) => readFile(join(data.aggregates, name), 'utf8');

describe('aggregateDecisions', () => {
	it('adds court years up, Mexico and everyone else apart', async () => {
		expect(await text('court_years.csv')).toBe(
			`court,fiscal_year,nationality_group,granted,conditionally_granted,denied,abandoned,withdrawn,not_adjudicated,other,administratively_closed,undecided,denied_with_protection
,2023,MX,0,0,2,0,0,0,0,0,0,0
QAB,2023,MX,3,0,20,0,5,0,0,0,0,0
QAB,2023,others,4,0,3,0,0,0,0,0,0,3
QAB,2024,MX,0,0,9,3,0,0,0,0,0,1
QAB,2024,others,0,0,0,0,0,0,0,0,6,0
QCD,2023,others,7,0,0,0,0,1,0,0,0,0
QCD,2024,MX,1,0,0,0,0,0,1,0,0,0
QCD,2024,others,12,1,14,0,0,0,0,2,0,0
`
		);
	});

	it('joins the codes of one person and keeps codes that are none', async () => {
		const rows = readCsv(judgeYears, await text('judge_years.csv'), 'judge_years.csv');
		expect(
			rows.map((row) => [
				row.judge,
				row.court,
				row.fiscal_year,
				row.nationality_group,
				row.granted,
				row.denied
			])
		).toEqual([
			[null, null, 2023, 'MX', 0, 2],
			[null, 'QCD', 2024, 'others', 0, 0],
			['A1A', 'QAB', 2023, 'MX', 3, 20],
			['A1A', 'QAB', 2023, 'others', 4, 3],
			['A1A', 'QAB', 2024, 'MX', 0, 9],
			['A1A', 'QAB', 2024, 'others', 0, 0],
			['A1A', 'QCD', 2024, 'MX', 0, 0],
			['B2B', 'QCD', 2023, 'others', 7, 0],
			['B2B', 'QCD', 2024, 'others', 12, 14],
			['VIS', 'QAB', 2023, 'MX', 0, 0],
			['VIS', 'QCD', 2024, 'MX', 1, 0]
		]);
		expect(await text('judge_court_months.csv')).toBe(
			'judge,court,first_decision_month,last_decision_month,decisions\nA1A,QAB,2022-10,2024-05,48\nA1A,QCD,2024-03,2024-03,1\n'
		);
	});

	it('keeps grants and denials only in the cells of expected rates', async () => {
		const rows = readCsv(
			judgeNationalities,
			await text('judge_nationalities.csv'),
			'judge_nationalities.csv'
		);
		expect(rows.filter((row) => row.judge === 'B2B')).toEqual([
			{
				judge: 'B2B',
				court: 'QCD',
				nationality: 'CH',
				fiscal_year: 2023,
				claim_type: 'affirmative',
				granted: 7,
				denied: 0
			},
			{
				judge: 'B2B',
				court: 'QCD',
				nationality: 'CH',
				fiscal_year: 2024,
				claim_type: 'affirmative',
				granted: 12,
				denied: 14
			}
		]);
	});

	it('follows the schema in every file', async () => {
		for (const table of AGGREGATE_TABLES) {
			const name = `${table.name}.csv`;
			expect(readCsv(table, await text(name), name).length, name).toBeGreaterThan(0);
		}
	});

	it('counts all 94 decisions in every full table and in the cube', async () => {
		const totals = await Promise.all(
			AGGREGATE_TABLES.filter((table) => table.columns.some((column) => column.name === 'undecided')).map(
				async (table) => {
					const [header = '', ...lines] = (await text(`${table.name}.csv`)).trim().split('\n');
					const columns = header.split(',');
					const first = columns.indexOf('granted');
					const outcomes = lines.flatMap((line) =>
						line.split(',').slice(first, columns.indexOf('denied_with_protection'))
					);
					return [table.name, outcomes.reduce((sum, count) => sum + Number(count), 0)];
				}
			)
		);
		expect(Object.fromEntries(totals)).toEqual({
			nationality_years: 94,
			nation_splits: 94,
			court_years: 94,
			court_splits: 94,
			court_nationalities: 94,
			judge_years: 94,
			judge_splits: 94
		});
		const cube = decodeCube(await readFile(join(data.aggregates, CUBE_NAME)));
		expect(Array.from(cubeColumn(cube, 'decisions').values).reduce((sum, count) => sum + count, 0)).toBe(94);
		expect(cubeColumn(cube, 'judge').dictionary).toEqual(['', 'A1A', 'B2B', 'VIS']);
	});

	it('adds up: judges to courts, courts to the nation, Mexico and others to everyone', async () => {
		const courts = readCsv(courtYears, await text('court_years.csv'), 'court_years.csv');
		const judges = readCsv(judgeYears, await text('judge_years.csv'), 'judge_years.csv');
		const nation = readCsv(nationalityYears, await text('nationality_years.csv'), 'nationality_years.csv');
		const sums = (
			rows: readonly { fiscal_year: number; court?: string | null; granted: number; denied: number }[]
		) => {
			const byKey = new Map<string, readonly [granted: number, denied: number]>();
			for (const row of rows) {
				const key = `${row.court ?? ''} ${row.fiscal_year}`;
				const [granted, denied] = byKey.get(key) ?? [0, 0];
				byKey.set(key, [granted + row.granted, denied + row.denied]);
			}
			return Object.fromEntries([...byKey].sort());
		};
		expect(sums(judges)).toEqual(sums(courts));
		expect(sums(courts.map((row) => ({ ...row, court: '' })))).toEqual(sums(nation));
		expect(sums(nation)).toEqual({ ' 2023': [14, 25], ' 2024': [13, 23] });
	});

	it('writes the same bytes twice and carries the summary along', async () => {
		const again = await prepare(join(folder, 'again'));
		await aggregateDecisions(again);
		const names = (await readdir(data.aggregates)).sort();
		expect((await readdir(again.aggregates)).sort()).toEqual(names);
		for (const name of names)
			expect(await readFile(join(again.aggregates, name)), name).toEqual(
				await readFile(join(data.aggregates, name))
			);
		expect(await text('normalize-summary.json')).toBe('{"events":"all"}\n');
	});

	it('sets two families side by side while both are there', async () => {
		const both = await prepare(join(folder, 'both'));
		await writeCounted(
			join(both.counted, 'eoir-case-data'),
			[countedYear({ decisions: 3 }), countedYear({ outcome: 'denied', nationality: 'GT', decisions: 5 })],
			{ events: 'last' }
		);
		const table = await writeCaseTableCount(join(both.counted, 'ddp'), [
			countedYear({ decisions: 2 }),
			countedYear({ outcome: 'conditionally_granted', decisions: 2 })
		]);
		await aggregateDecisions(both);
		expect(await readFile(join(both.aggregates, 'family_years.csv'), 'utf8')).toBe(
			`family,events,release_on,fiscal_year,nationality_group,granted,denied
ddp,cases,2026-08-01,2018,MX,4,0
eoir-case-data,last,2026-11-01,2018,MX,3,0
eoir-case-data,last,2026-11-01,2018,others,0,5
`
		);
		await rm(table, { recursive: true });
		await aggregateDecisions(both);
		expect(await readdir(both.aggregates)).not.toContain('family_years.csv');
	});

	it('leaves the old folder alone when the decisions cannot be read', async () => {
		const broken = await prepare(join(folder, 'broken'));
		await aggregateDecisions(broken);
		const before = await readFile(join(broken.aggregates, 'court_years.csv'));
		await writeFile(
			join(broken.counted, 'eoir-case-data', 'asylum_decisions.csv'),
			DECISIONS.replace('2023,QAB,A1A,GT', 'last year,QAB,A1A,GT')
		);
		await expect(aggregateDecisions(broken)).rejects.toThrow(DataError);
		await rm(join(broken.counted, 'eoir-case-data', 'asylum_decisions.csv'));
		await expect(aggregateDecisions(broken)).rejects.toThrow(/holds no counted decisions/);
		expect(await readFile(join(broken.aggregates, 'court_years.csv'))).toEqual(before);
		expect((await readdir(join(folder, 'broken'))).sort()).toEqual(['aggregates', 'counted', 'lookups']);
	});
});
