import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { DataError } from '#scripts/errors.ts';
import {
	caseReader,
	type CaseRows,
	representativeReader,
	type RepresentativeRows,
	riderReader,
	type RiderRows
} from './case-rows.ts';
import type { Member } from './members.ts';
import { RejectLog } from './output.ts';
import {
	applicationReader,
	type ApplicationRows,
	proceedingReader,
	type ProceedingRows
} from './proceeding-rows.ts';
import { type CodeLists, readTable, type RowReader, type RowTally, type TableValues } from './read-table.ts';
import { type Header, type TableName, TABLES } from './tables.ts';

/** One table to read, in a form that can be sent to a thread. */
export interface TableTask {
	readonly table: TableName;
	readonly member: Member;
	/** Where its refused rows go. */
	readonly rejectsPath: string;
	/** Rows to make room for at first. */
	readonly room: number;
	/** Day of the release (`days.ts`). */
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
function runTableTask(task: TableTask, onProgress: (packedBytes: number) => void): FinishedTable {
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

/** What the tables of a release came to. */
export interface ReleaseTables {
	readonly cases: CaseRows;
	readonly proceedings: ProceedingRows;
	readonly applications: ApplicationRows;
	/** `null` when the release has no tbl_RepsAssigned. */
	readonly representatives: RepresentativeRows | null;
	/** `null` when the release has no tbl_Lead_Rider. */
	readonly riders: RiderRows | null;
}

/** Below this many bytes, unpacked, starting threads takes longer than it saves. */
const WORTH_THREADS = 48 << 20;
const MOST_THREADS = 4;

/** How many threads to read with where nobody said; 0 for a small release, which this thread reads itself. */
export function usualThreads(tasks: readonly TableTask[]): number {
	const bytes = tasks.reduce((sum, task) => sum + task.member.bytes, 0);
	return bytes < WORTH_THREADS ? 0 : Math.min(MOST_THREADS, availableParallelism());
}

/** Told how many packed bytes of a table have been read. */
type OnProgress = (table: TableName, packedBytes: number) => void;

/**
 * Reads all tables, several at a time.
 * @param threads how many; 0 reads in this thread, which then hears no interrupt until it is done.
 * @param signal ends reading threads early.
 * @throws DataError when a table cannot be read.
 */
export async function readRelease(
	tasks: readonly TableTask[],
	threads: number,
	onProgress: OnProgress,
	signal?: AbortSignal
): Promise<readonly FinishedTable[]> {
	if (threads < 1) {
		return tasks.map((task) => runTableTask(task, (packedBytes) => onProgress(task.table, packedBytes)));
	}
	const running = new Set<Worker>();
	const endAll = (): void => running.forEach((thread) => void thread.terminate());
	signal?.addEventListener('abort', endAll);
	try {
		const shares = shareTasks(tasks, threads);
		return (await Promise.all(shares.map((share) => runThread(share, onProgress, running)))).flat();
	} finally {
		endAll();
		signal?.removeEventListener('abort', endAll);
	}
}

function runThread(
	tasks: readonly TableTask[],
	onProgress: OnProgress,
	running: Set<Worker>
): Promise<FinishedTable[]> {
	return new Promise((resolve, reject) => {
		const finished: FinishedTable[] = [];
		const thread = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: tasks, execArgv: [] });
		running.add(thread);
		thread.on('message', (message: ThreadMessage) => {
			if (message.kind === 'progress') onProgress(message.table, message.packedBytes);
			else if (message.kind === 'finished') finished.push(message.finished);
			else
				reject(
					message.isDataError
						? new DataError(message.message)
						: Object.assign(new Error(message.message), { code: message.code })
				);
		});
		thread.on('error', reject);
		thread.on('exit', () => {
			running.delete(thread);
			if (finished.length === tasks.length) resolve(finished);
			else reject(new Error(`A reading thread ended after ${finished.length} of ${tasks.length} tables`));
		});
	});
}

/**
 * Shares tables between threads so that all end at about the same time: the largest first, each to the thread with
 * the least to do. Threads that would have nothing are left out.
 */
export function shareTasks(tasks: readonly TableTask[], threads: number): readonly (readonly TableTask[])[] {
	const shares = Array.from({ length: Math.max(1, threads) }, () => ({ bytes: 0, tasks: [] as TableTask[] }));
	const largestFirst = [...tasks].sort((a, b) => b.member.bytes - a.member.bytes);
	for (const task of largestFirst) {
		const lightest = shares.reduce((least, share) => (share.bytes < least.bytes ? share : least));
		lightest.tasks.push(task);
		lightest.bytes += task.member.bytes;
	}
	return shares.map((share) => share.tasks).filter((share) => share.length > 0);
}

/** What a reading thread tells the one that started it. */
type ThreadMessage =
	| { readonly kind: 'progress'; readonly table: TableName; readonly packedBytes: number }
	| { readonly kind: 'finished'; readonly finished: FinishedTable }
	| {
			readonly kind: 'failed';
			readonly message: string;
			readonly isDataError: boolean;
			readonly code: string | null;
	  };

/** Reads the tables it was started with, one after the other, and sends each away as it is done. */
function run(tasks: readonly TableTask[]): void {
	for (const task of tasks) {
		const finished = runTableTask(task, (packedBytes) =>
			send({ kind: 'progress', table: task.table, packedBytes })
		);
		send({ kind: 'finished', finished }, buffersOf(finished));
	}
}

function send(message: ThreadMessage, transfer: ArrayBuffer[] = []): void {
	parentPort?.postMessage(message, transfer);
}

/** The memory of every typed array in a result: handed over, not copied. */
function buffersOf(finished: FinishedTable): ArrayBuffer[] {
	const found = new Set<ArrayBuffer>();
	const visit = (value: unknown): void => {
		if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) found.add(value.buffer);
		else if (typeof value === 'object' && value !== null && !Array.isArray(value))
			Object.values(value).forEach(visit);
	};
	visit(finished.results);
	return [...found];
}

/** What a thread does, from `thread.mjs`: reads the tables it was started with and says what went wrong. */
export function readInThread(): void {
	try {
		// Threads are started by `runThread` only, with the tasks it made.
		run(workerData as readonly TableTask[]);
	} catch (error) {
		const message =
			error instanceof Error
				? error instanceof DataError
					? error.message
					: (error.stack ?? error.message)
				: String(error);
		const code =
			error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
		send({ kind: 'failed', message, isDataError: error instanceof DataError, code });
	}
}
