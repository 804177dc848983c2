import { missing, type Missing } from '../counts/missing.ts';
import type { CountedClaimType } from '../counts/outcome.ts';
import type { ClaimType, Track } from '../counts/slice.ts';
import { exactly, sumRanges } from '../counts/count-range.ts';
import { OTHER_COMPLETIONS, type OutcomeCounts, rate, type Rate, type RateName } from '../measures/rates.ts';

/** Where published counts come from: what decides whether a rate of them means anything. */
export interface PublishedContext {
	readonly source_id: string;
	readonly track: Track;
	readonly claim_type: ClaimType | CountedClaimType;
	readonly year: number;
}

/** First and last year in which UNHCR's affirmative rows put referrals to court into "closed", wholly or in part. */
export const REFERRALS_IN_CLOSED = { from: 2009, to: 2017 } as const;
/** From this year on UNHCR's court applications leave out claims referred by asylum officers. */
export const FILINGS_EXCLUDE_REFERRALS_FROM = 2004;

/**
 * One of the four rates from published counts, or why there is none.
 *
 * Two rates of UNHCR's have no meaning and are refused: `merits` of asylum officers from 2009 to 2017, because
 * referrals stand among the closures and denials collapse (Mexico had none in 2015 and 2016); `filed` of courts where
 * the claims are not defensive alone, from 2004, because applications leave out referred claims. Where UNHCR's printed
 * total differs from the sum of its parts (eight rows of 2000), `decisions` divides by the total.
 */
export function publishedRate(
	name: RateName,
	counts: OutcomeCounts,
	context: PublishedContext
): Rate | Missing {
	if (name === 'filed' && context.source_id.startsWith('eoir-case-data-'))
		return missing('filings-not-counted');
	if (!context.source_id.startsWith('unhcr-')) return rate(name, counts);
	if (name === 'merits' && hasReferralsInClosed(context)) return missing('referrals-in-closed');
	if (name === 'filed' && filingsExcludeReferrals(context)) return missing('filings-exclude-referrals');
	return rate(name, name === 'decisions' ? withPrintedTotal(counts) : counts);
}

function hasReferralsInClosed({ track, year }: PublishedContext): boolean {
	return track === 'affirmative' && year >= REFERRALS_IN_CLOSED.from && year <= REFERRALS_IN_CLOSED.to;
}

/** Defensive claims stand alone from 2017 on; then filings and grants are of one kind again. */
function filingsExcludeReferrals({ track, claim_type, year }: PublishedContext): boolean {
	return track === 'court' && claim_type !== 'defensive' && year >= FILINGS_EXCLUDE_REFERRALS_FROM;
}

function withPrintedTotal(counts: OutcomeCounts): OutcomeCounts {
	const { granted, denied, decided } = counts;
	if (!granted || !denied || !decided || granted.count === null || decided.count === null) return counts;
	const parts = sumRanges([
		granted,
		denied,
		...OTHER_COMPLETIONS.flatMap((completion) => counts[completion] ?? [])
	]);
	if (parts.count === null || parts.count === decided.count || decided.count < granted.count) return counts;
	const rest = {
		count: decided.count - granted.count,
		low: Math.max(0, decided.low - granted.high),
		high: Math.max(0, decided.high - granted.low)
	};
	return { granted, denied: rest, other: exactly(0) };
}
