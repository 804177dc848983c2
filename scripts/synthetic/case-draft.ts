import {
	type ApplicationRecord,
	type Day,
	NO_DAY,
	type ProceedingRecord,
	type RepresentativeRecord
} from './case-record.ts';
import type { ClaimOutcome } from './draw-outcomes.ts';
import type { SyntheticJudge } from './judges.ts';
import type { SyntheticNationality } from './nationalities.ts';
import type { Random } from './random.ts';

/** What is settled about a case before its proceedings are added. */
interface CaseFacts {
	readonly nationality: SyntheticNationality;
	readonly caseType: string;
	readonly custody: string;
	readonly court: string;
	/** The judge of the last proceeding; null when nobody serves there that year. */
	readonly judge: SyntheticJudge | null;
	readonly hasClaim: boolean;
	readonly chargedOn: Day;
	readonly receivedOn: Day;
	readonly decidedOn: Day;
}

/** A case while it is generated: proceedings and applications are added to it. */
export interface CaseDraft {
	readonly facts: CaseFacts;
	readonly proceedings: ProceedingRecord[];
	readonly applications: ApplicationRecord[];
	/** The court, judge and day of the last move. */
	cameFrom: string;
	cameFromJudge: string;
	cameOn: Day;
}

/** An empty draft. */
export function startDraft(facts: CaseFacts): CaseDraft {
	return { facts, proceedings: [], applications: [], cameFrom: '', cameFromJudge: '', cameOn: NO_DAY };
}

/** What differs from one proceeding of a case to the next; the rest follows from the facts. */
type ProceedingPart = Partial<
	Pick<
		ProceedingRecord,
		| 'court'
		| 'judge'
		| 'decisionForm'
		| 'decision'
		| 'otherCompletion'
		| 'completedOn'
		| 'absentia'
		| 'movedTo'
	>
>;

/** Adds a proceeding and gives its number back. */
export function addProceeding(draft: CaseDraft, id: number, part: ProceedingPart, random: Random): number {
	const { facts } = draft;
	draft.proceedings.push({
		id,
		court: part.court ?? facts.court,
		judge: part.judge ?? judgeCode(facts.judge, random),
		chargedOn: facts.chargedOn,
		enteredOn: facts.chargedOn + 10,
		cameFrom: draft.cameFrom,
		cameFromJudge: draft.cameFromJudge,
		cameOn: draft.cameOn,
		hearingOn: facts.decidedOn - 30,
		decisionForm: part.decisionForm ?? '',
		decision: part.decision ?? '',
		otherCompletion: part.otherCompletion ?? '',
		completedOn: part.completedOn ?? NO_DAY,
		absentia: part.absentia ?? '',
		movedTo: part.movedTo ?? '',
		custody: facts.custody,
		caseType: facts.caseType,
		nationality: random.chance(0.003) ? '' : facts.nationality.code,
		language: facts.nationality.language
	});
	return id;
}

/** Adds the application rows of a claim to a proceeding, when the case has a claim. */
export function addClaim(draft: CaseDraft, proceeding: number, outcome: ClaimOutcome, random: Random): void {
	if (!draft.facts.hasClaim) return;
	for (const row of claimRows(proceeding, outcome, draft.facts.receivedOn, random))
		draft.applications.push(row);
}

const NO_PERSON = ['VIS', 'VJ1', 'CLR', 'CLR', 'CLR'] as const;
const UNRESOLVED = ['9Q9', '7Z7'] as const;

/** The code in IJ_CODE: mostly the judge's, else blank (0.9 %), in no lookup (0.2 %), or no person's (1 %). */
export function judgeCode(judge: SyntheticJudge | null, random: Random): string {
	const drawn = random.share();
	if (drawn < 0.009) return '';
	if (drawn < 0.011) return UNRESOLVED[random.below(UNRESOLVED.length)] ?? '';
	if (judge === null || drawn < 0.021) return NO_PERSON[random.below(NO_PERSON.length)] ?? 'VIS';
	return judge.secondCode !== null && random.chance(0.3) ? judge.secondCode : judge.code;
}

/** The application rows of one claim in one proceeding: asylum, and mostly withholding and the torture convention beside it. */
function claimRows(
	proceeding: number,
	outcome: ClaimOutcome,
	receivedOn: Day,
	random: Random
): readonly ApplicationRecord[] {
	const row = (code: string, decision: string): ApplicationRecord => ({
		proceeding,
		code,
		receivedOn,
		decision
	});
	const rows = [row('ASYL', outcome.asylum)];
	// A second asylum row is moot; the better of the two counts.
	if (random.chance(0.03)) rows.unshift(row('ASYL', outcome.asylum === '' ? '' : 'M'));
	if (outcome.withholding === 'G' || random.chance(0.82)) rows.push(row('ASYW', outcome.withholding));
	if (outcome.torture === 'G' || outcome.torture === 'L' || random.chance(0.78))
		rows.push(row('WCAT', outcome.torture));
	if (random.chance(0.012)) rows.push(row('????', ''));
	return rows;
}

/** What the representatives of a case depend on. */
interface Representation {
	readonly id: number;
	readonly represented: boolean;
	readonly appearedOn: Day;
	readonly decidedOn: Day;
	readonly chargedOn: Day;
	readonly proceeding: ProceedingRecord | undefined;
}

const CASE_SPELLINGS = ['a_tblcase', 'a_tblcase', 'a_tblcase', 'A_Tblcase', 'A_TblCase'] as const;
const PROCEEDING_SPELLINGS = ['b_tblproceeding', 'b_tblproceeding', 'B_TblProceeding'] as const;
const APPEAL_SPELLINGS = ['tblappeal', 'tblAppeal'] as const;

/** Rows of both sides: government counsel almost always, the respondent's lawyer twice (for case and proceeding). */
export function representativesOf(about: Representation, random: Random): readonly RepresentativeRecord[] {
	const rows: RepresentativeRecord[] = [];
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

function courtRow(proceeding: ProceedingRecord | undefined, random: Random): RepresentativeRecord {
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
