import Papa from 'papaparse';
import { COUNT_NAMES } from '../counts/outcome-counts.ts';
import { RATE_NAMES, type RateName } from '../measures/rates.ts';
import type { EntityJson, ExpectedJson, MonthJson, RangeJson, SeriesJson } from './entity-json.ts';
import type { ListedJson } from './listed-json.ts';

/** What columns read: an entry of `series`, or a row of `lists`, which has more fields and fewer rates. */
type Entry = Omit<SeriesJson, 'rates'> &
	Omit<Partial<ListedJson>, 'rates'> & { readonly rates: Partial<SeriesJson['rates']> };

/** One column of the CSV twins: its header, and where its value stands in an entry of the JSON twin. */
interface TwinColumn {
	readonly name: string;
	readonly of: (entry: Entry, release: string) => string | number | null | undefined;
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
	{ name: `${name}_low`, of: ({ count_bounds }: Entry) => count_bounds?.[name]?.[0] },
	{ name: `${name}_high`, of: ({ count_bounds }: Entry) => count_bounds?.[name]?.[1] }
]);

const PRINTED_COLUMNS: readonly TwinColumn[] = (
	['decisions', 'percent_granted', 'percent_other_relief', 'percent_denied'] as const
).map((name) => ({ name: `printed_${name}`, of: ({ printed }) => printed?.[name] }));

const LISTED_COLUMNS: readonly TwinColumn[] = [
	{ name: 'judges', of: (entry) => entry.judges },
	{ name: 'category', of: (entry) => entry.category },
	{ name: 'office', of: (entry) => entry.office },
	{ name: 'cases', of: (entry) => entry.cases },
	{ name: 'share', of: (entry) => entry.share },
	{ name: 'first_month', of: (entry) => entry.first_month },
	{ name: 'last_month', of: (entry) => entry.last_month },
	{ name: 'measure', of: (entry) => entry.measure }
];

const COLUMNS: readonly TwinColumn[] = [
	...PLACE_COLUMNS,
	...COUNT_COLUMNS,
	...RATE_NAMES.flatMap(rateColumns),
	...BOUND_COLUMNS,
	...PRINTED_COLUMNS,
	...LISTED_COLUMNS
];

/** Columns that neither `series` nor `lists` fills, last in every line. */
const LAST_COLUMNS = [
	'expected',
	'minimum_reference',
	'gap_value',
	'gap_low',
	'gap_high',
	'everyone_granted',
	'everyone_denied',
	'part',
	'notice'
] as const;

/**
 * Columns of every CSV twin, in order: each field of the JSON twin has one. `part` names the list of the JSON that a
 * line is of: series, ranges, expected, months, or the name of a row of `lists`.
 */
export const ENTITY_CSV_COLUMNS: readonly string[] = [
	...COLUMNS.map((column) => column.name),
	...LAST_COLUMNS
];

type Cells = Readonly<Record<string, string | number | null | undefined>>;

/** The CSV twin of an entity page: the numbers of its JSON twin, one line an entry of its lists, empty for missing. */
export function entityCsv(entity: EntityJson): string {
	const { series, release } = entity;
	const cellsOf = (entry: Entry): Cells =>
		Object.fromEntries(COLUMNS.map((column) => [column.name, column.of(entry, release)]));
	const lines: Cells[] = [
		...series.map((one) => ({ ...cellsOf(one), part: 'series' })),
		...(entity.ranges ?? []).map((range) => ({ ...rangeCells(range), part: 'ranges' })),
		...(entity.expected ?? []).map((found) => ({ ...expectedCells(found), part: 'expected' })),
		...(entity.months ?? []).map((month) => ({ ...monthCells(month, entity.entity.code), part: 'months' })),
		...(entity.lists ?? []).map((row) => ({ ...cellsOf(row), part: row.list }))
	];
	const rows = lines.map((line) => {
		const cells: Cells = { ...line, release, notice: entity.notice };
		return ENTITY_CSV_COLUMNS.map((name) => cells[name]);
	});
	return Papa.unparse([[...ENTITY_CSV_COLUMNS], ...rows], { newline: '\n', escapeFormulae: true }) + '\n';
}

function rangeCells(range: RangeJson): Cells {
	const { court, nationality, period, granted, denied, rates, everyone, source_ids } = range;
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
		merits_bounds_high: rates.merits?.[1],
		everyone_granted: everyone?.granted,
		everyone_denied: everyone?.denied
	};
}

function expectedCells({ period, decisions, observed, gap, ...rest }: ExpectedJson): Cells {
	return {
		...rest,
		...period,
		decided: decisions,
		granted: observed,
		gap_value: gap?.value,
		gap_low: gap?.low,
		gap_high: gap?.high
	};
}

/** A month's days stand where those of a year that is not whole do. */
function monthCells(month: MonthJson, code: string): Cells {
	const { source_id, nationality = code, from_on, through_on, counts } = month;
	return { source_id, nationality, since: from_on, through: through_on, ...counts };
}

function rateColumns(name: RateName): TwinColumn[] {
	const found = ({ rates }: Entry) => rates[name];
	const shown = (entry: Entry) => {
		const rate = found(entry);
		return rate && !('reason' in rate) ? rate : undefined;
	};
	return [
		{ name: `${name}_value`, of: (entry) => found(entry)?.value },
		{ name: `${name}_low`, of: (entry) => found(entry)?.low },
		{ name: `${name}_high`, of: (entry) => found(entry)?.high },
		{ name: `${name}_n`, of: (entry) => found(entry)?.n },
		{ name: `${name}_show`, of: (entry) => shown(entry)?.show },
		{ name: `${name}_bounds_low`, of: (entry) => shown(entry)?.bounds?.low },
		{ name: `${name}_bounds_high`, of: (entry) => shown(entry)?.bounds?.high },
		{
			name: `${name}_reason`,
			of: (entry) => {
				const rate = found(entry);
				return rate && 'reason' in rate ? rate.reason : undefined;
			}
		}
	];
}
