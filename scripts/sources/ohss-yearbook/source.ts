import type { CountRange } from '#core/counts/count-range.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { readEach } from '#scripts/sources/each-file.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import { looksLikeZip, type SheetCell } from '#scripts/files/workbook.ts';
import type { FileTally, Published, PublishedSource, ReadContext, Reject } from '#scripts/sources/source.ts';
import {
	absenceReason,
	columnSums,
	type ColumnSums,
	countRange,
	type PrintedCount,
	type TableKey,
	withheldRange
} from './counts.ts';
import { pullOhssYearbook } from './pull.ts';
import type { NationalityTable, TotalsTable } from './tables.ts';
import { assertTotalsAgree, documentId, readWorkbook, type Workbook, yearbookDocument } from './workbook.ts';

/**
 * Reads workbooks of the yearbook into published counts of persons granted asylum.
 * @throws DataError naming file, sheet, cell, what was found and what was expected.
 */
export async function readYearbook(files: readonly InputFile[], context: ReadContext): Promise<Published> {
	const { workbooks, passedOver } = await readWorkbooks(files, context);
	assertTotalsAgree(workbooks);
	const { read, failed } = await readEach(
		workbooks.map((workbook) => ({ name: workbook.file.name, workbook })),
		context.harmonizer,
		({ workbook }) => readOutcomes(workbook, context)
	);
	return {
		documents: read.map(({ workbook }) => yearbookDocument(workbook, context.records)),
		outcomes: read.flatMap(({ outcomes }) => outcomes),
		judges: [],
		tallies: [...read.map(({ tally }) => tally), ...passedOver, ...failed],
		rejects: read.flatMap(({ rejects }) => rejects)
	};
}

async function readWorkbooks(
	files: readonly InputFile[],
	{ harmonizer, corrector }: ReadContext
): Promise<{ workbooks: Workbook[]; passedOver: FileTally[] }> {
	const workbooks = new Map<string, Workbook>();
	const ignored: FileTally[] = [];
	const passOver = (file: InputFile, reason: string) =>
		ignored.push({ file: file.name, read: 0, kept: 0, repaired: 0, rejected: 0, ignored: reason });
	const isWorkbook = (file: InputFile) => /\.xlsx?$/i.test(file.name) || looksLikeZip(file.bytes);
	for (const file of files) if (!isWorkbook(file)) passOver(file, 'not a workbook');
	const { read, failed } = await readEach(files.filter(isWorkbook), harmonizer, (file) =>
		readWorkbook(file, corrector)
	);
	for (const workbook of read) {
		const { file } = workbook;
		const id = documentId(workbook);
		const other = workbooks.get(id);
		if (!other) workbooks.set(id, workbook);
		else if (sha256(other.file.bytes) === sha256(file.bytes))
			passOver(file, `the same bytes as ${other.file.name}`);
		else
			throw new DataError(
				`${file.name}: found ${id}, which ${other.file.name} holds with other bytes; expected one file an edition. Take one away.`
			);
	}
	if (workbooks.size === 0) {
		throw new DataError(
			`${files.map((file) => file.name).join(', ')}: found no xlsx workbook, expected the asylee tables of the yearbook.`
		);
	}
	return { workbooks: [...workbooks.values()], passedOver: [...ignored, ...failed] };
}

/** Collects the counts of one workbook and what became of each of its cells. */
function readOutcomes(workbook: Workbook, { harmonizer }: ReadContext) {
	const outcomes: PublishedOutcome[] = [];
	const rejects: Reject[] = [];
	const source_id = documentId(workbook);

	/** Takes one printed cell; `sums` bounds it when it is withheld. */
	const take = (
		cell: SheetCell,
		printed: PrintedCount,
		row: RowKey,
		key: TableKey,
		sums: ColumnSums | null
	) => {
		if (printed.state === 'count')
			return outcomes.push(outcome(source_id, row, countRange(printed.count, key), key));
		if (printed.state === 'withheld' && sums)
			return outcomes.push(outcome(source_id, row, withheldRange(sums, key), key));
		const reason =
			printed.state === 'withheld' ? 'withheld, and nothing bounds it' : absenceReason(printed.state);
		const line = Number(/(\d+)$/.exec(cell.place)?.[1]);
		return rejects.push({
			file: workbook.file.name,
			line,
			reason: `${reason} (${cell.place})`,
			text: cell.text
		});
	};

	const takeNationalities = (table: NationalityTable, track: Track, withTotal: (year: number) => boolean) => {
		const lines = table.nationalities.map((line) => ({
			line,
			code: harmonizer.nationality(line.label, 'ohss')
		}));
		harmonizer.assertAllMatched(workbook.file.name);
		assertOneLineEach(workbook.file.name, lines);
		for (const [i, year] of table.years.entries()) {
			const total = table.total.counts[i];
			const sums =
				total?.state === 'count'
					? columnSums(
							total.count,
							table.nationalities.flatMap((line) => line.counts[i] ?? [])
						)
					: null;
			const printed = lines.map(({ line, code }) => ({ line, nationality: code ?? '' }));
			if (withTotal(year)) printed.unshift({ line: table.total, nationality: ALL_NATIONALITIES });
			for (const { line, nationality } of printed) {
				const [cell, count] = [line.cells[i], line.counts[i]];
				if (cell && count) take(cell, count, { track, nationality, year }, table.key, sums);
			}
		}
	};

	const { totals, affirmative, defensive } = workbook;
	const totalYears = new Set(totals?.years.map(({ year }) => year));
	const takeTotals = ({ key, years }: TotalsTable) => {
		for (const { year, cells, ...counts } of years) {
			const all = { nationality: ALL_NATIONALITIES, year };
			take(cells.affirmative, counts.affirmative, { track: 'affirmative', ...all }, key, null);
			take(cells.defensive, counts.defensive, { track: 'court', ...all }, key, null);
		}
	};
	if (totals) takeTotals(totals);
	const isNotInTotals = (year: number) => !totalYears.has(year);
	if (affirmative) takeNationalities(affirmative, 'affirmative', isNotInTotals);
	if (defensive) takeNationalities(defensive, 'court', isNotInTotals);
	const [kept, rejected] = [outcomes.length, rejects.length];
	const tally: FileTally = { file: workbook.file.name, read: kept + rejected, kept, repaired: 0, rejected };
	return { workbook, outcomes, rejects, tally };
}

type Track = 'affirmative' | 'court';

interface RowKey {
	readonly track: Track;
	readonly nationality: string;
	readonly year: number;
}

function outcome(source_id: string, row: RowKey, range: CountRange, { rounded }: TableKey): PublishedOutcome {
	return {
		source_id,
		...row,
		claim_type: row.track === 'affirmative' ? 'affirmative' : 'all',
		year_basis: 'fiscal',
		from_on: null,
		through_on: null,
		measure: 'persons_granted',
		count: range.count,
		count_low: range.low,
		count_high: range.high,
		unit: 'persons',
		quality: range.count === null ? 'suppressed' : rounded ? 'rounded_10' : 'exact'
	};
}

function assertOneLineEach(
	file: string,
	lines: readonly { line: { label: string }; code: string | null }[]
): void {
	for (const [i, { line, code }] of lines.entries()) {
		const other = lines.slice(0, i).find((earlier) => earlier.code === code);
		if (!other) continue;
		throw new DataError(
			`${file}: found "${other.line.label}" and "${line.label}", both ${code}, in one table; expected one line a nationality. ` +
				`Correct their rows in data/lookups/nationalities.csv.`
		);
	}
}

/** Persons granted asylum by fiscal year and nationality, from the asylee tables of the DHS yearbook. */
export const ohssYearbook: PublishedSource = {
	kind: 'published',
	id: 'ohss-yearbook',
	title: 'Yearbook of Immigration Statistics, individuals granted asylum',
	publisher: 'DHS Office of Homeland Security Statistics',
	pull: pullOhssYearbook,
	read: readYearbook
};
