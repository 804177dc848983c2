import Papa from 'papaparse';
import type { Court, ImmigrationJudge, JudgeCourt } from '#core/tables/lookups.ts';
import type { PublishedJudge, PublishedOutcome, SourceDocument } from '#core/tables/published.ts';
import type { Harmonizer } from '#scripts/release/harmonize.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import type { Reject } from '#scripts/sources/source.ts';

/** One line of a CSV, column → text. */
export interface ReferenceLine {
	readonly file: string;
	/** Line in the file; the header is line 1. */
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

/** A CSV of transcribed figures. */
export interface ReferenceFile {
	readonly input: InputFile;
	readonly columns: readonly string[];
	readonly lines: readonly ReferenceLine[];
}

/**
 * Reads a CSV with a header.
 * @returns null for a file that is no CSV by its name.
 * @throws DataError on a line with too few or too many cells.
 */
export function parseReferenceFile(input: InputFile): ReferenceFile | null {
	if (!input.name.toLowerCase().endsWith('.csv')) return null;
	const text = new TextDecoder().decode(input.bytes).replace(/^\uFEFF/, '');
	const [header, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' }).data;
	const columns = (header ?? []).map((column) => column.trim());
	const lines = rows.map((cells, index) => {
		if (cells.length !== columns.length) {
			throw new DataError(
				`${input.name}, line ${index + 2}: ${cells.length} cells found, ${columns.length} expected; the file looks cut short. Fetch it again.`
			);
		}
		const entries = columns.map((column, i) => [column, (cells[i] ?? '').trim()] as const);
		return { file: input.name, line: index + 2, cells: Object.fromEntries(entries) };
	});
	return { input, columns, lines };
}

/**
 * A whole number in a cell; "44.0" is 44.
 * @returns null when the cell is empty.
 * @throws DataError when it is no whole number from 0.
 */
export function wholeNumber({ file, line, cells }: ReferenceLine, column: string): number | null {
	const text = cells[column] ?? '';
	if (text === '') return null;
	if (/^\d+(\.0+)?$/.test(text)) return Number(text);
	throw new DataError(
		`${file}, line ${line}: ${column} is "${text}"; a whole number from 0 was expected. Compare it with the publication.`
	);
}

/** What one file of transcribed figures yields. */
export interface ReferenceRows {
	readonly documents: readonly SourceDocument[];
	readonly outcomes: readonly PublishedOutcome[];
	readonly judges: readonly PublishedJudge[];
	readonly rejects: readonly Reject[];
}

/** What readers look names up in. */
export interface ReferenceLookups {
	readonly harmonizer: Harmonizer;
	readonly courts: readonly Court[];
	readonly judges: readonly ImmigrationJudge[];
	readonly judgeCourts: readonly JudgeCourt[];
}

/** One kind of file: the columns that mark it and what is read from it. */
export interface ReferenceReader {
	/** The file has all of these columns. */
	readonly columns: readonly string[];
	/** Why files of this kind are passed over, or how they are read. */
	readonly read: string | ((file: ReferenceFile, lookups: ReferenceLookups) => ReferenceRows);
	/** The document a line belongs to; needed where files are read, so that its values can be corrected. */
	readonly sourceId?: (line: ReferenceLine) => string;
}

/** Nothing, to be filled by spreading. */
export const NO_ROWS: ReferenceRows = { documents: [], outcomes: [], judges: [], rejects: [] };
