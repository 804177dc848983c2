import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArguments } from '#scripts/arguments.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { DataError, UsageError } from '#scripts/errors.ts';
import { publishData } from '#scripts/release/publish.ts';
import { serveUntilStopped } from '../serve.mjs';
import { readPort } from '../tooling/read-port.mjs';
import { PROJECT_ROOT, runTool } from '../tooling/run-command.mjs';
import { type DemoOptions, makeDemoData } from './demo-data.ts';
import { DEFAULT_RELEASE, type ReleaseOptions } from './release-options.ts';
import { writeSyntheticRelease } from './write-release.ts';

const SITE_HELP = `npm run demo [-- options]

Makes a synthetic release, counts it, and builds and serves the whole site from it. Its judges, courts
and numbers are invented, and every page says so. The real data folder is not touched.

  --cases N      number of cases (default 60000)
  --judges N     about how many judges (default 120)
  --seed S       a whole number; the same seed gives the same site (default 1)
  --from WHAT    archive (default), or case-table: one row a case, as the Deportation Data Project
                 makes it (npm run demo:cases)
  --out FOLDER   where everything goes (default demo): release/, data/, site/
  --unlisted     leave one judge and one court out of the lists, as lists that have aged do
  --no-serve     stop after the build
  --no-build     stop after the data
  --help         this text

PORT in the environment chooses the port.`;

const NUMBERS_OF_BOTH = {
	cases: { type: 'string' },
	judges: { type: 'string' },
	seed: { type: 'string' }
} as const;
const SITE_OPTIONS = {
	options: {
		...NUMBERS_OF_BOTH,
		from: { type: 'string' },
		out: { type: 'string' },
		unlisted: { type: 'boolean' },
		'no-build': { type: 'boolean' },
		'no-serve': { type: 'boolean' },
		help: { type: 'boolean' }
	}
} as const;

/**
 * Makes the demonstration: data, the site built from it, and a server for it.
 * @param args the options after `npm run demo --`.
 * @throws UsageError for unknown options; DataError when a step fails.
 */
export async function runDemoCommand(args: readonly string[], effects: Effects = realEffects): Promise<void> {
	const given = readSiteArguments(args);
	if (given === 'help') return effects.log(SITE_HELP);
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

interface SiteArguments extends DemoOptions {
	readonly build: boolean;
	readonly serve: boolean;
}

function readSiteArguments(args: readonly string[]): SiteArguments | 'help' {
	const { values } = parseArguments(args, SITE_OPTIONS, SITE_HELP);
	if (values.help) return 'help';
	return {
		cases: wholeNumber('cases', values.cases, DEFAULT_RELEASE.cases, 1, 40_000_000),
		judges: wholeNumber('judges', values.judges, DEFAULT_RELEASE.judges, 4, 4000),
		seed: wholeNumber('seed', values.seed, DEFAULT_RELEASE.seed, 0, 2 ** 32 - 1),
		from: counted(values.from),
		out: values.out ?? 'demo',
		unlisted: values.unlisted ?? false,
		build: !values['no-build'],
		serve: !values['no-serve']
	};
}

function counted(text: string | undefined): NonNullable<DemoOptions['from']> {
	if (text === undefined || text === 'archive' || text === 'case-table') return text ?? 'archive';
	throw new UsageError(`--from is "${text}"; archive or case-table was expected`);
}

const RELEASE_HELP = `npm run demo:release -- --cases N --seed S [options]

Writes a synthetic EOIR case-data release: the format of the real one, its mess included,
with invented judges, courts, places and numbers. Nothing in it is about a real person.

  --cases N          number of cases (default 60000; the real archive has about 12.5 million)
  --seed S           a whole number; the same seed gives the same bytes (default 1)
  --out FILE.zip     where the zip goes (default demo/release.zip); courts.csv,
                     immigration_judges.csv and truth.json are written beside it
  --judges N         about how many judges (default 1700)
  --from-year Y      first fiscal year with decisions (default 2001)
  --to-year Y        last fiscal year with decisions (default 2025)
  --method M         deflate (default) or stored
  --tidy             leave out every kind of mess
  --help             this text`;

const RELEASE_OPTIONS = {
	options: {
		...NUMBERS_OF_BOTH,
		out: { type: 'string' },
		'from-year': { type: 'string' },
		'to-year': { type: 'string' },
		method: { type: 'string' },
		tidy: { type: 'boolean' },
		help: { type: 'boolean' }
	}
} as const;

/**
 * Writes a synthetic release and says how many rows it has.
 * @param args the options after `npm run demo:release --`.
 * @throws UsageError for an unknown option or a number that is none.
 */
export async function runReleaseCommand(
	args: readonly string[],
	log: (line: string) => void = realEffects.log
): Promise<void> {
	const given = readReleaseArguments(args);
	if (given === 'help') return log(RELEASE_HELP);
	const started = performance.now();
	const truth = await writeSyntheticRelease(given, { log });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const rows = Object.values(truth.tables).reduce((sum, table) => sum + table.records, 0);
	log(
		`${given.out}: ${given.cases} cases, ${rows} rows in ${Object.keys(truth.tables).length} tables, ${seconds} s`
	);
}

function readReleaseArguments(args: readonly string[]): ReleaseOptions | 'help' {
	const { values } = parseArguments(args, RELEASE_OPTIONS, RELEASE_HELP);
	if (values.help) return 'help';
	const options: ReleaseOptions = {
		cases: wholeNumber('cases', values.cases, DEFAULT_RELEASE.cases, 1, 40_000_000),
		seed: wholeNumber('seed', values.seed, DEFAULT_RELEASE.seed, 0, 2 ** 32 - 1),
		out: values.out ?? 'demo/release.zip',
		judges: wholeNumber('judges', values.judges, 1700, 4, 4000),
		fromYear: wholeNumber('from-year', values['from-year'], DEFAULT_RELEASE.fromYear, 1980, 2030),
		toYear: wholeNumber('to-year', values['to-year'], DEFAULT_RELEASE.toYear, 1980, 2030),
		tidy: values.tidy ?? false,
		method: method(values.method)
	};
	if (options.fromYear > options.toYear)
		throw new UsageError(
			`--from-year ${options.fromYear} is after --to-year ${options.toYear}; give the earlier year first`
		);
	return options;
}

function method(text: string | undefined): ReleaseOptions['method'] {
	if (text === undefined || text === 'deflate' || text === 'stored') return text ?? DEFAULT_RELEASE.method;
	throw new UsageError(`--method is "${text}"; deflate or stored was expected`);
}

/** A whole number from the command line, `fallback` where none was given. @throws UsageError when it is out of range. */
function wholeNumber(
	name: string,
	text: string | undefined,
	fallback: number,
	low: number,
	high: number
): number {
	if (text === undefined) return fallback;
	const number = /^\d+$/.test(text) ? Number(text) : NaN;
	if (!(number >= low && number <= high))
		throw new UsageError(`--${name} is "${text}"; a whole number from ${low} to ${high} was expected`);
	return number;
}
