import { toLocale } from '$lib/i18n/locale.ts';
import { routePage } from '$lib/server/route-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = ({ params }) => ({ route: routePage(toLocale(params.locale)) });
