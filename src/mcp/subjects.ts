import { EVERYONE } from '#core/check/ask.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { spokenName } from '#core/names/person-name.ts';
import { foldName } from '../lib/filters/fold-name.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { checkMessages } from '../lib/i18n/messages/check.ts';
import { createEntrySearch, type EntrySearch } from '../lib/search/rank-entries.ts';
import { type SearchEntry, searchEntries } from '../lib/search/search-index.ts';
import { findCourt } from '../lib/server/courts.ts';
import { once } from '../lib/server/data-source.ts';
import { findJudge } from '../lib/server/judge-directory.ts';
import { findNationality } from '../lib/server/nationality-entity.ts';
import { publishedNationalities } from '../lib/server/published.ts';
import { searchIndex } from '../lib/server/search-index.ts';
import { ToolError } from './tool.ts';

/** What can be found and asked about. */
export const ENTITY_KINDS = ['nationality', 'court', 'judge'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** A nationality, a court or a judge, as the other tools take it. */
export interface Subject {
	readonly kind: EntityKind;
	/** Last part of the page's address. */
	readonly id: string;
	/** Code of the lookup, EOIR's code of a court or a judge; null for a judge without a certain one. */
	readonly code: string | null;
	/** Name in the language asked for. */
	readonly name: string;
}

/** Entries of one kind as the site's own search orders them. */
export function entitySearch(kind: EntityKind | null, locale: Locale): EntrySearch<SearchEntry> {
	return once(`mcp-search-${kind}-${locale}`, () =>
		createEntrySearch(
			searchEntries(searchIndex(), locale).filter((entry) =>
				kind === null ? ENTITY_KINDS.some((known) => known === entry.kind) : entry.kind === kind
			)
		)
	);
}

/** The subject of an entry of the search. */
export function subjectOf({ kind, path, title }: SearchEntry): Subject {
	const id = path.split('/').at(-2) ?? '';
	switch (kind) {
		case 'court':
			return { kind, id, code: id.toUpperCase(), name: title };
		case 'judge':
			return { kind, id, code: findJudge(id)?.code ?? null, name: title };
		default:
			return { kind: 'nationality', id, code: findNationality(id)?.nationality ?? null, name: title };
	}
}

/** Everyone, or one nationality by its id, its code, or a name that is its alone. @throws ToolError */
export function findGroup(given: string, locale: Locale): Subject {
	const folded = foldName(given);
	if (folded === EVERYONE || folded === 'all' || folded === 'todos') {
		const name = checkMessages[locale].form.everyone;
		return { kind: 'nationality', id: EVERYONE, code: ALL_NATIONALITIES, name };
	}
	const row = publishedNationalities().find(
		({ slug, nationality }) =>
			slug === given.trim().toLowerCase() || nationality === given.trim().toUpperCase()
	);
	if (!row) return findByName('nationality', given, locale);
	const name = locale === 'en' ? row.name_en : row.name_es;
	return { kind: 'nationality', id: row.slug, code: row.nationality, name };
}

/** A court by EOIR's code, or a name that is its alone. @throws ToolError */
export function findCourtSubject(given: string, locale: Locale): Subject {
	const court = findCourt(given.trim());
	if (!court) return findByName('court', given, locale);
	return { kind: 'court', id: court.court.toLowerCase(), code: court.court, name: court.name };
}

/** A judge by the last part of the page's address, or a name that is one person's. @throws ToolError */
export function findJudgeSubject(given: string, locale: Locale): Subject {
	const judge = findJudge(given.trim().toLowerCase());
	if (!judge) return findByName('judge', given, locale);
	return { kind: 'judge', id: judge.slug, code: judge.code, name: spokenName(judge.name) };
}

/** The one entry that a name is spelled as: never a guess between two people or places, nor for a slip. */
function findByName(kind: EntityKind, given: string, locale: Locale): Subject {
	const search = entitySearch(kind, locale);
	const found = search(given, 9, 'as-typed');
	const named = found.filter(({ names, title }) =>
		[names, title].some((name) => foldName(name) === foldName(given))
	);
	const only = found.length === 1 ? found[0] : named.length === 1 ? named[0] : undefined;
	if (only) return subjectOf(only);
	const near = found.length > 0 ? found : search(given, 5);
	const list = near.map((entry) => `${entry.title} (${subjectOf(entry).id})`).join('; ');
	throw new ToolError(
		found.length > 0
			? `${kind} "${given}" may be several: ${list}. Give the id in brackets.`
			: `No ${kind} here is called "${given}".${near.length > 0 ? ` Spelled nearly so: ${list}. Give an id in brackets, or` : ' Please'} look it up with find_entity.`
	);
}
