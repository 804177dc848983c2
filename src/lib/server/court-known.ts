import { type CountedCourt, countedCourt } from './counted-court.ts';
import { type CourtRecords, courtRecords } from './court-page-records.ts';
import { recordSourceIds } from './court-records.ts';
import { findCourt } from './courts.ts';

/** What a court's page and its picture are made of. */
export interface CourtKnown {
	readonly name: string;
	readonly counted: CountedCourt | null;
	readonly records: CourtRecords | null;
	/** Release of the records' grants and denials; null without court records. */
	readonly source_id: string | null;
}

/** The court of an address with all its figures; null when there is none. */
export function courtKnown(address: string): CourtKnown | null {
	const court = findCourt(address);
	if (!court) return null;
	return {
		name: court.name,
		counted: countedCourt(court.court),
		records: courtRecords(court.court),
		source_id: recordSourceIds()[0] ?? null
	};
}
