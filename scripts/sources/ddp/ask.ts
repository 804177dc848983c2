import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';

/** A whole number as the database gives it, 64-bit integers as bigint. */
export const whole = v.pipe(v.union([v.number(), v.bigint()]), v.transform(Number));

/** The rows of a query. @param row what each must be. */
export async function ask<Row extends v.GenericSchema>(
	connection: DuckDBConnection,
	sql: string,
	row: Row
): Promise<v.InferOutput<Row>[]> {
	const reader = await connection.runAndReadAll(sql);
	return v.parse(v.array(row), reader.getRowsJS());
}
