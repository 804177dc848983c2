import type { Handle } from '@sveltejs/kit';
import { toLocale } from '$lib/i18n/locale.ts';
import { lightenPage } from '$lib/server/light-page.ts';

/** Writes the language of each page into its `<html lang>`, and leaves out what no reader of the page needs. */
export const handle: Handle = ({ event, resolve }) => {
	const isFrame = /\/embed(?:\/|$)/.test(event.route.id ?? '');
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			lightenPage(
				html
					.replace('%lang%', toLocale(event.params.locale))
					.replace('%theme%', isFrame ? ' data-theme="light"' : '')
			),
		// A figure inside another page has one font, so that it stays light.
		preload: ({ type, path }) =>
			type === 'css' || type === 'js' || (type === 'font' && (!isFrame || path.includes('public-sans')))
	});
};
