import { group } from 'd3';
import { type ImmigrationJudge, lookupImmigrationJudges } from '#core/tables/lookups.ts';
import { listName } from '#core/names/person-name.ts';
import { judgeAddress } from '#core/twins/judge-address.ts';
import { namesInCount } from './counted-names.ts';
import { once, readTable } from './data-source.ts';

/**
 * Persons by code, codes joined to another person left out: those of EOIR's list, and codes of the count that no
 * committed list knows, who are people until a list says otherwise. Names are those of the counted release, where it
 * has them; a code that nobody names stands for itself.
 */
export function persons(): ReadonlyMap<string, ImmigrationJudge> {
	return once('persons', () => {
		const listed = readTable(lookupImmigrationJudges, 'lookups');
		const known = new Set(listed.map((row) => row.judge));
		const counted = namesInCount('judge');
		const rows = listed
			.filter((row) => row.is_person && row.alias_of === null)
			.map((row) => ({ ...row, name: nameInRelease(row.judge) ?? row.name }));
		const added = [...counted.values()]
			.filter(({ code, is_person }) => is_person === true && !known.has(code))
			.map(({ code, name, source }) => ({
				judge: code,
				name: name ?? code,
				is_person: true,
				alias_of: null,
				source
			}));
		return new Map([...rows, ...added].map((row) => [row.judge, row]));
	});
}

function nameInRelease(code: string): string | null {
	const named = namesInCount('judge').get(code);
	return named?.source === 'release' ? named.name : null;
}

/** Whether a code is a person's; visiting, clerical and docket codes are not. */
export function isPersonCode(code: string): boolean {
	return persons().has(code);
}

/** A judge's name by code, as lists order it; the code itself where the lookup has none. */
export function nameOfJudge(code: string): string {
	return listName(persons().get(code)?.name ?? code);
}

/**
 * The last part of the address of a judge known by code: made of the name in the committed list, so that it never moves
 * when a release prints another; of the release's where only the release knows the judge.
 */
export function slugOfCode(code: string): string {
	return judgeAddress(listedNameOf(code) ?? persons().get(code)?.name ?? code, { judge: code });
}

function listedNameOf(code: string): string | undefined {
	const names = once('listed-judge-names', () => {
		const rows = readTable(lookupImmigrationJudges, 'lookups');
		return new Map(rows.map((row) => [row.judge, row.name]));
	});
	return names.get(code);
}

/** Every code of a person: the person's own, then those joined to it. */
export function codesOfJudge(code: string): readonly string[] {
	const joined = once('joined-codes', () =>
		group(
			readTable(lookupImmigrationJudges, 'lookups').filter((row) => row.alias_of !== null),
			(row) => row.alias_of
		)
	);
	return [code, ...(joined.get(code) ?? []).map(({ judge }) => judge)];
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
