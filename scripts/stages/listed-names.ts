import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '#core/tables/csv.ts';
import { lookupCourts, lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { dataFolder } from '#scripts/data-folder.ts';

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
		court: names(readLookup(folder, lookupCourts).map((row) => [row.court, row.name])),
		judge: names(
			readLookup(folder, lookupImmigrationJudges).map((row) => [row.judge, row.name, row.is_person])
		),
		nationality: names(
			readLookup(folder, lookupNationalities).flatMap((row) =>
				(row.eoir_code?.split('|') ?? []).map((code) => [code, row.name_en] as const)
			)
		)
	};
}

/** The rows of a lookup; none when it is not in the folder. */
export function readLookup<T extends Table>(folder: string, table: T): Row<T>[] {
	const path = join(folder, `${table.name}.csv`);
	return existsSync(path) ? readCsv(table, readFileSync(path, 'utf8'), path) : [];
}
