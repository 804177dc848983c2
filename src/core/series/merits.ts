import { exactly } from '../measures/bounds.ts';
import { rate, type Rate } from '../measures/rates.ts';
import type { Missing } from '../terms/missing.ts';

/** Grants and denials: the decisions on the merits. Counts from 0. */
export interface Merits {
	readonly granted: number;
	readonly denied: number;
}

/** Adds grants and denials up. */
export function sumMerits(rows: Iterable<Merits>): Merits {
	let [granted, denied] = [0, 0];
	for (const row of rows) {
		granted += row.granted;
		denied += row.denied;
	}
	return { granted, denied };
}

/** Grants and denials as a rate with its interval; missing when nothing was decided. */
export function meritsRate({ granted, denied }: Merits): Rate | Missing {
	return rate('merits', { granted: exactly(granted), denied: exactly(denied) });
}
