import { group } from 'd3';
import { isMissing } from '../counts/missing.ts';
import type { Grants } from '../counts/grants.ts';
import { ALL_NATIONALITIES, type Measure, MEASURES } from '../counts/slice.ts';
import { RATE_NAMES, type RateName } from '../measures/rates.ts';
import { publishedYearCounts } from '../series/published-years.ts';
import type { ClaimLine, LineOutcome } from '../tables/claims.ts';
import type { PublishedOutcome } from '../tables/published.ts';
import { answerOf, type FigureAnswer } from './match-figure.ts';
import { parseFigure } from './parse-figure.ts';

/** The rows of data that lines are recomputed from. */
export interface ClaimRows {
	readonly outcomes: readonly PublishedOutcome[];
	/** Grants and denials of each judge for a nationality over years: people, not codes. */
	readonly judges: (nationality: string, from: number, to: number) => readonly Grants[];
}

/** One count behind a line. */
export interface LineCount {
	readonly source_id: string;
	readonly year: number;
	readonly basis: PublishedOutcome['year_basis'];
	readonly unit: PublishedOutcome['unit'];
	readonly count: number;
}

/** The place of a nationality among all that a document lists in a year. */
export interface LineRank extends LineCount {
	readonly rank: number;
	readonly listed: number;
}

/** What came of a line. */
export type LineResult = { readonly outcome: LineOutcome } & (
	| { readonly kind: 'share'; readonly answer: FigureAnswer }
	| {
			readonly kind: 'count' | 'between' | 'multiple' | 'remainder';
			readonly figure: number;
			readonly counts: readonly LineCount[];
			readonly lacking: readonly number[];
	  }
	| { readonly kind: 'rank'; readonly ranks: readonly LineRank[] }
	| { readonly kind: 'judges'; readonly judges: number; readonly low: number; readonly high: number }
	| { readonly kind: 'printed' }
);

/** A line that cannot be computed as it is written: which, and what to do. */
export class ClaimError extends Error {
	override readonly name = 'ClaimError';
}

/**
 * Recomputes one line from the rows of data.
 * @throws ClaimError when the line is not whole or its rows contradict each other.
 */
export function lineResult(line: ClaimLine, rows: ClaimRows): LineResult {
	switch (line.kind) {
		case 'share':
			return shareResult(line, rows);
		case 'count':
		case 'between':
		case 'multiple':
		case 'remainder':
			return countResult(line, line.kind, rows);
		case 'rank':
			return rankResult(line, rows);
		case 'judges':
			return judgesResult(line, rows);
		case 'printed':
			return { kind: 'printed', outcome: 'shown' };
	}
}

function shareResult(line: ClaimLine, rows: ClaimRows): LineResult {
	const { from, to } = needed(line, 'from', 'to');
	// Context is compared with nothing, so any figure does.
	const figure = line.role === 'context' ? (line.figure ?? '0 %') : needed(line, 'figure').figure;
	const parsed = parseFigure(figure);
	const definition = RATE_NAMES.find((name) => name === line.definition);
	if (parsed.kind === 'unreadable' || !definition)
		throw wrong(line, `figure "${figure}" or definition "${line.definition}" is none`, 'a share and a rate');
	const cells = publishedYearCounts(rowsOf(line, rows).filter(({ year }) => year >= from && year <= to));
	const kinds = new Set(cells.map((cell) => `${cell.claim_type}, ${cell.basis} years, ${cell.unit}`));
	if (kinds.size > 1)
		throw wrong(line, `its rows are ${[...kinds].join(' and ')}`, 'one kind that may be added');
	const answer = answerOf(parsed, { source: sourcesOf(line)[0] ?? '', cells }, definition, { from, to });
	const fits = answer.match === 'yes' || (line.role === 'near' && answer.match === 'possible');
	const agrees = fits ? 'agrees' : answer.match === 'missing' ? 'missing' : 'differs';
	return { kind: 'share', answer, outcome: line.role === 'context' ? shown(agrees) : agrees };
}

function countResult(
	line: ClaimLine,
	kind: 'count' | 'between' | 'multiple' | 'remainder',
	rows: ClaimRows
): LineResult {
	const { from, to, figure: printed } = needed(line, 'from', 'to', 'figure');
	const figure = Number(printed);
	if (!Number.isInteger(figure)) throw wrong(line, `figure "${printed}" is none`, 'a whole number');
	const counts = countsOf(line, rows);
	const lacking = yearsBetween(from, to).filter(
		(year) =>
			(kind === 'between' ? year === from || year === to : true) && !counts.some((one) => one.year === year)
	);
	const at = (year: number) => counts.find((one) => one.year === year)?.count;
	const [first, last] = [at(from), at(to)];
	const sum = counts.reduce((total, { count }) => total + count, 0);
	const agrees = (): boolean | null => {
		if (first === undefined && kind !== 'remainder') return null;
		switch (kind) {
			case 'count':
				return lacking.length > 0 ? null : sum === figure;
			case 'between':
				return first === undefined || last === undefined
					? null
					: figure > Math.min(first, last) && figure < Math.max(first, last);
			case 'multiple':
				return first === undefined ? null : figure >= first * needed(line, 'bound').bound;
			case 'remainder':
				return counts.length === 0 ? null : lacking.length > 0 ? sum <= figure : sum === figure;
		}
	};
	const found = agrees();
	const outcome = found === null ? 'missing' : found ? 'agrees' : 'differs';
	return { kind, figure, counts, lacking, outcome: line.role === 'context' ? shown(outcome) : outcome };
}

function rankResult(line: ClaimLine, rows: ClaimRows): LineResult {
	const { from, to, bound, nationality } = needed(line, 'from', 'to', 'bound', 'nationality');
	const measure = measureOf(line);
	const listed = rows.outcomes.filter(
		(row) =>
			sourcesOf(line).includes(row.source_id) &&
			row.track === line.track &&
			row.measure === measure &&
			row.nationality !== ALL_NATIONALITIES &&
			row.year >= from &&
			row.year <= to
	);
	const ranks = [...group(listed, (row) => row.year)].flatMap(([year, all]): LineRank[] => {
		const own = all.find((row) => row.nationality === nationality);
		if (own?.count === null || own?.count === undefined) return [];
		const { source_id, year_basis: basis, unit, count } = own;
		const rank = 1 + all.filter((row) => (row.count ?? 0) > count).length;
		return [{ source_id, year, basis, unit, count, rank, listed: all.length }];
	});
	const fits = ranks.length > 0 && ranks.every(({ rank }) => rank <= bound);
	const outcome = ranks.length === 0 ? 'missing' : fits ? 'agrees' : 'differs';
	return { kind: 'rank', ranks, outcome: line.role === 'context' ? shown(outcome) : outcome };
}

function judgesResult(line: ClaimLine, rows: ClaimRows): LineResult {
	const { from, to, bound, nationality } = needed(line, 'from', 'to', 'bound', 'nationality');
	const shares = rows
		.judges(nationality, from, to)
		.filter(({ granted, denied }) => granted + denied >= bound)
		.map(({ granted, denied }) => granted / (granted + denied));
	if (shares.length === 0) return { kind: 'judges', judges: 0, low: 0, high: 0, outcome: 'missing' };
	return {
		kind: 'judges',
		judges: shares.length,
		low: Math.min(...shares),
		high: Math.max(...shares),
		outcome: 'shown'
	};
}

/** The one count of a measure in each year that the documents have. @throws ClaimError where a year has two. */
function countsOf(line: ClaimLine, rows: ClaimRows): LineCount[] {
	const { from, to } = needed(line, 'from', 'to');
	const measure = measureOf(line);
	const found = rowsOf(line, rows).filter(
		(row) => row.measure === measure && row.year >= from && row.year <= to && row.count !== null
	);
	return [...group(found, (row) => row.year)]
		.map(([year, same]) => {
			const [row] = same;
			if (!row || same.length > 1)
				throw wrong(line, `${same.length} rows count ${measure} in ${year}`, 'one');
			const { source_id, year_basis: basis, unit, count } = row;
			return { source_id, year, basis, unit, count: count ?? 0 };
		})
		.sort((a, b) => a.year - b.year);
}

function rowsOf(line: ClaimLine, { outcomes }: ClaimRows): readonly PublishedOutcome[] {
	const sources = sourcesOf(line);
	return outcomes.filter(
		(row) =>
			sources.includes(row.source_id) && row.track === line.track && row.nationality === line.nationality
	);
}

/** Ids of the documents that a line names. */
export function sourcesOf({ sources }: Pick<ClaimLine, 'sources'>): readonly string[] {
	return sources?.split('|') ?? [];
}

function measureOf(line: ClaimLine): Measure {
	const measure = MEASURES.find((name) => name === line.definition);
	if (!measure) throw wrong(line, `"${line.definition}" is no count`, MEASURES.join(', '));
	return measure;
}

function yearsBetween(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Context is shown, whatever it says; unless it is not there. */
function shown(outcome: LineOutcome): LineOutcome {
	return outcome === 'missing' ? 'missing' : 'shown';
}

type Needed<Name extends keyof ClaimLine> = { readonly [N in Name]: NonNullable<ClaimLine[N]> };

function needed<const Name extends keyof ClaimLine>(
	line: ClaimLine,
	...names: readonly Name[]
): Needed<Name> {
	const absent = names.filter((name) => line[name] === null);
	if (absent.length > 0)
		throw wrong(line, `${absent.join(' and ')} is empty`, `a value, as "${line.kind}" needs it`);
	return line as Needed<Name>;
}

function wrong(line: ClaimLine, found: string, expected: string): ClaimError {
	return new ClaimError(
		`data/claims/claim_lines.csv, ${line.claim}, line ${line.line}: ${found}; ${expected} was expected. Correct the row.`
	);
}

/** The rate of a line's definition, or undefined for a count. */
export function rateOf({ definition }: Pick<ClaimLine, 'definition'>): RateName | undefined {
	return RATE_NAMES.find((name) => name === definition);
}

/** The documents a result is from, in order. */
export function resultDocuments(result: LineResult): readonly string[] {
	if (result.kind === 'share') return isMissing(result.answer.found) ? [] : result.answer.documents;
	const counts: readonly LineCount[] =
		result.kind === 'rank' ? result.ranks : 'counts' in result ? result.counts : [];
	return [...new Set(counts.map(({ source_id }) => source_id))];
}
