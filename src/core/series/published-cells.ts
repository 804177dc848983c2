import { group } from 'd3-array';
import type { Bounded } from '../measures/bounds.ts';
import type { PublishedOutcome } from '../schema/published-outcomes.ts';
import { leastExact } from './least-exact.ts';
import type { YearCell } from './year-cell.ts';

/**
 * Gathers published counts of ONE nationality (or of ALL) into yearly cells, one per document, track, claim type and
 * year. UNHCR prints decisions and applications apart; they make one cell here, and the cell names both documents.
 * @returns cells ordered by track, claim type, document and year.
 */
export function publishedCells(rows: readonly PublishedOutcome[]): YearCell[] {
	const groups = group(rows, (row) => [row.track, row.claim_type, family(row.source_id), row.year].join('|'));
	return [...groups.values()].map(toCell).sort(byPlace);
}

function family(sourceId: string): string {
	return sourceId.startsWith('unhcr-') ? 'unhcr' : sourceId;
}

function toCell(rows: readonly PublishedOutcome[]): YearCell {
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
		through: decision.through_on,
		unit: decision.unit,
		quality: leastExact(comparable.map((row) => row.quality)),
		counts: Object.fromEntries(comparable.map((row) => [row.measure, bounded(row)])),
		...(received ? { received_source_id: received.source_id } : {})
	};
}

function bounded(row: PublishedOutcome): Bounded {
	return { count: row.count, low: row.count_low, high: row.count_high };
}

function byPlace(a: YearCell, b: YearCell): number {
	const [left, right] = [a, b].map((cell) => `${cell.track}|${cell.claim_type}|${cell.source_id}`);
	if (left !== right && left !== undefined && right !== undefined) return left < right ? -1 : 1;
	return a.year - b.year;
}
