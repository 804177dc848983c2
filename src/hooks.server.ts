import type { Handle } from '@sveltejs/kit';
import { toLocale } from '$lib/i18n/locale.ts';

/** Writes the language of each page into its `<html lang>`. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', toLocale(event.params.locale)),
		preload: ({ type, path }) =>
			type === 'css' || type === 'js' || (type === 'font' && path.includes('latin'))
	});
