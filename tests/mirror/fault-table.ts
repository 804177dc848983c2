import * as faults from './faults.ts';
import type { MirroredSource } from './mirror.ts';
import type { Misbehaviour } from './server.ts';

/** How a pull may end that meets a fault. */
export type Ending = 'right bytes' | 'error';

/** One line of the table: what is ordered, and how the pull must end. */
export interface FaultCase {
	readonly name: string;
	/** How it strikes; `paths` of the source are added. */
	readonly order: Omit<Misbehaviour, 'paths'>;
	/** Whether it strikes the page that lists the files instead of the files. */
	readonly isOfIndex?: boolean;
	readonly ends: Ending;
}

/** Paths of a source's files, and of its index page where it has one. */
export const PATHS: Readonly<Record<MirroredSource, { readonly files: RegExp; readonly index?: RegExp }>> = {
	unhcr: { files: /^\/population\// },
	'ohss-yearbook': { files: /\.xlsx$/, index: /^\/topics\// },
	'eoir-decision-rates': { files: /\/download$/, index: /^\/eoir\/workload/ },
	uscis: { files: /\.xlsx$/, index: /^\/tools\// },
	asylumjudge: { files: /\.json$/ },
	ddp: { files: /\.parquet$/ },
	'eoir-case-data': { files: /\.zip$/ }
};

/** Sources whose broken downloads are taken up where they stopped. */
export const RESUMED: readonly MirroredSource[] = ['ddp', 'eoir-case-data'];

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a'.repeat(16)}\nsize 462000000\n`;
const half = (bytes: number) => Math.floor(bytes / 2);

/** The faults that a source is tried with. */
export function faultsFor(source: MirroredSource): readonly FaultCase[] {
	const isResumed = RESUMED.includes(source);
	return [
		...[400, 401, 403, 404, 410, 451].map((code) => always(faults.status(code), 'error')),
		...[408, 500, 502, 503, 504].flatMap((code) => passing(faults.status(code))),
		twice(faults.status(429, { 'retry-after': '7' }), 'right bytes'),
		once(faults.status(429, { 'retry-after': 'Sun, 15 Nov 2026 12:01:00 GMT' }), 'right bytes'),
		once(faults.status(429, { 'retry-after': '86400' }), 'error'),
		...passing(faults.status(429)),
		once(faults.status(503, { 'retry-after': '30' }), 'right bytes'),
		...passing(faults.NO_ANSWER),
		...passing(faults.HANGS_UP),
		...passing(faults.GIBBERISH),
		...cuts(isResumed),
		once(
			faults.silence('at once', () => 0),
			'right bytes'
		),
		once(faults.silence('half-way', half), 'right bytes'),
		// How many bytes each attempt brings is not known, so neither is how often a download is taken up before it is given up.
		...(isResumed ? [] : [always(faults.silence('half-way', half), 'error')]),
		once(faults.wrongLength(10), 'right bytes'),
		always(faults.wrongLength(10), 'error'),
		always(faults.wrongLength(-10), 'error'),
		always(faults.NO_LENGTH, 'right bytes'),
		...[half, (bytes: number) => bytes - 9, () => 0].map((keep, i) =>
			always(faults.shortened(['half-way', 'before its last bytes', 'at once'][i] ?? '', keep), 'error')
		),
		always(faults.ENDLESS, 'error'),
		always(faults.GZIP, 'right bytes'),
		once(faults.GZIP_CUT, 'right bytes'),
		always(faults.GZIP_CUT, 'error'),
		always(faults.GZIP_UNSAID, 'error'),
		always(faults.WEB_PAGE, 'error'),
		...Object.entries(STAND_INS).map(([name, body]) => always(faults.instead(name, body), 'error')),
		...[301, 302, 303, 307, 308].flatMap((code) => [
			always(faults.redirect(code, 'same host'), 'right bytes'),
			always(faults.redirect(code, 'another host'), 'right bytes')
		]),
		...[faults.REDIRECT_LOOP, faults.REDIRECT_CHAIN, faults.REDIRECT_NOWHERE, faults.REDIRECT_AWAY].map(
			(fault) => always(fault, 'error')
		),
		...(isResumed ? resumptions() : []),
		...(PATHS[source].index ? ofIndex() : [])
	];
}

/** What stands in a file's place under its own media type. */
const STAND_INS: Readonly<Record<string, string | Uint8Array>> = {
	nothing: '',
	'a pointer of Git LFS': POINTER,
	'a web page that calls itself the file':
		'<!DOCTYPE html><html><head><title>Sign in</title></head><body>%PDF-1.7</body></html>',
	'a refusal in JSON': '{"message":"API rate limit exceeded","documentation_url":"https://a.example"}',
	'an XML error': '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
	noise: Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + 7 * i) % 251)
};

/** Connections cut at many places of the body, once and each time. */
function cuts(isResumed: boolean): readonly FaultCase[] {
	const places: readonly (readonly [string, (bytes: number) => number])[] = [
		['before the first byte', () => 0],
		['after one byte', () => 1],
		...[1, 2, 3, 4, 5, 6].map(
			(n) => [`after ${n} sevenths`, (bytes: number) => Math.floor((bytes * n) / 7)] as const
		),
		['before the last byte', (bytes) => bytes - 1]
	];
	return [
		...places.map(([name, place]) => once(faults.cut(name, place), 'right bytes')),
		always(
			faults.cut('before the first byte', () => 0),
			'error'
		),
		...(isResumed ? [] : [always(faults.cut('half-way', half), 'error')])
	];
}

/** What can go wrong between the two parts of a download that is taken up again. */
function resumptions(): readonly FaultCase[] {
	const broken = faults.cut('half-way', half);
	const head = (fault: faults.Fault, ends: Ending): FaultCase => ({
		...always(fault, ends),
		name: `${fault.name}, to HEAD`,
		order: { fault, method: 'HEAD' }
	});
	return [
		twice(faults.first(broken, faults.WRONG_RANGE), 'right bytes'),
		twice(faults.first(broken, faults.NO_RANGES), 'right bytes'),
		twice(faults.first(broken, faults.GZIP), 'right bytes'),
		twice(faults.first(broken, faults.status(503)), 'right bytes'),
		twice(faults.first(faults.GZIP_CUT, faults.GZIP), 'right bytes'),
		head(faults.status(405), 'right bytes'),
		head(faults.status(403), 'error'),
		head(faults.status(503), 'error'),
		head(faults.WEB_PAGE, 'error'),
		head(faults.REDIRECT_LOOP, 'error'),
		head(faults.NO_LENGTH, 'right bytes')
	];
}

/** The page that lists files is gone, another thing, or not to be had: either the configured files serve, or an error. */
function ofIndex(): readonly FaultCase[] {
	const onIndex = (line: FaultCase): FaultCase => ({
		...line,
		name: `${line.name}, index page`,
		isOfIndex: true
	});
	return [
		...passing(faults.status(503)),
		...passing(faults.HANGS_UP),
		...passing(faults.NO_ANSWER),
		once(faults.cut('half-way', half), 'right bytes'),
		once(faults.shortened('half-way', half), 'right bytes'),
		always(faults.shortened('half-way', half), 'error'),
		always(faults.GZIP, 'right bytes'),
		always(faults.instead('noise', STAND_INS['noise'] ?? ''), 'error'),
		always(faults.redirect(301, 'same host'), 'right bytes'),
		always(faults.REDIRECT_LOOP, 'error')
	].map(onIndex);
}

function once(fault: faults.Fault, ends: Ending): FaultCase {
	return { name: `${fault.name}, once`, order: { fault, times: 1 }, ends };
}

function twice(fault: faults.Fault, ends: Ending): FaultCase {
	return { name: `${fault.name}, twice`, order: { fault, times: 2 }, ends };
}

function always(fault: faults.Fault, ends: Ending): FaultCase {
	return { name: `${fault.name}, each time`, order: { fault }, ends };
}

/** A fault that passes is got over; one that stays is an error. */
function passing(fault: faults.Fault): readonly FaultCase[] {
	return [once(fault, 'right bytes'), always(fault, 'error')];
}
