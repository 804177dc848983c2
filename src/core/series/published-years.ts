import { group } from 'd3';
import { type CountRange, leastExact } from '../counts/count-range.ts';
import type { YearCounts } from '../counts/year-counts.ts';
import { publisherOf } from '../publishers/index.ts';
import type { PublishedOutcome } from '../tables/published.ts';

/**
 * Gathers published counts of ONE nationality (or of ALL) into yearly cells, one per document, track, claim type and
 * year. Decisions and applications that a publisher prints apart make one cell here, and the cell names both
 * documents.
 * @returns cells ordered by track, claim type, document and year.
 */
export function publishedYearCounts(rows: readonly PublishedOutcome[]): YearCounts[] {
	const groups = group(rows, (row) => [row.track, row.claim_type, family(row.source_id), row.year].join('|'));
	return [...groups.values()].map(toCell).sort(byPlace);
}

/** Documents of which one year is made share a family. */
function family(sourceId: string): string {
	const { id, joinsDocuments } = publisherOf(sourceId);
	return joinsDocuments ? id : sourceId;
}

function toCell(rows: readonly PublishedOutcome[]): YearCounts {
	const decision = rows.find((row) => row.measure !== 'received') ?? rows[0];
	if (!decision) throw new Error('A cell needs at least one count');
	const received = rows.find((row) => row.measure === 'received' && row.source_id !== decision.source_id);
	// Applications counted in another unit or another kind of year than the decisions are not set against them.
	const comparable = rows.filter(
		(row) => row.unit === decision.unit && row.year_basis === decision.year_basis
	);
	return {
		source_id: decision.source_id,
		track: decision.track,
		claim_type: decision.claim_type,
		year: decision.year,
		basis: decision.year_basis,
		...(decision.from_on === null ? {} : { since: decision.from_on }),
		through: decision.through_on,
		unit: decision.unit,
		quality: leastExact(comparable.map((row) => row.quality)),
		counts: Object.fromEntries(comparable.map((row) => [row.measure, bounded(row)])),
		...(received ? { received_source_id: received.source_id } : {})
	};
}

function bounded(row: PublishedOutcome): CountRange {
	return { count: row.count, low: row.count_low, high: row.count_high };
}

function byPlace(a: YearCounts, b: YearCounts): number {
	const [left, right] = [a, b].map((cell) => `${cell.track}|${cell.claim_type}|${cell.source_id}`);
	if (left !== right && left !== undefined && right !== undefined) return left < right ? -1 : 1;
	return a.year - b.year;
}
