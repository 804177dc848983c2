import type { ImmigrationJudge, JudgeCourt } from '#core/tables/lookups.ts';
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
