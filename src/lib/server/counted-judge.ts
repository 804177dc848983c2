import { group } from 'd3';
import {
	type FiscalWindow,
	isInWindow,
	LISTED_FROM,
	pooledYears,
	type PooledYears,
	sameYearsBenchmark
} from '#core/measures/same-years.ts';
import type { FunnelPosition } from '#core/measures/funnel.ts';
import type { Rate } from '#core/measures/rates.ts';
import { expectation } from '#core/measures/expected.ts';
import type { JudgeWindow } from '#core/series/judge-window.ts';
import { type Grants, sumGrants } from '#core/counts/grants.ts';
import { grantRate } from '#core/measures/rates.ts';
import {
	outcomeSplits,
	shareOf,
	type SplitCategory,
	type SplitFactor
} from '#core/measures/outcome-splits.ts';
import { isPartialYear } from '#core/time.ts';
import type { Missing } from '#core/counts/missing.ts';
import { countedCourt, type DocketBalance } from './counted-court.ts';
import { countedFigure } from './counted-figure.ts';
import { countedRelease } from './counted-nation.ts';
import {
	monthsByJudge,
	nationalitiesByJudge,
	nationalTally,
	nationalYears,
	splitsByJudge,
	yearsByCourt,
	yearsByJudge
} from './counted-rows.ts';
import { courtLine, type CourtLine } from '#core/series/court-line.ts';
import { courtsByCode } from './courts.ts';
import type { FigureData } from './figure-data.ts';
import { codesOfJudge, slugOfCode } from './judge-person.ts';
import { namedExpectation, type NamedExpectation } from './named-expectation.ts';
import { type MixRow, nationalityMix } from './nationality-mix.ts';

/** Where and when a judge decided. */
export interface CourtServed {
	readonly code: string;
	readonly name: string;
	/** Whether the court has a page. */
	readonly hasPage: boolean;
	/** Months, `2016-10`. */
	readonly first: string;
	readonly last: string;
	readonly decisions: number;
}

/** A judge's place among those of a court in the comparison window. */
export interface JudgeAmongCounted {
	readonly court: string;
	readonly courtName: string;
	readonly window: FiscalWindow;
	readonly own: Grants;
	/** Share granted by the court, 0 to 1. */
	readonly share: number;
	/** Share granted (thousandths) and decisions of the other listed judges. */
	readonly others: readonly (readonly [number, number])[];
	readonly balance: DocketBalance;
	/** Where the judge lies in the court's funnel; null where there is none. */
	readonly position: {
		readonly plain: FunnelPosition;
		readonly adjusted: FunnelPosition;
		readonly phi: number;
		/** Whether φ is beyond chance, so that the adjusted limits are wider. */
		readonly isWidened: boolean;
	} | null;
}

/** Everything a judge's page shows from the counted family. */
export interface CountedJudge {
	readonly figure: FigureData;
	/** First and last closed fiscal year with decisions; where none is closed, the open one. */
	readonly years: FiscalWindow;
	/** How far the nation moved in these years; null where they are alike. */
	readonly pooled: PooledYears | null;
	/** Merits decisions in these years. */
	readonly overall: Rate | Missing;
	readonly mexico: Rate | Missing;
	/** Whether the judge has the 100 decisions from which rates are listed. */
	readonly isListed: boolean;
	readonly expectation: NamedExpectation | null;
	/** What the same courts, and the nation, granted in the same years, weighted by the judge's decisions, 0 to 1. */
	readonly courtShare: number | null;
	readonly nationShare: number | null;
	readonly courts: readonly CourtServed[];
	/** Everyone by year at the court with most of the judge's decisions, in the judge's years; null where it has none. */
	readonly courtLine: CourtLine | null;
	readonly among: readonly JudgeAmongCounted[];
	readonly mix: readonly MixRow[];
	readonly splits: Readonly<Record<SplitFactor, readonly SplitCategory[]>>;
	readonly detained: number | null;
	readonly represented: number | null;
	/** Our counts for each published row, in the order of the rows. */
	readonly beside: readonly { readonly source_id: string; readonly court: string; readonly own: Grants }[];
}

/** A judge's counted page; null when nothing is counted for the code. */
export function countedJudge(code: string, windows: readonly JudgeWindow[]): CountedJudge | null {
	const release = countedRelease();
	const all = yearsByJudge().get(code) ?? [];
	const figure = countedFigure(all, { court: null, judges: codesOfJudge(code) });
	const closed = all.filter((row) => !isPartialYear(row.fiscal_year, release?.release_on ?? ''));
	if (!release || !figure || all.length === 0) return null;
	const fiscalYears = (closed.length > 0 ? closed : all).map((row) => row.fiscal_year);
	const years = { first: Math.min(...fiscalYears), last: Math.max(...fiscalYears) };
	const within = <Row extends { readonly fiscal_year: number }>(rows: readonly Row[] | undefined): Row[] =>
		(rows ?? []).filter((row) => isInWindow(row.fiscal_year, years));
	const nationalities = within(nationalitiesByJudge().get(code));
	const splits = outcomeSplits(within(splitsByJudge().get(code)));
	const merits = sumGrants(closed);
	const found = expectation(nationalities, nationalTally());
	return {
		figure,
		years,
		pooled: pooledYears(
			closed.flatMap((row) => (row.granted + row.denied > 0 ? [row.fiscal_year] : [])),
			nationalYears()
		),
		overall: grantRate(merits),
		mexico: grantRate(sumGrants(closed.filter((row) => row.nationality_group === 'MX'))),
		isListed: merits.granted + merits.denied >= LISTED_FROM,
		expectation: found && namedExpectation(found),
		courtShare: courtBenchmark(closed),
		nationShare: share(
			sameYearsBenchmark(
				closed.map((row) => ({ period: row.fiscal_year, decisions: row.granted + row.denied })),
				nationalYears()
			)
		),
		courts: courtsServed(code),
		courtLine: lineOfCourt(code, all),
		among: amongJudges(code),
		mix: nationalityMix(nationalities),
		splits,
		detained: shareOf(splits.custody, 'detained'),
		represented: shareOf(splits.represented, 'yes'),
		beside: windows.map(({ source_id, court, first, last }) => ({
			source_id,
			court,
			own: sumGrants(all.filter((row) => row.court === court && isInWindow(row.fiscal_year, { first, last })))
		}))
	};
}

interface CourtYearRow extends Grants {
	readonly court: string | null;
	readonly fiscal_year: number;
}

/** What the judge's courts granted in the judge's years there. */
function courtBenchmark(rows: readonly CourtYearRow[]): number | null {
	const key = (row: CourtYearRow) => `${row.court ?? ''}|${row.fiscal_year}`;
	const courts = new Set(rows.map((row) => row.court));
	const reference = [...courts].flatMap((court) => yearsByCourt().get(court) ?? []);
	return share(
		sameYearsBenchmark(
			rows.map((row) => ({ period: key(row), decisions: row.granted + row.denied })),
			reference.map((row) => ({ period: key(row), granted: row.granted, denied: row.denied }))
		)
	);
}

function share(benchmark: ReturnType<typeof sameYearsBenchmark>): number | null {
	return 'missing' in benchmark ? null : benchmark.share;
}

function lineOfCourt(code: string, own: readonly CourtYearRow[]): CourtLine | null {
	const [most] = courtsServed(code);
	const judged = new Set(own.map((row) => row.fiscal_year));
	const years = group(yearsByCourt().get(most?.code ?? null) ?? [], (row) => row.fiscal_year);
	if (!most) return null;
	const shown = [...years]
		.filter(([year]) => judged.has(year))
		.map(([fiscal_year, rows]) => ({ fiscal_year, ...sumGrants(rows) }))
		.sort((a, b) => a.fiscal_year - b.fiscal_year);
	return shown.length > 0 ? courtLine(most.name, shown) : null;
}

function courtsServed(code: string): CourtServed[] {
	return (monthsByJudge().get(code) ?? [])
		.map(({ court, first_decision_month, last_decision_month, decisions }) => ({
			code: court,
			name: courtsByCode().get(court)?.name ?? court,
			hasPage: courtsByCode().has(court),
			first: first_decision_month,
			last: last_decision_month,
			decisions
		}))
		.sort((a, b) => b.decisions - a.decisions || (a.code < b.code ? -1 : 1));
}

/** The judge among the others of each court where the judge is listed in the comparison window. */
function amongJudges(code: string): JudgeAmongCounted[] {
	const slug = slugOfCode(code);
	const courts = new Set((yearsByJudge().get(code) ?? []).flatMap((row) => row.court ?? []));
	return [...courts].sort().flatMap((court): JudgeAmongCounted[] => {
		const page = courtsByCode().has(court) ? countedCourt(court) : null;
		const own = page?.judges.find((judge) => judge.slug === slug);
		if (!page || !own?.isListed || 'missing' in page.overall) return [];
		const others = page.judges.filter((judge) => judge.isListed && judge !== own);
		const position = page.funnel?.positions[slug];
		return [
			{
				court,
				courtName: courtsByCode().get(court)?.name ?? court,
				window: page.window,
				own: { granted: own.granted, denied: own.denied },
				share: page.overall.value,
				others: others.map(({ granted, denied }) => [
					Math.round((granted / (granted + denied)) * 1000) / 1000,
					granted + denied
				]),
				balance: page.balance,
				position:
					page.funnel && position
						? { ...position, phi: page.funnel.phi, isWidened: page.funnel.isOverdispersed }
						: null
			}
		];
	});
}
