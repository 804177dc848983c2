// `npm start`: from a fresh clone to a site in the browser. Only Node's own modules here, since nothing is installed yet.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { installPackages } from './tooling/install-packages.mjs';
import { requireNode } from './tooling/node-version.mjs';
import { PortError, portRefused, readPort } from './tooling/read-port.mjs';
import { PROJECT_ROOT, runNpm } from './tooling/run-command.mjs';
import { stopWithParent } from './tooling/stop-with-parent.mjs';

const USAGE = `npm start [-- --no-build]

Installs what is missing, builds the site from the data in this repository, and serves it.
  --no-build   serve build/ as it is
  PORT=8080    the port, when set in the environment (default 4173)`;

requireNode();
if (process.env.npm_lifecycle_event !== undefined) stopWithParent();
try {
	await start(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof PortError)) throw error;
	console.error(error.message);
	process.exit(2);
}

/** @param {readonly string[]} args */
async function start(args) {
	const unknown = args.find((arg) => arg !== '--no-build' && arg !== '--help');
	if (unknown !== undefined || args.includes('--help')) {
		console.log(unknown === undefined ? USAGE : `There is no option "${unknown}".\n\n${USAGE}`);
		process.exit(unknown === undefined ? 0 : 2);
	}
	const port = readPort(process.env.PORT);
	await refuseTakenPort(port);
	await installPackages();
	const folder = resolve(PROJECT_ROOT, process.env.LEDGER_BUILD ?? 'build');
	if (!args.includes('--no-build') || !existsSync(join(folder, 'index.html'))) await build();
	const { serveUntilStopped } = await import('./serve.mjs');
	await serveUntilStopped(folder, port);
}

async function build() {
	console.log('Building the site …');
	const code = await runNpm(['run', 'build', '--silent']);
	if (code === 0) return;
	console.error(`The site could not be built (exit code ${code}). The message above says why.`);
	process.exit(process.exitCode ?? 1);
}

/**
 * A taken port is said at once, not after the minutes of install and build.
 * @param {number} port
 * @returns {Promise<void>}
 */
function refuseTakenPort(port) {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.once('error', (error) => fail(portRefused(port, error)));
		probe.listen(port, () => probe.close(() => done()));
	});
}
