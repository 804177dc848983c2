import { filePath, LOCALES, localPath, type Locale } from '$lib/i18n/locale.ts';
import { layoutMessages } from '$lib/i18n/messages/layout.ts';
import { missingPageMessages } from '$lib/i18n/messages/missing-page.ts';
import { MAIN_SECTIONS } from '$lib/layout/navigation.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Type and margins only: colours are the system's, so that the page follows light, dark and forced colours. */
const STYLE =
	':root{color-scheme:light dark;background:Canvas;color:CanvasText}a{color:inherit}body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 Georgia,serif}' +
	'h1,h2{line-height:1.2}li{padding-block:.25rem}section+section{border-top:1px solid;margin-top:2rem;padding-top:1rem}';

/** The page a static host answers with when an address leads nowhere. It needs no script and no other file. */
export const GET: RequestHandler = () => {
	const titles = LOCALES.map((locale) => missingPageMessages[locale].title).join(' · ');
	const html =
		`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${titles} · ${layoutMessages.en.name}</title>` +
		'<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
		`<link rel="icon" href="${filePath('/favicon.svg')}" type="image/svg+xml"><style>${STYLE}</style></head>` +
		`<body><main>${LOCALES.map(section).join('')}</main></body></html>\n`;
	return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};

function section(locale: Locale): string {
	const { title, text } = missingPageMessages[locale];
	const heading = locale === 'en' ? 'h1' : 'h2';
	const places = [
		{ path: '/', name: layoutMessages[locale].name },
		...MAIN_SECTIONS.map((name) => ({ path: `/${name}/`, name: layoutMessages[locale].nav[name] }))
	];
	const links = places.map(({ path, name }) => `<li><a href="${localPath(locale, path)}">${name}</a></li>`);
	return `<section lang="${locale}"><${heading}>${title}</${heading}><p>${text}</p><ul>${links.join('')}</ul></section>`;
}
