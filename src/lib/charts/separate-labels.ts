/**
 * Moves labels apart along one axis so that none overlaps, as little as possible, inside a range.
 * @param wanted the middle each label would like, in pixels, in any order.
 * @param size pixels a label takes.
 * @returns the middles, in the order given.
 */
export function separateLabels(wanted: readonly number[], size: number, low: number, high: number): number[] {
	const order = wanted.map((middle, i) => ({ middle, i })).sort((a, b) => a.middle - b.middle);
	let floor = low + size / 2;
	const placed = order.map(({ middle, i }) => {
		const at = Math.max(middle, floor);
		floor = at + size;
		return { at, i };
	});
	let ceiling = high - size / 2;
	for (const label of placed.reverse()) {
		label.at = Math.min(label.at, ceiling);
		ceiling = label.at - size;
	}
	return placed.sort((a, b) => a.i - b.i).map(({ at }) => at);
}
