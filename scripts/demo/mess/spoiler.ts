import type { RowBuffer } from '../files/row-buffer.ts';
import { createRandom } from '#scripts/synthetic/random.ts';
import { damages, type MessKind, type MessRate } from '#scripts/synthetic/mess.ts';
import type { TableMess } from './mess-plan.ts';

/** Ends the rows of one table, damaging a planned few on the way. */
export interface Spoiler {
	/** Ends the row under way in the buffer. */
	endRow(row: RowBuffer): void;
	/** How many rows of each kind were damaged so far. */
	readonly done: Readonly<Partial<Record<MessKind, number>>>;
}

/** A spoiler that damages nothing. */
export const tidySpoiler = (): Spoiler => ({ endRow: (row) => row.endRow(), done: {} });

/**
 * Spreads each kind of damage evenly over a table, by row number, so that small releases have every kind and the counts
 * are known. A row that does not lend itself to a kind leaves it to the next row.
 */
export function createSpoiler(mess: TableMess, cases: number, seed: number, stream: number): Spoiler {
	const random = createRandom(seed, stream);
	const damage = damages(mess.target);
	const expectedRows = Math.floor(cases * mess.rowsPerCase);
	const timetables = Object.entries(mess.rates).map(([kind, rate], at) =>
		timetable(kind as MessKind, rate, expectedRows, (at + 1) / (Object.keys(mess.rates).length + 1))
	);
	const done: Partial<Record<MessKind, number>> = {};
	let index = 0;
	let nextDue = Math.min(...timetables.map((kind) => kind.due));
	return {
		done,
		endRow: (row) => {
			if (index++ < nextDue) return row.endRow();
			const kind = timetables.find((candidate) => candidate.due < index);
			const applied = kind !== undefined && (kind.kind === 'bare_line_feed' || spoil(row, kind.kind));
			row.endRow(applied && kind.kind === 'bare_line_feed');
			if (applied) {
				done[kind.kind] = (done[kind.kind] ?? 0) + 1;
				kind.advance();
			} else if (kind !== undefined) {
				kind.due = index;
			}
			nextDue = Math.min(...timetables.map((candidate) => candidate.due));
		}
	};

	function spoil(row: RowBuffer, kind: Exclude<MessKind, 'bare_line_feed'>): boolean {
		const cells = row.cellsOfRow();
		const applied = damage[kind](cells, random);
		if (applied) row.replaceRow(cells.join('\t'));
		return applied;
	}
}

interface Timetable {
	readonly kind: MessKind;
	/** Number of the row from which the next damage is due; Infinity when no more is planned. */
	due: number;
	advance(): void;
}

function timetable(kind: MessKind, rate: MessRate, rows: number, phase: number): Timetable {
	const count = Math.min(
		rate.most,
		Math.max(rate.least, Math.round(rate.share * rows)),
		Math.floor(rows / 10)
	);
	const gap = rows / Math.max(1, count);
	let at = 0;
	const due = () => (at < count ? Math.floor(gap * (at + phase)) : Infinity);
	const table: Timetable = {
		kind,
		due: due(),
		advance: () => {
			at++;
			table.due = due();
		}
	};
	return table;
}
