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
	const known = new Set<string>();
	const printed: number[][] = [];
	for (const line of lines) {
		const sql = programOf(line, 'duckdb -c');
		const [call = '', table = ''] = CALL.exec(sql) ?? [];
		// Asking DuckDB whether the table exists would look into the file for its columns first, each time.
		if (!known.has(table)) await connection.run(`CREATE TABLE "${table}" AS FROM ${call}`);
		known.add(table);
		const rows = await connection.runAndReadAll(sql.replace(call, `"${table}"`));
		printed.push((rows.getRows()[0] ?? []).map(Number));
	}
	connection.closeSync();
	return printed;
}

/**
 * Runs each program as it is. A file that several read is read once; where a program keeps the rows that have one value
 * in a column and fulfil more, it is given the rows with that value, and keeps among them by all that it says.
 */
const DRIVER = `
import ast, contextlib, csv, io, json, sys
read, kept, parts, wanted = csv.DictReader, {}, {}, []
def with_value(name, column, value):
    if (name, column) not in parts:
        found = parts[name, column] = {}
        for row in kept[name]: found.setdefault(row[column], []).append(row)
    return parts[name, column].get(value, [])
def once(file, **rest):
    name = file.name
    if name not in kept: kept[name] = list(read(file, **rest))
    file.close()
    return min((with_value(name, *term) for term in wanted), key=len, default=kept[name])
csv.DictReader = once
def is_value(term):
    return (isinstance(term, ast.Compare) and len(term.ops) == 1 and isinstance(term.ops[0], ast.Eq)
        and isinstance(term.left, ast.Subscript) and isinstance(term.comparators[0], ast.Constant))
def values_kept(program):
    assigned = ast.parse(program).body[1].value
    condition = assigned.generators[0].ifs[0]
    terms = condition.values if isinstance(condition, ast.BoolOp) and isinstance(condition.op, ast.And) else [condition]
    return [(term.left.slice.value, term.comparators[0].value) for term in terms if is_value(term)]
def run(program):
    global wanted
    wanted = values_kept(program)
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
