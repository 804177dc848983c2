import { isMissing } from '#core/counts/missing.ts';
import { ALL_NATIONALITIES, type PeriodMeasure } from '#core/counts/slice.ts';
import type { CountName } from '#core/counts/outcome-counts.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { caveatsOf, isWithoutNationality } from '#core/publishers/caveats.ts';
import { publishedRate } from '#core/publishers/published-rates.ts';
import { publisherOf } from '#core/publishers/index.ts';
import { fiscalYearDays } from '#core/time.ts';
import { outcomesOf, type RouteStop } from '#core/series/route.ts';
import { formatDay } from '../../i18n/format.ts';
import { countText } from '../../i18n/inexact.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nationalityMessages } from '../../i18n/messages/nationalities.ts';
import { routeMessages } from '../../i18n/messages/route.ts';
import { termMessages } from '../../i18n/messages/terms.ts';
import type { RouteBar, RouteBlock, RouteColumn } from './place-route.ts';
import type { RouteRow } from './route-rows.ts';

/** An agency as it is drawn, in words. @param code of the nationality, or ALL. */
export function routeColumn(
	locale: Locale,
	{ track, drawn }: RouteStop,
	code: string,
	year: number
): RouteColumn {
	const t = routeMessages[locale];
	const isUnnamed = code !== ALL_NATIONALITIES && isWithoutNationality(track, year);
	return {
		name: t.agency[track],
		blocks: drawn.map((cell) => routeBlock(locale, cell)),
		nothing: isUnnamed ? t.withoutNationality : t.nothing[track]
	};
}

function routeBlock(locale: Locale, cell: YearCounts): RouteBlock {
	const t = routeMessages[locale];
	const { received } = cell.counts;
	const outcomes = outcomesOf(cell.counts);
	const filed = publishedRate('filed', cell.counts, cell);
	const reasons = termMessages[locale].missing;
	const shown = [...(received ? [{ name: 'received' as const, count: received }] : []), ...outcomes];
	return {
		id: `${cell.track}-${cell.claim_type}-${cell.basis}`,
		scale: `${cell.track}|${cell.unit}`,
		title: t.block[cell.track][cell.claim_type] ?? termMessages[locale].claim[cell.claim_type],
		detail: t.detail(
			cell.unit,
			periodWords(locale, {
				basis: cell.basis,
				from: cell.year,
				to: cell.year,
				since: cell.since ?? null,
				through: cell.through
			}),
			publisherOf(cell.source_id).name[locale]
		),
		ended: t.ended,
		bars: shown.map(({ name, count }): RouteBar => ({
			name,
			count,
			label: countLabel(locale, name, cell),
			number: countText(locale, count)
		})),
		missing: [
			...(received ? [] : [t.filedMissing(reasons[isMissing(filed) ? filed.missing : 'not-published'])]),
			...(outcomes.length > 0 ? [] : [t.outcomesMissing(reasons['not-published'])])
		]
	};
}

/** Where a count stands, as far as its name in words depends on it. */
type Counted = Pick<YearCounts, 'track' | 'unit' | 'source_id' | 'claim_type'> & { readonly year: number };

/** A count by its name in words: what asylum officers deny may be a referral, and what they close. */
function countLabel(locale: Locale, name: CountName, where: Counted): string {
	const words = termMessages[locale];
	const caveats = caveatsOf(where);
	if (name === 'decided') return routeMessages[locale].total;
	if (where.track === 'affirmative' && name === 'denied' && caveats.includes('referrals-in-denied'))
		return words.deniedAffirmative(where.unit);
	if (where.track === 'affirmative' && name === 'closed' && caveats.includes('referrals-in-closed'))
		return routeMessages[locale].closedWithReferrals;
	return (where.unit === 'cases' ? words.outcomeOfCases(name) : undefined) ?? words.outcome[name];
}

/** What a row of the table counts, in words, with how the claims began. */
export function rowLabel(locale: Locale, row: RouteRow): string {
	const { columns, more } = nationalityMessages[locale].officers;
	const officers: Readonly<Partial<Record<CountName | PeriodMeasure, string>>> =
		row.quality === null ? { ...columns, ...more } : {};
	return officers[row.name] ?? countLabel(locale, row.name as CountName, { ...row, year: row.from });
}

/** What a source counts of an agency, in words: `Claims referred by USCIS`. */
export function claimWords(
	locale: Locale,
	{ track, claim_type }: Pick<RouteRow, 'track' | 'claim_type'>
): string {
	return routeMessages[locale].block[track][claim_type] ?? termMessages[locale].claim[claim_type];
}

/** The time a count covers: `calendar year 2024`, `fiscal year 2026 (to June 30, 2026)`. */
export function periodWords(
	locale: Locale,
	{ basis, from, to, since, through }: Pick<RouteRow, 'basis' | 'from' | 'to' | 'since' | 'through'>
): string {
	const t = routeMessages[locale];
	const years = from === to ? t.yearOf(from, basis) : t.span(from, to);
	const whole = basis === 'fiscal' ? fiscalYearDays(to) : null;
	const days = [
		from === to ? null : t.unknownFirst,
		since === null || since === whole?.first ? null : t.since(formatDay(locale, since)),
		through === null || through === whole?.last ? null : t.through(formatDay(locale, through))
	].filter((day) => day !== null);
	return days.length > 0 ? `${years} (${days.join(from === to ? ' ' : ', ')})` : years;
}

/** The drawing in sentences, one a block: what is read aloud in its place. */
export function routeSentences(locale: Locale, columns: readonly RouteColumn[]): string[] {
	const t = routeMessages[locale];
	return columns.flatMap(({ name, blocks, nothing }) =>
		blocks.length === 0
			? [`${name}: ${nothing}`]
			: blocks.map(({ title, detail, bars, missing }) =>
					[
						t.sentence(title, detail, bars.map(({ label, number }) => t.item(label, number)).join(', ')),
						...missing
					].join(' ')
				)
	);
}
