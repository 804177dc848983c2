import type { CountedName } from '#core/tables/counted.ts';
import { type Court, lookupCourts } from '#core/tables/lookups.ts';
import { namesInCount } from './counted-names.ts';
import { once, readTable } from './data-source.ts';

/**
 * Every immigration court of the lookup in order of name, and those of the count that the lookup lacks; the Board,
 * headquarters and test codes are not courts.
 */
export function courts(): readonly Court[] {
	return once('courts', () => {
		const listed = readTable(lookupCourts, 'lookups');
		const known = new Set(listed.map((row) => row.court));
		const added = [...namesInCount('court').values()]
			.filter(({ code }) => !known.has(code))
			.map(unlistedCourt);
		return [...listed.filter((row) => row.is_court), ...added].toSorted(
			(a, b) => a.name.localeCompare(b.name, 'en') || (a.court < b.court ? -1 : 1)
		);
	});
}

/** A court of which only the count knows: the city that the release names, and the code, which is all that is sure. */
function unlistedCourt({ code, name, source }: CountedName): Court {
	const city = name === null ? null : inTitleCase(name);
	return {
		court: code,
		name: city === null ? code : `${city} (${code})`,
		city,
		state: null,
		latitude: null,
		longitude: null,
		is_court: true,
		detained_docket: false,
		aliases: null,
		source
	};
}

/** Cities are printed in capitals: EL PASO is El Paso. */
function inTitleCase(name: string): string {
	return name === name.toUpperCase()
		? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
		: name;
}

/** The court of an address, its code in lower case; undefined when there is none. */
export function findCourt(address: string): Court | undefined {
	return courtsByCode().get(address.toUpperCase());
}

/** Courts by EOIR base-city code. */
export function courtsByCode(): ReadonlyMap<string, Court> {
	return once('courts-by-code', () => new Map(courts().map((row) => [row.court, row])));
}
