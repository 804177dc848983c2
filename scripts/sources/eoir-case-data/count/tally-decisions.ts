import { COUNTED_CLAIM_TYPES, OUTCOMES, REPRESENTED } from '#core/terms/counted.ts';
import type { AsylumDecisions } from '#core/schema/asylum-decisions.ts';
import type { JudgeCourtMonths } from '#core/schema/judge-court-months.ts';
import { DataError } from '#scripts/errors.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { APPLICATION } from '../read/read-applications.ts';
import { AFFIRMATIVE, DEFENSIVE } from '../read/read-cases.ts';
import { CUSTODY_CODES, FLAG } from '../read/proceeding-rows.ts';
import { UNDATED_REPRESENTATIVE } from '../read/read-representatives.ts';
import { fiscalYearOf, isoMonth, monthOf } from '../rows/day.ts';
import { IdColumn } from '../rows/id-column.ts';
import { outcomeNumber } from './best-outcome.ts';
import type { CountedEvents } from './find-events.ts';
import { nationalityCode, UNKNOWN_NATIONALITY } from './nationality-code.ts';
import { rankTexts, type Ranking } from './ranking.ts';
import type { ReleaseTables } from './release-tables.ts';

/** Counted events folded into cells, ready to be written in key order. */
export interface DecisionTally {
	/** Number of cells. */
	readonly cells: number;
	/** Gives every cell in the order of the table's key. */
	readonly eachCell: (give: (cell: AsylumDecisions) => void) => void;
	readonly judgeCourtMonths: readonly JudgeCourtMonths[];
}

const FIRST_FISCAL_YEAR = 1950;
const FISCAL_YEARS = 200;
const CONDITIONAL = outcomeNumber('conditionally_granted');
const GRANTED = outcomeNumber('granted');
const [YES, NO, UNKNOWN] = [REPRESENTED.indexOf('yes'), REPRESENTED.indexOf('no'), REPRESENTED.indexOf('unknown')];

/**
 * Folds events into cells of `asylum_decisions`. Every event becomes one number whose digits are the ranks of its key's
 * parts, so that sorting numbers sorts cells by key and equal numbers are one cell.
 */
export function tallyDecisions(
	tables: ReleaseTables,
	events: CountedEvents,
	conditional: ArchiveOptions['conditional']
): DecisionTally {
	const { proceedings, cases } = tables;
	const courts = rankTexts(proceedings.courts);
	const judges = rankTexts(proceedings.judges);
	const nationalityTexts = [...proceedings.nationalities, ...cases.nationalities].map(nationalityCode);
	const nationalities = rankTexts([...nationalityTexts, UNKNOWN_NATIONALITY]);
	const claims = rankTexts(COUNTED_CLAIM_TYPES);
	const custodies = rankTexts(CUSTODY_CODES);
	const representations = rankTexts(REPRESENTED);
	const outcomes = rankTexts(OUTCOMES);
	const sizes = [FISCAL_YEARS, ...[courts, judges, nationalities, claims, custodies, representations, outcomes].map(size), 2];
	if (sizes.reduce((product, next) => product * next, 1) > Number.MAX_SAFE_INTEGER) {
		throw new DataError(
			`The release holds ${size(courts)} court, ${size(judges)} judge and ${size(nationalities)} nationality codes; about 100, 1,800 and 260 were expected. Are its columns shifted?`
		);
	}

	const nationalityAt = nationalityFinder(tables, nationalities, nationalityTexts);
	const claimAt = claimFinder(tables, claims);
	const representedOn = representationFinder(tables, representations);
	const keys = new Float64Array(events.count);
	const months = new Map<number, { first: number; last: number; decisions: number }>();
	for (let i = 0; i < events.count; i++) {
		const row = events.row[i] ?? 0;
		const caseId = proceedings.case[row] ?? 0;
		const day = proceedings.day[row] ?? 0;
		const court = courts.rankOf[proceedings.court[row] ?? 0] ?? 0;
		const judge = judges.rankOf[proceedings.judge[row] ?? 0] ?? 0;
		const given = events.outcome[i] ?? 0;
		const outcome = given === CONDITIONAL && conditional === 'grant' ? GRANTED : given;
		let key = fiscalYearOf(day) - FIRST_FISCAL_YEAR;
		key = key * size(courts) + court;
		key = key * size(judges) + judge;
		key = key * size(nationalities) + nationalityAt(row, caseId);
		key = key * size(claims) + claimAt(caseId);
		key = key * size(custodies) + (custodies.rankOf[(proceedings.flags[row] ?? 0) & FLAG.custody] ?? 0);
		key = key * size(representations) + representedOn(caseId, day);
		key = key * size(outcomes) + (outcomes.rankOf[outcome - 1] ?? 0);
		key = key * 2 + ((events.decisions[i] ?? 0) & APPLICATION.otherProtection ? 1 : 0);
		keys[i] = key;
		const place = judge * size(courts) + court;
		const span = months.get(place);
		const month = monthOf(day);
		if (!span) months.set(place, { first: day, last: day, decisions: 1 });
		else {
			if (month < monthOf(span.first)) span.first = day;
			if (month > monthOf(span.last)) span.last = day;
			span.decisions++;
		}
	}
	keys.sort();

	let cells = 0;
	for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) cells++;
	return {
		cells,
		eachCell(give) {
			for (let first = 0; first < keys.length; ) {
				let next = first + 1;
				while (next < keys.length && keys[next] === keys[first]) next++;
				let rest = keys[first] ?? 0;
				const digit = (base: number): number => {
					const value = rest % base;
					rest = (rest - value) / base;
					return value;
				};
				const other_protection = digit(2) === 1;
				const outcome = nth(outcomes, digit(size(outcomes)));
				const represented = nth(representations, digit(size(representations)));
				const custody = nth(custodies, digit(size(custodies)));
				const claim_type = nth(claims, digit(size(claims)));
				const nationality = nth(nationalities, digit(size(nationalities)));
				const judge = nth(judges, digit(size(judges))) || null;
				const court = nth(courts, digit(size(courts))) || null;
				const fiscal_year = rest + FIRST_FISCAL_YEAR;
				give({ fiscal_year, court, judge, nationality, claim_type, custody, represented, outcome, other_protection, decisions: next - first });
				first = next;
			}
		},
		judgeCourtMonths: [...months]
			.map(([place, { first, last, decisions }]) => ({
				judge: nth(judges, Math.floor(place / size(courts))),
				court: nth(courts, place % size(courts)),
				first_decision_month: isoMonth(first),
				last_decision_month: isoMonth(last),
				decisions
			}))
			.filter(({ judge }) => judge !== '')
	};
}

/** The proceeding's nationality, else the case's, else unknown. */
function nationalityFinder(
	{ proceedings, cases }: ReleaseTables,
	ranking: Ranking,
	texts: readonly string[]
): (row: number, caseId: number) => number {
	const ofCase = new IdColumn(cases.nationality);
	const unknown = ranking.rankOf[texts.length] ?? 0;
	return (row, caseId) => {
		const own = ranking.rankOf[proceedings.nationality[row] ?? 0] ?? unknown;
		if (own !== unknown) return own;
		const listed = ofCase.get(caseId);
		return listed === 0 ? unknown : (ranking.rankOf[proceedings.nationalities.length + listed - 1] ?? unknown);
	};
}

function claimFinder({ cases }: ReleaseTables, claims: Ranking<(typeof COUNTED_CLAIM_TYPES)[number]>): (caseId: number) => number {
	const ofCase = new IdColumn(cases.claim);
	const place = (claim: (typeof COUNTED_CLAIM_TYPES)[number]): number => claims.rankOf[COUNTED_CLAIM_TYPES.indexOf(claim)] ?? 0;
	const [affirmative, defensive, unknown] = [place('affirmative'), place('defensive'), place('unknown')];
	return (caseId) => {
		const claim = ofCase.get(caseId);
		return claim === AFFIRMATIVE ? affirmative : claim === DEFENSIVE ? defensive : unknown;
	};
}

function representationFinder({ representatives }: ReleaseTables, ranking: Ranking): (caseId: number, day: number) => number {
	const [yes, no, unknown] = [YES, NO, UNKNOWN].map((place) => ranking.rankOf[place] ?? 0) as [number, number, number];
	if (!representatives) return () => unknown;
	const firstAppearance = new IdColumn(representatives.firstAppearance);
	return (caseId, day) => {
		const appeared = firstAppearance.get(caseId);
		if (appeared === 0) return no;
		if (appeared === UNDATED_REPRESENTATIVE) return unknown;
		return appeared <= day ? yes : no;
	};
}

function size(ranking: Ranking): number {
	return ranking.sorted.length;
}

function nth<Text extends string>(ranking: Ranking<Text>, place: number): Text {
	const text = ranking.sorted[place];
	if (text === undefined) throw new Error(`There is no rank ${place} among ${size(ranking)}`);
	return text;
}
