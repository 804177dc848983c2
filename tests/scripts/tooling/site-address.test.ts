import { describe, expect, it } from 'vitest';
import { siteOrigin } from '../../../scripts/tooling/site-address.mjs';

const HOME = 'https://asylum-ledger.example';

describe('the address of the site', () => {
	it.each([
		[{}, HOME],
		[{ LEDGER_SITE: '' }, HOME],
		[{ LEDGER_SITE: 'https://ledger.example.org' }, 'https://ledger.example.org'],
		[{ LEDGER_SITE: 'https://ledger.example.org/' }, 'https://ledger.example.org'],
		[{ LEDGER_SITE: ' http://localhost:4173 ' }, 'http://localhost:4173'],
		[{ LEDGER_SITE: 'https://me.example.io', LEDGER_BASE: '/ledger' }, 'https://me.example.io'],
		[{ LEDGER_SITE: 'https://me.example.io/ledger/', LEDGER_BASE: '/ledger' }, 'https://me.example.io']
	])('is the host of what was set, or else the homepage: %o', (env, origin) => {
		expect(siteOrigin(env, HOME)).toBe(origin);
	});

	it.each([
		[
			{ LEDGER_SITE: 'ledger.example.org' },
			/^LEDGER_SITE is "ledger\.example\.org", which is no address\. Give/
		],
		[{ LEDGER_SITE: 'ftp://ledger.example.org' }, /no http or https address/],
		[{ LEDGER_SITE: 'https://ledger.example.org/?a=1' }, /more than a host and a path/],
		[{ LEDGER_SITE: 'https://me:secret@ledger.example.org' }, /more than a host and a path/],
		[
			{ LEDGER_SITE: 'https://me.example.io/ledger' },
			/built for the top of its host .* Set LEDGER_BASE=\/ledger/
		],
		[
			{ LEDGER_SITE: 'https://me.example.io/a', LEDGER_BASE: '/b' },
			/built for the path \/b .* Set LEDGER_BASE=\/a/
		]
	])('is refused with what is wrong and what to do: %o', (env, words) => {
		expect(() => siteOrigin(env, HOME)).toThrow(words);
	});

	it('is named by package.json where nothing is set', () => {
		expect(siteOrigin({})).toMatch(/^https:\/\/[^/]+$/);
	});
});
