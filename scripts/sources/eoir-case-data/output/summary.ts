import { OUTCOMES } from '#core/counts/outcome.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { APPLICATION } from '../read/read-applications.ts';
import type { NameReport } from '#scripts/stages/name-codes.ts';
import type { CheckedValues } from './check-values.ts';
import { basename } from 'node:path';
import type { ExpectedRows } from '../archive/count-txt.ts';
import type { ReleaseFiles } from '../archive/find-tables.ts';
import type { ReleaseDay } from '../archive/release-day.ts';
import type { CountedEvents } from '../count/find-events.ts';
import type { FinishedTable } from '../read/table-task.ts';
import { TABLE_NAMES } from '../tables.ts';
import { comparedWithCountTxt, type CountComparison } from './compare-counts.ts';

/** One file in `normalize-summary.json`: lines_read = kept + repaired + rejected; the header line is not counted. */
export interface FileSummary extends CountComparison {
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
export type NamesSummary = NameReport['summary'] & { readonly unreadable: readonly string[] };

/** What the summary is made from. */
export interface SummaryParts {
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
