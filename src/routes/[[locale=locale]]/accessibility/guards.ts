/** What the access statement says is tested by machine, in order. */
export const ACCESS_CLAIMS = [
	'axe',
	'keyboard',
	'narrow',
	'targets',
	'colours',
	'motion',
	'tree',
	'tables',
	'scripts',
	'print',
	'language'
] as const;
export type AccessClaim = (typeof ACCESS_CLAIMS)[number];

/** The tests that guard each claim, as paths in the repository; `tests/contract/access-guards.test.ts` looks at them. */
export const ACCESS_GUARDS: Readonly<Record<AccessClaim, readonly string[]>> = {
	axe: [
		'tests/e2e/accessibility-light.test.ts',
		'tests/e2e/accessibility-dark.test.ts',
		'tests/e2e/figure-keyboard.test.ts'
	],
	keyboard: ['tests/e2e/keyboard.test.ts', 'tests/e2e/figure-keyboard.test.ts'],
	narrow: ['tests/e2e/narrow-window.test.ts', 'tests/e2e/access-settings.test.ts'],
	targets: ['tests/e2e/access-settings.test.ts'],
	colours: ['tests/e2e/access-settings.test.ts'],
	motion: ['tests/e2e/access-settings.test.ts'],
	tree: ['tests/e2e/access-settings.test.ts'],
	scripts: ['tests/e2e/without-javascript.test.ts', 'tests/e2e/coming-alive.test.ts'],
	tables: ['tests/e2e/without-javascript.test.ts', 'tests/e2e/printed-twins.test.ts'],
	print: ['tests/e2e/print.test.ts', 'tests/e2e/brief.test.ts'],
	language: ['tests/e2e/locales.test.ts', 'tests/e2e/language-switch.test.ts']
};
