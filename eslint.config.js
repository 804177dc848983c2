import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rules of meaning; the form of the code (tabs, quotes, width) belongs to prettier alone. */
export default defineConfig(
	{
		ignores: [
			'build/',
			'demo/',
			'.svelte-kit/',
			'coverage/',
			'data/',
			'static/',
			'tests/golden/',
			'tests/snapshots/',
			'test-results/'
		]
	},
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// The type-check knows every name; this rule does not know types.
			'no-undef': 'off',
			'no-console': 'error',
			// Files of other people are recognised by their first bytes, control characters included.
			'no-control-regex': 'off',
			// A callback may be awaited or not: `void | Promise<void>`.
			'@typescript-eslint/no-invalid-void-type': 'off',
			eqeqeq: 'error',
			'object-shorthand': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'no-warning-comments': ['error', { terms: ['fixme', 'xxx'], location: 'start' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			// The site is served from the top of its host, and links are made by one function that knows the locale.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// Where people read lines: the one place commands print through, tools in plain JavaScript, measurements.
		files: ['scripts/effects.ts', '**/*.mjs', 'bench/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	}
);
