import type { DataMember } from './headers.ts';
import { createRandom, type Random } from './random.ts';
import type { RowBuffer } from './table-rows.ts';

/** A kind of damage seen in the real files, or kept apart so that a consumer's counts can be checked. */
export type MessKind =
	| 'stray_tab'
	| 'hopeless_row'
	| 'bad_key'
	| 'embedded_newline'
	| 'bare_line_feed'
	| 'unmatched'
	| 'date_out_of_range'
	| 'custody_junk'
	| 'case_type_junk'
	| 'padded'
	| 'lower_case'
	| 'nul_byte';

/** How many rows of a kind a table gets: a share of its rows, within bounds. */
interface MessRate {
	readonly share: number;
	readonly least: number;
	readonly most: number;
}

/** Damages a row's cells in place; false when this row does not lend itself to it. */
type Damage = (cells: string[], random: Random) => boolean;

/** A table's fields that matter to the damage, as positions in its header. */
interface MessTarget {
	/** Fields holding codes, which may be padded, lower-cased or hit by a NUL byte. */
	readonly codes: readonly number[];
	/** Field after which a stray tab slips in. */
	readonly strayTabAt: number;
	readonly custody?: number;
	readonly caseType?: number;
	readonly completedOn?: number;
	/** The key that must match another table's. */
	readonly foreignKey?: number;
}

const UNMATCHED_KEY = 999_000_000;
const CUSTODY_JUNK = ['SP', 'SP ', 'ENG', 'MAN', 'CRE'] as const;
const CASE_TYPE_JUNK = ['0', '00', 'BND', 'AOL', 'N'] as const;
const DATES_OUT_OF_RANGE = [
	'1901-01-01 00:00:00.000',
	'2109-06-14 00:00:00.000',
	'1069-02-03 00:00:00.000'
] as const;

/** The damage of each kind for a table; `bare_line_feed` is done where the row ends. */
function damages(target: MessTarget): Readonly<Record<Exclude<MessKind, 'bare_line_feed'>, Damage>> {
	const pick = (list: readonly string[], random: Random) => list[random.below(list.length)] ?? '';
	const code = (cells: string[], random: Random) => {
		const filled = target.codes.filter((at) => (cells[at] ?? '') !== '');
		return filled[random.below(Math.max(1, filled.length))];
	};
	const put =
		(at: number | undefined, value: (old: string) => string): Damage =>
		(cells) => {
			if (at === undefined || (cells[at] ?? '') === '') return false;
			cells[at] = value(cells[at] ?? '');
			return true;
		};
	return {
		stray_tab: (cells, random) => {
			const value = cells[target.strayTabAt] ?? '';
			if (value.length > 5 && random.chance(0.4)) {
				cells.splice(target.strayTabAt, 1, value.slice(0, 3), value.slice(3));
				return true;
			}
			// A tab behind the value leaves an empty cell; now and then several do.
			const extra = random.chance(0.8) ? 1 : 1 + random.below(3);
			cells.splice(target.strayTabAt + 1, 0, ...Array.from({ length: extra }, () => ''));
			return true;
		},
		hopeless_row: (cells) => {
			cells.splice(
				1,
				cells.length - 1,
				...Array.from({ length: cells.length + 2 }, (_, at) => `spilt note ${at}`)
			);
			return true;
		},
		bad_key: (cells, random) => {
			cells[0] = random.chance(0.5) ? 'FC' : '2019-03-04 00:00:00.000';
			return true;
		},
		embedded_newline: (cells) => {
			cells[target.strayTabAt] = `${cells[target.strayTabAt] ?? ''}\r\nUNIT B`;
			return true;
		},
		unmatched: (cells, random) => {
			if (target.foreignKey === undefined) return false;
			cells[target.foreignKey] = String(UNMATCHED_KEY + random.below(1_000_000));
			return true;
		},
		date_out_of_range: (cells, random) =>
			put(target.completedOn, () => pick(DATES_OUT_OF_RANGE, random))(cells, random),
		custody_junk: (cells, random) => put(target.custody, () => pick(CUSTODY_JUNK, random))(cells, random),
		case_type_junk: (cells, random) =>
			put(target.caseType, () => pick(CASE_TYPE_JUNK, random))(cells, random),
		padded: (cells, random) =>
			put(code(cells, random), (old) => old + ' '.repeat(1 + random.below(3)))(cells, random),
		lower_case: (cells, random) => put(code(cells, random), (old) => old.toLowerCase())(cells, random),
		nul_byte: (cells, random) =>
			put(code(cells, random), (old) => `${old.slice(0, 1)}\0${old.slice(1)}`)(cells, random)
	};
}

/** The damage a table gets. Shares follow the agency's files where loaders have published counts. */
interface TableMess {
	/** Rows expected for each case, a little on the low side, to spread the damage over the table. */
	readonly rowsPerCase: number;
	readonly target: MessTarget;
	readonly rates: Readonly<Partial<Record<MessKind, MessRate>>>;
}

const rate = (share: number, least: number, most = 1_000_000): MessRate => ({ share, least, most });
/** Loaders accept a shortfall of up to five rows against `Count.txt`, so rows beyond rescue stay below that. */
const BEYOND_RESCUE = rate(1, 1, 1);
const TEXTUAL = {
	padded: rate(8e-3, 3),
	lower_case: rate(1e-3, 2),
	nul_byte: rate(1e-4, 1),
	bare_line_feed: rate(2e-5, 2)
} as const;

/** The mess of each data table. */
export const MESS_PLAN: Readonly<Record<DataMember, TableMess>> = {
	A_TblCase: {
		rowsPerCase: 1,
		target: { codes: [6, 7, 12, 24], strayTabAt: 1, custody: 8, caseType: 12 },
		rates: {
			...TEXTUAL,
			stray_tab: rate(8e-6, 3),
			hopeless_row: BEYOND_RESCUE,
			embedded_newline: BEYOND_RESCUE,
			custody_junk: rate(7e-6, 1),
			case_type_junk: rate(2e-6, 1)
		}
	},
	B_TblProceeding: {
		rowsPerCase: 1.2,
		target: {
			codes: [4, 6, 15, 18, 27, 28, 29, 30],
			strayTabAt: 5,
			custody: 27,
			caseType: 28,
			completedOn: 21,
			foreignKey: 1
		},
		rates: {
			...TEXTUAL,
			stray_tab: rate(4.3e-6, 3),
			hopeless_row: BEYOND_RESCUE,
			bad_key: rate(1, 2, 2),
			unmatched: rate(1.6e-6, 1),
			date_out_of_range: rate(1e-5, 2),
			custody_junk: rate(1e-6, 1),
			case_type_junk: rate(3e-6, 1)
		}
	},
	tbl_Court_Appln: {
		rowsPerCase: 0.9,
		target: { codes: [3, 5], strayTabAt: 3, foreignKey: 1 },
		rates: { ...TEXTUAL, stray_tab: rate(1e-6, 2), hopeless_row: BEYOND_RESCUE, unmatched: rate(2.1e-5, 2) }
	},
	tbl_RepsAssigned: {
		rowsPerCase: 1.6,
		target: { codes: [2, 3, 6], strayTabAt: 6 },
		rates: { ...TEXTUAL }
	},
	tbl_Lead_Rider: {
		rowsPerCase: 0.15,
		target: { codes: [10], strayTabAt: 10 },
		rates: { padded: rate(1e-3, 1) }
	}
};

/** Ends the rows of one table, damaging a planned few on the way. */
export interface DamagePlan {
	/** Ends the row under way in the buffer. */
	endRow(row: RowBuffer): void;
	/** How many rows of each kind were damaged so far. */
	readonly done: Readonly<Partial<Record<MessKind, number>>>;
}

/** A plan that damages nothing. */
export const noDamage = (): DamagePlan => ({ endRow: (row) => row.endRow(), done: {} });

/**
 * Spreads each kind of damage evenly over a table, by row number, so that small releases have every kind and the counts
 * are known. A row that does not lend itself to a kind leaves it to the next row.
 */
export function planDamage(mess: TableMess, cases: number, seed: number, stream: number): DamagePlan {
	const random = createRandom(seed, stream);
	const damage = damages(mess.target);
	const expectedRows = Math.floor(cases * mess.rowsPerCase);
	const schedules = Object.entries(mess.rates).map(([kind, rate], at) =>
		scheduleOf(kind as MessKind, rate, expectedRows, (at + 1) / (Object.keys(mess.rates).length + 1))
	);
	const done: Partial<Record<MessKind, number>> = {};
	let index = 0;
	let nextDue = Math.min(...schedules.map((kind) => kind.due));
	return {
		done,
		endRow: (row) => {
			if (index++ < nextDue) return row.endRow();
			const kind = schedules.find((candidate) => candidate.due < index);
			const applied = kind !== undefined && (kind.kind === 'bare_line_feed' || damageRow(row, kind.kind));
			row.endRow(applied && kind.kind === 'bare_line_feed');
			if (applied) {
				done[kind.kind] = (done[kind.kind] ?? 0) + 1;
				kind.advance();
			} else if (kind !== undefined) {
				kind.due = index;
			}
			nextDue = Math.min(...schedules.map((candidate) => candidate.due));
		}
	};

	function damageRow(row: RowBuffer, kind: Exclude<MessKind, 'bare_line_feed'>): boolean {
		const cells = row.cellsOfRow();
		const applied = damage[kind](cells, random);
		if (applied) row.replaceRow(cells.join('\t'));
		return applied;
	}
}

interface Schedule {
	readonly kind: MessKind;
	/** Number of the row from which the next damage is due; Infinity when no more is planned. */
	due: number;
	advance(): void;
}

function scheduleOf(kind: MessKind, rate: MessRate, rows: number, phase: number): Schedule {
	const count = Math.min(
		rate.most,
		Math.max(rate.least, Math.round(rate.share * rows)),
		Math.floor(rows / 10)
	);
	const gap = rows / Math.max(1, count);
	let at = 0;
	const due = () => (at < count ? Math.floor(gap * (at + phase)) : Infinity);
	const table: Schedule = {
		kind,
		due: due(),
		advance: () => {
			at++;
			table.due = due();
		}
	};
	return table;
}
