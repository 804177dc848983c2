import { entityCsv } from '#core/twins/entity-csv.ts';
import type { EntityJson } from '#core/twins/entity-json.ts';
import { LOCALES } from '../i18n/locale.ts';
import { releaseMarks } from '../i18n/messages/release-marks.ts';
import { release } from './release.ts';

/** The JSON twin of an entity page, one line a series so that releases can be compared line by line. */
export function jsonResponse(entity: EntityJson): Response {
	const { series, ranges, expected, months, lists, ...head } = marked(entity);
	const lines = series.map((one) => JSON.stringify(one)).join(',\n');
	const parts = Object.entries({ ranges, expected, months, lists })
		.flatMap(([name, rows]) =>
			rows ? `,"${name}":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]` : []
		)
		.join('');
	const text = `${JSON.stringify(head).slice(0, -1)},"series":[\n${lines}\n]${parts}}\n`;
	return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** The CSV twin of an entity page. */
export function csvResponse(entity: EntityJson): Response {
	return new Response(entityCsv(marked(entity)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** A twin of a demonstration says in both languages that its data are invented: the files have none of their own. */
function marked(entity: EntityJson): EntityJson {
	if (!release().synthetic) return entity;
	return { ...entity, notice: LOCALES.map((locale) => releaseMarks[locale].synthetic).join(' ') };
}
