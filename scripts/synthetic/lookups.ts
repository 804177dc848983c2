import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCsv } from '#core/tables/csv.ts';
import {
	type Court,
	type ImmigrationJudge,
	lookupCourts,
	lookupImmigrationJudges
} from '#core/tables/lookups.ts';
import {
	APPLICATION_CODES,
	APPLICATION_DECISIONS,
	CASE_TYPES,
	COURT_DECISIONS,
	CUSTODY_CODES
} from './code-lists.ts';
import { baseCityHeader, HEADERS, type MemberName } from './headers.ts';
import { NON_PERSON_JUDGES } from './judges.ts';
import { createRandom } from './random.ts';
import type { World } from './world.ts';

/** A lookup table as rows of cells, header apart. */
interface LookupMember {
	readonly name: MemberName;
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const CREATED = '2003-08-07 00:00:00.000';

/** The lookup tables a consumer needs, full headers, code columns padded here and there unless the release is tidy. */
export function lookupMembers(world: World, tidy: boolean): readonly LookupMember[] {
	const random = createRandom(world.courts.length, 9);
	const code = (text: string) => (!tidy && random.chance(0.02) ? `${text} ` : text);
	const numbered = (rows: readonly (readonly string[])[]) =>
		rows.map((cells, index) => [String(index + 1), ...cells]);
	const member = (
		name: MemberName,
		rows: readonly (readonly string[])[],
		header: readonly string[] = HEADERS[name]
	): LookupMember => ({
		name,
		header,
		rows: numbered(rows).map((cells) => [...cells, ...blanks(header.length - cells.length)])
	});
	return [
		member(
			'tblLookupJudge',
			[
				...NON_PERSON_JUDGES.map((judge) => [judge.code, judge.name]),
				...world.judges.flatMap((judge) =>
					[judge.code, ...(judge.secondCode === null ? [] : [judge.secondCode])].map((each) => [
						code(each),
						judge.name
					])
				)
			].map(([judge = '', name = '']) => [
				judge,
				name,
				...blanks(6),
				CREATED,
				'',
				'1',
				...Array.from({ length: 6 }, () => '0')
			])
		),
		member(
			'tblLookupBaseCity',
			world.courts.map((court) => [
				court.code,
				'IMMIGRATION COURT',
				'M',
				'1 INVENTED PLAZA',
				court.city.toUpperCase(),
				court.state,
				'00000',
				'',
				'',
				'Invented'
			]),
			baseCityHeader()
		),
		member(
			'tblLookupNationality',
			world.nationalities.map((each) => [code(each.code), each.name, each.name, 'N', CREATED, '', '1'])
		),
		member(
			'tblLookupAlienNat',
			world.nationalities.map((each) => [each.code, each.name, 'N', '1', CREATED, ''])
		),
		member(
			'tblLookupCourtDecision',
			COURT_DECISIONS.map((each) => [
				each.caseType,
				code(each.code),
				each.description,
				each.type,
				'',
				'1',
				CREATED,
				''
			])
		),
		member(
			'tblLookupCourtAppDecisions',
			APPLICATION_DECISIONS.map(([key, text]) => [key, text, '1', CREATED, '', ''])
		),
		member(
			'tblLookUp_Appln',
			APPLICATION_CODES.map(([key, text]) => [
				code(key),
				text,
				'DEP,EXC,RMV',
				'A,D,G,O,W,S,T,M,I,P',
				...blanks(7),
				CREATED,
				'',
				'1'
			])
		),
		member(
			'tblLookupCaseType',
			CASE_TYPES.map(([key, text]) => [key, text, '1', CREATED, '', ''])
		),
		member(
			'tblLookupCustodyStatus',
			CUSTODY_CODES.map(([key, text]) => [key, key, text, '1', '', ''])
		)
	];
}

/** The member's bytes: tabs, CRLF, Latin-1. */
export function lookupBytes(member: LookupMember): Buffer {
	const lines = [member.header, ...member.rows].map((cells) => `${cells.join('\t')}\r\n`);
	return Buffer.from(lines.join(''), 'latin1');
}

const INVENTED = 'invented for the demonstration; no such place or person';

/**
 * Writes the lookups of an invented world, `courts.csv` and `immigration_judges.csv`, in the form of the project's own.
 */
export async function writeLookups(world: World, folder: string): Promise<void> {
	await writeFile(join(folder, 'courts.csv'), courtsCsv(world));
	await writeFile(join(folder, 'immigration_judges.csv'), judgesCsv(world));
}

/** `courts.csv` of the invented courts, in the form of the project's own lookup. */
function courtsCsv(world: World): string {
	return writeCsv(
		lookupCourts,
		world.courts.map((court): Court => ({
			court: court.code,
			name: court.name,
			city: court.city,
			state: court.state,
			latitude: court.latitude,
			longitude: court.longitude,
			is_court: true,
			detained_docket: court.detained,
			aliases: null,
			source: INVENTED
		}))
	);
}

/** `immigration_judges.csv` of the invented judges and of the codes that are no person. */
function judgesCsv(world: World): string {
	const row = (
		judge: string,
		name: string,
		isPerson: boolean,
		aliasOf: string | null = null
	): ImmigrationJudge => ({
		judge,
		name,
		is_person: isPerson,
		alias_of: aliasOf,
		source: INVENTED
	});
	return writeCsv(lookupImmigrationJudges, [
		...NON_PERSON_JUDGES.map((judge) => ({
			...row(judge.code, judge.name, false),
			source: 'code of the agency for no person'
		})),
		...world.judges.flatMap((judge) => [
			row(judge.code, judge.name, true),
			...(judge.secondCode === null ? [] : [row(judge.secondCode, judge.name, true, judge.code)])
		])
	]);
}

function blanks(count: number): string[] {
	return Array.from({ length: count }, () => '');
}
