import { bilingual } from '../bilingual.ts';

/** Words of the page that stands in for one that does not exist; it speaks both languages, not knowing the reader's. */
export const missingPageMessages = bilingual({
	en: {
		title: 'There is no such page',
		text: 'The address may be mistyped, or the page never existed. Begin again at one of these:'
	},
	es: {
		title: 'No existe esta página',
		text: 'La dirección puede estar mal escrita o la página nunca existió. Empiece de nuevo por una de estas:'
	}
});
