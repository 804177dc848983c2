import { group } from 'd3';
import { type ImmigrationJudge, lookupImmigrationJudges } from '#core/tables/lookups.ts';
import { listName } from '#core/names/person-name.ts';
import { judgeAddress } from '#core/twins/judge-address.ts';
import { once, readTable } from './data-source.ts';

/** Persons of EOIR's list by code, codes joined to another person left out. */
export function persons(): ReadonlyMap<string, ImmigrationJudge> {
	return once('persons', () => {
		const rows = readTable(lookupImmigrationJudges, 'lookups').filter(
			(row) => row.is_person && row.alias_of === null
		);
		return new Map(rows.map((row) => [row.judge, row]));
	});
}

/** Whether a code is a person's; visiting, clerical, docket and unknown codes are not. */
export function isPersonCode(code: string): boolean {
	return persons().has(code);
}

/** A judge's name by code, as lists order it; the code itself where the lookup has none. */
export function nameOfJudge(code: string): string {
	return listName(persons().get(code)?.name ?? code);
}

/** The last part of the address of a judge known by code: made of the name as EOIR prints it, so that it never moves. */
export function slugOfCode(code: string): string {
	return judgeAddress(persons().get(code)?.name ?? code, { judge: code });
}

/** Names that EOIR's list gives to the codes joined to a person's own. */
export function joinedNames(code: string): readonly string[] {
	const names = once('joined-names', () =>
		group(
			readTable(lookupImmigrationJudges, 'lookups').filter((row) => row.alias_of !== null),
			(row) => row.alias_of
		)
	);
	return (names.get(code) ?? []).map(({ name }) => name);
}
