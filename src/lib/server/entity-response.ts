import { entityCsv } from '#core/twins/entity-csv.ts';
import type { EntityJson } from '#core/twins/entity-json.ts';

/** The JSON twin of an entity page, one line a series so that releases can be compared line by line. */
export function jsonResponse(entity: EntityJson): Response {
	const { series, ranges, expected, months, ...head } = entity;
	const lines = series.map((one) => JSON.stringify(one)).join(',\n');
	const parts = Object.entries({ ranges, expected, months })
		.flatMap(([name, rows]) =>
			rows ? `,"${name}":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]` : []
		)
		.join('');
	const text = `${JSON.stringify(head).slice(0, -1)},"series":[\n${lines}\n]${parts}}\n`;
	return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** The CSV twin of an entity page. */
export function csvResponse(entity: EntityJson): Response {
	return new Response(entityCsv(entity), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
