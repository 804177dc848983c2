import { type CaseRecord, NO_DAY } from './case-record.ts';
import { generateCase } from './generate-case.ts';
import { createRandom, type Random } from './random.ts';
import type { ReleaseOptions } from './release-options.ts';
import { prepareDraws, type World } from './world.ts';

const CASE_STREAM = 2;
/** Share of cases that lead a family; with one to three riders each, about a fifth of all cases are riders. */
const LEAD_SHARE = 0.135;
const MOST_RIDERS = 3;

/** Generates one case after another, a lead's family right behind it; the order of cases is part of the result. */
export function caseGenerator(world: World, options: ReleaseOptions): () => CaseRecord {
	const random = createRandom(options.seed, CASE_STREAM);
	const nextCase = scatteredIdentifiers(2_000_003, Math.ceil(options.cases * 1.12) + 50);
	const nextProceeding = scatteredIdentifiers(5_000_011, options.cases * 2 + 100);
	const generator = { world, draws: prepareDraws(world), nextProceeding };
	let lead: CaseRecord | null = null;
	let riders = 0;
	return () => {
		if (lead !== null && riders > 0) {
			riders--;
			return riderOf(lead, nextCase(), nextProceeding, random);
		}
		const generated = generateCase(generator, nextCase(), random);
		riders =
			generated.proceedings.length > 0 && random.chance(LEAD_SHARE) ? 1 + random.below(MOST_RIDERS) : 0;
		lead = generated;
		return generated;
	};
}

/** Gives identifiers that are unique but in no order, with gaps, as the agency's are. */
type Identifiers = () => number;

/**
 * Walks through the residues of a prime above `capacity`, from `first` on, so every number comes once.
 * @throws RangeError when more than `capacity` are asked for.
 */
function scatteredIdentifiers(first: number, capacity: number): Identifiers {
	const prime = primeAbove(capacity);
	const step = Math.max(1, Math.floor(prime * 0.618));
	let index = 0;
	return () => {
		if (index >= prime)
			throw new RangeError(`more than ${prime} identifiers were asked for; give a larger capacity`);
		return first + ((index++ * step) % prime);
	};
}

function primeAbove(number: number): number {
	for (let candidate = Math.max(3, number + 1) | 1; ; candidate += 2) {
		let divisor = 3;
		while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 2;
		if (divisor * divisor > candidate) return candidate;
	}
}

/** The case of a family member: the lead's record again under its own numbers, now and then severed or ending otherwise. */
function riderOf(lead: CaseRecord, id: number, nextProceeding: () => number, random: Random): CaseRecord {
	const numbers = new Map(lead.proceedings.map((proceeding) => [proceeding.id, nextProceeding()]));
	const numberOf = (proceeding: number) => numbers.get(proceeding) ?? proceeding;
	const leadProceeding = lead.proceedings.at(-1)?.id ?? 0;
	const endsOtherwise = random.chance(0.04);
	const severed = random.chance(0.09);
	return {
		...lead,
		id,
		sex: random.chance(0.4) ? '' : random.chance(0.45) ? 'M' : 'F',
		birthYear: lead.birthYear + random.below(24),
		birthMonth: 1 + random.below(12),
		proceedings: lead.proceedings.map((proceeding) => ({ ...proceeding, id: numberOf(proceeding.id) })),
		applications: lead.applications.map((application) => ({
			...application,
			proceeding: numberOf(application.proceeding),
			decision: endsOtherwise && application.decision === 'D' ? 'M' : application.decision
		})),
		representatives: lead.representatives.map((row) => ({
			...row,
			parent: row.parent === lead.id ? id : numberOf(row.parent)
		})),
		riderLink: {
			leadCase: lead.id,
			leadProceeding,
			riderProceeding: numberOf(leadProceeding),
			linkedOn: lead.proceedings[0]?.enteredOn ?? NO_DAY,
			severedOn: severed ? (lead.proceedings[0]?.enteredOn ?? NO_DAY) + 400 : NO_DAY
		}
	};
}
