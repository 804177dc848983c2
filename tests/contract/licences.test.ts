import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licenceOf, licencesPage, LICENCES_FILE } from '../../scripts/tooling/licences.mjs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const entries: [string, { readonly license?: string; readonly optional?: boolean }][] =
	Object.entries(packages);
const installed = entries.filter(([path]) => path !== '');

/** Licences that let anybody use, change and pass on; those of fonts and of MPL files ask no more of what stands beside. */
const KNOWN =
	/^(?:0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|ISC|MIT|MPL-2\.0|OFL-1\.1|Python-2\.0|Unlicense)$/;

it('are listed as package-lock.json has them (npm run licences)', () => {
	expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licencesPage());
});

it('are known, and free, for every package that is installed', () => {
	expect(installed.filter(([, locked]) => !KNOWN.test(licenceOf(locked))).map(([path]) => path)).toEqual([]);
});

it('are those that the packages themselves state', () => {
	const stated = installed.flatMap(([path, locked]) => {
		const file = join(path, 'package.json');
		if (!existsSync(file)) return [];
		const { license } = JSON.parse(readFileSync(file, 'utf8'));
		return typeof license === 'string' && license !== licenceOf(locked) ? [`${path}: ${license}`] : [];
	});
	expect(stated).toEqual([]);
});
