import { explorePage } from '$lib/server/explore.ts';
import { toLocale } from '$lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = ({ params }) => ({ explore: explorePage(toLocale(params.locale)) });
