/** Sections of the method page, in order. */
export const METHOD_SECTIONS = [
	'rates',
	'gap',
	'range',
	'small',
	'bounds',
	'publishers',
	'differ',
	'records',
	'unhcr',
	'counted',
	'judges'
] as const;
export type MethodSection = (typeof METHOD_SECTIONS)[number];

/** The tests that guard what a section claims, as paths in the repository. */
export const GUARDS: Readonly<Record<MethodSection, readonly string[]>> = {
	rates: ['tests/core/measures/rates.test.ts'],
	gap: ['tests/core/measures/newcombe-gap.test.ts', 'tests/core/series/compare-years.test.ts'],
	range: ['tests/core/measures/wilson-interval.test.ts'],
	small: ['tests/core/measures/rates.test.ts'],
	bounds: [
		'tests/core/counts/count-range.test.ts',
		'tests/core/measures/rates.test.ts',
		'tests/core/series/compare-years.test.ts',
		'tests/scripts/sources/ohss-yearbook/source.test.ts'
	],
	publishers: ['tests/contract/unhcr-reconciliation.test.ts', 'tests/contract/reconcile.test.ts'],
	differ: [
		'tests/core/series/side-by-side.test.ts',
		'tests/scripts/sources/eoir-decision-rates/source.test.ts'
	],
	unhcr: [
		'tests/scripts/sources/unhcr/source.test.ts',
		'tests/core/publishers/published-rates.test.ts',
		'tests/core/publishers/caveats.test.ts'
	],
	records: [
		'tests/scripts/sources/asylumjudge/source.test.ts',
		'tests/scripts/sources/asylumjudge/json.test.ts',
		'tests/core/measures/margins.test.ts',
		'tests/contract/court-records.test.ts'
	],
	counted: [
		'tests/scripts/sources/eoir-case-data/worked.test.ts',
		'tests/scripts/sources/eoir-case-data/duckdb-recount.test.ts',
		'tests/scripts/release/aggregate.test.ts'
	],
	judges: [
		'tests/core/measures/comparison-window.test.ts',
		'tests/core/measures/expected-rate.test.ts',
		'tests/core/measures/observed-minus-expected.test.ts',
		'tests/core/measures/same-years-benchmark.test.ts',
		'tests/core/measures/funnel.test.ts',
		'tests/core/measures/funnel-limits.test.ts',
		'tests/core/measures/overdispersion.test.ts',
		'tests/core/measures/balance-check.test.ts',
		'tests/core/measures/simpson-check.test.ts',
		'tests/core/measures/percent-counts.test.ts',
		'tests/core/series/judge-window.test.ts',
		'tests/scripts/release/aggregate.test.ts',
		'tests/contract/counted-pages.test.ts'
	]
};
