import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top folder of the project, whatever folder the command is run from. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program in the project's folder with its output on the terminal, and passes Ctrl-C and a polite kill on to it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Readonly<Record<string, string>>, timeoutMs?: number }} [options] more environment; a limit in milliseconds
 * @returns {Promise<number>} its exit code: 0 done, 127 when it cannot be started, 128 and more when it was stopped
 */
export function runCommand(program, args, { env = {}, timeoutMs } = {}) {
	return new Promise((done) => {
		const child = spawn(program, args, {
			cwd: PROJECT_ROOT,
			stdio: 'inherit',
			env: { ...process.env, ...env },
			...(timeoutMs === undefined ? {} : { timeout: timeoutMs })
		});
		const stop = (/** @type {NodeJS.Signals} */ signal) => {
			child.kill(signal);
			process.exitCode = 130;
		};
		process.on('SIGINT', stop).on('SIGTERM', stop);
		const finish = (/** @type {number} */ code) => {
			process.off('SIGINT', stop).off('SIGTERM', stop);
			done(code);
		};
		child.once('error', () => finish(127));
		child.once('exit', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 143)));
	});
}

/**
 * Runs npm, the same copy that runs this script when npm does, with no shell in between.
 * @param {readonly string[]} args
 * @param {{ env?: Readonly<Record<string, string>> }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runNpm(args, options) {
	const npm = process.env.npm_execpath;
	if (npm?.endsWith('.js')) return runCommand(process.execPath, [npm, ...args], options);
	return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Runs a tool out of node_modules.
 * @param {string} script its program file below node_modules, such as "eslint/bin/eslint.js"
 * @param {readonly string[]} args
 * @param {{ env?: Readonly<Record<string, string>> }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runTool(script, args, options) {
	return runCommand(process.execPath, [`${PROJECT_ROOT}node_modules/${script}`, ...args], options);
}
