import Papa from 'papaparse';
import { RATE_NAMES } from '../measures/rates.ts';
import type { EntityJson, SeriesJson } from './entity-json.ts';

/** Counts a CSV twin has a column for, in order. */
const COUNT_COLUMNS = [
	'received',
	'granted',
	'denied',
	'denied_with_protection',
	'abandoned',
	'withdrawn',
	'not_adjudicated',
	'other',
	'closed',
	'administratively_closed',
	'undecided',
	'decided',
	'persons_granted'
] as const;

/** Columns of every CSV twin: the series of the JSON twin, one row a year, four rates side by side. */
export const ENTITY_CSV_COLUMNS: readonly string[] = [
	'release',
	'source_id',
	'track',
	'claim_type',
	'nationality',
	'court',
	'judge',
	'from',
	'to',
	'basis',
	'through',
	'unit',
	'quality',
	...COUNT_COLUMNS,
	...RATE_NAMES.flatMap((name) =>
		['value', 'low', 'high', 'n', 'show', 'reason'].map((part) => `${name}_${part}`)
	)
];

/** The CSV twin of an entity page: the numbers of its JSON twin, empty for missing. */
export function entityCsv(entity: EntityJson): string {
	const rows = entity.series.map((series) => [...place(entity, series), ...counts(series), ...rates(series)]);
	return Papa.unparse([[...ENTITY_CSV_COLUMNS], ...rows], { newline: '\n' }) + '\n';
}

type CsvCell = string | number | null;

function place({ release }: EntityJson, series: SeriesJson): CsvCell[] {
	const { source_id, track, claim_type, nationality, court, judge, period, unit, quality } = series;
	return [
		release,
		source_id,
		track,
		claim_type,
		nationality,
		court,
		judge,
		period.from,
		period.to,
		period.basis,
		period.through,
		unit,
		quality
	];
}

function counts(series: SeriesJson): CsvCell[] {
	return COUNT_COLUMNS.map((name) => series.counts[name] ?? null);
}

function rates(series: SeriesJson): CsvCell[] {
	return RATE_NAMES.flatMap((name): CsvCell[] => {
		const found = series.rates[name];
		return 'reason' in found
			? [null, null, null, null, null, found.reason]
			: [found.value, found.low, found.high, found.n, found.show, null];
	});
}
