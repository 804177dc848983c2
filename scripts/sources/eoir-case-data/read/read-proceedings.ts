import { CodeList } from '../rows/code-list.ts';
import { DateColumn } from '../rows/date-column.ts';
import { BLANK_DAY, dayNumber, NOT_A_DAY, OUT_OF_RANGE_DAY } from '../rows/day.ts';
import { keyAt, NOT_A_KEY } from '../rows/field.ts';
import { positionOf, type Header } from '../rows/header.ts';
import { IdColumn } from '../rows/id-column.ts';
import type { Line } from '../rows/line.ts';
import { CASE_TYPES } from '../tables.ts';
import { FLAG, type ProceedingRows } from './proceeding-rows.ts';
import type { RowReader } from './row-reader.ts';

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
