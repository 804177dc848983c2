import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCaseTable } from './make-case-table.ts';

/** What one way of counting a case table took, in a process of its own. */
interface Measurement {
	readonly seconds: number;
	readonly cpuSeconds: number;
	readonly peakMegabytes: number;
	readonly cells: number;
	readonly decisions: number;
}

const HELP = `npm run bench:ddp -- [--cases N] [--table FILE.parquet] [--work FOLDER] [--repeat N]

Times "normalize ddp" of a made-up case table against DuckDB's own GROUP BY: of the codes alone; of
all columns that the command reads; of the codes with the rows sorted and written as CSV, as the
command writes them.

  --cases N      rows of the table to make (default 10000000)
  --table FILE   use this table instead of making one
  --work FOLDER  where table and output go (default bench/work)
  --repeat N     runs of each; the fastest of each counts (default 3)`;

const WAYS = {
	'group-by': 'DuckDB, GROUP BY of the codes',
	'group-by-names': 'DuckDB, GROUP BY of the codes and the names beside them, keys counted',
	'group-by-csv': 'DuckDB, GROUP BY of the codes, sorted and written as CSV',
	normalize: 'normalize ddp, from the table to the finished output'
} as const;
type Way = keyof typeof WAYS;
const NAMES = Object.keys(WAYS) as Way[];

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			help: { type: 'boolean' },
			cases: { type: 'string', default: '10000000' },
			table: { type: 'string' },
			work: { type: 'string', default: 'bench/work' },
			repeat: { type: 'string', default: '3' }
		}
	});
	if (values.help) return console.log(HELP);
	const work = resolve(values.work);
	mkdirSync(work, { recursive: true });
	const table = values.table ?? (await madeTable(work, Number(values.cases)));
	console.log(
		`${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB memory, Node ${process.versions.node}; ${(statSync(table).size / 1e6).toFixed(0)} MB Parquet; load ${loadavg()[0]?.toFixed(1)}`
	);
	// Taking turns, so that whatever else the machine does meets all alike.
	const turns = Array.from({ length: Math.max(1, Number(values.repeat)) }, () =>
		NAMES.map((way) => ({ way, took: measure(way, table, join(work, `ddp-${way}`)) }))
	).flat();
	const best = (way: Way) =>
		turns
			.filter((turn) => turn.way === way)
			.map(({ took }) => took)
			.reduce((least, next) => (next.seconds < least.seconds ? next : least));
	const decided = best('group-by').decisions;
	for (const way of NAMES)
		report(way, best(way), [
			['of the codes', best('group-by')],
			['of all columns', best('group-by-names')],
			['to CSV', best('group-by-csv')]
		]);
	if (best('normalize').decisions !== decided)
		throw new Error(`normalize ddp counted ${best('normalize').decisions} decisions, SQL ${decided}`);
}

async function madeTable(work: string, cases: number): Promise<string> {
	const table = join(work, `cases-${cases}.parquet`);
	if (existsSync(table)) return table;
	console.log(`making a table of ${cases} cases`);
	await makeCaseTable(`${table}.partial`, cases);
	renameSync(`${table}.partial`, table);
	return table;
}

function measure(way: Way, table: string, out: string): Measurement {
	const { stdout, status } = spawnSync(
		process.execPath,
		['--import', 'tsx', join(import.meta.dirname, 'measure-case-table.ts'), way, table, out],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
	);
	if (status !== 0) throw new Error(`measure-case-table.ts ${way} ended with ${status}`);
	return JSON.parse(stdout);
}

function report(
	way: Way,
	took: Measurement,
	beside: readonly (readonly [name: string, other: Measurement])[]
): void {
	const ratios = beside.map(
		([name, other]) =>
			`${(took.seconds / other.seconds).toFixed(2)} (processor ${(took.cpuSeconds / other.cpuSeconds).toFixed(2)}) × GROUP BY ${name}`
	);
	console.log(
		`${WAYS[way]}: ${took.seconds.toFixed(1)} s, ${took.cpuSeconds.toFixed(1)} s of processor time; ${ratios.join(', ')}; ` +
			`peak ${took.peakMegabytes.toFixed(0)} MB; ${took.decisions} decisions in ${took.cells} cells`
	);
}

await main();
