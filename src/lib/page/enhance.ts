/**
 * The one script that comes with a page. It marks the page as alive, remembers what a reader does to a part that is
 * still only drawn, and fetches what wakes the part; `wake.ts` then does it again. A view in the address wakes at once,
 * the key / leads to the search, which then wakes as any part does.
 */
import { LIST_OF_EVENTS, type Deed } from './deeds.ts';

const root = document.documentElement;
const deeds = new Map<Element, Deed[]>();

function wake(host: Element): void {
	if (deeds.has(host)) return;
	const own: Deed[] = [];
	deeds.set(host, own);
	import('./wake.ts')
		.then(({ wakeIsland }) => wakeIsland(host as HTMLElement, own))
		// Without its scripts the page goes back to showing everything.
		.catch(() => (root.className = ''));
}

function note(event: Event): void {
	const target = event.target as Element;
	// The page itself, which the pointer enters too, is no element.
	if (!(target as Partial<Element>).closest) return;
	const field =
		(event as KeyboardEvent).key === '/' &&
		!target.matches(':read-write') &&
		document.querySelector<HTMLElement>('#search');
	if (field) {
		event.preventDefault();
		field.focus();
	}
	const link = target.closest<HTMLAnchorElement>('[data-keep-view]');
	// A link may add to the view.
	if (link)
		link.search = [location.search.slice(1), link.dataset['keepView']].filter((part) => part).join('&');
	const near = target.closest<HTMLElement>('[data-island],[data-wakes]');
	const host = document.getElementById(near?.dataset['wakes'] ?? '') ?? near;
	if (!host || host.dataset['alive']) return;
	wake(host);
	const { value, checked } = target as HTMLInputElement;
	deeds.get(host)?.push({ event, target, value, checked });
}

for (const type of LIST_OF_EVENTS) addEventListener(type, note, true);
// In place of "starting", the only class that it has.
root.className = 'alive';
const asked = location.search;
// What a frame says of itself is no view, nor is the release that a link was made with.
if (/[?&]rel=/.test(asked)) void import('./older-release.ts');
if (/[?&](?!theme=|id=|rel=)[^=&]/.test(asked)) document.querySelectorAll('[data-island]').forEach(wake);
