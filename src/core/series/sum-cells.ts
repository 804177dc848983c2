import { lessBounded, sumBounded } from '../measures/bounds.ts';
import type { CountName, OutcomeCounts } from '../measures/rates.ts';
import type { YearCell } from './year-cell.ts';

/**
 * Adds cells of one year: several nationalities, or the two claim types of one court. A count enters the sum only
 * when every cell that has decisions has it; bounds add up.
 * @returns null when the cells are in different units, which are never added.
 */
export function sumCells(cells: readonly YearCell[]): YearCell | null {
	const [first] = cells;
	if (!first || cells.some((cell) => cell.unit !== first.unit || cell.basis !== first.basis)) return null;
	const names = new Set(cells.flatMap((cell) => Object.keys(cell.counts) as CountName[]));
	const counts = [...names].map((name) => [
		name,
		sumBounded(cells.flatMap((cell) => cell.counts[name] ?? []))
	]);
	return { ...first, quality: 'derived', counts: Object.fromEntries(counts) };
}

/** A whole less a part of it: everyone else. Counts the part lacks stay as they are. */
export function lessCell(whole: YearCell, part: YearCell | null): YearCell {
	if (!part) return whole;
	const names = Object.keys(whole.counts) as CountName[];
	const counts = names.flatMap((name) => {
		const total = whole.counts[name];
		const taken = part.counts[name];
		return total ? [[name, taken ? lessBounded(total, taken) : total]] : [];
	});
	return { ...whole, quality: 'derived', counts: Object.fromEntries(counts) as OutcomeCounts };
}
