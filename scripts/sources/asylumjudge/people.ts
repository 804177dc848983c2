import { personKey } from '#core/names/person-name.ts';
import type { ImmigrationJudge } from '#core/tables/lookups.ts';
import type { CourtJudgeRow, JudgeRow } from './rows.ts';

/** What is known of a printed name. */
export interface People {
	/** False for visiting judges, dockets and the like. */
	readonly isPerson: (name: string) => boolean;
	/** The EOIR code of a printed name, null where it fits no person or several. */
	readonly code: (name: string) => string | null;
}

/** Printed names that are no person's, though no list of codes has them: nobody's first name stands in them. */
const NO_PERSON = /^<|\bdocket\b|\bjudges?\b(?=\s*\d*$)/i;

/**
 * Builds what is known of printed names from EOIR's list of codes. A name has a code when, folded, it is that of
 * exactly one person; first and last name alone never join. Codes joined to one person count as one.
 */
export function createPeople(judges: readonly ImmigrationJudge[]): People {
	const codes = new Map<string, Set<string>>();
	const nobody = new Set<string>();
	for (const { judge, name, is_person, alias_of } of judges) {
		const folded = personKey(name);
		if (is_person) codes.set(folded, (codes.get(folded) ?? new Set()).add(alias_of ?? judge));
		else nobody.add(folded);
	}
	const isPerson = (name: string) => !NO_PERSON.test(name) && !nobody.has(personKey(name));
	return {
		isPerson,
		code: (name) => {
			const found = [...(codes.get(personKey(name)) ?? [])];
			return found.length === 1 && isPerson(name) ? (found[0] ?? null) : null;
		}
	};
}

/** The printed name of each key and profile that is one person's, by `key profile`. */
export type ProfileNames = ReadonlyMap<string, string>;

/** How profiles are named in {@link ProfileNames}. */
export function profileId({ key, profile }: Pick<JudgeRow, 'key' | 'profile'>): string {
	return `${key} ${profile}`;
}

/**
 * Gives profiles their printed names. A key with one profile and one name takes it. Where a key holds several people,
 * profiles and names are joined when they are as many and their grants by year settle who is who: the best pairing
 * must differ by less than a quarter of what the next best differs by. What is no person's gets no name.
 */
export function nameProfiles(
	judges: readonly JudgeRow[],
	courtJudges: readonly CourtJudgeRow[],
	{ isPerson }: People
): ProfileNames {
	const profiles = groupGrants(judges, ({ profile }) => String(profile));
	const printed = groupGrants(courtJudges, ({ name }) => name);
	const names = new Map<string, string>();
	for (const [key, ofProfile] of profiles) {
		const ofName = printed.get(key);
		if (!ofName || ![...ofName.keys()].every(isPerson) || ofName.size !== ofProfile.size) continue;
		for (const [profile, name] of settle(ofProfile, ofName))
			names.set(profileId({ key, profile: Number(profile) }), name);
	}
	return names;
}

type Grants = ReadonlyMap<number, number>;

/** Grants by year of each profile or name, by key. */
function groupGrants<T extends { readonly key: string; readonly year: number; readonly granted: number }>(
	rows: readonly T[],
	nameOf: (row: T) => string
): Map<string, Map<string, Map<number, number>>> {
	const keys = new Map<string, Map<string, Map<number, number>>>();
	for (const row of rows) {
		const names = keys.get(row.key) ?? new Map<string, Map<number, number>>();
		const years = names.get(nameOf(row)) ?? new Map<number, number>();
		years.set(row.year, (years.get(row.year) ?? 0) + row.granted);
		names.set(nameOf(row), years);
		keys.set(row.key, names);
	}
	return keys;
}

function settle(
	profiles: ReadonlyMap<string, Grants>,
	names: ReadonlyMap<string, Grants>
): readonly (readonly [string, string])[] {
	const left = [...profiles];
	const pairings = orders([...names])
		.map((right) => ({
			pairs: left.map(([profile], i) => [profile, right[i]?.[0] ?? ''] as const),
			apart: left.reduce((sum, [, grants], i) => sum + difference(grants, right[i]?.[1] ?? new Map()), 0)
		}))
		.sort((a, b) => a.apart - b.apart);
	const [best, next] = pairings;
	if (!best) return [];
	return !next || best.apart * 4 < next.apart ? best.pairs : [];
}

function difference(a: Grants, b: Grants): number {
	const years = new Set([...a.keys(), ...b.keys()]);
	return [...years].reduce((sum, year) => sum + Math.abs((a.get(year) ?? 0) - (b.get(year) ?? 0)), 0);
}

/** Every order of a list; keys hold few people, and more than four are left apart. */
function orders<T>(list: readonly T[]): T[][] {
	if (list.length > 4) return [];
	if (list.length <= 1) return [[...list]];
	return list.flatMap((one, i) =>
		orders([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [one, ...rest])
	);
}
