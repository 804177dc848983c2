import type { Effects } from '#scripts/effects.ts';
import { formatBytes } from '#scripts/files/progress.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import type { PullResult } from '#scripts/sources/source.ts';
import type { ContentKind } from './content-kind.ts';
import { askHead, type FileHead } from './download.ts';
import { latestRecord } from './known-document.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { isSameState, stateOf, type Validators } from './validators.ts';

/** A file of which is asked whether it would be fetched. */
interface TriedFile {
	readonly source: string;
	readonly url: string;
	readonly kind: ContentKind;
	/** The file that is here, and what its server last said of it. */
	readonly known: { readonly record: SnapshotRecord; readonly state: Validators } | undefined;
	readonly records: readonly SnapshotRecord[];
	/** File name it would be kept under. */
	readonly name: (state: Validators) => string;
}

/**
 * Asks whether a file would be fetched, without fetching it or writing anything, and says so in a line.
 * @throws UnreachableError when its server cannot be reached or has a web page in its place.
 */
export async function tryDocument(
	file: TriedFile,
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<PullResult> {
	return reportTried(file.source, file.url, judge(file, await askHead(file, retryPolicy, effects)), effects);
}

function judge({ url, known, records, name }: TriedFile, head: FileHead): PullResult {
	if (known && isSameState(known.state, head))
		return { file: known.record.file, state: 'unchanged', bytes: known.record.bytes };
	const recorded = latestRecord(url, records);
	const isRecorded = recorded !== undefined && isSameState(stateOf(recorded), head);
	return {
		file: name(head),
		state: isRecorded && !known ? 'absent' : 'wanted',
		bytes: head.length
	};
}

/** One line about a file that was asked after. */
export function reportTried(source: string, url: string, result: PullResult, effects: Effects): PullResult {
	const size = result.bytes === null ? 'of unknown size' : formatBytes(result.bytes);
	const what = {
		unchanged: 'is here as it stands at the publisher',
		absent: `would be fetched, ${size}: recorded, and not on this disk`,
		wanted: `would be fetched, ${size}: new, changed, or its server does not say`
	};
	effects.log(
		`${source}: ${result.file}: ${what[result.state === 'unchanged' || result.state === 'absent' ? result.state : 'wanted']} (${url})`
	);
	return result;
}
