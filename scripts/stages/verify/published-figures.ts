import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, readCsv } from '#core/tables/csv.ts';
import { lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import {
	type PublishedJudge,
	publishedJudges,
	type PublishedOutcome,
	publishedOutcomes
} from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';
import type { DataFolder } from '#scripts/data-folder.ts';
import { DataError } from '#scripts/errors.ts';

/** Published figures, and the lookups that lead from EOIR's codes to ours. */
export interface PublishedFigures {
	readonly outcomes: readonly PublishedOutcome[];
	readonly judges: readonly PublishedJudge[];
	/** Our nationality code of EOIR's; null when the lookup has none. */
	readonly isoOf: (eoir: string) => string | null;
	/** The code under which the decisions of a judge are joined. */
	readonly personOf: (judge: string) => string;
}

/**
 * Reads what counted decisions are held against.
 * @param judges path of `immigration_judges.csv`.
 * @throws DataError when a file is missing or unreadable.
 */
export async function readPublishedFigures(data: DataFolder, judges: string): Promise<PublishedFigures> {
	const nationalities = await read(lookupNationalities, join(data.lookups, 'nationalities.csv'));
	const codes = new Map(
		nationalities.flatMap(({ nationality, eoir_code }) =>
			(eoir_code ?? '').split('|').map((code) => [code, nationality] as const)
		)
	);
	const people = new Map(
		(await read(lookupImmigrationJudges, judges)).map(({ judge, alias_of }) => [judge, alias_of ?? judge])
	);
	return {
		outcomes: await read(publishedOutcomes, join(data.normalized, 'published_outcomes.csv')),
		judges: await read(publishedJudges, join(data.normalized, 'published_judges.csv')),
		isoOf: (eoir) => codes.get(eoir) ?? null,
		personOf: (judge) => people.get(judge) ?? judge
	};
}

async function read<T extends Table>(table: T, path: string): Promise<readonly Row<T>[]> {
	try {
		return readCsv(table, await readFile(path, 'utf8'), path);
	} catch (cause) {
		if (cause instanceof CsvError) throw new DataError(cause.message, { cause });
		throw new DataError(
			`${path} cannot be read; published figures are compared from it. Name the data folder that has it with --published.`,
			{ cause }
		);
	}
}
