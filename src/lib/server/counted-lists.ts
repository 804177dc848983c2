import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import type { DecisionCell } from '#core/counts/grants.ts';
import { expectation, MINIMUM_REFERENCE_DECISIONS } from '#core/measures/expected.ts';
import { SPLIT_FACTORS, type SplitCategory, type SplitFactor } from '#core/measures/outcome-splits.ts';
import { type FiscalWindow, isInWindow } from '#core/measures/same-years.ts';
import type { ExpectedJson } from '#core/twins/entity-json.ts';
import {
	fiscalPeriod,
	grantsBehind,
	listedCounts,
	listedGrants,
	type ListedJson,
	type ListedPlace,
	listedYear,
	meritsOnly
} from '#core/twins/listed-json.ts';
import { countedCourt, type DocketBalance } from './counted-court.ts';
import { type CountedJudge, countedJudge } from './counted-judge.ts';
import { yearly } from './counted-figure.ts';
import { countedRelease } from './counted-nation.ts';
import { nationalitiesByCourt, nationalitiesByJudge, nationalTally, yearsByCourt } from './counted-rows.ts';
import { focusNationality } from './focus-nationality.ts';
import type { JudgeEntry } from './judge-directory.ts';
import { nationalityMix } from './nationality-mix.ts';
import { lookupCode } from './nationality-names.ts';
import { judgeId } from './record-lists.ts';

/** What a counted page has beside its series: rows of its tables, and grants beside expected ones. */
interface CountedLists {
	readonly lists: readonly ListedJson[];
	readonly expected: readonly ExpectedJson[];
}

const NOTHING: CountedLists = { lists: [], expected: [] };

/** Tables of a court's counted page, all rows of each; nothing when nothing is counted for it. */
export function countedCourtLists(court: string): CountedLists {
	const found = countedCourt(court);
	const release = countedRelease();
	if (!found || !release) return NOTHING;
	const place = { source_id: release.source_id, court, period: fiscalPeriod(found.window) };
	const mexico = { ...place, nationality: focusNationality().nationality };
	const single = singleNumbers(place);
	return {
		lists: [
			listedGrants('pooled', mexico, grantsBehind(found.mexico)),
			listedGrants('pooled', place, grantsBehind(found.overall)),
			...found.judges.flatMap(({ slug, name, isListed, granted, denied, mexico: own }) => {
				const judge = judgeId(slug);
				const listed = isListed ? listedGrants : withoutRate;
				return [
					listed('judges', { ...place, judge }, { granted, denied }, { judge_name: name }),
					...(own.granted + own.denied > 0
						? [withoutRate('judges', { ...mexico, judge }, own, { judge_name: name })]
						: [])
				];
			}),
			withoutRate('no-person', place, found.noPerson),
			...mixRows(nationalitiesByCourt().get(court), found.window, place),
			...splitRows(found.splits, place),
			...shareRows('nation', found.nationShare, place),
			...balanceNumbers(found.balance, place),
			...(found.funnel
				? [single('phi', found.funnel.phi), single('funnel-centre', found.funnel.centre)]
				: []),
			...(['above', 'below', 'equal'] as const).map((direction) =>
				single(`simpson-${direction}`, found.simpson.decisions[direction])
			)
		],
		expected: expectedRows(nationalitiesByCourt().get(court), found.window, place)
	};
}

/** Tables of a judge's counted page; below 100 decisions no rates and no nationalities, as on the page. */
export function countedJudgeLists({ code, windows }: JudgeEntry): CountedLists {
	const found = code === null ? null : countedJudge(code, windows);
	const release = countedRelease();
	if (!found || !release || code === null) return NOTHING;
	const { source_id } = release;
	const place = { source_id, judge: code, period: fiscalPeriod(found.years) };
	const mexico = { ...place, nationality: focusNationality().nationality };
	const listed = found.isListed ? listedGrants : withoutRate;
	const single = singleNumbers(place);
	return {
		lists: [
			listed('pooled', mexico, grantsBehind(found.mexico)),
			listed('pooled', place, grantsBehind(found.overall)),
			...found.courts.map(({ code: court, first, last, decisions }) =>
				listedCounts(
					'courts',
					{ ...place, court },
					{ cases: decisions, first_month: first, last_month: last }
				)
			),
			...found.beside.map(({ source_id: printed, court, own }, i) =>
				listedGrants(
					'beside-trac',
					{ ...place, court, period: fiscalPeriod(windows[i] ?? found.years) },
					own,
					{ category: printed }
				)
			),
			...(found.detained === null ? [] : [single('detained', found.detained)]),
			...(found.represented === null ? [] : [single('represented', found.represented)]),
			...(found.isListed ? listedJudgeRows(code, found, place) : [])
		],
		expected: found.isListed ? expectedRows(nationalitiesByJudge().get(code), found.years, place) : []
	};
}

function listedJudgeRows(code: string, found: CountedJudge, place: ListedPlace): ListedJson[] {
	const nation = { ...place, judge: null };
	return [
		...mixRows(nationalitiesByJudge().get(code), found.years, place),
		...splitRows(found.splits, place),
		...courtLineRows(found),
		...shareRows('courts', found.courtShare, place),
		...shareRows('nation', found.nationShare, place),
		...(found.pooled
			? [
					singleNumbers(place)('pooled-years', found.pooled.years),
					...(['lowest', 'highest'] as const).flatMap((end) => {
						const { year, share } = found.pooled?.[end] ?? { year: 0, share: 0 };
						const period = fiscalPeriod({ first: year, last: year });
						return shareRows(`nation-${end}`, share, { ...nation, period });
					})
				]
			: []),
		...found.among.flatMap(({ court, window, own, balance, position }) => {
			const there = { ...place, court, period: fiscalPeriod(window) };
			const everyone = countedCourt(court)?.overall;
			return [
				listedGrants('pooled', there, own),
				...(everyone ? [listedGrants('pooled', { ...there, judge: null }, grantsBehind(everyone))] : []),
				...balanceNumbers(balance, { ...there, judge: null }),
				...(position ? [singleNumbers({ ...there, judge: null })('phi', position.phi)] : [])
			];
		})
	];
}

/** Everyone by year at the court with most of the judge's decisions, for the years that its line has. */
function courtLineRows({ courtLine, courts }: CountedJudge): ListedJson[] {
	const court = courts[0]?.code ?? null;
	const drawn = new Set(courtLine?.years.map(({ year }) => year));
	return yearly(yearsByCourt().get(court) ?? [])
		.filter(({ year }) => drawn.has(year))
		.map((cell) => ({ ...meritsOnly(listedYear('court-line', cell, ALL_NATIONALITIES)), court }));
}

/** Counts alone, where the page has no rate. */
function withoutRate(...row: Parameters<typeof listedGrants>): ListedJson {
	return { ...listedGrants(...row), rates: {} };
}

function singleNumbers(place: ListedPlace): (category: string, measure: number) => ListedJson {
	return (category, measure) => listedCounts('measures', place, { category, measure });
}

function shareRows(category: string, share: number | null, place: ListedPlace): ListedJson[] {
	return share === null ? [] : [listedCounts('same-years', place, { category, share })];
}

function balanceNumbers({ factors, judges }: DocketBalance, place: ListedPlace): ListedJson[] {
	const single = singleNumbers(place);
	return [
		...factors.flatMap(({ factor, v }) => (v === null ? [] : [single(`cramers-v-${factor}`, v)])),
		single('judges-compared', judges)
	];
}

function within(rows: readonly DecisionCell[] | undefined, years: FiscalWindow): readonly DecisionCell[] {
	return (rows ?? []).filter((row) => isInWindow(row.fiscal_year, years));
}

/** Every nationality, not only the largest. */
function mixRows(
	rows: readonly DecisionCell[] | undefined,
	years: FiscalWindow,
	place: ListedPlace
): ListedJson[] {
	return nationalityMix(within(rows, years), Infinity).map(({ code, share, rate }) =>
		listedGrants('nationalities', { ...place, nationality: lookupCode(code) }, grantsBehind(rate), {
			category: code,
			share
		})
	);
}

function splitRows(
	splits: Readonly<Record<SplitFactor, readonly SplitCategory[]>>,
	place: ListedPlace
): ListedJson[] {
	const mexico = focusNationality().nationality;
	return SPLIT_FACTORS.flatMap((factor) => {
		const total = splits[factor].reduce((sum, { decisions }) => sum + decisions, 0);
		return splits[factor].flatMap(({ category, decisions, overall, mexico: own }) => [
			listedGrants(factor, place, grantsBehind(overall), { category, share: decisions / total }),
			listedGrants(factor, { ...place, nationality: mexico }, grantsBehind(own), { category })
		]);
	});
}

/** Everyone, then each nationality by EOIR's code; everyone but Mexico is the difference. */
function expectedRows(
	rows: readonly DecisionCell[] | undefined,
	years: FiscalWindow,
	{ source_id, court, judge, period }: ListedPlace
): ExpectedJson[] {
	const found = expectation(within(rows, years), nationalTally(), Infinity);
	if (!found) return [];
	const { decisions, observed, expected, gap, nationalities } = found;
	const of = {
		source_id,
		...(court ? { court } : {}),
		...(judge ? { judge } : {}),
		period,
		minimum_reference: MINIMUM_REFERENCE_DECISIONS
	};
	return [
		{ ...of, nationality: ALL_NATIONALITIES, decisions, observed, expected, gap },
		...nationalities.map((part) => ({
			...of,
			nationality: lookupCode(part.nationality),
			category: part.nationality,
			decisions: part.decisions,
			observed: part.observed,
			expected: part.expected
		}))
	];
}
