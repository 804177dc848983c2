import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { NO_CORRECTIONS, type Corrector } from '#scripts/release/corrections.ts';
import { readEach } from '#scripts/sources/each-file.ts';
import type { FileTally, Published, PublishedSource, ReadContext, Reject } from '#scripts/sources/source.ts';
import { checkAnswers } from './check-answers.ts';
import {
	DATASETS,
	describeDocument,
	type PassedOver,
	type UnhcrDataset,
	type UnhcrPage,
	type UnhcrRow
} from './dataset.ts';
import { dropDuplicates, refusal, toOutcomes } from './outcomes.ts';
import { parseCsvPage, parseJsonPage } from './pages.ts';
import { pullUnhcr } from './pull.ts';

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

async function readUnhcr(files: readonly InputFile[], context: ReadContext): Promise<Published> {
	const { read: parsed, failed } = await readEach(files, context.harmonizer, parseFile);
	const pages = parsed.filter((file): file is UnhcrPage => 'dataset' in file).sort(longestFirst);
	const passedOver = parsed.filter((file): file is PassedOver => 'ignored' in file);
	if (pages.length === 0) {
		const found = [
			...passedOver.map(({ file, ignored }) => `${file}: ${ignored}`),
			...failed.map(({ failed: reason }) => reason)
		];
		throw new DataError(
			`No asylum decisions or applications of UNHCR in what was given. ${found.join('; ')}. Give the CSV or all pages of the API.`
		);
	}
	const tables = DATASETS.map((dataset) => {
		const own = pages.filter((page) => page.dataset === dataset);
		return { name: own.map(({ file }) => file).join(', '), dataset, pages: own, files };
	});
	const { read, failed: unread } = await readEach(
		tables.filter((table) => table.pages.length > 0),
		context.harmonizer,
		(table) => readTable(table, context)
	);
	return {
		documents: read.map(({ document }) => document),
		outcomes: read.flatMap(({ outcomes }) => outcomes),
		judges: [],
		tallies: [
			...read.flatMap(({ tallies }) => tallies),
			...passedOver.map(passedOverTally),
			...failed,
			...unread
		],
		rejects: read.flatMap(({ rejects }) => rejects)
	};
}

interface TableAtHand {
	readonly name: string;
	readonly dataset: UnhcrDataset;
	/** Pages and CSVs of the table, the fullest first. */
	readonly pages: readonly UnhcrPage[];
	readonly files: readonly InputFile[];
}

/** Reads one of the two tables. @throws DataError when its pages are no whole answer, or no row has a place here. */
function readTable(
	{ name, dataset, pages: printed, files }: TableAtHand,
	{ harmonizer, records, corrector = NO_CORRECTIONS }: ReadContext
) {
	checkAnswers(printed, dataset);
	const pages = printed.map((page) => ({
		...page,
		rows: page.rows.map((row) => correctRow(row, dataset, corrector))
	}));
	const rejects: Reject[] = [];
	const fitting = pages
		.flatMap(({ rows }) => rows)
		.filter((row) => !reject(row, refusal(row, dataset, harmonizer), rejects));
	const { rows, duplicates } = dropDuplicates(fitting, dataset);
	if (rows.length === 0) {
		throw new DataError(
			`${name}: none of ${rejects.length} rows has a place here: ${[...new Set(rejects.map(({ reason }) => reason))].join('; ')}. ` +
				`Rows with the United States as country of asylum were expected.`
		);
	}
	for (const { row, first } of duplicates)
		reject(row, `duplicate of ${first.file}, row ${first.line}`, rejects);
	const outcomes = toOutcomes(rows, dataset, harmonizer);
	harmonizer.assertAllMatched(name);
	const kept = new Set(rows);
	const contributing = files.filter((file) => rows.some((row) => row.file === file.name));
	return {
		document: describeDocument(dataset, contributing, records),
		outcomes,
		rejects,
		tallies: pages.map((page) => tally(page, kept))
	};
}

/** Reads the counts of a row as corrected; a row is named by what tells it from others. */
function correctRow(
	row: UnhcrRow,
	{ sourceId, keyColumns, measures }: UnhcrDataset,
	corrector: Corrector
): UnhcrRow {
	if (row.cells['coa_iso'] !== 'USA') return row;
	const place = keyColumns.map((column) => `${column} ${row.cells[column]}`).join(', ');
	const counts = Object.keys(measures).map((column) => {
		const printed = row.cells[column] ?? '';
		return [column, corrector.read(sourceId, `${place}: ${column}`, printed)] as const;
	});
	return { ...row, cells: { ...row.cells, ...Object.fromEntries(counts) } };
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
