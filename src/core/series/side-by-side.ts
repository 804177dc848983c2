import { group } from 'd3';
import type { OutcomeCounts } from '../counts/outcome-counts.ts';
import { rate, type Rate } from '../measures/rates.ts';
import { type PublisherKind, publisherOf, PUBLISHERS } from '../publishers/index.ts';
import { publishedRate } from '../publishers/published-rates.ts';
import { isInScope } from '../publishers/publisher.ts';
import { sumRanges } from '../counts/count-range.ts';
import { isMissing, missing, type Missing } from '../counts/missing.ts';
import { sumYears, type YearCounts } from '../counts/year-counts.ts';

/** The lines in the order shown: courts first, asylum officers after, each in the publishers' order of preference. */
const ALL_KINDS = PUBLISHERS.flatMap(({ kinds }) => kinds);
const ORDER: readonly PublisherKind[] = [
	...ALL_KINDS.filter(({ track }) => track === 'court'),
	...ALL_KINDS.filter(({ track }) => track === 'affirmative')
].map(({ kind }) => kind);

/** One publisher's count of a year. */
export interface PublisherRow {
	readonly kind: PublisherKind;
	readonly cell: YearCounts;
}

/** A publisher's count divided in each way that someone uses. */
export interface PublisherRates {
	/** Granted ÷ (granted + denied). */
	readonly merits: Rate | Missing;
	/** Granted ÷ all completed decisions. */
	readonly decisions: Rate | Missing;
	/** Granted ÷ all completed decisions and administrative closures: EOIR's form up to FY2018. */
	readonly withClosures: Rate | Missing;
}

/**
 * What each publisher counts for one group of people in one year, courts first. Of several
 * editions of the DHS yearbook the one with exact counts stands, else the one named last.
 * @param cells cells of one nationality, or of everyone.
 */
export function publisherRows(cells: readonly YearCounts[], year: number): PublisherRow[] {
	const known = cells.flatMap((cell) => {
		const kind = cell.year === year && hasGrants(cell) ? kindOf(cell) : null;
		return kind ? [{ kind, cell }] : [];
	});
	const rows = [...group(known, ({ kind }) => kind)].map(([kind, same]) => ({
		kind,
		cell: bestEdition(same.map(({ cell }) => cell))
	}));
	const whole = addedCourt(rows);
	return inOrder([...rows, ...whole]);
}

/** Rows of one year in the order shown. */
export function inOrder(rows: readonly PublisherRow[]): PublisherRow[] {
	return rows.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** How many different publishers the rows of a year come from. */
export function publisherCount(rows: readonly PublisherRow[]): number {
	return new Set(rows.map(({ cell }) => publisherOf(cell.source_id).id)).size;
}

/** A row's rates; where a share of all decisions is refused, so is the one with closures. */
export function publisherRates({ cell }: PublisherRow): PublisherRates {
	const decisions = publishedRate('decisions', cell.counts, cell);
	return {
		merits: publishedRate('merits', cell.counts, cell),
		decisions,
		withClosures: isMissing(decisions) ? decisions : rateWithClosures(cell.counts)
	};
}

/** Which of a row's rates its publisher quotes itself, or none. */
export function quotedRate({ kind, cell }: PublisherRow): keyof PublisherRates | null {
	const quotes = ALL_KINDS.find((own) => own.kind === kind)?.quotes ?? null;
	if (quotes !== 'completions') return quotes;
	return cell.counts.administratively_closed ? 'withClosures' : 'decisions';
}

/** Whether a row counts decisions of asylum officers. */
export function isOfOfficers({ cell }: PublisherRow): boolean {
	return cell.track === 'affirmative';
}

function rateWithClosures(counts: OutcomeCounts): Rate | Missing {
	const { administratively_closed: closed, other } = counts;
	if (!closed) return missing('not-published');
	return rate('decisions', { ...counts, other: sumRanges([closed, ...(other ? [other] : [])]) });
}

function hasGrants({ counts }: YearCounts): boolean {
	return counts.granted !== undefined || counts.persons_granted !== undefined;
}

function kindOf(cell: YearCounts): PublisherKind | null {
	return publisherOf(cell.source_id).kinds.find((own) => isInScope(own, cell))?.kind ?? null;
}

function bestEdition(cells: readonly YearCounts[]): YearCounts {
	const ordered = [...cells].sort((a, b) => (a.source_id < b.source_id ? 1 : -1));
	const best = ordered.find(({ quality }) => quality === 'exact') ?? ordered[0];
	if (!best) throw new Error('A publisher needs at least one cell');
	return best;
}

function addedCourt(rows: readonly PublisherRow[]): PublisherRow[] {
	const parts = rows.filter(({ kind }) => kind === 'unhcr-defensive' || kind === 'unhcr-referred');
	const sum = parts.length === 2 ? sumYears(parts.map(({ cell }) => cell)) : null;
	return sum ? [{ kind: 'unhcr-court', cell: { ...sum, claim_type: 'all' } }] : [];
}
