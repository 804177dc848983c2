import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';

/** What an app in the browser would load; the pages are finished (`csr = false`) and carry their styles. */
const OF_AN_APP = ['entry', 'nodes', 'chunks'].map((name) => join('_app', 'immutable', name));

/**
 * The static adapter, without the files that only an app in the browser would ask for: its modules, and the data of
 * each page as `__data.json`.
 * @param {{ pages: string, assets: string, strict: boolean }} options as of the static adapter.
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function staticPages(options) {
	const { name, adapt } = adapter(options);
	return {
		name,
		async adapt(builder) {
			await adapt(builder);
			removeAppFiles(options.pages);
		}
	};
}

/**
 * Takes what only an app would load out of a built site.
 * @param {string} folder the built site.
 */
export function removeAppFiles(folder) {
	for (const path of OF_AN_APP) rmSync(join(folder, path), { recursive: true, force: true });
	rmSync(join(folder, '_app', 'version.json'), { force: true });
	rmSync(join(folder, '_app', 'env.js'), { force: true });
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (/(^|[/\\])__data\.json$/.test(file) || /[/\\]immutable[/\\]assets[/\\][^/\\]+\.css$/.test(file))
			rmSync(join(folder, file));
	}
}
