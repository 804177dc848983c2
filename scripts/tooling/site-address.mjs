import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './run-command.mjs';

/**
 * Where the built site will be found: what every address is made of that search engines and shared links read, because
 * they need it whole. `LEDGER_SITE` names it; without one it is the `homepage` of package.json.
 * @param {Readonly<Record<string, string | undefined>>} env the environment, with `LEDGER_SITE` and `LEDGER_BASE`.
 * @param {string} [homepage] the address without `LEDGER_SITE`.
 * @returns {string} scheme and host, without a slash at the end: `https://ledger.example.org`.
 * @throws {Error} where the address is none of the web, or has another path than `LEDGER_BASE`.
 */
export function siteOrigin({ LEDGER_SITE, LEDGER_BASE = '' }, homepage = readHomepage()) {
	const given = LEDGER_SITE?.trim();
	const [name, address] = given ? ['LEDGER_SITE', given] : ['homepage in package.json', homepage];
	const refuse = (/** @type {string} */ what) =>
		new Error(
			`${name} is "${address}", ${what}. Give the address at which readers open the site, such as https://ledger.example.org.`
		);
	if (!URL.canParse(address)) throw refuse('which is no address');
	const { protocol, origin, pathname, search, hash, username } = new URL(address);
	if (protocol !== 'https:' && protocol !== 'http:') throw refuse('which is no http or https address');
	if (search || hash || username) throw refuse('which has more than a host and a path');
	const path = pathname.replace(/\/$/, '');
	if (given && path !== '' && path !== LEDGER_BASE) {
		throw refuse(
			`but the site is built for ${LEDGER_BASE ? `the path ${LEDGER_BASE}` : 'the top of its host'} (LEDGER_BASE is "${LEDGER_BASE}"). Set LEDGER_BASE=${path} or leave the path out`
		);
	}
	return origin;
}

/** @returns {string} */
function readHomepage() {
	return JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')).homepage;
}
