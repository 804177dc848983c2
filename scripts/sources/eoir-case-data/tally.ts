import {
	COUNTED_CLAIM_TYPES,
	type CountedClaimType,
	OUTCOMES,
	REPRESENTED,
	type Represented
} from '#core/counts/outcome.ts';
import type { AsylumDecisions, JudgeCourtMonths } from '#core/tables/counted.ts';
import { DataError } from '#scripts/errors.ts';
import type { CodeCounts } from '#scripts/release/name-codes.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { AFFIRMATIVE, DEFENSIVE, UNDATED_REPRESENTATIVE } from './case-rows.ts';
import { IdColumn } from './columns.ts';
import { fiscalYearOf, isoMonth, monthOf } from './days.ts';
import type { CountedEvents } from './find-events.ts';
import { outcomeNumber } from './outcome-rules.ts';
import { APPLICATION, CUSTODY_CODES, FLAG } from './proceeding-rows.ts';
import type { ReleaseTables } from './read-release.ts';

/** Counted events folded into cells, ready to be written in key order. */
export interface DecisionTally {
	/** Number of cells. */
	readonly cells: number;
	/** Gives every cell in the order of the table's key. */
	readonly eachCell: (give: (cell: AsylumDecisions) => void) => void;
}

const FIRST_FISCAL_YEAR = 1950;
const FISCAL_YEARS = 200;
const CONDITIONAL = outcomeNumber('conditionally_granted');
const GRANTED = outcomeNumber('granted');

/** Folds events into cells of `asylum_decisions`. @throws DataError when code columns hold anything but codes. */
export function tallyDecisions(
	tables: ReleaseTables,
	events: CountedEvents,
	conditional: ArchiveOptions['conditional']
): DecisionTally {
	const { proceedings } = tables;
	const [courts, judges] = [rankTexts(proceedings.courts), rankTexts(proceedings.judges)];
	const { ranking: nationalities, placeOf: nationalityOf } = rankNationalities(tables);
	const [claims, custodies] = [rankTexts(COUNTED_CLAIM_TYPES), rankTexts(CUSTODY_CODES)];
	const [representations, outcomes] = [rankTexts(REPRESENTED), rankTexts(OUTCOMES)];
	const rankings = [courts, judges, nationalities, claims, custodies, representations, outcomes];
	const sizes = [FISCAL_YEARS, ...rankings.map(({ sorted }) => sorted.length), 2];
	refuseTooMany(sizes);

	const claimOf = claimFinder(tables, claims);
	const representedOn = representationFinder(tables, representations);
	const keys = new Float64Array(events.count);
	const places = new Int32Array(sizes.length);
	for (let i = 0; i < events.count; i++) {
		const row = events.row[i] ?? 0;
		const caseId = proceedings.case[row] ?? 0;
		const day = proceedings.day[row] ?? 0;
		const given = events.outcome[i] ?? 0;
		const outcome = given === CONDITIONAL && conditional === 'grant' ? GRANTED : given;
		places[0] = fiscalYearOf(day) - FIRST_FISCAL_YEAR;
		places[1] = courts.rankOf[proceedings.court[row] ?? 0] ?? 0;
		places[2] = judges.rankOf[proceedings.judge[row] ?? 0] ?? 0;
		places[3] = nationalityOf(row, caseId);
		places[4] = claimOf(caseId);
		places[5] = custodies.rankOf[(proceedings.flags[row] ?? 0) & FLAG.custody] ?? 0;
		places[6] = representedOn(caseId, day);
		places[7] = outcomes.rankOf[outcome - 1] ?? 0;
		places[8] = ((events.decisions[i] ?? 0) & APPLICATION.otherProtection) === 0 ? 0 : 1;
		keys[i] = packKey(places, sizes);
	}
	keys.sort();

	return {
		cells: countRuns(keys),
		eachCell(give) {
			for (let first = 0; first < keys.length;) {
				const key = keys[first] ?? 0;
				let next = first + 1;
				while (next < keys.length && keys[next] === key) next++;
				unpackKey(key, sizes, places);
				give({
					fiscal_year: (places[0] ?? 0) + FIRST_FISCAL_YEAR,
					court: nth(courts, places[1]) || null,
					judge: nth(judges, places[2]) || null,
					nationality: nth(nationalities, places[3]),
					claim_type: nth(claims, places[4]),
					custody: nth(custodies, places[5]),
					represented: nth(representations, places[6]),
					outcome: nth(outcomes, places[7]),
					other_protection: places[8] === 1,
					decisions: next - first
				});
				first = next;
			}
		}
	};
}

function countRuns(keys: Float64Array): number {
	let runs = 0;
	for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) runs++;
	return runs;
}

function refuseTooMany(sizes: readonly number[]): void {
	if (sizes.reduce((product, size) => product * size, 1) <= Number.MAX_SAFE_INTEGER) return;
	throw new DataError(
		`The release holds ${sizes[1]} court, ${sizes[2]} judge and ${sizes[3]} nationality codes; about 100, 1,800 and 260 were expected. Are its columns shifted?`
	);
}

function nth<Text extends string>(ranking: Ranking<Text>, place: number | undefined): Text {
	const text = ranking.sorted[place ?? -1];
	if (text === undefined) throw new Error(`There is no rank ${place} among ${ranking.sorted.length}`);
	return text;
}

/** Nationality codes of a release in order, and the place of each event's among them. */
interface Nationalities {
	readonly ranking: Ranking;
	/** The proceeding's nationality, else the case's, else `??`. */
	readonly placeOf: (row: number, caseId: number) => number;
}

/** Ranks the nationality codes of proceedings and cases together. */
function rankNationalities({ proceedings, cases }: ReleaseTables): Nationalities {
	const texts = [...proceedings.nationalities, ...cases.nationalities].map(nationalityCode);
	const ranking = rankTexts([...texts, UNKNOWN_NATIONALITY]);
	const unknown = ranking.rankOf[texts.length] ?? 0;
	const ofCase = new IdColumn(cases.nationality);
	const firstOfCases = proceedings.nationalities.length - 1; // codes of cases are kept as number plus 1
	return {
		ranking,
		placeOf(row, caseId) {
			const own = ranking.rankOf[proceedings.nationality[row] ?? 0] ?? unknown;
			if (own !== unknown) return own;
			const listed = ofCase.get(caseId);
			return listed === 0 ? unknown : (ranking.rankOf[firstOfCases + listed] ?? unknown);
		}
	};
}

/** How the claim of a case began, as a place in the ranking. */
function claimFinder(
	{ cases }: ReleaseTables,
	ranking: Ranking<CountedClaimType>
): (caseId: number) => number {
	const ofCase = new IdColumn(cases.claim);
	const place = (claim: CountedClaimType): number => ranking.rankOf[COUNTED_CLAIM_TYPES.indexOf(claim)] ?? 0;
	const [affirmative, defensive, unknown] = [place('affirmative'), place('defensive'), place('unknown')];
	return (caseId) => {
		const claim = ofCase.get(caseId);
		return claim === AFFIRMATIVE ? affirmative : claim === DEFENSIVE ? defensive : unknown;
	};
}

/**
 * Whether the respondent of a case had a lawyer on a day, as a place in the ranking: yes from the first dated
 * appearance on, unknown when appearances are on record and none is dated or the release has no such table, else no.
 */
function representationFinder(
	{ representatives }: ReleaseTables,
	ranking: Ranking<Represented>
): (caseId: number, day: number) => number {
	const place = (represented: Represented): number => ranking.rankOf[REPRESENTED.indexOf(represented)] ?? 0;
	const [yes, no, unknown] = [place('yes'), place('no'), place('unknown')];
	if (!representatives) return () => unknown;
	const firstAppearance = new IdColumn(representatives.firstAppearance);
	return (caseId, day) => {
		const appeared = firstAppearance.get(caseId);
		if (appeared === 0) return no;
		if (appeared === UNDATED_REPRESENTATIVE) return unknown;
		return appeared <= day ? yes : no;
	};
}

/** The code that stands for an unknown nationality, EOIR's own. */
const UNKNOWN_NATIONALITY = '??';

/** Codes of the lookup that name no nationality: `??` itself, and XX, whose label is a stray phrase about removal. */
const NO_NATIONALITY = [UNKNOWN_NATIONALITY, 'XX'];

/** A two-character nationality code as it is, anything else as unknown (`??`). */
function nationalityCode(code: string): string {
	return code.length === 2 && !NO_NATIONALITY.includes(code) ? code : UNKNOWN_NATIONALITY;
}

/** Distinct texts in ascending order of code units, and where each of the given ones stands in it. */
interface Ranking<Text extends string = string> {
	readonly sorted: readonly Text[];
	/** Position in `sorted` of the text given at the same index. */
	readonly rankOf: Int32Array;
}

/** Ranks texts, so that numbers sort as the texts would. */
function rankTexts<Text extends string>(texts: readonly Text[]): Ranking<Text> {
	const sorted = [...new Set(texts)].sort();
	const places = new Map(sorted.map((text, place) => [text, place]));
	return { sorted, rankOf: Int32Array.from(texts, (text) => places.get(text) ?? 0) };
}

/**
 * Writes the places of a cell's key parts as one number, first part leading, so that sorting numbers sorts cells and
 * equal numbers are one cell.
 * @param places of each part, below its size. @param sizes whose product must not exceed `Number.MAX_SAFE_INTEGER`.
 */
function packKey(places: Int32Array, sizes: readonly number[]): number {
	let key = 0;
	for (let part = 0; part < sizes.length; part++) key = key * (sizes[part] ?? 1) + (places[part] ?? 0);
	return key;
}

/** Takes a packed key apart again. @param places where the parts' places go. */
function unpackKey(key: number, sizes: readonly number[], places: Int32Array): void {
	let rest = key;
	for (let part = sizes.length - 1; part >= 0; part--) {
		const size = sizes[part] ?? 1;
		const quotient = Math.floor(rest / size);
		places[part] = rest - quotient * size;
		rest = quotient;
	}
}

/** Decisions of every court, judge and nationality of a count; an unknown nationality has no name to look for. */
export function decisionsByCode(tally: DecisionTally): CodeCounts {
	const counts = {
		court: new Map<string, number>(),
		judge: new Map<string, number>(),
		nationality: new Map<string, number>()
	};
	tally.eachCell((cell) => {
		for (const kind of ['court', 'judge', 'nationality'] as const) {
			const code = cell[kind];
			if (code === null || code === UNKNOWN_NATIONALITY) continue;
			counts[kind].set(code, (counts[kind].get(code) ?? 0) + cell.decisions);
		}
	});
	return counts;
}

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
