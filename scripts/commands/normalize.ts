import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDay } from '#core/time.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { DataError, UsageError } from '#scripts/errors.ts';
import { oneOf, parseArguments } from '#scripts/arguments.ts';
import { openDataFolder } from '#scripts/release/open-data-folder.ts';
import type { Effects } from '#scripts/effects.ts';
import { readInputFiles } from '#scripts/files/input-files.ts';
import { readSnapshotRecords } from '#scripts/files/snapshot-record.ts';
import { findSource, SOURCES } from '#scripts/sources/index.ts';
import type {
	ArchiveOptions,
	CaseTableOptions,
	FileTally,
	Published,
	PublishedSource,
	Source
} from '#scripts/sources/source.ts';
import { readHarmonizer } from '#scripts/release/harmonize.ts';
import {
	absentDocuments,
	earlierDocuments,
	everyonesTotals,
	mergePublished
} from '#scripts/release/normalize.ts';
import { readCorrector } from '#scripts/release/corrections.ts';

/** How `normalize` is called. */
export const NORMALIZE_USAGE = `npm run data -- normalize <source> [--from <file, zip or folder>] [--out <folder>]

Turns raw files into normalized tables, without the network.
Without --from it reads what was pulled (data/raw/<source>), without --out it writes data/normalized, or for
eoir-case-data and ddp data/counted/<source>.

Sources: unhcr, ohss-yearbook, eoir-decision-rates, reference, asylumjudge, uscis, eoir-case-data, ddp

Only for eoir-case-data:
  --events all|initial|last        which completions of a case count (default all)
  --riders include|exclude         family members attached to a lead case (default include)
  --allow-shortfall                go on when rows are missing against Count.txt, and mark the output
Only for ddp (one Parquet file, cases.parquet):
  --release YYYY-MM-DD             day of the release (default: in the file's name, else its newest completion)
For both:
  --conditional grant|separate     conditional grants (default grant)

Exit codes: 0 done, 1 problem with the data, 2 wrong usage.`;

/**
 * The `normalize` command.
 * @throws UsageError, DataError.
 */
export async function normalize(args: readonly string[], effects: Effects): Promise<void> {
	const { values, positionals } = parseNormalizeArgs(args);
	if (values.help) return effects.log(NORMALIZE_USAGE);
	const [id, ...surplus] = positionals;
	if (!id || surplus.length > 0) {
		throw new UsageError(`normalize takes one source: ${SOURCES.map((source) => source.id).join(', ')}.`);
	}
	const source = findSource(id);
	const data = await openDataFolder();
	const from = values.from ?? join(data.raw, source.id);
	const out = values.out ?? (source.kind === 'published' ? data.normalized : join(data.counted, source.id));
	if (!values.from && !(await stat(from).catch(() => null))) {
		throw new DataError(
			`Nothing was pulled for ${id}: ${from} does not exist. Run "npm run data -- pull ${id}" or give --from.`
		);
	}
	refuseOptions(source, values);
	if (source.kind === 'archive') {
		await source.normalize({ ...archiveOptions(values), from, out }, effects);
	} else if (source.kind === 'case-table') {
		await source.normalize({ ...caseTableOptions(values), from, out }, effects);
	} else {
		await normalizePublished(source, { from, out, isPulled: values.from === undefined }, effects);
	}
}

async function normalizePublished(
	source: PublishedSource,
	{ from, out, isPulled }: { from: string; out: string; isPulled: boolean },
	effects: Effects
): Promise<void> {
	const data = dataFolder();
	const context = {
		harmonizer: await readHarmonizer(join(data.lookups, 'nationalities.csv')),
		records: await readSnapshotRecords(join(data.snapshots, source.id)),
		corrector: await readCorrector(join(data.corrections, `${source.id}.csv`))
	};
	const files = await readInputFiles(from);
	const published = await source.read(files, context);
	const corrected = context.corrector.finish(published.documents.map(({ source_id }) => source_id));
	const failed = published.tallies.filter((tally) => tally.failed !== undefined);
	const reading = { published, files, records: context.records };
	const staying =
		failed.length > 0
			? await earlierDocuments(out, source.id, published)
			: isPulled
				? await absentDocuments(out, reading)
				: [];
	const gone = await mergePublished(out, source.id, published, new Set(staying));
	if (gone.length > 0)
		effects.log(`${source.id}: gone, because nothing that was read gives them any more: ${gone.join(', ')}`);
	if (staying.length > 0) {
		const why = failed.length > 0 ? 'not read this time' : 'their files not being here';
		effects.log(`${source.id}: left as they were, ${why}: ${staying.join(', ')}`);
	}
	for (const tally of published.tallies) effects.log(tallyLine(tally));
	for (const line of corrected) effects.log(`corrected: ${line}`);
	for (const line of recordLines(published)) effects.log(`${source.id}: ${line}`);
	const totals = everyonesTotals(published.outcomes).length;
	effects.log(
		`${source.id}: ${published.documents.length} documents, ${published.outcomes.length} counts` +
			`${totals ? ` and ${totals} of everyone, added up from them` : ''}` +
			`${published.judges.length ? `, ${published.judges.length} judge rows` : ''} written to ${out}`
	);
	if (failed.length === 0) return;
	for (const { file, failed: reason } of failed) effects.warn(`${file}: not read: ${reason}`);
	throw new DataError(
		`${source.id}: ${failed.map(({ file }) => file).join(', ')} could not be read, see above; the others were. ` +
			'Mend or take away what could not be read, and run it again.'
	);
}

function recordLines({ records }: Published): readonly string[] {
	if (!records) return [];
	const { judgeYears, courtJudgeYears, courtYears, periods } = records;
	const keys = new Set(judgeYears.map(({ judge_key }) => judge_key)).size;
	const lines = [
		[judgeYears.length, `rows of judges by nationality and year, ${keys} keys`],
		[courtJudgeYears.length, 'rows of judges by court and year'],
		[courtYears.length, 'rows of courts by year'],
		[periods.length, 'counts over spans of days']
	] as const;
	return lines.flatMap(([rows, what]) => (rows > 0 ? `${rows} ${what}` : []));
}

function tallyLine({ file, read, kept, repaired, rejected, ignored, failed }: FileTally): string {
	if (failed) return `${file}: not read`;
	if (ignored) return `${file}: passed over: ${ignored}`;
	return `${file}: ${read} read = ${kept} kept (${repaired} repaired) + ${rejected} rejected`;
}

type NormalizeValues = ReturnType<typeof parseNormalizeArgs>['values'];

function parseNormalizeArgs(args: readonly string[]) {
	return parseArguments(
		args,
		{
			allowPositionals: true,
			options: {
				help: { type: 'boolean' },
				from: { type: 'string' },
				out: { type: 'string' },
				events: { type: 'string' },
				riders: { type: 'string' },
				conditional: { type: 'string' },
				release: { type: 'string' },
				'allow-shortfall': { type: 'boolean' }
			}
		},
		NORMALIZE_USAGE
	);
}

function archiveOptions(values: NormalizeValues): ArchiveOptions {
	return {
		events: oneOf('--events', values.events ?? 'all', ['all', 'initial', 'last']),
		riders: oneOf('--riders', values.riders ?? 'include', ['include', 'exclude']),
		conditional: oneOf('--conditional', values.conditional ?? 'grant', ['grant', 'separate']),
		allowShortfall: values['allow-shortfall'] ?? false
	};
}

function caseTableOptions({ release, conditional }: NormalizeValues): CaseTableOptions {
	if (release !== undefined && !isDay(release))
		throw new UsageError(`--release is "${release}"; expected a day as YYYY-MM-DD.`);
	return {
		release: release ?? null,
		conditional: oneOf('--conditional', conditional ?? 'grant', ['grant', 'separate'])
	};
}

/** The options that go with some sources only, and with which kind. */
const KINDS_OF_OPTIONS = {
	events: ['archive'],
	riders: ['archive'],
	'allow-shortfall': ['archive'],
	release: ['case-table'],
	conditional: ['archive', 'case-table']
} as const satisfies Partial<Record<keyof NormalizeValues, readonly Source['kind'][]>>;

function refuseOptions({ id, kind }: Source, values: NormalizeValues): void {
	for (const option of Object.keys(KINDS_OF_OPTIONS) as (keyof typeof KINDS_OF_OPTIONS)[]) {
		const kinds: readonly Source['kind'][] = KINDS_OF_OPTIONS[option];
		if (values[option] === undefined || kinds.includes(kind)) continue;
		const fitting = SOURCES.filter((source) => kinds.includes(source.kind)).map((source) => source.id);
		throw new UsageError(`--${option} goes with ${fitting.join(' and ')} only, not with ${id}.`);
	}
}
