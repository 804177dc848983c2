import type { CountRange } from '#core/counts/count-range.ts';

/**
 * How one figure compares: within its tolerance; outside it, which fails; outside it where two ways of counting meet, which
 * is worth knowing and does not fail; or shown for information only.
 */
export type Verdict = 'agrees' | 'differs' | 'finding' | 'note';

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

/** One figure of ours beside one of theirs. */
export interface CountPair {
	readonly what: string;
	readonly ours: number;
	readonly theirs: CountRange;
}

/**
 * Compares two counts: they agree when ours lies within the tolerance of what theirs can be (a rounded count stands for
 * a range). The gap is printed as a share of theirs.
 * @param share tolerance, 0.03 for 3 % of theirs.
 */
export function compareByShare({ what, ours, theirs }: CountPair, share: number): Comparison {
	const printed = theirs.count ?? (theirs.low + theirs.high) / 2;
	const agrees = ours >= theirs.low * (1 - share) && ours <= theirs.high * (1 + share);
	return {
		what,
		ours: count(ours),
		theirs: boundedText(theirs),
		gap: printed === 0 ? signed(ours, 0) : `${signed(((ours - printed) / printed) * 100, 1)} %`,
		tolerance: `±${trimmed(share * 100)} %`,
		verdict: agrees ? 'agrees' : 'differs'
	};
}

/**
 * Compares two counts that may differ by a number of decisions.
 * @param decisions the tolerance, a whole number, 0 for equality.
 */
export function compareByCount({ what, ours, theirs }: CountPair, decisions: number): Comparison {
	const agrees = ours >= theirs.low - decisions && ours <= theirs.high + decisions;
	return {
		what,
		ours: count(ours),
		theirs: boundedText(theirs),
		gap: signed(ours - (theirs.count ?? (theirs.low + theirs.high) / 2), 0),
		tolerance: decisions === 0 ? 'equal' : `±${count(decisions)}`,
		verdict: agrees ? 'agrees' : 'differs'
	};
}

/** A count with commas between thousands. */
export function count(n: number): string {
	return n.toLocaleString('en-US');
}

/** A number with its sign and a fixed number of decimals; none when it rounds to zero. */
export function signed(n: number, decimals: number): string {
	const text = Math.abs(n).toLocaleString('en-US', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals
	});
	if (Number(text.replaceAll(',', '')) === 0) return text;
	return `${n < 0 ? '-' : '+'}${text}`;
}

function boundedText({ count: printed, low, high }: CountRange): string {
	if (printed !== null) return count(printed);
	return `${count(low)} to ${count(high)}`;
}

function trimmed(n: number): string {
	return String(Number(n.toFixed(2)));
}
