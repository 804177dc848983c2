import type { SourceDocument } from '#core/tables/published.ts';
import { filePath, type Locale, localPath, wholeAddress } from '$lib/i18n/locale.ts';
import { dataMessages } from '$lib/i18n/messages/data.ts';
import { layoutMessages } from '$lib/i18n/messages/layout.ts';
import type { PackageFileRow } from '$lib/server/package-files.ts';

/** What search engines for data are told of the package. */
interface OfferedData {
	/** Id of the data release. */
	readonly release: string;
	/** Files under open terms. */
	readonly files: readonly PackageFileRow[];
	/** Addresses of those terms. */
	readonly licences: readonly string[];
	/** First and last year counted. */
	readonly years: readonly [number, number] | null;
	/** The documents that the counts are from. */
	readonly documents: readonly SourceDocument[];
}

const FORMATS: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	json: 'application/json',
	parquet: 'application/vnd.apache.parquet',
	txt: 'text/plain',
	zip: 'application/zip'
};

/** The package as a `Dataset` of schema.org: who counted, under which terms, for which years, and where the files lie. */
export function describeDataset(
	locale: Locale,
	{ release, files, licences, years, documents }: OfferedData
): object {
	const { title, description } = dataMessages[locale];
	const { name } = layoutMessages[locale];
	const organization = (called: string) => ({ '@type': 'Organization', name: called });
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: `${name}: ${title}`,
		description: `${description} ${layoutMessages[locale].tagline}`,
		url: wholeAddress(localPath(locale, '/data/')),
		inLanguage: locale,
		version: release,
		isAccessibleForFree: true,
		license: licences,
		...(years ? { temporalCoverage: years.join('/') } : {}),
		spatialCoverage: { '@type': 'Country', name: 'US' },
		creator: [...new Set(documents.map(({ publisher }) => publisher))].map(organization),
		publisher: { ...organization(name), url: wholeAddress(localPath(locale, '/')) },
		isBasedOn: documents.map((document) => ({
			'@type': 'CreativeWork',
			name: document.edition ? `${document.title}: ${document.edition}` : document.title,
			publisher: organization(document.publisher),
			...(document.url ? { url: document.url } : {})
		})),
		distribution: files.map((file) => ({
			'@type': 'DataDownload',
			name: file.name,
			contentUrl: wholeAddress(filePath(`/data/v1/${file.name}`)),
			encodingFormat: FORMATS[file.name.slice(file.name.lastIndexOf('.') + 1)] ?? 'text/plain',
			contentSize: `${file.bytes} B`,
			sha256: file.sha256
		}))
	};
}
