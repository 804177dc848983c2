import type { YearBasis } from '#core/counts/slice.ts';
import { fiscalYear, fiscalYearDays } from '#core/time.ts';

const DAY = 86_400_000;

/**
 * Where a day stands on an axis of years whose points are the middles of their years: 2025.0 is the middle of 2025,
 * 2024.5 its first moment.
 * @param day ISO day.
 * @param basis whether the axis counts fiscal years (October to September) or calendar years.
 */
export function placeDay(day: string, basis: YearBasis): number {
	const year = yearOfDay(day, basis);
	const first = basis === 'fiscal' ? fiscalYearDays(year).first : `${year}-01-01`;
	const next = basis === 'fiscal' ? fiscalYearDays(year + 1).first : `${year + 1}-01-01`;
	const [at, from, to] = [day, first, next].map((one) => Date.parse(`${one}T00:00:00Z`)) as [
		number,
		number,
		number
	];
	return year - 0.5 + (at - from) / DAY / ((to - from) / DAY);
}

/** The year of an axis that a day falls in. */
export function yearOfDay(day: string, basis: YearBasis): number {
	return basis === 'fiscal' ? fiscalYear(day) : Number(day.slice(0, 4));
}
