import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { BlobReader, configure, TextWriter, ZipReader } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookupNationalities } from '#core/tables/lookups.ts';
import { publishedOutcomes, sources } from '#core/tables/published.ts';
import type { Table } from '#core/tables/table.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { publishData } from '#scripts/release/publish.ts';
import { countedYear, writeCaseTableCount } from '../../support/counted-files.ts';

const header = (table: Table) => `${table.columns.map(({ name }) => name).join(',')}\n`;

const SOURCE_ROWS = [
	'reference-trac-months,TRAC,Months,,,,,,,no licence,fiscal,cases,,',
	'unhcr-asylum-decisions,UNHCR,"Decisions, US",2025,https://example.org/d,,,,,CC BY 4.0,mixed,mixed,,'
];
const OUTCOME_ROWS = [
	'reference-trac-months,court,all,ALL,2018,fiscal,,,granted,14249,14249,14249,cases,exact',
	'unhcr-asylum-decisions,court,all,MEX,2010,fiscal,,,denied,508,508,508,persons,exact',
	'unhcr-asylum-decisions,court,all,MEX,2010,fiscal,,,granted,49,49,49,persons,exact'
];

let root = '';
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'publish-'));
	await mkdir(join(root, 'normalized'));
	await mkdir(join(root, 'lookups'));
	await write('normalized/sources.csv', header(sources) + lines(SOURCE_ROWS));
	await write('normalized/published_outcomes.csv', header(publishedOutcomes) + lines(OUTCOME_ROWS));
	await write('normalized/published_judges.csv', 'source_id\nreference-trac-judges\n');
	await write(
		'lookups/nationalities.csv',
		`${header(lookupNationalities)}MEX,MX,MEX,Mexico,México,mexico,,,,,,ISO 3166\n`
	);
});
afterEach(() => rm(root, { recursive: true }));

const lines = (rows: readonly string[]) => rows.map((row) => `${row}\n`).join('');
const write = (path: string, text: string) => writeFile(join(root, path), text);
const read = (name: string) => readFile(join(root, 'publish', name));

describe('publishData', () => {
	it('writes each table as CSV and Parquet with descriptor, notes, zip and checksums', async () => {
		await publishData(dataFolder(root));
		expect(await readdir(join(root, 'publish'))).toEqual(
			[
				'CITATION.cff',
				'README.txt',
				'SHA256SUMS',
				'dictionary.en.md',
				'dictionary.es.md',
				'asylum-ledger.zip',
				'datapackage.json',
				'nationalities.csv',
				'nationalities.parquet',
				'published_outcomes.csv',
				'published_outcomes.parquet',
				'sources.csv',
				'sources.parquet'
			].sort()
		);
		expect(await readdir(root)).toEqual(['lookups', 'normalized', 'publish']);
	});

	it('names in README.txt, in both languages, whose rows are in it and on which terms', async () => {
		await write(
			'normalized/sources.csv',
			header(sources) +
				lines([
					...SOURCE_ROWS,
					'uscis-foia-cow2021001887-offices,USCIS,Offices,,,,,,,Work of the US government,fiscal,cases,,',
					'ohss-yearbook-fy2023,DHS,Yearbook,,,,,,,Work of the US government,fiscal,persons,,'
				])
		);
		await writeCaseTableCount(join(root, 'counted', 'ddp'), [countedYear()]);
		await publishData(dataFolder(root));
		const readme = (await read('README.txt')).toString();
		const section = (from: string, to: string) =>
			readme
				.slice(readme.indexOf(`${from}\n`), readme.indexOf(`${to}\n`))
				.split('\n')
				.slice(1, -2);
		expect(section('TERMS', 'CITE')).toEqual([
			'  UNHCR: CC BY 4.0.',
			'  Deportation Data Project: CC0 1.0.',
			'  USCIS, DHS Office of Homeland Security Statistics: Work of the US government.',
			'  Lookups, corrections and the arrangement of the tables: CC0.'
		]);
		expect(section('CONDICIONES', 'CÓMO CITAR')).toEqual([
			'  ACNUR: CC BY 4.0.',
			'  Deportation Data Project: CC0 1.0.',
			'  USCIS, Oficina de Estadísticas del DHS: obra del gobierno de Estados Unidos.',
			'  Catálogos, correcciones y disposición de las tablas: CC0.'
		]);
	});

	it('lets no row of a cited document leave, in any file', async () => {
		await publishData(dataFolder(root));
		expect((await read('sources.csv')).toString()).toBe(header(sources) + lines(SOURCE_ROWS.slice(1)));
		expect((await read('published_outcomes.csv')).toString()).toBe(
			header(publishedOutcomes) + lines(OUTCOME_ROWS.slice(1))
		);
		expect(await parquetRows('published_outcomes')).toEqual([
			['unhcr-asylum-decisions', 'denied', 508n],
			['unhcr-asylum-decisions', 'granted', 49n]
		]);
		for (const [name, text] of await zipMembers('asylum-ledger.zip')) {
			expect(text, name).not.toContain('reference-trac');
		}
	});

	it('puts into the zip the very bytes of the files beside it', async () => {
		const { release } = await publishData(dataFolder(root));
		const members = await zipMembers('asylum-ledger.zip');
		expect([...members.keys()]).toEqual(
			[
				'published_outcomes.csv',
				'published_outcomes.parquet',
				'sources.csv',
				'sources.parquet',
				'nationalities.csv',
				'nationalities.parquet',
				'datapackage.json',
				'README.txt',
				'dictionary.en.md',
				'dictionary.es.md',
				'CITATION.cff'
			].map((name) => `asylum-ledger-${release.id}/${name}`)
		);
		expect(members.get(`asylum-ledger-${release.id}/nationalities.csv`)).toBe(
			(await read('nationalities.csv')).toString()
		);
	});

	it('writes the same bytes again', async () => {
		await publishData(dataFolder(root));
		const first = await everyByte();
		await publishData(dataFolder(root));
		expect(await everyByte()).toEqual(first);
	});

	it('states the right checksum for every file, in SHA256SUMS and in the descriptor', async () => {
		await publishData(dataFolder(root));
		const sums = (await read('SHA256SUMS')).toString().trimEnd().split('\n');
		expect(sums).toHaveLength(12);
		for (const line of sums) {
			const [sha256, name] = line.split('  ');
			expect(sha256, name).toBe(digest(await read(name!)));
		}
		const descriptor = JSON.parse((await read('datapackage.json')).toString());
		for (const { path, hash, bytes, rows } of descriptor.resources) {
			const content = await read(path);
			expect({ hash, bytes }).toEqual({ hash: `sha256:${digest(content)}`, bytes: content.length });
			if (path.endsWith('.csv')) expect(content.toString().split('\n').length - 2).toBe(rows);
		}
	});

	it('names a demonstration by its own id and says that it is synthetic', async () => {
		await write('release.json', '{"id":"demo-7","synthetic":true}');
		const { release } = await publishData(dataFolder(root));
		expect(release).toMatchObject({ id: 'demo-7', synthetic: true });
		expect((await read('README.txt')).toString()).toMatch(/^\*\*\* SYNTHETIC/);
	});

	it('says in every row of a demonstration that its data are invented, in CSV, Parquet and descriptor', async () => {
		await write('release.json', '{"id":"demo-7","synthetic":true}');
		await publishData(dataFolder(root));
		const notice = 'Invented data: no number is real. Datos inventados: ningún número es real.';
		const [first, ...rows] = (await read('published_outcomes.csv')).toString().trimEnd().split('\n');
		expect(first).toBe(`${header(publishedOutcomes).trimEnd()},notice`);
		expect(rows).toEqual(OUTCOME_ROWS.slice(1).map((row) => `${row},${notice}`));
		const { resources } = JSON.parse((await read('datapackage.json')).toString());
		for (const { path, schema } of resources) expect(schema.fields.at(-1).name, path).toBe('notice');
		const database = await DuckDBInstance.create(':memory:');
		const connection = await database.connect();
		const found = await connection.runAndReadAll(
			`SELECT DISTINCT notice FROM '${join(root, 'publish', 'published_outcomes.parquet')}'`
		);
		expect(found.getRows()).toEqual([[notice]]);
		connection.closeSync();
	});

	it('has no such column in a real release', async () => {
		await publishData(dataFolder(root));
		const [first] = (await read('published_outcomes.csv')).toString().split('\n');
		expect(first).toBe(header(publishedOutcomes).trimEnd());
	});

	it('leaves the folder as it was when a table is broken', async () => {
		await publishData(dataFolder(root));
		const before = await everyByte();
		await write(
			'normalized/published_outcomes.csv',
			header(publishedOutcomes) + OUTCOME_ROWS[0]!.replace('court', 'tennis')
		);
		await expect(publishData(dataFolder(root))).rejects.toMatchObject({
			name: 'DataError',
			message: expect.stringContaining('tennis')
		});
		expect(await everyByte()).toEqual(before);
	});

	it('says what to do when there is nothing to publish', async () => {
		await rm(join(root, 'normalized/sources.csv'));
		await expect(publishData(dataFolder(root))).rejects.toMatchObject({
			name: 'DataError',
			message: expect.stringContaining('npm run data -- normalize')
		});
	});
});

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function everyByte(): Promise<Record<string, string>> {
	const names = await readdir(join(root, 'publish'));
	return Object.fromEntries(await Promise.all(names.map(async (name) => [name, digest(await read(name))])));
}

async function zipMembers(name: string): Promise<Map<string, string>> {
	configure({ useWebWorkers: false });
	const zip = new ZipReader(new BlobReader(new Blob([new Uint8Array(await read(name))])));
	const members = new Map<string, string>();
	for (const entry of await zip.getEntries()) {
		if (!entry.directory) members.set(entry.filename, await entry.getData(new TextWriter()));
	}
	return members;
}

async function parquetRows(table: string): Promise<unknown[][]> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const result = await connection.runAndReadAll(
		`SELECT source_id, measure, count FROM '${join(root, 'publish', `${table}.parquet`)}'`
	);
	connection.closeSync();
	return result.getRows();
}
