import Papa from 'papaparse';
import { COUNT_NAMES } from '../counts/outcome-counts.ts';
import { RATE_NAMES, type RateName } from '../measures/rates.ts';
import type { EntityJson, ExpectedJson, MonthJson, RangeJson, SeriesJson } from './entity-json.ts';

/** One column of the CSV twins: its header, and where its value stands in an entry of the JSON twin. */
interface TwinColumn {
	readonly name: string;
	readonly of: (series: SeriesJson, release: string) => string | number | null | undefined;
}

const PLACE_COLUMNS: readonly TwinColumn[] = [
	{ name: 'release', of: (_, release) => release },
	{ name: 'source_id', of: (series) => series.source_id },
	{ name: 'received_source_id', of: (series) => series.received_source_id },
	{ name: 'track', of: (series) => series.track },
	{ name: 'claim_type', of: (series) => series.claim_type },
	{ name: 'nationality', of: (series) => series.nationality },
	{ name: 'court', of: (series) => series.court },
	{ name: 'judge', of: (series) => series.judge },
	{ name: 'judge_name', of: (series) => series.judge_name },
	{ name: 'from', of: ({ period }) => period.from },
	{ name: 'to', of: ({ period }) => period.to },
	{ name: 'basis', of: ({ period }) => period.basis },
	{ name: 'since', of: ({ period }) => period.since },
	{ name: 'through', of: ({ period }) => period.through },
	{ name: 'unit', of: (series) => series.unit },
	{ name: 'quality', of: (series) => series.quality }
];

const COUNT_COLUMNS: readonly TwinColumn[] = COUNT_NAMES.map((name) => ({
	name,
	of: ({ counts }) => counts[name]
}));

const BOUND_COLUMNS: readonly TwinColumn[] = COUNT_NAMES.flatMap((name) => [
	{ name: `${name}_low`, of: ({ count_bounds }: SeriesJson) => count_bounds?.[name]?.[0] },
	{ name: `${name}_high`, of: ({ count_bounds }: SeriesJson) => count_bounds?.[name]?.[1] }
]);

const PRINTED_COLUMNS: readonly TwinColumn[] = (
	['decisions', 'percent_granted', 'percent_other_relief', 'percent_denied'] as const
).map((name) => ({ name: `printed_${name}`, of: ({ printed }) => printed?.[name] }));

const COLUMNS: readonly TwinColumn[] = [
	...PLACE_COLUMNS,
	...COUNT_COLUMNS,
	...RATE_NAMES.flatMap(rateColumns),
	...BOUND_COLUMNS,
	...PRINTED_COLUMNS
];

/** Columns that no entry of `series` fills, last in every line. */
const LAST_COLUMNS = ['expected', 'minimum_reference', 'part', 'notice'] as const;

/**
 * Columns of every CSV twin, in order: each field of the JSON twin has one. `part` names the list of the JSON that a
 * line is of: series, ranges, expected or months.
 */
export const ENTITY_CSV_COLUMNS: readonly string[] = [
	...COLUMNS.map((column) => column.name),
	...LAST_COLUMNS
];

type Cells = Readonly<Record<string, string | number | null | undefined>>;

/** The CSV twin of an entity page: the numbers of its JSON twin, one line an entry of its lists, empty for missing. */
export function entityCsv(entity: EntityJson): string {
	const { series, release } = entity;
	const lines: Cells[] = [
		...series.map((one) => ({
			...Object.fromEntries(COLUMNS.map((column) => [column.name, column.of(one, release)])),
			part: 'series'
		})),
		...(entity.ranges ?? []).map((range) => ({ ...rangeCells(range), part: 'ranges' })),
		...(entity.expected ?? []).map((found) => ({ ...expectedCells(found), part: 'expected' })),
		...(entity.months ?? []).map((month) => ({ ...monthCells(month, entity.entity.code), part: 'months' }))
	];
	const rows = lines.map((line) => {
		const cells: Cells = { ...line, release, notice: entity.notice };
		return ENTITY_CSV_COLUMNS.map((name) => cells[name]);
	});
	return Papa.unparse([[...ENTITY_CSV_COLUMNS], ...rows], { newline: '\n' }) + '\n';
}

function rangeCells({ court, nationality, period, granted, denied, rates, source_ids }: RangeJson): Cells {
	return {
		source_id: source_ids.join('|'),
		court,
		nationality,
		...period,
		granted_low: granted[0],
		granted_high: granted[1],
		denied_low: denied[0],
		denied_high: denied[1],
		merits_bounds_low: rates.merits?.[0],
		merits_bounds_high: rates.merits?.[1]
	};
}

function expectedCells({ period, decisions, observed, ...rest }: ExpectedJson): Cells {
	return { ...rest, ...period, decided: decisions, granted: observed };
}

/** A month's days stand where those of a year that is not whole do. */
function monthCells({ source_id, from_on, through_on, counts }: MonthJson, nationality: string): Cells {
	return { source_id, nationality, since: from_on, through: through_on, ...counts };
}

function rateColumns(name: RateName): TwinColumn[] {
	const found = ({ rates }: SeriesJson) => rates[name];
	const shown = (series: SeriesJson) => {
		const rate = found(series);
		return 'reason' in rate ? undefined : rate;
	};
	return [
		{ name: `${name}_value`, of: (series) => found(series).value },
		{ name: `${name}_low`, of: (series) => found(series).low },
		{ name: `${name}_high`, of: (series) => found(series).high },
		{ name: `${name}_n`, of: (series) => found(series).n },
		{ name: `${name}_show`, of: (series) => shown(series)?.show },
		{ name: `${name}_bounds_low`, of: (series) => shown(series)?.bounds?.low },
		{ name: `${name}_bounds_high`, of: (series) => shown(series)?.bounds?.high },
		{
			name: `${name}_reason`,
			of: (series) => {
				const rate = found(series);
				return 'reason' in rate ? rate.reason : undefined;
			}
		}
	];
}
