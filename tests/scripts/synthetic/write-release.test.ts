import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { lookupCourts, lookupImmigrationJudges } from '#core/tables/lookups.ts';
import { writeSyntheticRelease } from '#scripts/synthetic/write-release.ts';
import type { ReleaseTruth } from '#scripts/synthetic/release-options.ts';

let folder: string;
let truth: ReleaseTruth;
let members: Map<string, string>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-release-'));
	truth = await writeSyntheticRelease({
		out: join(folder, 'a', 'release.zip'),
		cases: 600,
		judges: 24,
		seed: 7
	});
	members = await unzip(join(folder, 'a', 'release.zip'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function unzip(path: string): Promise<Map<string, string>> {
	const reader = new ZipReader(new Uint8ArrayReader(await readFile(path)));
	const files = new Map<string, string>();
	for (const entry of await reader.getEntries())
		if (!entry.directory)
			files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString('latin1'));
	return files;
}

/** Rows with the right number of fields, bytes as they are. */
function rows(name: string, fields: number): string[][] {
	return (members.get(`EOIR Case Data/${name}.csv`) ?? '')
		.split('\n')
		.slice(1)
		.map((line) => line.replace(/\r$/, '').split('\t'))
		.filter((cells) => cells.length === fields);
}

describe('writeSyntheticRelease', () => {
	it('holds the tables and lookups a counter needs', () => {
		expect([...members.keys()]).toEqual([
			'EOIR Case Data/A_TblCase.csv',
			'EOIR Case Data/B_TblProceeding.csv',
			'EOIR Case Data/tbl_Court_Appln.csv',
			'EOIR Case Data/tbl_RepsAssigned.csv',
			'EOIR Case Data/tbl_Lead_Rider.csv',
			'Lookup/tblLookupJudge.csv',
			'Lookup/tblLookupBaseCity.csv',
			'Lookup/tblLookupNationality.csv',
			'Lookup/tblLookupAlienNat.csv',
			'Lookup/tblLookupCourtDecision.csv',
			'Lookup/tblLookupCourtAppDecisions.csv',
			'Lookup/tblLookUp_Appln.csv',
			'Lookup/tblLookupCaseType.csv',
			'Lookup/tblLookupCustodyStatus.csv',
			'EOIR Case Data/Count.txt'
		]);
	});

	it('gives every header its columns in file order', () => {
		const widths = [...members]
			.filter(([name]) => name.endsWith('.csv'))
			.map(([name, text]) => [
				name.split('/').at(-1),
				text.slice(0, text.indexOf('\r\n')).split('\t').length
			]);
		expect(Object.fromEntries(widths)).toEqual({
			'A_TblCase.csv': 39,
			'B_TblProceeding.csv': 38,
			'tbl_Court_Appln.csv': 6,
			'tbl_RepsAssigned.csv': 11,
			'tbl_Lead_Rider.csv': 11,
			'tblLookupJudge.csv': 18,
			'tblLookupBaseCity.csv': 98,
			'tblLookupNationality.csv': 8,
			'tblLookupAlienNat.csv': 7,
			'tblLookupCourtDecision.csv': 9,
			'tblLookupCourtAppDecisions.csv': 7,
			'tblLookUp_Appln.csv': 15,
			'tblLookupCaseType.csv': 7,
			'tblLookupCustodyStatus.csv': 7
		});
	});

	it('gives the same bytes for the same seed', async () => {
		await writeSyntheticRelease({ out: join(folder, 'b', 'release.zip'), cases: 600, judges: 24, seed: 7 });
		for (const name of ['release.zip', 'courts.csv', 'immigration_judges.csv', 'truth.json'])
			expect(await readFile(join(folder, 'b', name))).toEqual(await readFile(join(folder, 'a', name)));
	});

	it('gives other bytes for another seed', async () => {
		await writeSyntheticRelease({ out: join(folder, 'c', 'release.zip'), cases: 600, judges: 24, seed: 8 });
		expect(await readFile(join(folder, 'c', 'release.zip'))).not.toEqual(
			await readFile(join(folder, 'a', 'release.zip'))
		);
	});

	it('holds the same text when stored as when deflated', async () => {
		await writeSyntheticRelease({
			out: join(folder, 'd', 'release.zip'),
			cases: 600,
			judges: 24,
			seed: 7,
			method: 'stored'
		});
		expect(await unzip(join(folder, 'd', 'release.zip'))).toEqual(members);
	});

	it('counts its lines: damage explains every row of a wrong width', () => {
		const { A_TblCase, B_TblProceeding, tbl_Court_Appln } = truth.tables;
		// An embedded newline makes two physical lines of one record, both too short.
		expect(rows('A_TblCase', 39)).toHaveLength(
			(A_TblCase?.records ?? 0) - (A_TblCase?.mess.stray_tab ?? 0) - (A_TblCase?.mess.hopeless_row ?? 0) - 1
		);
		expect(rows('B_TblProceeding', 38)).toHaveLength(
			(B_TblProceeding?.records ?? 0) -
				(B_TblProceeding?.mess.stray_tab ?? 0) -
				(B_TblProceeding?.mess.hopeless_row ?? 0)
		);
		expect(rows('tbl_Court_Appln', 6)).toHaveLength(
			(tbl_Court_Appln?.records ?? 0) -
				(tbl_Court_Appln?.mess.stray_tab ?? 0) -
				(tbl_Court_Appln?.mess.hopeless_row ?? 0)
		);
	});

	it('holds every kind of damage even when small', () => {
		const kinds = Object.values(truth.tables).flatMap((table) => Object.keys(table.mess));
		expect([...new Set(kinds)].sort()).toEqual([
			'bad_key',
			'bare_line_feed',
			'case_type_junk',
			'custody_junk',
			'date_out_of_range',
			'embedded_newline',
			'hopeless_row',
			'lower_case',
			'nul_byte',
			'padded',
			'stray_tab',
			'unmatched'
		]);
	});

	it('counts records in Count.txt as truth.json does, the judge lookup with its header', () => {
		const counted = (members.get('EOIR Case Data/Count.txt') ?? '')
			.trim()
			.split('\r\n')
			.map((line) => line.split('\t'));
		const expected = Object.entries(truth.tables).map(([name, { records }]) => [
			name,
			String(name === 'tblLookupJudge' ? records + 1 : records)
		]);
		expect(counted).toEqual(expected);
	});

	it('names its places and people in lookups that fit the schema', async () => {
		const courts = readCsv(
			lookupCourts,
			await readFile(join(folder, 'a', 'courts.csv'), 'utf8'),
			'courts.csv'
		);
		const judges = readCsv(
			lookupImmigrationJudges,
			await readFile(join(folder, 'a', 'immigration_judges.csv'), 'utf8'),
			'immigration_judges.csv'
		);
		const known = new Set(courts.map((court) => court.court));
		const named = rows('B_TblProceeding', 38).map((cells) =>
			(cells[4] ?? '').replaceAll('\0', '').trim().toUpperCase()
		);
		expect(named.filter((court) => !known.has(court))).toEqual([]);
		expect(courts.every((court) => court.court.startsWith('Q'))).toBe(true);
		expect(
			judges.filter((judge) => judge.is_person).every((judge) => /^[A-Z]\d[A-Z]$/.test(judge.judge))
		).toBe(true);
	});

	it('is clean when asked to be', async () => {
		const tidy = await writeSyntheticRelease({
			out: join(folder, 'e', 'release.zip'),
			cases: 300,
			judges: 24,
			tidy: true
		});
		const text =
			(await unzip(join(folder, 'e', 'release.zip'))).get('EOIR Case Data/B_TblProceeding.csv') ?? '';
		const widths = text
			.split('\r\n')
			.slice(0, -1)
			.map((line) => line.split('\t').length);
		expect(new Set(widths)).toEqual(new Set([38]));
		expect(tidy.tables.B_TblProceeding?.mess).toEqual({});
	});
});
