import { lookupCourts, lookupImmigrationJudges, lookupJudgeCourts } from '#core/tables/lookups.ts';
import { type Corrector, NO_CORRECTIONS } from '#scripts/release/corrections.ts';
import { readEach } from '#scripts/sources/each-file.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { readTableFile } from '#scripts/files/table-file.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import type { FileTally, Published, PublishedSource, ReadContext } from '#scripts/sources/source.ts';
import { FIGURES_COLUMNS, figureSourceId, readFigures } from './figures.ts';
import {
	parseReferenceFile,
	type ReferenceFile,
	type ReferenceLookups,
	type ReferenceReader,
	type ReferenceRows
} from './reference-file.ts';
import {
	checkTracYears,
	readTracMonths,
	readTracNationalities,
	TRAC_MONTHS_COLUMNS,
	TRAC_NATIONALITIES_COLUMNS,
	TRAC_TOOL,
	TRAC_YEARS_COLUMNS
} from './trac-counts.ts';
import { readTracJudges, TRAC_JUDGES_COLUMNS } from './trac-judges.ts';

/** Figures that others have published, kept to check and to quote: TRAC's tables and single figures of the press. */
export const reference: PublishedSource = {
	kind: 'published',
	id: 'reference',
	title: 'Reference figures: TRAC, yearbooks and the press',
	publisher: 'TRAC, Syracuse University, and others',
	read: async (files, context) => readReference(files, context, await readNameLookups())
};

type NameLookups = Omit<ReferenceLookups, 'harmonizer'>;

async function readNameLookups(): Promise<NameLookups> {
	const folder = dataFolder().lookups;
	return {
		courts: await readTableFile(folder, lookupCourts),
		judges: await readTableFile(folder, lookupImmigrationJudges),
		judgeCourts: await readTableFile(folder, lookupJudgeCourts)
	};
}

/**
 * Reads reference figures from files in memory; each file is recognised by its columns.
 * @throws DataError when no file is recognised, or one of them cannot be read.
 */
export async function readReference(
	files: readonly InputFile[],
	{ harmonizer, corrector = NO_CORRECTIONS }: ReadContext,
	names: NameLookups
): Promise<Published> {
	const { read, failed } = await readEach(files, harmonizer, (input) =>
		readOne(input, { harmonizer, ...names }, corrector)
	);
	const parts = read.flatMap(({ rows }) => rows ?? []);
	const checks = read.flatMap(({ check }) => check ?? []);
	const tallies = [...read.map(({ tally }) => tally), ...failed];
	if (parts.length === 0) {
		const found = tallies
			.map(({ file, ignored, failed: why }) => `${file}: ${why ?? ignored ?? ''}`)
			.join('; ');
		throw new DataError(
			`No reference figures in what was given. ${found}. Give TRAC's tables or the collection of figures.`
		);
	}
	const outcomes = parts.flatMap((part) => part.outcomes);
	for (const file of checks) checkTracYears(file, outcomes);
	return {
		documents: parts.flatMap(({ documents }) => documents),
		outcomes,
		judges: parts.flatMap(({ judges }) => judges),
		tallies,
		rejects: parts.flatMap(({ rejects }) => rejects)
	};
}

interface OneFile {
	readonly tally: FileTally;
	/** What was read; null when the file was passed over. */
	readonly rows: ReferenceRows | null;
	/** The file, when it serves only to check what others give. */
	readonly check: ReferenceFile | null;
}

function readOne(input: InputFile, lookups: ReferenceLookups, corrector: Corrector): OneFile {
	const file = parseReferenceFile(input);
	const reader = file && findReader(file);
	if (!file || !reader || typeof reader.read === 'string') {
		const tally = { ...NOTHING_READ, file: input.name, ignored: whyIgnored(reader) };
		return { tally, rows: null, check: reader?.columns === TRAC_YEARS_COLUMNS ? file : null };
	}
	const rows = reader.read(correctFile(file, reader, corrector), lookups);
	lookups.harmonizer.assertAllMatched(input.name);
	const rejected = rows.rejects.length;
	const kept = file.lines.length - rejected;
	return {
		tally: { file: input.name, read: file.lines.length, kept, repaired: 0, rejected },
		rows,
		check: null
	};
}

/** Reads the cells of a file as corrected; a cell is named by its line and column. */
function correctFile(
	file: ReferenceFile,
	{ sourceId }: ReferenceReader,
	corrector: Corrector
): ReferenceFile {
	if (!sourceId) return file;
	const lines = file.lines.map((line) => {
		const id = sourceId(line);
		const cells = Object.entries(line.cells).map(
			([column, printed]) => [column, corrector.read(id, `line ${line.line}: ${column}`, printed)] as const
		);
		return { ...line, cells: Object.fromEntries(cells) };
	});
	return { ...file, lines };
}

const NOTHING_READ = { read: 0, kept: 0, repaired: 0, rejected: 0 } as const;

/** @throws DataError when one column alone keeps a file from being one we read: it has been renamed or lost. */
function findReader({ columns, input }: ReferenceFile): ReferenceReader | null {
	const absent = (reader: ReferenceReader) => reader.columns.filter((column) => !columns.includes(column));
	const found = REFERENCE_READERS.find((reader) => absent(reader).length === 0);
	if (found) return found;
	const almost = REFERENCE_READERS.find(
		(reader) => typeof reader.read !== 'string' && absent(reader).length === 1
	);
	if (!almost) return null;
	throw new DataError(
		`${input.name}: the header lacks ${absent(almost).join()}; found ${columns.join(', ')}. Give the file as it was transcribed.`
	);
}

function whyIgnored(reader: ReferenceReader | null): string {
	return typeof reader?.read === 'string' ? reader.read : 'no table of reference figures by its columns';
}

/** Every kind of file that may lie among the reference figures; the first whose columns are all there is taken. */
const REFERENCE_READERS: readonly ReferenceReader[] = [
	{ columns: ['custody_status', 'fymon'], read: 'months by custody: published tables have no custody' },
	{ columns: TRAC_MONTHS_COLUMNS, read: readTracMonths, sourceId: () => TRAC_TOOL },
	{
		columns: TRAC_NATIONALITIES_COLUMNS,
		read: readTracNationalities,
		sourceId: ({ cells }) => `reference-trac-nationalities-fy${cells['fiscal_year']}`
	},
	{
		columns: TRAC_JUDGES_COLUMNS,
		read: readTracJudges,
		sourceId: ({ cells }) => `reference-trac-judges-${cells['vintage']?.toLowerCase()}`
	},
	{ columns: FIGURES_COLUMNS, read: readFigures, sourceId: figureSourceId },
	{ columns: TRAC_YEARS_COLUMNS, read: 'added up from the months by others: used to check our sums' },
	{
		columns: ['trac_base_city_code', 'trac_court_name'],
		read: "TRAC's names of courts: kept in data/lookups/courts.csv"
	},
	{ columns: ['period', 'court', 'pct_denied'], read: 'percentages of courts, not counts' },
	{ columns: ['vintage', 'trac_court', 'judges_with_100plus'], read: 'derived from the judge tables' },
	{
		columns: ['vintage', 'court', 'judge', 'url'],
		read: 'pages of single judges, in windows of other years: no table'
	},
	{ columns: ['fy', 'trac_granted'], read: 'a comparison of sources that are read themselves' }
];
