import { createRandom } from '#scripts/synthetic/random.ts';
import type { ReleaseOptions } from '#scripts/synthetic/release-options.ts';
import { type DemoCourt, inventCourts } from '#scripts/synthetic/courts.ts';
import { type DemoJudge, inventJudges } from '#scripts/synthetic/judges.ts';
import { DEMO_NATIONALITIES, type DemoNationality } from '#scripts/synthetic/nationalities.ts';

/** The invented places, people and years that cases are drawn from. */
export interface World {
	readonly courts: readonly DemoCourt[];
	readonly judges: readonly DemoJudge[];
	readonly nationalities: readonly DemoNationality[];
	readonly years: readonly DemoYear[];
}

/** A fiscal year of the story. */
export interface DemoYear {
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
		nationalities: DEMO_NATIONALITIES,
		years: Array.from({ length: years.to - years.from + 1 }, (_, index) => ({
			fiscalYear: years.from + index,
			weight: 0.6 + 0.05 * index + (index > 16 ? 0.12 * (index - 16) : 0) + 0.25 * random.share(),
			grantShift:
				0.35 * Math.sin(index / 3.2) + 0.15 * random.bell() - (index === years.to - years.from ? 0.5 : 0)
		}))
	};
}
