import type { ApplicationRows } from '../read/read-applications.ts';
import type { CaseRows } from '../read/read-cases.ts';
import type { ProceedingRows } from '../read/proceeding-rows.ts';
import type { RepresentativeRows } from '../read/read-representatives.ts';
import type { RiderRows } from '../read/read-riders.ts';

/** What the tables of a release came to. */
export interface ReleaseTables {
	readonly cases: CaseRows;
	readonly proceedings: ProceedingRows;
	readonly applications: ApplicationRows;
	/** `null` when the release has no tbl_RepsAssigned. */
	readonly representatives: RepresentativeRows | null;
	/** `null` when the release has no tbl_Lead_Rider. */
	readonly riders: RiderRows | null;
}
