import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RECOUNTED_TABLES } from './duckdb-recount.ts';

/** What one way of counting took. */
interface Measurement {
	readonly seconds: number;
	readonly cpuSeconds?: number;
	readonly peakMegabytes?: number;
	readonly startMegabytes?: number;
	readonly cells?: number;
	readonly decisions?: number;
}

const HELP = `npx tsx bench/benchmark.ts [--cases N] [--release FILE.zip] [--work FOLDER] [--repeat N] [--skip-others]

Times the count of a synthetic release against "unzip -p" of the same members, DuckDB's exact recipe
on extracted files, and pandas and R data.table where they are installed.

  --cases N          size of the release to make (default 1200000; the real archive has about 12500000)
  --release FILE     use this release instead of making one
  --work FOLDER      where the release, extracted files and output go (default bench/work)
  --repeat N         runs of unzip and of the count; the fastest of each counts (default 2)
  --python PROGRAM   a Python that has pandas (default python3)
  --skip-others      only unzip and the count`;

const MEMBERS = RECOUNTED_TABLES.map((table) => `*${table}.csv`);

function main(): void {
	const { values } = parseArgs({
		options: {
			help: { type: 'boolean' },
			cases: { type: 'string', default: '1200000' },
			release: { type: 'string' },
			work: { type: 'string', default: 'bench/work' },
			repeat: { type: 'string', default: '2' },
			python: { type: 'string', default: 'python3' },
			'skip-others': { type: 'boolean', default: false }
		}
	});
	if (values.help) return console.log(HELP);
	const work = resolve(values.work);
	mkdirSync(work, { recursive: true });
	const release = values.release ?? makeRelease(work, values.cases);
	const repeat = Math.max(1, Number(values.repeat));
	console.log(
		`${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB memory, Node ${process.versions.node}; ${(statSync(release).size / 1e6).toFixed(0)} MB zip; load ${loadavg()[0]?.toFixed(1)}`
	);

	// Taking turns, so that whatever else the machine does meets both alike.
	const turns = Array.from({ length: repeat }, () => ({
		unzip: timeUnzip(release),
		ours: child('measure-normalize.ts', [release, join(work, 'out')])
	}));
	const unzip = fastest(turns.map((turn) => turn.unzip));
	report('unzip -p of the five members', unzip, unzip);
	report('normalize eoir-case-data, from the zip', fastest(turns.map((turn) => turn.ours)), unzip);
	if (!values['skip-others']) compareOthers(work, release, values.python, unzip);
}

function compareOthers(work: string, release: string, python: string, unzip: Measurement): void {
	const extracted = join(work, 'extracted');
	rmSync(extracted, { recursive: true, force: true });
	mkdirSync(extracted);
	const unpacked = spawnSync('unzip', ['-q', '-j', release, ...MEMBERS, '-d', extracted], {
		stdio: 'inherit'
	});
	if (unpacked.status !== 0) throw new Error(`unzip ended with ${unpacked.status}`);
	report(
		'DuckDB, exact recipe and the whole count in SQL, extracted files',
		child('measure-duckdb.ts', [extracted, '2025-10-01']),
		unzip
	);
	report(
		'pandas, reading and one join, extracted files',
		program(python, [join(import.meta.dirname, 'pandas_count.py'), extracted]),
		unzip
	);
	report(
		'R data.table behind a filter, reading and one join, extracted files',
		program('Rscript', [join(import.meta.dirname, 'data_table_count.R'), extracted]),
		unzip
	);
	rmSync(extracted, { recursive: true, force: true });
}

function makeRelease(work: string, cases: string): string {
	const release = join(work, `release-${cases}.zip`);
	if (existsSync(release)) return release;
	console.log(`making a release of ${cases} cases`);
	const made = spawnSync(
		process.execPath,
		[
			'--import',
			'tsx',
			'scripts/synthetic/cli.ts',
			'release',
			'--cases',
			cases,
			'--seed',
			'7',
			'--out',
			release
		],
		{ stdio: 'inherit' }
	);
	if (made.status !== 0) throw new Error(`The release could not be made (status ${made.status})`);
	return release;
}

function timeUnzip(release: string): Measurement {
	const started = performance.now();
	const { status, stderr } = spawnSync(
		'bash',
		['-c', 'TIMEFORMAT="%U %S"; time unzip -p "$@" > /dev/null', 'unzip', release, ...MEMBERS],
		{
			encoding: 'utf8'
		}
	);
	if (status !== 0) throw new Error(`unzip ended with ${status}; is it installed? ${stderr}`);
	const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
	return { seconds: (performance.now() - started) / 1000, cpuSeconds: user + system };
}

function child(script: string, args: readonly string[]): Measurement {
	const { stdout, status } = spawnSync(
		process.execPath,
		['--import', 'tsx', join(import.meta.dirname, script), ...args],
		{
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	if (status !== 0) throw new Error(`${script} ended with ${status}`);
	return JSON.parse(stdout);
}

/** A comparison that may not be installed. */
function program(name: string, args: readonly string[]): Measurement | null {
	const { stdout, status } = spawnSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
	return status === 0 ? JSON.parse(stdout) : null;
}

function fastest(runs: readonly Measurement[]): Measurement {
	return runs.reduce((best, next) => (next.seconds < best.seconds ? next : best));
}

function report(what: string, took: Measurement | null, unzip: Measurement): void {
	if (!took) return console.log(`${what}: not measured (not installed)`);
	const memory = took.peakMegabytes === undefined ? '' : `, peak ${took.peakMegabytes.toFixed(0)} MB`;
	const beyond =
		took.startMegabytes === undefined || took.peakMegabytes === undefined
			? ''
			: ` (${(took.peakMegabytes - took.startMegabytes).toFixed(0)} MB beyond start)`;
	const cpu = took.cpuSeconds === undefined ? '' : `, ${took.cpuSeconds.toFixed(1)} s of processor time`;
	const decisions =
		took.decisions === undefined ? '' : `, ${took.decisions} decisions in ${took.cells} cells`;
	console.log(
		`${what}: ${took.seconds.toFixed(1)} s = ${(took.seconds / unzip.seconds).toFixed(2)} × unzip -p${cpu}${memory}${beyond}${decisions}`
	);
}

main();
