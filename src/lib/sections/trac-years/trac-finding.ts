import { isMissing } from '#core/counts/missing.ts';
import { compareYears } from '#core/series/compare-years.ts';
import type { Locale } from '../../i18n/locale.ts';
import { tracMessages } from '../../i18n/messages/trac.ts';
import type { TracYears } from '../../server/trac-years.ts';

/** What TRAC's years of everyone say: the years as a chart draws them, their title, and a sentence on the last whole one. */
export function tracFinding(locale: Locale, trac: Pick<TracYears, 'years'>) {
	const t = tracMessages[locale].years;
	const comparisons = compareYears({ subject: [], overall: trac.years }, 'merits', 'overall');
	const [first, last] = [trac.years[0]?.year ?? 0, trac.years.at(-1)?.year ?? 0];
	const shown = comparisons.findLast(({ comparator }) => comparator?.through === null);
	const rate = shown?.comparatorRate;
	const sentence = shown && rate && !isMissing(rate) && rate.low !== null ? t.sentence(rate, shown.year) : '';
	return { comparisons, first, last, title: t.title(first, last), shown, sentence };
}
