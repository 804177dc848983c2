import type { Random } from './random.ts';

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
export interface MessRate {
	readonly share: number;
	readonly least: number;
	readonly most: number;
}

/** Damages a row's cells in place; false when this row does not lend itself to it. */
export type Damage = (cells: string[], random: Random) => boolean;

/** A table's fields that matter to the damage, as positions in its header. */
export interface MessTarget {
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

/** The damage of each kind for a table; kinds that end a row differently are done by the spoiler itself. */
export function damages(target: MessTarget): Readonly<Record<Exclude<MessKind, 'bare_line_feed'>, Damage>> {
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
