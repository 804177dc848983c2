import { runNpm } from './run-command.mjs';

/**
 * A small demonstration that the tests read beside the site: pages of counted decisions, which the site itself does
 * not have without a release.
 * @typedef {object} Demonstration
 * @property {string} folder where it is made, below the project; its site is in `site/`
 * @property {string} base where the site stands on its host: empty, or a path without the slash at the end
 * @property {readonly string[]} options of `npm run demo`
 */

/** Small, with every section of a counted page, and a judge and a court whom no list knows. */
const SIZE = ['--cases', '3000', '--judges', '20', '--seed', '1', '--unlisted'];

/** From the archive, below a path as a project page of a host is; and from the table with one row a case. */
export const DEMONSTRATIONS = /** @type {const} */ ({
	archive: { folder: 'demo/test-archive', base: '/asylum-ledger', options: SIZE },
	cases: { folder: 'demo/test-cases', base: '', options: [...SIZE, '--from', 'case-table'] }
});

/**
 * Makes a demonstration and its site, in place of an earlier one.
 * @param {Demonstration} demonstration
 * @returns {Promise<number>} 0 when it is there
 */
export function buildDemonstration({ folder, base, options }) {
	const args = ['run', 'demo', '--silent', '--', ...options, '--out', folder, '--no-serve'];
	return runNpm(args, { env: { LEDGER_BASE: base } });
}

/**
 * Makes all of them, one after the other.
 * @returns {Promise<number>} 0, or the exit code of the first that could not be made
 */
export async function buildDemonstrations() {
	for (const demonstration of Object.values(DEMONSTRATIONS)) {
		const code = await buildDemonstration(demonstration);
		if (code !== 0) return code;
	}
	return 0;
}
