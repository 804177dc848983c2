import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../data-folder.ts';
import { DataError, UsageError } from '../errors.ts';
import { oneOf, parseArguments } from '../io/arguments.ts';
import type { Effects } from '../io/effects.ts';
import { readInputFiles } from '../io/input-files.ts';
import { readSnapshotRecords } from '../io/snapshot-record.ts';
import { findSource, SOURCES } from '../sources/index.ts';
import type { ArchiveOptions, FileTally, PublishedSource } from '../sources/source.ts';
import { readHarmonizer } from '../stages/harmonize.ts';
import { absentDocuments, earlierDocuments } from '../stages/absent-documents.ts';
import { readCorrector } from '../stages/corrections.ts';
import { mergePublished } from '../stages/merge-published.ts';

/** How `normalize` is called. */
export const NORMALIZE_USAGE = `npm run data -- normalize <source> [--from <file, zip or folder>] [--out <folder>]

Turns raw files into normalized tables, without the network.
Without --from it reads what was pulled (data/raw/<source>), without --out it writes data/normalized, or for
eoir-case-data data/counted/eoir-case-data.

Sources: unhcr, ohss-yearbook, eoir-decision-rates, reference, eoir-case-data

Only for eoir-case-data:
  --events all|initial|last        which completions of a case count (default all)
  --riders include|exclude         family members attached to a lead case (default include)
  --conditional grant|separate     conditional grants (default grant)
  --allow-shortfall                go on when rows are missing against Count.txt, and mark the output

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
	const data = dataFolder();
	const from = values.from ?? join(data.raw, source.id);
	const out = values.out ?? (source.kind === 'archive' ? join(data.counted, source.id) : data.normalized);
	if (!values.from && !(await stat(from).catch(() => null))) {
		throw new DataError(
			`Nothing was pulled for ${id}: ${from} does not exist. Run "npm run data -- pull ${id}" or give --from.`
		);
	}
	if (source.kind === 'archive') {
		await source.normalize({ ...archiveOptions(values), from, out }, effects);
	} else {
		refuseArchiveOptions(id, values);
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
	await mergePublished(out, source.id, published, new Set(staying));
	if (staying.length > 0) {
		const why = failed.length > 0 ? 'not read this time' : 'their files not being here';
		effects.log(`${source.id}: left as they were, ${why}: ${staying.join(', ')}`);
	}
	for (const tally of published.tallies) effects.log(tallyLine(tally));
	for (const line of corrected) effects.log(`corrected: ${line}`);
	effects.log(
		`${source.id}: ${published.documents.length} documents, ${published.outcomes.length} counts` +
			`${published.judges.length ? `, ${published.judges.length} judge rows` : ''} written to ${out}`
	);
	if (failed.length === 0) return;
	for (const { file, failed: reason } of failed) effects.warn(`${file}: not read: ${reason}`);
	throw new DataError(
		`${source.id}: ${failed.map(({ file }) => file).join(', ')} could not be read, see above; the others were. ` +
			'Mend or take away what could not be read, and run it again.'
	);
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

function refuseArchiveOptions(id: string, values: NormalizeValues): void {
	const given = (['events', 'riders', 'conditional', 'allow-shortfall'] as const).filter(
		(option) => values[option] !== undefined
	);
	if (given.length > 0)
		throw new UsageError(`--${given.join(', --')} go with eoir-case-data only, not with ${id}.`);
}
