import { UsageError } from '#scripts/errors.ts';
import { parseArguments } from '#scripts/arguments.ts';
import { realEffects } from '#scripts/effects.ts';
import { DEFAULT_RELEASE, type ReleaseOptions } from '#scripts/synthetic/release-options.ts';
import { wholeNumber } from './whole-number.ts';
import { writeSyntheticRelease } from '#scripts/synthetic/write-release.ts';

const HELP = `npm run demo:release -- --cases N --seed S [options]

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

/**
 * Runs the command with the arguments after its name.
 * @throws UsageError for an unknown option or a number that is none.
 */
export async function runReleaseCommand(
	args: readonly string[],
	log: (line: string) => void = realEffects.log
): Promise<void> {
	const given = readArguments(args);
	if (given === 'help') return log(HELP);
	const started = performance.now();
	const truth = await writeSyntheticRelease(given, { log });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const rows = Object.values(truth.tables).reduce((sum, table) => sum + table.records, 0);
	log(
		`${given.out}: ${given.cases} cases, ${rows} rows in ${Object.keys(truth.tables).length} tables, ${seconds} s`
	);
}

function readArguments(args: readonly string[]): ReleaseOptions | 'help' {
	const { values } = parse(args);
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

function parse(args: readonly string[]) {
	return parseArguments(
		args,
		{
			options: {
				cases: { type: 'string' },
				seed: { type: 'string' },
				out: { type: 'string' },
				judges: { type: 'string' },
				'from-year': { type: 'string' },
				'to-year': { type: 'string' },
				method: { type: 'string' },
				tidy: { type: 'boolean' },
				help: { type: 'boolean' }
			}
		},
		HELP
	);
}

function method(text: string | undefined): ReleaseOptions['method'] {
	if (text === undefined || text === 'deflate' || text === 'stored') return text ?? DEFAULT_RELEASE.method;
	throw new UsageError(`--method is "${text}"; deflate or stored was expected`);
}
