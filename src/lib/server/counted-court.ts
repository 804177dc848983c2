import { rollup } from 'd3';
import { balanceCheck, type BalanceFactor, type BalanceVerdict, docketRows } from '#core/measures/balance.ts';
import type { Rate } from '#core/measures/rates.ts';
import { type FiscalWindow, isInWindow, LISTED_FROM, sameYearsBenchmark } from '#core/measures/same-years.ts';
import { simpsonCheck, type SimpsonCheck } from '#core/measures/simpson.ts';
import { drawnFunnel, type DrawnFunnel } from '#core/measures/funnel.ts';
import { expectation } from '#core/measures/expected.ts';
import { type Grants, sumGrants } from '#core/counts/grants.ts';
import { grantRate } from '#core/measures/rates.ts';
import {
	outcomeSplits,
	shareOf,
	type SplitCategory,
	type SplitFactor
} from '#core/measures/outcome-splits.ts';
import type { Missing } from '#core/counts/missing.ts';
import { countedFigure } from './counted-figure.ts';
import { type MixRow, nationalityMix } from './nationality-mix.ts';
import { namedExpectation, type NamedExpectation } from './named-expectation.ts';
import {
	countedWindow,
	judgeNationalitiesByCourt,
	judgeSplitsByCourt,
	judgeYearsByCourt,
	nationalitiesByCourt,
	nationalTally,
	nationalYears,
	splitsByCourt,
	yearsByCourt
} from './counted-rows.ts';
import { once } from './data-source.ts';
import type { FigureData } from './figure-data.ts';
import { isPersonCode, nameOfJudge, slugOfCode } from './judge-person.ts';

/** A judge at a court in the comparison window. */
export interface CourtJudge extends Grants {
	readonly slug: string;
	readonly name: string;
	/** Mexican decisions on the merits. */
	readonly mexico: Grants;
	/** Whether the judge has the 100 decisions from which a rate is listed. */
	readonly isListed: boolean;
}

/** Whether judges of a court see like cases, one factor a line. */
export interface DocketBalance {
	readonly verdict: BalanceVerdict;
	readonly factors: readonly {
		readonly factor: BalanceFactor;
		readonly verdict: BalanceVerdict;
		readonly v: number | null;
	}[];
	/** Judges compared. */
	readonly judges: number;
}

/** Everything a court's page shows from the counted family. */
export interface CountedCourt {
	readonly figure: FigureData;
	readonly window: FiscalWindow;
	/** Merits decisions in the window. */
	readonly overall: Rate | Missing;
	readonly mexico: Rate | Missing;
	readonly expectation: NamedExpectation | null;
	/** What the nation granted in the same years, weighted by this court's decisions, 0 to 1. */
	readonly nationShare: number | null;
	/** In order of name. */
	readonly judges: readonly CourtJudge[];
	/** Merits decisions under codes that are no person, unknown or blank. */
	readonly noPerson: Grants;
	readonly balance: DocketBalance;
	/** Null where dockets differ or too few judges are listed. */
	readonly funnel: DrawnFunnel | null;
	readonly simpson: Pick<SimpsonCheck, 'verdict' | 'overall' | 'decisions'>;
	readonly mix: readonly MixRow[];
	readonly splits: Readonly<Record<SplitFactor, readonly SplitCategory[]>>;
	/** Share of merits decisions about people in detention, 0 to 1. */
	readonly detained: number | null;
}

/** A court's counted page; null when this build has nothing counted for it. */
export function countedCourt(court: string): CountedCourt | null {
	return once(`counted-court/${court}`, () => {
		const window = countedWindow();
		const years = yearsByCourt().get(court) ?? [];
		const figure = countedFigure(years, { court, judges: null });
		return window && figure ? describeCourt(court, window, figure) : null;
	});
}

function describeCourt(
	court: string,
	window: FiscalWindow,
	figure: FigureData,
	log = writeLine
): CountedCourt {
	const within = <Row extends { readonly fiscal_year: number }>(rows: readonly Row[] | undefined): Row[] =>
		(rows ?? []).filter((row) => isInWindow(row.fiscal_year, window));
	const years = within(yearsByCourt().get(court));
	const nationalities = within(nationalitiesByCourt().get(court));
	const judgeYears = within(judgeYearsByCourt().get(court));
	const splits = outcomeSplits(within(splitsByCourt().get(court)));
	const found = expectation(nationalities, nationalTally());
	const benchmark = sameYearsBenchmark(
		years.map((row) => ({ period: row.fiscal_year, decisions: row.granted + row.denied })),
		nationalYears()
	);
	const judges = judgesOf(judgeYears);
	const docket = docketRows(
		within(judgeNationalitiesByCourt().get(court)),
		within(judgeSplitsByCourt().get(court)),
		isPersonCode
	);
	const checked = balanceCheck(docket);
	const listed = judges.filter((judge) => judge.isListed);
	const simpson = simpsonCheck(nationalities, elsewhere(court, window));
	if (simpson.verdict === 'reversed') log(simpsonWarning(court, simpson));
	return {
		figure,
		window,
		overall: grantRate(sumGrants(years)),
		mexico: grantRate(sumGrants(years.filter((row) => row.nationality_group === 'MX'))),
		expectation: found && namedExpectation(found),
		nationShare: 'missing' in benchmark ? null : benchmark.share,
		judges,
		noPerson: sumGrants(judgeYears.filter((row) => row.judge === null || !isPersonCode(row.judge))),
		balance: {
			verdict: checked.verdict,
			factors: checked.factors.map(({ factor, verdict, test }) => ({
				factor,
				verdict,
				v: test?.cramersV ?? null
			})),
			judges: Math.max(...checked.factors.map((factor) => factor.judges))
		},
		funnel:
			checked.verdict === 'differ'
				? null
				: drawnFunnel(
						listed.map(({ slug, granted, denied }) => ({ key: slug, granted, decisions: granted + denied }))
					),
		simpson: { verdict: simpson.verdict, overall: simpson.overall, decisions: simpson.decisions },
		mix: nationalityMix(nationalities),
		splits,
		detained: shareOf(splits.custody, 'detained')
	};
}

function writeLine(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** A line of the build log about a court whose direction turns round within nationalities. */
function simpsonWarning(court: string, { overall, decisions }: SimpsonCheck): string {
	const compared = decisions.above + decisions.below + decisions.equal;
	const opposite = overall === 'above' ? decisions.below : decisions.above;
	return `Simpson check: court ${court} lies ${overall} the rest of the nation overall, and the other way in nationalities that hold ${opposite} of its ${compared} compared decisions; its page says so.`;
}

interface JudgeRow extends Grants {
	readonly judge: string | null;
	readonly nationality_group: string;
}

function judgesOf(rows: readonly JudgeRow[]): CourtJudge[] {
	const persons = rows.filter((row) => row.judge !== null && isPersonCode(row.judge));
	return [
		...rollup(
			persons,
			(own) => own,
			(row) => row.judge ?? ''
		)
	]
		.map(([code, own]): CourtJudge => {
			const { granted, denied } = sumGrants(own);
			return {
				slug: slugOfCode(code),
				name: nameOfJudge(code),
				granted,
				denied,
				mexico: sumGrants(own.filter((row) => row.nationality_group === 'MX')),
				isListed: granted + denied >= LISTED_FROM
			};
		})
		.filter(({ granted, denied }) => granted + denied > 0)
		.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1));
}

/** Merits decisions of every other court in the window, by nationality. */
function elsewhere(court: string, window: FiscalWindow) {
	return [...nationalitiesByCourt()].flatMap(([other, rows]) =>
		other === court ? [] : rows.filter((row) => isInWindow(row.fiscal_year, window))
	);
}
