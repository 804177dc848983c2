import { RejectLog } from '../rows/reject-log.ts';
import type { Member } from '../archive/member.ts';
import type { Header } from '../rows/header.ts';
import { TABLES, type TableName } from '../tables.ts';
import { applicationReader, type ApplicationRows } from './read-applications.ts';
import { caseReader, type CaseRows } from './read-cases.ts';
import type { ProceedingRows } from './proceeding-rows.ts';
import { proceedingReader } from './read-proceedings.ts';
import { representativeReader, type RepresentativeRows } from './read-representatives.ts';
import { riderReader, type RiderRows } from './read-riders.ts';
import { type CodeLists, readTable, type RowTally } from './read-table.ts';
import type { RowReader, TableValues } from './row-reader.ts';

/** One table to read, in a form that can be sent to a thread. */
export interface TableTask {
	readonly table: TableName;
	readonly member: Member;
	/** Where its refused rows go. */
	readonly rejectsPath: string;
	/** Rows to make room for at first. */
	readonly room: number;
	/** Day of the release (`day.ts`). */
	readonly releaseDay: number;
	/** Listed codes of the columns that decide the count. */
	readonly codeLists: CodeLists;
}

/** What each table comes to. */
export interface TableResults {
	readonly A_TblCase: CaseRows;
	readonly B_TblProceeding: ProceedingRows;
	readonly tbl_Court_Appln: ApplicationRows;
	readonly tbl_RepsAssigned: RepresentativeRows;
	readonly tbl_Lead_Rider: RiderRows;
}

/** A table that has been read. */
export interface FinishedTable {
	readonly table: TableName;
	readonly tally: RowTally;
	readonly values: TableValues;
	/** The one result, under the table's name. */
	readonly results: Partial<TableResults>;
}

/** Reads one table to its end. @throws DataError. */
export function runTableTask(task: TableTask, onProgress: (packedBytes: number) => void): FinishedTable {
	const rejects = new RejectLog(task.rejectsPath, task.member.path);
	const read = <Result>(
		makeReader: (header: Header) => RowReader<Result>
	): { tally: RowTally; result: Result; values: TableValues } =>
		readTable({
			table: TABLES[task.table],
			member: task.member,
			makeReader,
			codeLists: task.codeLists,
			rejects,
			onProgress
		});
	try {
		return { table: task.table, ...readAs(task, read) };
	} finally {
		rejects.close();
	}
}

function readAs(
	{ table, room, releaseDay }: TableTask,
	read: <Result>(makeReader: (header: Header) => RowReader<Result>) => {
		tally: RowTally;
		result: Result;
		values: TableValues;
	}
): Omit<FinishedTable, 'table'> {
	switch (table) {
		case 'A_TblCase': {
			const { result, ...rest } = read(caseReader);
			return { ...rest, results: { A_TblCase: result } };
		}
		case 'B_TblProceeding': {
			const { result, ...rest } = read((header) => proceedingReader(header, room, releaseDay));
			return { ...rest, results: { B_TblProceeding: result } };
		}
		case 'tbl_Court_Appln': {
			const { result, ...rest } = read(applicationReader);
			return { ...rest, results: { tbl_Court_Appln: result } };
		}
		case 'tbl_RepsAssigned': {
			const { result, ...rest } = read(representativeReader);
			return { ...rest, results: { tbl_RepsAssigned: result } };
		}
		case 'tbl_Lead_Rider': {
			const { result, ...rest } = read(riderReader);
			return { ...rest, results: { tbl_Lead_Rider: result } };
		}
	}
}
