/** How one figure compares: within its tolerance, outside it, or shown for information only. */
export type Verdict = 'agrees' | 'differs' | 'note';

/** One printed line of a comparison; every cell is text as it is printed. */
export interface Comparison {
	/** Which figure: `FY2018 granted`. */
	readonly what: string;
	readonly ours: string;
	readonly theirs: string;
	/** Ours less theirs, as a share of theirs, in counts or in points, with its sign. */
	readonly gap: string;
	readonly tolerance: string;
	readonly verdict: Verdict;
}

/** Rules that hold or do not: form, keys, sums. */
export interface RuleCheck {
	readonly kind: 'rules';
	readonly title: string;
	/** What was looked at, with its number: `53052 rows`. */
	readonly examined: string;
	/** What is wrong, one sentence each; none when the rules hold. */
	readonly problems: readonly string[];
	/** What is known to be so at the publisher, or worth saying; does not fail. */
	readonly notes: readonly string[];
}

/** Figures beside figures. */
export interface ComparisonCheck {
	readonly kind: 'comparisons';
	readonly title: string;
	readonly comparisons: readonly Comparison[];
}

/** A check that could not be made, and why; does not fail. */
export interface SkippedCheck {
	readonly kind: 'not checked';
	readonly title: string;
	readonly reason: string;
}

/** One thing `verify` looked at. */
export type Check = RuleCheck | ComparisonCheck | SkippedCheck;

/** Whether a check found something that must be put right. */
export function hasFailed(check: Check): boolean {
	switch (check.kind) {
		case 'rules':
			return check.problems.length > 0;
		case 'comparisons':
			return check.comparisons.some(({ verdict }) => verdict === 'differs');
		case 'not checked':
			return false;
	}
}
