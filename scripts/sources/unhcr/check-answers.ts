import { sumRanges } from '#core/counts/count-range.ts';
import { DataError } from '#scripts/errors.ts';
import type { Paging, UnhcrDataset, UnhcrPage, UnhcrRow } from './dataset.ts';
import { parseCount } from './outcomes.ts';

type AnswerPage = UnhcrPage & { readonly paging: Paging };

/**
 * Makes sure that the API's pages of one table are whole answers: pages 1 to `maxPages`, all but the last with the
 * same number of items, no row twice, and the envelope's sums where it gives them.
 * @throws DataError naming the page that is missing, short or overlapping, or the column whose sum does not hold.
 */
export function checkAnswers(pages: readonly UnhcrPage[], dataset: UnhcrDataset): void {
	for (const answer of answers(pages)) {
		checkNumbers(answer);
		checkLengths(answer);
		checkRepetition(answer, dataset);
		checkTotals(answer, dataset);
	}
}

/** Pages with the same number of pages are taken as one answer; a page that is here twice, item for item, once. */
function answers(pages: readonly UnhcrPage[]): AnswerPage[][] {
	const groups = new Map<number, AnswerPage[]>();
	for (const page of pages.filter((candidate): candidate is AnswerPage => candidate.paging !== null)) {
		const group = groups.get(page.paging.maxPages) ?? [];
		groups.set(page.paging.maxPages, group);
		const other = group.find(({ paging }) => paging.page === page.paging.page);
		if (!other) group.push(page);
		else if (itemsText(other) !== itemsText(page)) {
			throw new DataError(
				`${page.file}: another page ${page.paging.page} of ${page.paging.maxPages} than ${other.file}; expected each page once. ` +
					`They are of two answers: take one of them away.`
			);
		}
	}
	return [...groups.values()].map((group) => group.sort((a, b) => a.paging.page - b.paging.page));
}

function itemsText({ rows }: UnhcrPage): string {
	return JSON.stringify(rows.map(({ cells }) => cells));
}

function checkNumbers(answer: readonly AnswerPage[]): void {
	const [first] = answer;
	if (!first) return;
	const { maxPages } = first.paging;
	const numbers = new Set(answer.map(({ paging }) => paging.page));
	const absent = Array.from({ length: maxPages }, (_, i) => i + 1).filter((number) => !numbers.has(number));
	if (absent.length === 0) return;
	throw new DataError(
		`${first.file}: one of ${maxPages} pages of ${first.dataset.sourceId}; page ${absent.join(', ')} is not there. ` +
			`Put all pages of the answer together.`
	);
}

function checkLengths(answer: readonly AnswerPage[]): void {
	const full = Math.max(...answer.map(({ rows }) => rows.length));
	for (const { file, rows, paging } of answer) {
		if (paging.page < paging.maxPages && rows.length < full) {
			throw new DataError(
				`${file}: page ${paging.page} of ${paging.maxPages} holds ${rows.length} items where others hold ${full}; it looks cut short. Fetch it again.`
			);
		}
	}
}

/** Pages of one length that overlap have lost as many rows as they repeat. */
function checkRepetition(answer: readonly AnswerPage[], dataset: UnhcrDataset): void {
	const columns = ['coa', ...dataset.keyColumns];
	const seen = new Map<string, UnhcrRow>();
	for (const row of answer.flatMap(({ rows }) => rows)) {
		const key = columns.map((column) => row.cells[column]).join(', ');
		const first = seen.get(key);
		if (first) {
			throw new DataError(
				`${row.file}, item ${row.line}: repeats ${first.file}, item ${first.line} (${key}); expected each row once in an answer. ` +
					`Where one row is twice another is missing: the data changed while the pages were fetched. Fetch all pages again.`
			);
		}
		seen.set(key, row);
	}
}

/**
 * Holds the sums of the envelope against the rows. Pages that all give the same sums speak of the whole answer, others
 * of themselves. A printed 5 stands for 1 to 9, so a sum within those bounds holds.
 */
function checkTotals(answer: readonly AnswerPage[], dataset: UnhcrDataset): void {
	const [first] = answer;
	if (!first) return;
	const isOfAnswer = answer.every(
		({ paging }) => JSON.stringify(paging.total) === JSON.stringify(first.paging.total)
	);
	if (isOfAnswer) return checkTotal(first, rowsOf(answer), dataset);
	for (const page of answer) checkTotal(page, rowsOf([page]), dataset);
}

/** Rows by origin; UNHCR's own sum over origins ("-") only where it stands alone. */
function rowsOf(pages: readonly AnswerPage[]): readonly UnhcrRow[] {
	const rows = pages.flatMap((page) => page.rows);
	const byOrigin = rows.filter(({ cells }) => cells['coo'] !== '-');
	return byOrigin.length > 0 ? byOrigin : rows;
}

function checkTotal({ file, paging }: AnswerPage, rows: readonly UnhcrRow[], dataset: UnhcrDataset): void {
	for (const column of Object.keys(dataset.measures)) {
		const printed = paging.total?.[column]?.replace(/,/g, '') ?? '';
		if (!/^\d+$/.test(printed)) continue;
		const sum = sumRanges(rows.flatMap((row) => parseCount(row, column) ?? []));
		const total = Number(printed);
		if (total === sum.count || (total >= sum.low && total <= sum.high)) continue;
		throw new DataError(
			`${file}: the envelope gives a total of ${total} ${column}, but its rows add up to ${sum.count}; a row is missing or double. ` +
				`Fetch all pages again.`
		);
	}
}
