import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { methodMessages } from '../../src/lib/i18n/messages/method.ts';
import { GUARDS, METHOD_SECTIONS } from '../../src/routes/[[locale=locale]]/method/guards.ts';

it('names for every claim of the method page a test that exists', () => {
	const paths = METHOD_SECTIONS.flatMap((section) => GUARDS[section]);
	expect(paths.filter((path) => !existsSync(path))).toEqual([]);
	expect(METHOD_SECTIONS.filter((section) => GUARDS[section].length === 0)).toEqual([]);
});

it('has words for every section in both languages, list beside list', () => {
	for (const section of METHOD_SECTIONS) {
		const [en, es] = [methodMessages.en.sections[section], methodMessages.es.sections[section]];
		const shape = (words: typeof en) => ({
			paragraphs: words.paragraphs.length,
			formulas: 'formulas' in words ? words.formulas.length : 0,
			items: 'items' in words ? words.items.length : 0
		});
		expect(shape(es), section).toEqual(shape(en));
	}
});
