import type { Claim, ClaimLine, Verdict } from '../tables/claims.ts';
import { ClaimError, type ClaimRows, lineResult, type LineResult } from './claim-lines.ts';

/** A line and what came of it. */
export interface CheckedLine {
	readonly line: ClaimLine;
	readonly result: LineResult;
}

/** A printed figure with its arithmetic. */
export interface CheckedClaim {
	readonly claim: Claim;
	readonly lines: readonly CheckedLine[];
}

/**
 * Recomputes every line of a printed figure and its verdict, and holds both against what is written: a number that changed
 * stops the build instead of leaving a verdict that it no longer bears.
 * @throws ClaimError naming the figure, what is written and what comes out.
 */
export function checkClaim(claim: Claim, lines: readonly ClaimLine[], rows: ClaimRows): CheckedClaim {
	const checked = lines
		.filter((line) => line.claim === claim.slug)
		.toSorted((a, b) => a.line - b.line)
		.map((line) => ({ line, result: lineResult(line, rows) }));
	for (const { line, result } of checked) {
		if (line.expected === result.outcome) continue;
		throw new ClaimError(
			`data/claims/claim_lines.csv, ${claim.slug}, line ${line.line} (${line.kind}): the data say "${result.outcome}", ` +
				`"${line.expected}" is written. A count behind it changed: look at the line, then write what it says and the ` +
				`verdict that follows.`
		);
	}
	const verdict = verdictOf(checked);
	if (verdict !== claim.verdict) {
		throw new ClaimError(
			`data/claims/claims.csv, ${claim.slug}: the lines bear "${verdict}", "${claim.verdict}" is written. Correct the ` +
				`verdict and its words, or the lines.`
		);
	}
	return { claim, lines: checked };
}

/**
 * The verdict that lines bear: `supported` when every part has a line that gives the very figure; `consistent` when every
 * part has one that gives it or fits it; `uncheckable` when nothing could be compared; else `not-supported`.
 */
export function verdictOf(lines: readonly CheckedLine[]): Verdict {
	const compared = lines.filter(
		({ line, result }) =>
			line.role !== 'context' && (result.outcome === 'agrees' || result.outcome === 'differs')
	);
	if (compared.length === 0) return 'uncheckable';
	const parts = [
		...new Set(lines.filter(({ line }) => line.role !== 'context').map(({ line }) => line.part))
	];
	const has = (part: string, roles: readonly string[]) =>
		compared.some(
			({ line, result }) => line.part === part && roles.includes(line.role) && result.outcome === 'agrees'
		);
	if (parts.every((part) => has(part, ['figure']))) return 'supported';
	return parts.every((part) => has(part, ['figure', 'near'])) ? 'consistent' : 'not-supported';
}
