/** The tables of the release that hold cases, in the order they stand in the zip. */
export const DATA_MEMBERS = [
	'A_TblCase',
	'B_TblProceeding',
	'tbl_Court_Appln',
	'tbl_RepsAssigned',
	'tbl_Lead_Rider'
] as const;

/** A table of the release that holds cases. */
export type DataMember = (typeof DATA_MEMBERS)[number];

/**
 * The columns of the files a synthetic release holds, in file order: EOIR's case data as released in July 2026.
 * The base-city lookup's address blocks are spelled out by `baseCityHeader`.
 */
export const HEADERS = {
	A_TblCase: columns(`
		IDNCASE ALIEN_CITY ALIEN_STATE ALIEN_ZIPCODE UPDATED_ZIPCODE UPDATED_CITY NAT LANG CUSTODY SITE_TYPE
		E_28_DATE ATTY_NBR CASE_TYPE UPDATE_SITE LATEST_HEARING LATEST_TIME LATEST_CAL_TYPE UP_BOND_DATE
		UP_BOND_RSN CORRECTIONAL_FAC RELEASE_MONTH RELEASE_YEAR INMATE_HOUSING DATE_OF_ENTRY C_ASY_TYPE
		C_BIRTHDATE C_RELEASE_DATE UPDATED_STATE ADDRESS_CHANGEDON ZBOND_MRG_FLAG Sex DATE_DETAINED
		DATE_RELEASED LPR DETENTION_DATE DETENTION_LOCATION DCO_LOCATION DETENTION_FACILITY_TYPE
		CASEPRIORITY_CODE
	`),
	B_TblProceeding: columns(`
		IDNPROCEEDING IDNCASE OSC_DATE INPUT_DATE BASE_CITY_CODE HEARING_LOC_CODE IJ_CODE TRANS_IN_DATE
		PREV_HEARING_LOC PREV_HEARING_BASE PREV_IJ_CODE TRANS_NBR HEARING_DATE HEARING_TIME DEC_TYPE
		DEC_CODE DEPORTED_1 DEPORTED_2 OTHER_COMP APPEAL_RSVD APPEAL_NOT_FILED COMP_DATE ABSENTIA
		VENUE_CHG_GRANTED TRANSFER_TO DATE_APPEAL_DUE_STATUS TRANSFER_STATUS CUSTODY CASE_TYPE NAT LANG
		SCHEDULED_HEAR_LOC CORRECTIONAL_FAC CRIM_IND IHP AGGRAVATE_FELON DATE_DETAINED DATE_RELEASED
	`),
	tbl_Court_Appln: columns(`
		IDNPROCEEDINGAPPLN IDNPROCEEDING IDNCASE APPL_CODE APPL_RECD_DATE APPL_DEC
	`),
	tbl_RepsAssigned: columns(`
		IDNREPSASSIGNED IDNCASE STRATTYLEVEL STRATTYTYPE PARENT_TABLE PARENT_IDN BASE_CITY_CODE
		INS_TA_DATE_ASSIGNED E_27_DATE E_28_DATE BLNPRIMEATTY
	`),
	tbl_Lead_Rider: columns(`
		idnLeadRider idnLeadCase idnRiderCase datCreatedOn datModifiedOn datSeveredOn idnLeadProceedingStart
		idnLeadProceedingEnd idnRiderProceedingStart idnRiderProceedingEnd blnActive
	`),
	tblLookupJudge: columns(`
		idnJudge JUDGE_CODE JUDGE_NAME JUDGE_ST_ADDRESS JUDGE_CITY JUDGE_STATE JUDGE_ZIP_1 JUDGE_ZIP_2
		JUDGE_PHONE_NO datCreatedOn datModifiedOn blnActive blnSkippedOnWheel blnLastOnWheel
		blnSkippedOnWheelMA blnLastOnWheelMA intOrderMA intOrderMM
	`),
	tblLookupBaseCity: columns(`
		idnBaseCity BASE_CITY_CODE BASE_CITY_NAME BaseAutomated BASE_ST_ADDRESS BASE_CITY BASE_STATE
		BASE_ZIP_1 BASE_ZIP_2 BASE_PHONE_NO strRegion
	`),
	tblLookupNationality: columns(`
		ID NAT_CODE NAT_NAME NAT_COUNTRY_NAME NAT_NACARA_COUNTRY datCreatedOn datModifiedOn blnActive
	`),
	tblLookupAlienNat: columns(`
		idnNat strCode strDescription Nacara blnActive datCreatedOn datModifiedOn
	`),
	tblLookupCourtDecision: columns(`
		idnCourtDecision strCaseType strDecCode strDecDescription strDecType strFinalDisposition blnActive
		datCreatedOn datModifiedOn
	`),
	tblLookupCourtAppDecisions: columns(`
		idnCourtApplnDec strCourtApplnDecCode strCourtApplnDecDesc blnActive datCreatedOn datModifiedOn
		Comments
	`),
	tblLookUp_Appln: columns(`
		idnAppln strcode strdescription strAllowedCaseTypes strAllowedDecisionCodes APL_casetype_1
		APL_casetype_2 APL_casetype_3 APL_casetype_4 APL_casetype_5 APL_casetype_6 APL_casetype_7
		datCreatedOn datModifiedOn blnActive
	`),
	tblLookupCaseType: columns(`
		idnCaseType strCode strDescription blnActive datCreatedOn datModifiedOn strAnsirCode
	`),
	tblLookupCustodyStatus: columns(`
		idnCustodyStatus strCode strSelecBoxVal strDescription blnActive datCreatedOn datModifiedOn
	`)
} as const satisfies Record<string, readonly string[]>;

/** A file of the release, named without its extension. */
export type MemberName = keyof typeof HEADERS;

/** All 98 columns of `tblLookupBaseCity`: the place, then ten address blocks of a flag, a code and six lines, then the tail. */
export function baseCityHeader(): readonly string[] {
	const blocks = [
		'BaseEoir1',
		'BaseEoir2',
		'BaseEoir5',
		'BaseEoir6',
		'BaseEoir7',
		'BaseEoir34',
		'BaseEoir35',
		'BaseEoir36',
		'BaseEoir39',
		'I122'
	];
	const lines = ['Flag', 'Code', 'Suba', 'Subb', 'Subc', 'Subd', 'Sube', 'Subf'];
	return [
		...HEADERS.tblLookupBaseCity,
		...blocks.flatMap((block) => lines.map((line) => block + line)),
		...columns('RopDefault RopPrtClass BaseSplPrtClass datCreatedOn datModifiedOn blnActive blnBCIS')
	];
}

function columns(text: string): readonly string[] {
	return text.trim().split(/\s+/);
}
