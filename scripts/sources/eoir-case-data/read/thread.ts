import { parentPort, workerData } from 'node:worker_threads';
import { DataError } from '#scripts/errors.ts';
import { runTableTask, type FinishedTable, type TableTask } from './table-task.ts';
import type { ThreadMessage } from './thread-messages.ts';

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

try {
	// Threads are started by read-release.ts only, with the tasks it made.
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
