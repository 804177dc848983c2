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
	/** Day of completion (`day.ts`), 0 without a valid one. */
	readonly day: Uint16Array;
	readonly court: Uint16Array;
	readonly judge: Uint16Array;
	readonly nationality: Uint16Array;
	readonly flags: Uint16Array;
	readonly courts: readonly string[];
	readonly judges: readonly string[];
	readonly nationalities: readonly string[];
}
