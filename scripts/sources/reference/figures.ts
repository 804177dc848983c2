import type { PublishedOutcome } from '#core/tables/published.ts';
import { ALL_NATIONALITIES, type Measure } from '#core/counts/slice.ts';
import { DataError } from '../../errors.ts';
import type { Reject } from '../source.ts';
import { figureDocument, figureSourceId, readElsewhere } from './figure-documents.ts';
import { NO_ROWS, type ReferenceLookups, type ReferenceRows } from './reader.ts';
import { type ReferenceFile, type ReferenceLine, wholeNumber } from './reference-file.ts';

/** Columns of the collection of single published figures. */
export const FIGURES_COLUMNS = [
	'track',
	'nationality',
	'year',
	'year_type',
	'measure',
	'value',
	'unit',
	'source_title',
	'publisher',
	'source_url',
	'note'
] as const;

const MEASURES: Readonly<Record<string, Measure>> = {
	granted: 'granted',
	denied: 'denied',
	received: 'received',
	other: 'other',
	decisions: 'decided',
	individuals_granted: 'persons_granted'
};

/**
 * Reads single published figures that no other source gives. Percentages, sums of both tracks, figures over several
 * years, approximate figures and those read from the document itself are rejected, each with its reason. Two figures
 * of one document for one key: the second is rejected, and the reason says whether it agrees.
 */
export function readFigures(file: ReferenceFile, { harmonizer }: ReferenceLookups): ReferenceRows {
	const outcomes = new Map<string, { readonly outcome: PublishedOutcome; readonly line: number }>();
	const documents = new Map<string, ReferenceLine[]>();
	const rejects: Reject[] = [];
	const reject = ({ line, cells }: ReferenceLine, reason: string) =>
		rejects.push({ file: file.input.name, line, reason, text: Object.values(cells).slice(0, 8).join(',') });

	for (const line of file.lines) {
		const reason = refusal(line);
		const nationality = reason === null ? nationalityOf(line, harmonizer.nationality) : null;
		if (reason !== null) reject(line, reason);
		if (nationality === null) continue;
		const outcome = toOutcome(line, nationality);
		const key = [
			outcome.source_id,
			outcome.track,
			outcome.claim_type,
			nationality,
			outcome.year,
			outcome.measure
		].join(' ');
		const earlier = outcomes.get(key);
		if (earlier) {
			const agrees = earlier.outcome.count === outcome.count;
			reject(
				line,
				agrees
					? `repeats line ${earlier.line}`
					: `differs from ${earlier.outcome.count} in line ${earlier.line} for the same key of the same document`
			);
			continue;
		}
		outcomes.set(key, { outcome, line: line.line });
		documents.set(outcome.source_id, [...(documents.get(outcome.source_id) ?? []), line]);
	}
	return {
		...NO_ROWS,
		outcomes: [...outcomes.values()].map(({ outcome }) => outcome),
		documents: [...documents.values()].map(figureDocument),
		rejects
	};
}

function refusal(line: ReferenceLine): string | null {
	const { cells } = line;
	const elsewhere = readElsewhere(line);
	if (elsewhere) return `read from the document itself by ${elsewhere}`;
	if (cells['unit'] === 'percent') return 'a percentage, not a count';
	if (cells['track'] === 'both') return 'adds asylum officers and courts, which are never added';
	if (!/^\d{4}$/.test(cells['year'] ?? '')) return `period "${cells['year']}" is not one year`;
	if (/^("?(approximate|roughly|more than|rounded))/.test(cells['note'] ?? ''))
		return 'an approximate figure';
	if (!MEASURES[cells['measure'] ?? '']) return `"${cells['measure']}" has no measure here`;
	return null;
}

function nationalityOf(
	{ cells }: ReferenceLine,
	find: ReferenceLookups['harmonizer']['nationality']
): string | null {
	const label = cells['nationality'] ?? '';
	return label === ALL_NATIONALITIES ? ALL_NATIONALITIES : find(label, 'trac');
}

/** "Defensive" in the collection means the court; only filings said to be defensive alone are so. */
function toOutcome(line: ReferenceLine, nationality: string): PublishedOutcome {
	const { cells } = line;
	const count = wholeNumber(line, 'value');
	const measure = MEASURES[cells['measure'] ?? ''];
	if (count === null || !measure || !['affirmative', 'defensive'].includes(cells['track'] ?? '')) {
		throw new DataError(
			`${line.file}, line ${line.line}: value "${cells['value']}", track "${cells['track']}"; a count and affirmative or defensive were expected.`
		);
	}
	const court = cells['track'] === 'defensive';
	return {
		source_id: figureSourceId(line),
		track: court ? 'court' : 'affirmative',
		claim_type: !court
			? 'affirmative'
			: cells['note']?.startsWith('defensive filings only')
				? 'defensive'
				: 'all',
		nationality,
		year: Number(cells['year']),
		year_basis: cells['year_type'] === 'calendar' ? 'calendar' : 'fiscal',
		from_on: null,
		through_on: /^PARTIAL.*?\(to (\d{4}-\d{2}-\d{2})\)/.exec(cells['note'] ?? '')?.[1] ?? null,
		measure,
		count,
		count_low: count,
		count_high: count,
		unit: cells['unit'] === 'persons' ? 'persons' : 'cases',
		quality: 'exact'
	};
}
