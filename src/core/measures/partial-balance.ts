import { balanceCheck, type BalanceVerdict } from './balance.ts';

/** Decisions of one judge on one nationality that are known to have been made at the court. */
export interface PlacedDecisions {
	readonly judge: string;
	readonly nationality: string;
	readonly decisions: number;
}

/** The balance check of nationality over the part of a court's decisions whose nationality is known. */
export interface PartialBalance {
	readonly verdict: BalanceVerdict;
	/** Judges compared. */
	readonly judges: number;
	/** Decisions compared. */
	readonly decisions: number;
	/** Cramér's V, 0 to 1; null where nothing could be tested. */
	readonly v: number | null;
	/** All decisions of the court, of which those compared are a part. */
	readonly all: number;
}

/** Judges compared must have made at least this part of the court's decisions before “no sign” says anything of it. */
export const LEAST_COMPARED = 1 / 3;

/**
 * {@link balanceCheck} of nationality alone, where only a part of the court's decisions can be looked at. A difference
 * found in a part is one at the court, so `differ` stands whatever the part. No sign of one in a part under
 * {@link LEAST_COMPARED} says nothing of the other judges, so the verdict is then `too-few`.
 * @param all all decisions of the court in the same years.
 */
export function partialBalance(placed: readonly PlacedDecisions[], all: number): PartialBalance {
	const docket = placed.map((row) => ({ ...row, custody: 'unknown', represented: 'unknown' }));
	const found = balanceCheck(docket).factors.find(({ factor }) => factor === 'nationality');
	const { judges = 0, decisions = 0, verdict = 'too-few', test } = found ?? {};
	const isTooSmall = verdict === 'no-sign' && decisions < LEAST_COMPARED * all;
	return { verdict: isTooSmall ? 'too-few' : verdict, judges, decisions, v: test?.cramersV ?? null, all };
}
