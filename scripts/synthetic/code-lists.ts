/** Codes of EOIR's lookup tables and their descriptions, as the agency spells them; one code a line, a tab between. */

/** `tblLookUp_Appln`: kinds of application. */
export const APPLICATION_CODES = pairs(`
202	NACARA ADJUSTMENT
209c	WAIVER OF INADMISSIBILITY OF A REFUGEE
2129	WAIVER FOR PRESENCE AFTER PREVIOUS IMMIGRATION VIOLATION UNDER 212(a)(9)(C)(iii)
212a	WAIVER OF UNLAWFUL PRESENCE UNDER 212(a)(9)(B)(v)
212c	212C; WAIVER IN RMV PROCEED. PERMITTED BY CASE LAW
212d	REQUEST FOR A WAIVER BY NONIMMIGRANT
212g	REQUEST FOR A MEDICAL WAIVER
212h	WAIVER OF PRIOR CRIM. CONDUCT (ADMISSION-ADJUST)
212i	WAIVER OF VISA FRAUD (ADMISSION-ADJUSTMENT)
212k	WAIVER OF DEFECTIVE VISA OR LABOR CERTIFICATE
212L	WAIVER OF 212(a)(7)(B)(i)
216	REQUEST FOR REMOVAL OF CONDITIONAL BASIS OF L.P.R.
237H	WAIVER UNDER 237(a)(1)(H)
241a	WAIVER OF DEPORTABILITY- FULL PARDON 241 (A)(2)(A)
241f	WAIVER OF PRIOR VISA FRAUD/SUB. IN DEPORT PROC.
245	245 - ADJUSTMENT OF STATUS
249	REGISTRY-ADJUSTMENT OF STATUS, ENTRY BEFORE 1/1/72
42A	EOIR42A
42B	EOIR42B
A	HRIFA
ASYL	ASYLUM
ASYW	ASYLUM WITHHOLDING
B	HRFA - PAROLE
BCA	CHILD
BSP	HRFA - SPOUSE
BUA	HRFA - UNMARRIED SON OR DAUGHTER
CI	HRFA - CHILD WITHOUT PARENTS
CII	HRFA - CHILD ORPHANED
CIII	HRFA - CHILD ABANDONED
CPC	COERCIVE POPULATION CONTROL
d11	WAIVER FOR ALIEN SMUGGLING, 212(d)(11)
I881	SUSPENSION/CANCELLATION UNDER NACARA
PRMF	PRIMA FACIE
SUSP	APPLICATION FOR SUSPENSION OF DEPORTATION
UNK	UNKNOWN
VD	VOLUNTARY DEPARTURE
WAIV	WAIVER UNDER 237(02)(H)(I)
WCAT	WITHHOLDING-CONVENTION AGAINST TORTURE
WD	WD
WDL	WITHDRAWAL OF REQUEST FOR ADMISSION
`);

/** `tblLookupCourtAppDecisions`: decisions on applications; the code N, which occurs, is not in it. */
export const APPLICATION_DECISIONS = pairs(`
A	ABANDONMENT
C	CONDITIONAL GRANT
D	DENY
F	FULL GRANT
G	GRANT
I	IN COURT STIPULATED GRANT
L	GRANT WCAT
M	NOT ADJUDICATED
O	OTHER
P	PAPER STIPULATED GRANT
R	RESERVED
S	ADMIN CLOSURE
T	COV/TRANSFER
W	WITHDRAWN
`);

/** `tblLookupCaseType`. */
export const CASE_TYPES = pairs(`
AOC	Asylum Only Case
CDR	Continued Detention Review
CFR	Credible Fear Review
CSR	Claimed Status Review
DCC	Departure Control
DDC	DD Appeal
DEP	Deportation
EXC	Exclusion
NAC	NACARA Adjustment
REC	Rescission
RFR	Reasonable Fear Case
RMV	Removal
WHO	Withholding Only
`);

/** `tblLookupCustodyStatus`. */
export const CUSTODY_CODES = pairs(`
D	Detained
N	Never Detained
R	Released
`);

/** One row of `tblLookupCourtDecision`; the key is all three codes together. */
interface CourtDecision {
	readonly caseType: string;
	readonly code: string;
	/** C, stored in DEC_CODE; O, stored in OTHER_COMP. */
	readonly type: string;
	readonly description: string;
}

/** `tblLookupCourtDecision`: type, code, description and the case types they hold for. */
export const COURT_DECISIONS: readonly CourtDecision[] = `
C	A	Abandonment	AOC NAC WHO
C	C	Conditional Grant	AOC NAC WHO
C	D	Deny	AOC NAC WHO
C	E	Grant-INA Withholding	AOC WHO
C	G	Grant	AOC NAC WHO
C	H	Grant-CAT Deferral	AOC WHO
C	J	Jurisdiction Transferred to the BIA	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
C	O	Other	AOC CFR CSR EXC NAC REC RFR RMV WHO
C	T	Terminated	AOC RMV
C	U	Dismissed by IJ	AOC CFR CSR DEP EXC RMV WHO
C	W	Withdraw	AOC NAC WHO
C	Z	Grant-CAT Withholding	AOC WHO
O	A	Administrative Closing - Other	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
O	B	Administrative closing - Failure to Appear	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
O	C	Change of Venue	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
O	F	Failure to Prosecute (DHS cases only)	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
O	K	Administrative Closure	AOC CFR CSR RMV
O	M	In Court Prosecutorial Discretion - Admin Closure	AOC CFR CSR RMV
O	O	Other Administrative Completion	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
O	P	Temporary Protected Status	AOC CSR DEP EXC NAC REC RMV WHO
O	T	Transfer	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
O	X	ZERO BOND	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
O	Y	Prosecutorial Discretion - Admin Close	AOC CFR CSR DEP EXC NAC REC RFR RMV WHO
C	A	Affirmed - DHS Decision and no Credible Fear	CFR
C	L	Lifted Detained Status	CFR
C	V	Vacate - DHS Decision and Credible Fear	CFR
C	A	Affirmed - DHS Decision	CSR
C	V	Vacate - DHS Decision and Alien's Claimed Status Valid	CSR
C	D	Deport	DEP
C	I	Prosecutorial Discretion - Terminated	DEP EXC REC RMV
C	Q	Final Grant of EOIR 42B/SUSP	DEP
C	R	Relief Granted	DEP RMV
C	T	Terminate	DEP EXC REC
C	V	Voluntary Departure	DEP RMV
O	H	Haitian	DEP EXC NAC RFR RMV WHO
C	A	Admit	EXC
C	E	Exclude	EXC
C	R	Rescind	REC
C	S	Sustain	REC
C	A	DHS Decision and No Reasonable Fear	RFR
C	V	DHS Decision and Reasonable Fear	RFR
C	E	Remove-INA Withholding Granted	RMV
C	G	Remove-CAT Deferral Granted	RMV
C	W	Withdrawn	RMV
C	X	Remove	RMV
C	Z	Remove-CAT Withholding Granted	RMV
`
	.trim()
	.split('\n')
	.flatMap((line) => {
		const [type = '', code = '', description = '', caseTypes = ''] = line.split('\t');
		return caseTypes.split(' ').map((caseType) => ({ caseType, code, type, description }));
	});

function pairs(lines: string): readonly (readonly [code: string, description: string])[] {
	return lines
		.trim()
		.split('\n')
		.map((line) => {
			const [code = '', description = ''] = line.split('\t');
			return [code, description];
		});
}
