import type { JudgeCourtMonths } from '#core/tables/counted.ts';
import { isoMonth, monthOf } from '../rows/day.ts';
import type { CountedEvents } from './find-events.ts';
import type { ReleaseTables } from './release-tables.ts';

/** First and last month of decision of each judge code at each court; proceedings without a judge are left out. */
export function judgeMonths(
	{ proceedings }: ReleaseTables,
	events: CountedEvents
): readonly JudgeCourtMonths[] {
	const { courts, judges } = proceedings;
	const spans = new Map<number, { first: number; last: number; decisions: number }>();
	for (let i = 0; i < events.count; i++) {
		const row = events.row[i] ?? 0;
		const day = proceedings.day[row] ?? 0;
		const place = (proceedings.judge[row] ?? 0) * courts.length + (proceedings.court[row] ?? 0);
		const span = spans.get(place);
		if (!span) {
			spans.set(place, { first: day, last: day, decisions: 1 });
			continue;
		}
		if (monthOf(day) < monthOf(span.first)) span.first = day;
		if (monthOf(day) > monthOf(span.last)) span.last = day;
		span.decisions++;
	}
	return [...spans]
		.map(([place, { first, last, decisions }]) => ({
			judge: judges[Math.floor(place / courts.length)] ?? '',
			court: courts[place % courts.length] ?? '',
			first_decision_month: isoMonth(first),
			last_decision_month: isoMonth(last),
			decisions
		}))
		.filter(({ judge }) => judge !== '');
}
