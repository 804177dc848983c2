import Papa from 'papaparse';
import { type CountRange, exactly } from '#core/counts/count-range.ts';
import type { CountName } from '#core/counts/outcome-counts.ts';
import type { PeriodMeasure, Track } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { countsIn, type RouteStop } from '#core/series/route.ts';
import type { OfficerRow } from '#core/twins/officer-rows.ts';

/** One count of the route, as a row of the table and of files. */
export interface RouteRow {
	readonly track: Track;
	readonly claim_type: YearCounts['claim_type'];
	/** What is counted. */
	readonly name: CountName | PeriodMeasure;
	/** Null where it is withheld without bounds. */
	readonly count: CountRange | null;
	readonly unit: YearCounts['unit'];
	readonly basis: YearCounts['basis'];
	/** First and last year covered: the same for most. */
	readonly from: number;
	readonly to: number;
	readonly since: string | null;
	readonly through: string | null;
	readonly quality: YearCounts['quality'] | null;
	readonly source_id: string;
}

/** Every count of the route in the order of its steps: by agency, what is drawn first. */
export function routeRows(stops: readonly RouteStop[], officers: readonly OfficerRow[]): RouteRow[] {
	return stops.flatMap(({ track, drawn, others }) => [
		...[...drawn, ...others].flatMap(rowsOfCell),
		...(track === 'affirmative' ? officers.map(rowOfOfficers) : [])
	]);
}

function rowsOfCell(cell: YearCounts): RouteRow[] {
	const { track, claim_type, unit, basis, year, since = null, through, quality } = cell;
	return countsIn(cell.counts).map(({ name, count }) => ({
		track,
		claim_type,
		name,
		count,
		unit,
		basis,
		from: year,
		to: year,
		since,
		through,
		quality,
		source_id: (name === 'received' ? cell.received_source_id : undefined) ?? cell.source_id
	}));
}

function rowOfOfficers({ source_id, period, category, cases }: OfficerRow): RouteRow {
	return {
		track: 'affirmative',
		claim_type: 'affirmative',
		name: category,
		count: cases === null ? null : exactly(cases),
		unit: 'cases',
		basis: 'fiscal',
		from: period.from,
		to: period.to,
		since: period.since,
		through: period.through,
		quality: null,
		source_id
	};
}

/** What a file of the route is of and where it was taken from. */
export interface RouteAbout {
	readonly nationality: string;
	readonly year: number;
	/** That nothing may be added over agencies, in words. */
	readonly note: string;
	/** Id of the data release, and the day the site was built, ISO. */
	readonly release: string;
	readonly built_on: string;
	readonly address: string;
	/** That the data are invented, in words; null for real data. */
	readonly notice: string | null;
}

/** The route as a JSON file, for people to read too. */
export function routeJson(about: RouteAbout, rows: readonly RouteRow[]): string {
	return `${JSON.stringify({ about, rows: rows.map(flat) }, null, '\t')}\n`;
}

/** The route as CSV, one row a count; what it is of stands in columns of every row. */
export function routeCsv({ nationality, year, ...about }: RouteAbout, rows: readonly RouteRow[]): string {
	const lines = rows.map((row) => ({ nationality, year_chosen: year, ...flat(row), ...about }));
	return Papa.unparse(lines, { newline: '\n', escapeFormulae: true }) + '\n';
}

function flat({ count, from, to, since, through, basis, ...row }: RouteRow) {
	return {
		agency: row.track === 'court' ? 'court' : 'uscis',
		claim_type: row.claim_type,
		counted: row.name,
		count: count?.count ?? null,
		count_low: count?.low ?? null,
		count_high: count?.high ?? null,
		unit: row.unit,
		year_basis: basis,
		from_year: from,
		to_year: to,
		from_on: since,
		through_on: through,
		quality: row.quality,
		source_id: row.source_id
	};
}
