import { isMissing } from '#core/counts/missing.ts';
import type { SummedWindows } from '#core/series/judge-window.ts';
import type { Locale } from '../../i18n/locale.ts';
import { tracMessages } from '../../i18n/messages/trac.ts';

/** Printed rows of one window of fiscal years added up. */
interface WindowSum {
	readonly first: number;
	readonly last: number;
	readonly sum: SummedWindows;
}

/** What the judges listed at a court granted in a window, for its sentence and its chart; null where no count follows. */
export function courtWindowTotals({ sum }: WindowSum) {
	if (isMissing(sum.rate)) return null;
	const { granted, value, low, high } = sum.rate;
	return { judges: sum.rows, decisions: sum.decisions, granted, share: value, low, high };
}

/** The sentence about a court in the newest window of which one can be said; null where TRAC lists none of its judges. */
export function courtWindowLead(locale: Locale, windows: readonly WindowSum[]): string | null {
	const trac = tracMessages[locale];
	for (const window of windows) {
		const totals = courtWindowTotals(window);
		if (totals) return trac.listed(totals, trac.window(window.first, window.last));
	}
	return null;
}

/** The sentence about a judge in a window; null where no count follows from the percentages. */
export function judgeWindowWords(
	locale: Locale,
	{ first, last, sum: { decisions, rate } }: WindowSum,
	courtNames: readonly string[]
): string | null {
	if (isMissing(rate)) return null;
	const trac = tracMessages[locale];
	const [only = ''] = courtNames;
	const { granted, value, low, high } = rate;
	return trac.ofDecisions(
		{ decisions, granted, share: value, low, high },
		trac.window(first, last),
		courtNames.length === 1 ? trac.atCourt(only) : trac.atCourts(courtNames.length)
	);
}
