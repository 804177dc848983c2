import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { countedSourceId } from '#core/publishers/index.ts';
import { COUNTED_EVENTS, COUNTED_PLACES, type CountedFamily } from '#core/tables/counted.ts';
import { type DataFolder, dataFolder } from '#scripts/data-folder.ts';
import { DataError, messageOf, UsageError } from '#scripts/errors.ts';
import { finishCommits } from '#scripts/files/commit-files.ts';
import { textIfThere } from '#scripts/files/if-there.ts';

/** A family of counted decisions and the folder with its tables. */
export interface CountedFolder {
	readonly family: CountedFamily;
	readonly folder: string;
}

/** The counted families of a data folder, best first: a build shows the first, the others are held against it. */
export async function countedFolders({ root }: Pick<DataFolder, 'root'>): Promise<readonly CountedFolder[]> {
	const found = new Map<CountedFamily, string>();
	for (const place of COUNTED_PLACES) {
		const [folder, family] = [join(root, place), familyAt(place)];
		if (found.has(family) || !(await stat(join(folder, 'asylum_decisions.csv')).catch(() => null))) continue;
		found.set(family, folder);
	}
	return [...found].map(([family, folder]) => ({ family, folder }));
}

/**
 * The counted family that a build shows.
 * @throws DataError when nothing was counted.
 */
export async function shownCount(data: Pick<DataFolder, 'root' | 'counted'>): Promise<CountedFolder> {
	const [shown] = await countedFolders(data);
	if (shown) return shown;
	throw new DataError(
		`${data.counted} holds no counted decisions (<family>/asylum_decisions.csv). ` +
			'Run "npm run data -- normalize eoir-case-data" or "npm run data -- normalize ddp" first.'
	);
}

function familyAt(place: (typeof COUNTED_PLACES)[number]): CountedFamily {
	return place === 'counted/ddp' ? 'ddp' : 'eoir-case-data';
}

const DECISIONS = 'asylum_decisions.csv';

/**
 * The folder with counted decisions at a path: the family that a data folder shows, else the path itself (an `--out` of
 * normalize); null when there are none.
 */
export async function findCounted(path: string): Promise<string | null> {
	const [shown] = await countedFolders(dataFolder(path));
	if (shown) return shown.folder;
	return (await stat(join(path, DECISIONS)).catch(() => null)) ? path : null;
}

/**
 * The folder with counted decisions that an option names.
 * @throws UsageError when there are none.
 */
export async function countedFolder(option: string, path: string): Promise<string> {
	await finishCommits(path);
	const folder = await findCounted(path);
	if (folder) return folder;
	throw new UsageError(
		`${option} is ${path}, but there is no ${DECISIONS} in it. Give a folder that "npm run data -- normalize eoir-case-data --out" wrote.`
	);
}

/** Whether counted decisions are invented: a `release.json` above them or a `sources.csv` near them says so. */
export async function isSynthetic(folder: string): Promise<boolean> {
	const read = async (...parts: string[]) => (await textIfThere(join(folder, ...parts))) ?? '';
	const marks = [
		await read('..', '..', 'release.json'),
		await read('..', 'release.json'),
		await read('release.json')
	];
	if (marks.some((text) => /"synthetic":\s*true/.test(text))) return true;
	const invented = [countedSourceId('case-data', 'synthetic-'), countedSourceId('ddp', 'synthetic-')];
	const lists = [await read('..', '..', 'normalized', 'sources.csv'), await read('sources.csv')];
	const lines = lists.flatMap((text) => text.split('\n'));
	return lines.some((line) => invented.some((id) => line.startsWith(id)));
}

const rows = v.pipe(v.number(), v.integer(), v.minValue(0));

const unknownNames = v.object({ codes: rows, unknown: v.record(v.string(), rows) });

const allowance = { rows, allowed_share: v.number(), allowed_from_rows: rows };

const StrangeValuesSchema = v.object({
	codes: v.array(
		v.object({
			column: v.string(),
			of: v.string(),
			unlisted: v.nullable(rows),
			unlisted_codes: v.record(v.string(), rows),
			...allowance
		})
	),
	dates: v.array(
		v.object({
			column: v.string(),
			table: v.string(),
			unreadable: rows,
			out_of_range: rows,
			...allowance
		})
	)
});

const ArchiveSummarySchema = v.object({
	release: v.string(),
	release_on: v.pipe(v.string(), v.isoDate()),
	options: v.object({
		events: v.picklist(COUNTED_EVENTS),
		riders: v.picklist(['include', 'exclude']),
		conditional: v.picklist(['grant', 'separate'])
	}),
	complete: v.boolean(),
	short_tables: v.array(v.string()),
	files: v.array(
		v.object({ table: v.string(), lines_read: rows, kept: rows, repaired: rows, rejected: rows })
	),
	asylum_proceedings: rows,
	skipped: v.record(v.string(), rows),
	not_chosen: rows,
	decisions: rows,
	outcomes: v.record(v.string(), rows),
	cells: rows,
	values: v.optional(StrangeValuesSchema),
	names: v.optional(v.object({ court: unknownNames, judge: unknownNames, nationality: unknownNames }))
});

/** The summary of a counted case table, in the terms of the other: what is read are cases, none of them repaired. */
const CaseTableSummarySchema = v.pipe(
	v.object({
		source: v.literal('ddp'),
		release: v.string(),
		release_on: v.pipe(v.string(), v.isoDate()),
		options: v.object({ conditional: v.picklist(['grant', 'separate']) }),
		rows: v.object({ read: rows, counted: rows, left_out: v.record(v.string(), rows) }),
		decisions: rows,
		outcomes: v.record(v.string(), rows),
		cells: rows,
		values: v.optional(StrangeValuesSchema)
	}),
	v.transform(({ options, rows: { read, counted, left_out }, ...summary }): ArchiveSummary => {
		const { no_application = 0, ...skipped } = left_out;
		const rejected = Object.values(left_out).reduce((sum, each) => sum + each, 0);
		return {
			...summary,
			options: { events: 'cases', riders: 'include', conditional: options.conditional },
			complete: true,
			short_tables: [],
			files: [{ table: 'cases', lines_read: read, kept: counted, repaired: 0, rejected }],
			asylum_proceedings: read - no_application,
			skipped,
			not_chosen: 0
		};
	})
);

type ArchiveSummary = v.InferOutput<typeof ArchiveSummarySchema>;

const CountSummarySchema = v.union([CaseTableSummarySchema, ArchiveSummarySchema]);

/** What a count of the case data says of itself in `normalize-summary.json`: release, settings, rows by table. */
export type CountSummary = v.InferOutput<typeof CountSummarySchema>;

/**
 * Reads the summary beside counted decisions.
 * @param folder the folder with `asylum_decisions.csv`.
 * @throws DataError when it is missing or has another form: then nobody knows what was counted.
 */
export async function readCountSummary(folder: string): Promise<CountSummary> {
	const path = join(folder, 'normalize-summary.json');
	try {
		return v.parse(CountSummarySchema, JSON.parse(await readFile(path, 'utf8')));
	} catch (cause) {
		throw new DataError(
			`${path} does not tell how the decisions beside it were counted (${messageOf(cause)}). ` +
				'Count the release again with "npm run data -- normalize eoir-case-data", or the table with "normalize ddp".',
			{ cause }
		);
	}
}
