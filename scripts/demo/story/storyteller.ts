import { createRandom } from '#scripts/synthetic/random.ts';
import type { ReleaseOptions } from '#scripts/synthetic/release-options.ts';
import { prepareDraws } from '#scripts/synthetic/world.ts';
import type { World } from '../world/world.ts';
import type { CaseStory } from '#scripts/synthetic/case-record.ts';
import { scatteredIdentifiers } from './identifiers.ts';
import { rideAlong } from '#scripts/synthetic/generate-cases.ts';
import { tellCase } from '#scripts/synthetic/generate-case.ts';

const STORY_STREAM = 2;
/** Share of cases that lead a family; with one to three riders each, about a fifth of all cases ride. */
const LEAD_SHARE = 0.135;
const MOST_RIDERS = 3;

/** Tells one case after another, a lead's family right behind it; the order of cases is part of the result. */
export function createStoryteller(world: World, options: ReleaseOptions): () => CaseStory {
	const random = createRandom(options.seed, STORY_STREAM);
	const nextCase = scatteredIdentifiers(2_000_003, Math.ceil(options.cases * 1.12) + 50);
	const nextProceeding = scatteredIdentifiers(5_000_011, options.cases * 2 + 100);
	const teller = { world, draws: prepareDraws(world), nextProceeding };
	let lead: CaseStory | null = null;
	let riders = 0;
	return () => {
		if (lead !== null && riders > 0) {
			riders--;
			return rideAlong(lead, nextCase(), nextProceeding, random);
		}
		const told = tellCase(teller, nextCase(), random);
		riders = told.proceedings.length > 0 && random.chance(LEAD_SHARE) ? 1 + random.below(MOST_RIDERS) : 0;
		lead = told;
		return told;
	};
}
