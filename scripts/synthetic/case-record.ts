const DAY = 86_400_000;

/** A day as the number of days since 1 January 1970; `NO_DAY` stands for an empty cell. */
export type Day = number;

/** The empty date. */
export const NO_DAY: Day = -1_000_000;

/** The day of a date; month from 1 to 12. */
export function dayOf(year: number, month: number, date: number): Day {
	return Date.UTC(year, month - 1, date) / DAY;
}

/** The first day of a US fiscal year: 1 October of the year before. */
export function firstDayOfFiscalYear(fiscalYear: number): Day {
	return dayOf(fiscalYear - 1, 10, 1);
}

/** The day as `2025-09-30`. */
export function isoDay(day: Day): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Everything the release says about one case. Codes are the agency's; an empty string is an empty cell. */
export interface CaseRecord {
	readonly id: number;
	readonly city: string;
	readonly state: string;
	readonly nationality: string;
	readonly language: string;
	readonly custody: string;
	readonly caseType: string;
	/** I, filed with USCIS first; E, first raised in court; J, not explained; or empty. */
	readonly asylumType: string;
	readonly lastCourt: string;
	readonly sex: string;
	readonly birthYear: number;
	readonly birthMonth: number;
	readonly enteredOn: Day;
	readonly lawyerSince: Day;
	readonly proceedings: readonly ProceedingRecord[];
	readonly applications: readonly ApplicationRecord[];
	readonly representatives: readonly RepresentativeRecord[];
	/** The lead case this one riderLink on, or null. */
	readonly riderLink: RiderLink | null;
}

/** One row of `B_TblProceeding`. */
export interface ProceedingRecord {
	readonly id: number;
	readonly court: string;
	readonly judge: string;
	readonly chargedOn: Day;
	readonly enteredOn: Day;
	/** The court, judge and day the case came from, after a move; else empty. */
	readonly cameFrom: string;
	readonly cameFromJudge: string;
	readonly cameOn: Day;
	readonly hearingOn: Day;
	readonly decisionForm: string;
	readonly decision: string;
	readonly otherCompletion: string;
	readonly completedOn: Day;
	readonly absentia: string;
	readonly movedTo: string;
	readonly custody: string;
	readonly caseType: string;
	readonly nationality: string;
	readonly language: string;
}

/** One row of `tbl_Court_Appln`. */
export interface ApplicationRecord {
	readonly proceeding: number;
	readonly code: string;
	readonly receivedOn: Day;
	readonly decision: string;
}

/** One row of `tbl_RepsAssigned`. */
export interface RepresentativeRecord {
	readonly level: 'COURT' | 'BOARD';
	readonly side: 'ALIEN' | 'INS';
	readonly parentTable: string;
	readonly parent: number;
	readonly court: string;
	readonly governmentSince: Day;
	readonly boardSince: Day;
	readonly courtSince: Day;
}

/** One row of `tbl_Lead_Rider`. */
export interface RiderLink {
	readonly leadCase: number;
	readonly leadProceeding: number;
	readonly riderProceeding: number;
	readonly linkedOn: Day;
	readonly severedOn: Day;
}
