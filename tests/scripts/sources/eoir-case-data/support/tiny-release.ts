import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { HEADERS } from '#scripts/synthetic/headers.ts';
import type { Effects } from '#scripts/effects.ts';
import { type CaseDataRequest, normalizeEoirCaseData } from '#scripts/sources/eoir-case-data/normalize.ts';
import type { TableName } from '#scripts/sources/eoir-case-data/tables.ts';

/** A row by column name; columns left out are blank. */
export type TinyRow = Readonly<Record<string, string>>;

/** One tab file, CRLF, with the columns of the July 2026 release. */
export function tableText(table: TableName, rows: readonly TinyRow[]): string {
	const columns = HEADERS[table];
	const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('\t'));
	return [columns.join('\t'), ...lines].map((line) => `${line}\r\n`).join('');
}

/** A case, a proceeding or an application with usual values. */
export const usual = {
	case: (row: TinyRow): TinyRow => ({ NAT: 'MX', CASE_TYPE: 'RMV', CUSTODY: 'N', C_ASY_TYPE: 'E', ...row }),
	proceeding: (row: TinyRow): TinyRow => ({
		BASE_CITY_CODE: 'NYC',
		IJ_CODE: 'ABC',
		DEC_CODE: 'X',
		COMP_DATE: '2022-05-05 00:00:00.000',
		CUSTODY: 'N',
		CASE_TYPE: 'RMV',
		NAT: 'MX',
		...row
	}),
	application: (row: TinyRow): TinyRow => ({
		IDNPROCEEDINGAPPLN: '1',
		APPL_CODE: 'ASYL',
		APPL_DEC: 'D',
		...row
	})
};

/** Files of a release with one case, one proceeding and one denied asylum application, changed by what is given. */
export function tinyFiles(changes: Readonly<Record<string, string | null>> = {}): Record<string, string> {
	const files: Record<string, string | null> = {
		'A_TblCase.csv': tableText('A_TblCase', [usual.case({ IDNCASE: '1' })]),
		'B_TblProceeding.csv': tableText('B_TblProceeding', [
			usual.proceeding({ IDNPROCEEDING: '10', IDNCASE: '1' })
		]),
		'tbl_Court_Appln.csv': tableText('tbl_Court_Appln', [
			usual.application({ IDNPROCEEDING: '10', IDNCASE: '1' })
		]),
		'Count.txt': 'A_TblCase\t1\r\nB_TblProceeding\t1\r\ntbl_Court_Appln\t1\r\n',
		...changes
	};
	return Object.fromEntries(
		Object.entries(files).flatMap(([name, text]) => (text === null ? [] : [[name, text]]))
	);
}

/** A new folder for a test. */
export function newFolder(): Promise<string> {
	return mkdtemp(join(tmpdir(), 'eoir-case-data-'));
}

/** Writes files, one character a byte, into a folder. */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): string {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text, 'latin1');
	}
	return folder;
}

/** A zip of files, one character a byte. */
export async function zipOf(
	files: Readonly<Record<string, string>>,
	options: {
		readonly level?: number;
		readonly zip64?: boolean;
		readonly password?: string;
		readonly lastModDate?: Date;
	} = {}
): Promise<Uint8Array> {
	const zip = new ZipWriter(new Uint8ArrayWriter(), {
		useWebWorkers: false,
		lastModDate: new Date(2026, 8, 1),
		...options
	});
	for (const [name, text] of Object.entries(files))
		await zip.add(name, new Uint8ArrayReader(Buffer.from(text, 'latin1')));
	return zip.close();
}

/** Effects without a world: silent, no network, 1 September 2026. */
export const stillEffects: Effects = {
	fetch: () => Promise.reject(new Error('no network in tests')),
	now: () => new Date('2026-09-01T12:00:00Z'),
	log: () => undefined,
	warn: () => undefined,
	isTerminal: false,
	wait: () => Promise.resolve(),
	after: () => () => undefined,
	random: () => 0.5
};

/** Counts a release with the usual settings. */
export function count(from: string, out: string, changes: Partial<CaseDataRequest> = {}) {
	return normalizeEoirCaseData(
		{ from, out, events: 'all', riders: 'include', conditional: 'grant', allowShortfall: false, ...changes },
		stillEffects
	);
}
