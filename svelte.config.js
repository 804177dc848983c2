import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { siteOrigin } from './scripts/tooling/site-address.mjs';
import { staticPages } from './scripts/tooling/static-pages.mjs';

/** Where the built site goes; the demonstration site is built elsewhere so that it never replaces the real one. */
const buildFolder = process.env.LEDGER_BUILD ?? 'build';

/** Scheme and host at which readers open the site. */
const origin = siteOrigin(process.env);

/** Where the build keeps its working files; apart for the demonstration, so that both can be built at once. */
const workFolder = process.env.LEDGER_KIT ?? '.svelte-kit';

/** Components of the site in their order; the place of each names its scope. */
const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.svelte'))
	.map((file) => file.replaceAll('\\', '/'))
	.sort();

/**
 * The class that keeps a component's rules to its own elements: two letters or digits after a mark that begins no other
 * class, because it stands on thousands of them. Components of tests have a longer one.
 * @param {{ hash: (text: string) => string, filename: string }} component
 */
function cssHash({ hash, filename }) {
	const place = components.indexOf(relative('src', filename).replaceAll('\\', '/'));
	return place < 0 ? `_${hash(filename)}` : `_${place.toString(36).padStart(2, '0')}`;
}

/**
 * Routes of which a build may have no page: press figures and releases are of real data only, no figure may be of a judge, and
 * there may be nothing to explore.
 */
const MAY_BE_EMPTY = new Set([
	'/[[locale=locale]]/check/[claim]',
	'/[[locale=locale]]/releases/[release]',
	'/data/releases/[release]/[file]',
	'/data/releases/tables/[file]',
	'/explore/[source].bin',
	...['nationalities/[nationality]', 'courts/[court]', 'judges/[judge]', 'years/[year]'].map(
		(page) => `/[[locale=locale]]/embed/${page}`
	)
]);

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { cssHash },
	kit: {
		outDir: workFolder,
		adapter: staticPages({ pages: buildFolder, assets: buildFolder, strict: true }, origin),
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.LEDGER_BASE ?? '') },
		inlineStyleThreshold: 40_000,
		prerender: {
			// What pages name by its whole address (pictures of links) is found as theirs, and made.
			origin,
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleUnseenRoutes: ({ routes, message }) => {
				if (routes.some((route) => !MAY_BE_EMPTY.has(route))) throw new Error(message);
			}
		},
		typescript: {
			config(config) {
				config.include.push(
					'../scripts/**/*.ts',
					'../scripts/**/*.mjs',
					'../tests/**/*.ts',
					'../bench/**/*.ts'
				);
				return config;
			}
		}
	}
};
