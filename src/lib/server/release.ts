import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { fingerprintText, unreleasedId } from '#core/releases/release-id.ts';
import { ALL_TABLES } from '#core/tables/all-tables.ts';
import { COUNTED_PLACES } from '#core/tables/counted.ts';
import { sources } from '#core/tables/published.ts';
import { DATA_FOLDER, once, readTable } from './data-source.ts';
import { releaseRecords } from './release-records.ts';

const StatedSchema = v.object({ id: v.string(), synthetic: v.boolean() });

/** The data a build shows: its id, whether it is synthetic, and its day (for citations). */
export interface Release {
	readonly id: string;
	readonly synthetic: boolean;
	/** Day of the release; of data in no release that of the newest document. ISO. No clock is read. */
	readonly madeOn: string;
}

/**
 * The release of the data folder. A demonstration says its own id; real data are called after the release on record that
 * holds the very same tables, else by eight digits of their fingerprint, so that an id always means the same numbers.
 */
export function release(): Release {
	return once('release', () => {
		const stated = join(DATA_FOLDER, 'release.json');
		if (existsSync(stated))
			return { ...v.parse(StatedSchema, JSON.parse(readFileSync(stated, 'utf8'))), madeOn: newestDay() };
		const fingerprint = dataFingerprint();
		const found = releaseRecords().findLast((known) => known.fingerprint === fingerprint);
		return {
			id: found?.id ?? unreleasedId(fingerprint),
			synthetic: false,
			madeOn: found?.day ?? newestDay()
		};
	});
}

/** The newest day that documents or releases name; a folder with neither has no day of its own. */
function newestDay(): string {
	const documents = readTable(sources, 'normalized').flatMap((row) => [row.published_on, row.retrieved_on]);
	const days = [...documents, ...releaseRecords().map(({ day }) => day)];
	return days.reduce<string>((newest, day) => (day !== null && day > newest ? day : newest), '2000-01-01');
}

function dataFingerprint(): string {
	const counted = COUNTED_PLACES.find((place) =>
		existsSync(join(DATA_FOLDER, place, 'asylum_decisions.csv'))
	);
	const sums = ALL_TABLES.flatMap(({ folder, table: { name } }) => {
		const place = folder === 'counted' ? counted : folder;
		const path = place === undefined ? null : join(DATA_FOLDER, place, `${name}.csv`);
		return path !== null && existsSync(path) ? [{ name, sha256: fileSha256(path) }] : [];
	});
	return createHash('sha256').update(fingerprintText(sums)).digest('hex');
}

/** Piece by piece: counted decisions may be larger than memory likes. */
function fileSha256(path: string): string {
	const hash = createHash('sha256');
	const piece = Buffer.alloc(1 << 20);
	const file = openSync(path, 'r');
	try {
		for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
			hash.update(piece.subarray(0, read));
	} finally {
		closeSync(file);
	}
	return hash.digest('hex');
}
