import adapter from '@sveltejs/adapter-static';

/** Where the built site goes; the demonstration site is built elsewhere so that it never replaces the real one. */
const buildFolder = process.env.LEDGER_BUILD ?? 'build';

/** Where the build keeps its working files; apart for the demonstration, so that both can be built at once. */
const workFolder = process.env.LEDGER_KIT ?? '.svelte-kit';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		outDir: workFolder,
		adapter: adapter({ pages: buildFolder, assets: buildFolder, strict: true }),
		paths: { base: process.env.LEDGER_BASE ?? '' },
		inlineStyleThreshold: 40_000,
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail'
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
