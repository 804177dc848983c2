import { inventCourts, type SyntheticCourt } from './courts.ts';
import { inventJudges, type SyntheticJudge } from './judges.ts';
import { NATIONALITIES, type NationalityGroup, type SyntheticNationality } from './nationalities.ts';
import { createRandom, type Random, weightedChoice, type WeightedChoice } from './random.ts';
import type { ReleaseOptions } from './release-options.ts';

/** The invented places, people and years that cases are drawn from. */
export interface World {
	readonly courts: readonly SyntheticCourt[];
	readonly judges: readonly SyntheticJudge[];
	readonly nationalities: readonly SyntheticNationality[];
	readonly years: readonly SyntheticYear[];
}

/** A fiscal year in which cases are decided. */
interface SyntheticYear {
	readonly fiscalYear: number;
	/** How many cases end in it, relative to other years. */
	readonly weight: number;
	/** Added to the log-odds of a grant that year. */
	readonly grantShift: number;
}

const WORLD_STREAM = 1;

/** Invents the world of a release; it depends on the seed, the number of judges and the years, not on the number of cases. */
export function inventWorld(options: Pick<ReleaseOptions, 'seed' | 'judges' | 'fromYear' | 'toYear'>): World {
	const random = createRandom(options.seed, WORLD_STREAM);
	const courts = inventCourts(options.judges, random);
	const years = { from: options.fromYear, to: options.toYear };
	return {
		courts,
		judges: inventJudges(options.judges, courts, years, random),
		nationalities: NATIONALITIES,
		years: Array.from({ length: years.to - years.from + 1 }, (_, index) => ({
			fiscalYear: years.from + index,
			weight: 0.6 + 0.05 * index + (index > 16 ? 0.12 * (index - 16) : 0) + 0.25 * random.share(),
			grantShift:
				0.35 * Math.sin(index / 3.2) + 0.15 * random.bell() - (index === years.to - years.from ? 0.5 : 0)
		}))
	};
}

/** Where, when and to whom a case falls. Each draw is an index into the world's lists. */
export interface Draws {
	year(random: Random): number;
	/** A court that is open in the year. */
	court(year: number, random: Random): number;
	nationality(court: number, random: Random): number;
	/** A judge who serves at the court in the year, or null when none does. */
	judge(court: number, year: number, group: NationalityGroup, random: Random): SyntheticJudge | null;
}

/** Prepares every draw once, so that a case costs a few table look-ups. */
export function prepareDraws(world: World): Draws {
	const { courts, judges, nationalities, years } = world;
	const year = weightedChoice(years.map((each) => each.weight));
	const courtsByYear = years.map((_, index) =>
		weightedChoice(courts.map((court) => (court.opensAfter <= index ? court.weight : 0)))
	);
	const nationalitiesByCourt = courts.map((court) =>
		weightedChoice(
			nationalities.map(
				(nationality) =>
					nationality.weight *
					(nationality.group === 0 && court.border === 1 ? 2.2 : 1) *
					(nationality.group === 3 && court.border === 1 ? 0.5 : 1) *
					leaningOfPlace(court.code, nationality.code)
			)
		)
	);
	const benches = new Map<number, Bench | null>();
	return {
		year,
		court: (index, random) => courtsByYear[index]?.(random) ?? 0,
		nationality: (court, random) => nationalitiesByCourt[court]?.(random) ?? 0,
		judge: (court, yearIndex, group, random) => {
			const key = (court * 128 + yearIndex) * 4 + group;
			let bench = benches.get(key);
			if (bench === undefined) {
				bench = benchOf(judges, court, years[yearIndex]?.fiscalYear ?? 0, group);
				benches.set(key, bench);
			}
			return bench === null ? null : (bench.judges[bench.choose(random)] ?? null);
		}
	};
}

interface Bench {
	readonly judges: readonly SyntheticJudge[];
	readonly choose: WeightedChoice;
}

function benchOf(
	judges: readonly SyntheticJudge[],
	court: number,
	fiscalYear: number,
	group: NationalityGroup
): Bench | null {
	const serving = judges.filter(
		(judge) => judge.courts.includes(court) && judge.from <= fiscalYear && fiscalYear <= judge.to
	);
	if (serving.length === 0) return null;
	const weights = serving.map(
		(judge) =>
			judge.load *
			(judge.courts[0] === court ? 1 : 0.2) *
			(judge.focus === null ? 1 : judge.focus === group ? 5 : 0.5)
	);
	return { judges: serving, choose: weightedChoice(weights) };
}

/** A fixed factor from 0.5 to 1.5, so that courts differ in whom they see. */
function leaningOfPlace(court: string, nationality: string): number {
	let mixed = 7;
	for (const letter of court + nationality) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) >>> 0;
	return 0.5 + (Math.imul(mixed, 0x9e3779b1) >>> 0) / 4294967296;
}
