import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../lib/i18n/locale.ts';

/**
 * An address of the site, whole, as answers name it: `LEDGER_SITE` and `LEDGER_BASE`, as for a build, else `homepage` of
 * package.json.
 * @param path of the English page or of a file, beginning with `/`.
 */
export function siteAddress(path: string, locale: Locale = 'en'): string {
	const base = process.env['LEDGER_BASE'] ?? '';
	return `${siteOrigin()}${base}${locale === 'en' ? path : `/${locale}${path}`}`;
}

/** @throws Error where `LEDGER_SITE` is no address of the web. */
export function siteOrigin(): string {
	const given = process.env['LEDGER_SITE']?.trim();
	const address = given ? given : homepage();
	if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
		throw new Error(
			`LEDGER_SITE is "${address}", which is no http or https address. Give the address at which readers open the site, such as https://ledger.example.org.`
		);
	}
	return new URL(address).origin;
}

function homepage(): string {
	const path = join(import.meta.dirname, '../../package.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { homepage: string }).homepage;
}
