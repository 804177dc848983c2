import type { OutcomeCounts } from '../measures/rates.ts';
import type { Quality, Unit, YearBasis } from '../terms/published.ts';
import type { CountedClaimType } from '../terms/counted.ts';
import type { ClaimType, Track } from '../terms/track.ts';

/** One year of one group of people on one track: counts, and what they are counts of. */
export interface YearCell {
	readonly source_id: string;
	readonly track: Track;
	readonly claim_type: ClaimType | CountedClaimType;
	readonly year: number;
	readonly basis: YearBasis;
	/** Last day covered when the year is open, else null. */
	readonly through: string | null;
	readonly unit: Unit;
	/** The least exact quality among the counts; `derived` for sums made here. */
	readonly quality: Quality;
	readonly counts: OutcomeCounts;
	/** Document of the applications received, when it is another than that of the decisions. */
	readonly received_source_id?: string;
}
