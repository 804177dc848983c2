import { isMissing } from '../counts/missing.ts';
import { publisherOf } from '../publishers/index.ts';
import { answerFigure, type FigureAnswer, type Match, yearsThatMatch } from './match-figure.ts';
import type { AnswerSource } from './answer-sources.ts';
import type { FigureCounts, FigureShare } from './parse-figure.ts';
import type { AskedYears } from './pool-years.ts';
import { RATE_NAMES, type RateName } from '../measures/rates.ts';

/** The answers to one figure, those that say most first. */
export interface RankedAnswers {
	/** With counts: agreeing, possible, the others by how far the figure lies off, then too few decisions for a share. */
	readonly compared: readonly FigureAnswer[];
	/** Without anything to compare, each with its reason. */
	readonly missing: readonly FigureAnswer[];
}

const ORDER: readonly Match[] = ['yes', 'possible', 'no', 'missing'];

/**
 * Answers a figure from every source that has a year of those asked about. A publication that is quoted for single numbers
 * answers only where they make a rate.
 */
export function rankedAnswers(
	figure: FigureShare | FigureCounts,
	sources: readonly AnswerSource[],
	years: AskedYears
): RankedAnswers {
	const asked = sources.filter(({ cells }) =>
		cells.some(({ year }) => year >= years.from && year <= years.to)
	);
	const answers = answerFigure(figure, asked, years);
	const compared = answers
		.filter(({ found }) => !isMissing(found))
		.sort((a, b) => ORDER.indexOf(a.match) - ORDER.indexOf(b.match) || distanceOf(a) - distanceOf(b));
	const quoted = new Set(
		asked
			.filter(({ cells }) => cells.every((cell) => publisherOf(cell.source_id).kinds.length === 0))
			.map(({ source }) => source)
	);
	const missing = answers.filter(({ found, source }) => isMissing(found) && !quoted.has(source));
	return { compared, missing };
}

/** A source and a definition under which the figure agrees in single years. */
export interface AgreeingYears {
	readonly source: AnswerSource;
	readonly definition: RateName;
	readonly years: readonly number[];
}

/** Where else a figure agrees: every source and definition with a single year in which it does. */
export function agreeingYears(
	figure: FigureShare | FigureCounts,
	sources: readonly AnswerSource[]
): AgreeingYears[] {
	return sources.flatMap((source) =>
		RATE_NAMES.flatMap((definition) => {
			const years = yearsThatMatch(figure, source, definition);
			return years.length > 0 ? [{ source, definition, years }] : [];
		})
	);
}

/** Larger than any distance of shares where there is none. */
function distanceOf({ distance }: FigureAnswer): number {
	return distance ?? 2;
}
