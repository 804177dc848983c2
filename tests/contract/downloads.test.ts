import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from '#scripts/data-folder.ts';
import { publishData } from '#scripts/release/publish.ts';

interface Field {
	readonly name: string;
	readonly type: string;
	readonly constraints?: {
		readonly required?: boolean;
		readonly enum?: string[];
		readonly minimum?: number;
		readonly maximum?: number;
	};
}
interface Resource {
	readonly name: string;
	readonly path: string;
	readonly format: string;
	readonly schema: {
		readonly fields: Field[];
		readonly primaryKey?: string[];
		readonly uniqueKeys?: string[][];
		readonly foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
	};
}
type Cells = Readonly<Record<string, string>>;

const FORMS: Readonly<Record<string, RegExp>> = {
	string: /^/,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?$/,
	boolean: /^(true|false)$/,
	date: /^\d{4}-\d{2}-\d{2}$/,
	yearmonth: /^\d{4}-\d{2}$/
};

let folder = '';
let resources: Resource[] = [];
const rows = new Map<string, Cells[]>();

// The repository's own data, published aside, then read by the descriptor alone, as a stranger would.
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'downloads-'));
	await publishData({ ...dataFolder('data'), publish: join(folder, 'publish') });
	const read = (name: string) => readFile(join(folder, 'publish', name), 'utf8');
	resources = JSON.parse(await read('datapackage.json')).resources.filter(
		({ format }: Resource) => format === 'csv'
	);
	for (const { name, path } of resources) {
		rows.set(name, Papa.parse<Cells>(await read(path), { header: true, skipEmptyLines: true }).data);
	}
});
afterAll(() => rm(folder, { recursive: true }));

describe('the downloads of this repository', () => {
	it('hold no row of a document that is cited and not offered', () => {
		const sourced = resources.flatMap(({ name }) =>
			(rows.get(name) ?? []).map((row) => row['source_id'] ?? '')
		);
		expect(sourced.some((id) => id.startsWith('unhcr-'))).toBe(true);
		expect(sourced.filter((id) => id.startsWith('reference-'))).toEqual([]);
		expect(resources.map(({ name }) => name)).not.toContain('published_judges');
	});

	it('hold the cited court records apart: as they are, with a checksum, in neither descriptor nor zip', async () => {
		const cited = [
			'published_judge_years',
			'published_court_judge_years',
			'published_court_years',
			'court_nationality_ranges'
		];
		const read = (path: string) => readFile(path, 'utf8');
		const sums = await read(join(folder, 'publish', 'SHA256SUMS'));
		for (const name of cited) {
			expect(await read(join(folder, 'publish', `${name}.csv`))).toBe(
				await read(join('data', 'normalized', `${name}.csv`))
			);
			expect(sums).toContain(`  ${name}.csv\n`);
		}
		expect(resources.filter(({ name }) => cited.includes(name))).toEqual([]);
		const readme = await read(join(folder, 'publish', 'README.txt'));
		expect(cited.filter((name) => readme.includes(name))).toEqual([]);
	});

	it('keep in every cell to the type and limits that the descriptor states', () => {
		const wrong = resources.flatMap(({ name, schema: { fields } }) =>
			(rows.get(name) ?? []).flatMap((row, i) =>
				fields
					.filter((field) => !fits(field, row[field.name]))
					.map((field) => `${name}, row ${i + 1}, ${field.name}: "${row[field.name]}"`)
			)
		);
		expect(wrong.slice(0, 10)).toEqual([]);
	});

	it('have unique keys, and links that lead to a row', () => {
		const key = (row: Cells, fields: readonly string[]) => fields.map((field) => row[field]).join('\u0000');
		for (const { name, schema } of resources) {
			const own = rows.get(name) ?? [];
			expect(
				new Set(own.map((row) => key(row, schema.primaryKey ?? schema.uniqueKeys?.[0] ?? []))).size,
				name
			).toBe(own.length);
			for (const { fields, reference } of schema.foreignKeys ?? []) {
				const known = new Set((rows.get(reference.resource) ?? []).map((row) => key(row, reference.fields)));
				expect(own.filter((row) => !known.has(key(row, fields))).slice(0, 3), name).toEqual([]);
			}
		}
	});
});

function fits({ type, constraints = {} }: Field, cell: string | undefined): boolean {
	if (cell === undefined) return false;
	if (cell === '') return !constraints.required;
	const { enum: values, minimum = -Infinity, maximum = Infinity } = constraints;
	if (values && !values.includes(cell)) return false;
	if (!FORMS[type]?.test(cell)) return false;
	return type !== 'integer' && type !== 'number' ? true : Number(cell) >= minimum && Number(cell) <= maximum;
}
