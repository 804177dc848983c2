/** A column that must hold one of several values, or none of them. */
export interface Condition {
	readonly column: string;
	readonly values: readonly (string | number)[];
	/** The column holds none of the values. */
	readonly isNot?: boolean;
}

/** Rows that meet every condition of at least one list. */
export type Rows = readonly (readonly Condition[])[];

/**
 * How a number of a page is made again from an offered file: which rows, what is added, what stands above and below
 * the line. It prints what stands above (`granted`), what it is divided by (`divided_by`) and their quotient in each
 * hundred (`per_100`, unrounded); with `hasBounds` also the lowest and highest value of both.
 */
export interface Recount {
	/** Name of the file in the downloads. */
	readonly file: string;
	/** Conditions on every row. */
	readonly where: readonly Condition[];
	/** The column added, and the rows of it that stand above and below the line. */
	readonly adds: {
		readonly counts: string;
		readonly granted: Rows;
		readonly dividedBy: Rows;
		readonly hasBounds: boolean;
	};
	/** Whether a quotient is printed; not where the page has counts only. */
	readonly hasShare: boolean;
}

/**
 * One line for DuckDB, for a shell in the folder of the downloads. Every column is read as text, so that codes stay
 * codes whatever they look like.
 */
export function duckdbLine({ file, where, adds, hasShare }: Recount): string {
	const sums = endsOf(adds).flatMap(({ column, suffix }) => {
		const sum = (rows: Rows) => `SUM(CAST(${column} AS BIGINT)) FILTER (WHERE ${sqlRows(rows)})`;
		return [`${sum(adds.granted)} AS granted${suffix}`, `${sum(adds.dividedBy)} AS divided_by${suffix}`];
	});
	const share = hasShare ? ['100.0 * granted / divided_by AS per_100'] : [];
	const sql =
		`SELECT ${[...sums, ...share].join(', ')} FROM read_csv('${file}', all_varchar = true)` +
		` WHERE ${where.map(sqlCondition).join(' AND ')}`;
	return `duckdb -c "${inShell(sql)}"`;
}

/** The same in one line of Python, with nothing but what comes with Python. */
export function pythonLine({ file, where, adds, hasShare }: Recount): string {
	const rows = `[r for r in csv.DictReader(open('${file}', encoding='utf-8-sig', newline='')) if ${where.map(pythonCondition).join(' and ')}]`;
	const sums = endsOf(adds).flatMap(({ column }) =>
		[adds.granted, adds.dividedBy].map(
			(part) => `sum(int(r['${column}'] or 0) for r in rows if ${pythonRows(part)})`
		)
	);
	const share = hasShare ? ', 100 * n[0] / n[1]' : '';
	return `python3 -c "${inShell(`import csv; rows = ${rows}; n = [${sums.join(', ')}]; print(*n${share})`)}"`;
}

/** The columns to add: the counts, and where they are not exact their lowest and highest values. */
function endsOf({ counts, hasBounds }: { readonly counts: string; readonly hasBounds: boolean }) {
	return (hasBounds ? ['', '_low', '_high'] : ['']).map((suffix) => ({ column: counts + suffix, suffix }));
}

function sqlRows(rows: Rows): string {
	return rows.map((conditions) => conditions.map(sqlCondition).join(' AND ')).join(' OR ');
}

function sqlCondition({ column, values, isNot = false }: Condition): string {
	const quoted = values.map((value) => `'${String(value).replaceAll("'", "''")}'`);
	const [only] = quoted;
	if (quoted.length === 1 && only !== undefined) return `${column} ${isNot ? '<>' : '='} ${only}`;
	return `${column} ${isNot ? 'NOT IN' : 'IN'} (${quoted.join(', ')})`;
}

function pythonRows(rows: Rows): string {
	return rows.map((conditions) => conditions.map(pythonCondition).join(' and ')).join(' or ');
}

function pythonCondition({ column, values, isNot = false }: Condition): string {
	const quoted = values.map((value) => `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`);
	const [only] = quoted;
	if (quoted.length === 1 && only !== undefined) return `r['${column}'] ${isNot ? '!=' : '=='} ${only}`;
	return `r['${column}'] ${isNot ? 'not in' : 'in'} [${quoted.join(', ')}]`;
}

/** Text between double quotes of a shell: what a shell would read as its own is escaped. */
function inShell(text: string): string {
	return text.replace(/[$`"]|\\(?=[$`"\\])/g, '\\$&');
}
