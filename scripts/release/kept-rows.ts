import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Cells } from '#core/releases/diff-tables.ts';
import type { ReleasedTable } from '#core/releases/manifest.ts';
import { DataError, messageOf } from '#scripts/errors.ts';
import { sha256 } from '#scripts/files/sha256.ts';

/** Folder of the releases with the rows of all of them: equal rows of several releases lie there once. */
export const KEPT_ROWS = 'tables';

/** How many digits of the SHA-256 are in the name of a file. */
const IN_NAME = 12;

/** Rows of a table as a release keeps them: the entry of its record, and the file to write. */
export interface KeptPart {
	readonly part: ReleasedTable['parts'][number];
	readonly bytes: Uint8Array;
}

/**
 * Packs rows that a release keeps.
 * @param csv the rows, header included.
 */
export function keepRows(name: string, csv: string, offer: KeptPart['part']['offer']): KeptPart {
	const bytes = Buffer.from(csv);
	const hash = sha256(bytes);
	const file = `${name}${offer === 'cited' ? '.cited' : ''}-${hash.slice(0, IN_NAME)}.csv.gz`;
	const part = { offer, file, rows: parseCells(csv).rows.length, bytes: bytes.length, sha256: hash };
	return { part, bytes: gzipSync(bytes, { level: 9 }) };
}

/**
 * Reads the rows of a table of a release again, offered and cited together.
 * @param folder `data/releases`.
 * @returns null where the release keeps no rows of the table.
 * @throws DataError when a file is missing or holds something else than its record says.
 */
export async function readKeptRows(folder: string, { parts }: ReleasedTable): Promise<Cells | null> {
	const cells = await Promise.all(
		parts.map((part) => readPart(join(folder, KEPT_ROWS, part.file), part.sha256))
	);
	const [first] = cells;
	return first ? { header: first.header, rows: cells.flatMap(({ rows }) => rows) } : null;
}

async function readPart(path: string, expected: string): Promise<Cells> {
	try {
		const csv = gunzipSync(await readFile(path));
		if (sha256(csv) !== expected) throw new Error(`its SHA-256 is ${sha256(csv)}, ${expected} was expected`);
		return parseCells(csv.toString('utf8'));
	} catch (cause) {
		throw new DataError(
			`${path}, rows of an earlier release, could not be read: ${messageOf(cause)}. Take it back from the repository.`,
			{ cause }
		);
	}
}

/** A CSV as cells, whatever its columns. */
export function parseCells(csv: string): Cells {
	const { data } = Papa.parse<string[]>(csv, { skipEmptyLines: true, delimiter: ',' });
	const [header = [], ...rows] = data;
	return { header, rows };
}
