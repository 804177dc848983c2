import { parseArgs } from 'node:util';
import { dataFolder } from '../data-folder.ts';
import { UsageError } from '../errors.ts';
import { bytesInWords } from '../io/byte-words.ts';
import type { Effects } from '../io/effects.ts';
import { publishData } from '../stages/publish/publish-data.ts';

/** How `publish` is called. */
export const PUBLISH_USAGE = `npm run data -- publish [--data <folder>]

Writes what readers take away into publish/: each table as CSV and Parquet, datapackage.json, README.txt, one zip of
them all and SHA256SUMS. Rows of documents that are cited and not offered (source_id beginning with reference-) and the
published judge tables stay out. The build of the site serves these files under /data/files/.
Without --data: the folder data, or the one named by LEDGER_DATA.

Exit codes: 0 done, 1 problem with the data, 2 wrong usage.`;

/**
 * The `publish` command.
 * @throws UsageError, DataError.
 */
export async function publish(args: readonly string[], effects: Effects): Promise<void> {
	const values = parse(args);
	if (values.help) return effects.log(PUBLISH_USAGE);
	const data = dataFolder(values.data);
	const { release, files } = await publishData(data);
	for (const [name, { bytes }] of files) effects.log(`${name}: ${bytesInWords(bytes)}`);
	effects.log(
		`publish: release ${release.id}${release.synthetic ? ' (synthetic)' : ''} written to ${data.publish}`
	);
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: { help: { type: 'boolean' }, data: { type: 'string' } } })
			.values;
	} catch (cause) {
		throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${PUBLISH_USAGE}`, {
			cause
		});
	}
}
