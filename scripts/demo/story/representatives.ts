import { NO_DAY, type Day } from '../calendar.ts';
import type { Random } from '#scripts/synthetic/random.ts';
import type { ProceedingStory, RepresentativeStory } from '#scripts/synthetic/case-record.ts';

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
	const { proceeding } = about;
	if (proceeding) {
		const governmentSince = about.chargedOn + random.below(60);
		rows.push({ ...courtRow(proceeding, random), side: 'INS', governmentSince });
	}
	if (about.represented) {
		const drawn = random.share();
		// Some appearances carry no date, and some lawyers come only after the decision.
		const afterDecision = about.decidedOn + 1 + random.below(200);
		const courtSince = drawn < 0.03 ? NO_DAY : drawn < 0.05 ? afterDecision : about.appearedOn;
		const parentTable = pick(CASE_SPELLINGS, random);
		rows.push({ ...courtRow(proceeding, random), parentTable, parent: about.id, courtSince });
		if (proceeding) rows.push({ ...courtRow(proceeding, random), courtSince });
	}
	if (random.chance(0.04)) {
		const board = {
			...courtRow(proceeding, random),
			level: 'BOARD',
			court: 'BIA',
			parent: about.id + 7
		} as const;
		const parentTable = pick(APPEAL_SPELLINGS, random);
		rows.push(
			{ ...board, parentTable, boardSince: about.decidedOn + 20 },
			{ ...board, parentTable, side: 'INS' }
		);
	}
	return rows;
}

function courtRow(proceeding: ProceedingStory | undefined, random: Random): RepresentativeStory {
	return {
		level: 'COURT',
		side: 'ALIEN',
		parentTable: pick(PROCEEDING_SPELLINGS, random),
		parent: proceeding?.id ?? 0,
		court: random.chance(0.34) ? '' : (proceeding?.court ?? ''),
		governmentSince: NO_DAY,
		boardSince: NO_DAY,
		courtSince: NO_DAY
	};
}

function pick(spellings: readonly string[], random: Random): string {
	return spellings[random.below(spellings.length)] ?? '';
}
