import { dayOf, firstDayOfFiscalYear, NO_DAY, type Day } from '../calendar.ts';
import { createRandom, type Random } from '../random.ts';
import type { ReleaseOptions } from '../release-options.ts';
import { prepareDraws } from '../world/draws.ts';
import type { DemoJudge } from '../world/judges.ts';
import type { World } from '../world/world.ts';
import type { ApplicationStory, CaseStory, ProceedingStory } from './case-story.ts';
import { completionOf, drawClaimOutcome } from './claim-outcome.ts';
import { claimRows } from './claim-rows.ts';
import { scatteredIdentifiers } from './identifiers.ts';
import { drawCaseType, drawOtherRelief, drawPlainCompletion } from './no-claim.ts';
import { representativesOf } from './representatives.ts';
import { rideAlong } from './riders.ts';

const STORY_STREAM = 2;
const MAY_2019 = dayOf(2019, 5, 1);
const END_OF_FY2005 = dayOf(2005, 9, 30);
const NO_PERSON = ['VIS', 'VJ1', 'CLR', 'CLR', 'CLR'] as const;
const CITIES = ['LARKENHOLLOW', 'FENNIMERE', 'PEÑASCAL', 'MAYORGÜEZ', 'OSMERSTEAD', 'WENDLEGATE', 'QUILLANMOOR', 'SAN THISTLE', 'O"MARLOW', 'VESPERFOLD\\', 'b6'] as const;
/** Cases whose claim is heard by an asylum officer first. */
const AFFIRMATIVE_SHARE = 0.36;
const CLAIM_SHARE = [0.22, 0.37, 0.38, 0.6] as const;
const DAYS_IN_YEAR = 365;

/** Tells one case after another; the order of cases is part of the result. */
export function createStoryteller(world: World, options: ReleaseOptions): () => CaseStory {
	const random = createRandom(options.seed, STORY_STREAM);
	const draws = prepareDraws(world);
	const nextCase = scatteredIdentifiers(2_000_003, Math.ceil(options.cases * 1.12) + 50);
	const nextProceeding = scatteredIdentifiers(5_000_011, options.cases * 2 + 100);
	let family: { lead: CaseStory; left: number } | null = null;
	return () => {
		if (family !== null && family.left > 0) {
			family.left--;
			return rideAlong(family.lead, nextCase(), nextProceeding, random);
		}
		const told = tellCase(world, draws, nextCase(), nextProceeding, random);
		family = told.proceedings.length > 0 && random.chance(0.135) ? { lead: told, left: 1 + random.below(3) } : null;
		return told;
	};
}

function tellCase(
	world: World,
	draws: ReturnType<typeof prepareDraws>,
	id: number,
	nextProceeding: () => number,
	random: Random
): CaseStory {
	const yearIndex = draws.year(random);
	const year = world.years[yearIndex] ?? { fiscalYear: 2020, grantShift: 0, weight: 1 };
	const lastIndex = world.years.length - 1;
	const courtIndex = draws.court(yearIndex, random);
	const nationality = world.nationalities[draws.nationality(courtIndex, random)] ?? { code: '??', language: 'UNK', grantLogit: 0, group: 3 as const };
	const caseType = drawCaseType(year.fiscalYear, random);
	const detained = random.chance(world.courts[courtIndex]?.detained ? 0.85 : 0.06);
	const custody = detained ? 'D' : random.chance(0.16) ? 'R' : 'N';
	const mayClaim = caseType === 'RMV' || caseType === 'DEP' || caseType === 'EXC' || caseType === 'AOC';
	const hasClaim = mayClaim && random.chance(CLAIM_SHARE[nationality.group]);
	const affirmative = hasClaim && random.chance(AFFIRMATIVE_SHARE);
	const represented = random.chance((hasClaim ? 0.8 : 0.4) - (detained ? 0.25 : 0));
	const pending = random.chance(0.05 + 0.7 * Math.exp((yearIndex - lastIndex) / 3));
	const hearsFinal = draws.judge(courtIndex, yearIndex, nationality.group, random);
	const decidedOn = firstDayOfFiscalYear(year.fiscalYear) + random.below(DAYS_IN_YEAR);
	const receivedOn = decidedOn - 150 - random.below(1400);

	const proceedings: ProceedingStory[] = [];
	const applications: ApplicationStory[] = [];
	const chargedOn = receivedOn - 30 - random.below(300);
	let came = { from: '', judge: '', on: NO_DAY as Day };

	const addProceeding = (part: Partial<ProceedingStory>): ProceedingStory => {
		const proceeding: ProceedingStory = {
			id: nextProceeding(),
			court: world.courts[courtIndex]?.code ?? '',
			judge: judgeCode(hearsFinal, random),
			chargedOn,
			enteredOn: chargedOn + 10,
			cameFrom: came.from,
			cameFromJudge: came.judge,
			cameOn: came.on,
			hearingOn: decidedOn - 30,
			decisionForm: '',
			decision: '',
			otherCompletion: '',
			completedOn: NO_DAY,
			absentia: '',
			movedTo: '',
			custody,
			caseType,
			nationality: random.chance(0.003) ? '' : nationality.code,
			language: nationality.language,
			...part
		};
		proceedings.push(proceeding);
		return proceeding;
	};
	const addClaim = (proceeding: number, outcome: Parameters<typeof claimRows>[1]) =>
		applications.push(...claimRows(proceeding, outcome, receivedOn, random));

	const yearOf = (day: Day) => {
		const first = world.years[0]?.fiscalYear ?? year.fiscalYear;
		return Math.max(0, Math.min(lastIndex, new Date((day + 92) * 86_400_000).getUTCFullYear() - first));
	};
	const outcomeAt = (day: Day, judge: DemoJudge | null, bonus: number) =>
		drawClaimOutcome(
			{
				logit: nationality.grantLogit + (world.years[yearOf(day)]?.grantShift ?? 0) + (judge?.leaning ?? 0) + bonus,
				represented,
				detained,
				affirmative,
				beforeMay2019: day < MAY_2019,
				conditionalPossible: nationality.code === 'CH' && day <= END_OF_FY2005
			},
			random
		);

	// The case may have moved, been closed, or been decided once before, each in a proceeding of its own.
	let moves = caseType === 'DDC' ? 0 : random.chance(0.19) ? 1 + (random.chance(0.25) ? 1 : 0) : 0;
	let movedOn = decidedOn - 60 - 200 * moves - random.below(300);
	for (; moves > 0; moves--) {
		const fromIndex = draws.court(yearOf(movedOn), random);
		const from = world.courts[fromIndex]?.code ?? '';
		const judge = judgeCode(draws.judge(fromIndex, yearOf(movedOn), nationality.group, random), random);
		const to = world.courts[courtIndex]?.code ?? '';
		const venue = random.chance(0.69);
		const moved = addProceeding({ court: from, judge, otherCompletion: venue ? 'C' : 'T', completedOn: movedOn, absentia: 'N', movedTo: to });
		if (hasClaim && random.chance(0.6)) addClaim(moved.id, { asylum: 'T', withholding: 'T', torture: 'T' });
		came = { from, judge, on: movedOn };
		movedOn += 60 + random.below(140);
	}
	if (!pending && random.chance(0.02)) {
		const closed = addProceeding({ otherCompletion: random.chance(0.5) ? 'A' : random.chance(0.5) ? 'Y' : 'K', completedOn: decidedOn - 40 - random.below(20), absentia: 'N' });
		if (hasClaim) addClaim(closed.id, { asylum: random.chance(0.7) ? 'S' : '', withholding: 'S', torture: 'S' });
	}
	const firstOn = decidedOn - 365 - random.below(1200);
	const isRedecided = random.chance(0.065) && caseType !== 'DDC' && firstOn >= firstDayOfFiscalYear(world.years[0]?.fiscalYear ?? 0);
	if (isRedecided) {
		const judge = random.chance(0.5) ? hearsFinal : draws.judge(courtIndex, yearOf(firstOn), nationality.group, random);
		const first = addProceeding({ judge: judgeCode(judge, random), completedOn: firstOn, decisionForm: 'O' });
		const outcome = hasClaim ? outcomeAt(firstOn, judge, -1) : null;
		const completion = outcome ? completionOf(outcome, caseType, random) : drawPlainCompletion(caseType, random);
		Object.assign(first, completion);
		if (outcome) addClaim(first.id, outcome);
	}
	if (caseType !== 'DDC') {
		const last = addProceeding(pending ? {} : { completedOn: decidedOn, decisionForm: random.chance(0.5) ? 'O' : random.chance(0.9) ? 'W' : '7' });
		if (pending) {
			if (hasClaim) addClaim(last.id, { asylum: '', withholding: '', torture: '' });
		} else if (hasClaim) {
			const outcome = outcomeAt(decidedOn, hearsFinal, isRedecided ? 1.2 : 0);
			Object.assign(last, completionOf(outcome, caseType, random));
			addClaim(last.id, outcome);
		} else {
			Object.assign(last, drawPlainCompletion(caseType, random));
			if (caseType === 'WHO') applications.push({ proceeding: last.id, code: 'ASYW', receivedOn, decision: random.chance(0.2) ? 'G' : 'D' });
			else if (random.chance(0.3)) applications.push({ proceeding: last.id, code: drawOtherRelief(random), receivedOn, decision: random.chance(0.3) ? 'G' : random.chance(0.5) ? 'D' : 'W' });
		}
		if (last.absentia === 'Y' && random.chance(0.05)) Object.assign(last, { judge: 'IAD' });
	}
	const finalProceeding = proceedings.at(-1);
	const appearedOn = represented ? receivedOn + random.below(120) : NO_DAY;
	return {
		id,
		city: CITIES[random.below(CITIES.length)] ?? '',
		state: world.courts[courtIndex]?.state ?? '',
		nationality: random.chance(0.01) ? '' : nationality.code,
		language: nationality.language,
		custody,
		caseType,
		asylumType: hasClaim ? (random.chance(0.02) ? '' : affirmative ? 'I' : random.chance(0.003) ? 'J' : 'E') : random.chance(0.03) ? 'E' : '',
		lastCourt: world.courts[courtIndex]?.code ?? '',
		sex: random.chance(0.455) ? '' : random.chance(0.6) ? 'M' : 'F',
		birthYear: year.fiscalYear - 10 - random.below(55),
		birthMonth: 1 + random.below(12),
		enteredOn: chargedOn - random.below(900),
		lawyerSince: appearedOn,
		proceedings,
		applications,
		representatives: representativesOf({ id, represented, appearedOn, decidedOn, chargedOn, proceeding: finalProceeding }, random),
		rides: null
	};
}

function judgeCode(judge: DemoJudge | null, random: Random): string {
	const drawn = random.share();
	if (drawn < 0.009) return '';
	if (drawn < 0.011) return random.chance(0.5) ? '9Q9' : '7Z7';
	if (judge === null || drawn < 0.021) return NO_PERSON[random.below(NO_PERSON.length)] ?? 'VIS';
	return judge.secondCode !== null && random.chance(0.3) ? judge.secondCode : judge.code;
}
