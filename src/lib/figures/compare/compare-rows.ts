import Papa from 'papaparse';
import { isMissing, missing, type Missing } from '#core/counts/missing.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { type Rate, rangeOf } from '#core/measures/rates.ts';
import { publishedRate } from '#core/publishers/published-rates.ts';
import type { ComparedSubject } from '#core/twins/compare-subject.ts';

/** One year of one subject beside the nation's. */
export interface CompareYear {
	/** The nation's counts, which every year has. */
	readonly cell: YearCounts;
	readonly own: Rate | Missing;
	readonly nation: Rate | Missing;
}

/** The years of a subject, one for each of the nation's. */
export function compareYears(
	{ cells }: Pick<ComparedSubject, 'cells'>,
	nation: readonly YearCounts[]
): CompareYear[] {
	return nation.map((cell) => {
		const own = cells.find(({ year }) => year === cell.year);
		return { cell, own: own ? meritsOf(own) : missing('no-decisions'), nation: meritsOf(cell) };
	});
}

function meritsOf(cell: YearCounts): Rate | Missing {
	return publishedRate('merits', cell.counts, cell);
}

/** What a file of the view is of and where it was taken from; the same for all its rows. */
export interface CompareAbout {
	readonly kind: string;
	/** The rate in words: what is divided by what. */
	readonly definition: string;
	readonly source_id: string;
	/** Id of the data release, and the day the site was built, ISO. */
	readonly release: string;
	readonly built_on: string;
	readonly address: string;
	/** In what the units differ, in words; null where in nothing that is known. */
	readonly warning: string | null;
	/** That the data are invented, in words; null for real data. */
	readonly notice: string | null;
}

/** A subject as files name it, with its years. */
export interface CompareSeries {
	readonly id: string;
	readonly name: string;
	readonly years: readonly CompareYear[];
}

/** The view as JSON, for people to read too. */
export function compareJson(about: CompareAbout, series: readonly CompareSeries[]): string {
	return `${JSON.stringify({ about, rows: rowsOf(series) }, null, '\t')}\n`;
}

/** The view as CSV, a row for each subject and year; what it is of stands in columns of every row. */
export function compareCsv(about: CompareAbout, series: readonly CompareSeries[]): string {
	const { kind, ...rest } = about;
	return (
		Papa.unparse(
			rowsOf(series).map((row) => ({ kind, ...row, ...rest })),
			{ newline: '\n', escapeFormulae: true }
		) + '\n'
	);
}

function rowsOf(series: readonly CompareSeries[]) {
	return series.flatMap(({ id, name, years }) =>
		years.map(({ cell, own, nation }) => ({
			id,
			name,
			year: cell.year,
			year_basis: cell.basis,
			from_on: cell.since ?? null,
			through_on: cell.through,
			unit: cell.unit,
			...shown(own),
			nation_granted: shown(nation).granted,
			nation_decided: shown(nation).decided,
			nation_share: shown(nation).share,
			nation_share_low: shown(nation).share_low,
			nation_share_high: shown(nation).share_high
		}))
	);
}

/** A rate as the view shows it: no share of fewer than ten decisions. */
function shown(found: Rate | Missing) {
	if (isMissing(found))
		return {
			granted: null,
			decided: null,
			share: null,
			share_low: null,
			share_high: null,
			show: null,
			missing: found.missing
		};
	const isRate = found.show !== 'counts';
	const range = isRate ? rangeOf(found) : null;
	return {
		granted: found.granted,
		decided: found.n,
		share: isRate ? found.value : null,
		share_low: range?.low ?? null,
		share_high: range?.high ?? null,
		show: found.show,
		missing: null
	};
}
