// Loaded ahead of a command (`node --import`): kills the process just before its Nth change of the disk, so that every
// moment between two changes can be tried, however short. KILL_AT_STEP is N, 0 for none; the number of changes of a run
// that ends goes to the file KILL_STEPS_TO.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const at = Number(process.env.KILL_AT_STEP ?? 0);
let step = 0;

/** @param {Record<string, unknown>} functions @param {string} name */
function count(functions, name) {
	const change = /** @type {(...given: unknown[]) => unknown} */ (functions[name]);
	functions[name] = (/** @type {unknown[]} */ ...given) => {
		step += 1;
		if (step === at) process.kill(process.pid, 'SIGKILL');
		return change.apply(functions, given);
	};
}

if (isMainThread) {
	for (const name of ['rename', 'rm', 'unlink', 'link', 'copyFile', 'writeFile', 'mkdir'])
		count(/** @type {any} */ (fs.promises), name);
	for (const name of ['renameSync', 'rmSync', 'unlinkSync', 'copyFileSync', 'writeFileSync', 'mkdirSync'])
		count(/** @type {any} */ (fs), name);
	syncBuiltinESMExports();
	const to = process.env.KILL_STEPS_TO;
	process.once('exit', () => {
		if (to === undefined) return;
		const file = fs.openSync(to, 'w');
		fs.writeSync(file, String(step));
		fs.closeSync(file);
	});
}
