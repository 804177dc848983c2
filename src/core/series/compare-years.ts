import { type Gap, gapToWhole, newcombeGap } from '../measures/intervals.ts';
import { isCoarseRate } from '../counts/count-range.ts';
import { isShare, type Rate, type RateName } from '../measures/rates.ts';
import { publishedRate } from '../publishers/published-rates.ts';
import { isMissing, missing, type Missing } from '../counts/missing.ts';
import { lessYear, type YearCounts } from '../counts/year-counts.ts';

/** What the subject is set against: everybody, the subject included, or everybody else. */
export const COMPARATORS = ['overall', 'others'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A series of one group of people (the subject) and of everybody, year by year. */
export interface SubjectAndOverall {
	readonly subject: readonly YearCounts[];
	readonly overall: readonly YearCounts[];
}

/** A difference of two rates; its ends are null where the rates have no interval. */
export type RateGap = Gap | { readonly value: number; readonly low: null; readonly high: null };

/** One year: the subject's rate, the comparator's, and the gap between them. */
export interface YearComparison {
	readonly year: number;
	readonly subject: YearCounts | null;
	readonly comparator: YearCounts | null;
	readonly subjectRate: Rate | Missing;
	readonly comparatorRate: Rate | Missing;
	/** Subject less comparator, in shares; missing when either rate is, or has too few decisions to be shown. */
	readonly gap: RateGap | Missing;
}

/**
 * Sets the subject against the comparator for every year that either has.
 * @returns one entry a year, ascending, without holes between the first and the last year.
 */
export function compareYears(
	{ subject, overall }: SubjectAndOverall,
	rateName: RateName,
	comparator: Comparator
): YearComparison[] {
	const subjects = new Map(subject.map((cell) => [cell.year, cell]));
	const overalls = new Map(overall.map((cell) => [cell.year, cell]));
	const years = [...subjects.keys(), ...overalls.keys()];
	if (years.length === 0) return [];
	const first = Math.min(...years);
	return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => {
		const year = first + i;
		const own = subjects.get(year) ?? null;
		const whole = overalls.get(year) ?? null;
		const against = whole && comparator === 'others' ? lessYear(whole, own) : whole;
		const subjectRate = cellRate(rateName, own);
		const comparatorRate = cellRate(rateName, against);
		return {
			year,
			subject: own,
			comparator: against,
			subjectRate,
			comparatorRate,
			gap: gapBetween(subjectRate, comparatorRate, comparator)
		};
	});
}

/** A rate of a cell that may not be there. */
export function cellRate(name: RateName, cell: YearCounts | null): Rate | Missing {
	return cell ? publishedRate(name, cell.counts, cell) : missing('not-published');
}

function gapBetween(
	subject: Rate | Missing,
	against: Rate | Missing,
	comparator: Comparator
): RateGap | Missing {
	if (isMissing(subject)) return subject;
	if (isMissing(against)) return against;
	if (subject.show === 'counts' || against.show === 'counts') return missing('too-few-decisions');
	if (isCoarseRate(subject) || isCoarseRate(against)) return missing('masked');
	if (!isShare(subject) || !isShare(against))
		return { value: subject.value - against.value, low: null, high: null };
	if (comparator === 'others') return newcombeGap(subject, against);
	if (against.n <= subject.n || against.granted < subject.granted) return missing('no-decisions');
	return gapToWhole(subject, against);
}
