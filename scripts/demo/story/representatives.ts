import { NO_DAY, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { ProceedingStory, RepresentativeStory } from './case-story.ts';

/** What the representatives of a case depend on. */
export interface Representation {
	readonly id: number;
	readonly represented: boolean;
	readonly appearedOn: Day;
	readonly decidedOn: Day;
	readonly chargedOn: Day;
	readonly proceeding: ProceedingStory | undefined;
}

const CASE_SPELLINGS = ['a_tblcase', 'a_tblcase', 'a_tblcase', 'A_Tblcase', 'A_TblCase'] as const;
const PROCEEDING_SPELLINGS = ['b_tblproceeding', 'b_tblproceeding', 'B_TblProceeding'] as const;
const APPEAL_SPELLINGS = ['tblappeal', 'tblAppeal'] as const;

/** Rows of both sides: government counsel almost always, the respondent's lawyer twice (for case and proceeding). */
export function representativesOf(about: Representation, random: Random): readonly RepresentativeStory[] {
	const rows: RepresentativeStory[] = [];
	const court = about.proceeding?.court ?? '';
	const pick = (spellings: readonly string[]) => spellings[random.below(spellings.length)] ?? '';
	const row = (part: Partial<RepresentativeStory>): RepresentativeStory => ({
		level: 'COURT',
		side: 'ALIEN',
		parentTable: pick(PROCEEDING_SPELLINGS),
		parent: about.proceeding?.id ?? about.id,
		court: random.chance(0.34) ? '' : court,
		governmentSince: NO_DAY,
		boardSince: NO_DAY,
		courtSince: NO_DAY,
		...part
	});
	if (about.proceeding) rows.push(row({ side: 'INS', governmentSince: about.chargedOn + random.below(60) }));
	if (about.represented) {
		const drawn = random.share();
		// Some appearances carry no date, and some lawyers come only after the decision.
		const courtSince = drawn < 0.03 ? NO_DAY : drawn < 0.05 ? about.decidedOn + 1 + random.below(200) : about.appearedOn;
		rows.push(row({ parentTable: pick(CASE_SPELLINGS), parent: about.id, courtSince }));
		if (about.proceeding) rows.push(row({ courtSince }));
	}
	if (random.chance(0.04)) {
		const board = { level: 'BOARD', court: 'BIA', parentTable: pick(APPEAL_SPELLINGS), parent: about.id + 7 } as const;
		rows.push(row({ ...board, boardSince: about.decidedOn + 20 }), row({ ...board, side: 'INS' }));
	}
	return rows;
}
