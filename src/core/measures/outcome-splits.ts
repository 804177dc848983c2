import type { Rate } from './rates.ts';
import type { Missing } from '../counts/missing.ts';
import { type Grants, sumGrants } from '../counts/grants.ts';
import { grantRate } from './rates.ts';

/** What decisions are split by. */
export const SPLIT_FACTORS = ['claim_type', 'custody', 'represented'] as const;
export type SplitFactor = (typeof SPLIT_FACTORS)[number];

/** A row of a split aggregate, as far as splits need it. */
export interface SplitRow extends Grants {
	/** `MX` or `others`. */
	readonly nationality_group: string;
	readonly claim_type: string;
	readonly custody: string;
	readonly represented: string;
}

/** One category of one factor: everyone's merits rate in it, and Mexico's. */
export interface SplitCategory {
	readonly category: string;
	/** Decisions on the merits in it. */
	readonly decisions: number;
	readonly overall: Rate | Missing;
	readonly mexico: Rate | Missing;
}

/** Merits decisions by claim type, custody and representation, categories by decisions, largest first. */
export function outcomeSplits(rows: readonly SplitRow[]): Record<SplitFactor, SplitCategory[]> {
	const split = (factor: SplitFactor): SplitCategory[] => {
		const categories = new Map<string, SplitRow[]>();
		for (const row of rows) {
			const own = categories.get(row[factor]);
			if (own) own.push(row);
			else categories.set(row[factor], [row]);
		}
		return [...categories]
			.map(([category, own]) => {
				const all = sumGrants(own);
				const mexico = sumGrants(own.filter((row) => row.nationality_group === 'MX'));
				return {
					category,
					decisions: all.granted + all.denied,
					overall: grantRate(all),
					mexico: grantRate(mexico)
				};
			})
			.filter(({ decisions }) => decisions > 0)
			.sort((a, b) => b.decisions - a.decisions || (a.category < b.category ? -1 : 1));
	};
	return { claim_type: split('claim_type'), custody: split('custody'), represented: split('represented') };
}

/** Share of merits decisions in one category, 0 to 1, unknown ones in the denominator; null when nothing was decided. */
export function shareOf(categories: readonly SplitCategory[], category: string): number | null {
	const total = categories.reduce((sum, { decisions }) => sum + decisions, 0);
	if (total === 0) return null;
	return (categories.find((own) => own.category === category)?.decisions ?? 0) / total;
}
