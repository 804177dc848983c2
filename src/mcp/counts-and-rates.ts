import * as v from 'valibot';
import { yearsApart, type AnswerSource } from '#core/check/answer-sources.ts';
import { poolYears, type PooledRate } from '#core/check/pool-years.ts';
import { COUNT_NAMES } from '#core/counts/outcome-counts.ts';
import { QUALITIES, CLAIM_TYPES } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { caveatYears, yearRuns } from '#core/publishers/caveats.ts';
import { RATE_NAMES } from '#core/measures/rates.ts';
import { runsText, skippedNotes, sourceLine } from '../lib/check/answer-words.ts';
import { formatCount, formatHundredths, formatPercent } from '../lib/i18n/format.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { caveatMessages } from '../lib/i18n/messages/caveats.ts';
import { checkMessages } from '../lib/i18n/messages/check.ts';
import { termMessages } from '../lib/i18n/messages/terms.ts';
import { siteAddress } from './addresses.ts';
import {
	AskedSchema,
	CountSchema,
	DocumentsSchema,
	GroupSchema,
	KindFields,
	RateSchema,
	releaseFields,
	ReleaseSchema,
	sliceFields
} from './common-schemas.ts';
import { askedOf, namedDocuments, rateAnswer, readSlice, type Slice } from './slices.ts';
import { defineTool } from './tool.ts';

const YearSchema = v.object({
	year: v.number(),
	since: v.pipe(v.nullable(v.string()), v.description('First day, where the year lacks its beginning.')),
	through: v.pipe(v.nullable(v.string()), v.description('Last day, where the year lacks its end.')),
	document: v.string(),
	quality: v.picklist(QUALITIES),
	counts: v.partial(v.object(v.entriesFromList(COUNT_NAMES, CountSchema))),
	rates: v.array(RateSchema)
});

/** Counts and rates of a group of people before the courts or USCIS, a source at a time. */
export const countsAndRates = defineTool({
	name: 'counts_and_rates',
	title: 'Counts and grant rates of a slice',
	description:
		'Asylum decisions on a nationality (or everyone) on one track, in one year or several, before all courts, one court or one judge: counts by year as each source prints them, and each definition of the grant rate with its range, or the reason why there is none. Years are pooled by counts, never as a mean of rates; sources, kinds of year, units and tracks are never added together; no rate of fewer than ten decisions.',
	input: v.strictObject({ nationality: GroupSchema, ...sliceFields() }),
	output: v.object({
		...ReleaseSchema,
		asked: AskedSchema,
		page: v.pipe(v.string(), v.description('The page that shows these numbers.')),
		series: v.pipe(
			v.array(
				v.object({
					...KindFields,
					claim_type: v.picklist([...CLAIM_TYPES, 'unknown']),
					documents: DocumentsSchema,
					years: v.array(YearSchema),
					pooled: v.pipe(
						v.array(
							v.object({ ...RateSchema.entries, years: v.array(v.number()), left_out: v.array(v.string()) })
						),
						v.description('All years asked about together, by their counts; empty for a single year.')
					),
					caveats: v.array(v.string())
				})
			),
			v.description('One entry a source, kind of year and unit. Never to be added together.')
		),
		years_with_counts: v.pipe(
			v.array(v.number()),
			v.description('Every year that a source here counts for this slice, asked about or not.')
		)
	}),
	run: async (given) => {
		const locale = given.language;
		const slice = await readSlice(given);
		const { from, to } = slice.ask;
		const asked = slice.sources.filter(({ cells }) => cells.some(({ year }) => year >= from && year <= to));
		const series = asked.map((source) => seriesFields(locale, source, slice));
		const counted = [...new Set(slice.sources.flatMap(({ cells }) => cells.map(({ year }) => year)))].sort(
			(a, b) => a - b
		);
		const page = siteAddress(pageOf(slice), locale);
		const structured = {
			...releaseFields(),
			asked: askedOf(slice),
			page,
			series,
			years_with_counts: counted
		};
		const t = checkMessages[locale];
		const none =
			series.length > 0
				? []
				: [t.nothing, counted.length > 0 ? t.yearsWithCounts(runsText(counted)) : t.noneHere];
		return {
			structured,
			text: [structured.notice, ...none, ...series.map((one) => seriesText(locale, one)), page]
				.filter((line) => line !== undefined)
				.join('\n\n')
		};
	}
});

function seriesFields(locale: Locale, source: AnswerSource, slice: Slice) {
	const { from, to } = slice.ask;
	const cells = source.cells.filter(({ year }) => year >= from && year <= to);
	const pool = (first: number, last: number) =>
		RATE_NAMES.map((definition) => ({
			definition,
			...poolYears(definition, source.cells, { from: first, to: last })
		}));
	const rate = ({ definition, found }: PooledRate & { definition: (typeof RATE_NAMES)[number] }) =>
		rateAnswer(locale, definition, found);
	return {
		source: source.source,
		source_name: sourceLine(locale, source.source, slice.documents),
		unit: cells[0]?.unit ?? 'cases',
		year_basis: cells[0]?.basis ?? 'fiscal',
		claim_type: cells[0]?.claim_type ?? 'all',
		documents: namedDocuments(documentsOf(cells), slice),
		years: cells.map((cell) => ({
			year: cell.year,
			since: cell.since ?? null,
			through: cell.through,
			document: cell.source_id,
			quality: cell.quality,
			counts: cell.counts,
			rates: pool(cell.year, cell.year).map(rate)
		})),
		pooled:
			from === to
				? []
				: pool(from, to).map((pooled) => ({
						...rate(pooled),
						years: pooled.cells.map(({ year }) => year),
						left_out: skippedNotes(
							locale,
							pooled,
							yearsApart({ source: source.source, cells: pooled.cells }, slice.sources)
						)
					})),
		caveats: caveatYears(cells, slice.group.code ?? '').map(
			({ caveat, years }) => `${yearRuns(years)} ${caveatMessages[locale].sentences[caveat]}`
		)
	};
}

function documentsOf(cells: readonly YearCounts[]): string[] {
	return [
		...new Set(
			cells.flatMap(({ source_id, received_source_id = source_id }) => [source_id, received_source_id])
		)
	];
}

function pageOf({ group, court, judge }: Slice): string {
	if (judge) return `/judges/${judge.id}/`;
	if (court) return `/courts/${court.id}/`;
	return group.code === 'ALL' ? '/' : `/nationalities/${group.id}/`;
}

type SeriesFields = ReturnType<typeof seriesFields>;
type RateFields = ReturnType<typeof rateAnswer>;

function seriesText(
	locale: Locale,
	{ source_name, unit, year_basis, years, pooled, caveats }: SeriesFields
): string {
	const words = termMessages[locale];
	const lines = years.map(
		({ year, since, through, rates }) =>
			`${words.year(year, year_basis)}${since || through ? ` (${since ?? ''}–${through ?? ''})` : ''}: ${rates
				.map((rate) => rateLine(locale, rate))
				.join('; ')}`
	);
	const all = pooled.map(({ years, left_out, ...rate }) =>
		years.length > 0
			? `${runsText(years)} ${rateLine(locale, rate)}. ${left_out.join(' ')}`
			: `${rateLine(locale, rate)}.`
	);
	return [
		`${source_name} (${words.unit[unit]}, ${words.basis[year_basis]})`,
		...lines,
		...all.map((line) => line.trim()),
		...caveats
	].join('\n');
}

function rateLine(locale: Locale, { definition, value, low, high, granted, n, why }: RateFields): string {
	const t = checkMessages[locale];
	const count = (one: NonNullable<RateFields['n']>) =>
		one.count === null
			? `${formatCount(locale, one.low)}–${formatCount(locale, one.high)}`
			: formatCount(locale, one.count);
	const counts =
		granted && n ? `, ${count(granted)} ${definition === 'filed' ? t.against : t.of} ${count(n)}` : '';
	const ends =
		low === null || high === null
			? null
			: ([formatHundredths(locale, low), formatPercent(locale, high)] as const);
	const share =
		value !== null
			? `${formatPercent(locale, value)}${ends ? ` (${t.range(...ends)})` : ''}`
			: ends
				? t.boundsOnly(...ends)
				: (why ?? '');
	return `${termMessages[locale].rate[definition]}: ${share}${counts}`;
}
