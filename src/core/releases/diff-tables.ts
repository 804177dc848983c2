import type { ReleaseChange } from '../tables/release-changes.ts';
import type { Table } from '../tables/table.ts';
import type { TableDiff } from './manifest.ts';

/** A CSV as its cells: what a later schema may no longer read can still be compared. */
export interface Cells {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** A table in two releases; null where one has none. */
export interface TableInBoth {
	readonly table: Table;
	/** Whether its numbers count something that is published; those of lookups and of the list of sources do not. */
	readonly counts: boolean;
	readonly before: Cells | null;
	readonly after: Cells | null;
}

/** How a table moved, and each cell and row that did. */
export interface TableChanges {
	readonly diff: TableDiff;
	readonly changes: readonly ReleaseChange[];
	/** Of the changes, those of published numbers. */
	readonly numbers: readonly ReleaseChange[];
}

const SOURCE = 'source_id';

/** Bounds of a count move with it: one number, not three. */
const BOUNDS: ReadonlySet<string> = new Set(['count_low', 'count_high']);

/**
 * Which document of an earlier release a later one is the next edition of: the names are the same but for a day at their
 * end, and the later release brought one such document alone. The newest of the earlier ones is meant, whether it is still
 * there beside the new one or not. Rows of the two are matched, so that a new edition shows what moved.
 * @returns name in the earlier release → name in the later one.
 */
export function replacedSources(
	before: readonly string[],
	after: readonly string[]
): ReadonlyMap<string, string> {
	const lineOf = (id: string) => id.replace(/-\d{4}-\d{2}-\d{2}$/, '');
	const known = new Set(before);
	const fresh = after.filter((id) => !known.has(id));
	const replaced = new Map<string, string>();
	for (const now of fresh) {
		const line = lineOf(now);
		const newest = before
			.filter((id) => lineOf(id) === line)
			.sort()
			.at(-1);
		if (newest && fresh.filter((id) => lineOf(id) === line).length === 1) replaced.set(newest, now);
	}
	return replaced;
}

/**
 * Holds a table of a release against the same table of the one before, cell by cell.
 * @param replaced documents that took another's place (`replacedSources`).
 */
export function diffTable(both: TableInBoth, replaced: ReadonlyMap<string, string>): TableChanges {
	const { table, before, after } = both;
	const sizes = {
		table: table.name,
		rows_before: before?.rows.length ?? 0,
		rows_after: after?.rows.length ?? 0
	};
	const whole = (state: TableDiff['state']): TableChanges => ({
		diff: { ...sizes, state, came: sizes.rows_after, went: sizes.rows_before, numbers: 0, words: 0 },
		changes: [],
		numbers: []
	});
	if (!before) return whole('new');
	if (!after) return whole('gone');
	const hasKey = (cells: Cells) => table.primaryKey.every((name) => cells.header.includes(name));
	if (!hasKey(before) || !hasKey(after)) return whole('other key');

	// Rows of an edition that is still there stand for themselves, and for the next edition's rows too.
	const still = new Set(after.rows.map((row) => sourceOf(after.header, row)));
	const isStill = (row: readonly string[]) => still.has(sourceOf(before.header, row));
	const earlier = new Map(
		before.rows.map((row) => [keyOf(table, before.header, row, isStill(row) ? undefined : replaced), row])
	);
	const editions = new Map(
		before.rows.filter(isStill).map((row) => [keyOf(table, before.header, row, replaced), row])
	);
	const changes: ReleaseChange[] = [];
	const numbers: ReleaseChange[] = [];
	const columns = comparedColumns(both, before, after);
	const counted = { came: 0, went: 0, numbers: 0, words: 0 };
	for (const row of after.rows) {
		const key = keyOf(table, after.header, row);
		const old = earlier.get(key) ?? editions.get(key);
		earlier.delete(key);
		const place = {
			table: table.name,
			key,
			source_before: old ? sourceOf(before.header, old) : null,
			source_after: sourceOf(after.header, row)
		};
		if (!old) {
			counted.came++;
			changes.push({ ...place, change: 'came', column: null, before: null, after: null });
			continue;
		}
		for (const { name, from, to, isNumber } of columns) {
			const [was, is] = [old[from] ?? '', row[to] ?? ''];
			if (was === is) continue;
			const change = {
				...place,
				change: 'moved',
				column: name,
				before: was || null,
				after: is || null
			} as const;
			changes.push(change);
			counted[isNumber ? 'numbers' : 'words']++;
			if (isNumber) numbers.push(change);
		}
	}
	for (const row of earlier.values()) {
		counted.went++;
		changes.push({
			table: table.name,
			key: keyOf(table, before.header, row),
			change: 'went',
			column: null,
			before: null,
			after: null,
			source_before: sourceOf(before.header, row),
			source_after: null
		});
	}
	return { diff: { ...sizes, state: changes.length > 0 ? 'changed' : 'same', ...counted }, changes, numbers };
}

/** Columns that both have and no key names, and whether they hold numbers that are published. */
function comparedColumns({ table, counts }: TableInBoth, before: Cells, after: Cells) {
	return table.columns.flatMap(({ name, kind }) => {
		const [from, to] = [before.header.indexOf(name), after.header.indexOf(name)];
		if (from < 0 || to < 0 || table.primaryKey.includes(name)) return [];
		return [
			{ name, from, to, isNumber: counts && !BOUNDS.has(name) && (kind === 'integer' || kind === 'number') }
		];
	});
}

/**
 * A row's key in words: `source_id=unhcr-asylum-decisions, track=court`.
 * @param cell the text of a column.
 */
export function changeKey(table: Table, cell: (column: string) => string): string {
	return table.primaryKey.map((name) => `${name}=${cell(name)}`).join(', ');
}

function keyOf(
	table: Table,
	header: readonly string[],
	row: readonly string[],
	replaced?: ReadonlyMap<string, string>
): string {
	return changeKey(table, (name) => {
		const cell = row[header.indexOf(name)] ?? '';
		return name === SOURCE ? (replaced?.get(cell) ?? cell) : cell;
	});
}

function sourceOf(header: readonly string[], row: readonly string[]): string | null {
	const at = header.indexOf(SOURCE);
	return at < 0 ? null : (row[at] ?? null);
}
