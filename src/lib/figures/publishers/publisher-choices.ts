import { type PackedRun, packYears, unpackRun } from '../pack-figure.ts';
import { inOrder, publisherCount, type PublisherRow, publisherRows } from '#core/series/side-by-side.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';

/** One year of a group in which enough publishers can be set side by side. */
export interface PublisherYear {
	readonly year: number;
	readonly rows: readonly PublisherRow[];
}

/** A group of people and the years in which publishers can be compared. */
export interface PublisherGroup {
	readonly code: string;
	/** Name in the language of the page; empty for all nationalities. */
	readonly name: string;
	readonly years: readonly PublisherYear[];
}

/** Fewer publishers than this make no comparison. */
const PUBLISHERS_NEEDED = 3;

/**
 * The years of a group of people that at least three publishers count, latest first.
 * @param cells cells of one nationality, or of everyone.
 */
export function comparableYears(cells: readonly YearCounts[]): PublisherYear[] {
	const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => b - a);
	return years.flatMap((year) => {
		const rows = publisherRows(cells, year);
		return publisherCount(rows) >= PUBLISHERS_NEEDED ? [{ year, rows }] : [];
	});
}

/** A group as it travels in the page: years of each kind together. */
export interface PackedGroup extends Pick<PublisherGroup, 'code' | 'name'> {
	readonly kinds: readonly (readonly [kind: PublisherRow['kind'], runs: readonly PackedRun[]])[];
}

/** Packs groups; {@link unpackGroup} undoes it. */
export function packGroups(groups: readonly PublisherGroup[]): PackedGroup[] {
	return groups.map(({ code, name, years }) => {
		const rows = years.flatMap((year) => year.rows);
		const kinds = [...new Set(rows.map(({ kind }) => kind))];
		return {
			code,
			name,
			kinds: kinds.map((kind) => [
				kind,
				packYears(rows.filter((row) => row.kind === kind).map(({ cell }) => cell))
			])
		};
	});
}

/** The group that {@link packGroups} packed, latest year first. */
export function unpackGroup({ code, name, kinds }: PackedGroup): PublisherGroup {
	const rows = kinds.flatMap(([kind, runs]) => runs.flatMap(unpackRun).map((cell) => ({ kind, cell })));
	const years = [...new Set(rows.map(({ cell }) => cell.year))].sort((a, b) => b - a);
	return {
		code,
		name,
		years: years.map((year) => ({ year, rows: inOrder(rows.filter(({ cell }) => cell.year === year)) }))
	};
}
