import { bilingual } from '../bilingual.ts';

/** Words of the controls over a list that stands in a page. */
export const listMessages = bilingual({
	en: { found: (shown: number, all: number) => `${shown} of ${all}` },
	es: { found: (shown, all) => `${shown} de ${all}` }
});
