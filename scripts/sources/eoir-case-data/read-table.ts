import { DataError } from '#scripts/errors.ts';
import { openMember } from './bytes.ts';
import type { CodeValues, DateValues } from './columns.ts';
import { cellsOf, type Line, lineOf, scanLines } from './lines.ts';
import type { Member } from './members.ts';
import type { RejectLog } from './output.ts';
import { alignRow, type DecidingColumns } from './repair.ts';
import { type CaseDataTable, type Header, readHeader } from './tables.ts';

/** What the columns that decide a count held in one table. */
export interface TableValues {
	readonly codes: readonly CodeValues[];
	readonly dates: readonly DateValues[];
}

/** Takes the rows of one table, each with as many fields as the header. */
export interface RowReader<Result> {
	/** @returns why the row is refused, or `null` when it was taken. */
	accept(line: Line): string | null;
	/** What the table came to; the reader must not be used after. */
	finish(): Result;
	/** What the deciding columns held; asked once all rows were given. */
	values(): TableValues;
}

/** What became of a file's rows, the header left out: read = kept + repaired + rejected. */
export interface RowTally {
	read: number;
	/** Taken as they stood. */
	kept: number;
	/** Taken after stray tabs were slid away. */
	repaired: number;
	rejected: number;
	/** Refused rows by reason. */
	readonly reasons: Record<string, number>;
}

/** Listed codes by column name, as texts that can be sent to a thread. */
export type CodeLists = Readonly<Record<string, readonly string[]>>;

/** What a table is read with. */
interface TableReading<Result> {
	readonly table: CaseDataTable;
	readonly member: Member;
	readonly makeReader: (header: Header) => RowReader<Result>;
	/** Codes that the deciding columns may hold, by column; a column that is not named has no list. */
	readonly codeLists: CodeLists;
	readonly rejects: RejectLog;
	/** Told now and then how many packed bytes have been read in all. */
	readonly onProgress: (packedBytes: number) => void;
}

const LINES_BETWEEN_PROGRESS = 1 << 15;

/**
 * Reads one table from first to last byte: every line is kept, repaired or rejected.
 * @throws DataError when the file is empty, its header lacks a needed column, or its bytes are damaged.
 */
export function readTable<Result>({
	table,
	member,
	makeReader,
	codeLists,
	rejects,
	onProgress
}: TableReading<Result>): {
	readonly tally: RowTally;
	readonly result: Result;
	readonly values: TableValues;
} {
	const source = openMember(member);
	const tally: RowTally = { read: 0, kept: 0, repaired: 0, rejected: 0, reasons: {} };
	let header: Header | undefined;
	let reader: RowReader<Result> | undefined;
	let width = 0;
	let deciding: DecidingColumns = new Map();

	function refuse(line: Line, reason: string): void {
		tally.rejected++;
		tally.reasons[reason] = (tally.reasons[reason] ?? 0) + 1;
		rejects.add(line.number, reason, line.buffer.subarray(line.start, line.end));
	}

	try {
		scanLines(source, (line) => {
			if (!reader || !header) {
				header = readHeader(table, cellsOf(line), member.path);
				reader = makeReader(header);
				width = header.width;
				deciding = decidingColumns(table, header, codeLists);
				return;
			}
			tally.read++;
			if ((tally.read & (LINES_BETWEEN_PROGRESS - 1)) === 0) onProgress(source.consumedBytes);
			if (line.fields === width && !line.isCut) {
				const reason = reader.accept(line);
				if (reason === null) tally.kept++;
				else refuse(line, reason);
				return;
			}
			const reason = repair(line, header, reader, deciding);
			if (reason === null) tally.repaired++;
			else refuse(line, reason);
		});
		onProgress(source.consumedBytes);
	} finally {
		source.close();
	}
	if (!reader)
		throw new DataError(
			`"${member.path}" is empty (${member.bytes} bytes); ${table.name} with a header line was expected.`
		);
	const values = reader.values();
	return { tally, result: reader.finish(), values };
}

/** Every needed column but the keys, which fit or do not. */
function decidingColumns(table: CaseDataTable, header: Header, codeLists: CodeLists): DecidingColumns {
	return new Map(
		Object.entries(header.positions)
			.filter(([column]) => table.kinds[column] !== 'key')
			.map(([column, at]) => [at, codeLists[column] ? new Set(codeLists[column]) : null])
	);
}

function repair(
	line: Line,
	header: Header,
	reader: RowReader<unknown>,
	deciding: DecidingColumns
): string | null {
	if (line.isCut) return 'line longer than 65,536 bytes';
	if (line.start === line.end) return 'empty line';
	const gap = `${line.fields} fields, ${header.width} expected`;
	if (line.fields < header.width) return gap;
	const aligned = alignRow(cellsOf(line), header.kinds, deciding);
	if (aligned === null) return `${gap}, and no way of closing the gap fits`;
	if ('differsIn' in aligned) {
		const columns = Object.keys(header.positions).filter((column) =>
			aligned.differsIn.includes(header.positions[column] ?? -1)
		);
		return `${gap}, and equally good ways of closing the gap differ in ${columns.join(', ')}`;
	}
	return reader.accept(lineOf(aligned.row, line.number));
}
