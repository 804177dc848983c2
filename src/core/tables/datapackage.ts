import type { Column, Kind } from './column.ts';
import type { SourceDocument } from './published.ts';
import type { ForeignKey, Table } from './table.ts';

/** One file of the package, as it lies on disk. */
export interface PackageFile {
	readonly table: Table;
	readonly path: string;
	readonly format: 'csv' | 'parquet';
	readonly rows: number;
	readonly bytes: number;
	/** 64 hexadecimal digits. */
	readonly sha256: string;
}

/** What a package is made of. */
export interface PackageContents {
	readonly release: { readonly id: string; readonly synthetic: boolean };
	/** In the order of the list; tables that keys point to are looked for among them. */
	readonly files: readonly PackageFile[];
	/** The documents offered; cited ones are not among them. */
	readonly documents: readonly SourceDocument[];
}

/**
 * Version of the form of the package, in its address `/data/v1/`. Files and columns may be added, columns after those that
 * are there; what a file or column is called, holds and means does not change, nor its key. Any other change is the next version.
 */
export const PACKAGE_VERSION = 1;

const TYPES: Readonly<Record<Kind, string>> = {
	text: 'string',
	integer: 'integer',
	number: 'number',
	boolean: 'boolean',
	date: 'date',
	month: 'yearmonth'
};

const MEDIA_TYPES = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;

const LICENCES = [
	{
		name: 'CC-BY-4.0',
		title: 'Creative Commons Attribution 4.0 International: rows whose source is UNHCR',
		path: 'https://creativecommons.org/licenses/by/4.0/'
	},
	{
		name: 'US-government-work',
		title: 'Works of the United States government (EOIR, DHS): no copyright in the United States',
		path: 'https://www.usa.gov/government-copyright'
	},
	{
		name: 'CC0-1.0',
		title: 'CC0 1.0 Universal: lookups, corrections and the arrangement of the tables',
		path: 'https://creativecommons.org/publicdomain/zero/1.0/'
	}
] as const;

/**
 * The descriptor of the downloads as a Frictionless Data Package: files with size and SHA-256, and each table's fields,
 * keys and sentences. `schema_version`, `rows` on a resource, `unit` and `description_es` on a
 * field are additions of ours.
 * @source Data Package 2.0, https://datapackage.org/standard/data-package/
 */
export function dataPackage({ release, files, documents }: PackageContents) {
	const tables = new Set(files.map(({ table }) => table.name));
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'asylum-ledger',
		id: `asylum-ledger-${release.id}`,
		title: release.synthetic
			? 'Asylum Ledger: SYNTHETIC demonstration data, no number is real'
			: 'Asylum Ledger: how often the United States grants asylum',
		description:
			'Counts of asylum applications and decisions in the United States by nationality, year, track and publisher. ' +
			'Counts, never rates: each user divides as the question needs.',
		version: release.id,
		schema_version: PACKAGE_VERSION,
		synthetic: release.synthetic,
		licenses: LICENCES,
		sources: documents.map(describeSource),
		resources: files.map((file) => describeFile(file, tables))
	};
}

function describeSource(document: SourceDocument) {
	return {
		title: `${document.publisher}, ${document.title}`,
		...(document.url ? { path: document.url } : {}),
		...(document.edition ? { version: document.edition } : {}),
		source_id: document.source_id,
		licence: document.licence
	};
}

function describeFile(file: PackageFile, tables: ReadonlySet<string>) {
	const { table, format } = file;
	return {
		name: format === 'csv' ? table.name : `${table.name}_${format}`,
		type: 'table',
		path: file.path,
		title: table.title.en,
		description: table.grain.en,
		description_es: table.grain.es,
		format,
		mediatype: MEDIA_TYPES[format],
		...(format === 'csv' ? { encoding: 'utf-8' } : {}),
		bytes: file.bytes,
		hash: `sha256:${file.sha256}`,
		rows: file.rows,
		schema: tableSchema(table, tables)
	};
}

/**
 * The Table Schema of a table. Keys that point to tables outside the package are left out.
 * @param tables names of the tables in the package.
 * @source Table Schema 2.0, https://datapackage.org/standard/table-schema/
 */
export function tableSchema(table: Table, tables: ReadonlySet<string>) {
	const links = (table.foreignKeys ?? []).filter((link) => tables.has(link.table));
	return {
		fields: table.columns.map(describeColumn),
		...keysOf(table),
		...(links.length > 0 ? { foreignKeys: links.map(describeLink) } : {}),
		missingValues: ['']
	};
}

/** A primary key may have no empty cell; where one may be, the columns are a unique key. */
function keysOf({ columns, primaryKey }: Table) {
	const mayBeEmpty = columns.some(({ name, nullable }) => nullable && primaryKey.includes(name));
	return mayBeEmpty ? { uniqueKeys: [primaryKey] } : { primaryKey };
}

function describeColumn(column: Column) {
	const constraints = {
		...(column.nullable ? {} : { required: true }),
		...(column.values ? { enum: column.values } : {}),
		...(column.minimum === undefined ? {} : { minimum: column.minimum }),
		...(column.maximum === undefined ? {} : { maximum: column.maximum })
	};
	return {
		name: column.name,
		type: TYPES[column.kind],
		description: column.description.en,
		description_es: column.description.es,
		...(column.unit ? { unit: column.unit } : {}),
		...(Object.keys(constraints).length > 0 ? { constraints } : {})
	};
}

function describeLink(link: ForeignKey) {
	return { fields: link.columns, reference: { resource: link.table, fields: link.references } };
}
