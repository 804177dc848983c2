import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Whether this machine has a `python3` to run the printed lines with. */
export const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

/** Whether this machine has an `Rscript` to run the printed lines with. */
export const HAS_R = spawnSync('Rscript', ['--version']).status === 0;

/** The program that a shell hands on: the text between the double quotes of a printed line, escapes undone. */
function programOf(line: string, command: string): string {
	if (!line.startsWith(`${command} "`) || !line.endsWith('"'))
		throw new Error(`No line for ${command}: ${line}`);
	return line.slice(command.length + 2, -1).replace(/\\([$`"\\])/g, '$1');
}

/** Runs DuckDB lines in a folder of downloads. @returns the numbers each prints. */
export async function runDuckdbLines(folder: string, lines: readonly string[]): Promise<number[][]> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
	// A file is read once, by the very call that stands in the lines.
	const CALL = /read_csv\('([\w-]+)\.csv', all_varchar = true\)/;
	const printed: number[][] = [];
	for (const line of lines) {
		const sql = programOf(line, 'duckdb -c');
		const [call = '', table = ''] = CALL.exec(sql) ?? [];
		await connection.run(`CREATE TABLE IF NOT EXISTS "${table}" AS FROM ${call}`);
		const rows = await connection.runAndReadAll(sql.replace(call, `"${table}"`));
		printed.push((rows.getRows()[0] ?? []).map(Number));
	}
	connection.closeSync();
	return printed;
}

/** Runs each program as it is; a file that several read is read once. */
const DRIVER = `
import contextlib, csv, io, json, sys
read, kept = csv.DictReader, {}
def once(file, **rest):
    if file.name not in kept: kept[file.name] = list(read(file, **rest))
    file.close()
    return kept[file.name]
csv.DictReader = once
def run(program):
    out = io.StringIO()
    with contextlib.redirect_stdout(out): exec(program, {})
    return [float(part) for part in out.getvalue().split()]
print(json.dumps([run(program) for program in json.load(sys.stdin)]))
`;

/** Runs Python lines in a folder of downloads. @returns the numbers each prints. */
export function runPythonLines(folder: string, lines: readonly string[]): number[][] {
	const input = JSON.stringify(lines.map((line) => programOf(line, 'python3 -c')));
	const done = spawnSync('python3', ['-c', DRIVER], {
		cwd: folder,
		input,
		encoding: 'utf8',
		maxBuffer: 1 << 28
	});
	if (done.status !== 0) throw new Error(done.stderr);
	return JSON.parse(done.stdout) as number[][];
}

/** Runs each program of a file, one a line, as it is; a table that several read is read once. */
const R_DRIVER = `
kept <- new.env()
read.csv <- function(file, ...) {
    if (is.null(kept[[file]])) assign(file, utils::read.csv(file, ...), envir = kept)
    kept[[file]]
}
for (program in readLines(file('stdin'), encoding = 'UTF-8'))
    cat(capture.output(eval(parse(text = program), new.env())), '\\n')
`;

/** Runs R lines in a folder of downloads. @returns the numbers each prints. */
export function runRLines(folder: string, lines: readonly string[]): number[][] {
	const input = lines.map((line) => `${programOf(line, 'Rscript -e')}\n`).join('');
	const done = spawnSync('Rscript', ['-e', R_DRIVER], {
		cwd: folder,
		input,
		encoding: 'utf8',
		maxBuffer: 1 << 28
	});
	if (done.status !== 0) throw new Error(done.stderr);
	return done.stdout
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/).map(Number));
}

/** Runs one line as a reader does, by a shell in the folder. @returns the numbers it prints. */
export function runInShell(folder: string, line: string): number[] {
	const done = spawnSync('sh', ['-c', line], { cwd: join(folder), encoding: 'utf8' });
	if (done.status !== 0) throw new Error(done.stderr);
	return done.stdout.trim().split(' ').map(Number);
}
