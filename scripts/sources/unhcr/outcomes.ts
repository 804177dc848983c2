import { type CountRange, exactly, isExact, sumRanges } from '#core/counts/count-range.ts';
import {
	ALL_NATIONALITIES,
	type ClaimType,
	type Measure,
	type Track,
	type Unit,
	type YearBasis
} from '#core/counts/slice.ts';
import { COURT_SPLIT_YEAR, LAST_FISCAL_YEAR } from '#core/publishers/unhcr.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import type { Harmonizer } from '#scripts/release/harmonize.ts';
import { DataError } from '#scripts/errors.ts';
import type { UnhcrDataset, UnhcrRow } from './dataset.ts';

interface Part {
	readonly row: UnhcrRow;
	readonly series: RowSeries;
	readonly nationality: string;
	readonly measure: Measure;
	readonly counted: CountRange;
}

/**
 * Turns rows into published counts. Several kinds of application of one nationality and year (new, repeat, appeal)
 * are added up, as are several rows whose labels are one nationality to us: the sum is then `derived`. A missing cell
 * gives no count.
 * @throws DataError when rows that would be added count cases and persons.
 */
export function toOutcomes(
	rows: readonly UnhcrRow[],
	dataset: UnhcrDataset,
	harmonizer: Harmonizer
): PublishedOutcome[] {
	const cells = new Map<string, Part[]>();
	for (const row of rows) {
		for (const part of partsOf(row, dataset, harmonizer)) {
			const { track, claim_type, year } = part.series;
			const key = [track, claim_type, part.nationality, year, part.measure].join(' ');
			const parts = cells.get(key);
			if (parts) parts.push(part);
			else cells.set(key, [part]);
		}
	}
	return [...cells.values()].map((parts) => outcome(parts, dataset));
}

function partsOf(row: UnhcrRow, dataset: UnhcrDataset, harmonizer: Harmonizer): Part[] {
	const nationality = nationalityOf(row, harmonizer);
	if (nationality === null) return [];
	const series = rowSeries(row, dataset);
	const counts = Object.keys(dataset.measures).map((column) => [column, parseCount(row, column)] as const);
	const bounded = new Map(counts);
	return counts.flatMap(([column, counted]) => {
		const measure = dataset.measures[column];
		if (!counted || !measure) return [];
		return [
			{
				row,
				series,
				nationality,
				measure,
				counted: measure === 'decided' ? totalOf(counted, bounded) : counted
			}
		];
	});
}

/** A row whose origin is "-" is UNHCR's own sum over origins. */
function nationalityOf({ cells }: UnhcrRow, harmonizer: Harmonizer): string | null {
	if (cells['coo'] === '-' || cells['coo_name'] === '-') return ALL_NATIONALITIES;
	return harmonizer.nationality(cells['coo_name'] ?? '', 'unhcr');
}

/**
 * A row's total is the sum of its parts as printed, masks included, so it is no better known than they are: its bounds
 * are the sums of their bounds, widened where the printed total lies outside.
 */
function totalOf(total: CountRange, counts: ReadonlyMap<string, CountRange | null>): CountRange {
	const parts = [...counts].flatMap(([column, counted]) =>
		column !== 'dec_total' && counted ? counted : []
	);
	if (total.count === null || parts.length === 0 || parts.every(isExact)) return total;
	const sum = sumRanges(parts);
	return { count: total.count, low: Math.min(total.count, sum.low), high: Math.max(total.count, sum.high) };
}

function outcome(parts: readonly Part[], dataset: UnhcrDataset): PublishedOutcome {
	const [first, ...others] = parts;
	if (!first) throw new RangeError('a published count needs at least one row');
	const other = others.find(({ series }) => series.unit !== first.series.unit);
	if (other) {
		throw new DataError(
			`${other.row.file}, row ${other.row.line}: counts ${other.series.unit}, while ${first.row.file}, row ${first.row.line}, ` +
				`counts ${first.series.unit} for the same nationality, level and year; cases and persons are never added.`
		);
	}
	const { count, low, high } = sumRanges(parts.map(({ counted }) => counted));
	const { track, claim_type, year, year_basis, unit } = first.series;
	return {
		source_id: dataset.sourceId,
		track,
		claim_type,
		nationality: first.nationality,
		year,
		year_basis,
		from_on: null,
		through_on: null,
		measure: first.measure,
		count,
		count_low: low,
		count_high: high,
		unit,
		quality: low !== high ? 'masked_small' : others.length > 0 ? 'derived' : 'exact'
	};
}

const LEVELS = new Set(['IN', 'EO', 'AR']);
/** How UNHCR's two lists of codes name the United States. */
const UNITED_STATES = 'USA';

/**
 * Why a row has no place in our tables, or null when it has one: another country of asylum, a procedure that is not
 * the government's, a level the United States does not report; or it says what cannot be.
 * @throws DataError on a year, unit or count that cannot be read.
 */
export function refusal(row: UnhcrRow, dataset: UnhcrDataset, harmonizer: Harmonizer): string | null {
	const { cells } = row;
	if (cells['coa_iso'] !== UNITED_STATES)
		return `country of asylum is ${cells['coa_iso'] || 'blank'}, not USA`;
	if (cells['procedure_type'] !== 'G')
		return `procedure type is ${cells['procedure_type'] || 'blank'}, not G (government)`;
	if (!LEVELS.has(cells['dec_level'] ?? ''))
		return `decision level is ${cells['dec_level'] || 'blank'}, not IN, EO or AR`;
	// A year or unit that cannot be read stops the run, whatever else is wrong with the row.
	rowSeries(row, dataset);
	return impossibleCountry(row, harmonizer) ?? impossibleCount(row, dataset);
}

/** Countries that contradict each other: nobody seeks asylum at home, and two names of one country must agree. */
function impossibleCountry({ cells }: UnhcrRow, harmonizer: Harmonizer): string | null {
	const { coa, coo, coo_iso, coo_name = '' } = cells;
	if (coa !== UNITED_STATES) return `country of asylum is ${coa || 'blank'} by one code and USA by the other`;
	const bothUnitedStates = 'nationality and country of asylum are both the United States';
	if (coo === UNITED_STATES || coo_iso === UNITED_STATES) return bothUnitedStates;
	if (coo === '-' || coo_name === '-') return null;
	const nationality = harmonizer.nationality(coo_name, 'unhcr');
	if (nationality === UNITED_STATES) return bothUnitedStates;
	if (nationality === null || !coo_iso || coo_iso === nationality) return null;
	if (!harmonizer.isNationality(coo_iso)) return null;
	return `nationality is "${coo_name}" (${nationality}) by name and ${coo_iso} by code`;
}

/** Counts that cannot be: fewer than none, or a part larger than its total whatever the masked figures stand for. */
function impossibleCount(row: UnhcrRow, { measures }: UnhcrDataset): string | null {
	const columns = Object.keys(measures);
	const negative = columns.find((column) => /^-\d/.test(row.cells[column] ?? ''));
	if (negative) return `${negative} is "${row.cells[negative]}"; a count is never below 0`;
	const total = 'dec_total' in measures ? parseCount(row, 'dec_total') : null;
	if (!total) return null;
	const larger = columns.find((column) => (parseCount(row, column)?.low ?? 0) > total.high);
	if (!larger) return null;
	const masked = isExact(total) ? '' : ` (${total.low} to ${total.high})`;
	return `${larger} is ${row.cells[larger]}, more than its total of ${row.cells['dec_total']}${masked}`;
}

/** Rows told apart by the columns that name them. */
export interface DistinctRows {
	readonly rows: readonly UnhcrRow[];
	/** Rows that repeat an earlier one, count for count. */
	readonly duplicates: readonly { readonly row: UnhcrRow; readonly first: UnhcrRow }[];
}

/**
 * Keeps the first of rows with the same key and sets its exact repetitions apart: a CSV and a page of the API may hold
 * the same row.
 * @throws DataError when two rows of one key differ in a count.
 */
export function dropDuplicates(rows: readonly UnhcrRow[], dataset: UnhcrDataset): DistinctRows {
	const seen = new Map<string, UnhcrRow>();
	const duplicates: { row: UnhcrRow; first: UnhcrRow }[] = [];
	for (const row of rows) {
		const key = dataset.keyColumns.map((column) => row.cells[column]).join(' ');
		const first = seen.get(key);
		if (!first) {
			seen.set(key, row);
			continue;
		}
		refuseConflict(first, row, dataset);
		duplicates.push({ row, first });
	}
	return { rows: [...seen.values()], duplicates };
}

function refuseConflict(first: UnhcrRow, row: UnhcrRow, dataset: UnhcrDataset): void {
	for (const column of Object.keys(dataset.measures)) {
		const [earlier, later] = [first.cells[column], row.cells[column]];
		if (earlier === later) continue;
		throw new DataError(
			`${row.file}, row ${row.line}: ${column} is "${later ?? ''}", but "${earlier ?? ''}" in ${first.file}, row ${first.line}, ` +
				`for the same ${dataset.keyColumns.join(', ')} (${dataset.keyColumns.map((name) => row.cells[name]).join(', ')}). ` +
				`Read one edition at a time.`
		);
	}
}

/** The series a row belongs to, apart from its nationality. */
export interface RowSeries {
	readonly track: Track;
	readonly claim_type: ClaimType;
	readonly year: number;
	readonly year_basis: YearBasis;
	readonly unit: Unit;
}

/**
 * The series of a row that `refusal` let through. IN: asylum officers. EO: immigration courts, all claims to 2016 and
 * defensive ones from 2017. AR: referred claims in court.
 * @throws DataError on a year or unit that cannot be read.
 */
function rowSeries(row: UnhcrRow, dataset: UnhcrDataset): RowSeries {
	const year = parseYear(row);
	return {
		...trackOf(row.cells['dec_level'] ?? '', year),
		year,
		year_basis: year <= LAST_FISCAL_YEAR ? 'fiscal' : 'calendar',
		unit: parseUnit(row, dataset.unitColumn)
	};
}

function trackOf(level: string, year: number): { track: Track; claim_type: ClaimType } {
	if (level === 'IN') return { track: 'affirmative', claim_type: 'affirmative' };
	if (level === 'AR') return { track: 'court', claim_type: 'affirmative' };
	return { track: 'court', claim_type: year < COURT_SPLIT_YEAR ? 'all' : 'defensive' };
}

function parseYear(row: UnhcrRow): number {
	const text = row.cells['year'] ?? '';
	if (/^(19[5-9]|20\d)\d$/.test(text)) return Number(text);
	throw new DataError(
		`${row.file}, row ${row.line}: year is "${text}"; a year from 1950 on was expected. Fetch the file again.`
	);
}

function parseUnit(row: UnhcrRow, column: string): Unit {
	const text = row.cells[column];
	if (text === 'C') return 'cases';
	if (text === 'P') return 'persons';
	throw new DataError(
		`${row.file}, row ${row.line}: ${column} is "${text ?? ''}"; C (cases) or P (persons) was expected. Counts without a unit are not taken.`
	);
}

/** The value UNHCR prints for every small count. */
const MASK = 5;
/** What it stands for. In decisions no other value from 1 to 9 appears; applications print 6 to 9 as well. */
const MASK_LOW = 1;
const MASK_HIGH = 9;

const MISSING = new Set(['', '-', 'NA']);

/**
 * One printed count. Zero is zero; 5 stands for 1 to 9; `-`, NA and an empty cell are missing.
 * @returns the count with its bounds, or null when missing.
 * @throws DataError when the cell is none of these.
 */
export function parseCount(row: UnhcrRow, column: string): CountRange | null {
	const text = row.cells[column] ?? '';
	if (MISSING.has(text)) return null;
	if (!/^\d+$/.test(text)) {
		throw new DataError(
			`${row.file}, row ${row.line}: ${column} is "${text}"; a whole number from 0, or "-" for missing, was expected. ` +
				`Fetch the file again; if UNHCR prints it so, ask them.`
		);
	}
	const count = Number(text);
	return count === MASK ? { count, low: MASK_LOW, high: MASK_HIGH } : exactly(count);
}
