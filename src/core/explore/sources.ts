import type { Unit, YearBasis } from '../counts/slice.ts';
import type { RateName } from '../measures/rates.ts';
import type { Dimension } from './facts.ts';

/** What can be explored. Each is counted in its own way, and no two are ever put into one sum. */
export const EXPLORE_SOURCES = ['records', 'courts', 'counted'] as const;
export type ExploreSource = (typeof EXPLORE_SOURCES)[number];

/** What a source has. What is not here is not offered. */
export interface SourceShape {
	readonly id: ExploreSource;
	/** What its rows are told apart by. */
	readonly dimensions: readonly Dimension[];
	/** Its counts, as columns of the file. */
	readonly measures: readonly string[];
	/** Rates that its counts give, the usual one first. */
	readonly rates: readonly Exclude<RateName, 'filed'>[];
	readonly unit: Unit;
	readonly basis: YearBasis;
}

/**
 * - `records`: grants and denials by judge, nationality and fiscal year, which others counted from court records.
 * - `courts`: what became of completed cases, by court, judge and fiscal year, everyone together, of the same source. A
 *   denial that came with another ending counts as that ending, so grants ÷ (grants + denials) would be too high.
 * - `counted`: our own count of EOIR's records, where a build has one.
 */
export const SOURCE_SHAPES: Readonly<Record<ExploreSource, SourceShape>> = {
	records: {
		id: 'records',
		dimensions: ['year', 'nationality', 'judge'],
		measures: ['granted', 'denied'],
		rates: ['merits'],
		unit: 'cases',
		basis: 'fiscal'
	},
	courts: {
		id: 'courts',
		dimensions: ['year', 'court', 'judge'],
		measures: ['granted', 'denied', 'other'],
		rates: ['decisions'],
		unit: 'cases',
		basis: 'fiscal'
	},
	counted: {
		id: 'counted',
		dimensions: ['year', 'nationality', 'court', 'judge', 'claim', 'custody', 'represented'],
		measures: ['granted', 'denied', 'other', 'denied_with_protection'],
		rates: ['merits', 'decisions', 'protection'],
		unit: 'cases',
		basis: 'fiscal'
	}
};

/** The counts behind a rate; those that a source lacks are simply not there. */
export const RATE_MEASURES: Readonly<Record<Exclude<RateName, 'filed'>, readonly string[]>> = {
	merits: ['granted', 'denied'],
	decisions: ['granted', 'denied', 'other'],
	protection: ['granted', 'denied', 'denied_with_protection']
};
