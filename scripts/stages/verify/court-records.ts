import { join } from 'node:path';
import {
	courtNationalityRanges,
	publishedCourtJudgeYears,
	publishedCourtYears,
	publishedJudgeYears,
	publishedPeriods
} from '#core/tables/court-records.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import type { Table } from '#core/tables/table.ts';
import type { Check } from './check.ts';
import { compareCourtRecords } from './court-record-findings.ts';
import { checkCourtRecordLinks, type KnownCodes } from './court-record-links.ts';
import { checkRanges } from './court-record-ranges.ts';
import { checkCourtRecordSums } from './court-record-sums.ts';
import type { CourtRecordTables } from './court-record-tables.ts';
import { readTable } from './table-rules.ts';

/**
 * Looks over the tables counted from court records: form, keys, links, sums, ranges, and other publishers' figures.
 * @returns one "not checked" where none of the five files is there; a problem for each where only some are.
 */
export async function checkCourtRecords(
	folder: string,
	outcomes: readonly PublishedOutcome[],
	known: KnownCodes
): Promise<readonly Check[]> {
	const read = <T extends Table>(table: T) => readTable(table, join(folder, `${table.name}.csv`));
	const judgeYears = await read(publishedJudgeYears);
	const courtJudgeYears = await read(publishedCourtJudgeYears);
	const courtYears = await read(publishedCourtYears);
	const periods = await read(publishedPeriods);
	const ranges = await read(courtNationalityRanges);
	const readings = [judgeYears, courtJudgeYears, courtYears, periods, ranges];
	if (!readings.some(({ isThere }) => isThere)) {
		const reason = `${folder} has none; "npm run data -- normalize asylumjudge" makes them`;
		return [{ kind: 'not checked', title: 'Counts from court records', reason }];
	}
	const forms = readings.map(({ check }) => check);
	// A sum over a table that could not be read would only repeat that it is not there.
	if (forms.some(({ problems }) => problems.length > 0)) return forms;
	const tables: CourtRecordTables = {
		outcomes,
		judgeYears: judgeYears.rows,
		courtJudgeYears: courtJudgeYears.rows,
		courtYears: courtYears.rows,
		periods: periods.rows,
		ranges: ranges.rows
	};
	return [
		...forms,
		checkCourtRecordLinks(tables, known),
		checkCourtRecordSums(tables),
		checkRanges(tables),
		...compareCourtRecords(outcomes)
	];
}
