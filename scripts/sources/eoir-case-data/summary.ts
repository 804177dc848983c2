import { basename } from 'node:path';
import { OUTCOMES } from '#core/counts/outcome.ts';
import { DataError } from '#scripts/errors.ts';
import type { NameReport } from '#scripts/release/name-codes.ts';
import { describeValues } from '#scripts/release/strange-values.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import type { CheckedValues } from './check-values.ts';
import type { CountedEvents } from './find-events.ts';
import { APPLICATION } from './proceeding-rows.ts';
import type { FinishedTable } from './read-release.ts';
import type { ReleaseDay, ReleaseFiles } from './release-files.ts';
import {
	comparedWithCountTxt,
	type CountComparison,
	type ExpectedRows,
	SHORTFALL_TOLERANCE
} from './release-lists.ts';
import { TABLE_NAMES, TABLES } from './tables.ts';

/** One file in `normalize-summary.json`: lines_read = kept + repaired + rejected; the header line is not counted. */
interface FileSummary extends CountComparison {
	readonly table: string;
	/** Path inside the zip or folder. */
	readonly file: string;
	readonly lines_read: number;
	readonly kept: number;
	readonly repaired: number;
	readonly rejected: number;
	readonly reject_reasons: Readonly<Record<string, number>>;
}

/** `normalize-summary.json`. */
export interface NormalizeSummary {
	readonly schema: 1;
	readonly source: 'eoir-case-data';
	/** Name of the zip or folder, without its path. */
	readonly release: string;
	readonly release_on: string;
	readonly release_on_known_from: ReleaseDay['knownFrom'];
	/** The latest date of the files where it lies far from the day in the names, else null. */
	readonly file_dates_say: string | null;
	readonly options: Pick<ArchiveOptions, 'events' | 'riders' | 'conditional'>;
	/** False when rows are missing against Count.txt and the run went on because it was told to. */
	readonly complete: boolean;
	/** Tables short of rows by more than the tolerance. */
	readonly short_tables: readonly string[];
	readonly count_txt: 'found' | 'missing';
	/** Tables of the release for which Count.txt has no readable line, so that their rows were not compared. */
	readonly count_txt_lacks: readonly string[];
	readonly tables_missing: readonly string[];
	readonly files: readonly FileSummary[];
	/** Asylum rows of tbl_Court_Appln: rows = matched + unmatched with a proceeding of the release. */
	readonly asylum_applications: {
		readonly rows: number;
		readonly matched: number;
		readonly unmatched: number;
	};
	/** Proceedings with an asylum row: proceedings = skipped (by reason) + not_chosen (by --events) + decisions. */
	readonly asylum_proceedings: number;
	readonly skipped: Readonly<Record<string, number>>;
	readonly not_chosen: number;
	readonly decisions: number;
	readonly outcomes: Readonly<Record<string, number>>;
	/** Decisions counted as undecided because the code of every asylum row is in no list; the others are open. */
	readonly undecided_by_unlisted_code: number;
	/** What the columns that decide a count held, against their lists. */
	readonly values: CheckedValues;
	readonly names: NamesSummary;
	/** Rows of asylum_decisions.csv. */
	readonly cells: number;
	readonly judge_court_pairs: number;
}

/** Who named the codes counted, and which of the release's lists could not be read. */
type NamesSummary = NameReport['summary'] & { readonly unreadable: readonly string[] };

/** What the summary is made from. */
interface SummaryParts {
	readonly files: ReleaseFiles;
	readonly day: ReleaseDay;
	readonly options: Pick<ArchiveOptions, 'events' | 'riders' | 'conditional'>;
	readonly expected: ExpectedRows | null;
	readonly finished: readonly FinishedTable[];
	readonly asylumRows: number;
	readonly values: CheckedValues;
	readonly names: NamesSummary;
	readonly events: CountedEvents;
	readonly cells: number;
	readonly judgeCourtPairs: number;
}

/** One summary for each file that was read, in table order. */
export function summarizeFiles(
	files: ReleaseFiles,
	finished: readonly FinishedTable[],
	expected: ExpectedRows | null
): readonly FileSummary[] {
	return TABLE_NAMES.flatMap((table) => {
		const tally = finished.find((one) => one.table === table)?.tally;
		const member = files.tables[table];
		if (!tally || !member) return [];
		const { read, kept, repaired, rejected, reasons } = tally;
		return [
			{
				table,
				file: member.path,
				lines_read: read,
				kept,
				repaired,
				rejected,
				reject_reasons: reasons,
				...comparedWithCountTxt(tally, expected?.[table])
			}
		];
	});
}

/** Puts `normalize-summary.json` together. */
export function summarize(parts: SummaryParts): NormalizeSummary {
	const { files, day, options, expected, finished, events, asylumRows } = parts;
	const fileSummaries = summarizeFiles(files, finished, expected);
	const short_tables = fileSummaries.filter((file) => file.is_short).map((file) => file.table);
	return {
		schema: 1,
		source: 'eoir-case-data',
		release: basename(files.from),
		release_on: day.on,
		release_on_known_from: day.knownFrom,
		file_dates_say: day.fileDatesSay,
		options: { events: options.events, riders: options.riders, conditional: options.conditional },
		complete: short_tables.length === 0,
		short_tables,
		count_txt: expected ? 'found' : 'missing',
		count_txt_lacks: expected
			? fileSummaries.filter((file) => file.expected === null).map((file) => file.table)
			: [],
		tables_missing: TABLE_NAMES.filter((table) => !files.tables[table]),
		files: fileSummaries,
		asylum_applications: {
			rows: asylumRows,
			matched: events.matchedApplications,
			unmatched: asylumRows - events.matchedApplications
		},
		asylum_proceedings: events.asylumProceedings,
		skipped: events.skipped,
		not_chosen: events.outcomes - events.count,
		decisions: events.count,
		outcomes: outcomeCounts(events, options.conditional),
		undecided_by_unlisted_code: unlistedUndecided(events),
		values: parts.values,
		names: parts.names,
		cells: parts.cells,
		judge_court_pairs: parts.judgeCourtPairs
	};
}

function outcomeCounts(
	events: CountedEvents,
	conditional: ArchiveOptions['conditional']
): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const outcome of events.outcome.subarray(0, events.count)) {
		const given = OUTCOMES[outcome - 1] ?? 'undecided';
		const name = given === 'conditionally_granted' && conditional === 'grant' ? 'granted' : given;
		counts[name] = (counts[name] ?? 0) + 1;
	}
	return Object.fromEntries(OUTCOMES.flatMap((name) => (counts[name] ? [[name, counts[name]]] : [])));
}

function unlistedUndecided({ count, outcome, decisions }: CountedEvents): number {
	const undecided = OUTCOMES.indexOf('undecided') + 1;
	let times = 0;
	for (let i = 0; i < count; i++) {
		const bits = decisions[i] ?? 0;
		if (outcome[i] === undecided && (bits & APPLICATION.unlisted) !== 0 && (bits & APPLICATION.open) === 0)
			times++;
	}
	return times;
}

/** @throws DataError when a table the count needs holds a header and no rows that could be taken. */
export function failOnEmptyTables(files: readonly FileSummary[]): void {
	const empty = files.filter((file) => file.kept + file.repaired === 0 && !isOptional(file.table));
	if (empty.length === 0) return;
	throw new DataError(
		`${empty.map((file) => `"${file.file}" holds no rows (${file.lines_read} lines read, ${file.rejected} rejected${firstReason(file)})`).join('; ')}. ` +
			'A release has millions. Download it again.'
	);
}

/** @throws DataError when a table lacks more rows against `Count.txt` than the tolerance. */
export function failOnShortfall(files: readonly FileSummary[]): void {
	const short = files.filter((file) => file.is_short);
	if (short.length === 0) return;
	const lines = short.map(
		(file) =>
			`${file.table}: ${file.expected} rows by Count.txt, ${file.lines_read} read, ${file.kept + file.repaired} taken, ${file.rejected} rejected${firstReason(file)}; ${file.shortfall} missing`
	);
	throw new DataError(
		`Rows are missing (more than ${SHORTFALL_TOLERANCE} in a table). ${lines.join('. ')}. ` +
			'Nothing was written. Download the release again; to count it as it is and have the output marked, add --allow-shortfall.'
	);
}

function isOptional(name: string): boolean {
	const table = TABLE_NAMES.find((one) => one === name);
	return table !== undefined && TABLES[table].optional;
}

function firstReason(file: FileSummary): string {
	const [most] = Object.entries(file.reject_reasons).sort((a, b) => b[1] - a[1]);
	return most ? `, mostly: ${most[0]} (${most[1]})` : '';
}

/** The summary of a run in lines for the person who ran it. */
export function describeSummary(summary: NormalizeSummary, out: string): readonly string[] {
	return [
		...summary.files.map(
			(file) =>
				`${file.table}: ${file.lines_read} read = ${file.kept} kept + ${file.repaired} repaired + ${file.rejected} rejected` +
				(file.expected === null ? '' : `; Count.txt says ${file.expected}`)
		),
		...(summary.count_txt === 'missing' ? ['Count.txt is missing: row counts could not be compared.'] : []),
		...summary.count_txt_lacks.map(
			(table) => `Count.txt has no readable line for ${table}: its rows could not be compared.`
		),
		...summary.tables_missing.map((table) =>
			table === 'tbl_RepsAssigned'
				? 'tbl_RepsAssigned is missing: representation is unknown throughout.'
				: `${table} is missing.`
		),
		`Release of ${summary.release_on} (known from: ${summary.release_on_known_from}).`,
		...(summary.file_dates_say === null
			? []
			: [
					`The files carry ${summary.file_dates_say}, more than 45 days from the day in the names; the name counts. Were they packed again?`
				]),
		`${summary.asylum_applications.rows} asylum applications, ${summary.asylum_applications.unmatched} of them without a proceeding.`,
		`${summary.asylum_proceedings} proceedings with an asylum application = ${summary.decisions} counted` +
			`${summary.not_chosen ? ` + ${summary.not_chosen} not chosen by --events ${summary.options.events}` : ''}` +
			Object.entries(summary.skipped)
				.map(([reason, count]) => ` + ${count} skipped (${reason})`)
				.join(''),
		...(summary.undecided_by_unlisted_code > 0
			? [
					`${summary.undecided_by_unlisted_code} of the ${summary.outcomes['undecided'] ?? 0} undecided are so because no list knows their code.`
				]
			: []),
		...describeValues(summary.values),
		...describeNames(summary.names),
		...(summary.complete
			? []
			: [`INCOMPLETE: rows are missing in ${summary.short_tables.join(', ')}; the output is marked so.`]),
		`${summary.cells} rows of asylum_decisions.csv written to ${out}`
	];
}

function describeNames(names: NamesSummary): readonly string[] {
	return [
		...(['judge', 'court', 'nationality'] as const).flatMap((kind) => {
			const unknown = Object.entries(names[kind].unknown);
			if (unknown.length === 0) return [];
			const listed = unknown.map(([code, decisions]) => `"${code}" (${decisions} decisions)`).join(', ');
			return [`${kind}: no list knows ${listed}.`];
		}),
		...names.unreadable.map((problem) => `${problem}: names come from the committed lookups.`)
	];
}
