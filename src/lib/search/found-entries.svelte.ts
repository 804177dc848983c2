import { filePath, type Locale } from '../i18n/locale.ts';
import { createEntrySearch, type EntrySearch } from './rank-entries.ts';
import { type SearchEntry, searchEntries, type SearchIndex } from './search-index.ts';

/** Where the index stands; both languages share it. */
const INDEX = '/search/index.json';

/** The search of a page: its index comes when it is asked for, once, and what was typed meanwhile is searched then. */
export class FoundEntries {
	/** `asleep` until somebody asks. */
	state = $state<'asleep' | 'asked' | 'there' | 'failed'>('asleep');
	#search = $state.raw<EntrySearch<SearchEntry>>();
	readonly #locale: () => Locale;

	constructor(locale: () => Locale) {
		this.#locale = locale;
	}

	/** Fetches the index unless it is there or on its way; one that did not come is asked for again. */
	async wake(): Promise<void> {
		if (this.state === 'asked' || this.state === 'there') return;
		this.state = 'asked';
		try {
			const response = await fetch(filePath(INDEX));
			if (!response.ok) throw new Error(`${INDEX}: ${response.status}`);
			const index = (await response.json()) as SearchIndex;
			this.#search = createEntrySearch(searchEntries(index, this.#locale()));
			this.state = 'there';
		} catch {
			this.state = 'failed';
		}
	}

	/** What a query finds, best first; nothing while the index is not there. */
	find(query: string, most: number): readonly SearchEntry[] {
		return this.#search?.(query, most) ?? [];
	}
}
