import {
	type ApplicationRecord,
	type CaseRecord,
	type Day,
	dayOf,
	isoDay,
	NO_DAY,
	type ProceedingRecord,
	type RepresentativeRecord,
	type RiderLink
} from './case-record.ts';

/** Appends the 39 fields of a row of `A_TblCase`; the caller ends the row. */
export function caseRow(row: RowBuffer, record: CaseRecord): void {
	row.integer(record.id);
	row.text(record.city);
	row.text(record.state);
	row.text('00000');
	row.blanks(2);
	row.text(record.nationality);
	row.text(record.language);
	row.text(record.custody);
	row.text('M');
	row.day(record.lawyerSince);
	row.text(record.lawyerSince === NO_DAY ? '' : '01');
	row.text(record.caseType);
	row.text(record.lastCourt);
	row.blanks(9);
	row.day(record.enteredOn);
	row.text(record.asylumType);
	row.text(`${record.birthMonth}/${record.birthYear}`);
	row.blanks(4);
	row.text(record.sex);
	row.blanks(2);
	row.text(record.custody === 'D' ? '0' : '');
	row.blanks(4);
	row.text('N/A');
}

/** Appends the 38 fields of a row of `B_TblProceeding`; the caller ends the row. */
export function proceedingRow(row: RowBuffer, caseId: number, record: ProceedingRecord): void {
	row.integer(record.id);
	row.integer(caseId);
	row.day(record.chargedOn);
	row.day(record.enteredOn);
	row.text(record.court);
	row.text(record.court);
	row.text(record.judge);
	row.day(record.cameOn);
	row.text(record.cameFrom);
	row.text(record.cameFrom);
	row.text(record.cameFromJudge);
	row.text(record.cameFrom === '' ? '' : '01');
	row.day(record.hearingOn);
	row.text('0830');
	row.text(record.decisionForm);
	row.text(record.decision);
	row.text(record.decision === 'X' || record.decision === 'D' ? record.nationality : '');
	row.blanks(1);
	row.text(record.otherCompletion);
	row.blanks(2);
	row.day(record.completedOn);
	row.text(record.absentia);
	row.day(record.otherCompletion === 'C' ? record.completedOn : NO_DAY);
	row.text(record.movedTo);
	row.blanks(1);
	row.text(record.movedTo === '' ? '' : record.otherCompletion);
	row.text(record.custody);
	row.text(record.caseType);
	row.text(record.nationality);
	row.text(record.language);
	row.blanks(2);
	row.text('N');
	row.blanks(1);
	row.text('0');
	row.day(record.custody === 'N' ? NO_DAY : record.chargedOn);
	row.day(record.custody === 'R' ? record.enteredOn + 30 : NO_DAY);
}

/** Appends the 6 fields of a row of `tbl_Court_Appln`; the caller ends the row. */
export function applicationRow(row: RowBuffer, id: number, caseId: number, record: ApplicationRecord): void {
	row.integer(id);
	row.integer(record.proceeding);
	row.integer(caseId);
	row.text(record.code);
	row.day(record.receivedOn);
	row.text(record.decision);
}

/** Appends the 11 fields of a row of `tbl_RepsAssigned`; the caller ends the row. */
export function representativeRow(
	row: RowBuffer,
	id: number,
	caseId: number,
	record: RepresentativeRecord
): void {
	row.integer(id);
	row.integer(caseId);
	row.text(record.level);
	row.text(record.side);
	row.text(record.parentTable);
	row.integer(record.parent);
	row.text(record.court);
	row.day(record.governmentSince);
	row.day(record.boardSince);
	row.day(record.courtSince);
	row.text(record.side === 'ALIEN' ? '1' : '0');
}

/** Appends the 11 fields of a row of `tbl_Lead_Rider`; the caller ends the row. */
export function riderRow(row: RowBuffer, id: number, caseId: number, link: RiderLink): void {
	const severed = link.severedOn !== NO_DAY;
	row.integer(id);
	row.integer(link.leadCase);
	row.integer(caseId);
	row.day(link.linkedOn);
	row.day(link.linkedOn);
	row.day(link.severedOn);
	row.integer(link.leadProceeding);
	row.text(severed ? String(link.leadProceeding) : '');
	row.integer(link.riderProceeding);
	row.text(severed ? String(link.riderProceeding) : '');
	row.text(severed ? '0' : '1');
}

const TAB = 9;
const CR = 13;
const LF = 10;
const STAMP = 23;
const FIRST_DAY = dayOf(1900, 1, 1);
const LAST_DAY = dayOf(2120, 12, 31);
const ROOM_FOR_A_ROW = 8192;

/**
 * Bytes of tab-separated rows, appended in place: no strings are joined, so a release of millions of rows is written at
 * the speed of memory. Text is Latin-1; a character above U+00FF keeps its low byte.
 */
export class RowBuffer {
	private bytes: Buffer;
	private length = 0;
	private rowStart = 0;

	constructor(private readonly fullAt: number) {
		this.bytes = Buffer.allocUnsafe(fullAt + ROOM_FOR_A_ROW);
	}

	/** True when the bytes should be taken before the next row. */
	get isFull(): boolean {
		return this.length >= this.fullAt;
	}

	/** Appends a text field and its tab. */
	text(text: string): void {
		for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i);
		this.bytes[this.length++] = TAB;
	}

	/** Appends a whole number, not negative, and its tab. */
	integer(number: number): void {
		let left = number;
		let digits = 1;
		for (let limit = 10; limit <= number; limit *= 10) digits++;
		for (let at = this.length + digits - 1; at >= this.length; at--) {
			const tenth = Math.floor(left / 10);
			this.bytes[at] = 48 + left - tenth * 10;
			left = tenth;
		}
		this.length += digits;
		this.bytes[this.length++] = TAB;
	}

	/** Appends a timestamp at midnight (`2025-09-30 00:00:00.000`), or nothing for `NO_DAY`, and its tab. */
	day(day: Day): void {
		if (day !== NO_DAY) {
			const at = (Math.min(Math.max(day, FIRST_DAY), LAST_DAY) - FIRST_DAY) * STAMP;
			// A loop over 23 bytes costs less than a call to copy them.
			for (let i = 0; i < STAMP; i++) this.bytes[this.length++] = STAMPS[at + i] ?? 0;
		}
		this.bytes[this.length++] = TAB;
	}

	/** Appends empty fields. */
	blanks(count: number): void {
		for (let i = 0; i < count; i++) this.bytes[this.length++] = TAB;
	}

	/** The row under way as cells; used where a row is to be damaged before it ends. */
	cellsOfRow(): string[] {
		return this.bytes.toString('latin1', this.rowStart, this.length - 1).split('\t');
	}

	/** Puts other text in place of the row under way; it must not end in a line end. */
	replaceRow(text: string): void {
		this.length = this.rowStart + this.bytes.write(text, this.rowStart, 'latin1');
		this.bytes[this.length++] = TAB;
	}

	/** Ends the row: its last tab becomes the line end, CRLF unless a bare LF is asked for. */
	endRow(bareLineFeed = false): void {
		this.length--;
		if (!bareLineFeed) this.bytes[this.length++] = CR;
		this.bytes[this.length++] = LF;
		this.rowStart = this.length;
	}

	/** Hands over the bytes of the ended rows and starts afresh. */
	take(): Buffer {
		const taken = this.bytes.subarray(0, this.length);
		this.bytes = Buffer.allocUnsafe(this.fullAt + ROOM_FOR_A_ROW);
		this.length = 0;
		this.rowStart = 0;
		return taken;
	}
}

const STAMPS = Buffer.from(
	Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => `${isoDay(FIRST_DAY + i)} 00:00:00.000`).join(
		''
	),
	'latin1'
);
