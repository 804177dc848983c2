import { writeCsv } from '#core/tables/csv.ts';
import {
	type Court,
	type ImmigrationJudge,
	lookupCourts,
	lookupImmigrationJudges
} from '#core/tables/lookups.ts';
import { NON_PERSON_JUDGES } from '#scripts/synthetic/judges.ts';
import type { World } from './world/world.ts';

const INVENTED = 'invented for the demonstration; no such place or person';

/** `courts.csv` of the invented courts, in the form of the project's own lookup. */
export function courtsCsv(world: World): string {
	return writeCsv(
		lookupCourts,
		world.courts.map((court): Court => ({
			court: court.code,
			name: court.name,
			city: court.city,
			state: court.state,
			latitude: court.latitude,
			longitude: court.longitude,
			is_court: true,
			detained_docket: court.detained,
			aliases: null,
			source: INVENTED
		}))
	);
}

/** `immigration_judges.csv` of the invented judges and of the codes that are no person. */
export function judgesCsv(world: World): string {
	const row = (
		judge: string,
		name: string,
		isPerson: boolean,
		aliasOf: string | null = null
	): ImmigrationJudge => ({
		judge,
		name,
		is_person: isPerson,
		alias_of: aliasOf,
		source: INVENTED
	});
	return writeCsv(lookupImmigrationJudges, [
		...NON_PERSON_JUDGES.map((judge) => ({
			...row(judge.code, judge.name, false),
			source: 'code of the agency for no person'
		})),
		...world.judges.flatMap((judge) => [
			row(judge.code, judge.name, true),
			...(judge.secondCode === null ? [] : [row(judge.secondCode, judge.name, true, judge.code)])
		])
	]);
}
