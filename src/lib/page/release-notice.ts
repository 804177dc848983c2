import type { Locale } from '../i18n/locale.ts';
import { filePath, localPath } from '../i18n/locale.ts';
import { type Moves, releaseMessages } from '../i18n/messages/releases.ts';

/** All releases, the newest first, as `/data/releases/index.json` has them. */
export interface ReleaseIndex {
	/** Id of what the pages show. */
	readonly current: string;
	readonly releases: readonly {
		readonly id: string;
		/** Other names of the same data. */
		readonly also: readonly string[];
		/** Since the release before; null for the first. */
		readonly moved: Moves | null;
	}[];
}

/** What a link with a release's id is told, and where what moved is listed. */
export interface ReleaseNotice {
	readonly words: string;
	/** Address of the page to read on, in English. */
	readonly path: string;
}

/**
 * What a reader is told who follows a link made with another release than the page shows.
 * @param asked the id in the link.
 * @returns null where it is the one that is shown.
 */
export function releaseNotice(
	locale: Locale,
	asked: string,
	{ current, releases }: ReleaseIndex
): ReleaseNotice | null {
	const t = releaseMessages[locale];
	const placeOf = (name: string) => releases.findIndex(({ id, also }) => id === name || also.includes(name));
	const [at, shown] = [placeOf(asked), placeOf(current)];
	if (asked === current || (at >= 0 && at === shown)) return null;
	const link = releases[at];
	if (!link) return { words: t.notice.unknown(asked.slice(0, 40), current), path: '/releases/' };
	if (shown > at) return { words: t.notice.newer(link.id, current), path: `/releases/${link.id}/` };
	const since = releases.slice(Math.max(shown, 0), at);
	const sum = (name: keyof Moves) => since.reduce((total, { moved }) => total + (moved?.[name] ?? 0), 0);
	const moves = { numbers: sum('numbers'), came: sum('came'), went: sum('went') };
	// One release on, its page has all that moved; over several, the list leads to each.
	const [only, ...others] = since;
	return {
		words: `${t.notice.older(link.id, current)} ${t.notice.between} ${within(t.moved(moves))}`,
		path: only && others.length === 0 ? `/releases/${only.id}/` : '/releases/'
	};
}

/** A sentence after a colon. */
function within(sentence: string): string {
	return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Puts the notice above the page, if its address names another release than it shows. */
export async function noticeRelease(): Promise<void> {
	const asked = new URLSearchParams(location.search).get('rel');
	const main = document.querySelector('main');
	if (!asked || !main) return;
	const answer = await fetch(filePath('/data/releases/index.json'));
	if (!answer.ok) return;
	const locale = document.documentElement.lang === 'es' ? 'es' : 'en';
	const notice = releaseNotice(locale, asked, await answer.json());
	if (!notice) return;
	const line = document.createElement('p');
	line.style.cssText =
		'border-left:3px solid var(--rule);padding:.25rem 0 .25rem .9rem;margin-bottom:1.5rem;max-width:44rem';
	line.setAttribute('role', 'status');
	const link = document.createElement('a');
	link.href = localPath(locale, notice.path);
	link.textContent = releaseMessages[locale].notice.more;
	line.append(notice.words, ' ', link, '.');
	main.prepend(line);
}
