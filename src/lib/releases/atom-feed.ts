import type { Manifest } from '#core/releases/manifest.ts';
import { type Locale, localPath, wholeAddress } from '../i18n/locale.ts';
import { type Moves, releaseMessages } from '../i18n/messages/releases.ts';

/** A release as the feed tells of it. */
export interface FedRelease extends Pick<Manifest, 'id' | 'day' | 'note'> {
	/** What moved since the release before; null for the first. */
	readonly moved: Moves | null;
	/** Corrections that it brought. */
	readonly corrected: Manifest['corrections'];
}

/** One thing that happened. */
interface Entry {
	readonly id: string;
	readonly title: string;
	readonly link: string;
	readonly day: string;
	readonly summary: string;
}

/** When nothing has happened yet. */
const NEVER = '2000-01-01';

/**
 * The releases, and the corrections each brought, as an Atom feed in a language. Times are those of the release's day.
 * @param releases the newest first.
 * @source RFC 4287
 */
export function atomFeed(locale: Locale, releases: readonly FedRelease[]): string {
	const self = wholeAddress(localPath(locale, '/releases/feed.xml'));
	const page = wholeAddress(localPath(locale, '/releases/'));
	const entries = releases.flatMap((release) => entriesOf(locale, release, page));
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
		`<id>${escaped(page)}</id>`,
		`<title>${escaped(releaseMessages[locale].feedTitle)}</title>`,
		`<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
		`<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
		`<updated>${moment(releases[0]?.day ?? NEVER)}</updated>`,
		'<author><name>Asylum Ledger</name></author>',
		...entries.map(entryText),
		'</feed>',
		''
	].join('\n');
}

function entriesOf(locale: Locale, release: FedRelease, page: string): readonly Entry[] {
	const t = releaseMessages[locale];
	const { id, day, note, moved, corrected } = release;
	const link = `${page}${id}/`;
	const said = [moved ? t.moved(moved) : t.first, note?.[locale] ?? ''].filter(Boolean).join(' ');
	return [
		{ id: link, title: t.releaseTitle(id), link, day, summary: said },
		...corrected.map(({ source_id, where, printed, right, ...why }) => ({
			id: `${link}#${encodeURIComponent(`${source_id} ${where}`)}`,
			title: t.feedCorrection(source_id),
			link: `${link}#corrections`,
			day,
			summary: `${t.feedCorrected(where, printed ?? '', right)} ${why[`why_${locale}`]}`
		}))
	];
}

function entryText({ id, title, link, day, summary }: Entry): string {
	return [
		'<entry>',
		`<id>${escaped(id)}</id>`,
		`<title>${escaped(title)}</title>`,
		`<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
		`<updated>${moment(day)}</updated>`,
		`<summary>${escaped(summary)}</summary>`,
		'</entry>'
	].join('\n');
}

function moment(day: string): string {
	return `${day}T00:00:00Z`;
}

/** Text as XML holds it; characters that XML knows no way to write are left out. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
