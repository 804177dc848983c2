import type { TableTask } from './table-task.ts';

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
