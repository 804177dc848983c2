import { isMissing } from '#core/counts/missing.ts';
import { shareRange, type Ends } from '#core/measures/margins.ts';
import { grantRate } from '#core/measures/rates.ts';
import type { RecordSpan } from '#core/series/record-years.ts';
import { shortNumber } from '../../figures/page-finding.ts';
import { pooledTitle } from '../../figures/view-title.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { courtRecordMessages } from '../../i18n/messages/court-records.ts';
import type { CourtRecords } from '../../server/court-page-records.ts';
import { yearsOf } from '../../i18n/record-span.ts';
import type { JudgeRecords } from '../../server/judge-records.ts';

/** What the court records say first of a court: between what and what Mexico lies, and everyone's rate. */
export function courtLead(
	locale: Locale,
	{ pooled, span: own }: Pick<CourtRecords, 'pooled' | 'span'>,
	span: RecordSpan
): string {
	const t = courtRecordMessages[locale];
	const count = (value: number) => formatCount(locale, value);
	const ends = ({ low, high }: Ends) => t.to(count(low), count(high));
	const { range } = pooled;
	if (!range) return t.courtNoMexico;
	const { granted, denied } = range;
	const isPinned = granted.low === granted.high || denied.low === denied.high;
	const share = shareRange(granted, denied);
	const everyone = grantRate(pooled.everyone);
	const rate =
		share && !isMissing(everyone)
			? t.courtRateSentence(
					share,
					formatPercent(locale, everyone.value),
					`${count(everyone.granted)} ${t.of} ${count(everyone.n)}`
				)
			: '';
	return `${(isPinned ? t.courtPinned : t.courtSentence)(ends(granted), ends(denied), own ?? span)} ${rate}`.trim();
}

/** What they say first of a judge: grants of Mexican cases beside everyone's; completed cases where nothing else is known. */
export function judgeLead(
	locale: Locale,
	records: JudgeRecords,
	{ name, span, source_id }: { readonly name: string; readonly span: RecordSpan; readonly source_id: string }
): string {
	const t = courtRecordMessages[locale];
	if (records.years.length === 0) {
		const cases = records.courts.reduce((sum, court) => sum + court.cases, 0);
		return `${name}: ${t.judgeCases(formatCount(locale, cases), records.casesSpan ?? span)}`;
	}
	return pooledTitle(
		locale,
		{ code: 'MEX', name: t.mexico, place: { kind: 'judge', name } },
		{ source_id, years: records.years, ...records.pooled }
	);
}

/** Everyone's number at a court, to follow the title of its page: Mexico has a range and no number there. */
export function courtNumber(
	locale: Locale,
	{ pooled, span: own }: Pick<CourtRecords, 'pooled' | 'span'>,
	span: RecordSpan
): string {
	return shortNumber(locale, grantRate(pooled.everyone), {
		who: courtRecordMessages[locale].columns.everyone,
		when: yearsOf(locale, own ?? span)
	});
}

/** Mexico's number before a judge, to follow the title of the judge's page; empty where no Mexican case was decided. */
export function judgeNumber(locale: Locale, { years, pooled }: JudgeRecords): string {
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return '';
	return shortNumber(locale, grantRate(pooled.own), {
		who: courtRecordMessages[locale].mexico,
		when: yearsOf(locale, { first: first.fiscal_year, last: last.fiscal_year })
	});
}
