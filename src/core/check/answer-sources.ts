import { group } from 'd3';
import type { Track } from '../counts/slice.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import { publisherOf } from '../publishers/index.ts';
import { publisherRows } from '../series/side-by-side.ts';

/**
 * One source's years of one group of people, in one kind of year and one unit, so that they may be pooled. A source that
 * changes from fiscal to calendar years, or from cases to persons, gives several.
 */
export interface AnswerSource {
	/** The publisher's line (`eoir`, `unhcr-court`), or the id of a document that is quoted alone. */
	readonly source: string;
	/** Ascending, one a year. */
	readonly cells: readonly YearCounts[];
}

/**
 * Sorts the cells of one group of people on one track into sources. Of several editions of one publisher's year one
 * stands, as in the table of publishers; a quoted document stands by itself, because documents contradict each other.
 */
export function answerSources(cells: readonly YearCounts[], track: Track): AnswerSource[] {
	const own = cells.filter((cell) => cell.track === track);
	const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
	const lines = years.flatMap((year) =>
		publisherRows(own, year)
			.filter(({ cell }) => cell.track === track)
			.map(({ kind, cell }) => ({ source: kind as string, cell }))
	);
	const quoted = own
		.filter(({ source_id }) => publisherOf(source_id).kinds.length === 0)
		.map((cell) => ({ source: cell.source_id, cell }));
	const parts = group(
		[...lines, ...quoted],
		({ source, cell }) => `${source}|${cell.claim_type}|${cell.basis}|${cell.unit}`
	);
	return [...parts.values()].flatMap((rows) => {
		const source = rows[0]?.source;
		return source === undefined
			? []
			: [{ source, cells: rows.map(({ cell }) => cell).sort((a, b) => a.year - b.year) }];
	});
}

/** Years that the source of an answer counts as well, but not in one sum with it: another kind of year, or another unit. */
export function yearsApart(
	{ source, cells }: Pick<AnswerSource, 'source' | 'cells'>,
	sources: readonly AnswerSource[]
): number[] {
	const own = new Set(cells.map(({ year }) => year));
	return sources
		.filter((other) => other.source === source)
		.flatMap((other) => other.cells.map(({ year }) => year))
		.filter((year) => !own.has(year));
}
