import type { Random } from '#scripts/synthetic/random.ts';
import { weightedKey } from '../weighted-choice.ts';

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
