import { group } from 'd3';
import type { PlacesJson } from '#core/check/place-cells.ts';
import type { Nationality } from '#core/tables/lookups.ts';
import { everyoneByYear, judgeYears, rangesOf, recordSourceIds } from './court-records.ts';
import { once } from './data-source.ts';
import { slugOfRecordPerson } from './judge-directory.ts';
import { recordPersonId } from './record-people.ts';
import { release } from './release.ts';

/** One nationality's court records by judge and by court, for the form that checks a figure. */
export function placesJson({ nationality }: Nationality): PlacesJson {
	return {
		schema: 1,
		nationality,
		release: release().id,
		source_id: recordSourceIds()[0] ?? null,
		part_years: [...everyoneByYear().values()]
			.filter(({ from_on, through_on }) => from_on !== null || through_on !== null)
			.map(({ fiscal_year, from_on, through_on }) => [fiscal_year, from_on, through_on] as const),
		judges: Object.fromEntries(judgesOf(nationality)),
		courts: Object.fromEntries(
			[...rangesOf(nationality)].map(([court, rows]) => [
				court,
				rows.map(
					({ fiscal_year, granted_low, granted_high, denied_low, denied_high }) =>
						[fiscal_year, granted_low, granted_high, denied_low, denied_high] as const
				)
			])
		)
	};
}

/** Judges with a page, by address. */
function judgesOf(nationality: string): [string, (readonly [number, number, number])[]][] {
	const all = once('check-places-judges', () =>
		group(
			judgeYears().flatMap((row) => (row.judge_name === null ? [] : { ...row, judge_name: row.judge_name })),
			(row) => row.nationality,
			(row) => slugOfRecordPerson(recordPersonId(row))
		)
	);
	return [...(all.get(nationality) ?? [])].flatMap(
		([slug, rows]): [string, (readonly [number, number, number])[]][] =>
			slug === undefined
				? []
				: [[slug, rows.map(({ fiscal_year, granted, denied }) => [fiscal_year, granted, denied] as const)]]
	);
}
