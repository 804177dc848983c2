import { CodeList, DateColumn, IdColumn, type PackedIdColumn } from './columns.ts';
import { BLANK_DAY, dayNumber, NOT_A_DAY, OUT_OF_RANGE_DAY } from './days.ts';
import { keyAt, type Line, NOT_A_KEY } from './lines.ts';
import type { RowReader } from './read-table.ts';
import { CASE_TYPES, type Header, positionOf } from './tables.ts';

/** Bits of `ProceedingRows.flags`. */
export const FLAG = {
	/** Two bits: `CUSTODY_CODES` index. */
	custody: 0b11,
	/** DEC_CODE is filled. */
	decided: 0b100,
	/** OTHER_COMP is C or T: the proceeding moved on to another court or docket. */
	moved: 0b1000,
	/** OTHER_COMP is filled with anything but C or T. */
	closed: 0b1_0000,
	/** The case type is one in which a judge can grant asylum: RMV, DEP, EXC, AOC. */
	inScope: 0b10_0000,
	/** COMP_DATE holds something that is no day from 1970 to the release date. */
	badDate: 0b100_0000,
	/** COMP_DATE holds something that cannot be read as one day. */
	unreadableDate: 0b1000_0000,
	/** COMP_DATE may be one of two days (3/4/2022); only while reading. */
	unsureDate: 0b1_0000_0000,
	/** CASE_TYPE is filled with a code that no list knows. */
	unlistedType: 0b10_0000_0000
} as const;

/** Custody by the number in `FLAG.custody`. */
export const CUSTODY_CODES = ['unknown', 'detained', 'released', 'never_detained'] as const;

/** B_TblProceeding in columns; row `i` of every array is the same proceeding. */
export interface ProceedingRows {
	readonly count: number;
	readonly proceeding: Int32Array;
	readonly case: Int32Array;
	/** Day of completion (`days.ts`), 0 without a valid one. */
	readonly day: Uint16Array;
	readonly court: Uint16Array;
	readonly judge: Uint16Array;
	readonly nationality: Uint16Array;
	readonly flags: Uint16Array;
	readonly courts: readonly string[];
	readonly judges: readonly string[];
	readonly nationalities: readonly string[];
}

const FIRST_DECISION_DAY = dayNumber(1970, 1, 1);
const CUSTODY_LETTERS = ['D', 'R', 'N']; // as CUSTODY_CODES has them
const LISTED_TYPES: ReadonlySet<string> = new Set(CASE_TYPES);
const IN_SCOPE = ['RMV', 'DEP', 'EXC', 'AOC'];
const LEAST_ROOM = 1 << 10;

/**
 * Reads B_TblProceeding: completion, court, judge, nationality and custody of each proceeding.
 * @param room rows to make room for at first; more are taken all the same.
 * @param releaseDay no completion can be later.
 */
export function proceedingReader(
	header: Header,
	room: number,
	releaseDay: number
): RowReader<ProceedingRows> {
	const at = (column: string): number => positionOf(header, column);
	const [proceedingAt, caseAt, courtAt, judgeAt, natAt] = [
		at('IDNPROCEEDING'),
		at('IDNCASE'),
		at('BASE_CITY_CODE'),
		at('IJ_CODE'),
		at('NAT')
	];
	const [decisionAt, otherAt, completedAt, custodyAt, typeAt] = [
		at('DEC_CODE'),
		at('OTHER_COMP'),
		at('COMP_DATE'),
		at('CUSTODY'),
		at('CASE_TYPE')
	];
	const [courts, judges, nats] = [
		new CodeList('BASE_CITY_CODE'),
		new CodeList('IJ_CODE'),
		new CodeList('NAT')
	];
	const [decisions, others, types, custodies] = [
		new CodeList('DEC_CODE'),
		new CodeList('OTHER_COMP'),
		new CodeList('CASE_TYPE'),
		new CodeList('CUSTODY')
	];
	const completed = new DateColumn('COMP_DATE', FIRST_DECISION_DAY, releaseDay);
	const seen = new IdColumn();
	let rows = emptyRows(Math.max(LEAST_ROOM, room));
	let count = 0;

	function flagsOf(line: Line): number {
		let flags = CUSTODY_LETTERS.indexOf(custodies.codes[custodies.numberAt(line, custodyAt)] ?? '') + 1;
		if (decisions.numberAt(line, decisionAt) !== 0) flags |= FLAG.decided;
		const other = others.codes[others.numberAt(line, otherAt)] ?? '';
		if (other !== '') flags |= other === 'C' || other === 'T' ? FLAG.moved : FLAG.closed;
		const type = types.codes[types.numberAt(line, typeAt)] ?? '';
		if (IN_SCOPE.includes(type)) return flags | FLAG.inScope;
		return type === '' || LISTED_TYPES.has(type) ? flags : flags | FLAG.unlistedType;
	}

	function dateFlags(day: number): number {
		if (day === NOT_A_DAY) return FLAG.unreadableDate;
		if (day === OUT_OF_RANGE_DAY) return FLAG.badDate;
		return completed.isAmbiguous ? FLAG.unsureDate : 0;
	}

	/** Days that may be another one count as unreadable, unless the column proves its order. */
	function dropUnsureDays(): void {
		for (let row = 0; row < count; row++) {
			const flags = rows.flags[row] ?? 0;
			if ((flags & FLAG.unsureDate) === 0) continue;
			rows.flags[row] = (flags & ~FLAG.unsureDate) | FLAG.unreadableDate;
			rows.day[row] = BLANK_DAY;
		}
	}

	return {
		accept(line) {
			const id = keyAt(line, proceedingAt);
			if (id === NOT_A_KEY) return 'IDNPROCEEDING is not a whole number';
			const caseId = keyAt(line, caseAt);
			if (caseId === NOT_A_KEY) return 'IDNCASE is not a whole number';
			if (seen.get(id) !== 0) return 'IDNPROCEEDING stands on an earlier row';
			seen.set(id, 1);
			if (count === rows.proceeding.length) rows = enlarged(rows);
			const day = completed.dayAt(line, completedAt);
			const isValid = day !== NOT_A_DAY && day !== OUT_OF_RANGE_DAY;
			rows.proceeding[count] = id;
			rows.case[count] = caseId;
			rows.day[count] = isValid ? day : BLANK_DAY;
			rows.court[count] = courts.numberAt(line, courtAt);
			rows.judge[count] = judges.numberAt(line, judgeAt);
			rows.nationality[count] = nats.numberAt(line, natAt);
			rows.flags[count] = flagsOf(line) | dateFlags(day);
			count++;
			return null;
		},
		finish() {
			if (!completed.isMonthFirst) dropUnsureDays();
			return { ...rows, count, courts: courts.codes, judges: judges.codes, nationalities: nats.codes };
		},
		values: () => ({
			codes: [courts, judges, decisions, others, custodies, types, nats].map((list) => list.values()),
			dates: [completed.values()]
		})
	};
}

type RowArrays = Omit<ProceedingRows, 'count' | 'courts' | 'judges' | 'nationalities'>;

/** Pages that are never written to take no memory, so generous room costs nothing. */
function emptyRows(length: number): RowArrays {
	return {
		proceeding: new Int32Array(length),
		case: new Int32Array(length),
		day: new Uint16Array(length),
		court: new Uint16Array(length),
		judge: new Uint16Array(length),
		nationality: new Uint16Array(length),
		flags: new Uint16Array(length)
	};
}

function enlarged(rows: RowArrays): RowArrays {
	const larger = emptyRows(rows.proceeding.length * 2);
	larger.proceeding.set(rows.proceeding);
	larger.case.set(rows.case);
	larger.day.set(rows.day);
	larger.court.set(rows.court);
	larger.judge.set(rows.judge);
	larger.nationality.set(rows.nationality);
	larger.flags.set(rows.flags);
	return larger;
}

/**
 * What the application rows of one proceeding say, as bits: one for each class of asylum decision, and whether other
 * protection was granted.
 */
export const APPLICATION = {
	granted: 1,
	conditional: 2,
	denied: 4,
	abandoned: 8,
	withdrawn: 16,
	notAdjudicated: 32,
	other: 64,
	adminClosed: 128,
	/** Blank, R (reserved) or T (transferred): no decision on the row itself. */
	open: 256,
	/** A code outside the lookup. */
	unlisted: 512,
	/** ASYW or WCAT granted, or an asylum row of code L (CAT protection granted). */
	otherProtection: 1024
} as const;

/** Any of these bits says that the proceeding holds an asylum row. */
export const HAS_ASYLUM = APPLICATION.otherProtection - 1;

/** Codes whose meaning for an asylum row is known. */
export const knownDecisions = (): readonly string[] =>
	Object.keys(ASYLUM_DECISIONS).filter((code) => code !== '');

/** tblLookupCourtAppDecisions and the historic N; what each means for an asylum row. */
const ASYLUM_DECISIONS: Readonly<Record<string, number>> = {
	G: APPLICATION.granted,
	F: APPLICATION.granted,
	I: APPLICATION.granted,
	P: APPLICATION.granted,
	C: APPLICATION.conditional,
	N: APPLICATION.conditional,
	D: APPLICATION.denied,
	A: APPLICATION.abandoned,
	W: APPLICATION.withdrawn,
	M: APPLICATION.notAdjudicated,
	O: APPLICATION.other,
	L: APPLICATION.other | APPLICATION.otherProtection,
	S: APPLICATION.adminClosed,
	R: APPLICATION.open,
	T: APPLICATION.open,
	'': APPLICATION.open
};

const PROTECTION_GRANTS = ['G', 'F', 'I', 'P', 'C', 'N', 'L'];
const MOST_ROWS = 65_535;

/** What the count needs of tbl_Court_Appln, by proceeding. */
export interface ApplicationRows {
	/** `APPLICATION` bits. */
	readonly decisions: PackedIdColumn;
	/** Number of asylum rows, to count those whose proceeding is missing. */
	readonly rows: PackedIdColumn;
	readonly asylumRows: number;
}

/** Reads tbl_Court_Appln: what became of the asylum and protection claims of each proceeding. */
export function applicationReader(header: Header): RowReader<ApplicationRows> {
	const at = (column: string): number => positionOf(header, column);
	const [key, proceedingAt, caseAt] = [at('IDNPROCEEDINGAPPLN'), at('IDNPROCEEDING'), at('IDNCASE')];
	const [codeAt, decisionAt] = [at('APPL_CODE'), at('APPL_DEC')];
	const [codes, decisionCodes] = [new CodeList('APPL_CODE', '????'), new CodeList('APPL_DEC')];
	const protectionCodes = new CodeList('APPL_DEC of withholding and CAT');
	const decisions = new IdColumn();
	const rows = new IdColumn();
	let asylumRows = 0;
	return {
		accept(line) {
			if (keyAt(line, key) === NOT_A_KEY) return 'IDNPROCEEDINGAPPLN is not a whole number';
			const id = keyAt(line, proceedingAt);
			if (id === NOT_A_KEY) return 'IDNPROCEEDING is not a whole number';
			if (keyAt(line, caseAt) === NOT_A_KEY) return 'IDNCASE is not a whole number';
			const code = codes.codes[codes.numberAt(line, codeAt)];
			if (code === 'ASYL') {
				const decision = decisionCodes.codes[decisionCodes.numberAt(line, decisionAt)] ?? '';
				decisions.set(id, decisions.get(id) | (ASYLUM_DECISIONS[decision] ?? APPLICATION.unlisted));
				rows.set(id, Math.min(MOST_ROWS, rows.get(id) + 1));
				asylumRows++;
			} else if (code === 'ASYW' || code === 'WCAT') {
				const decision = protectionCodes.codes[protectionCodes.numberAt(line, decisionAt)] ?? '';
				if (PROTECTION_GRANTS.includes(decision))
					decisions.set(id, decisions.get(id) | APPLICATION.otherProtection);
			}
			return null;
		},
		finish: () => ({ decisions: decisions.pack(), rows: rows.pack(), asylumRows }),
		values: () => ({
			codes: [codes.values(), decisionCodes.values(), protectionCodes.values()],
			dates: []
		})
	};
}
