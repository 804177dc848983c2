import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SITES, type SiteName } from './built-site-folder.ts';

/** The twins of a built site in a folder, without their endings: `courts/pho`. */
export function twinsOf(site: SiteName, folder: string): string[] {
	return readdirSync(join(SITES[site].folder, folder))
		.filter((name) => name.endsWith('.json') && name !== '__data.json')
		.sort()
		.map((name) => `${folder}/${name.slice(0, -'.json'.length)}`);
}

/** Some names, evenly over all. */
export function evenly(names: readonly string[], count: number): string[] {
	const step = Math.max(1, names.length / count);
	return Array.from({ length: Math.min(count, names.length) }, (_, i) => names[Math.floor(i * step)] ?? '');
}
