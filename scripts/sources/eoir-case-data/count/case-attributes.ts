import {
	COUNTED_CLAIM_TYPES,
	type CountedClaimType,
	type Represented,
	REPRESENTED
} from '#core/counts/outcome.ts';
import { AFFIRMATIVE, DEFENSIVE } from '../read/read-cases.ts';
import { UNDATED_REPRESENTATIVE } from '../read/read-representatives.ts';
import { IdColumn } from '../rows/id-column.ts';
import { nationalityCode, UNKNOWN_NATIONALITY } from './nationality-code.ts';
import { type Ranking, rankTexts } from './ranking.ts';
import type { ReleaseTables } from './release-tables.ts';

/** Nationality codes of a release in order, and the place of each event's among them. */
export interface Nationalities {
	readonly ranking: Ranking;
	/** The proceeding's nationality, else the case's, else `??`. */
	readonly placeOf: (row: number, caseId: number) => number;
}

/** Ranks the nationality codes of proceedings and cases together. */
export function rankNationalities({ proceedings, cases }: ReleaseTables): Nationalities {
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
export function claimFinder(
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
export function representationFinder(
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
