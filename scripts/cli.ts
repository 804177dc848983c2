import { exitCode, UsageError } from './errors.ts';
import { realEffects, type Effects } from './effects.ts';

const USAGE = `npm run data -- <command> …

  pull [source…]       fetch what is new from the publishers
  normalize <source>   raw files → data/normalized
  aggregate            counted decisions → the counts pages need
  release              a dated record of the tables, and what moved since the last one
  publish              the site's downloads, data package, zip and Parquet
  verify               schemas, keys, sums, reconciliation with published totals

Without a command: pull and normalize the small sources, aggregate what is counted, verify, release, publish.
"--help" after a command explains it.`;

type Command = (args: readonly string[], effects: Effects) => Promise<void>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	all: async () => (await import('./commands/all.ts')).all,
	pull: async () => (await import('./commands/pull.ts')).pull,
	normalize: async () => (await import('./commands/normalize.ts')).normalize,
	aggregate: async () => (await import('./commands/aggregate.ts')).aggregate,
	release: async () => (await import('./commands/release.ts')).release,
	publish: async () => (await import('./commands/publish.ts')).publish,
	verify: async () => (await import('./commands/verify.ts')).verify
};

/**
 * Runs one command and says how it went.
 * @returns the exit code: 0 done, 1 problem with the data, 2 wrong usage, 3 source unreachable.
 */
export async function run(args: readonly string[], effects: Effects = realEffects): Promise<number> {
	const [name, ...rest] = args;
	try {
		if (name === '--help' || name === 'help') effects.log(USAGE);
		else await (await findCommand(name))(rest, effects);
		return 0;
	} catch (error) {
		effects.warn(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
		if (error instanceof Error && exitCode(error) === 1 && error.name !== 'DataError')
			effects.warn(error.stack ?? '');
		return exitCode(error);
	}
}

async function findCommand(name: string | undefined): Promise<Command> {
	const load = COMMANDS[name ?? 'all'];
	if (load) return load();
	throw new UsageError(`There is no command "${name}".\n\n${USAGE}`);
}

if (import.meta.filename === process.argv[1]) process.exitCode = await run(process.argv.slice(2));
