import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { Manifest } from '#core/releases/manifest.ts';
import { isDay } from '#core/time.ts';
import { parseArguments } from '#scripts/arguments.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { openDataFolder } from '#scripts/release/open-data-folder.ts';
import type { Effects } from '#scripts/effects.ts';
import { DataError, UsageError } from '#scripts/errors.ts';
import { refuseStaleAggregates } from '#scripts/release/aggregated-from.ts';
import { guardPublication } from '#scripts/release/guard-publication.ts';
import { makeRelease, type MadeRelease } from '#scripts/release/make-release.ts';
import { readRelease } from '#scripts/release/release-records.ts';
import { hasFailed } from '#scripts/verify/check.ts';
import { verifyData } from '#scripts/verify/verify-data.ts';

/** How `release` is called. */
export const RELEASE_USAGE = `npm run data -- release [--data <folder>] [--accept-loss "reason"] [--day <YYYY-MM-DD>]
                          [--note-en "…" --note-es "…"] [--also <id>]

Makes a release of the tables in data/, once "verify" finds nothing wrong with them: releases/<day>/manifest.json (sources
and their SHA-256, code, rows, checks), diff.json and changes.csv.gz (each cell that moved since the release before, and
each row that came or went), and the rows of every table in releases/tables/, where rows that several releases share
lie once. Commit what it writes. Data that are equal to the last release make no new one.

The release is named for the day it is made, by the clock in UTC; a second one of a day ends in -2. Builds read the day from the
record, never from the clock.

  --day       another day than today, not before the last release
  --note-en, --note-es  one sentence on the day, in both languages, where it is not that of this command
  --also      an id under which these data were shown before, so that links with it are still understood
  --accept-loss  goes on although a closed fiscal year lost more than 0.5 % of its grants or denials; the reason is logged

Exit codes: 0 done or nothing new, 1 problem with the data, 2 wrong usage.`;

const OPTIONS = {
	help: { type: 'boolean' },
	data: { type: 'string' },
	day: { type: 'string' },
	'note-en': { type: 'string' },
	'note-es': { type: 'string' },
	also: { type: 'string', multiple: true },
	'accept-loss': { type: 'string' }
} as const;

/**
 * The `release` command.
 * @throws UsageError, DataError.
 */
export async function release(args: readonly string[], effects: Effects): Promise<void> {
	const { values } = parseArguments(args, { options: OPTIONS }, RELEASE_USAGE);
	if (values.help) return effects.log(RELEASE_USAGE);
	const day = dayOf(values.day, effects);
	const note = noteOf(values['note-en'], values['note-es']);
	const data = await openDataFolder(values.data);
	await refuseInvented(data);
	await refuseStaleAggregates(data);
	const remember = await guardPublication(data, values['accept-loss'], effects);
	await remember();
	const checks = await verified(data);
	const code = await codeVersion();
	const made = await makeRelease(data, { day, note, also: values.also ?? [], code, checks });
	for (const line of summary(made)) effects.log(line);
}

function dayOf(given: string | undefined, effects: Effects): string {
	if (given === undefined) return effects.now().toISOString().slice(0, 10);
	if (isDay(given)) return given;
	throw new UsageError(`--day is "${given}"; a day such as 2026-11-27 was expected.`);
}

function noteOf(en: string | undefined, es: string | undefined): Manifest['note'] {
	if (en === undefined && es === undefined) return null;
	if (en && es) return { en, es };
	throw new UsageError('A note is read in both languages: give --note-en and --note-es.');
}

async function refuseInvented(data: DataFolder): Promise<void> {
	if (!(await readRelease(data)).synthetic) return;
	throw new DataError(
		`The data in ${data.root} are invented, for a demonstration: no release is made of them.`
	);
}

/** What verify looked at. @throws DataError naming the checks that failed. */
async function verified(data: DataFolder): Promise<Manifest['checks']> {
	const { checks, isUnmarkedInvention } = await verifyData({
		data,
		published: data,
		initial: null,
		last: null,
		previous: null
	});
	const failed = checks.filter(hasFailed).map(({ title }) => title);
	if (isUnmarkedInvention) failed.push('the counts are invented and carry no mark that says so');
	if (failed.length > 0) {
		throw new DataError(
			`No release was made: ${failed.length} of ${checks.length} checks failed (${failed.join('; ')}). ` +
				'"npm run data -- verify" shows what is wrong.'
		);
	}
	return checks.map((check) => {
		switch (check.kind) {
			case 'rules':
				return { title: check.title, verdict: 'in order', examined: check.examined };
			case 'comparisons':
				return {
					title: check.title,
					verdict: 'in order',
					examined: `${check.comparisons.length} comparisons`
				};
			case 'not checked':
				return {
					title: check.title,
					verdict: 'not made',
					examined: check.reason.replaceAll(`${data.root}/`, 'data/')
				};
		}
	});
}

const VersionSchema = v.object({ version: v.string() });

/** Version of the package, and the commit that is checked out; none outside a repository, or where the code was changed since. */
async function codeVersion(): Promise<Manifest['code']> {
	const root = new URL('../../', import.meta.url);
	const { version } = v.parse(
		VersionSchema,
		JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
	);
	const git = (...args: string[]) =>
		promisify(execFile)('git', args, { cwd: root }).then(
			({ stdout }) => stdout.trim(),
			() => null
		);
	const changed = await git('status', '--porcelain', '--', 'scripts', 'src/core', 'package-lock.json');
	return { version, commit: changed === '' ? await git('rev-parse', 'HEAD') : null };
}

function summary({ manifest, diff, isNew }: MadeRelease): readonly string[] {
	if (!isNew) return [`release: the data are those of ${manifest.id}; no new release was made`];
	const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
	const made = `release: ${manifest.id}, ${manifest.tables.length} tables, ${rows.toLocaleString('en-US')} rows`;
	if (!diff) return [made, 'release: the first; there is none to compare with'];
	const moved = diff.tables.filter(({ state }) => state !== 'same');
	return [
		made,
		...moved.map(
			({ table, numbers, words, came, went }) =>
				`  ${table}: ${numbers} numbers moved, ${words} other cells, ${came} rows came, ${went} went`
		),
		`  since ${diff.from}: ${moved.length === 0 ? 'nothing moved' : `${moved.length} tables moved`}`
	];
}
