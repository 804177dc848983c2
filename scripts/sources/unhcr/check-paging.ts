import { DataError } from '../../errors.ts';
import type { UnhcrPage } from './unhcr-page.ts';

/**
 * Makes sure that the API's pages at hand are a whole answer: of every table, pages 1 to `maxPages`, all but the last
 * with the same number of items.
 * @throws DataError naming the page that is missing or short.
 */
export function checkPaging(pages: readonly UnhcrPage[]): void {
	for (const answer of answers(pages).values()) {
		const [first] = answer;
		if (!first?.paging) continue;
		const { maxPages } = first.paging;
		const numbers = new Set(answer.map(({ paging }) => paging?.page));
		const absent = Array.from({ length: maxPages }, (_, i) => i + 1).filter((number) => !numbers.has(number));
		if (absent.length > 0) {
			throw new DataError(
				`${first.file}: one of ${maxPages} pages of ${first.dataset.sourceId}; page ${absent.join(', ')} is not there. ` +
					`Put all pages of the answer together.`
			);
		}
		checkLengths(answer, maxPages);
	}
}

/** Pages of one table with the same number of pages are taken as one answer. */
function answers(pages: readonly UnhcrPage[]): Map<string, UnhcrPage[]> {
	const groups = new Map<string, UnhcrPage[]>();
	for (const page of pages) {
		if (!page.paging) continue;
		const key = `${page.dataset.sourceId} ${page.paging.maxPages}`;
		groups.set(key, [...(groups.get(key) ?? []), page]);
	}
	return groups;
}

function checkLengths(answer: readonly UnhcrPage[], maxPages: number): void {
	const full = Math.max(...answer.map(({ rows }) => rows.length));
	for (const { file, rows, paging } of answer) {
		if (paging && paging.page < maxPages && rows.length < full) {
			throw new DataError(
				`${file}: page ${paging.page} of ${maxPages} holds ${rows.length} items where others hold ${full}; it looks cut short. Fetch it again.`
			);
		}
	}
}
