import { PLACE_NAMES, REGIONS } from '#scripts/demo/world/places.ts';
import type { Random } from './random.ts';

/** An invented court. Its code begins with Q, as no base-city code of EOIR does. */
export interface DemoCourt {
	readonly code: string;
	readonly name: string;
	readonly city: string;
	readonly state: string;
	readonly latitude: number;
	readonly longitude: number;
	/** Most respondents are in custody. */
	readonly detained: boolean;
	/** True where judges have dockets of their own, so that who hears a case is no chance matter. */
	readonly docketsDiffer: boolean;
	readonly border: 0 | 1;
	/** How many cases, relative to the others. */
	readonly weight: number;
	/** The court opens this many years after the release begins. */
	readonly opensAfter: number;
}

const MOST_COURTS = 100;

/** Invents about one court for each dozen judges, at least 6 and at most 100; the first ones differ in kind by design. */
export function inventCourts(judges: number, random: Random): readonly DemoCourt[] {
	const count = Math.max(6, Math.min(MOST_COURTS, Math.round(judges / 12)));
	const names = shuffled(PLACE_NAMES, random);
	const codes = new Set<string>();
	return Array.from({ length: count }, (_, index) => {
		const region = REGIONS[index % REGIONS.length] ?? REGIONS[0];
		const city = names[index] ?? `Place ${index}`;
		if (!region) throw new RangeError('REGIONS is empty; it must name at least one region');
		const detained = index % 6 === 4;
		const isIsland = region.spread < 0.25;
		return {
			code: uniqueCode(city, codes),
			name: detained ? `${city} Detention Immigration Court` : `${city} Immigration Court`,
			city,
			state: region.state,
			latitude: round(region.latitude + (random.share() * 2 - 1) * region.spread),
			longitude: round(region.longitude + (random.share() * 2 - 1) * region.spread),
			detained,
			docketsDiffer: index % 3 === 1,
			border: region.border,
			weight: isIsland ? 0.08 : (index < 4 ? 3 : 1) * (0.35 + 1.3 * random.share()),
			opensAfter: index > 7 && random.chance(0.25) ? 3 + random.below(12) : 0
		};
	});
}

function uniqueCode(city: string, taken: Set<string>): string {
	const letters = city.toUpperCase();
	for (let i = 0; i < letters.length; i++)
		for (let j = i + 1; j < letters.length; j++) {
			const code = `Q${letters[i] ?? ''}${letters[j] ?? ''}`;
			if (code !== 'QVB' && !taken.has(code)) {
				taken.add(code);
				return code;
			}
		}
	throw new RangeError(`no free court code is left for ${city}; give PLACE_NAMES more varied names`);
}

function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
	const copy = [...list];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = random.below(i + 1);
		[copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
	}
	return copy;
}

function round(degrees: number): number {
	return Math.round(degrees * 1000) / 1000;
}
