// `npm run licences`: writes docs/licences.md, the licences of what the site ships and of what the scripts install.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from './run-command.mjs';

/** Where the list is, below the project. */
export const LICENCES_FILE = join('docs', 'licences.md');

/** Packages of which code, fonts or maps are part of the built site, and what of them. */
const SHIPPED = new Map([
	['@fontsource-variable/public-sans', 'font'],
	['@fontsource-variable/source-serif-4', 'font'],
	['arquero', 'code'],
	['d3', 'code'],
	['minisearch', 'code'],
	['papaparse', 'code'],
	['qrcode-generator', 'code'],
	['svelte', 'code'],
	['topojson-client', 'code, while the site is built'],
	['us-atlas', 'outlines of the states'],
	['valibot', 'code']
]);

/**
 * What package-lock.json says of one package.
 * @typedef {{ readonly version?: string, readonly license?: string, readonly dev?: boolean, readonly optional?: boolean,
 *   readonly dependencies?: Readonly<Record<string, string>> }} Locked
 */

/**
 * The list as Markdown, from package-lock.json alone, so that it needs no network and is the same everywhere.
 * @returns {string}
 */
export function licencesPage() {
	/** @type {{ readonly packages: Readonly<Record<string, Locked>> }} */
	const lock = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8'));
	const root = lock.packages[''];
	const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
	const named = (/** @type {string} */ name) => lock.packages[`node_modules/${name}`];
	const shipped = [...SHIPPED].filter(([name]) => named(name));
	const direct = Object.keys(root?.dependencies ?? {}).filter((name) => !SHIPPED.has(name));
	return `# Licences of what others made

Written by \`npm run licences\` from \`package-lock.json\`; a test holds it to that. The code of this repository is MIT
([LICENSE](../LICENSE)); terms of the data are in [README.md](../README.md#terms).

## In the built site

Code of these, and of what they are made of, may be in the scripts of a page; fonts and outlines are files of their own.

| Package | Licence | What |
| --- | --- | --- |
${shipped.map(([name, what]) => `| ${name} | ${licenceOf(named(name))} | ${what} |`).join('\n')}

## For the scripts

| Package | Licence |
| --- | --- |
${direct.map((name) => `| ${name} | ${licenceOf(named(name))} |`).join('\n')}

## Everything that is installed

Packages by licence, those that others need included, those for tests and building apart.

| Licence | For scripts and site | For tests and building |
| --- | --- | --- |
${byLicence(installed.map(([, locked]) => locked))}
`;
}

/**
 * @param {readonly Locked[]} packages
 * @returns {string} a row a licence, in order of name
 */
function byLicence(packages) {
	const licences = [...new Set(packages.map(licenceOf))].sort();
	return licences
		.map((licence) => {
			const of = packages.filter((locked) => licenceOf(locked) === licence);
			const dev = of.filter((locked) => locked.dev === true).length;
			return `| ${licence} | ${of.length - dev} | ${dev} |`;
		})
		.join('\n');
}

/**
 * @param {Locked | undefined} locked
 * @returns {string} as npm knows it
 */
export function licenceOf(locked) {
	return locked?.license ?? 'not stated';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	writeFileSync(join(PROJECT_ROOT, LICENCES_FILE), licencesPage());
	console.log(`licences: written to ${LICENCES_FILE}`);
}
