import MiniSearch from 'minisearch';
import { foldName } from './fold-name.ts';

/** Positions of the names that a query finds, best first; null for an empty query, which finds all. */
export type NameSearch = (query: string) => readonly number[] | null;

/**
 * A search over names: parts in any order, accents and case ignored, the last part may be unfinished, and a slip of
 * one letter in five is forgiven. Every part of the query must be found.
 */
export function createNameSearch(names: readonly string[]): NameSearch {
	let index: MiniSearch | undefined;
	return (query) => {
		const folded = foldName(query);
		if (folded === '') return null;
		index ??= buildIndex(names);
		return index
			.search(folded, { prefix: true, fuzzy: 0.2, combineWith: 'AND' })
			.map((found) => Number(found.id));
	};
}

function buildIndex(names: readonly string[]): MiniSearch {
	const index = new MiniSearch({
		fields: ['name'],
		tokenize: (text) => text.split(' '),
		processTerm: (term) => term
	});
	index.addAll(names.map((name, id) => ({ id, name: foldName(name) })));
	return index;
}
