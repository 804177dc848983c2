import { openMember } from '../bytes/open-member.ts';
import { decodeCp1252 } from '../rows/cp1252.ts';
import { cleanCode } from '../rows/code-list.ts';
import { cellsOf } from '../rows/line.ts';
import { scanLines } from '../rows/scan-lines.ts';
import type { Member } from './member.ts';

/** Lookup tables of a release that give names. */
export const NAME_TABLES = [
	'tblLookupJudge',
	'tblLookupBaseCity',
	'tblLookupNationality',
	'tblLookupAlienNat'
] as const;

/** One of them. */
export type NameTable = (typeof NAME_TABLES)[number];

/** Names by code, upper case, as the release prints them. */
export interface ReleaseNames {
	readonly judge: ReadonlyMap<string, string>;
	readonly court: ReadonlyMap<string, string>;
	readonly nationality: ReadonlyMap<string, string>;
	/** Files that could not be read as lists of names, with what was found instead. */
	readonly unreadable: readonly string[];
}

const COLUMNS: Readonly<Record<NameTable, readonly [code: string, name: string]>> = {
	tblLookupJudge: ['JUDGE_CODE', 'JUDGE_NAME'],
	tblLookupBaseCity: ['BASE_CITY_CODE', 'BASE_CITY'],
	tblLookupNationality: ['NAT_CODE', 'NAT_NAME'],
	tblLookupAlienNat: ['STRCODE', 'STRDESCRIPTION']
};

/** Reads the names that a release brings along; a table that is not there gives none. */
export function readReleaseNames(lookups: Readonly<Partial<Record<NameTable, Member>>>): ReleaseNames {
	const unreadable: string[] = [];
	const read = (table: NameTable): ReadonlyMap<string, string> => {
		const member = lookups[table];
		return member ? readNames(member, COLUMNS[table], unreadable) : new Map();
	};
	return {
		judge: read('tblLookupJudge'),
		court: read('tblLookupBaseCity'),
		nationality: new Map([...read('tblLookupAlienNat'), ...read('tblLookupNationality')]),
		unreadable
	};
}

function readNames(
	member: Member,
	[codeColumn, nameColumn]: readonly [string, string],
	unreadable: string[]
): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	let at: readonly [number, number] | null = null;
	const source = openMember(member);
	try {
		scanLines(source, (line) => {
			const cells = cellsOf(line).map(plainText);
			if (at === null) {
				const header = cells.map((cell) => cell.toUpperCase());
				at = [header.indexOf(codeColumn), header.indexOf(nameColumn)];
				if (at.every((place) => place >= 0)) return;
				unreadable.push(
					`"${member.path}" has no columns ${codeColumn} and ${nameColumn} (${cells.slice(0, 6).join(', ')})`
				);
				return false;
			}
			const [code, name] = [cleanCode(cells[at[0]] ?? ''), cells[at[1]] ?? ''];
			if (code !== '' && cleanCode(name) !== '' && !names.has(code)) names.set(code, name);
			return;
		});
	} finally {
		source.close();
	}
	return names;
}

function plainText(cell: string): string {
	return decodeCp1252(Buffer.from(cell.replace(/^\xEF\xBB\xBF/, ''), 'latin1'))
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.replace(/\s+/g, ' ')
		.trim();
}
