// `npm test`: everything that guards the project, from a fresh clone; `npm run test:full`: what takes long. Only Node's own modules here, since nothing is installed yet.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './tooling/install-browser.mjs';
import { installPackages } from './tooling/install-packages.mjs';
import { requireNode } from './tooling/node-version.mjs';
import { addTallies, NOTHING, tallyLine } from './tooling/tally.mjs';
import { STEPS, stepsNamed } from './tooling/test-steps.mjs';

requireNode();
process.exitCode = await test(process.argv.slice(2));

/**
 * Runs the steps asked for, or all but the long ones, and prints the sum of what passed and failed as the last line.
 * @param {readonly string[]} names
 * @returns {Promise<number>} 0 when nothing failed, 1 when something did, 2 when a step has no such name
 */
async function test(names) {
	const unknown = names.find((name) => STEPS.every((step) => step.name !== name));
	if (unknown !== undefined) {
		console.error(
			`There is no step "${unknown}". The steps are: ${STEPS.map((step) => step.name).join(', ')}.`
		);
		return 2;
	}
	const steps = stepsNamed(names);
	await installPackages();
	// Dates must not depend on where the tests run; half the day, Los Angeles is a date behind UTC.
	process.env.TZ = 'America/Los_Angeles';
	try {
		if (steps.some(({ usesBrowser }) => usesBrowser)) process.env.CHROMIUM_PATH = await ensureBrowser();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		console.log(tallyLine({ ...NOTHING, failed: 1 }));
		return 1;
	}
	const total = await runSteps(steps);
	console.log(tallyLine(total));
	return total.failed === 0 ? 0 : 1;
}

/**
 * @param {readonly import('./tooling/test-steps.mjs').Step[]} steps
 * @returns {Promise<import('./tooling/tally.mjs').Tally>}
 */
async function runSteps(steps) {
	const folder = mkdtempSync(join(tmpdir(), 'asylum-ledger-test-'));
	/** @type {Map<string, import('./tooling/tally.mjs').Tally>} */
	const results = new Map();
	/** @type {string[]} */
	const summary = [];
	for (const step of steps) {
		const started = Date.now();
		console.log(`\n── ${step.name}: ${step.title}`);
		const isBlocked = step.needs !== undefined && (results.get(step.needs)?.failed ?? 0) > 0;
		if (isBlocked) console.log(`not run: the step "${step.needs}" failed`);
		const tally = isBlocked ? { ...NOTHING, failed: 1 } : await step.run(join(folder, `${step.name}.json`));
		results.set(step.name, tally);
		summary.push(
			`${step.name.padEnd(10)} ${tallyLine(tally)} (${Math.round((Date.now() - started) / 1000)} s)`
		);
		if (process.exitCode === 130) break; // Ctrl-C: the rest is not wanted.
	}
	rmSync(folder, { recursive: true, force: true });
	console.log(`\n${summary.join('\n')}\n`);
	return addTallies([...results.values()]);
}
