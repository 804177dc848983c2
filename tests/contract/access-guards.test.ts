import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessMessages } from '../../src/lib/i18n/messages/access.ts';
import { ACCESS_CLAIMS, ACCESS_GUARDS } from '../../src/routes/[[locale=locale]]/accessibility/guards.ts';

/** What a test must do, in its own code or that of a helper it imports, to guard the claim. */
const DONE_BY: Readonly<Record<(typeof ACCESS_CLAIMS)[number], RegExp>> = {
	axe: /AxeBuilder\(/,
	keyboard: /keyboard\.press\('Tab'\)/,
	narrow: /WIDTHS = \[320, 768, 1440\]|width: 320, height: 256/,
	targets: /'target-size'/,
	colours: /forcedColors: true/,
	motion: /getAnimations\(/,
	tree: /ariaSnapshot\(/,
	scripts: /javaScript: false|blockScripts: true/,
	tables: /tbody|printedRows|table/,
	print: /emulateMedia\(\{ media: 'print'|\.pdf\(/,
	language: /lang\b|hreflang/
};

/** The code of a test and of the helpers beside the tests that it imports. */
function codeOf(path: string): string {
	const code = readFileSync(path, 'utf8');
	const helpers = [...code.matchAll(/from '\.\.\/(support\/[^']+)'/g)].map(([, name]) => `tests/${name}`);
	return [code, ...helpers.map((helper) => readFileSync(helper, 'utf8'))].join('\n');
}

const pairs = ACCESS_CLAIMS.flatMap((claim) => ACCESS_GUARDS[claim].map((path) => [claim, path] as const));

describe('a guard of the access statement', () => {
	it.each(pairs)('%s: %s does what the claim needs, and none of it is switched off', (claim, path) => {
		expect(existsSync(path)).toBe(true);
		const code = codeOf(path);
		expect(code).toMatch(DONE_BY[claim]);
		expect(code).toMatch(/\bexpect[(.]/);
		expect(code).not.toMatch(/\b(?:it|describe|test)\.(skip|todo|fails|only|skipIf|runIf)\b/);
	});

	it('stands for every claim', () => {
		expect(ACCESS_CLAIMS.filter((claim) => ACCESS_GUARDS[claim].length === 0)).toEqual([]);
	});
});

it('says the same in both languages, list beside list', () => {
	const { en, es } = accessMessages;
	expect(es.untested.items.length).toBe(en.untested.items.length);
	expect(es.gaps.items.length).toBe(en.gaps.items.length);
	expect(es.target.paragraphs.length).toBe(en.target.paragraphs.length);
});
