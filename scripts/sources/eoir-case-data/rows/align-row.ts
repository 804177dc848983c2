import type { ColumnKind } from '../tables.ts';
import { misfit } from './fit-cell.ts';

/** Most surplus fields a row is put right for; the worst real row has 8. */
export const MOST_SURPLUS = 16;

const JOIN_COST = 10;

interface Placement {
	readonly cost: number;
	/** Surplus cells joined to this column's first. */
	readonly surplus: number;
}

/**
 * Puts a row with stray tabs right: slides its cells left over surplus ones until every typed column fits. A column
 * takes one cell and any number of surplus cells after it, joined; empty surplus cells are free, joining texts costs,
 * and among equals the leftmost slide wins.
 * @returns the row with one cell a column, or `null` when no alignment fits the anchors.
 */
export function alignRow(cells: readonly string[], kinds: readonly ColumnKind[]): string[] | null {
	const spare = cells.length - kinds.length;
	if (spare < 0 || spare > MOST_SURPLUS) return null;
	const best = new Map<number, Placement>();
	const key = (column: number, used: number): number => column * (MOST_SURPLUS + 1) + used;
	best.set(key(kinds.length, spare), { cost: 0, surplus: 0 });

	for (let column = kinds.length - 1; column >= 0; column--) {
		for (let used = 0; used <= spare; used++) {
			let chosen: Placement = { cost: Infinity, surplus: 0 };
			for (let surplus = spare - used; surplus >= 0; surplus--) {
				const rest = best.get(key(column + 1, used + surplus))?.cost ?? Infinity;
				if (rest === Infinity) continue;
				const cost =
					rest +
					joinCost(cells, column + used, surplus) +
					misfit(kinds[column] ?? 'text', joined(cells, column + used, surplus));
				if (cost < chosen.cost) chosen = { cost, surplus };
			}
			best.set(key(column, used), chosen);
		}
	}
	return best.get(key(0, 0))?.cost === Infinity
		? null
		: place(cells, kinds.length, (column, used) => best.get(key(column, used))?.surplus ?? 0);
}

function place(
	cells: readonly string[],
	width: number,
	surplusOf: (column: number, used: number) => number
): string[] {
	const row: string[] = [];
	for (let column = 0, used = 0; column < width; column++) {
		const surplus = surplusOf(column, used);
		row.push(joined(cells, column + used, surplus));
		used += surplus;
	}
	return row;
}

function joined(cells: readonly string[], first: number, surplus: number): string {
	return cells.slice(first, first + surplus + 1).join('');
}

function joinCost(cells: readonly string[], first: number, surplus: number): number {
	const texts = cells.slice(first, first + surplus + 1).filter((cell) => cell.trim() !== '').length;
	return texts > 1 ? (texts - 1) * JOIN_COST : 0;
}
