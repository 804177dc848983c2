import type { PublishedOutcome } from '#core/tables/published.ts';
import { count } from './compare-counts.ts';
import type { RuleCheck } from './check.ts';
import { placeOf } from './place-of.ts';

/** Checks that the bounds of every published count say what its quality promises. */
export function checkBounds(outcomes: readonly PublishedOutcome[]): RuleCheck {
	const problems = outcomes.flatMap((row) => {
		const problem = boundsProblem(row);
		return problem ? [`${placeOf(row)} ${row.measure}: ${problem}`] : [];
	});
	return {
		kind: 'rules',
		title: 'Bounds of published counts',
		examined: `${count(outcomes.length)} rows`,
		problems,
		notes: []
	};
}

function boundsProblem({ count: printed, count_low, count_high, quality }: PublishedOutcome): string | null {
	if (count_low > count_high) return `the lower bound ${count_low} is above the upper bound ${count_high}`;
	if (quality === 'suppressed')
		return printed === null ? null : `suppressed, but it has the count ${printed}`;
	if (printed === null) return quality === 'derived' ? null : `${quality}, but it has no count`;
	if (printed < count_low || printed > count_high)
		return `${printed} is not within its bounds ${count_low} to ${count_high}`;
	if (quality === 'exact' && count_low !== count_high)
		return `exact, but its bounds are ${count_low} to ${count_high}`;
	return null;
}
