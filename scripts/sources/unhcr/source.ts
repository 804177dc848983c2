import { DataError } from '../../errors.ts';
import type { InputFile } from '../../io/input-files.ts';
import type { FileTally, Published, PublishedSource, ReadContext, Reject } from '../source.ts';
import { checkPaging } from './check-paging.ts';
import { DATASETS } from './dataset.ts';
import { describeDocument } from './describe-document.ts';
import { dropDuplicates } from './drop-duplicates.ts';
import { parseCsvPage } from './parse-csv-page.ts';
import { parseJsonPage } from './parse-json-page.ts';
import { pullUnhcr } from './pull.ts';
import { refusal } from './row-series.ts';
import { toOutcomes } from './to-outcomes.ts';
import type { PassedOver, UnhcrPage, UnhcrRow } from './unhcr-page.ts';

/**
 * UNHCR's Refugee Data Finder: American asylum decisions and applications by country of origin, from 2000. Reads
 * pages of the API and the CSV of the R package `refugees`, told apart by their content.
 */
export const unhcr: PublishedSource = {
	kind: 'published',
	id: 'unhcr',
	title: 'UNHCR Refugee Data Finder: asylum decisions and applications',
	publisher: 'UNHCR',
	pull: pullUnhcr,
	read: readUnhcr
};

async function readUnhcr(
	files: readonly InputFile[],
	{ harmonizer, records }: ReadContext
): Promise<Published> {
	const parsed = files.map(parseFile);
	const pages = parsed.filter((file): file is UnhcrPage => 'dataset' in file).sort(longestFirst);
	const passedOver = parsed.filter((file): file is PassedOver => 'ignored' in file);
	if (pages.length === 0) {
		const found = passedOver.map(({ file, ignored }) => `${file}: ${ignored}`).join('; ');
		throw new DataError(
			`No asylum decisions or applications of UNHCR in what was given. ${found}. Give the CSV or all pages of the API.`
		);
	}
	checkPaging(pages);

	const kept = new Set<UnhcrRow>();
	const rejects: Reject[] = [];
	const published = DATASETS.map((dataset) => {
		const all = pages.filter((page) => page.dataset === dataset).flatMap(({ rows }) => rows);
		const fitting = all.filter((row) => !reject(row, refusal(row), rejects));
		const { rows, duplicates } = dropDuplicates(fitting, dataset);
		for (const { row, first } of duplicates)
			reject(row, `duplicate of ${first.file}, row ${first.line}`, rejects);
		for (const row of rows) kept.add(row);
		const givers = files.filter(({ name }) => rows.some(({ file }) => file === name));
		return {
			outcomes: toOutcomes(rows, dataset, harmonizer),
			documents: rows.length > 0 ? [describeDocument(dataset, givers, records)] : []
		};
	});
	harmonizer.assertAllMatched(pages.map(({ file }) => file).join(', '));
	return {
		documents: published.flatMap(({ documents }) => documents),
		outcomes: published.flatMap(({ outcomes }) => outcomes),
		judges: [],
		tallies: [...pages.map((page) => tally(page, kept)), ...passedOver.map(passedOverTally)],
		rejects
	};
}

function parseFile({ name, bytes }: InputFile): UnhcrPage | PassedOver {
	const text = new TextDecoder().decode(bytes);
	return /^\s*[[{]/.test(text) || name.endsWith('.json')
		? parseJsonPage(name, text)
		: parseCsvPage(name, text);
}

/** The fullest file gives the rows; what others repeat is a duplicate. */
function longestFirst(a: UnhcrPage, b: UnhcrPage): number {
	return b.rows.length - a.rows.length || (a.file < b.file ? -1 : 1);
}

function reject({ file, line, cells }: UnhcrRow, reason: string | null, rejects: Reject[]): boolean {
	if (reason === null) return false;
	rejects.push({ file, line, reason, text: Object.values(cells).join(',') });
	return true;
}

function tally({ file, rows }: UnhcrPage, kept: ReadonlySet<UnhcrRow>): FileTally {
	const keptRows = rows.filter((row) => kept.has(row));
	return {
		file,
		read: rows.length,
		kept: keptRows.length,
		repaired: keptRows.filter(({ isRepaired }) => isRepaired).length,
		rejected: rows.length - keptRows.length
	};
}

function passedOverTally({ file, ignored }: PassedOver): FileTally {
	return { file, read: 0, kept: 0, repaired: 0, rejected: 0, ignored };
}
