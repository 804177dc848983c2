import type { DuckDBConnection } from '@duckdb/node-api';
import type { Cube, CubeColumn } from '#core/cube/cube.ts';
import { asylumDecisions } from '#core/tables/counted.ts';
import { FULL_TABLE_SQL } from './aggregate-sql.ts';

/** The full table as typed columns: texts and truth values become positions in sorted dictionaries. */
export async function decisionCube(connection: DuckDBConnection): Promise<Cube> {
	const reader = await connection.runAndReadAll(FULL_TABLE_SQL);
	const found = reader.getColumnsJS();
	const rows = reader.currentRowCount;
	return {
		rows,
		columns: asylumDecisions.columns.map(({ name, kind }, index): CubeColumn => {
			const values = found[index] ?? [];
			return kind === 'integer'
				? { name, dictionary: null, values: Uint32Array.from(values, Number) }
				: { name, ...withDictionary(values.map((value) => (value === null ? '' : String(value)))) };
		})
	};
}

function withDictionary(texts: readonly string[]): Pick<CubeColumn, 'dictionary' | 'values'> {
	const dictionary = [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	const positions = new Map(dictionary.map((text, position) => [text, position]));
	return { dictionary, values: Uint32Array.from(texts, (text) => positions.get(text) ?? 0) };
}
