import type { Court, ImmigrationJudge, JudgeCourt } from '#core/tables/lookups.ts';
import type { PublishedJudge } from '#core/tables/published.ts';
import { DataError } from '#scripts/errors.ts';
import {
	NO_ROWS,
	type ReferenceFile,
	type ReferenceLine,
	type ReferenceLookups,
	type ReferenceRows,
	wholeNumber
} from './reference-file.ts';
import { tracDocument } from './trac-counts.ts';

/** Columns of TRAC's judge tables, several windows in one file. */
export const TRAC_JUDGES_COLUMNS = [
	'vintage',
	'trac_court',
	'judge',
	'decisions',
	'pct_asylum_granted',
	'pct_other_relief',
	'pct_denied'
] as const;

/**
 * Reads TRAC's judge tables: judges with at least 100 decisions at a court in a window of fiscal years, percentages as
 * printed. The code of a judge is filled only where the name is one person's for certain; a code that two names at
 * one court lead to is given to neither.
 * @throws DataError on a window, court or number that cannot be read.
 */
export function readTracJudges(file: ReferenceFile, lookups: ReferenceLookups): ReferenceRows {
	const match = createJudgeMatcher(lookups.judges, lookups.judgeCourts);
	const rows = file.lines.map((line) => judgeRow(line, tracCourt(line, lookups.courts)));
	const named = rows.map((row) => ({ ...row, judge: match(row.judge_name, row.court) }));
	const claims = new Map<string, number>();
	for (const row of named) claims.set(claimKey(row), (claims.get(claimKey(row)) ?? 0) + 1);
	const judges = named.map((row) => (claims.get(claimKey(row)) === 1 ? row : { ...row, judge: null }));
	const windows = new Map(rows.map((row) => [row.source_id, row]));
	return { ...NO_ROWS, judges, documents: [...windows.values()].map((row) => windowDocument(file, row)) };
}

function claimKey({ source_id, court, judge, judge_name }: PublishedJudge): string {
	return `${source_id} ${court} ${judge ?? `? ${judge_name}`}`;
}

function judgeRow(line: ReferenceLine, court: string): PublishedJudge {
	const window = /^FY(\d{4})-(\d{4})$/.exec(line.cells['vintage'] ?? '');
	const decisions = wholeNumber(line, 'decisions');
	if (!window || decisions === null) {
		throw new DataError(
			`${line.file}, line ${line.line}: vintage is "${line.cells['vintage']}" and decisions "${line.cells['decisions']}"; ` +
				`a window such as FY2012-2017 and a number were expected.`
		);
	}
	return {
		source_id: `reference-trac-judges-fy${window[1]}-${window[2]}`,
		first_fiscal_year: Number(window[1]),
		last_fiscal_year: Number(window[2]),
		court,
		judge_name: line.cells['judge'] ?? '',
		judge: null,
		decisions,
		percent_granted: percent(line, 'pct_asylum_granted'),
		percent_other_relief: percent(line, 'pct_other_relief'),
		percent_denied: percent(line, 'pct_denied')
	};
}

function percent(line: ReferenceLine, column: string): number | null {
	const text = line.cells[column] ?? '';
	if (text === '') return null;
	if (/^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 100) return Number(text);
	throw new DataError(
		`${line.file}, line ${line.line}: ${column} is "${text}"; a percentage from 0 to 100 was expected.`
	);
}

function windowDocument(
	file: ReferenceFile,
	{ source_id, first_fiscal_year, last_fiscal_year }: PublishedJudge
) {
	const hasOtherRelief = first_fiscal_year >= 2017;
	return tracDocument(file, {
		source_id,
		title: 'Judge-by-Judge Asylum Decisions in Immigration Courts',
		edition: `Fiscal years ${first_fiscal_year} to ${last_fiscal_year}`,
		url: hasOtherRelief
			? 'https://trac.syr.edu/immigration/reports/judgereports/'
			: 'https://trac.syr.edu/immigration/reports/490/',
		note_en:
			'Judges with at least 100 decisions at a court in these years, all nationalities. ' +
			(hasOtherRelief
				? 'Other relief is printed apart from denials.'
				: 'Other relief counts among denials, so denials do not compare with later tables.'),
		note_es:
			'Jueces con al menos 100 decisiones en una corte en esos años, todas las nacionalidades. ' +
			(hasOtherRelief
				? 'El otro alivio va aparte de las denegaciones.'
				: 'El otro alivio cuenta como denegación, así que no se compara con cuadros posteriores.')
	});
}

/**
 * TRAC's names of courts that are neither the name nor an alias of one of ours, or would be taken for another.
 * Checked against the courts where the judges listed there held hearings. "New York" is Federal Plaza, and Broadway
 * as well, which TRAC does not list apart; "Los Angeles" is the court that moved from Olive Street to Pacific
 * Concourse Drive.
 */
const TRAC_NAMES: Readonly<Record<string, string>> = {
	Arlington: 'WAS',
	'Los Angeles': 'WLA',
	'New York': 'NYC',
	'New York - DET': 'NYV',
	'Houston - Detained': 'CIC',
	Hagatna: 'AGA',
	Portland: 'POO'
};

/** Finds the court TRAC means by a name. @throws DataError when none or several bear it. */
function tracCourt(line: ReferenceLine, courts: readonly Court[]): string {
	const name = line.cells['trac_court'] ?? '';
	const listed = TRAC_NAMES[name];
	if (listed) return listed;
	const matches = courts.filter(
		(court) => court.is_court && (court.name === name || court.aliases?.split('|').includes(name))
	);
	const [match, ...others] = matches;
	if (match && others.length === 0) return match.court;
	throw new DataError(
		`${line.file}, line ${line.line}: court "${name}" is ${match ? `${matches.map(({ court }) => court).join(' or ')}` : 'not in data/lookups/courts.csv'}. ` +
			`Add the name to the aliases of the court it means, with its source.`
	);
}

/** Finds the code of a judge from a printed name and the court. */
export type JudgeMatcher = (name: string, court: string) => string | null;

/**
 * Builds a matcher. A printed name is a judge's for certain when exactly one person among all codes bears it and EOIR
 * lists that person at the court, or counts hearings there. Names are compared without accents, punctuation and
 * suffixes: same last name, same first name, and middle names that do not contradict each other ("Left, James" and
 * "Left, James M." agree, "James M." and "James R." do not). A full match goes before a partial one. Codes joined to
 * one person count as one; codes that are no person never match.
 */
export function createJudgeMatcher(
	judges: readonly ImmigrationJudge[],
	judgeCourts: readonly JudgeCourt[]
): JudgeMatcher {
	const persons = judges
		.filter(({ is_person }) => is_person)
		.map((judge) => ({ code: judge.alias_of ?? judge.judge, name: nameParts(judge.name) }));
	const canonical = new Map(judges.map(({ judge, alias_of }) => [judge, alias_of ?? judge]));
	const atCourt = new Set(judgeCourts.map(({ judge, court }) => `${canonical.get(judge) ?? judge} ${court}`));
	return (name, court) => {
		const printed = nameParts(name);
		const alike = persons.filter((person) => agree(person.name, printed));
		const full = alike.filter((person) => person.name.middle.join() === printed.middle.join());
		const code = onlyCode(full.length > 0 ? full : alike);
		return code !== null && atCourt.has(`${code} ${court}`) ? code : null;
	};
}

interface NameParts {
	readonly last: string;
	readonly first: string;
	readonly middle: readonly string[];
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

function nameParts(name: string): NameParts {
	const plain = name
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase();
	const [last = '', ...rest] = plain.split(',');
	const words = rest
		.join(' ')
		.split(/[^a-z]+/)
		.filter((word) => word !== '' && !SUFFIXES.has(word));
	const [first = '', ...middle] = words;
	return {
		last: last
			.split(/[^a-z]+/)
			.filter((word) => word !== '' && !SUFFIXES.has(word))
			.join(' '),
		first,
		middle
	};
}

function agree(a: NameParts, b: NameParts): boolean {
	if (a.last !== b.last || a.first !== b.first || a.first === '') return false;
	if (a.middle.length === 0 || b.middle.length === 0) return true;
	return a.middle.every((word, i) => {
		const other = b.middle[i];
		return (
			other === undefined ||
			word === other ||
			(word.length === 1 && other.startsWith(word)) ||
			(other.length === 1 && word.startsWith(other))
		);
	});
}

function onlyCode(persons: readonly { readonly code: string }[]): string | null {
	const codes = new Set(persons.map(({ code }) => code));
	const [code] = codes;
	return codes.size === 1 && code !== undefined ? code : null;
}
