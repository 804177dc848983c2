import MiniSearch from 'minisearch';
import { foldName } from './fold-name.ts';

/** Positions of the names that a query finds, best first; null for an empty query, which finds all. */
export type NameSearch = (query: string) => readonly number[] | null;

/** Words of a query that may be missing from a name: `Republic of the Congo`, `Islas de Cabo Verde`. */
const OPTIONAL = new Set(['of', 'the', 'and', 'de', 'del', 'la', 'el', 'los', 'las', 'y']);

/** Words shorter than this are looked for as they are: `Iran` is no slip for `Iraq`. */
const FORGIVEN_FROM = 5;

/**
 * The search of every list: parts in any order, accents and case ignored, the last part may be unfinished. Every part
 * of the query must be found. Where nothing is, a slip of one letter in five is forgiven.
 * @param names everything under which each entry is found.
 */
export function createNameSearch(names: readonly string[]): NameSearch {
	let index: MiniSearch | undefined;
	return (query) => {
		const folded = wanted(foldName(query));
		if (folded === '') return null;
		index ??= buildIndex(names);
		const exact = index.search(folded, { prefix: true, combineWith: 'AND' });
		const found =
			exact.length > 0
				? exact
				: index.search(folded, {
						prefix: true,
						fuzzy: (term) => (term.length < FORGIVEN_FROM ? false : 0.2),
						combineWith: 'AND'
					});
		return found.map(({ id }) => Number(id));
	};
}

function wanted(folded: string): string {
	const words = folded.split(' ');
	const needed = words.filter((word) => !OPTIONAL.has(word));
	return (needed.length > 0 ? needed : words).join(' ');
}

function buildIndex(names: readonly string[]): MiniSearch {
	const index = new MiniSearch({
		fields: ['name'],
		tokenize: (text) => text.split(' '),
		processTerm: (term) => term
	});
	index.addAll(names.map((name, id) => ({ id, name: searched(name) })));
	return index;
}

/** Words with marks as blanks and, so that `odonnell` finds O’Donnell, with apostrophes dropped. */
function searched(name: string): string {
	const joined = /['’]/.test(name) ? ` ${foldName(name.replace(/['’]/g, ''))}` : '';
	return foldName(name) + joined;
}
