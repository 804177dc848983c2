import { type Court, lookupCourts } from '#core/tables/lookups.ts';
import { once, readTable } from './data-source.ts';

/** Every immigration court of the lookup in order of name; the Board, headquarters and test codes are not courts. */
export function courts(): readonly Court[] {
	return once('courts', () =>
		readTable(lookupCourts, 'lookups')
			.filter((row) => row.is_court)
			.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.court < b.court ? -1 : 1))
	);
}

/** The court of an address, its code in lower case; undefined when there is none. */
export function findCourt(address: string): Court | undefined {
	return courtsByCode().get(address.toUpperCase());
}

/** Courts by EOIR base-city code. */
export function courtsByCode(): ReadonlyMap<string, Court> {
	return once('courts-by-code', () => new Map(courts().map((row) => [row.court, row])));
}
