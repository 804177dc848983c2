import type { DecisionCell } from '../counts/grants.ts';
import {
	expectedGrants,
	observedMinusExpected,
	type ReferenceTally,
	tallyReference
} from '../measures/expected.ts';
import type { Interval } from '../measures/intervals.ts';
import type { Choice } from './choice.ts';
import { type Dimension, dimensionOf } from './facts.ts';
import { type Levels, sumLevels } from './levels.ts';
import { filtersOf } from './answer.ts';

/** What would be expected of a judge or a court in a slice; shares 0 to 1, the gap −1 to 1. */
export interface ExpectedShare {
	readonly share: number;
	readonly gap: Interval & { readonly value: number };
}

/** Whether a choice has rows of which something can be expected: judges or courts, where nationality and year are told. */
export function canExpect(levels: Levels, { by, rate }: Choice): boolean {
	const has = (name: Dimension) => dimensionOf(levels.facts, name) !== undefined;
	return rate === 'merits' && (by === 'judge' || by === 'court') && has('nationality') && has('year');
}

/**
 * Expected shares of rows of a slice, one by one as they are asked for: everyone else's share on the same nationality, year
 * and, where it is told, way a claim began, the row itself left out (`measures/expected.ts`). The reference is everyone
 * under the same choice, but for judges and courts chosen.
 * @returns a function of the row's member; null where nobody else decided.
 */
export function expectedOf(levels: Levels, choice: Choice): (member: string) => ExpectedShare | null {
	const { facts } = levels;
	const groups = (['nationality', 'year', 'claim'] as const).filter((name) => dimensionOf(facts, name));
	const whole = filtersOf(facts, choice);
	const around = new Map([...whole].filter(([name]) => name !== 'judge' && name !== 'court'));
	const [granted, denied] = ['granted', 'denied'].map((name) =>
		facts.measures.findIndex((measure) => measure.name === name)
	);
	const cells = (filters: typeof around): DecisionCell[] => {
		const found = sumLevels(levels, { filters, groups });
		return found.groups.map((codes, i) => ({
			nationality: String(codes[0]),
			fiscal_year: codes[1] ?? 0,
			claim_type: String(codes[2] ?? 'all'),
			granted: found.sums[i]?.[granted ?? 0] ?? 0,
			denied: found.sums[i]?.[denied ?? 0] ?? 0
		}));
	};
	let reference: ReferenceTally | undefined;
	const unit = dimensionOf(facts, choice.by);
	const known = new Map<string, ExpectedShare | null>();
	const find = (member: string): ExpectedShare | null => {
		reference ??= tallyReference(cells(around));
		const code = unit?.members.indexOf(member) ?? -1;
		const own = new Map(whole).set(choice.by, new Set([code]));
		const found = expectedGrants(cells(own), reference);
		if ('missing' in found) return null;
		return { share: found.expectedShare, gap: observedMinusExpected(found) };
	};
	return (member) => {
		const found = known.has(member) ? (known.get(member) ?? null) : find(member);
		known.set(member, found);
		return found;
	};
}
