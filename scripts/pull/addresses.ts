import { UsageError } from '#scripts/errors.ts';

/** Where a publisher keeps what a source reads. When a publisher moves a file, this is the one place to change. */
interface PublisherAddresses {
	/** Page that links to the current files, for publishers whose file names move. */
	readonly index?: string;
	/** The files themselves, or for an interface its end points; a fallback where there is an index page. */
	readonly files: readonly string[];
}

const ASYLUMJUDGE = 'https://raw.githubusercontent.com/huarenusvisa/trrb/main/data';

/** Every address `pull` may ask, by source. Read in November 2026. */
const ADDRESSES = {
	unhcr: {
		files: [
			'https://api.unhcr.org/population/v1/asylum-decisions/',
			'https://api.unhcr.org/population/v1/asylum-applications/'
		]
	},
	'ohss-yearbook': {
		index: 'https://ohss.dhs.gov/topics/immigration/yearbook',
		files: [
			'https://ohss.dhs.gov/system/files/2026-08/2026_0805_ohss_yearbook_asylees_fy2024.xlsx',
			'https://ohss.dhs.gov/sites/default/files/2024-10/2024_1002_ohss_yearbook_asylees_fy2023.xlsx'
		]
	},
	'eoir-decision-rates': {
		index: 'https://www.justice.gov/eoir/workload-and-adjudication-statistics',
		files: ['https://www.justice.gov/eoir/page/file/1107366/download']
	},
	'eoir-case-data': {
		files: ['https://fileshare.eoir.justice.gov/EOIR%20Case%20Data.zip']
	},
	asylumjudge: {
		files: [
			...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${ASYLUMJUDGE}/immigration-judge-nationality-yearly-${n}.json`),
			`${ASYLUMJUDGE}/immigration-judge-state-periods.json`,
			`${ASYLUMJUDGE}/immigration-judge-nationality-periods-1.json`
		]
	},
	uscis: {
		index:
			'https://www.uscis.gov/tools/reports-and-studies/immigration-and-citizenship-data?query=asylum&items_per_page=100',
		files: [
			'https://www.uscis.gov/sites/default/files/document/data/asylumfiscalyear2025todatestats_241231.xlsx'
		]
	},
	// The table itself, from where GitHub serves large files; then the line that says of which release it is made.
	ddp: {
		files: [
			'https://media.githubusercontent.com/media/deportationdata/eoir/main/data/cases.parquet',
			'https://raw.githubusercontent.com/deportationdata/eoir/main/.last_modified'
		]
	}
} as const satisfies Readonly<Record<string, PublisherAddresses>>;

/** A source that can be pulled. */
export type PulledSource = keyof typeof ADDRESSES;

/** The environment variable that sends a source's requests elsewhere, such as `LEDGER_ADDRESS_OHSS_YEARBOOK`. */
function addressVariable(source: PulledSource): string {
	return `LEDGER_ADDRESS_${source.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * The addresses of a source, with the override of its environment variable applied:
 * `http://host:port` (and a path before the publisher's own, if it has one) is a mirror of the publisher's server;
 * an address that ends in a file name (`….zip`) stands for the one file itself, and no index page is read.
 * @throws UsageError when the variable holds no http address.
 */
export function publisherAddresses(
	source: PulledSource,
	environment: Readonly<Record<string, string | undefined>> = process.env
): PublisherAddresses {
	const { files, ...index }: PublisherAddresses = ADDRESSES[source];
	const given = environment[addressVariable(source)];
	if (!given) return { ...index, files };
	const mirror = parseMirror(given, source);
	if (/\.(?:[a-z]{3,4}|parquet)$/i.test(mirror.pathname)) return { files: [mirror.href] };
	return {
		...(index.index ? { index: mirrored(index.index, mirror) } : {}),
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
	environment: Readonly<Record<string, string | undefined>> = process.env
): string {
	const given = environment[addressVariable(source)];
	const own = ADDRESSES[source].files.some((file) => new URL(file).host === new URL(link).host);
	return given && own ? mirrored(link, parseMirror(given, source)) : link;
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
