import { group } from 'd3';
import { type OutcomeCounts, rate, type Rate } from '../measures/rates.ts';
import { publishedRate } from './published-rates.ts';
import { sumRanges } from '../counts/count-range.ts';
import { isMissing, missing, type Missing } from '../counts/missing.ts';
import { sumYears, type YearCounts } from '../counts/year-counts.ts';

/**
 * Whose count of a year it is, and of which cases: courts first, asylum officers after.
 * `unhcr-court` is every asylum case in court (to 2016, and the two kinds added from 2017).
 */
export const PUBLISHER_KINDS = [
	'counted',
	'trac',
	'eoir',
	'ohss-court',
	'unhcr-court',
	'unhcr-defensive',
	'unhcr-referred',
	'ohss-officers',
	'unhcr-officers'
] as const;
export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

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
 * What each publisher counts for one group of people in one year, in the order of `PUBLISHER_KINDS`. Of several
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
	return [...rows, ...whole].sort(
		(a, b) => PUBLISHER_KINDS.indexOf(a.kind) - PUBLISHER_KINDS.indexOf(b.kind)
	);
}

/** How many different publishers the rows of a year come from. */
export function publisherCount(rows: readonly PublisherRow[]): number {
	return new Set(rows.map(({ kind }) => kind.split('-')[0])).size;
}

/** A row's rates; TRAC counts no endings but grant and denial, so it has the first alone. */
export function publisherRates({ kind, cell }: PublisherRow): PublisherRates {
	const { counts } = cell;
	const merits = publishedRate('merits', counts, cell);
	if (kind === 'trac')
		return { merits, decisions: missing('not-published'), withClosures: missing('not-published') };
	const decisions = publishedRate('decisions', counts, cell);
	return { merits, decisions, withClosures: isMissing(decisions) ? decisions : rateWithClosures(counts) };
}

function rateWithClosures(counts: OutcomeCounts): Rate | Missing {
	const { administratively_closed: closed, other } = counts;
	if (!closed) return missing('not-published');
	return rate('decisions', { ...counts, other: sumRanges([closed, ...(other ? [other] : [])]) });
}

function hasGrants({ counts }: YearCounts): boolean {
	return counts.granted !== undefined || counts.persons_granted !== undefined;
}

function kindOf({ source_id, track, claim_type }: YearCounts): PublisherKind | null {
	if (source_id.startsWith('ohss-')) return track === 'court' ? 'ohss-court' : 'ohss-officers';
	if (source_id.startsWith('unhcr-') && track === 'affirmative') return 'unhcr-officers';
	if (track !== 'court') return null;
	if (source_id.startsWith('eoir-case-data')) return 'counted';
	if (source_id.startsWith('eoir-decision-rates-')) return 'eoir';
	if (/^reference-trac-(asylum-tool|nationalities)/.test(source_id)) return 'trac';
	if (!source_id.startsWith('unhcr-')) return null;
	return claim_type === 'all'
		? 'unhcr-court'
		: claim_type === 'defensive'
			? 'unhcr-defensive'
			: 'unhcr-referred';
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
