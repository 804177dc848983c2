import { mount } from 'svelte';
import { toLocale } from '../../i18n/locale.ts';
import Brief from './Brief.svelte';
import { collectBrief } from './collect-brief.ts';

/** Shows the page as a brief in its place: one sheet of paper, from what the page shows now. */
export function showBrief(): void {
	const root = document.documentElement;
	const address = new URL(location.href);
	address.searchParams.delete('view');
	const content = collectBrief(document);
	root.dataset['view'] = 'brief';
	mount(Brief, {
		target: document.body,
		props: {
			locale: toLocale(root.lang),
			content,
			address: address.href,
			site: JSON.parse(getComputedStyle(root).getPropertyValue('--printed-site') || '""') as string
		}
	});
	scrollTo(0, 0);
}
