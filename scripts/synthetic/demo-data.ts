import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countedSourceId } from '#core/publishers/index.ts';
import { writeCsv } from '#core/tables/csv.ts';
import { type SourceDocument, sources } from '#core/tables/published.ts';
import { dataFolder, type DataFolder } from '#scripts/data-folder.ts';
import type { Effects } from '#scripts/effects.ts';
import { UsageError } from '#scripts/errors.ts';
import { textIfThere } from '#scripts/files/if-there.ts';
import { fileFacts } from '#scripts/files/sha256.ts';
import { aggregateDecisions } from '#scripts/release/aggregate.ts';
import { normalizeCaseTable } from '#scripts/sources/ddp/normalize.ts';
import { normalizeEoirCaseData } from '#scripts/sources/eoir-case-data/normalize.ts';
import { writeSyntheticCaseTable } from './case-table.ts';
import { DEFAULT_RELEASE, type ReleaseOptions } from './release-options.ts';
import { writeSyntheticRelease } from './write-release.ts';

/** What the demonstration is made of; `out` is the folder that gets `release/` and `data/`. */
export type DemoOptions = Pick<ReleaseOptions, 'cases' | 'judges' | 'seed' | 'out'> & {
	/** What is counted: the archive, which is the default, or the table with one row a case. */
	readonly from?: 'archive' | 'case-table';
	/** Leaves one judge and one court out of the lists, as lists that have aged do; default false. */
	readonly unlisted?: boolean;
};

/** Code lists that hold no figures; courts and judges are the invented ones, never the project's. */
const SHARED_LOOKUPS = [
	'nationalities',
	'application_codes',
	'application_decisions',
	'case_types',
	'court_decisions',
	'custody'
] as const;

/**
 * Makes `<out>/release/` and `<out>/data/`: a synthetic release, counted and added up, with the lookups and the
 * `release.json` that mark the site built from it as synthetic. No published figure goes into it.
 * @param lookups folder of the project's own lookups.
 * @throws UsageError when `<out>/data` holds something that is no demonstration; DataError when a step fails.
 */
export async function makeDemoData(
	options: DemoOptions,
	effects: Effects,
	lookups = join('data', 'lookups')
): Promise<DataFolder> {
	const data = dataFolder(join(options.out, 'data'));
	await refuseRealData(data.root);
	await rm(data.root, { recursive: true, force: true });
	const made = await MAKERS[options.from ?? 'archive'](options, effects);
	await mkdir(data.lookups, { recursive: true });
	// First of all the mark, so that a run cut short leaves nothing that could be taken for real data.
	await writeFile(join(data.root, 'release.json'), releaseJson(options));
	for (const name of SHARED_LOOKUPS)
		await copyIfThere(join(lookups, `${name}.csv`), join(data.lookups, `${name}.csv`));
	for (const name of ['courts.csv', 'immigration_judges.csv']) {
		const list = await readFile(join(options.out, 'release', name), 'utf8');
		await writeFile(join(data.lookups, name), options.unlisted ? withoutLastListed(list) : list);
	}
	effects.log('Counting it …');
	await made.count(data.counted);
	await mkdir(data.normalized, { recursive: true });
	await writeFile(join(data.normalized, 'sources.csv'), writeCsv(sources, [await sourceOf(made, options)]));
	effects.log('Adding it up …');
	await aggregateDecisions(data);
	return data;
}

/** A synthetic file and how it is counted. */
interface Made extends Pick<SourceDocument, 'source_id' | 'title'> {
	readonly path: string;
	/** @param folder that holds the counted families. */
	readonly count: (folder: string) => Promise<unknown>;
}

const MAKERS: Readonly<
	Record<NonNullable<DemoOptions['from']>, (options: DemoOptions, effects: Effects) => Promise<Made>>
> = { archive: makeArchive, 'case-table': makeCaseTable };

async function makeArchive(options: DemoOptions, effects: Effects): Promise<Made> {
	const path = join(options.out, 'release', 'release.zip');
	effects.log(`Making a synthetic release of ${options.cases} cases …`);
	await writeSyntheticRelease({ ...options, out: path }, effects);
	const rules = { events: 'all', riders: 'include', conditional: 'grant', allowShortfall: false } as const;
	return {
		path,
		source_id: countedSourceId('case-data', nameOf(options)),
		title: 'Synthetic release in the format of the EOIR case data',
		count: (folder) =>
			normalizeEoirCaseData({ ...rules, from: path, out: join(folder, 'eoir-case-data') }, effects)
	};
}

async function makeCaseTable(options: DemoOptions, effects: Effects): Promise<Made> {
	const release = `${DEFAULT_RELEASE.toYear}-10-01`;
	const path = join(options.out, 'release', `cases_${release}.parquet`);
	effects.log(`Making a synthetic table of ${options.cases} cases …`);
	await writeSyntheticCaseTable({ ...options, out: path });
	return {
		path,
		source_id: countedSourceId('ddp', nameOf(options)),
		title: "Synthetic table in the format of the Deportation Data Project's",
		count: (folder) =>
			normalizeCaseTable({ release, conditional: 'grant', from: path, out: join(folder, 'ddp') }, effects)
	};
}

/** A list without the last of its entries that have one code only. */
function withoutLastListed(csv: string): string {
	const lines = csv.trimEnd().split('\n');
	const isAlone = (line: string) =>
		lines.filter((other) => other.includes(line.slice(0, line.indexOf(',')))).length === 1;
	const left = lines.findLastIndex(isAlone);
	return `${lines.filter((_, i) => i !== left).join('\n')}\n`;
}

async function refuseRealData(root: string): Promise<void> {
	if (!(await stat(root).catch(() => null))) return;
	const mark = (await textIfThere(join(root, 'release.json'))) ?? '';
	if (/"synthetic":\s*true/.test(mark)) return;
	throw new UsageError(
		`${root} exists and is no demonstration (its release.json does not say "synthetic": true). ` +
			`It was left alone; give --out another folder.`
	);
}

function releaseJson(options: DemoOptions): string {
	const { cases, judges, seed } = options;
	const release = { id: nameOf(options), synthetic: true, seed, cases, judges };
	return `${JSON.stringify(release, null, '\t')}\n`;
}

function nameOf({ seed, cases }: DemoOptions): string {
	return `synthetic-${seed}-${cases}`;
}

async function copyIfThere(from: string, to: string): Promise<void> {
	if (await stat(from).catch(() => null)) await copyFile(from, to);
}

async function sourceOf(
	{ path, source_id, title }: Made,
	{ seed, cases }: DemoOptions
): Promise<SourceDocument> {
	return {
		source_id,
		publisher: 'Asylum Ledger (invented)',
		title,
		edition: `Seed ${seed}, ${cases} cases`,
		url: null,
		published_on: null,
		retrieved_on: null,
		...(await fileFacts(path)),
		licence: 'Invented; no one’s data',
		year_basis: 'fiscal',
		unit: 'cases',
		note_en: 'Invented judges, courts, places and numbers, for demonstration and teaching.',
		note_es: 'Jueces, cortes, lugares y cifras inventados, para demostración y enseñanza.'
	};
}
