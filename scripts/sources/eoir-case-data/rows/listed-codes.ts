import {
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions
} from '#core/tables/code-lists.ts';
import { lookupCourts, lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { readLookup } from '#scripts/stages/listed-names.ts';
import type { CodeLists } from '../read/read-table.ts';

/**
 * The codes that EOIR's own lists give to the columns that decide a count, upper case, from the committed lookups.
 * `DEC_CODE` holds decisions (type C of the list of court decisions), `OTHER_COMP` other completions (type O).
 * @param folder where the lookups lie; a list that is not there leaves its column without one.
 */
export function listedCodes(folder: string = dataFolder().lookups): CodeLists {
	const read = <T extends Table>(table: T): Row<T>[] => readLookup(folder, table);
	const decisions = read(lookupCourtDecisions);
	const lists: Record<string, string[]> = {
		APPL_CODE: read(lookupApplicationCodes).map((row) => row.code),
		APPL_DEC: read(lookupApplicationDecisions).map((row) => row.code),
		BASE_CITY_CODE: read(lookupCourts).map((row) => row.court),
		CASE_TYPE: read(lookupCaseTypes).map((row) => row.case_type),
		DEC_CODE: decisions.flatMap((row) => (row.decision_type === 'C' ? row.code : [])),
		IJ_CODE: read(lookupImmigrationJudges).map((row) => row.judge),
		NAT: read(lookupNationalities).flatMap((row) => row.eoir_code?.split('|') ?? []),
		OTHER_COMP: decisions.flatMap((row) => (row.decision_type === 'O' ? row.code : []))
	};
	return Object.fromEntries(
		Object.entries(lists).flatMap(([column, codes]) =>
			codes.length > 0 ? [[column, [...new Set(codes.map((code) => code.toUpperCase()))]]] : []
		)
	);
}
