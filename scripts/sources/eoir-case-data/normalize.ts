import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCsv } from '#core/tables/csv.ts';
import { countedNames, judgeCourtMonths } from '#core/tables/counted.ts';
import { DataError } from '#scripts/errors.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { listedNames } from '#scripts/stages/listed-names.ts';
import { nameCodes } from '#scripts/stages/name-codes.ts';
import { readCountTxt } from './archive/count-txt.ts';
import { findTables } from './archive/find-tables.ts';
import { releaseDay } from './archive/release-day.ts';
import { readReleaseNames, type ReleaseNames } from './archive/release-names.ts';
import { findEvents } from './count/find-events.ts';
import { judgeMonths } from './count/judge-months.ts';
import { decisionsByCode } from './count/decisions-by-code.ts';
import type { ReleaseTables } from './count/release-tables.ts';
import { tallyDecisions } from './count/tally-decisions.ts';
import { checkValues, failOnNothingCounted, failOnStrangeValues } from './output/check-values.ts';
import { failOnEmptyTables, failOnShortfall } from './output/fail-on-shortfall.ts';
import { openStaging } from './output/staging.ts';
import { type NormalizeSummary, summarize, summarizeFiles } from './output/summary.ts';
import { writeDecisions } from './output/write-decisions.ts';
import { planTasks } from './plan-tasks.ts';
import { showProgress } from './progress.ts';
import { readRelease, usualThreads } from './read/read-release.ts';
import type { CodeLists } from './read/read-table.ts';
import type { FinishedTable, TableResults } from './read/table-task.ts';
import { dayOfIso } from './rows/day.ts';
import { listedCodes } from './rows/listed-codes.ts';

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
		staging.publish(['asylum_decisions.csv', 'normalize-summary.json']);
		return summary;
	} catch (error) {
		throw asDataError(error, request.out);
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

	const progress = showProgress(files.tables, effects);
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

/** A disk that is full or refuses is a problem with this run, not a fault of the program. */
function asDataError(error: unknown, out: string): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (
		error instanceof DataError ||
		(code !== 'ENOSPC' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EDQUOT')
	)
		return error;
	const what = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : 'it may not be written to';
	return new DataError(
		`Nothing was written to ${out}: ${what} (${dirname(out)}). Earlier output is as it was. Make room and run again.`,
		{ cause: error }
	);
}
