import type { Random } from '#scripts/synthetic/random.ts';

/** Draws an index, each with a chance in proportion to its weight. */
export type WeightedChoice = (random: Random) => number;

/**
 * Prepares a draw that costs the same however many weights there are (Walker's alias method, in Vose's form).
 * @param weights not negative; at least one above 0.
 * @throws RangeError when no weight is above 0.
 */
export function weightedChoice(weights: readonly number[]): WeightedChoice {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (!(total > 0))
		throw new RangeError(`weightedChoice needs a weight above 0; it was given [${weights.join(', ')}]`);
	const size = weights.length;
	const share = Float64Array.from(weights, (weight) => (weight * size) / total);
	const alias = Int32Array.from(weights, (_, index) => index);
	const small: number[] = [];
	const large: number[] = [];
	share.forEach((value, index) => (value < 1 ? small : large).push(index));
	while (small.length > 0 && large.length > 0) {
		const low = small.pop() ?? 0;
		const high = large.pop() ?? 0;
		alias[low] = high;
		share[high] = (share[high] ?? 0) - (1 - (share[low] ?? 0));
		((share[high] ?? 0) < 1 ? small : large).push(high);
	}
	for (const index of [...small, ...large]) share[index] = 1;
	return (random) => {
		const drawn = random.share() * size;
		const index = Math.floor(drawn);
		return drawn - index < (share[index] ?? 1) ? index : (alias[index] ?? index);
	};
}

/** A draw of one of the keys, each with a chance in proportion to its weight. */
export function weightedKey<K extends string>(weights: Readonly<Record<K, number>>): (random: Random) => K {
	const entries = Object.entries<number>(weights);
	const choose = weightedChoice(entries.map(([, weight]) => weight));
	return (random) => entries[choose(random)]?.[0] as K;
}
