import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from '#scripts/data-folder.ts';
import { publishData } from '#scripts/release/publish.ts';
import { ONE_LINERS } from '../../src/routes/[[locale=locale]]/data/one-liners.ts';
import { HAS_PYTHON, HAS_R } from '../support/run-recount-lines.ts';

const name = v.pipe(v.string(), v.regex(/^[-a-z0-9._]+$/));
const filled = v.pipe(v.string(), v.minLength(1));
const columns = v.pipe(v.array(filled), v.minLength(1));

/** What Data Package 2.0 and Table Schema 2.0 ask of what this descriptor uses, in our own words; additions may stand beside. */
const Descriptor = v.looseObject({
	$schema: v.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
	name,
	id: filled,
	title: filled,
	description: filled,
	version: filled,
	licenses: v.pipe(
		v.array(
			v.looseObject({
				name: v.pipe(v.string(), v.regex(/^[-a-zA-Z0-9._]+$/)),
				path: v.pipe(v.string(), v.url()),
				title: filled
			})
		),
		v.minLength(1)
	),
	sources: v.pipe(
		v.array(v.looseObject({ title: filled, path: v.optional(v.pipe(v.string(), v.url())) })),
		v.minLength(1)
	),
	resources: v.pipe(
		v.array(
			v.looseObject({
				name,
				type: v.literal('table'),
				// Beside the descriptor: neither absolute nor upwards.
				path: v.pipe(v.string(), v.regex(/^[\w.-]+$/)),
				format: v.picklist(['csv', 'parquet']),
				mediatype: filled,
				bytes: v.pipe(v.number(), v.integer()),
				hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
				schema: v.looseObject({
					fields: v.pipe(
						v.array(
							v.looseObject({
								name: filled,
								type: v.picklist(['string', 'integer', 'number', 'boolean', 'date', 'yearmonth']),
								description: filled,
								constraints: v.optional(
									v.strictObject({
										required: v.optional(v.boolean()),
										enum: v.optional(columns),
										minimum: v.optional(v.number()),
										maximum: v.optional(v.number())
									})
								)
							})
						),
						v.minLength(1)
					),
					primaryKey: v.optional(columns),
					uniqueKeys: v.optional(v.array(columns)),
					foreignKeys: v.optional(
						v.array(
							v.object({
								fields: columns,
								reference: v.object({ resource: name, fields: columns })
							})
						)
					),
					missingValues: v.array(v.string())
				})
			})
		),
		v.minLength(1)
	)
});
type Package = v.InferOutput<typeof Descriptor>;
type Resource = Package['resources'][number];

let folder = '';
let found: Package;
const publishTo = (to: string) => publishData({ ...dataFolder('data'), publish: join(folder, to) });
const at = (...path: string[]) => join(folder, 'publish', ...path);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'package-'));
	await publishTo('publish');
	found = v.parse(Descriptor, JSON.parse(readFileSync(at('datapackage.json'), 'utf8')));
});
afterAll(() => rmSync(folder, { recursive: true }));

const csvs = () => found.resources.filter(({ format }) => format === 'csv');

describe('the data package', () => {
	it('has a descriptor whose names are unique, whose files are there and whose keys name columns', () => {
		expect(new Set(found.resources.map((resource) => resource.name)).size).toBe(found.resources.length);
		for (const { path, bytes, schema } of found.resources) {
			expect(readFileSync(at(path)).length, path).toBe(bytes);
			const names = schema.fields.map((field) => field.name);
			const keyed = [
				...(schema.primaryKey ?? []),
				...(schema.uniqueKeys ?? []).flat(),
				...(schema.foreignKeys ?? []).flatMap(({ fields }) => fields)
			];
			expect(keyed.filter((key) => !names.includes(key))).toEqual([]);
			// A primary key has no empty cell.
			const required = schema.fields
				.filter(({ constraints }) => constraints?.required)
				.map((field) => field.name);
			expect((schema.primaryKey ?? []).filter((key) => !required.includes(key))).toEqual([]);
		}
	});

	it('is the same bytes from the same data, the zip included', async () => {
		await publishTo('again');
		expect(readFileSync(join(folder, 'again', 'SHA256SUMS'), 'utf8')).toBe(
			readFileSync(at('SHA256SUMS'), 'utf8')
		);
		expect(readFileSync(at('SHA256SUMS'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}asylum-ledger\.zip$/m);
	});

	it('opens in DuckDB with types, keys, links and descriptions', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		for (const table of inOrderOfLinks(csvs())) {
			await connection.run(createTable(table));
			await connection.run(`COMMENT ON TABLE ${table.name} IS ${text(String(table['description']))}`);
			for (const field of table.schema.fields)
				await connection.run(`COMMENT ON COLUMN ${table.name}."${field.name}" IS ${text(field.description)}`);
			await connection.run(`COPY ${table.name} FROM ${text(at(table.path))} (HEADER, NULLSTR '')`);
			const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table.name}`);
			expect(counted.getRows()).toEqual([[table['rows']]]);
		}
		const told = async (sql: string) => (await connection.runAndReadAll(sql)).getRows().flat();
		expect(
			await told(`SELECT count(*)::INTEGER FROM duckdb_columns() WHERE NOT internal AND comment IS NULL`)
		).toEqual([0]);
		expect(
			await told(
				`SELECT data_type FROM duckdb_columns() WHERE table_name = 'published_outcomes' AND column_name IN ('year', 'count', 'through_on') ORDER BY column_name`
			)
		).toEqual(['BIGINT', 'DATE', 'BIGINT']);
		// The keys are real: a row of no known document is refused.
		await expect(
			connection.run(
				`INSERT INTO published_outcomes SELECT * REPLACE ('nobody' AS source_id) FROM published_outcomes LIMIT 1`
			)
		).rejects.toThrow(/foreign key/i);
		connection.closeSync();
	});

	it('describes every column for people in both languages, and says how to cite', () => {
		for (const language of ['en', 'es']) {
			const dictionary = readFileSync(at(`dictionary.${language}.md`), 'utf8');
			for (const { name: table, schema } of csvs()) {
				expect(dictionary).toContain(`## ${table}\n`);
				for (const field of schema.fields) expect(dictionary).toContain(`| \`${field.name}\` | `);
			}
		}
		expect(readFileSync(at('CITATION.cff'), 'utf8')).toContain(`version: "${found.version}"`);
	});

	// A column that others' programs read: docs of the site promise it, so a change is the next version of the package.
	it('keeps every file and column of its version, in order, with its type and key', () => {
		const FORM = 'tests/snapshots/package-v1.json';
		const form = Object.fromEntries(
			csvs().map(({ name: table, schema: { fields, primaryKey, uniqueKeys } }) => [
				table,
				{ key: primaryKey ?? uniqueKeys?.[0], columns: fields.map((field) => `${field.name}: ${field.type}`) }
			])
		);
		const promised: typeof form = JSON.parse(readFileSync(FORM, 'utf8'));
		for (const [table, { key, columns: kept }] of Object.entries(promised)) {
			expect(form[table]?.key, table).toEqual(key);
			expect(form[table]?.columns.slice(0, kept.length), table).toEqual(kept);
		}
	});
});

describe('the lines of the data page', () => {
	const lineOf = (program: (typeof ONE_LINERS)[number][0]) =>
		ONE_LINERS.find(([called]) => called === program)?.[1] ?? '';
	const rows = () => Number(csvs().find((table) => table.name === 'published_outcomes')?.['rows']);
	const run = (command: string, ...args: string[]) =>
		spawnSync(command, args, { cwd: at(), encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.trim();
	const HAS_PANDAS = HAS_PYTHON && spawnSync('python3', ['-c', 'import pandas']).status === 0;

	it('read the table in DuckDB', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		await connection.run(`SET file_search_path = ${text(at())}`);
		const read = await connection.runAndReadAll(
			`SELECT count(*)::INTEGER FROM (${lineOf('DuckDB').replace(';', '')})`
		);
		expect(read.getRows()).toEqual([[rows()]]);
		connection.closeSync();
	});

	it.skipIf(!HAS_PYTHON)('read the table in Python (skipped where there is none)', () => {
		expect(run('python3', '-c', `import csv; print(len(${lineOf('Python')}))`)).toBe(String(rows()));
	});

	it.skipIf(!HAS_PANDAS)('read the table in pandas (skipped where it is not installed)', () => {
		expect(run('python3', '-c', `import pandas; print(len(${lineOf('pandas')}))`)).toBe(String(rows()));
	});

	it.skipIf(!HAS_R)('read the table in R (skipped where there is none)', () => {
		expect(run('Rscript', '-e', `cat(nrow(${lineOf('R')}))`)).toBe(String(rows()));
	});
});

const SQL_TYPES = {
	string: 'VARCHAR',
	integer: 'BIGINT',
	number: 'DOUBLE',
	boolean: 'BOOLEAN',
	date: 'DATE',
	yearmonth: 'VARCHAR'
} as const;

/** The table as its schema describes it, for a program that knows nothing else. */
function createTable({ name: table, schema }: Resource): string {
	const lines = [
		...schema.fields.map(({ name: column, type }) => `"${column}" ${SQL_TYPES[type]}`),
		...(schema.primaryKey ? [`PRIMARY KEY (${listed(schema.primaryKey)})`] : []),
		...(schema.uniqueKeys ?? []).map((key) => `UNIQUE (${listed(key)})`),
		...(schema.foreignKeys ?? []).map(
			({ fields, reference }) =>
				`FOREIGN KEY (${listed(fields)}) REFERENCES ${reference.resource} (${listed(reference.fields)})`
		)
	];
	return `CREATE TABLE ${table} (${lines.join(', ')})`;
}

/** Tables that others point to first. */
function inOrderOfLinks(tables: readonly Resource[]): readonly Resource[] {
	const linksOf = (table: Resource) =>
		(table.schema.foreignKeys ?? [])
			.map(({ reference }) => reference.resource)
			.filter((to) => to !== table.name);
	const ordered: Resource[] = [];
	const place = (table: Resource) => {
		if (ordered.includes(table)) return;
		for (const to of linksOf(table)) tables.filter((other) => other.name === to).forEach(place);
		ordered.push(table);
	};
	tables.forEach(place);
	return ordered;
}

/** Names of columns; one may be a word of SQL. */
function listed(names: readonly string[]): string {
	return names.map((each) => `"${each}"`).join(', ');
}

/** A text between quotes of SQL. */
function text(words: string): string {
	return `'${words.replaceAll("'", "''")}'`;
}
