import { dataFolder, type DataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';
import { parseArguments } from '#scripts/arguments.ts';
import { openDataFolder } from '#scripts/release/open-data-folder.ts';
import type { Effects } from '#scripts/effects.ts';
import { hasFailed } from '#scripts/verify/check.ts';
import { countedFolder } from '#scripts/release/counted-folders.ts';
import { reportCheck } from '#scripts/verify/report.ts';
import { hasPublished, verifyData, type Verified } from '#scripts/verify/verify-data.ts';

/** How `verify` is called. */
export const VERIFY_USAGE = `npm run data -- verify [--data <folder>] [--initial <folder>] [--last <folder>] [--previous <folder>]
                         [--published <folder>]

Checks the tables (form, keys, links, bounds, sums, figures printed twice) and, where decisions are counted, holds them
against published totals and the previous release. Prints ours, theirs, gap, tolerance and verdict.

  TRAC, national totals by fiscal year        ±3 %, count with --events all
  TRAC, judges FY2018–2023                    nine in ten within 1 point, count with --events all
  EOIR, tables by nationality FY2018–2021     ±2 % of a row's total, count with --events initial (FY2020 is known to June
                                              only, and rows with a suppressed class are left out)
  DHS yearbook, grants by the courts          ±3 %, count with --events initial
  AsylumJudge, FY2021–2025, Mexico by court   ±1 % and inside the ranges, case table (a gap is a finding and does not fail)
  case table against the archive              ±1 %, archive with --events last (a gap is a finding and does not fail)
  previous release                            no closed year with 0.5 % fewer grants or denials

  --data       the data folder, or a folder that "normalize eoir-case-data --out" wrote (default data, or LEDGER_DATA)
  --initial    a folder with the same release counted with --events initial
  --last       a folder with the archive counted with --events last, where the data folder shows another count of it
  --previous   a folder with the counted decisions of the previous release (default: the latest record in releases/)
  --published  the data folder whose published figures are compared (default: the project's)

On a synthetic release the published figures mean nothing: they are not compared. A demonstration, which is marked as
synthetic, passes on its own checks; invented counts without the mark do not pass.

Exit codes: 0 all that was checked is in order, 1 something is not, 2 wrong usage.`;

/**
 * The `verify` command.
 * @throws DataError when a check failed or the counts are invented without saying so; UsageError.
 */
export async function verify(args: readonly string[], effects: Effects): Promise<void> {
	const values = parse(args);
	if (values.help) return effects.log(VERIFY_USAGE);
	const data = await openDataFolder(values.data);
	const verified = await verifyData({
		data,
		published: await publishedFolder(values.published),
		initial: values.initial === undefined ? null : await countedFolder('--initial', values.initial),
		last: values.last === undefined ? null : await countedFolder('--last', values.last),
		previous: values.previous === undefined ? null : await countedFolder('--previous', values.previous)
	});
	for (const check of verified.checks) for (const line of reportCheck(check)) effects.log(line);
	conclude(verified, data, effects);
}

/** The project's own folder, wherever the counts are: the one LEDGER_DATA names, if it has published figures. */
async function publishedFolder(given: string | undefined): Promise<DataFolder> {
	if (given !== undefined) return dataFolder(given);
	return (await hasPublished(dataFolder())) ? dataFolder() : dataFolder('data');
}

function conclude({ checks, isUnmarkedInvention }: Verified, { root }: DataFolder, effects: Effects): void {
	const failed = checks.filter(hasFailed).map(({ title }) => title);
	const problems = [
		...(isUnmarkedInvention
			? [
					`The release in ${root} is synthetic by its courts, whose codes begin with Q, but carries no mark that says so: it must not be taken for real counts. Make it with "npm run demo", which marks it, or take it away.`
				]
			: []),
		...(failed.length > 0
			? [`${failed.length} of ${checks.length} checks failed, see above: ${failed.join('; ')}.`]
			: [])
	];
	if (problems.length > 0) throw new DataError(problems.join(' '));
	const skipped = checks.filter(({ kind }) => kind === 'not checked').length;
	effects.log(
		`verify: ${checks.length - skipped} checks in order${skipped > 0 ? `, ${skipped} not made` : ''}`
	);
}

const OPTIONS = {
	help: { type: 'boolean' },
	data: { type: 'string' },
	initial: { type: 'string' },
	last: { type: 'string' },
	previous: { type: 'string' },
	published: { type: 'string' }
} as const;

function parse(args: readonly string[]) {
	return parseArguments(args, { options: OPTIONS }, VERIFY_USAGE).values;
}
