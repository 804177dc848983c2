/** A year of one origin at one level, as UNHCR prints it. */
export interface UnhcrFigures {
	readonly year: number;
	/** ISO code of a nationality, such as `MEX`. */
	readonly origin: string;
	/** `IN` asylum officers, `EO` immigration courts. */
	readonly level: 'IN' | 'EO';
	readonly applied: number;
	readonly recognized: number;
	readonly rejected: number;
	readonly closed: number;
}

/** One row of EOIR's table by nationality. */
export interface RateFigures {
	/** As EOIR prints it, in capitals. */
	readonly nationality: string;
	readonly grants: number;
	readonly denials: number;
	readonly other: number;
}

/** Persons granted asylum by country and fiscal year, rounded to ten as DHS prints them. */
export type YearbookTable = Readonly<Record<string, readonly number[]>>;

/** Every figure on the mirror. All are made up. */
export interface MirrorFigures {
	readonly unhcr: readonly UnhcrFigures[];
	readonly decisionRates: {
		readonly fiscalYear: number;
		/** Day of generation and of upload, ISO. */
		readonly generatedOn: string;
		readonly rows: readonly RateFigures[];
	};
	readonly yearbook: {
		/** Day in the file's name, ISO. */
		readonly uploadedOn: string;
		/** The edition; the tables' last column. */
		readonly fiscalYear: number;
		readonly affirmative: YearbookTable;
		readonly defensive: YearbookTable;
	};
	readonly uscis: {
		readonly fiscalYear: number;
		/** Last day covered, ISO. */
		readonly through: string;
		/** Grants of one office by month from October on. */
		readonly grants: readonly number[];
	};
	readonly asylumjudge: { readonly grants: number; readonly denials: number };
	/** EOIR's archive: day of upload (ISO), cases and the seed they are drawn from. */
	readonly archive: { readonly uploadedOn: string; readonly cases: number; readonly seed: number };
	/** The case table made of it: day of EOIR's release (ISO), cases and seed. */
	readonly caseTable: { readonly releasedOn: string; readonly cases: number; readonly seed: number };
}

/**
 * What the mirror holds at the start. Made up, but for the one line of UNHCR's that `verify` holds against another
 * publication.
 */
export const FIRST_FIGURES: MirrorFigures = {
	unhcr: [
		unhcrRow(2010, 'MEX', 'EO', [2000, 49, 508, 0]),
		...[2022, 2023, 2024].flatMap((year, i) => [
			unhcrRow(year, 'MEX', 'EO', [9000, 700 + i, 9300 + i, 0]),
			unhcrRow(year, 'GTM', 'EO', [8000, 900 + i, 4100 + i, 12]),
			unhcrRow(year, 'MEX', 'IN', [1800, 96 + i, 815 + i, 627]),
			unhcrRow(year, 'VEN', 'IN', [7000, 2400 + i, 610 + i, 0])
		])
	],
	decisionRates: {
		fiscalYear: 2025,
		generatedOn: '2025-10-20',
		rows: [
			{ nationality: 'GUATEMALA', grants: 1200, denials: 5100, other: 2300 },
			{ nationality: 'MEXICO', grants: 664, denials: 4672, other: 3553 }
		]
	},
	yearbook: {
		uploadedOn: '2026-08-05',
		fiscalYear: 2024,
		affirmative: { Guatemala: [410, 520], Mexico: [340, 380], Venezuela: [2500, 3100] },
		defensive: { Guatemala: [1100, 1300], Mexico: [800, 860], Venezuela: [400, 710] }
	},
	uscis: { fiscalYear: 2025, through: '2024-12-31', grants: [120, 131, 99] },
	asylumjudge: { grants: 21, denials: 230 },
	archive: { uploadedOn: '2026-09-01', cases: 400, seed: 7 },
	caseTable: { releasedOn: '2026-08-03', cases: 400, seed: 7 }
};

/** What publishers put in their place later: every source has something new, and names move where they carry days. */
export const SECOND_FIGURES: Partial<MirrorFigures> = {
	unhcr: [...FIRST_FIGURES.unhcr, unhcrRow(2025, 'MEX', 'EO', [9100, 707, 12_134, 0])],
	decisionRates: {
		fiscalYear: 2026,
		generatedOn: '2026-10-19',
		rows: FIRST_FIGURES.decisionRates.rows.map((row) => ({ ...row, grants: row.grants + 11 }))
	},
	yearbook: {
		...FIRST_FIGURES.yearbook,
		uploadedOn: '2026-10-02',
		defensive: { ...FIRST_FIGURES.yearbook.defensive, Mexico: [800, 900] }
	},
	uscis: { fiscalYear: 2025, through: '2025-03-31', grants: [120, 131, 99, 140, 101, 88] },
	asylumjudge: { grants: 22, denials: 233 },
	archive: { uploadedOn: '2026-10-01', cases: 400, seed: 8 },
	caseTable: { releasedOn: '2026-09-02', cases: 400, seed: 8 }
};

/** Court records once more. */
export const THIRD_FIGURES: Partial<MirrorFigures> = {
	archive: { uploadedOn: '2026-11-02', cases: 400, seed: 9 },
	caseTable: { releasedOn: '2026-10-02', cases: 400, seed: 9 }
};

function unhcrRow(
	year: number,
	origin: string,
	level: UnhcrFigures['level'],
	[applied, recognized, rejected, closed]: readonly [number, number, number, number]
): UnhcrFigures {
	return { year, origin, level, applied, recognized, rejected, closed };
}
