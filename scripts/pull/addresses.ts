import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { messageOf, UsageError } from '#scripts/errors.ts';

/** Every source that can be pulled. */
export const PULLED_SOURCES = [
	'unhcr',
	'ohss-yearbook',
	'eoir-decision-rates',
	'asylumjudge',
	'uscis',
	'ddp',
	'eoir-case-data'
] as const;

/** A source that can be pulled. */
export type PulledSource = (typeof PULLED_SOURCES)[number];

type Environment = Readonly<Record<string, string | undefined>>;

const webAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/));

const PublisherSchema = v.strictObject({
	/** Page that links to the current files, for publishers whose file names move. */
	index: v.optional(webAddress),
	/** The files themselves, or for an interface its end points; a fallback where there is an index page. */
	files: v.pipe(v.array(webAddress), v.minLength(1)),
	/** More bytes than one file can have: one that is larger is another thing than the file. */
	most_bytes: v.pipe(v.number(), v.integer(), v.minValue(1))
});

const PublishersSchema = v.strictObject({
	/** Where publishers can reach whoever runs the pull: a page or a `mailto:` address. */
	contact: v.pipe(v.string(), v.regex(/^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/)),
	sources: v.strictObject(v.entriesFromList(PULLED_SOURCES, PublisherSchema))
});

/** Where a publisher keeps what a source reads. */
export type PublisherAddresses = Pick<v.InferOutput<typeof PublisherSchema>, 'index' | 'files'>;

/** The one place to change when a publisher moves a file. */
const CONFIG = join(import.meta.dirname, 'publishers.json');

/**
 * Reads the addresses of all publishers: `publishers.json` beside this file, or the file that `LEDGER_PUBLISHERS` names.
 * @throws UsageError naming the file and what is wrong with it.
 */
function readPublishers(environment: Environment): v.InferOutput<typeof PublishersSchema> {
	const path = environment['LEDGER_PUBLISHERS'] ?? CONFIG;
	try {
		return v.parse(PublishersSchema, JSON.parse(readFileSync(path, 'utf8')));
	} catch (cause) {
		const place = cause instanceof v.ValiError ? `${v.getDotPath(cause.issues[0]) ?? 'top level'}: ` : '';
		throw new UsageError(
			`${path}: not the addresses of publishers: ${place}${messageOf(cause)}. Expected what scripts/pull/publishers.json has: ` +
				'"contact", and under "sources" for each its "files", "most_bytes" and perhaps "index".',
			{ cause }
		);
	}
}

/**
 * What requests say of who asks: the program, and where its operator can be reached (`contact` of the file of addresses,
 * or `LEDGER_CONTACT`).
 * @throws UsageError when that is no address.
 */
export function userAgent(environment: Environment = process.env): string {
	const { contact } = readPublishers(environment);
	const given = environment['LEDGER_CONTACT'] ?? contact;
	if (!v.is(PublishersSchema.entries.contact, given))
		throw new UsageError(`LEDGER_CONTACT is "${given}"; expected a web address or mailto:name@host.`);
	return `asylum-ledger/0.1 (reader of public asylum statistics; +${given})`;
}

/** The most bytes that one file of a source may have. */
export function mostBytes(source: PulledSource, environment: Environment = process.env): number {
	return readPublishers(environment).sources[source].most_bytes;
}

/** The environment variable that sends a source's requests elsewhere, such as `LEDGER_ADDRESS_OHSS_YEARBOOK`. */
function addressVariable(source: PulledSource): string {
	return `LEDGER_ADDRESS_${source.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * The addresses of a source, with the override of its environment variable applied:
 * `http://host:port` (and a path before the publisher's own, if it has one) is a mirror of the publisher's server;
 * an address that ends in a file name (`….zip`) stands for the one file itself, and no index page is read.
 * @throws UsageError when the variable holds no http address, or the file of addresses cannot be read.
 */
export function publisherAddresses(
	source: PulledSource,
	environment: Environment = process.env
): PublisherAddresses {
	const { files, index } = readPublishers(environment).sources[source];
	const given = environment[addressVariable(source)];
	if (!given) return { ...(index ? { index } : {}), files };
	const mirror = parseMirror(given, source);
	if (/\.(?:[a-z]{3,4}|parquet)$/i.test(mirror.pathname)) return { files: [mirror.href] };
	return {
		...(index ? { index: mirrored(index, mirror) } : {}),
		files: files.map((file) => mirrored(file, mirror))
	};
}

/**
 * The address to ask for a link found on a publisher's page: a link to the publisher's own host goes to the mirror
 * when one is set, any other stays.
 */
export function mirroredLink(
	source: PulledSource,
	link: string,
	environment: Environment = process.env
): string {
	const given = environment[addressVariable(source)];
	const { files } = readPublishers(environment).sources[source];
	const isOwn = files.some((file) => new URL(file).host === new URL(link).host);
	return given && isOwn ? mirrored(link, parseMirror(given, source)) : link;
}

function mirrored(address: string, mirror: URL): string {
	const { pathname, search } = new URL(address);
	const prefix = mirror.pathname.replace(/\/$/, '');
	const path = pathname.startsWith(`${prefix}/`) ? pathname : prefix + pathname;
	return mirror.origin + path + search;
}

function parseMirror(given: string, source: PulledSource): URL {
	if (/^https?:/i.test(given) && URL.canParse(given)) return new URL(given);
	throw new UsageError(
		`${addressVariable(source)} is "${given}"; expected an address that begins with http:// or https://.`
	);
}
