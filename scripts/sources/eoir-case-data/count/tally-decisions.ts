import { COUNTED_CLAIM_TYPES, OUTCOMES, REPRESENTED } from '#core/counts/outcome.ts';
import type { AsylumDecisions } from '#core/tables/counted.ts';
import { DataError } from '#scripts/errors.ts';
import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { APPLICATION } from '../read/read-applications.ts';
import { CUSTODY_CODES, FLAG } from '../read/proceeding-rows.ts';
import { fiscalYearOf } from '../rows/day.ts';
import { outcomeNumber } from './best-outcome.ts';
import { claimFinder, rankNationalities, representationFinder } from './case-attributes.ts';
import { packKey, unpackKey } from './cell-key.ts';
import type { CountedEvents } from './find-events.ts';
import { type Ranking, rankTexts } from './ranking.ts';
import type { ReleaseTables } from './release-tables.ts';

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
