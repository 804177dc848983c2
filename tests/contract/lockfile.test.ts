import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/tooling/run-command.mjs';

interface LockedPackage {
	readonly optionalDependencies?: Readonly<Record<string, string>>;
	readonly resolved?: string;
}

const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
	readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')
);

// A registry that lacked the builds for other systems once left 21 of them out of the list, and from then on
// `npm ci` refused the whole list on every machine.
it('lists the optional builds of every system, so that npm ci takes it anywhere', () => {
	const listed = new Set(
		Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13))
	);
	const wanted = Object.values(lock.packages).flatMap((entry) =>
		Object.keys(entry.optionalDependencies ?? {})
	);
	expect(wanted.filter((name) => !listed.has(name))).toEqual([]);
});

it('names no registry, so that each machine uses its own', () => {
	const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
	expect(named.map(([path]) => path)).toEqual([]);
});
