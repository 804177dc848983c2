import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';

/** By what a publisher's server tells one state of a file from the next. */
export interface Validators {
	/** ETag as sent, quotes and `W/` included. */
	readonly etag: string | null;
	/** Last-Modified as sent, an HTTP date. */
	readonly last_modified: string | null;
}

/** The validators of an answer and the length it announces (null when it does not, or when the body is encoded). */
export function validatorsOf(headers: Headers): Validators & { readonly length: number | null } {
	const length = headers.get('content-length');
	return {
		etag: headers.get('etag'),
		last_modified: headers.get('last-modified'),
		length: length !== null && /^\d+$/.test(length) && !isEncoded(headers) ? Number(length) : null
	};
}

/** What a server said of a file when it was recorded. */
export function stateOf({ etag, last_modified }: SnapshotRecord): Validators {
	return { etag: etag ?? null, last_modified: last_modified ?? null };
}

/** Whether a body comes packed, and the length and ranges its server speaks of are those of the packed bytes. */
export function isEncoded(headers: Headers): boolean {
	return !['identity', '', null].includes(headers.get('content-encoding'));
}

/**
 * Headers that ask for a file only if it is another than the recorded one.
 * @param record what its server said of a file that is on disk and verified; without it the file is asked for in any
 * case.
 */
export function conditionalHeaders(record: Validators | undefined): Record<string, string> {
	return {
		...(record?.etag ? { 'if-none-match': record.etag } : {}),
		...(record?.last_modified ? { 'if-modified-since': record.last_modified } : {})
	};
}

/**
 * Whether two sets of validators speak of the same state of a file. ETags decide where both sides have one (a front end
 * may weaken a tag, so `W/` does not count), else the date; with neither nobody can tell, and the answer is no.
 */
export function isSameState(a: Validators, b: Validators): boolean {
	if (a.etag && b.etag) return bare(a.etag) === bare(b.etag);
	return a.last_modified !== null && a.last_modified === b.last_modified;
}

/**
 * The value of `If-Range` for a file: its ETag when that is strong, else its date; weak tags are not allowed there.
 * @returns null when the file has neither, and a broken download must begin anew.
 */
export function ifRange({ etag, last_modified }: Validators): string | null {
	if (etag && !etag.startsWith('W/')) return etag;
	return last_modified;
}

/** The day of an HTTP date, in UTC, as YYYY-MM-DD; null when there is none or it cannot be read. */
export function dayOf(httpDate: string | null): string | null {
	const time = httpDate === null ? NaN : Date.parse(httpDate);
	return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function bare(etag: string): string {
	return etag.replace(/^W\//, '');
}
