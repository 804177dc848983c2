import { bilingual } from '../bilingual.ts';
import { formatCount } from '../format.ts';

/** Words of the controls over a list that stands in a page. */
export const listMessages = bilingual({
	en: { found: (shown: number, all: number) => `${formatCount('en', shown)} of ${formatCount('en', all)}` },
	es: { found: (shown, all) => `${formatCount('es', shown)} de ${formatCount('es', all)}` }
});
