import { describe, expect, it } from 'vitest';
import { isCitedOnly } from '#core/publishers/index.ts';
import { ALL_TABLES } from '#core/tables/all-tables.ts';
import { dataPackage, tableSchema } from '#core/tables/datapackage.ts';
import { defineTable } from '#core/tables/table.ts';

const colours = defineTable({
	name: 'colours',
	title: { en: 'Colours', es: 'Colores' },
	grain: { en: 'One row per colour.', es: 'Una fila por color.' },
	primaryKey: ['colour'],
	foreignKeys: [{ columns: ['maker'], table: 'makers', references: ['maker'] }],
	columns: [
		{ name: 'colour', kind: 'text', values: ['red', 'blue'], description: { en: 'Colour.', es: 'Color.' } },
		{ name: 'maker', kind: 'text', nullable: true, description: { en: 'Maker.', es: 'Fabricante.' } },
		{
			name: 'tins',
			kind: 'integer',
			minimum: 0,
			maximum: 9,
			unit: 'tins',
			description: { en: 'Tins.', es: 'Latas.' }
		},
		{ name: 'made', kind: 'month', nullable: true, description: { en: 'Month.', es: 'Mes.' } }
	]
});

describe('tableSchema', () => {
	it('describes columns, keys and links as Table Schema names them', () => {
		expect(tableSchema(colours, new Set(['colours', 'makers']))).toEqual({
			fields: [
				{
					name: 'colour',
					type: 'string',
					description: 'Colour.',
					description_es: 'Color.',
					constraints: { required: true, enum: ['red', 'blue'] }
				},
				{ name: 'maker', type: 'string', description: 'Maker.', description_es: 'Fabricante.' },
				{
					name: 'tins',
					type: 'integer',
					description: 'Tins.',
					description_es: 'Latas.',
					unit: 'tins',
					constraints: { required: true, minimum: 0, maximum: 9 }
				},
				{ name: 'made', type: 'yearmonth', description: 'Month.', description_es: 'Mes.' }
			],
			primaryKey: ['colour'],
			foreignKeys: [{ fields: ['maker'], reference: { resource: 'makers', fields: ['maker'] } }],
			missingValues: ['']
		});
	});

	it('leaves out links to tables that are not in the package', () => {
		expect(tableSchema(colours, new Set(['colours']))).not.toHaveProperty('foreignKeys');
	});
});

describe('dataPackage', () => {
	const file = { table: colours, rows: 2, bytes: 30, sha256: 'ab'.repeat(32) };

	it('lists each file with its size, checksum and rows', () => {
		const descriptor = dataPackage({
			release: { id: '12ab34cd', synthetic: false },
			files: [
				{ ...file, path: 'colours.csv', format: 'csv' },
				{ ...file, path: 'colours.parquet', format: 'parquet' }
			],
			documents: []
		});
		expect(descriptor).toMatchObject({ name: 'asylum-ledger', version: '12ab34cd', synthetic: false });
		expect(descriptor.resources.map(({ schema: _, ...rest }) => rest)).toEqual([
			{
				name: 'colours',
				type: 'table',
				path: 'colours.csv',
				title: 'Colours',
				description: 'One row per colour.',
				description_es: 'Una fila por color.',
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				bytes: 30,
				hash: `sha256:${'ab'.repeat(32)}`,
				rows: 2
			},
			{
				name: 'colours_parquet',
				type: 'table',
				path: 'colours.parquet',
				title: 'Colours',
				description: 'One row per colour.',
				description_es: 'Una fila por color.',
				format: 'parquet',
				mediatype: 'application/vnd.apache.parquet',
				bytes: 30,
				hash: `sha256:${'ab'.repeat(32)}`,
				rows: 2
			}
		]);
	});

	it('says in the title that synthetic data are synthetic', () => {
		const descriptor = dataPackage({ release: { id: 'demo', synthetic: true }, files: [], documents: [] });
		expect(descriptor.title).toContain('SYNTHETIC');
	});
});

describe('ALL_TABLES', () => {
	it('names each table once and keeps tables whose owners gave no licence out of the package', () => {
		const names = ALL_TABLES.map(({ table }) => table.name);
		expect(new Set(names).size).toBe(names.length);
		const named = (wanted: string) =>
			ALL_TABLES.filter(({ offer }) => offer === wanted).map(({ table }) => table.name);
		expect(named('cited-only')).toEqual(['published_judges']);
		expect(named('apart')).toEqual([
			'published_judge_years',
			'published_court_judge_years',
			'published_court_years',
			'court_nationality_ranges'
		]);
	});

	it('gives every column a sentence in both languages', () => {
		const silent = ALL_TABLES.flatMap(({ table }) => table.columns).filter(
			({ description }) => description.en === '' || description.es === '' || description.en === description.es
		);
		expect(silent).toEqual([]);
	});
});

describe('isCitedOnly', () => {
	it('holds for documents of others who gave no licence', () => {
		expect(
			[
				'reference-trac-judges',
				'asylumjudge-decisions-2026-07-01',
				'unhcr-asylum-decisions',
				'uscis-foia-cow2021001887'
			].map(isCitedOnly)
		).toEqual([true, true, false, false]);
		expect(() => isCitedOnly('my-reference-')).toThrow('No publisher has a document "my-reference-"');
	});
});
