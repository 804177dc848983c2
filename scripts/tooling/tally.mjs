import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Tally Counts of tests. */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * The counts of a step that has no tests inside, such as the linter: one passed or one failed.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfStep(exitCode) {
	return exitCode === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/**
 * The counts a test run wrote (tests/support/ci-reporter.ts). A run that broke down, or failed without
 * a failed test to show for it, counts as one more failure, so that it cannot pass unseen.
 * @param {string} file
 * @param {number} exitCode of the run
 * @returns {Tally}
 */
export function tallyOfTests(file, exitCode) {
	if (!existsSync(file)) return { ...NOTHING, failed: 1 };
	/** @type {Tally} */
	const counted = JSON.parse(readFileSync(file, 'utf8'));
	return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
	return tallies.reduce(
		(sum, tally) => ({
			passed: sum.passed + tally.passed,
			failed: sum.failed + tally.failed,
			skipped: sum.skipped + tally.skipped
		}),
		NOTHING
	);
}

/**
 * The last line of `npm test`.
 * @param {Tally} tally
 */
export function tallyLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
