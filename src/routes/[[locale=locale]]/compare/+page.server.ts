import { toLocale } from '$lib/i18n/locale.ts';
import { comparePage } from '$lib/server/compare-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = ({ params }) => ({ compare: comparePage(toLocale(params.locale)) });
