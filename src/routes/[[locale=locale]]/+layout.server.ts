import { toLocale } from '$lib/i18n/locale.ts';
import { recordSpan } from '$lib/server/court-records.ts';
import { release } from '$lib/server/release.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => ({
	locale: toLocale(params.locale),
	release: release(),
	recordSpan: recordSpan()
});
