import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { methodMessages } from '../../src/lib/i18n/messages/method.ts';
import { GUARDS, METHOD_SECTIONS } from '../../src/routes/[[locale=locale]]/method/guards.ts';

/** What each section's claims are made by: a guard that runs none of it guards nothing. */
const MADE_BY: Readonly<Record<(typeof METHOD_SECTIONS)[number], RegExp>> = {
	rates: /#core\/measures\/rates/,
	gap: /#core\/(measures\/intervals|series\/compare-years)/,
	range: /#core\/measures\/intervals/,
	small: /#core\/measures\/rates/,
	bounds:
		/#core\/(counts\/count-range|measures\/rates|series\/compare-years)|#scripts\/sources\/ohss-yearbook/,
	publishers: /#core\/(publishers|series|tables)\//,
	differ: /#core\/series\/side-by-side|#scripts\/sources\/eoir-decision-rates/,
	records:
		/#scripts\/sources\/asylumjudge|#scripts\/cli|support\/asylumjudge-files|#core\/(measures\/margins|tables)|lib\/server/,
	unhcr: /#scripts\/sources\/unhcr|#core\/publishers/,
	counted: /#scripts\/(sources\/eoir-case-data|release)|support\/tiny-release/,
	judges: /#core\/(measures|series)\/|#scripts\/release|lib\/server\/counted/
};

describe('a guard of the method page', () => {
	it.each(METHOD_SECTIONS.flatMap((section) => GUARDS[section].map((path) => [section, path] as const)))(
		'%s: %s runs what makes the claim, expects something of it, and is left out nowhere',
		(section, path) => {
			const code = readFileSync(path, 'utf8');
			expect(code).toMatch(MADE_BY[section]);
			expect(code).toMatch(/\bexpect\(/);
			expect(code).not.toMatch(/\.(skip|todo|fails|only)\b(?!If)/);
		}
	);

	it('stands for every section', () => {
		expect(METHOD_SECTIONS.filter((section) => GUARDS[section].length === 0)).toEqual([]);
	});
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
