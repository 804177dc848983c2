import type { Court, Nationality } from '#core/tables/lookups.ts';
import { CITY_OTHER_NAMES, NATIONALITY_OTHER_NAMES, STATE_NAMES } from './other-names.ts';

/** Everything under which a nationality is found: names in both languages, code, each publisher's spellings. */
export function nationalitySearchedAs(row: Nationality): string {
	return once([
		row.name_en,
		row.name_es,
		row.nationality,
		row.spellings_unhcr,
		row.spellings_ohss,
		row.spellings_eoir,
		row.spellings_trac,
		row.spellings_uscis,
		NATIONALITY_OTHER_NAMES[row.nationality]
	]);
}

/** Everything under which a court is found: name, city and state in both languages, code and aliases. */
export function courtSearchedAs({ court, name, city, state, aliases }: Court): string {
	return once([
		name,
		city,
		state,
		court,
		aliases,
		STATE_NAMES[state ?? ''],
		CITY_OTHER_NAMES[city ?? ''] ?? null
	]);
}

/** Each word once, in the order met. */
function once(names: readonly (string | null | undefined)[]): string {
	const words = names.flatMap((name) => name?.split(/[\s|(),]+/) ?? []);
	return [
		...new Map(words.filter((word) => word !== '').map((word) => [word.toLowerCase(), word])).values()
	].join(' ');
}
