const LOOK_EVERY_MS = 500;

/**
 * Ends this program, as a polite kill would, when the program that started it has ended. npm puts a shell in between
 * that does not pass a kill on: without this, stopping `npm start` from outside would leave the server running.
 */
export function stopWithParent() {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		process.kill(process.pid, 'SIGTERM');
	}, LOOK_EVERY_MS);
	watch.unref();
}
