/** A column that must hold one of several values, or none of them. */
export interface Condition {
	readonly column: string;
	readonly values: readonly (string | number)[];
	/** The column holds none of the values. */
	readonly isNot?: boolean;
}

/** Rows that meet every condition of at least one list. */
export type Rows = readonly (readonly Condition[])[];

/** One number that is printed: a column added over some rows, or several columns. */
export interface PrintedSum {
	/** Its name in the answer; no column of the file is called so. */
	readonly name: string;
	/** The columns added. */
	readonly columns: readonly string[];
	/** Those rows alone; all when absent. */
	readonly rows?: Rows;
	/** Rows taken away rather than added: a nationality from everyone's printed row. */
	readonly less?: Rows;
}

/** How numbers of a page are made again from an offered file: which rows, and what is added. */
export interface Recount {
	/** Name of the file. */
	readonly file: string;
	/** Address of the folder where the file lies; the downloads when absent. */
	readonly folder?: string;
	/** Conditions on every row. */
	readonly where: readonly Condition[];
	/** What is printed, in this order. */
	readonly prints: readonly PrintedSum[];
	/**
	 * Whether the first number divided by the second stands last, in each hundred (`per_100`, unrounded); not where the
	 * page has counts only.
	 */
	readonly hasShare: boolean;
}

/**
 * One line for DuckDB, for a shell in the folder of the file. Every column is read as text, so that codes stay codes
 * whatever they look like.
 */
export function duckdbLine({ file, where, prints, hasShare }: Recount): string {
	const sums = prints.map(({ name, columns, rows, less }) => {
		const sign = less ? `CASE WHEN ${sqlRows(less)} THEN -1 ELSE 1 END * ` : '';
		const only = rows ? ` FILTER (WHERE ${sqlRows(rows)})` : '';
		return `${columns.map((column) => `SUM(${sign}${column}::BIGINT)${only}`).join(' + ')} AS ${name}`;
	});
	const [above, below] = prints;
	const share = hasShare && above && below ? [`100.0 * ${above.name} / ${below.name} AS per_100`] : [];
	const sql =
		`SELECT ${[...sums, ...share].join(', ')} FROM read_csv('${file}', all_varchar = true)` +
		` WHERE ${where.map(sqlCondition).join(' AND ')}`;
	return `duckdb -c "${inShell(sql)}"`;
}

/** The same in one line of Python, with nothing but what comes with Python. */
export function pythonLine({ file, where, prints, hasShare }: Recount): string {
	const rows = `[r for r in csv.DictReader(open('${file}', encoding='utf-8-sig')) if ${where.map(pythonCondition).join(' and ')}]`;
	const sums = prints.map(({ columns, rows: part, less }) => {
		const value = columns.map((column) => `int(r['${column}'] or 0)`).join(' + ');
		const signed = less ? `(-1 if ${pythonRows(less)} else 1) * (${value})` : value;
		return `sum(${signed} for r in rows${part ? ` if ${pythonRows(part)}` : ''})`;
	});
	const share = hasShare ? ', 100 * n[0] / n[1]' : '';
	return `python3 -c "${inShell(`import csv; rows = ${rows}; n = [${sums.join(', ')}]; print(*n${share})`)}"`;
}

/** The same in one line of R without packages: every column as text, empty cells left out of sums, no cell taken for NA. */
export function rLine({ file, where, prints, hasShare }: Recount): string {
	const sums = prints.map(({ columns, rows, less }) => {
		const cells = columns.length === 1 ? columns.join() : `c(${columns.join(', ')})`;
		const signed = less ? ` * ifelse(${rRows(less)}, -1L, 1L)` : '';
		return `sum(as.integer(${cells}${rows ? `[${rRows(rows)}]` : ''})${signed}, na.rm=TRUE)`;
	});
	const share = hasShare ? ', format(100 * n[1] / n[2], digits=15)' : '';
	const table = `read.csv('${file}', colClasses='character', na.strings=character())`;
	return `Rscript -e "${inShell(`n = with(subset(${table}, ${where.map(rCondition).join(' & ')}), c(${sums.join(', ')})); cat(n${share})`)}"`;
}

function sqlRows(rows: Rows): string {
	return rows.map((conditions) => conditions.map(sqlCondition).join(' AND ')).join(' OR ');
}

/** Columns of the files that SQL would read as its own words. */
const SQL_WORDS: ReadonlySet<string> = new Set(['from', 'to']);

function sqlCondition({ column, values, isNot = false }: Condition): string {
	const quoted = values.map((value) => `'${String(value).replaceAll("'", "''")}'`);
	const [only] = quoted;
	const name = SQL_WORDS.has(column) ? `"${column}"` : column;
	if (quoted.length === 1 && only !== undefined) return `${name} ${isNot ? '<>' : '='} ${only}`;
	return `${name} ${isNot ? 'NOT IN' : 'IN'} (${quoted.join(', ')})`;
}

function pythonRows(rows: Rows): string {
	return rows.map((conditions) => conditions.map(pythonCondition).join(' and ')).join(' or ');
}

function rRows(rows: Rows): string {
	return rows.map((conditions) => conditions.map(rCondition).join(' & ')).join(' | ');
}

function rCondition({ column, values, isNot = false }: Condition): string {
	const quoted = values.map(quotedByBackslash);
	const [only] = quoted;
	if (quoted.length === 1 && only !== undefined) return `${column} ${isNot ? '!=' : '=='} ${only}`;
	// Not `!column`: a shell that one types into takes what follows the mark for an earlier command.
	return `${column} %in% c(${quoted.join(', ')})${isNot ? ' == FALSE' : ''}`;
}

function pythonCondition({ column, values, isNot = false }: Condition): string {
	const quoted = values.map(quotedByBackslash);
	const [only] = quoted;
	if (quoted.length === 1 && only !== undefined) return `r['${column}'] ${isNot ? '!=' : '=='} ${only}`;
	return `r['${column}'] ${isNot ? 'not in' : 'in'} [${quoted.join(', ')}]`;
}

/** A value as Python and R quote it. */
function quotedByBackslash(value: string | number): string {
	return `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Text between double quotes of a shell: what a shell would read as its own is escaped. */
function inShell(text: string): string {
	return text.replace(/[$`"]|\\(?=[$`"\\])/g, '\\$&');
}
