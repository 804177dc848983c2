/** A source of repeatable chance: every method draws from one stream, so the order of calls is part of the result. */
export interface Random {
	/** A share from 0 (included) to 1 (excluded), in steps of 2⁻³². */
	share(): number;
	/** A whole number from 0 to `below` − 1. */
	below(below: number): number;
	/** True with the given probability, 0 to 1. */
	chance(probability: number): boolean;
	/** A number from a bell curve with mean 0 and standard deviation 1, cut at about ±6 (sum of twelve shares). */
	bell(): number;
}

/**
 * The generator sfc32 (small fast counter, 128 bits of state; Chris Doty-Humphrey, PractRand), seeded through
 * splitmix32 so that neighbouring seeds give unrelated streams. Not for secrets.
 * @param seed any whole number; only its lowest 32 bits count.
 * @param stream a second number that separates streams of one seed.
 */
export function createRandom(seed: number, stream = 0): Random {
	const next32 = splitmix32((seed | 0) ^ Math.imul(stream | 0, 0x9e3779b1));
	let a = next32();
	let b = next32();
	let c = next32();
	let counter = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return sum >>> 0;
	};
	for (let i = 0; i < 12; i++) next();
	const share = () => next() / 4294967296;
	return {
		share,
		below: (below) => Math.floor(share() * below),
		chance: (probability) => share() < probability,
		bell: () => {
			let sum = -6;
			for (let i = 0; i < 12; i++) sum += share();
			return sum;
		}
	};
}

function splitmix32(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = state ^ (state >>> 16);
		mixed = Math.imul(mixed, 0x21f0aaad);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 0x735a2d97);
		return (mixed ^ (mixed >>> 15)) | 0;
	};
}

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
