import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { methodMessages } from '../../src/lib/i18n/messages/method.ts';
import { GUARDS, METHOD_SECTIONS } from '../../src/routes/[[locale=locale]]/method/guards.ts';

/** The code that makes what each section claims: a guard that runs none of it guards nothing. */
const MADE_BY: Readonly<Record<(typeof METHOD_SECTIONS)[number], RegExp>> = {
	rates: /^#core\/measures\/rates/,
	gap: /^#core\/(measures\/intervals|series\/compare-years)/,
	range: /^#core\/measures\/intervals/,
	small: /^#core\/measures\/rates/,
	bounds:
		/^#core\/(counts\/count-range|measures\/rates|series\/compare-years)|^#scripts\/sources\/ohss-yearbook\//,
	publishers: /^#core\/(publishers\/published-rates|tables\/published)/,
	differ: /^#core\/series\/side-by-side|^#scripts\/sources\/eoir-decision-rates\//,
	records: /^#scripts\/sources\/asylumjudge\/|^#core\/measures\/margins/,
	unhcr: /^#scripts\/sources\/unhcr\/|^#core\/publishers\/(published-rates|caveats)/,
	counted: /^#scripts\/(sources\/eoir-case-data|release\/aggregate)/,
	judges: /^#core\/(measures|series)\/|^#scripts\/release\/aggregate|\/src\/lib\/server\/counted-judge/
};

/** Guards that run a part of their tests only where the published files are; each such part says so. */
const NEED_PUBLISHED_FILES = [
	'tests/scripts/sources/ohss-yearbook/source.test.ts',
	'tests/scripts/sources/eoir-decision-rates/source.test.ts'
];

/** What a test imports to run it, by itself or through the tests' own helpers; types alone run nothing. */
function runBy(path: string): string[] {
	const IMPORT = /import (?!type )([^'";]*?) from '([^']+)'|import\('([^']+)'\)/g;
	return [...readFileSync(path, 'utf8').matchAll(IMPORT)].flatMap(([, names = '', from, fetched = '']) => {
		const inBraces = names.replace(/^\{|\}$/g, '').split(',');
		if (from && inBraces.every((name) => name.trim() === '' || name.trim().startsWith('type '))) return [];
		const specifier = from ?? fetched;
		return /\/support\/[^/]+\.ts$/.test(specifier)
			? [specifier, ...runBy(join(dirname(path), specifier))]
			: [specifier];
	});
}

const paths = [...new Set(METHOD_SECTIONS.flatMap((section) => GUARDS[section]))];

describe('a guard of the method page', () => {
	it.each(METHOD_SECTIONS.flatMap((section) => GUARDS[section].map((path) => [section, path] as const)))(
		'%s: %s imports code that makes the claim, to run it',
		(section, path) => {
			expect(runBy(path).filter((specifier) => MADE_BY[section].test(specifier))).not.toEqual([]);
		}
	);

	it('is none when it imports types alone', () => {
		const folder = mkdtempSync(join(tmpdir(), 'ledger-guard-'));
		const path = join(folder, 'guard.test.ts');
		writeFileSync(
			path,
			[
				"import type { Rate } from '#core/measures/rates.ts';",
				"import { type Show, type Shown } from '#core/measures/small-numbers.ts';",
				"import {\n\ttype Interval,\n\twilson\n} from '#core/measures/intervals.ts';",
				"const { grantRate } = await import('#core/measures/rate.ts');"
			].join('\n')
		);
		expect(runBy(path)).toEqual(['#core/measures/intervals.ts', '#core/measures/rate.ts']);
		rmSync(folder, { recursive: true });
	});

	it.each(paths)('%s expects something, and no test of it is switched off', (path) => {
		const code = readFileSync(path, 'utf8');
		expect(code).toMatch(/\bexpect\(/);
		expect(code).not.toMatch(/\.(skip|todo|fails|only)\b/);
	});

	it('runs in part only with the published files where it is named here, and says so', () => {
		const partly = paths.map((path) => [path, readFileSync(path, 'utf8')] as const);
		const conditions = partly.flatMap(([path, code]) =>
			[...code.matchAll(/\.(?:skipIf|runIf)\(([^)]*)\)\(\s*'([^']*)'/g)].map(([, condition, title]) => ({
				path,
				condition,
				says: title?.includes('skipped unless LEDGER_SOURCES names their folder')
			}))
		);
		expect(conditions).toEqual(
			NEED_PUBLISHED_FILES.map((path) => ({ path, condition: '!sources', says: true }))
		);
		// No condition is written in another way.
		expect(partly.filter(([, code]) => /skipIf|runIf/.test(code)).map(([path]) => path)).toEqual(
			NEED_PUBLISHED_FILES
		);
	});

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
