import type { Day } from '#scripts/demo/calendar.ts';

/** Everything the release says about one case. Codes are the agency's; an empty string is an empty cell. */
export interface CaseStory {
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
	readonly proceedings: readonly ProceedingStory[];
	readonly applications: readonly ApplicationStory[];
	readonly representatives: readonly RepresentativeStory[];
	/** The lead case this one rides on, or null. */
	readonly rides: RiderLink | null;
}

/** One row of `B_TblProceeding`. */
export interface ProceedingStory {
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
export interface ApplicationStory {
	readonly proceeding: number;
	readonly code: string;
	readonly receivedOn: Day;
	readonly decision: string;
}

/** One row of `tbl_RepsAssigned`. */
export interface RepresentativeStory {
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
