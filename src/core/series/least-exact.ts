import { max } from 'd3-array';
import { QUALITIES, type Quality } from '../terms/published.ts';

const ORDER: readonly Quality[] = ['exact', 'derived', 'rounded_10', 'masked_small', 'suppressed'] satisfies typeof QUALITIES[number][];

/** The least exact of several qualities, which is that of anything made from them; `exact` for none. */
export function leastExact(qualities: readonly Quality[]): Quality {
	return ORDER[max(qualities, (quality) => ORDER.indexOf(quality)) ?? 0] ?? 'exact';
}
