import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { HEADERS } from '#scripts/synthetic/headers.ts';
import { DEFAULT_RELEASE } from '#scripts/synthetic/release-options.ts';
import { writeSyntheticRelease } from '#scripts/synthetic/write-release.ts';
import {
	recountWithDuckDb,
	RECOUNTED_TABLES,
	type RecountedTable
} from '../../../../bench/duckdb-recount.ts';
import { repairPlainly, type Anchors } from './support/plain-repair.ts';
import { count, newFolder } from './support/tiny-release.ts';

const DAY = /^(\d{4}-\d\d-\d\d.*)?$/;
const NAT = /^(..)?$/;
const TYPE = /^(AOC|CDR|CFR|CSR|DCC|DDC|DEP|EXC|NAC|REC|RFR|RMV|WHO)$/i;
const ANCHORS: Readonly<Record<RecountedTable, Anchors>> = {
	A_TblCase: { 0: /^\d+$/, 6: NAT, 12: TYPE, 14: DAY, 23: DAY, 28: DAY },
	B_TblProceeding: {
		0: /^\d+$/,
		1: /^\d+$/,
		2: DAY,
		3: DAY,
		6: /^.{0,4}$/,
		7: DAY,
		12: DAY,
		13: /^(\d{4})?$/,
		21: DAY,
		23: DAY,
		25: DAY,
		27: /^[DNR]?$/,
		28: TYPE,
		29: NAT
	},
	tbl_Court_Appln: { 0: /^\d+$/, 1: /^\d+$/, 2: /^\d+$/, 3: /^.{2,4}$/, 4: DAY, 5: /^.?$/ },
	tbl_RepsAssigned: { 0: /^\d+$/, 1: /^\d+$/, 9: DAY },
	tbl_Lead_Rider: { 0: /^\d+$/, 2: /^\d+$/ }
};

describe('a recount in plain SQL', () => {
	let release = '';
	let files: Record<RecountedTable, string[]>;

	beforeAll(async () => {
		const folder = await newFolder();
		release = join(folder, 'release.zip');
		await writeSyntheticRelease(
			{ ...DEFAULT_RELEASE, cases: 12_000, seed: 20_26, out: release },
			{ log: () => undefined }
		);
		files = await extract(release, join(folder, 'extracted'));
	});

	for (const events of ['all', 'initial', 'last'] as const) {
		for (const riders of ['include', 'exclude'] as const) {
			const conditional = events === 'initial' ? 'separate' : 'grant';
			it(`gives the same rows with events ${events}, riders ${riders}, conditional ${conditional}`, async () => {
				const out = await newFolder();
				const summary = await count(release, out, { events, riders, conditional });
				const [, ...ours] = readFileSync(join(out, 'asylum_decisions.csv'), 'utf8').trimEnd().split('\n');
				const theirs = await recountWithDuckDb({
					files,
					events,
					riders,
					conditional,
					releasedOn: summary.release_on
				});
				expect(ours.length).toBeGreaterThan(2_000);
				expect([...ours].sort()).toEqual([...theirs].sort());
			});
		}
	}
});

/** Extracts the tables, and puts rows with stray tabs right in files of their own. */
async function extract(zip: string, folder: string): Promise<Record<RecountedTable, string[]>> {
	mkdirSync(folder);
	const entries = await new ZipReader(new BlobReader(new Blob([readFileSync(zip)])), {
		useWebWorkers: false
	}).getEntries();
	const files: Partial<Record<RecountedTable, string[]>> = {};
	for (const table of RECOUNTED_TABLES) {
		const entry = entries.find(
			(one): one is FileEntry => !one.directory && one.filename.endsWith(`/${table}.csv`)
		);
		const [path, repaired] = [join(folder, `${table}.csv`), join(folder, `${table}.repaired.csv`)];
		writeFileSync(path, await entry!.getData(new Uint8ArrayWriter(), { useWebWorkers: false }));
		const rows = repairPlainly(path, HEADERS[table].length, ANCHORS[table]);
		writeFileSync(repaired, rows.map((row) => `${row}\r\n`).join(''), 'latin1');
		files[table] = rows.length > 0 ? [path, repaired] : [path];
	}
	return files as Record<RecountedTable, string[]>;
}
