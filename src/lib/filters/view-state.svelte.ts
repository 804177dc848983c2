import type { SeriesName } from '#core/counts/slice.ts';
import { type CanShow, defaultView, parseView, toSearch, type View } from './view.ts';

/**
 * The view of the page's figures. It starts at the default, as the prerendered page has it, takes over the address
 * once its part of the page is alive, and writes every change back to it.
 */
export class ViewState {
	#view = $state.raw<View>(defaultView([]));
	readonly #available: () => readonly SeriesName[];
	readonly #canShow: CanShow;

	/**
	 * @param available series of the page, the default first.
	 * @param canShow whether a series has a rate in a year.
	 */
	constructor(available: () => readonly SeriesName[], canShow: CanShow) {
		this.#available = available;
		this.#canShow = canShow;
		this.#view = defaultView(available());
	}

	/** The view as it is now. */
	get current(): View {
		return this.#view;
	}

	/** Takes over what the address bar says; to be called once alive. */
	adopt(): void {
		// Read once and dropped: nothing depends on it.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		this.#view = parseView(new URLSearchParams(location.search), this.#available(), this.#canShow);
	}

	/** Changes part of the view and the address with it. */
	set(change: Partial<View>): void {
		this.#view = { ...this.#view, ...change };
		// Read once and dropped: nothing depends on it.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		const search = toSearch(this.#view, this.#available(), new URLSearchParams(location.search));
		try {
			history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
		} catch {
			// A frame without an origin of its own may not write its address; the view changes all the same.
		}
	}
}
