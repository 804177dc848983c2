import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { compareKeys, CsvError, readCsv } from '#core/tables/csv.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { count } from './compare-counts.ts';
import type { RuleCheck } from './check.ts';

/** A table that was read and looked over; no rows when the file is absent or unreadable. */
export interface TableReading<T extends Table> {
	readonly check: RuleCheck;
	readonly rows: readonly Row<T>[];
	readonly isThere: boolean;
}

/** Reads one CSV by its description and checks header, every cell, and that keys are unique and ascending. */
export async function readTable<T extends Table>(table: T, path: string): Promise<TableReading<T>> {
	if (!(await stat(path).catch(() => null))) return reading(path, [], [`${path} does not exist`], false);
	try {
		const rows = readCsv(table, await readFile(path, 'utf8'), path);
		return reading(path, rows, keyProblems(table, rows), true);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return reading(path, [], [error.message], true);
	}
}

function reading<T extends Table>(
	path: string,
	rows: readonly Row<T>[],
	problems: readonly string[],
	isThere: boolean
): TableReading<T> {
	const examined = `${count(rows.length)} rows`;
	return { rows, isThere, check: { kind: 'rules', title: basename(path), examined, problems, notes: [] } };
}

/** Rows that are out of order or repeat a key, with their line in the file. */
export function keyProblems<T extends Table>(table: T, rows: readonly Row<T>[]): readonly string[] {
	const problems: string[] = [];
	for (let i = 1; i < rows.length; i++) {
		const [previous, row] = [rows[i - 1], rows[i]];
		if (!previous || !row) continue;
		const order = compareKeys(table, previous, row);
		if (order < 0) continue;
		problems.push(
			`line ${i + 2}: the key ${keyText(table, row)} ${order === 0 ? 'is that of the line before' : 'belongs before the line above it'}`
		);
	}
	return problems;
}

function keyText(table: Table, row: object): string {
	const cells = new Map(Object.entries(row));
	return table.primaryKey.map((name) => `${name}=${String(cells.get(name) ?? '')}`).join(', ');
}
