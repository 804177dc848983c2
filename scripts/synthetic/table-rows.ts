import { NO_DAY } from '#scripts/demo/calendar.ts';
import type { RowBuffer } from '#scripts/demo/files/row-buffer.ts';
import type {
	ApplicationStory,
	CaseStory,
	ProceedingStory,
	RepresentativeStory,
	RiderLink
} from './case-record.ts';

/** Appends the 39 fields of a row of `A_TblCase`; the caller ends the row. */
export function caseRow(row: RowBuffer, story: CaseStory): void {
	row.integer(story.id);
	row.text(story.city);
	row.text(story.state);
	row.text('00000');
	row.blanks(2);
	row.text(story.nationality);
	row.text(story.language);
	row.text(story.custody);
	row.text('M');
	row.day(story.lawyerSince);
	row.text(story.lawyerSince === NO_DAY ? '' : '01');
	row.text(story.caseType);
	row.text(story.lastCourt);
	row.blanks(9);
	row.day(story.enteredOn);
	row.text(story.asylumType);
	row.text(`${story.birthMonth}/${story.birthYear}`);
	row.blanks(4);
	row.text(story.sex);
	row.blanks(2);
	row.text(story.custody === 'D' ? '0' : '');
	row.blanks(4);
	row.text('N/A');
}

/** Appends the 38 fields of a row of `B_TblProceeding`; the caller ends the row. */
export function proceedingRow(row: RowBuffer, caseId: number, story: ProceedingStory): void {
	row.integer(story.id);
	row.integer(caseId);
	row.day(story.chargedOn);
	row.day(story.enteredOn);
	row.text(story.court);
	row.text(story.court);
	row.text(story.judge);
	row.day(story.cameOn);
	row.text(story.cameFrom);
	row.text(story.cameFrom);
	row.text(story.cameFromJudge);
	row.text(story.cameFrom === '' ? '' : '01');
	row.day(story.hearingOn);
	row.text('0830');
	row.text(story.decisionForm);
	row.text(story.decision);
	row.text(story.decision === 'X' || story.decision === 'D' ? story.nationality : '');
	row.blanks(1);
	row.text(story.otherCompletion);
	row.blanks(2);
	row.day(story.completedOn);
	row.text(story.absentia);
	row.day(story.otherCompletion === 'C' ? story.completedOn : NO_DAY);
	row.text(story.movedTo);
	row.blanks(1);
	row.text(story.movedTo === '' ? '' : story.otherCompletion);
	row.text(story.custody);
	row.text(story.caseType);
	row.text(story.nationality);
	row.text(story.language);
	row.blanks(2);
	row.text('N');
	row.blanks(1);
	row.text('0');
	row.day(story.custody === 'N' ? NO_DAY : story.chargedOn);
	row.day(story.custody === 'R' ? story.enteredOn + 30 : NO_DAY);
}

/** Appends the 6 fields of a row of `tbl_Court_Appln`; the caller ends the row. */
export function applicationRow(row: RowBuffer, id: number, caseId: number, story: ApplicationStory): void {
	row.integer(id);
	row.integer(story.proceeding);
	row.integer(caseId);
	row.text(story.code);
	row.day(story.receivedOn);
	row.text(story.decision);
}

/** Appends the 11 fields of a row of `tbl_RepsAssigned`; the caller ends the row. */
export function representativeRow(
	row: RowBuffer,
	id: number,
	caseId: number,
	story: RepresentativeStory
): void {
	row.integer(id);
	row.integer(caseId);
	row.text(story.level);
	row.text(story.side);
	row.text(story.parentTable);
	row.integer(story.parent);
	row.text(story.court);
	row.day(story.governmentSince);
	row.day(story.boardSince);
	row.day(story.courtSince);
	row.text(story.side === 'ALIEN' ? '1' : '0');
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
