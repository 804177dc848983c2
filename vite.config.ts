import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import svelteConfig from './svelte.config.js';
import { numbersOnly } from './scripts/tooling/numbers-only.mjs';
import { siteOrigin } from './scripts/tooling/site-address.mjs';
import { oneLanguage } from './scripts/tooling/one-language.mjs';
import { BROWSER_FLAGS, findBrowser } from './scripts/tooling/find-browser.mjs';

/** The browser that component tests run in; looked for only when vitest is the one who asks. */
const browserPath = process.env.VITEST ? findBrowser() : undefined;

/** How long a page is asked again for what it is expected to show: ends what never comes, on the slowest machine. */
const POLL = { timeout: 60_000 };

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022' },
	define: {
		'import.meta.env.LEDGER_BASE': JSON.stringify(process.env.LEDGER_BASE ?? ''),
		'import.meta.env.LEDGER_SITE': JSON.stringify(siteOrigin(process.env))
	},
	// The script that comes with a page is built by itself, parts of pages included; a part brings its styles with it.
	worker: {
		format: 'es',
		// What most parts share comes as one file: many small ones weigh more and are asked for one by one.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 9 }] } } },
		plugins: () => [
			oneLanguage(),
			numbersOnly(),
			svelte({
				configFile: false,
				emitCss: false,
				compilerOptions: { ...svelteConfig.compilerOptions, runes: true, css: 'injected' }
			})
		]
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					globalSetup: ['tests/support/temporary-folder.ts'],
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: [
						'tests/e2e/**',
						'tests/full/**',
						'tests/contract/budget.test.ts',
						'tests/**/*.svelte.test.ts'
					],
					setupFiles: ['tests/support/property-seed.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				// Named ahead, so that a first run does not stop half-way to bundle a package it just met.
				optimizeDeps: {
					include: ['vitest-browser-svelte', 'd3', 'papaparse', 'valibot']
				},
				test: {
					name: 'component',
					include: ['tests/**/*.svelte.test.ts'],
					setupFiles: ['tests/support/page-alive.ts'],
					// More than one poll takes, so that a failure names what was expected.
					testTimeout: 120_000,
					expect: { poll: POLL },
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								args: BROWSER_FLAGS,
								...(browserPath === undefined ? {} : { executablePath: browserPath })
							}
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			},
			{
				extends: true,
				test: {
					name: 'full',
					maxWorkers: 2,
					globalSetup: ['tests/support/temporary-folder.ts'],
					environment: 'node',
					include: ['tests/full/**/*.test.ts'],
					setupFiles: ['tests/support/property-seed.ts'],
					// What is here takes minutes on any machine; stops what hangs.
					testTimeout: 1_200_000,
					hookTimeout: 300_000
				}
			},
			{
				test: {
					name: 'e2e',
					maxWorkers: 2,
					environment: 'node',
					include: ['tests/e2e/**/*.test.ts', 'tests/contract/budget.test.ts'],
					globalSetup: ['tests/support/serve-built-site.ts'],
					// Stops what hangs, on the slowest machine; says nothing about speed.
					testTimeout: 300_000,
					expect: { poll: POLL },
					hookTimeout: 120_000
				}
			}
		]
	}
});
