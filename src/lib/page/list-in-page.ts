import { createNameSearch } from '../filters/name-search.ts';

/** A list that stands in the page as a table. */
export interface ListInPage {
	/**
	 * Shows the rows that a query finds, in an order.
	 * @param sort the order the page is built in; `name`; a column whose head has it as `data-words`, or as `data-number`,
	 * which is the last number of a cell, largest first; or the name of a `data-…` number of the rows, largest first.
	 * @returns how many rows are shown.
	 */
	readonly show: (query: string, sort: string) => number;
}

/**
 * Takes hold of a list. A row is found by its heading, the address behind it and `data-find`. `[data-others] li` are
 * names without a row, shown only when found.
 * @param area element that holds the table and what belongs to it.
 * @param built the order the page is built in; empty where there is no other, and what fits best then comes first.
 */
export function listInPage(area: HTMLElement, built: string): ListInPage {
	const rows = [...area.querySelectorAll<HTMLTableRowElement>('tbody > tr')];
	const body = rows[0]?.parentElement;
	const homes = rows.map((row) => row.parentElement);
	const letters = area.querySelector<HTMLElement>('[data-letters]');
	const names = rows.map((row) => row.querySelector('th')?.textContent.trim() ?? '');
	const words = rows.map((row, i) => {
		const address = row.querySelector('th a')?.getAttribute('href')?.split('/').at(-2) ?? '';
		return `${names[i]} ${address} ${row.dataset['find'] ?? ''}`;
	});
	const others = [...area.querySelectorAll<HTMLElement>('[data-others] li')];
	const compare = new Intl.Collator(document.documentElement.lang).compare;
	const column = (attribute: string, sort: string) =>
		area.querySelector<HTMLTableCellElement>(`thead [${attribute}="${sort}"]`)?.cellIndex;
	const cell = (row: number, at: number) => rows[row]?.cells[at]?.textContent.trim() ?? '';
	const search = createNameSearch([...words, ...others.map((item) => item.textContent)]);

	function show(query: string, sort: string): number {
		const found = search(query);
		const all = rows.map((_, i) => i);
		const shown = found === null ? all : found.filter((i) => i < rows.length);
		if (sort === 'name' && built !== sort) shown.sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
		else if (sort === built && sort !== '') shown.sort((a, b) => a - b);
		else if (sort !== built) order(shown, sort);
		const kept = new Set(shown);
		const hidden = all.filter((i) => !kept.has(i));
		for (const i of hidden) rows[i]?.setAttribute('hidden', '');
		for (const i of shown) rows[i]?.removeAttribute('hidden');
		// A list in several tables (letters) is one table while something is searched.
		const isWhole = found === null && sort === built;
		for (const i of [...shown, ...hidden]) if (rows[i]) (isWhole ? homes[i] : body)?.append(rows[i]);
		if (letters) {
			letters.hidden = !isWhole;
			for (const home of homes) {
				const frame = home?.closest<HTMLElement>('.table-frame');
				if (frame) frame.hidden = !isWhole && home !== body;
			}
		}
		showOthers(area, others, found === null ? new Set() : new Set(found.map((i) => i - rows.length)));
		for (const part of area.querySelectorAll<HTMLElement>('[data-listed]')) part.hidden = shown.length === 0;
		for (const part of area.querySelectorAll<HTMLElement>('[data-nothing]'))
			part.hidden = found === null || found.length > 0;
		for (const mark of document.querySelectorAll('a[data-code]'))
			mark.classList.toggle('faint', !shown.some((i) => rows[i]?.dataset['code'] === codeOf(mark)));
		return shown.length;
	}

	function order(shown: number[], sort: string): void {
		const words = column('data-words', sort);
		if (words !== undefined) {
			const by = rows.map((_, row) => cell(row, words));
			// What has no words comes last.
			shown.sort((a, b) => Number(!by[a]) - Number(!by[b]) || compare(by[a] ?? '', by[b] ?? '') || a - b);
			return;
		}
		const at = column('data-number', sort);
		const by = rows.map((row, i) =>
			at === undefined ? Number(row.dataset[sort] ?? -1) : lastNumber(cell(i, at))
		);
		shown.sort((a, b) => (by[b] ?? -1) - (by[a] ?? -1) || a - b);
	}
	return { show };
}

/** The last whole number of a cell, `934 of 12,650`: 12650; below all others where there is none. */
function lastNumber(text: string): number {
	const last = text.match(/\d[\d,]*/g)?.at(-1);
	return last === undefined ? -1 : Number(last.replaceAll(',', ''));
}

function showOthers(area: Element, others: readonly HTMLElement[], found: ReadonlySet<number>): void {
	others.forEach((item, i) => (item.hidden = !found.has(i)));
	const section = area.querySelector<HTMLElement>('[data-others]');
	if (section) section.hidden = !others.some((item) => !item.hidden);
}

/** The code of the row or circle that an element belongs to, or undefined. */
function codeOf(target: EventTarget | null): string | undefined {
	return target instanceof Element
		? target.closest<HTMLElement | SVGElement>('[data-code]')?.dataset['code']
		: undefined;
}

/**
 * Pointing at a row of the list marks its circle on the map, and the other way; the sentence under the map says the
 * circle's numbers.
 * @param areas the list and the map.
 * @param readout where the sentence stands; its words before are said again when nothing is pointed at.
 * @returns ends it.
 */
export function linkRowsAndMarks(areas: readonly Element[], readout: Element): () => void {
	const hint = readout.textContent;
	const point = (event: Event) => {
		const code = event.type === 'pointerout' ? undefined : codeOf(event.target);
		for (const marked of document.querySelectorAll('[data-code]'))
			marked.classList.toggle('active', code !== undefined && codeOf(marked) === code);
		readout.textContent =
			(code && document.querySelector(`a[data-code="${code}"]`)?.getAttribute('aria-label')) || hint;
	};
	const types = ['pointerover', 'pointerout', 'focusin'] as const;
	for (const area of areas) for (const type of types) area.addEventListener(type, point);
	return () => {
		for (const area of areas) for (const type of types) area.removeEventListener(type, point);
	};
}
