import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { countedNames, judgeCourtMonths } from '#core/tables/counted.ts';
import { writeCsv } from '#core/tables/csv.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { DataError } from '#scripts/errors.ts';
import { finishCommits } from '#scripts/files/commit-files.ts';
import { startProgress } from '#scripts/files/progress.ts';
import { diskError } from '#scripts/files/write-whole.ts';
import { listedNames, nameCodes } from '#scripts/release/name-codes.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { openMember } from './bytes.ts';
import { checkValues, failOnNothingCounted, failOnStrangeValues, listedCodes } from './check-values.ts';
import { dayOfIso } from './days.ts';
import { findEvents } from './find-events.ts';
import { cellsOf, scanLines } from './lines.ts';
import { openStaging, writeDecisions } from './output.ts';
import {
	type FinishedTable,
	readRelease,
	type ReleaseTables,
	type TableResults,
	type TableTask,
	usualThreads
} from './read-release.ts';
import type { CodeLists } from './read-table.ts';
import { findTables, releaseDay, type ReleaseFiles } from './release-files.ts';
import { type ExpectedRows, readCountTxt, readReleaseNames, type ReleaseNames } from './release-lists.ts';
import {
	failOnEmptyTables,
	failOnShortfall,
	type NormalizeSummary,
	summarize,
	summarizeFiles
} from './summary.ts';
import { readHeader, TABLE_NAMES, type TableName, TABLES } from './tables.ts';
import { decisionsByCode, judgeMonths, tallyDecisions } from './tally.ts';

/** What `normalize eoir-case-data` is asked to do. */
export interface CaseDataRequest extends ArchiveOptions {
	/** The release: its zip, or the folder it was extracted to. */
	readonly from: string;
	/** Folder the output goes to. */
	readonly out: string;
	/** Reading threads; by default one a processor, up to four, and 0 (none beside this one) for a small release. */
	readonly workers?: number;
}

/**
 * Counts a release: from the archive to `asylum_decisions.csv`, `judge_court_months.csv`, `rejects/` and
 * `normalize-summary.json`. Output appears under its final names only when all of it is complete.
 * @throws DataError saying what is wrong with the release; UsageError when there is none.
 */
export async function normalizeEoirCaseData(
	request: CaseDataRequest,
	effects: Effects = realEffects
): Promise<NormalizeSummary> {
	await finishCommits(request.out);
	const staging = openStaging(request.out);
	const stop = new AbortController();
	const onInterrupt = (): void => {
		stop.abort();
		staging.discard();
		process.exit(130);
	};
	process.once('SIGINT', onInterrupt);
	process.once('SIGTERM', onInterrupt);
	try {
		const summary = await countInto(staging.folder, request, effects, stop.signal);
		await staging.publish();
		return summary;
	} catch (error) {
		throw diskError(error, request.out, 'Earlier output is as it was.');
	} finally {
		staging.discard();
		process.off('SIGINT', onInterrupt);
		process.off('SIGTERM', onInterrupt);
	}
}

async function countInto(
	folder: string,
	request: CaseDataRequest,
	effects: Effects,
	signal: AbortSignal
): Promise<NormalizeSummary> {
	const today = effects.now().toISOString().slice(0, 10);
	const files = await findTables(request.from, today);
	const day = releaseDay(files, today);
	const expected = files.counts ? readCountTxt(files.counts) : null;
	const names = readReleaseNames(files.lookups);
	const codeLists = listedCodes();
	const tasks = planTasks(files, expected, {
		staging: folder,
		riders: request.riders,
		releaseDay: dayOfIso(day.on),
		codeLists
	});

	const progress = readingProgress(files, effects);
	const threads = request.workers ?? usualThreads(tasks);
	const finished = await readRelease(tasks, threads, progress.update, signal).finally(progress.stop);
	const fileSummaries = summarizeFiles(files, finished, expected);
	failOnEmptyTables(fileSummaries);
	if (!request.allowShortfall) failOnShortfall(fileSummaries);
	const values = checkValues(finished, withReleaseCodes(codeLists, names));
	failOnStrangeValues(values);

	const tables = releaseTables(finished);
	const events = findEvents(tables, request);
	failOnNothingCounted(events.count, tables.applications.asylumRows, events.skipped, values);
	const tally = tallyDecisions(tables, events, request.conditional);
	const months = judgeMonths(tables, events);
	mkdirSync(folder, { recursive: true });
	writeDecisions(join(folder, 'asylum_decisions.csv'), tally);
	writeFileSync(join(folder, 'judge_court_months.csv'), writeCsv(judgeCourtMonths, months));
	const named = nameCodes(decisionsByCode(tally), names, listedNames());
	writeFileSync(join(folder, 'counted_names.csv'), writeCsv(countedNames, named.rows));
	const summary = summarize({
		files,
		day,
		options: request,
		expected,
		finished,
		events,
		asylumRows: tables.applications.asylumRows,
		values,
		names: { ...named.summary, unreadable: names.unreadable },
		cells: tally.cells,
		judgeCourtPairs: months.length
	});
	writeFileSync(join(folder, 'normalize-summary.json'), `${JSON.stringify(summary, null, '\t')}\n`);
	return summary;
}

/** One progress for all tables, which are read side by side: packed bytes of the archive. */
function readingProgress({ from, tables }: ReleaseFiles, effects: Effects) {
	const total = Object.values(tables).reduce((sum, member) => sum + member.packedBytes, 0);
	const progress = startProgress({ label: basename(from), total }, effects);
	const read = new Map<TableName, number>();
	return {
		update(table: TableName, packedBytes: number): void {
			progress.add(packedBytes - (read.get(table) ?? 0));
			read.set(table, packedBytes);
		},
		stop: progress.stop
	};
}

/** Codes of courts, judges and nationalities are listed when the release's own lists have them, too. */
function withReleaseCodes(lists: CodeLists, names: ReleaseNames): CodeLists {
	const both = (column: string, own: ReadonlyMap<string, string>) =>
		own.size > 0 ? { [column]: [...(lists[column] ?? []), ...own.keys()] } : {};
	return {
		...lists,
		...both('BASE_CITY_CODE', names.court),
		...both('IJ_CODE', names.judge),
		...both('NAT', names.nationality)
	};
}

function releaseTables(finished: readonly FinishedTable[]): ReleaseTables {
	const results: Partial<TableResults> = Object.assign({}, ...finished.map((table) => table.results));
	const { A_TblCase: cases, B_TblProceeding: proceedings, tbl_Court_Appln: applications } = results;
	if (!cases || !proceedings || !applications)
		throw new Error('A needed table was not read although it was planned');
	return {
		cases,
		proceedings,
		applications,
		representatives: results.tbl_RepsAssigned ?? null,
		riders: results.tbl_Lead_Rider ?? null
	};
}

/** A row has at least one byte a column; real proceedings have over 150. */
const LEAST_ROW_BYTES = 120;
const MOST_ROOM = 40_000_000;

/**
 * The tables to read, checked before hours are spent: all that the count needs are there and have their columns.
 * @param releaseDay day of the release (`days.ts`).
 * @throws DataError naming tables or columns that are missing.
 */
function planTasks(
	files: ReleaseFiles,
	expected: ExpectedRows | null,
	{
		staging,
		riders,
		releaseDay,
		codeLists
	}: Pick<TableTask, 'releaseDay' | 'codeLists'> & {
		readonly staging: string;
		readonly riders: ArchiveOptions['riders'];
	}
): readonly TableTask[] {
	const needed = TABLE_NAMES.filter(
		(table) => !TABLES[table].optional || (table === 'tbl_Lead_Rider' && riders === 'exclude')
	);
	const missing = needed.filter((table) => !files.tables[table]);
	if (missing.length > 0) {
		throw new DataError(
			`${files.from} lacks ${missing.map((table) => `${table}.csv`).join(', ')}` +
				`${missing.includes('tbl_Lead_Rider') ? ' (needed for --riders exclude)' : ''}; found: ${Object.keys(files.tables).join(', ') || 'none of the tables'}. ` +
				'Is it the whole EOIR case-data release?'
		);
	}
	return TABLE_NAMES.flatMap((table) => {
		const member = files.tables[table];
		if (!member) return [];
		checkHeader(table, files);
		const room = Math.min(
			MOST_ROOM,
			Math.ceil(member.bytes / LEAST_ROW_BYTES),
			(expected?.[table] ?? MOST_ROOM) + 1
		);
		return [
			{ table, member, rejectsPath: join(staging, 'rejects', `${table}.csv`), room, releaseDay, codeLists }
		];
	});
}

function checkHeader(table: TableName, { tables }: ReleaseFiles): void {
	const member = tables[table];
	if (!member) return;
	const source = openMember(member);
	let isRead = false;
	try {
		scanLines(source, (line) => {
			readHeader(TABLES[table], cellsOf(line), member.path);
			isRead = true;
			return false;
		});
	} finally {
		source.close();
	}
	if (!isRead)
		throw new DataError(
			`"${member.path}" is empty (${member.bytes} bytes); ${table} with a header line was expected.`
		);
}
