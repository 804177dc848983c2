import { type Day, NO_DAY } from '#scripts/demo/calendar.ts';
import { claimRows } from '#scripts/demo/story/claim-rows.ts';
import type { ApplicationStory, ProceedingStory } from './case-record.ts';
import type { ClaimOutcome } from './draw-outcomes.ts';
import type { DemoJudge } from './judges.ts';
import type { DemoNationality } from './nationalities.ts';
import type { Random } from './random.ts';

/** What is settled about a case before its proceedings are told. */
export interface CaseFacts {
	readonly nationality: DemoNationality;
	readonly caseType: string;
	readonly custody: string;
	readonly court: string;
	/** The judge of the last proceeding; null when nobody serves there that year. */
	readonly judge: DemoJudge | null;
	readonly hasClaim: boolean;
	readonly chargedOn: Day;
	readonly receivedOn: Day;
	readonly decidedOn: Day;
}

/** A case while it is told: its proceedings and applications pile up. */
export interface CaseDraft {
	readonly facts: CaseFacts;
	readonly proceedings: ProceedingStory[];
	readonly applications: ApplicationStory[];
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
export type ProceedingPart = Partial<
	Pick<
		ProceedingStory,
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
export function judgeCode(judge: DemoJudge | null, random: Random): string {
	const drawn = random.share();
	if (drawn < 0.009) return '';
	if (drawn < 0.011) return UNRESOLVED[random.below(UNRESOLVED.length)] ?? '';
	if (judge === null || drawn < 0.021) return NO_PERSON[random.below(NO_PERSON.length)] ?? 'VIS';
	return judge.secondCode !== null && random.chance(0.3) ? judge.secondCode : judge.code;
}
