import { replaceState } from '$app/navigation';
import type { SeriesName } from '#core/series/series-name.ts';
import { defaultView, parseView, toSearch, type View } from './view.ts';

/**
 * The view of the page's figures. It starts at the default, as the prerendered page has it, takes over the address
 * once the page is alive, and writes every change back to it.
 */
export class ViewState {
	#view = $state.raw<View>(defaultView([]));
	readonly #available: () => readonly SeriesName[];

	/** @param available series of the page, the default first. */
	constructor(available: () => readonly SeriesName[]) {
		this.#available = available;
		this.#view = defaultView(available());
	}

	/** The view as it is now. */
	get current(): View {
		return this.#view;
	}

	/** Takes over what the address says; to be called after hydration and on every navigation. */
	adopt(url: URL): void {
		this.#view = parseView(url.searchParams, this.#available());
	}

	/** Changes part of the view and the address with it. */
	set(change: Partial<View>): void {
		this.#view = { ...this.#view, ...change };
		replaceState(`${location.pathname}${toSearch(this.#view, this.#available())}${location.hash}`, {});
	}
}
