import { join } from 'node:path';
import { DataError } from '#scripts/errors.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import type { ExpectedRows } from './archive/count-txt.ts';
import type { ReleaseFiles } from './archive/find-tables.ts';
import { openMember } from './bytes/open-member.ts';
import type { TableTask } from './read/table-task.ts';
import { readHeader } from './rows/header.ts';
import { cellsOf } from './rows/line.ts';
import { scanLines } from './rows/scan-lines.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** A row has at least one byte a column; real proceedings have over 150. */
const LEAST_ROW_BYTES = 120;
const MOST_ROOM = 40_000_000;

/**
 * The tables to read, checked before hours are spent: all that the count needs are there and have their columns.
 * @param releaseDay day of the release (`day.ts`).
 * @throws DataError naming tables or columns that are missing.
 */
export function planTasks(
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
