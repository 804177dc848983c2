import type { PublishedJudgeYear, PublishedPeriod } from '#core/tables/court-records.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import { ALL_NATIONALITIES, type Measure, type Quality } from '#core/counts/slice.ts';
import { monthSpan } from '#core/time.ts';
import { yearSpan } from './release.ts';
import type { Coverage, Definition, NationalRow } from './rows.ts';

interface Context {
	readonly source_id: string;
	readonly definition: Definition;
	readonly coverage: Coverage;
}

/**
 * National counts by fiscal year. What the publisher prints, everyone and Mexico, is `exact`; every other nationality
 * is added up over judges and `derived`. Everyone is never a sum of judges, which lacks cases without a nationality.
 */
export function nationalOutcomes(
	national: readonly NationalRow[],
	judgeYears: readonly PublishedJudgeYear[],
	{ source_id, definition, coverage }: Context
): PublishedOutcome[] {
	const rows = new Map<string, PublishedOutcome>();
	const put = (nationality: string, year: number, measure: Measure, count: number, quality: Quality) => {
		rows.set(`${nationality} ${year} ${measure}`, {
			source_id,
			track: 'court',
			claim_type: 'all',
			nationality,
			year,
			year_basis: 'fiscal',
			...yearSpan(year, coverage),
			measure,
			count,
			count_low: count,
			count_high: count,
			unit: 'cases',
			quality
		});
	};
	if (definition === 'decisions') {
		for (const { nationality, year, granted, denied } of sumNationalities(judgeYears)) {
			put(nationality, year, 'granted', granted, 'derived');
			put(nationality, year, 'denied', denied, 'derived');
		}
	}
	for (const row of national) {
		if (typeof row.period === 'string') continue;
		const nationality = row.nationality === 'ALL' ? ALL_NATIONALITIES : row.nationality;
		for (const [measure, count] of printedCounts(row)) put(nationality, row.period, measure, count, 'exact');
	}
	return [...rows.values()];
}

/** Counts by month, as printed. */
export function nationalPeriods(
	national: readonly NationalRow[],
	{ source_id, coverage }: Context
): PublishedPeriod[] {
	return national.flatMap((row) => {
		const { period } = row;
		if (typeof period === 'number') return [];
		return printedCounts(row).map(([measure, count]): PublishedPeriod => ({
			source_id,
			track: 'court',
			nationality: row.nationality === 'ALL' ? ALL_NATIONALITIES : row.nationality,
			office: null,
			...monthSpan(period, coverage.through),
			measure,
			count,
			unit: 'cases',
			quality: 'exact'
		}));
	});
}

function printedCounts({ granted, denied, other, cases }: NationalRow): (readonly [Measure, number])[] {
	return [
		['granted', granted],
		['denied', denied],
		...(other === null ? [] : [['other', other] as const]),
		...(cases === null ? [] : [['decided', cases] as const])
	];
}

function sumNationalities(judgeYears: readonly PublishedJudgeYear[]) {
	const sums = new Map<string, { nationality: string; year: number; granted: number; denied: number }>();
	for (const { nationality, fiscal_year, granted, denied } of judgeYears) {
		const key = `${nationality} ${fiscal_year}`;
		const sum = sums.get(key) ?? { nationality, year: fiscal_year, granted: 0, denied: 0 };
		sum.granted += granted;
		sum.denied += denied;
		sums.set(key, sum);
	}
	return sums.values();
}
