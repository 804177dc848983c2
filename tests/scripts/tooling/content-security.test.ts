import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineScriptHashes, withContentSecurity } from '../../../scripts/tooling/content-security.mjs';
import { headersFile, headersOf, readHeaders } from '../../../scripts/tooling/headers-file.mjs';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');

describe('inlineScriptHashes', () => {
	it('names scripts that stand in the page and run, each once, and no data', () => {
		const html =
			'<script>one()</script><script type="module" src="/a.js"></script><script type="application/json">{}</script>' +
			'<script type="application/ld+json">{}</script><script type="module">two()\n</script><script>one()</script>';
		expect(inlineScriptHashes(html)).toEqual([hash('one()'), hash('two()\n')]);
	});
});

describe('withContentSecurity', () => {
	const page = '<html><head><meta charset="utf-8" />\n<script>one()</script></head><body>$&</body></html>';

	it('puts the policy before anything that loads, with the hashes of that page', () => {
		const [before = '', after = ''] = withContentSecurity(page).split('<script>');
		expect(before).toMatch(
			/^<html><head><meta charset="utf-8" \/><meta http-equiv="content-security-policy" /
		);
		expect(before).toContain(`script-src 'self' 'sha256-${hash('one()')}';`);
		expect(after).toBe('one()</script></head><body>$&</body></html>');
	});

	it('lets no script run that is not named, and nothing come from elsewhere', () => {
		const policy = /content="([^"]*)"/.exec(withContentSecurity(page))?.[1] ?? '';
		expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
		expect(policy).toMatch(/^default-src 'self';/);
	});

	it('refuses a page without a character set', () => {
		expect(() => withContentSecurity('<html></html>')).toThrow(/no <meta charset/);
	});
});

describe('the file of headers', () => {
	const rules = readHeaders(headersFile(['abc='], '/ledger'));
	const of = (path: string) => Object.fromEntries(headersOf(rules, path));

	it('sends the policy with every page, and says nothing of who may frame it', () => {
		const policy = of('/ledger/embed/')['Content-Security-Policy'];
		expect(policy).toContain("script-src 'self' 'sha256-abc=';");
		expect(policy).not.toContain('frame-ancestors');
		expect(Object.keys(of('/ledger/embed/'))).not.toContain('X-Frame-Options');
	});

	it('opens downloads to other sites, and keeps only what is named by its content', () => {
		expect(of('/ledger/data/files/sources.csv')).toMatchObject({ 'Access-Control-Allow-Origin': '*' });
		expect(of('/ledger/data/files/sources.csv')['Cache-Control']).toBeUndefined();
		expect(of('/ledger/_app/immutable/parts/a.json')['Cache-Control']).toContain('immutable');
		expect(of('/elsewhere/')).toEqual({});
	});
});
