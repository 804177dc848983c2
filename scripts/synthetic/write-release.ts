import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CaseRecord } from './case-record.ts';
import { caseGenerator } from './generate-cases.ts';
import { DATA_MEMBERS, type DataMember, HEADERS } from './headers.ts';
import { lookupBytes, lookupMembers, writeLookups } from './lookups.ts';
import { MESS_PLAN, noDamage, planDamage } from './mess.ts';
import {
	DEFAULT_RELEASE,
	type ReleaseOptions,
	type ReleaseTruth,
	type TableTruth
} from './release-options.ts';
import {
	type PackedFile,
	PackedFileWriter,
	TableFile,
	writeReleaseZip,
	type ZipMember
} from './release-zip.ts';
import { applicationRow, caseRow, proceedingRow, representativeRow, riderRow } from './table-rows.ts';
import { inventWorld } from './world.ts';

/** What writing a release may touch besides the disk. */
interface ReleaseEffects {
	log(line: string): void;
}

const MESS_STREAM = 100;

/**
 * Writes a synthetic release: the zip at `options.out`, and beside it `courts.csv`, `immigration_judges.csv` (lookups of
 * the invented places and people) and `truth.json`. The same options give the same bytes. The zip appears under its name
 * only when complete; memory stays flat whatever the number of cases.
 * @returns what was written, row by row kind: the content of `truth.json`.
 */
export async function writeSyntheticRelease(
	options: Partial<ReleaseOptions> & Pick<ReleaseOptions, 'out'>,
	effects: ReleaseEffects = { log: () => undefined }
): Promise<ReleaseTruth> {
	const settled: ReleaseOptions = { ...DEFAULT_RELEASE, ...options };
	const folder = dirname(settled.out);
	await mkdir(folder, { recursive: true });
	const scratch = await mkdtemp(join(folder, '.release-'));
	try {
		return await writeInto(scratch, folder, settled, effects);
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

async function writeInto(
	scratch: string,
	folder: string,
	options: ReleaseOptions,
	effects: ReleaseEffects
): Promise<ReleaseTruth> {
	const world = inventWorld(options);
	const tables = openTables(scratch, options);
	await writeCases(caseGenerator(world, options), tables, options, effects);
	const members: ZipMember[] = [];
	const truth: Record<string, TableTruth> = {};
	for (const name of DATA_MEMBERS) {
		members.push({ name: `EOIR Case Data/${name}.csv`, packed: await tables[name].close() });
		truth[name] = tables[name].truth();
	}
	for (const lookup of lookupMembers(world, options.tidy)) {
		members.push({
			name: `Lookup/${lookup.name}.csv`,
			packed: await pack(scratch, lookup.name, options, lookupBytes(lookup))
		});
		truth[lookup.name] = { records: lookup.rows.length, mess: {} };
	}
	const count = Buffer.from(countText(truth, options.tidy), 'latin1');
	members.push({ name: 'EOIR Case Data/Count.txt', packed: await pack(scratch, 'Count', options, count) });
	const zip = join(scratch, basename(options.out));
	// Released on the day after the last fiscal year, local time: zip knows no time zones.
	await writeReleaseZip(zip, members, new Date(options.toYear, 9, 1));
	const { out: _, ...described } = options;
	const released: ReleaseTruth = { ...described, tables: truth };
	await writeLookups(world, folder);
	await writeFile(join(folder, 'truth.json'), `${JSON.stringify(released, null, '\t')}\n`);
	await rename(zip, options.out);
	return released;
}

type Tables = Readonly<Record<DataMember, TableFile>>;

function openTables(scratch: string, options: ReleaseOptions): Tables {
	const open = (name: DataMember, at: number) =>
		new TableFile(
			new PackedFileWriter(join(scratch, name), options.method),
			HEADERS[name],
			options.tidy ? noDamage() : planDamage(MESS_PLAN[name], options.cases, options.seed, MESS_STREAM + at)
		);
	return {
		A_TblCase: open('A_TblCase', 0),
		B_TblProceeding: open('B_TblProceeding', 1),
		tbl_Court_Appln: open('tbl_Court_Appln', 2),
		tbl_RepsAssigned: open('tbl_RepsAssigned', 3),
		tbl_Lead_Rider: open('tbl_Lead_Rider', 4)
	};
}

async function writeCases(
	nextCase: () => CaseRecord,
	tables: Tables,
	options: ReleaseOptions,
	effects: ReleaseEffects
): Promise<void> {
	const { A_TblCase: cases, B_TblProceeding: proceedings, tbl_Court_Appln: applications } = tables;
	const { tbl_RepsAssigned: representatives, tbl_Lead_Rider: riders } = tables;
	const all = Object.values(tables);
	for (let made = 1; made <= options.cases; made++) {
		const record = nextCase();
		cases.row((row) => caseRow(row, record));
		for (const proceeding of record.proceedings)
			proceedings.row((row) => proceedingRow(row, record.id, proceeding));
		for (const application of record.applications)
			applications.row((row, id) => applicationRow(row, id, record.id, application));
		for (const each of record.representatives)
			representatives.row((row, id) => representativeRow(row, id, record.id, each));
		const { riderLink } = record;
		if (riderLink !== null) riders.row((row, id) => riderRow(row, id, record.id, riderLink));
		for (const table of all) if (table.isFull) await table.flush();
		if (made % 1_000_000 === 0) effects.log(`${made} of ${options.cases} cases`);
	}
}

async function pack(
	scratch: string,
	name: string,
	options: ReleaseOptions,
	bytes: Buffer
): Promise<PackedFile> {
	const writer = new PackedFileWriter(join(scratch, name), options.method);
	await writer.write(bytes);
	return writer.close();
}

/** `Count.txt`: a table and its rows a line; the agency's count of the judge lookup takes in its header. */
function countText(truth: Readonly<Record<string, TableTruth>>, tidy: boolean): string {
	return Object.entries(truth)
		.map(([name, { records }]) => `${name}\t${records + (name === 'tblLookupJudge' && !tidy ? 1 : 0)}\r\n`)
		.join('');
}
