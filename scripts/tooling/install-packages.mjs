import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT, runNpm } from './run-command.mjs';

/**
 * Whether the packages on disk are missing, or older than the list of versions they were installed from.
 * @param {string} root the project's folder
 */
export function packagesAreStale(root) {
	const installed = modifiedAt(join(root, 'node_modules', '.package-lock.json'));
	const wanted = modifiedAt(join(root, 'package-lock.json'));
	return installed === null || (wanted !== null && installed < wanted);
}

/** Installs the exact versions of package-lock.json when they are missing; stops the program when that fails. */
export async function installPackages() {
	if (!packagesAreStale(PROJECT_ROOT)) return;
	console.log('Installing packages (once, about a minute) …');
	// NODE_ENV=production on the machine must not leave out the tools that build the site.
	const code = await runNpm(['ci', '--no-audit', '--no-fund', '--include=dev']);
	if (code === 0) return;
	console.error(
		`npm ci failed with exit code ${code}: the packages are not installed. Its message is above.`
	);
	process.exit(process.exitCode ?? 1);
}

/** @param {string} path */
function modifiedAt(path) {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
