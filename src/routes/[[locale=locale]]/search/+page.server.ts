import { group } from 'd3';
import { foldName } from '$lib/filters/fold-name.ts';
import { toLocale } from '$lib/i18n/locale.ts';
import { searchEntries, type SearchKind } from '$lib/search/search-index.ts';
import { searchIndex } from '$lib/server/search-index.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

/** What has a name that begins with a letter; years, pages and press figures stand apart. */
const BY_LETTER: readonly SearchKind[] = ['nationality', 'court', 'judge', 'term'];
const APART: readonly SearchKind[] = ['page', 'year', 'claim'];

/** A name in the list, with the address of its page. */
type Listed = readonly [title: string, path: string];

export const load: PageServerLoad = ({ params }) => {
	const locale = toLocale(params.locale);
	const index = searchIndex();
	// Judges stand under their last names.
	const lastFirst = new Map(searchEntries(index, locale).map((entry) => [entry.path, entry.names]));
	const all = searchEntries(index, locale).map((entry) => ({
		kind: entry.kind,
		title: entry.kind === 'judge' ? (lastFirst.get(entry.path) ?? entry.title) : entry.title,
		path: entry.path
	}));
	const inOrder = new Intl.Collator(locale).compare;
	const listed = (rows: readonly (typeof all)[number][]): Listed[] =>
		rows.map(({ title, path }) => [title, path]);
	const letters = group(
		all
			.filter(({ kind }) => BY_LETTER.includes(kind))
			.sort((a, b) => inOrder(a.title, b.title) || (a.path < b.path ? -1 : 1)),
		({ title }) => foldName(title).charAt(0).toUpperCase()
	);
	return {
		letters: [...letters]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([letter, rows]) => ({
				letter,
				kinds: BY_LETTER.map((kind) => ({
					kind,
					rows: listed(rows.filter((row) => row.kind === kind))
				})).filter(({ rows }) => rows.length > 0)
			})),
		apart: APART.map((kind) => ({ kind, rows: listed(all.filter((row) => row.kind === kind)) })).filter(
			({ rows }) => rows.length > 0
		)
	};
};
