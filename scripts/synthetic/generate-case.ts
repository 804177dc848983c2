import {
	addClaim,
	addProceeding,
	type CaseDraft,
	judgeCode,
	representativesOf,
	startDraft
} from './case-draft.ts';
import { type CaseRecord, type Day, dayOf, firstDayOfFiscalYear, NO_DAY } from './case-record.ts';
import {
	type ClaimOutcome,
	completionOf,
	drawCaseType,
	drawClaimOutcome,
	drawOtherRelief,
	drawPlainCompletion
} from './draw-outcomes.ts';
import type { SyntheticJudge } from './judges.ts';
import type { Random } from './random.ts';
import type { Draws, World } from './world.ts';

/** The world, its prepared draws and the next proceeding number. */
interface Generator {
	readonly world: World;
	readonly draws: Draws;
	nextProceeding(): number;
}

const MAY_2019 = dayOf(2019, 5, 1);
const END_OF_FY2005 = dayOf(2005, 9, 30);
const DAYS_IN_YEAR = 365;
/** From January to October, so that a day's year shifted by it is its fiscal year. */
const OCTOBER_TO_DECEMBER = 92;
const CITIES = [
	'LARKENHOLLOW',
	'FENNIMERE',
	'PEÑASCAL',
	'MAYORGÜEZ',
	'OSMERSTEAD',
	'WENDLEGATE',
	'QUILLANMOOR',
	'SAN THISTLE',
	'O"MARLOW',
	'VESPERFOLD\\',
	'b6'
] as const;
/** Share of cases with an asylum claim, by nationality group. */
const CLAIM_SHARE = [0.22, 0.37, 0.38, 0.6] as const;
const AFFIRMATIVE_SHARE = 0.36;
const MOVED: ClaimOutcome = { asylum: 'T', withholding: 'T', torture: 'T' };
const OPEN: ClaimOutcome = { asylum: '', withholding: '', torture: '' };

/** Generates one case from charge to decision; each draw is taken in a fixed order. */
export function generateCase(generator: Generator, id: number, random: Random): CaseRecord {
	const { world, draws } = generator;
	const yearIndex = draws.year(random);
	const fiscalYear = world.years[yearIndex]?.fiscalYear ?? 0;
	const courtIndex = draws.court(yearIndex, random);
	const court = world.courts[courtIndex];
	const nationality = world.nationalities[draws.nationality(courtIndex, random)];
	if (!court || !nationality) throw new RangeError('the world has no court or no nationality to draw');
	const caseType = drawCaseType(fiscalYear, random);
	const detained = random.chance(court.detained ? 0.85 : 0.06);
	const mayClaim = caseType === 'RMV' || caseType === 'DEP' || caseType === 'EXC' || caseType === 'AOC';
	const hasClaim = mayClaim && random.chance(CLAIM_SHARE[nationality.group]);
	const affirmative = hasClaim && random.chance(AFFIRMATIVE_SHARE);
	const represented = random.chance((hasClaim ? 0.8 : 0.4) - (detained ? 0.25 : 0));
	const isPending = random.chance(0.05 + 0.7 * Math.exp((yearIndex - world.years.length + 1) / 3));
	const decidedOn = firstDayOfFiscalYear(fiscalYear) + random.below(DAYS_IN_YEAR);
	const receivedOn = decidedOn - 150 - random.below(1400);
	const draft = startDraft({
		nationality,
		caseType,
		custody: detained ? 'D' : random.chance(0.16) ? 'R' : 'N',
		court: court.code,
		judge: draws.judge(courtIndex, yearIndex, nationality.group, random),
		hasClaim,
		chargedOn: receivedOn - 30 - random.below(300),
		receivedOn,
		decidedOn
	});
	const claim = { courtIndex, represented, detained, affirmative };
	if (caseType !== 'DDC') addProceedings(generator, draft, claim, isPending, random);
	const appearedOn = represented ? receivedOn + random.below(120) : NO_DAY;
	const { chargedOn, custody } = draft.facts;
	return {
		id,
		city: CITIES[random.below(CITIES.length)] ?? '',
		state: court.state,
		nationality: random.chance(0.01) ? '' : nationality.code,
		language: nationality.language,
		custody,
		caseType,
		asylumType: asylumType(hasClaim, affirmative, random),
		lastCourt: court.code,
		sex: random.chance(0.455) ? '' : random.chance(0.6) ? 'M' : 'F',
		birthYear: fiscalYear - 10 - random.below(55),
		birthMonth: 1 + random.below(12),
		enteredOn: chargedOn - random.below(900),
		lawyerSince: appearedOn,
		proceedings: draft.proceedings,
		applications: draft.applications,
		representatives: representativesOf(
			{ id, represented, appearedOn, decidedOn, chargedOn, proceeding: draft.proceedings.at(-1) },
			random
		),
		riderLink: null
	};
}

interface ClaimSetting {
	readonly courtIndex: number;
	readonly represented: boolean;
	readonly detained: boolean;
	readonly affirmative: boolean;
}

/** The case may move, be closed, and be decided once before, each in a proceeding of its own; then comes the last one. */
function addProceedings(
	generator: Generator,
	draft: CaseDraft,
	setting: ClaimSetting,
	isPending: boolean,
	random: Random
): void {
	const { decidedOn } = draft.facts;
	if (random.chance(0.19)) addMoves(generator, draft, random);
	if (!isPending && random.chance(0.02)) {
		const otherCompletion = random.chance(0.5) ? 'A' : random.chance(0.5) ? 'Y' : 'K';
		const part = { otherCompletion, completedOn: decidedOn - 40 - random.below(20), absentia: 'N' };
		const closed = addProceeding(draft, generator.nextProceeding(), part, random);
		addClaim(
			draft,
			closed,
			{ asylum: random.chance(0.7) ? 'S' : '', withholding: 'S', torture: 'S' },
			random
		);
	}
	const firstOn = decidedOn - DAYS_IN_YEAR - random.below(1200);
	const isRedecided =
		random.chance(0.065) && firstOn >= firstDayOfFiscalYear(generator.world.years[0]?.fiscalYear ?? 0);
	if (isRedecided) {
		const { judge, nationality } = draft.facts;
		const year = yearIndexOf(generator.world, firstOn);
		const first = random.chance(0.5)
			? judge
			: generator.draws.judge(setting.courtIndex, year, nationality.group, random);
		addDecision(generator, draft, setting, { on: firstOn, judge: first, bonus: -1 }, random);
	}
	if (isPending) addClaim(draft, addProceeding(draft, generator.nextProceeding(), {}, random), OPEN, random);
	else
		addDecision(
			generator,
			draft,
			setting,
			{ on: decidedOn, judge: draft.facts.judge, bonus: isRedecided ? 1.2 : 0 },
			random
		);
}

function addMoves(generator: Generator, draft: CaseDraft, random: Random): void {
	const { facts } = draft;
	const moves = random.chance(0.25) ? 2 : 1;
	let movedOn = facts.decidedOn - 60 - 200 * moves - random.below(300);
	for (let move = 0; move < moves; move++) {
		const year = yearIndexOf(generator.world, movedOn);
		const fromIndex = generator.draws.court(year, random);
		const from = generator.world.courts[fromIndex]?.code ?? '';
		const judge = judgeCode(generator.draws.judge(fromIndex, year, facts.nationality.group, random), random);
		const otherCompletion = random.chance(0.69) ? 'C' : 'T';
		const part = {
			court: from,
			judge,
			otherCompletion,
			completedOn: movedOn,
			absentia: 'N',
			movedTo: facts.court
		};
		const moved = addProceeding(draft, generator.nextProceeding(), part, random);
		if (random.chance(0.6)) addClaim(draft, moved, MOVED, random);
		draft.cameFrom = from;
		draft.cameFromJudge = judge;
		draft.cameOn = movedOn;
		movedOn += 60 + random.below(140);
	}
}

interface DecisionMoment {
	readonly on: Day;
	readonly judge: SyntheticJudge | null;
	/** Added to the log-odds of a grant: first decisions of cases heard twice were mostly denials. */
	readonly bonus: number;
}

function addDecision(
	{ world, nextProceeding }: Generator,
	draft: CaseDraft,
	setting: ClaimSetting,
	{ on, judge, bonus }: DecisionMoment,
	random: Random
): void {
	const { nationality, caseType, hasClaim } = draft.facts;
	const shift = world.years[yearIndexOf(world, on)]?.grantShift ?? 0;
	const outcome = hasClaim
		? drawClaimOutcome(
				{
					...setting,
					logit: nationality.grantLogit + shift + (judge?.leaning ?? 0) + bonus,
					beforeMay2019: on < MAY_2019,
					conditionalPossible: nationality.code === 'CH' && on <= END_OF_FY2005
				},
				random
			)
		: null;
	const completion = outcome
		? completionOf(outcome, caseType, random)
		: drawPlainCompletion(caseType, random);
	const decisionForm = random.chance(0.5) ? 'O' : random.chance(0.9) ? 'W' : '7';
	const isDocket = completion.absentia === 'Y' && random.chance(0.05);
	const part = {
		...completion,
		completedOn: on,
		decisionForm,
		judge: isDocket ? 'IAD' : judgeCode(judge, random)
	};
	const id = addProceeding(draft, nextProceeding(), part, random);
	if (outcome) addClaim(draft, id, outcome, random);
	else addOtherRelief(draft, id, random);
}

function addOtherRelief({ facts, applications }: CaseDraft, proceeding: number, random: Random): void {
	const { receivedOn } = facts;
	if (facts.caseType === 'WHO') {
		applications.push({ proceeding, code: 'ASYW', receivedOn, decision: random.chance(0.2) ? 'G' : 'D' });
	} else if (random.chance(0.3)) {
		const decision = random.chance(0.3) ? 'G' : random.chance(0.5) ? 'D' : 'W';
		applications.push({ proceeding, code: drawOtherRelief(random), receivedOn, decision });
	}
}

function asylumType(hasClaim: boolean, affirmative: boolean, random: Random): string {
	if (!hasClaim) return random.chance(0.03) ? 'E' : '';
	if (random.chance(0.02)) return '';
	if (affirmative) return 'I';
	return random.chance(0.003) ? 'J' : 'E';
}

function yearIndexOf(world: World, day: Day): number {
	const fiscalYear = new Date((day + OCTOBER_TO_DECEMBER) * 86_400_000).getUTCFullYear();
	const first = world.years[0]?.fiscalYear ?? fiscalYear;
	return Math.max(0, Math.min(world.years.length - 1, fiscalYear - first));
}
