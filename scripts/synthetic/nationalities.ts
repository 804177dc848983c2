/** Which docket a nationality tends to land on: judges with a focus hear more of one group. */
export type NationalityGroup = 0 | 1 | 2 | 3;

/** A nationality of the synthetic release. The code and its name are EOIR's; every number is invented. */
export interface SyntheticNationality {
	/** EOIR's two-character code. */
	readonly code: string;
	/** Name as the agency's lookup spells it. */
	readonly name: string;
	/** Language code EOIR would record. */
	readonly language: string;
	/** How many cases, relative to the others. Invented. */
	readonly weight: number;
	/** Log-odds of a grant when a claim is decided, before year, judge, custody and counsel. Invented. */
	readonly grantLogit: number;
	/** 0 Mexico, 1 Central America, 2 the rest of the Americas, 3 elsewhere. */
	readonly group: NationalityGroup;
}

const ROWS = `
MX MEXICO                        SP 170 -2.75 0
GT GUATEMALA                     SP 105 -1.75 1
HO HONDURAS                      SP 100 -1.85 1
ES EL SALVADOR                   SP  90 -1.60 1
NU NICARAGUA                     SP  38 -1.05 1
CU CUBA                          SP  40 -0.35 2
VE VENEZUELA                     SP  52  0.10 2
CO COLOMBIA                      SP  40 -0.70 2
EC ECUADOR                       SP  34 -1.45 2
HA HAITI                         CRE 38 -1.80 2
BR BRAZIL                        POR 26 -1.50 2
PE PERU                          SP  20 -1.10 2
DR DOMINICAN REPUBLIC            SP  10 -2.00 2
JM JAMAICA                       ENG  6 -1.70 2
CH CHINA                         MAN 62  0.45 3
IN INDIA                         PUN 34 -0.05 3
RU RUSSIA                        RUS 16  1.15 3
UE UKRAINE                       RUS  6  0.60 3
TU TURKEY                        TUR  9  0.85 3
PK PAKISTAN                      URD  8  0.30 3
BG BANGLADESH                    BEN  8 -0.25 3
NP NEPAL                         NEP  9  0.45 3
CE SRI LANKA                     TAM  4  0.20 3
ET ETHIOPIA                      AMH  8  0.95 3
ER ERITREA                       TIG  5  0.90 3
CM CAMEROON                      FR   9  0.55 3
GV GUINEA                        FR   5  0.10 3
SG SENEGAL                       WOL  5 -0.40 3
MR MAURITANIA                    FR   6 -0.10 3
GH GHANA                         ENG  5 -0.75 3
NI NIGERIA                       ENG  6 -0.40 3
SO SOMALIA                       SOM  6  0.05 3
EG EGYPT                         AR   6  1.20 3
AM ARMENIA                       ARM  6  0.60 3
GO GEORGIA                       GEO  4  0.20 3
AL ALBANIA                       ALB  5  0.50 3
RO ROMANIA                       ROM  4 -0.60 3
UZ UZBEKISTAN                    UZB  5  0.40 3
KG KIRGHIZIA (KYRGYZSTAN)        RUS  3  0.40 3
IR IRAN                          FAR  4  1.10 3
AF AFGHANISTAN                   FAR  5  1.30 3
SY SYRIA                         AR   3  1.40 3
ID INDONESIA                     IND  6 -0.40 3
RP PHILIPPINES                   TAG  5 -0.80 3
VM VIETNAM                       VIE  4 -0.90 3
PL POLAND                        POL  2 -1.30 3
YO YUGOSLAVIA                    SER  3  0.30 3
UR SOVIET UNION                  RUS  2  0.40 3
CG ZAIRE                         FR   2  0.60 3
?? UNKNOWN NATIONALITY           UNK  2 -1.00 3
XX BE REMOVED FROM THE UNITED STATES UNK 0.05 -1.50 3
`;

/** The nationalities of the synthetic release, Mexico first. */
export const NATIONALITIES: readonly SyntheticNationality[] = ROWS.trim()
	.split('\n')
	.map((row) => {
		const [, code = '', name = '', language = '', weight = '', logit = '', group = ''] =
			/^(\S+) (.+?)\s+([A-Z]{2,3})\s+([\d.]+)\s+(-?[\d.]+) (\d)$/.exec(row.trim()) ?? [];
		return {
			code,
			name,
			language,
			weight: Number(weight),
			grantLogit: Number(logit),
			group: Number(group) as NationalityGroup
		};
	});
