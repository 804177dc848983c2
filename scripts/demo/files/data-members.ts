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
