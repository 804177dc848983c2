import { type Random, weightedKey } from './random.ts';

/** How a claim for asylum ends. */
export interface ClaimOutcome {
	/** APPL_DEC of the asylum row. */
	readonly asylum: string;
	/** APPL_DEC of the withholding row. */
	readonly withholding: string;
	/** APPL_DEC of the torture-convention row. */
	readonly torture: string;
}

/** What moves the chance of a grant. */
interface ClaimCircumstances {
	/** Log-odds of a grant from nationality, year and judge together. */
	readonly logit: number;
	readonly represented: boolean;
	readonly detained: boolean;
	readonly affirmative: boolean;
	/** In 2019-05 the code O gave way to M. */
	readonly beforeMay2019: boolean;
	/** Conditional grants belong to China before FY2006. */
	readonly conditionalPossible: boolean;
}

const ENDING = weightedKey({ merits: 56, A: 10, W: 12, M: 12, S: 3, R: 0.3, '': 5.5, L: 0.5, T: 0.2 });
const GRANT_CODE = weightedKey({ G: 93, F: 4, I: 1.5, P: 1.5 });

/** Draws how a claim ends: a little over half are granted or denied, the rest end otherwise. */
export function drawClaimOutcome(at: ClaimCircumstances, random: Random): ClaimOutcome {
	const ending = ENDING(random);
	if (ending !== 'merits') {
		const asylum = ending === 'M' && at.beforeMay2019 && random.chance(0.7) ? 'O' : ending;
		if (ending === 'L') return { asylum, withholding: 'D', torture: 'L' };
		return { asylum, withholding: asylum, torture: asylum };
	}
	const logit =
		at.logit + (at.represented ? 0.55 : -0.75) - (at.detained ? 0.5 : 0) + (at.affirmative ? 0.45 : -0.1);
	if (random.chance(1 / (1 + Math.exp(-logit)))) {
		const conditional = at.conditionalPossible && random.chance(0.12);
		return {
			asylum: conditional ? (random.chance(0.8) ? 'C' : 'N') : GRANT_CODE(random),
			withholding: 'M',
			torture: 'M'
		};
	}
	const otherwise = random.share();
	if (otherwise < 0.045) return { asylum: 'D', withholding: 'G', torture: 'M' };
	if (otherwise < 0.065) return { asylum: 'D', withholding: 'D', torture: random.chance(0.5) ? 'G' : 'L' };
	return { asylum: 'D', withholding: 'D', torture: 'D' };
}

/** DEC_CODE and OTHER_COMP that go with the outcome of a claim, for a case type. */
export function completionOf(
	outcome: ClaimOutcome,
	caseType: string,
	random: Random
): { decision: string; otherCompletion: string; absentia: string } {
	const plain = (decision: string, absentia = 'N') => ({ decision, otherCompletion: '', absentia });
	const removal = caseType === 'DEP' ? 'D' : caseType === 'EXC' ? 'E' : caseType === 'AOC' ? 'D' : 'X';
	switch (outcome.asylum) {
		case 'G':
		case 'F':
		case 'I':
		case 'P':
		case 'C':
		case 'N':
			return plain(caseType === 'AOC' ? 'G' : caseType === 'EXC' ? 'A' : 'R');
		case 'D':
			if (outcome.withholding === 'G' && caseType === 'RMV') return plain('E');
			if (outcome.torture !== 'D' && outcome.torture !== 'M' && caseType === 'RMV')
				return plain(random.chance(0.5) ? 'Z' : 'G');
			return plain(random.chance(0.14) && caseType !== 'AOC' ? 'V' : removal);
		case 'A':
			return plain(caseType === 'AOC' ? 'A' : removal, random.chance(0.6) ? 'Y' : 'N');
		case 'W':
			return plain(caseType === 'AOC' ? 'W' : random.chance(0.6) ? 'V' : removal);
		case 'L':
			return plain(caseType === 'RMV' ? 'Z' : removal);
		case 'S':
			return {
				decision: '',
				otherCompletion: random.chance(0.5) ? 'A' : random.chance(0.6) ? 'Y' : 'K',
				absentia: 'N'
			};
		case '':
			if (random.chance(0.25))
				return { decision: '', otherCompletion: random.chance(0.5) ? 'A' : 'F', absentia: 'N' };
			return plain(random.chance(0.6) ? 'T' : 'U');
		default:
			return plain(random.chance(0.6) ? 'T' : random.chance(0.7) ? 'U' : 'O');
	}
}

const REMOVAL_ENDING = weightedKey({
	X: 50,
	V: 11,
	T: 13,
	R: 7,
	U: 8,
	O: 0.5,
	'+A': 5,
	'+F': 4.5,
	'+Y': 0.6,
	'+X': 0.6,
	'+P': 0.3
});
const REVIEW_ENDING = weightedKey({ A: 72, V: 26, U: 1, '+F': 1 });
const OTHER_RELIEF = weightedKey({
	'42B': 30,
	'245': 24,
	VD: 26,
	'42A': 6,
	I881: 2,
	SUSP: 1,
	'212c': 2,
	'212h': 2,
	WDL: 1,
	d11: 0.5,
	CPC: 0.1,
	UNK: 0.5
});

/** How a proceeding without an asylum claim ends: DEC_CODE, or OTHER_COMP for the endings written with a plus. */
export function drawPlainCompletion(
	caseType: string,
	random: Random
): { decision: string; otherCompletion: string; absentia: string } {
	const isReview = caseType === 'CFR' || caseType === 'RFR' || caseType === 'CSR';
	const ending = isReview ? REVIEW_ENDING(random) : REMOVAL_ENDING(random);
	if (ending.startsWith('+')) return { decision: '', otherCompletion: ending.slice(1), absentia: 'N' };
	const decision = ending !== 'X' ? ending : caseType === 'DEP' ? 'D' : caseType === 'EXC' ? 'E' : 'X';
	return { decision, otherCompletion: '', absentia: ending === 'X' && random.chance(0.5) ? 'Y' : 'N' };
}

/** The code of an application for relief other than asylum. */
export const drawOtherRelief = OTHER_RELIEF;

const CASE_TYPE = weightedKey({
	RMV: 955,
	CFR: 18,
	RFR: 3,
	WHO: 4.5,
	AOC: 1.8,
	DDC: 11,
	REC: 0.3,
	CSR: 0.12,
	NAC: 0.05,
	BND: 0.02,
	MAA: 0.1,
	'0': 0.02
});
const OLD_CASE_TYPE = weightedKey({ DEP: 30, EXC: 5, RMV: 65 });

/** A case type; deportation and exclusion fade out after FY2006. */
export function drawCaseType(fiscalYear: number, random: Random): string {
	return fiscalYear <= 2006 ? OLD_CASE_TYPE(random) : CASE_TYPE(random);
}
