import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildDemonstrations } from './demonstrations.mjs';
import { PROJECT_ROOT, runNpm, runTool } from './run-command.mjs';
import { tallyOfStep, tallyOfTests } from './tally.mjs';

/**
 * One step of `npm test`, or of `npm run test:full`.
 * @typedef {object} Step
 * @property {string} name what `npm test -- <name>` calls it
 * @property {string} title what it does, for the person who watches
 * @property {boolean} [takesLong] whether it takes long by nature: `npm test` runs it only when it is named
 * @property {boolean} [usesBrowser] whether it opens pages
 * @property {string} [needs] a step that must not have failed before this one can say anything
 * @property {(countsFile: string) => Promise<import('./tally.mjs').Tally>} run
 */

/** @type {readonly Step[]} */
export const STEPS = [
	{
		name: 'check',
		title: 'types (svelte-check)',
		run: async () => tallyOfStep(await runNpm(['run', 'check', '--silent']))
	},
	{
		name: 'lint',
		title: 'rules of the code (eslint)',
		run: async () => tallyOfStep(await runTool('eslint/bin/eslint.js', ['.']))
	},
	{
		name: 'format',
		title: 'form of the code (prettier)',
		run: async () =>
			tallyOfStep(await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']))
	},
	{
		name: 'knip',
		title: 'unused files, exports and packages (knip)',
		run: async () => tallyOfStep(await runTool('knip/bin/knip.js', []))
	},
	{ name: 'unit', title: 'unit, golden and contract tests', run: (file) => runTests('unit', file) },
	...(hasTests('tests/lib', '.svelte.test.ts')
		? [
				{
					name: 'component',
					title: 'components in Chromium',
					usesBrowser: true,
					run: (/** @type {string} */ file) => runTests('component', file)
				}
			]
		: []),
	{
		name: 'build',
		title: 'the site',
		run: async () => tallyOfStep(await runNpm(['run', 'build', '--silent']))
	},
	{
		name: 'demo',
		title: 'two demonstrations, for the pages of counted decisions',
		run: async () => tallyOfStep(await buildDemonstrations())
	},
	{
		name: 'e2e',
		title: 'the built sites in Chromium',
		usesBrowser: true,
		needs: 'build',
		run: (file) => runTests('e2e', file)
	},
	{
		name: 'full',
		title: 'what takes long by nature (tests/full)',
		takesLong: true,
		run: (file) => runTests('full', file)
	}
];

/**
 * The steps of a run.
 * @param {readonly string[]} names those asked for; when none is, all that do not take long by nature
 * @returns {readonly Step[]} in their order
 */
export function stepsNamed(names) {
	return STEPS.filter(({ name, takesLong }) => (names.length === 0 ? !takesLong : names.includes(name)));
}

/**
 * @param {string} project a vitest project of vite.config.ts
 * @param {string} countsFile where the reporter leaves the counts
 */
async function runTests(project, countsFile) {
	const args = [
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=./tests/support/ci-reporter.ts'
	];
	return tallyOfTests(
		countsFile,
		await runTool('vitest/vitest.mjs', args, { env: { LEDGER_COUNTS: countsFile } })
	);
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function hasTests(folder, ending) {
	const path = join(PROJECT_ROOT, folder);
	return (
		existsSync(path) && readdirSync(path, { recursive: true }).some((file) => String(file).endsWith(ending))
	);
}
