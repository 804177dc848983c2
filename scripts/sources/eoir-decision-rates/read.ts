import type { CountRange } from '#core/counts/count-range.ts';
import type { PublishedOutcome, SourceDocument } from '#core/tables/published.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { DataError } from '../../errors.ts';
import type { InputFile } from '../../files/input-files.ts';
import { NO_CORRECTIONS } from '#scripts/release/corrections.ts';
import { readEach } from '#scripts/sources/each-file.ts';
import type { FileTally, Published, ReadContext } from '../source.ts';
import { checkRow, type RowCounts } from './check-row.ts';
import { coveredPeriod, type CoveredPeriod } from './covered-period.ts';
import { editionDocument, editionId } from './edition-document.ts';
import { mergeLabels, type NationalityCounts } from './merge-labels.ts';
import { looksLikePdf, parsePdf } from './parse-pdf.ts';
import { parseTable, type TableRow } from './parse-table.ts';
import { parseRowCells } from './printed-cell.ts';

interface Edition {
	readonly file: InputFile;
	readonly document: SourceDocument;
	readonly outcomes: readonly PublishedOutcome[];
	readonly tally: FileTally;
}

/**
 * Reads editions of EOIR's "Asylum Decision Rates by Nationality" into published counts.
 * @throws DataError naming file, page and row, what was found and what was expected.
 */
export async function readDecisionRates(
	files: readonly InputFile[],
	context: ReadContext
): Promise<Published> {
	const editions = new Map<string, Edition>();
	const ignored: FileTally[] = [];
	const passOver = (file: InputFile, reason: string) =>
		ignored.push({ file: file.name, read: 0, kept: 0, repaired: 0, rejected: 0, ignored: reason });
	const isPdf = (file: InputFile) => /\.pdf$/i.test(file.name) || looksLikePdf(file.bytes);
	for (const file of files) if (!isPdf(file)) passOver(file, 'not a PDF');
	const { read: found, failed } = await readEach(files.filter(isPdf), context.harmonizer, (file) =>
		readEdition(file, context)
	);
	for (const edition of found) {
		const { file } = edition;
		const other = editions.get(edition.document.source_id);
		if (!other) editions.set(edition.document.source_id, edition);
		else if (JSON.stringify(other.outcomes) === JSON.stringify(edition.outcomes))
			passOver(file, `the same edition as ${other.file.name}`);
		else {
			throw new DataError(
				`${file.name}: found the edition ${edition.document.source_id} with other counts than in ${other.file.name}; expected one file an edition. Take one away.`
			);
		}
	}
	if (editions.size === 0) {
		throw new DataError(
			`${files.map((file) => file.name).join(', ')}: found no PDF, expected EOIR's "Asylum Decision Rates by Nationality".`
		);
	}
	const read = [...editions.values()];
	return {
		documents: read.map(({ document }) => document),
		outcomes: read.flatMap(({ outcomes }) => outcomes),
		judges: [],
		tallies: [...read.map(({ tally }) => tally), ...ignored, ...failed],
		rejects: []
	};
}

async function readEdition(
	file: InputFile,
	{ harmonizer, records, corrector = NO_CORRECTIONS }: ReadContext
): Promise<Edition> {
	const table = parseTable(file.name, await parsePdf(file));
	const period = coveredPeriod(file.name, table);
	const id = editionId(period);
	const read = (row: TableRow) =>
		parseRowCells(file.name, row, (column, printed) =>
			corrector.read(id, `${row.label}: ${column}`, printed)
		);
	const rows = table.rows.map((row) => ({
		label: row.label,
		nationality: isTotal(row) ? ALL_NATIONALITIES : (harmonizer.nationality(row.label, 'eoir') ?? ''),
		counts: checkRow(file.name, row, read(row))
	}));
	harmonizer.assertAllMatched(file.name);
	assertTotal(file.name, rows);
	const hasClosures = rows.some(({ counts }) => counts.administratively_closed !== null);
	return {
		file,
		document: editionDocument(
			file,
			{ period, hasClosures, unreadRates: rows.flatMap(({ counts }) => counts.unreadRates) },
			records
		),
		outcomes: mergeLabels(rows).flatMap((row) => toOutcomes(row, period)),
		tally: { file: file.name, read: rows.length, kept: rows.length, repaired: 0, rejected: 0 }
	};
}

function isTotal({ label }: TableRow): boolean {
	return /^(?:grand )?totals?$/i.test(label);
}

/** Where an edition prints a total of all nationalities, it must lie within what its rows allow. */
function assertTotal(
	file: string,
	rows: readonly { readonly nationality: string; readonly counts: RowCounts }[]
): void {
	const totals = rows.filter((row) => row.nationality === ALL_NATIONALITIES);
	if (totals.length > 1)
		throw new DataError(`${file}: found ${totals.length} rows called Total, expected at most one.`);
	const [total] = totals;
	if (!total) return;
	const parts = rows.filter((row) => row !== total);
	for (const measure of ['granted', 'denied', 'other', 'decided'] as const) {
		const low = parts.reduce((sum, row) => sum + row.counts[measure].low, 0);
		const high = parts.reduce((sum, row) => sum + row.counts[measure].high, 0);
		const { count } = total.counts[measure];
		if (count === null || (count >= low && count <= high)) continue;
		throw new DataError(
			`${file}: found a total of ${count} ${measure}, expected ${low} to ${high}, the sum of the rows.`
		);
	}
}

function toOutcomes(
	{ nationality, counts, labels }: NationalityCounts,
	period: CoveredPeriod
): PublishedOutcome[] {
	const { granted, denied, other, administratively_closed, decided } = counts;
	const measured = {
		granted,
		denied,
		other,
		...(administratively_closed ? { administratively_closed } : {}),
		decided
	};
	return (Object.entries(measured) as [keyof typeof measured, CountRange][]).map(
		([measure, { count, low, high }]) => ({
			source_id: editionId(period),
			track: 'court',
			claim_type: 'all',
			nationality,
			year: period.fiscalYear,
			year_basis: 'fiscal',
			from_on: null,
			through_on: period.throughOn,
			measure,
			count,
			count_low: low,
			count_high: high,
			unit: 'cases',
			quality: count === null ? 'suppressed' : labels.length > 1 ? 'derived' : 'exact'
		})
	);
}
