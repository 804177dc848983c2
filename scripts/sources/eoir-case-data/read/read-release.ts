import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { DataError } from '#scripts/errors.ts';
import type { TableName } from '../tables.ts';
import { shareTasks } from './share-tasks.ts';
import { runTableTask, type FinishedTable, type TableTask } from './table-task.ts';
import type { ThreadMessage } from './thread-messages.ts';

/** Below this many bytes, unpacked, starting threads takes longer than it saves. */
const WORTH_THREADS = 48 << 20;
const MOST_THREADS = 4;

/** How many threads to read with where nobody said; 0 for a small release, which this thread reads itself. */
export function usualThreads(tasks: readonly TableTask[]): number {
	const bytes = tasks.reduce((sum, task) => sum + task.member.bytes, 0);
	return bytes < WORTH_THREADS ? 0 : Math.min(MOST_THREADS, availableParallelism());
}

/** Told how many packed bytes of a table have been read. */
export type OnProgress = (table: TableName, packedBytes: number) => void;

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
