import { toLocale } from '$lib/i18n/locale.ts';
import { atomFeed } from '$lib/releases/atom-feed.ts';
import { listedReleases } from '$lib/server/release-list.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const GET: RequestHandler = ({ params }) =>
	new Response(atomFeed(toLocale(params.locale), listedReleases()), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
