import { missing, type Missing } from '../counts/missing.ts';
import { exactly, sumRanges } from '../counts/count-range.ts';
import { OTHER_COMPLETIONS, type OutcomeCounts } from '../counts/outcome-counts.ts';
import { rate, type Rate, type RateName } from '../measures/rates.ts';
import { publisherOf } from './index.ts';
import { type CountedWhere, isInScope } from './publisher.ts';

/**
 * One of the four rates from published counts, or why there is none: a publisher's refusals come first. Where it
 * prints a total that differs from the sum of its parts and `decisions` goes by it, the total is what divides.
 */
export function publishedRate(name: RateName, counts: OutcomeCounts, where: CountedWhere): Rate | Missing {
	const { refusals, dividesByPrintedTotal } = publisherOf(where.source_id);
	const refusal = refusals.find(
		(rule) =>
			rule.rate === name &&
			isInScope(rule, where) &&
			(rule.without === undefined || counts[rule.without] === undefined)
	);
	if (refusal) return missing(refusal.reason);
	return rate(name, name === 'decisions' && dividesByPrintedTotal ? withPrintedTotal(counts) : counts);
}

function withPrintedTotal(counts: OutcomeCounts): OutcomeCounts {
	const { granted, denied, decided } = counts;
	if (!granted || !denied || !decided || granted.count === null || decided.count === null) return counts;
	const parts = sumRanges([
		granted,
		denied,
		...OTHER_COMPLETIONS.flatMap((completion) => counts[completion] ?? [])
	]);
	if (parts.count === null || parts.count === decided.count || decided.count < granted.count) return counts;
	const rest = {
		count: decided.count - granted.count,
		low: Math.max(0, decided.low - granted.high),
		high: Math.max(0, decided.high - granted.low)
	};
	return { granted, denied: rest, other: exactly(0) };
}
