import type { MissingReason } from '../counts/missing.ts';
import type { CountedClaimType } from '../counts/outcome.ts';
import type { ClaimType, SeriesName, Track, Unit, YearBasis } from '../counts/slice.ts';
import type { CountName } from '../counts/outcome-counts.ts';
import type { RateName } from '../measures/rates.ts';

/**
 * What a reader must know about one published count beyond its quality; the site has a sentence for each.
 *
 * - `court-incomplete`: court figures of the year are about half of what other counts of it give.
 * - `no-referred-claims`: no referred claims are printed for the year, so defensive claims stand alone.
 * - `no-nationality`: the year's affirmative figures are one row without nationality.
 * - `mexico-incomplete`: Mexican court decisions of the year are far below other counts: never a headline.
 * - `referrals-in-closed`: referrals to court stand among the closures.
 * - `referrals-in-denied`: denials hold referrals to court in some years, so shares do not compare over time.
 * - `claims-joined`: affirmative and defensive claims in court are not told apart.
 * - `basis-inferred`: whether the year is fiscal or calendar was inferred, not stated.
 */
export const CAVEATS = [
	'court-incomplete',
	'no-referred-claims',
	'no-nationality',
	'mexico-incomplete',
	'referrals-in-closed',
	'referrals-in-denied',
	'claims-joined',
	'basis-inferred'
] as const;
export type Caveat = (typeof CAVEATS)[number];

/** Which published count is asked about: a document, who decided, which claims, which year. */
export interface CountedWhere {
	readonly source_id: string;
	readonly track: Track;
	readonly claim_type: ClaimType | CountedClaimType;
	readonly year: number;
	/** Code of the nationality; absent where the question does not turn on it. */
	readonly nationality?: string;
}

/** Counts that a fact is about. What is absent does not narrow it; years are inclusive. */
export interface Scope {
	/** Beginning of the ids of the documents meant, when not all of the publisher's. */
	readonly documents?: string;
	readonly track?: Track;
	readonly claims?: readonly (ClaimType | CountedClaimType)[];
	readonly nationality?: string;
	readonly from?: number;
	readonly to?: number;
}

/** A stretch of years in which a publisher counts one thing in one way. */
export interface Era extends Scope {
	readonly track: Track;
	readonly claims: readonly (ClaimType | CountedClaimType)[];
	readonly unit: Unit;
	readonly basis: YearBasis;
}

/** A rate that has no meaning for some of the publisher's counts, and the reason that readers are given. */
export interface Refusal extends Scope {
	readonly rate: RateName;
	readonly reason: MissingReason;
	/** Refused only where this count is not there. */
	readonly without?: CountName;
}

/** A caveat and the counts it belongs to. */
export interface CaveatRule extends Scope {
	readonly caveat: Caveat;
}

/** One line of the table that sets publishers side by side. */
export interface SideBySideKind extends Scope {
	readonly kind: string;
	readonly track: Track;
	/**
	 * The rate that the publisher itself quotes: of grants and denials, of all completions with closures where it
	 * counts them in, or none.
	 */
	readonly quotes: 'merits' | 'completions' | null;
}

/**
 * Everything that is peculiar to one publisher of counts. No other folder knows a publisher's habits: they ask
 * `publisherOf(source_id)`.
 */
export interface Publisher {
	readonly id: string;
	/** How ids of its documents begin; of several publishers' the longest that fits decides. */
	readonly idPrefixes: readonly string[];
	/** Its name in running text. */
	readonly name: { readonly en: string; readonly es: string };
	/** What it counts, in which unit and which kind of year. */
	readonly eras: readonly Era[];
	readonly refusals: readonly Refusal[];
	readonly caveats: readonly CaveatRule[];
	readonly licence: string;
	/** Cited beside its figures and left out of every download, because no licence to pass them on was given. */
	readonly citedOnly: boolean;
	/** Its lines in the table of publishers, in order. */
	readonly kinds: readonly SideBySideKind[];
	/** The series that readers can choose which its counts can fill. */
	readonly series: readonly SeriesName[];
	/** Decisions and applications come as documents of their own, and one year is made of both. */
	readonly joinsDocuments: boolean;
	/** How everyone's total comes about: a line of the document, or added up here over nationalities. */
	readonly everyone: 'printed' | 'added' | 'none';
	/** `decided` is what `decisions` divides by, where it differs from the sum of its parts. */
	readonly dividesByPrintedTotal: boolean;
}

/** Whether a count is among those that a scope means. */
export function isInScope(scope: Scope, where: CountedWhere): boolean {
	return (
		(scope.documents === undefined || where.source_id.startsWith(scope.documents)) &&
		(scope.track === undefined || scope.track === where.track) &&
		(scope.claims === undefined || scope.claims.includes(where.claim_type)) &&
		(scope.nationality === undefined || scope.nationality === where.nationality) &&
		(scope.from === undefined || where.year >= scope.from) &&
		(scope.to === undefined || where.year <= scope.to)
	);
}
