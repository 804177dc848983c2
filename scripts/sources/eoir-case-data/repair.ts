import { NOT_A_DAY, readWrittenDay } from './days.ts';
import { cleanCode } from './lines.ts';
import { CASE_TYPES, type ColumnKind } from './tables.ts';

/** Most surplus fields a row is put right for; the worst real row has 8. */
const MOST_SURPLUS = 16;

const JOIN_COST = 10;

/** Alignments told apart in one row; a row with more is as good as undecidable. */
const MOST_ALIGNMENTS = 64;

/** Positions of the columns that decide the count, from 0, with the codes each may hold where there is a list. */
export type DecidingColumns = ReadonlyMap<number, ReadonlySet<string> | null>;

/** A row put right, or the positions of deciding columns in which equally good ways of putting it right differ. */
type Alignment = { readonly row: string[] } | { readonly differsIn: readonly number[] };

/**
 * Puts a row with stray tabs right: slides its cells left over surplus ones until every typed column fits. A column
 * takes one cell and any number of surplus cells after it, joined; empty surplus cells are free, joining texts costs,
 * and among equals the leftmost slide wins, unless they differ in a column that decides the count. Then the one whose
 * deciding columns hold listed codes (or nothing) is taken, and none when several or no such way remains.
 * @returns `null` when no alignment fits the anchors.
 */
export function alignRow(
	cells: readonly string[],
	kinds: readonly ColumnKind[],
	deciding: DecidingColumns = new Map()
): Alignment | null {
	const spare = cells.length - kinds.length;
	if (spare < 0 || spare > MOST_SURPLUS) return null;
	const costs = leastCosts(cells, kinds, spare);
	if ((costs.get(stateKey(0, 0)) ?? Infinity) === Infinity) return null;
	const rows = cheapestPlacements(cells, kinds, costs, deciding).map((surpluses) => place(cells, surpluses));
	const [first] = rows;
	if (!first) return null;
	if (rows.length === 1) return { row: first };
	const listed = rows.filter((row) => [...deciding].every(([at, codes]) => isListed(row[at] ?? '', codes)));
	const [only] = listed;
	if (only && listed.length === 1) return { row: only };
	const differsIn = [...deciding.keys()].filter(
		(at) => new Set(rows.map((row) => decidingValue(row[at]))).size > 1
	);
	return { differsIn };
}

function stateKey(column: number, used: number): number {
	return column * (MOST_SURPLUS + 1) + used;
}

/** Least cost of filling the columns from `column` on when `used` surplus cells are behind it, by state. */
function leastCosts(
	cells: readonly string[],
	kinds: readonly ColumnKind[],
	spare: number
): ReadonlyMap<number, number> {
	const costs = new Map<number, number>([[stateKey(kinds.length, spare), 0]]);
	for (let column = kinds.length - 1; column >= 0; column--) {
		for (let used = 0; used <= spare; used++) {
			let least = Infinity;
			for (let surplus = 0; surplus <= spare - used; surplus++) {
				const rest = costs.get(stateKey(column + 1, used + surplus)) ?? Infinity;
				if (rest !== Infinity) least = Math.min(least, rest + ownCost(cells, kinds, column, used, surplus));
			}
			costs.set(stateKey(column, used), least);
		}
	}
	return costs;
}

function ownCost(
	cells: readonly string[],
	kinds: readonly ColumnKind[],
	column: number,
	used: number,
	surplus: number
): number {
	const text = joined(cells, column + used, surplus);
	return joinCost(cells, column + used, surplus) + misfit(kinds[column] ?? 'text', text);
}

/** Surplus cells of each column, one list for each cheapest way that differs in what the deciding columns hold. */
function cheapestPlacements(
	cells: readonly string[],
	kinds: readonly ColumnKind[],
	costs: ReadonlyMap<number, number>,
	deciding: DecidingColumns
): readonly (readonly number[])[] {
	const spare = cells.length - kinds.length;
	const known = new Map<number, ReadonlyMap<string, readonly number[]>>([
		[stateKey(kinds.length, spare), new Map([['', []]])]
	]);
	const from = (column: number, used: number): ReadonlyMap<string, readonly number[]> => {
		const key = stateKey(column, used);
		const before = known.get(key);
		if (before) return before;
		const ways = new Map<string, readonly number[]>();
		for (let surplus = spare - used; surplus >= 0 && column < kinds.length; surplus--) {
			const rest = costs.get(stateKey(column + 1, used + surplus)) ?? Infinity;
			if (rest === Infinity || rest + ownCost(cells, kinds, column, used, surplus) !== costs.get(key))
				continue;
			const value = deciding.has(column) ? `${decidingValue(joined(cells, column + used, surplus))}\t` : '';
			for (const [held, surpluses] of from(column + 1, used + surplus)) {
				if (ways.size < MOST_ALIGNMENTS && !ways.has(value + held))
					ways.set(value + held, [surplus, ...surpluses]);
			}
		}
		known.set(key, ways);
		return ways;
	};
	return [...from(0, 0).values()];
}

function decidingValue(cell: string | undefined): string {
	return (cell ?? '').trim().toUpperCase();
}

function isListed(cell: string, codes: ReadonlySet<string> | null): boolean {
	const code = decidingValue(cell);
	return code === '' || codes === null || codes.has(code);
}

function place(cells: readonly string[], surpluses: readonly number[]): string[] {
	let used = 0;
	return surpluses.map((surplus, column) => {
		const cell = joined(cells, column + used, surplus);
		used += surplus;
		return cell;
	});
}

function joined(cells: readonly string[], first: number, surplus: number): string {
	return cells.slice(first, first + surplus + 1).join('');
}

function joinCost(cells: readonly string[], first: number, surplus: number): number {
	const texts = cells.slice(first, first + surplus + 1).filter((cell) => cell.trim() !== '').length;
	return texts > 1 ? (texts - 1) * JOIN_COST : 0;
}

/** A value that cannot stand in a column of that kind. */
const DOES_NOT_FIT = Infinity;

const LONGEST_CODE = 5;
const SURPRISE = 3;
const DATE_SHAPE = /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})/;
const CASE_TYPE_CODES: ReadonlySet<string> = new Set(CASE_TYPES);

/**
 * How badly a value fits a column: 0 fits, higher is stranger, `DOES_NOT_FIT` is impossible. Only used to choose
 * between alignments of a row with too many fields.
 */
function misfit(kind: ColumnKind, cell: string): number {
	const text = isMark(cell.trim(), kind) ? '' : cell.trim();
	switch (kind) {
		case 'key':
			return /^\d+$/.test(text) ? 0 : DOES_NOT_FIT;
		case 'integer':
			return /^-?\d*$/.test(text) ? 0 : DOES_NOT_FIT;
		case 'date':
			return DATE_SHAPE.test(text) || readWrittenDay(text).day !== NOT_A_DAY ? 0 : DOES_NOT_FIT;
		case 'nationality':
			return text.length === 2 ? 0 : text === '' ? 1 : DOES_NOT_FIT;
		case 'case-type':
			return CASE_TYPE_CODES.has(text.toUpperCase()) ? 0 : DOES_NOT_FIT;
		case 'birth-month':
			return text === '' || /^\d{1,2}\/\d{4}$/.test(text) || DATE_SHAPE.test(text) ? 0 : SURPRISE;
		case 'custody':
			return /^[DNR]$/i.test(text) ? 0 : text === '' ? 1 : SURPRISE;
		case 'flag':
			return /^[YN]?$/i.test(text) ? 0 : SURPRISE;
		case 'bit':
			return /^(|0|1|true|false)$/i.test(text) ? 0 : SURPRISE;
		case 'time':
			return /^(\d{3,4}|\d{1,2}:\d\d)?$/.test(text) ? 0 : SURPRISE;
		case 'code':
			return DATE_SHAPE.test(text) ? DOES_NOT_FIT : text.length <= LONGEST_CODE ? 0 : SURPRISE;
		case 'text':
			return DATE_SHAPE.test(text) ? SURPRISE : 0;
	}
}

/** A database's mark for nothing is as good as a blank; marks of EOIR's own stay what they are. */
function isMark(text: string, kind: ColumnKind): boolean {
	return kind !== 'key' && kind !== 'bit' && text.length > 2 && /[a-z]/i.test(text) && cleanCode(text) === '';
}
