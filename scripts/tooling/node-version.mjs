/** The oldest Node this project runs on, as "engines" in package.json says: [major, minor]. */
export const OLDEST_NODE = /** @type {const} */ ([20, 19]);

/**
 * What is wrong with the Node that runs this, in a sentence for the person at the keyboard.
 * @param {string} version as in `process.versions.node`, such as "20.20.2"
 * @returns {string | null} null when the version will do
 */
export function nodeProblem(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor, oldestMinor] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
	return (
		`Asylum Ledger needs Node ${oldestMajor}.${oldestMinor} or later; this is Node ${version}. ` +
		'Install a newer Node (https://nodejs.org) and run the command again.'
	);
}

/** Stops the program with exit code 2 when Node is too old. */
export function requireNode() {
	const problem = nodeProblem(process.versions.node);
	if (problem === null) return;
	console.error(problem);
	process.exit(2);
}
