import { PUBLISHERS } from '#core/publishers/index.ts';
import { openDataFolder } from '#scripts/release/open-data-folder.ts';
import { parseArguments } from '#scripts/arguments.ts';
import { formatBytes } from '#scripts/files/progress.ts';
import type { Effects } from '#scripts/effects.ts';
import { publishData } from '#scripts/release/publish.ts';
import { refuseStaleAggregates } from '#scripts/release/aggregated-from.ts';
import { guardPublication } from '#scripts/release/guard-publication.ts';

/** Beginnings of ids of documents that nobody may take away; those within another are said by it. */
const CITED_ONLY = PUBLISHERS.filter(({ citedOnly }) => citedOnly)
	.flatMap(({ idPrefixes }) => idPrefixes)
	.filter((id, _, all) => !all.some((other) => other !== id && id.startsWith(other)));

/** How `publish` is called. */
export const PUBLISH_USAGE = `npm run data -- publish [--data <folder>] [--accept-loss "reason"]

Writes what readers take away into publish/: each table as CSV and Parquet, datapackage.json, README.txt, a
dictionary in both languages, CITATION.cff, one zip of them all and SHA256SUMS. The build of the site serves these files
under /data/v1/.
Documents that are cited and not offered (source_id beginning with ${CITED_ONLY.join(', ')})
have no row in them. Of their tables, those counted from court records lie beside as CSV, in neither zip nor descriptor,
under "Cited sources" on the data page; TRAC's judges are not written.
Without --data: the folder data, or the one named by LEDGER_DATA.

Stops when aggregates/ was added up from other counts than are there now ("npm run data -- aggregate").
Counted decisions are first held against the release published before (the latest record in releases/). When a closed
fiscal year lost more than 0.5 % of its grants or denials nothing is published, unless --accept-loss gives a reason; it
is logged in corrections/accepted-losses.json.

Exit codes: 0 done, 1 problem with the data, 2 wrong usage.`;

const OPTIONS = {
	help: { type: 'boolean' },
	data: { type: 'string' },
	'accept-loss': { type: 'string' }
} as const;

/**
 * The `publish` command.
 * @throws UsageError, DataError.
 */
export async function publish(args: readonly string[], effects: Effects): Promise<void> {
	const values = parse(args);
	if (values.help) return effects.log(PUBLISH_USAGE);
	const data = await openDataFolder(values.data);
	await refuseStaleAggregates(data);
	const remember = await guardPublication(data, values['accept-loss'], effects);
	const { release, files } = await publishData(data);
	await remember();
	for (const [name, { bytes }] of files) effects.log(`${name}: ${formatBytes(bytes)}`);
	effects.log(
		`publish: release ${release.id}${release.synthetic ? ' (synthetic)' : ''} written to ${data.publish}`
	);
}

function parse(args: readonly string[]) {
	return parseArguments(args, { options: OPTIONS }, PUBLISH_USAGE).values;
}
