import type { Random } from './random.ts';

/** An invented court. Its code begins with Q, as no base-city code of EOIR does. */
export interface SyntheticCourt {
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
export function inventCourts(judges: number, random: Random): readonly SyntheticCourt[] {
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

/** A state or territory with a point inside it; invented places are laid around that point. */
interface Region {
	/** Postal code. */
	readonly state: string;
	readonly latitude: number;
	readonly longitude: number;
	/** How far places may lie from the point, in degrees. */
	readonly spread: number;
	/** 1 at the southern border, where Mexican cases are more frequent. */
	readonly border: 0 | 1;
}

/** Islands come first so that even a release of few courts shows them. */
const REGIONS: readonly Region[] = [
	['TX', 29.5, -98.3, 1.6, 1],
	['CA', 34.6, -117.6, 1.1, 1],
	['NY', 42.6, -75.2, 0.9, 0],
	['FL', 27.9, -81.5, 0.9, 0],
	['AZ', 32.6, -111.8, 0.9, 1],
	['GU', 13.45, 144.78, 0.05, 0],
	['HI', 19.65, -155.5, 0.2, 0],
	['PR', 18.22, -66.45, 0.15, 0],
	['IL', 40.0, -89.2, 0.9, 0],
	['NJ', 40.2, -74.5, 0.3, 0],
	['GA', 32.7, -83.4, 0.9, 0],
	['WA', 47.3, -120.4, 0.9, 0],
	['MA', 42.3, -72.0, 0.3, 0],
	['VA', 37.5, -78.5, 0.8, 0],
	['LA', 30.9, -92.2, 0.8, 0],
	['CO', 39.0, -105.5, 0.9, 0],
	['NM', 33.4, -106.2, 0.9, 1],
	['PA', 40.9, -77.6, 0.8, 0],
	['MI', 43.3, -84.6, 0.7, 0],
	['NE', 41.4, -99.6, 0.9, 0],
	['TN', 35.8, -86.4, 0.6, 0],
	['MN', 45.6, -94.6, 0.9, 0],
	['OR', 44.0, -120.8, 0.9, 0],
	['NC', 35.5, -79.6, 0.7, 0],
	['UT', 39.4, -111.6, 0.9, 0],
	['NV', 38.9, -116.9, 0.9, 0],
	['MO', 38.4, -92.5, 0.8, 0],
	['OH', 40.3, -82.8, 0.7, 0],
	['MD', 39.1, -76.8, 0.25, 0],
	['MP', 15.19, 145.75, 0.04, 0]
].map(
	([state, latitude, longitude, spread, border]) => ({ state, latitude, longitude, spread, border }) as Region
);

const FIRST =
	'Larken Fenni Osmer Quillan Thistle Brindle Marlow Corvin Hazelin Wendle Pellam Tamsin Orrin Vesper Juniver Calder Sorrel Ember Lindow Arbour'.split(
		' '
	);
const LAST = 'hollow mere stead reach wick fold haven gate ridge moor'.split(' ');

/** Names of invented places, each once: `Larkenhollow`, `Fennimere` … */
const PLACE_NAMES: readonly string[] = FIRST.flatMap((first, row) =>
	LAST.map((_, column) => first + (LAST[(row + column) % LAST.length] ?? ''))
);
