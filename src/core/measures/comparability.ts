import type { Ends } from './margins.ts';

/** What a unit's decisions are made of: each category with the lowest and highest share it can have, 0 to 1. */
export type Shares = ReadonlyMap<string, Ends>;

/** What must be alike for rates of several units to be set beside each other. */
export interface Makeup {
	/** Years with ten decisions or more, ascending. */
	readonly years: readonly number[];
	/** Shares of decisions by nationality, custody and how claims began; null where the counts do not tell. */
	readonly nationality: Shares | null;
	readonly custody: Shares | null;
	readonly claim: Shares | null;
}

/** What is compared between units. */
export const MAKEUP_FACTORS = ['years', 'nationality', 'custody', 'claim'] as const;
export type MakeupFactor = (typeof MAKEUP_FACTORS)[number];

/**
 * From which part of decisions two mixes differ: the least part of one unit's decisions that would have to be of another
 * category to make it the other's mix. A quarter for nationality, of which there are many; a fifth for custody and claims.
 */
export const MIX_DIFFERS_FROM = { nationality: 0.25, custody: 0.2, claim: 0.2 } as const;

/**
 * Whether units are alike in a factor. `differs`: some two are not. `alike`: all are. `open`: no two surely differ, but some
 * shares are known only between bounds. `unknown`: the counts of some unit do not tell.
 */
export interface FactorFinding {
	readonly factor: MakeupFactor;
	readonly verdict: 'differs' | 'alike' | 'open' | 'unknown';
	/** The largest part by which two mixes surely differ, 0 to 1; null for years and where nothing is known. */
	readonly part: number | null;
	/** The two units of that part, as positions; null where there are none. */
	readonly pair: readonly [number, number] | null;
}

/** Compares units two by two; none or one is alike in everything that is known of it. */
export function compareMakeups(makeups: readonly Makeup[]): readonly FactorFinding[] {
	return MAKEUP_FACTORS.map((factor) =>
		factor === 'years'
			? compareYears(makeups)
			: compareMixes(
					factor,
					makeups.map((makeup) => makeup[factor])
				)
	);
}

function compareYears(makeups: readonly Makeup[]): FactorFinding {
	const all = makeups.map(({ years }) => years.join());
	const other = all.findIndex((years) => years !== all[0]);
	return {
		factor: 'years',
		verdict: other > 0 ? 'differs' : 'alike',
		part: null,
		pair: other > 0 ? [0, other] : null
	};
}

function compareMixes(
	factor: keyof typeof MIX_DIFFERS_FROM,
	mixes: readonly (Shares | null)[]
): FactorFinding {
	let part: number | null = null;
	let pair: FactorFinding['pair'] = null;
	mixes.forEach((one, i) => {
		mixes.slice(0, i).forEach((other, j) => {
			if (!one || !other) return;
			const found = mixDifference(one, other);
			if (part === null || found > part) [part, pair] = [found, [j, i]];
		});
	});
	const differs = part !== null && part >= MIX_DIFFERS_FROM[factor];
	const isKnown = mixes.every((mix) => mix !== null);
	const isExact = mixes.every((mix) => mix && [...mix.values()].every(({ low, high }) => low === high));
	return {
		factor,
		verdict: differs ? 'differs' : !isKnown ? 'unknown' : isExact ? 'alike' : 'open',
		part,
		pair
	};
}

/**
 * The least part of decisions by which two mixes differ, 0 to 1: half the sum of differences of shares where these are exact,
 * and what is sure of it where they are known between bounds.
 */
export function mixDifference(a: Shares, b: Shares): number {
	const over = (one: Shares, other: Shares) => {
		let sum = 0;
		// A category that a unit does not list may have any share that is left unlisted.
		const unlisted = Math.max(0, 1 - [...other.values()].reduce((all, { low }) => all + low, 0));
		for (const [category, { low }] of one) sum += Math.max(0, low - (other.get(category)?.high ?? unlisted));
		return sum;
	};
	return Math.max(over(a, b), over(b, a));
}
