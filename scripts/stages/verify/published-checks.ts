import { join } from 'node:path';
import {
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions,
	lookupCustody
} from '#core/tables/code-lists.ts';
import {
	lookupCourts,
	lookupImmigrationJudges,
	lookupJudgeCourts,
	lookupNationalities,
	lookupRedirects
} from '#core/tables/lookups.ts';
import { publishedJudges, publishedOutcomes, sources } from '#core/tables/published.ts';
import type { Table } from '#core/tables/table.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { compareAgreements } from './agreements.ts';
import { checkBounds } from './bounds-rules.ts';
import type { Check } from './check.ts';
import { checkCourtRecords } from './court-records.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';
import { checkLinks } from './link-rules.ts';
import { checkPrintedTotals } from './printed-totals.ts';
import { readTable } from './table-rules.ts';
import { compareYearbookTotals } from './yearbook-totals.ts';

/** Lookups that no published row links to; looked at where they are there. */
const CODE_LISTS: readonly Table[] = [
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions,
	lookupCustody,
	lookupJudgeCourts,
	lookupRedirects
];

/**
 * Looks over the tables that are kept in the repository: form, keys, links, bounds, sums, figures that two
 * publications share, and the counts from court records. Needs no network and no case data.
 */
export async function checkPublished({ normalized, lookups }: DataFolder): Promise<readonly Check[]> {
	const read = <T extends Table>(table: T, folder: string) =>
		readTable(table, join(folder, `${table.name}.csv`));
	const documents = await read(sources, normalized);
	const outcomes = await read(publishedOutcomes, normalized);
	const judges = await read(publishedJudges, normalized);
	const nationalities = await read(lookupNationalities, lookups);
	const courts = await read(lookupCourts, lookups);
	const people = await read(lookupImmigrationJudges, lookups);
	const lists = await Promise.all(CODE_LISTS.map((table) => read(table, lookups)));
	const readings = [
		documents,
		outcomes,
		judges,
		nationalities,
		courts,
		people,
		...lists.filter(({ isThere }) => isThere)
	];
	const known = {
		sourceIds: new Set(documents.rows.map(({ source_id }) => source_id)),
		nationalities: new Set(nationalities.rows.map(({ nationality }) => nationality)),
		courts: new Set(courts.rows.map(({ court }) => court)),
		judgeCodes: new Set(people.rows.map(({ judge }) => judge))
	};
	return [
		...readings.map(({ check }) => check),
		checkLinks({ outcomes: outcomes.rows, judges: judges.rows, ...known }),
		checkBounds(outcomes.rows),
		checkPrintedTotals(outcomes.rows, KNOWN_DIFFERENCES),
		compareYearbookTotals(outcomes.rows),
		compareAgreements(outcomes.rows),
		...(await checkCourtRecords(normalized, outcomes.rows, known))
	];
}
