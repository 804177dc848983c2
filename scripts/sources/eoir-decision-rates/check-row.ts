import { type CountRange, exactly, sumRanges } from '#core/counts/count-range.ts';
import { DataError } from '#scripts/errors.ts';
import type { PrintedCell, RowCells } from './columns.ts';
import type { TableRow } from './table.ts';

/** The counts of a row, checked against each other. `administratively_closed` is null where the edition has no such column. */
export interface RowCounts {
	readonly granted: CountRange;
	readonly denied: CountRange;
	readonly other: CountRange;
	readonly administratively_closed: CountRange | null;
	/** Total as printed, closures among it where they have a column. */
	readonly decided: CountRange;
	/** Printed rates that cannot be read, though the counts they would check add up. */
	readonly unreadRates: readonly UnreadRate[];
}

/** A printed rate that cannot be read. */
export interface UnreadRate {
	readonly label: string;
	readonly column: RateColumn;
	/** What is printed; empty when nothing is. */
	readonly text: string;
	/** What the counts give, rounded to whole percent. */
	readonly percent: string;
}

/** A column of printed rates. */
export type RateColumn = (typeof RATES)[number][1];

/** `*` stands for 0 to 3: 4 is the smallest count printed in any edition seen. */
const SUPPRESSED: CountRange = { count: null, low: 0, high: 3 };

const COMPARE =
	'Compare the page with the PDF; if EOIR prints it so, correct it in data/corrections/eoir-decision-rates.csv.';

const RATES = [
	['grants', 'grant_rate'],
	['denials', 'denial_rate'],
	['other', 'other_rate'],
	['admin_closure', 'admin_closure_rate']
] as const;

/**
 * Checks a row and gives its counts: the total is the sum of the classes, every printed rate is its class divided by
 * the total within rounding, and a suppressed total lies between what its classes allow. A rate that cannot be read is
 * handed on as such when the classes are all printed and add up to the total: the counts then vouch for each other.
 * @throws DataError naming page and row when they do not agree, or a rate cannot be read and nothing else checks the row.
 */
export function checkRow(file: string, row: TableRow, cells: RowCells): RowCounts {
	const { grants, denials, other, admin_closure, total } = cells;
	const place = `${file}, page ${row.page}, row ${row.row} (${row.label})`;
	const granted = toBounded(grants);
	const denied = toBounded(denials);
	const others = toBounded(other);
	const closed = admin_closure ? toBounded(admin_closure) : null;
	const sum = sumRanges([granted, denied, others, ...(closed ? [closed] : [])]);
	const printed = total?.kind === 'count' ? total.count : null;
	if (printed !== null && (printed < sum.low || printed > sum.high)) {
		const expected = sum.low === sum.high ? String(sum.low) : `${sum.low} to ${sum.high}`;
		throw new DataError(
			`${place}: found a total of ${printed}, expected ${expected}, the sum of its classes. ${COMPARE}`
		);
	}
	if (printed !== null) assertRates(place, cells, printed);
	const unreadRates = findUnreadRates(row.label, cells);
	const [unread] = unreadRates;
	if (unread && (printed === null || sum.low !== sum.high)) {
		throw new DataError(
			`${place}: found "${unread.text}" as ${unread.column}, expected a percentage or *; and the counts cannot vouch for each other, as not all are printed. ` +
				COMPARE
		);
	}
	return {
		granted,
		denied,
		other: others,
		administratively_closed: closed,
		decided: printed === null ? { count: null, low: sum.low, high: sum.high } : exactly(printed),
		unreadRates
	};
}

function toBounded(cell: PrintedCell | undefined): CountRange {
	return cell?.kind === 'count' ? exactly(cell.count) : SUPPRESSED;
}

function findUnreadRates(label: string, cells: RowCells): UnreadRate[] {
	return RATES.flatMap(([countName, column]) => {
		const [count, rate, total] = [cells[countName], cells[column], cells.total];
		if (rate?.kind !== 'unreadable') return [];
		const isKnown = count?.kind === 'count' && total?.kind === 'count' && total.count > 0;
		const percent = isKnown ? `${((100 * count.count) / total.count).toFixed(0)}%` : '';
		return [{ label, column, text: rate.text, percent }];
	});
}

function assertRates(place: string, cells: RowCells, total: number): void {
	for (const [countName, rateName] of RATES) {
		const [count, rate] = [cells[countName], cells[rateName]];
		if (count?.kind !== 'count' || rate?.kind !== 'rate' || total === 0) continue;
		const percent = (100 * count.count) / total;
		if (Math.abs(percent - rate.percent) <= 0.5 * 10 ** -rate.decimals + 1e-9) continue;
		throw new DataError(
			`${place}: found ${rate.percent}% as ${rateName}, expected ${percent.toFixed(rate.decimals)}% (${count.count} of ${total}). ${COMPARE}`
		);
	}
}

/** Counts of one nationality, and from how many printed rows they come. */
export interface NationalityCounts {
	readonly nationality: string;
	readonly counts: RowCounts;
	/** Labels of the rows they come from; more than one means the counts are sums of printed rows. */
	readonly labels: readonly string[];
}

/**
 * Adds up rows that are one nationality under two labels (`BELARUS` and `BYELORUSSIA (BELARUS)`), bounds included;
 * a count is null as soon as one part is suppressed.
 */
export function mergeLabels(
	rows: readonly { readonly nationality: string; readonly label: string; readonly counts: RowCounts }[]
): NationalityCounts[] {
	const merged = new Map<string, NationalityCounts>();
	for (const { nationality, label, counts } of rows) {
		const known = merged.get(nationality);
		merged.set(nationality, {
			nationality,
			counts: known ? add(known.counts, counts) : counts,
			labels: [...(known?.labels ?? []), label]
		});
	}
	return [...merged.values()];
}

function add(a: RowCounts, b: RowCounts): RowCounts {
	return {
		granted: sumRanges([a.granted, b.granted]),
		denied: sumRanges([a.denied, b.denied]),
		other: sumRanges([a.other, b.other]),
		administratively_closed: addClosed(a.administratively_closed, b.administratively_closed),
		decided: sumRanges([a.decided, b.decided]),
		unreadRates: [...a.unreadRates, ...b.unreadRates]
	};
}

function addClosed(a: CountRange | null, b: CountRange | null): CountRange | null {
	return a && b ? sumRanges([a, b]) : (a ?? b);
}
