import { checkedClaims } from '$lib/server/claims.ts';
import { checkForm } from '$lib/server/check-form.ts';
import { toLocale } from '$lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = ({ params }) => ({
	form: checkForm(toLocale(params.locale)),
	claims: checkedClaims().map(({ claim }) => claim)
});
