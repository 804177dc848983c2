import { openDataFolder } from '#scripts/release/open-data-folder.ts';
import { parseArguments } from '#scripts/arguments.ts';
import type { Effects } from '#scripts/effects.ts';
import { aggregateDecisions } from '#scripts/release/aggregate.ts';

/** How `aggregate` is called. */
export const AGGREGATE_USAGE = `npm run data -- aggregate [--data <folder>]

Adds the counted decisions (counted/eoir-case-data, else counted/ddp) up to what pages show, into aggregates/:
by nationality, court and judge, and the whole table as Parquet and as the explorer's cube. Where both are counted,
also their years side by side (family_years.csv).
Without --data: the folder data, or the one named by LEDGER_DATA.

Exit codes: 0 done, 1 problem with the data, 2 wrong usage.`;

/**
 * The `aggregate` command.
 * @throws UsageError, DataError.
 */
export async function aggregate(args: readonly string[], effects: Effects): Promise<void> {
	const values = parse(args);
	if (values.help) return effects.log(AGGREGATE_USAGE);
	const data = await openDataFolder(values.data);
	const tally = await aggregateDecisions(data);
	for (const [file, rows] of Object.entries(tally)) effects.log(`${file}: ${rows} rows`);
	effects.log(`aggregate: written to ${data.aggregates}`);
}

function parse(args: readonly string[]) {
	return parseArguments(
		args,
		{ options: { help: { type: 'boolean' }, data: { type: 'string' } } },
		AGGREGATE_USAGE
	).values;
}
