import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArguments } from '#scripts/arguments.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { wholeNumber } from '#scripts/demo/whole-number.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { DataError, UsageError } from '#scripts/errors.ts';
import { publishData } from '#scripts/release/publish.ts';
import { serveUntilStopped } from '../serve.mjs';
import { readPort } from '../tooling/read-port.mjs';
import { PROJECT_ROOT, runTool } from '../tooling/run-command.mjs';
import { type DemoOptions, makeDemoData } from './demo-data.ts';
import { DEFAULT_RELEASE } from './release-options.ts';

const HELP = `npm run demo [-- options]

Makes a synthetic release, counts it, and builds and serves the whole site from it. Its judges, courts
and numbers are invented, and every page says so. The real data folder is not touched.

  --cases N      number of cases (default 60000)
  --judges N     about how many judges (default 120)
  --seed S       a whole number; the same seed gives the same site (default 1)
  --from WHAT    archive (default), or case-table: one row a case, as the Deportation Data Project
                 makes it (npm run demo:cases)
  --out FOLDER   where everything goes (default demo): release/, data/, site/
  --no-serve     stop after the build
  --no-build     stop after the data
  --help         this text

PORT in the environment chooses the port.`;

/**
 * Runs the demonstration.
 * @throws UsageError for unknown options; DataError when a step fails.
 */
export async function runDemoCommand(args: readonly string[], effects: Effects = realEffects): Promise<void> {
	const given = readArguments(args);
	if (given === 'help') return effects.log(HELP);
	const port = readPort(process.env['PORT']);
	const folder = resolve(given.out);
	await makeDemoData({ ...given, out: folder }, effects);
	await publishData(dataFolder(join(folder, 'data')));
	if (!given.build) return;
	const site = join(folder, 'site');
	effects.log('Building the demonstration site …');
	const code = await buildSite(folder, site);
	if (code !== 0)
		throw new DataError(
			`The demonstration site could not be built (exit code ${code}); the message above says why.`
		);
	effects.log(`demo: the site is in ${site}`);
	if (given.serve) await serveUntilStopped(site, port);
}

/** Builds the site apart from the real one; @returns the exit code. */
async function buildSite(folder: string, site: string): Promise<number> {
	// tsconfig.json extends a file of the default working folder, which a fresh clone does not have yet.
	if (!existsSync(join(PROJECT_ROOT, '.svelte-kit', 'tsconfig.json')))
		await runTool('@sveltejs/kit/svelte-kit.js', ['sync']);
	return runTool('vite/bin/vite.js', ['build'], {
		env: { LEDGER_DATA: join(folder, 'data'), LEDGER_BUILD: site, LEDGER_KIT: join(folder, 'kit') }
	});
}

interface DemoArguments extends DemoOptions {
	readonly build: boolean;
	readonly serve: boolean;
}

function readArguments(args: readonly string[]): DemoArguments | 'help' {
	const values = parse(args);
	if (values.help) return 'help';
	return {
		cases: wholeNumber('cases', values.cases, DEFAULT_RELEASE.cases, 1, 40_000_000),
		judges: wholeNumber('judges', values.judges, DEFAULT_RELEASE.judges, 4, 4000),
		seed: wholeNumber('seed', values.seed, DEFAULT_RELEASE.seed, 0, 2 ** 32 - 1),
		from: counted(values.from),
		out: values.out ?? 'demo',
		build: !values['no-build'],
		serve: !values['no-serve']
	};
}

function counted(text: string | undefined): NonNullable<DemoOptions['from']> {
	if (text === undefined || text === 'archive' || text === 'case-table') return text ?? 'archive';
	throw new UsageError(`--from is "${text}"; archive or case-table was expected`);
}

function parse(args: readonly string[]) {
	return parseArguments(
		args,
		{
			options: {
				cases: { type: 'string' },
				judges: { type: 'string' },
				seed: { type: 'string' },
				from: { type: 'string' },
				out: { type: 'string' },
				'no-build': { type: 'boolean' },
				'no-serve': { type: 'boolean' },
				help: { type: 'boolean' }
			}
		},
		HELP
	).values;
}
