import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreachableError } from '../../errors.ts';
import { bytesInWords } from '../../io/byte-words.ts';
import { checkRoom } from '../../io/disk-error.ts';
import type { Fetched } from '../../io/download.ts';
import type { Effects } from '../../io/effects.ts';
import { askHead, type FileHead } from '../../io/file-head.ts';
import { incomingFolder } from '../../io/incoming-folder.ts';
import { PartFile } from '../../io/part-file.ts';
import { PATIENCE, type Patience } from '../../io/patience.ts';
import { fileSize, hashFile, writeSnapshotRecord } from '../../io/raw-file.ts';
import { reportPulled } from '../../stages/report-pulled.ts';
import { downloadResumably } from '../../io/resumable-download.ts';
import { readSnapshotRecords, type SnapshotRecord } from '../../io/snapshot-record.ts';
import { dayOf, isSameState } from '../../io/validators.ts';
import { publisherAddresses } from '../../publisher-addresses.ts';
import type { PullRequest, PullResult } from '../source.ts';

/**
 * Fetches the immigration courts' monthly case-data archive (some 4.5 GB) if there is a newer one than we have. EOIR
 * overwrites the file in place, so each release is kept as `<day of its Last-Modified>.zip`. A broken download is
 * taken up where it stopped, as long as the file at the source is still the same.
 * @throws UnreachableError, DataError; releases that are here stay, and so does the part of a new one.
 */
export async function pullEoirCaseData(
	{ rawFolder, recordFolder }: PullRequest,
	effects: Effects,
	patience: Patience = PATIENCE
): Promise<readonly PullResult[]> {
	const startedAt = effects.now();
	const [url] = publisherAddresses('eoir-case-data').files;
	if (url === undefined) throw new UnreachableError('No address is configured for eoir-case-data.');
	const report = (result: PullResult) => [reportPulled('eoir-case-data', result, startedAt, effects)];

	const head = await askHead(url, patience, effects);
	const records = await readSnapshotRecords(recordFolder);
	const known = await findRelease(records, head, rawFolder);
	if (known) return report({ file: known.file, state: 'unchanged', bytes: known.bytes });

	const folder = incomingFolder(rawFolder);
	await mkdir(folder, { recursive: true });
	await mkdir(rawFolder, { recursive: true });
	const part = new PartFile(folder);
	const adopted = await adoptRelease(rawFolder, records, head);
	const fetched = adopted ?? (await fetchRelease({ url, part, head, folder }, patience, effects));
	const record = recordOf(url, fetched, effects.now());
	if (!adopted) await rename(part.path, join(rawFolder, record.file));
	await writeSnapshotRecord(recordFolder, record);
	await part.remove();
	const state = records.some(({ file }) => file === record.file) ? 'changed' : 'new';
	return report({ file: record.file, state, bytes: record.bytes });
}

/** The record of the release the server has, if its file is here. Reading 4.5 GB to compare would cost a minute. */
async function findRelease(
	records: readonly SnapshotRecord[],
	head: FileHead,
	rawFolder: string
): Promise<SnapshotRecord | undefined> {
	for (const record of records) {
		const isSame = isSameState(
			{ etag: record.etag ?? null, last_modified: record.last_modified ?? null },
			head
		);
		const isSameLength = head.length === null || head.length === record.bytes;
		if (isSame && isSameLength && (await fileSize(join(rawFolder, record.file))) === record.bytes)
			return record;
	}
	return undefined;
}

/** A release that was renamed into place just before an interruption kept its record from being written. */
async function adoptRelease(
	rawFolder: string,
	records: readonly SnapshotRecord[],
	head: FileHead
): Promise<Fetched | null> {
	const day = dayOf(head.last_modified);
	if (day === null || head.length === null || records.some(({ file }) => file === `${day}.zip`)) return null;
	const path = join(rawFolder, `${day}.zip`);
	if ((await fileSize(path)) !== head.length) return null;
	const { etag, last_modified, length } = head;
	return { etag, last_modified, bytes: length, sha256: (await hashFile(path)).digest('hex') };
}

async function fetchRelease(
	{ url, part, head, folder }: { url: string; part: PartFile; head: FileHead; folder: string },
	patience: Patience,
	effects: Effects
): Promise<Fetched> {
	const here = await part.read();
	const isBegun = here !== null && here.origin.url === url && isSameState(here.origin, head);
	if (head.length !== null) await checkRoom(folder, head.length - (isBegun ? here.bytes : 0));
	const size = head.length === null ? 'of unknown size' : bytesInWords(head.length);
	effects.log(`eoir-case-data: release of ${dayOf(head.last_modified) ?? 'unknown date'}, ${size}`);
	return downloadResumably({ url, label: 'eoir-case-data', kind: 'zip', part }, patience, effects);
}

function recordOf(
	url: string,
	{ sha256, bytes, etag, last_modified }: Fetched,
	retrievedAt: Date
): SnapshotRecord {
	const retrievedOn = retrievedAt.toISOString().slice(0, 10);
	const releasedOn = dayOf(last_modified);
	return {
		source: 'eoir-case-data',
		file: `${releasedOn ?? retrievedOn}.zip`,
		title: `EOIR case data, release of ${releasedOn ?? retrievedOn}`,
		publisher: 'Executive Office for Immigration Review',
		url,
		published_on: releasedOn,
		retrieved_on: retrievedOn,
		sha256,
		bytes,
		licence: 'Work of the US government',
		etag,
		last_modified
	};
}
