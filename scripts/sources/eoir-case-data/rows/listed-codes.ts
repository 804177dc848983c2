import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions
} from '#core/tables/code-lists.ts';
import { readCsv } from '#core/tables/csv.ts';
import { lookupCourts, lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import type { CodeLists } from '../read/read-table.ts';

/** What the committed lookups say of one code. */
export interface ListedName {
	readonly name: string;
	/** For judges; true for everything else. */
	readonly isPerson: boolean;
}

/** Names by code, upper case, of the committed lookups. */
export interface ListedNames {
	readonly court: ReadonlyMap<string, ListedName>;
	readonly judge: ReadonlyMap<string, ListedName>;
	readonly nationality: ReadonlyMap<string, ListedName>;
}

/** The names that the committed lookups give to courts, judges and nationalities. */
export function listedNames(folder: string = dataFolder().lookups): ListedNames {
	const names = (rows: readonly (readonly [code: string, name: string, isPerson?: boolean])[]) =>
		new Map(rows.map(([code, name, isPerson = true]) => [code.toUpperCase(), { name, isPerson }]));
	return {
		court: names(readList(folder, lookupCourts).map((row) => [row.court, row.name])),
		judge: names(
			readList(folder, lookupImmigrationJudges).map((row) => [row.judge, row.name, row.is_person])
		),
		nationality: names(
			readList(folder, lookupNationalities).flatMap((row) =>
				(row.eoir_code?.split('|') ?? []).map((code) => [code, row.name_en] as const)
			)
		)
	};
}

/**
 * The codes that EOIR's own lists give to the columns that decide a count, upper case, from the committed lookups.
 * `DEC_CODE` holds decisions (type C of the list of court decisions), `OTHER_COMP` other completions (type O).
 * @param folder where the lookups lie; a list that is not there leaves its column without one.
 */
export function listedCodes(folder: string = dataFolder().lookups): CodeLists {
	const read = <T extends Table>(table: T): Row<T>[] => readList(folder, table);
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

function readList<T extends Table>(folder: string, table: T): Row<T>[] {
	const path = join(folder, `${table.name}.csv`);
	return existsSync(path) ? readCsv(table, readFileSync(path, 'utf8'), path) : [];
}
