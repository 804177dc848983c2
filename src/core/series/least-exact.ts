import { max } from 'd3-array';
import type { Quality } from '../terms/published.ts';

/** Qualities from the most to the least exact. */
const ORDER: readonly Quality[] = ['exact', 'derived', 'rounded_10', 'masked_small', 'suppressed'];

/** The least exact of several qualities, which is that of anything made from them; `exact` for none. */
export function leastExact(qualities: readonly Quality[]): Quality {
	return ORDER[max(qualities, (quality) => ORDER.indexOf(quality)) ?? 0] ?? 'exact';
}
