import type { SubjectAndOverall } from '#core/series/compare-years.ts';
import type { CountRange } from '#core/counts/count-range.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import type { OutcomeCounts } from '#core/counts/outcome-counts.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import type { FigureData } from '../server/figure-data.ts';

/** A count: the number where it is exact, else count, lowest and highest; null where the year has none. */
type PackedCount = number | null | readonly [count: number | null, low: number, high: number];

/** What all years of a run have in common, the names of their counts, and the years themselves. */
export interface PackedRun {
	readonly of: Omit<YearCounts, 'year' | 'counts'>;
	readonly names: readonly string[];
	/** Year and counts in the order of `names`. */
	readonly years: readonly (readonly [year: number, ...counts: PackedCount[]])[];
}

/** The numbers of a figure as they travel in the page. */
export interface PackedFigure {
	readonly series: Partial<
		Record<SeriesName, readonly [subject: readonly PackedRun[], overall: readonly PackedRun[]]>
	>;
	/** What became of all cases, packed alike. */
	readonly endings: readonly PackedRun[];
	readonly events: FigureData['events'];
	/** Documents without their notes and addresses, which stand in the page. */
	readonly documents: readonly SourceDocument[];
	readonly codes: FigureData['codes'];
	/** Counts of the release before that have moved since; absent where none has. */
	readonly previous?: NonNullable<FigureData['previous']>;
}

/** Packs a figure's years: neighbours that differ only in their counts share what they say. {@link unpackFigure} undoes it. */
export function packFigure({
	series,
	endings,
	events,
	documents,
	codes,
	previous
}: FigureData): PackedFigure {
	return {
		series: Object.fromEntries(
			Object.entries(series).map(([name, { subject, overall }]) => [
				name,
				[packYears(subject), packYears(overall)]
			])
		),
		endings: packYears(endings),
		events,
		documents: documents.map((document) => ({
			...document,
			url: null,
			published_on: null,
			retrieved_on: null,
			bytes: null,
			note_en: null,
			note_es: null
		})),
		codes,
		...(previous ? { previous } : {})
	};
}

/** The figure that {@link packFigure} packed. */
export function unpackFigure({
	series,
	endings,
	events,
	documents,
	codes,
	previous
}: PackedFigure): FigureData {
	return {
		series: Object.fromEntries(
			Object.entries(series).map(([name, [subject, overall]]): [string, SubjectAndOverall] => [
				name,
				{ subject: subject.flatMap(unpackRun), overall: overall.flatMap(unpackRun) }
			])
		),
		endings: endings.flatMap(unpackRun),
		events,
		documents,
		codes,
		...(previous ? { previous } : {})
	};
}

/** Packs years of one kind: neighbours that differ only in their counts share what they say. */
export function packYears(cells: readonly YearCounts[]): PackedRun[] {
	const runs: { of: PackedRun['of']; key: string; cells: YearCounts[] }[] = [];
	for (const cell of cells) {
		const { year: _year, counts: _counts, ...of } = cell;
		const key = JSON.stringify(of);
		const last = runs.at(-1);
		if (last?.key === key) last.cells.push(cell);
		else runs.push({ of, key, cells: [cell] });
	}
	return runs.map(({ of, cells: together }) => {
		const names = [...new Set(together.flatMap(({ counts }) => Object.keys(counts)))];
		return {
			of,
			names,
			years: together.map(({ year, counts }) => [
				year,
				...names.map((name) => packCount(counts[name as keyof OutcomeCounts]))
			])
		};
	});
}

function packCount(range: CountRange | undefined): PackedCount {
	if (!range) return null;
	const { count, low, high } = range;
	return count !== null && low === count && high === count ? count : [count, low, high];
}

/** The years that {@link packYears} packed into a run. */
export function unpackRun({ of, names, years }: PackedRun): YearCounts[] {
	return years.map(([year, ...counts]) => ({
		...of,
		year,
		counts: Object.fromEntries(
			names.flatMap((name, i) => {
				const packed = counts[i] ?? null;
				if (packed === null) return [];
				const [count, low, high] = typeof packed === 'number' ? [packed, packed, packed] : packed;
				return [[name, { count, low, high }]];
			})
		)
	}));
}
