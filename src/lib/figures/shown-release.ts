import type { Locale } from '../i18n/locale.ts';
import { releaseMarks } from '../i18n/messages/release-marks.ts';

/** What a reader takes away says which data it is of. */
export interface ShownRelease {
	/** Id of the data release. */
	readonly id: string;
	/** Day of the data release, ISO. */
	readonly madeOn: string;
	/** Whether the data are invented, for a demonstration. */
	readonly synthetic: boolean;
}

/** A title as it leaves the site: that of a demonstration says first that its data are invented. */
export function titleElsewhere(
	locale: Locale,
	title: string,
	{ synthetic }: Pick<ShownRelease, 'synthetic'>
): string {
	return synthetic ? `${releaseMarks[locale].inventedMark}: ${title}` : title;
}

/**
 * A query that says which release its page shows, so that the page can tell a later reader what has moved since. Invented
 * data have no releases.
 */
export function withRelease(
	search: string,
	{ id, synthetic }: Pick<ShownRelease, 'id' | 'synthetic'>
): string {
	return synthetic ? search : `${search}${search ? '&' : '?'}rel=${id}`;
}
