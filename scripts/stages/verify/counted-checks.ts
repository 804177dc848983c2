import { UsageError } from '#scripts/errors.ts';
import { compareCaseTableYears } from './case-table-years.ts';
import type { Check } from './check.ts';
import type { CountSummary } from './count-summary.ts';
import type { CountedRelease } from './counted-release.ts';
import { compareNationalityTables } from './nationality-tables.ts';
import type { PublishedFigures } from './published-figures.ts';
import { compareTracJudges } from './trac-judges.ts';
import { compareTracYears } from './trac-years.ts';
import { compareYearbookGrants } from './yearbook-grants.ts';

/** Counts at hand: the one that is verified, and the same release counted with `--events initial`, if given. */
export interface Counts {
	readonly main: CountedRelease | null;
	readonly initial: CountedRelease | null;
}

/**
 * Holds counted decisions against published figures, each count only against figures of its own kind: all completions
 * against TRAC, initial completions against EOIR's and the yearbook's tables, the case table against others' counts of it.
 * @throws UsageError when the count given as initial was made with other events or from another release.
 */
export function compareWithPublished(
	{ main, initial }: Counts,
	published: PublishedFigures
): readonly Check[] {
	if (initial && initial.summary.options.events !== 'initial') {
		throw new UsageError(
			`--initial is ${initial.folder}, which was counted with --events ${initial.summary.options.events}; ` +
				'tables of initial completions can be compared only with a count made with --events initial.'
		);
	}
	if (main && initial && main.summary.release_on !== initial.summary.release_on) {
		throw new UsageError(
			`--initial is a count of the release of ${initial.summary.release_on}, the data folder one of ${main.summary.release_on}; ` +
				'give two counts of one release.'
		);
	}
	const [all, first] = [pick('all', main, null), pick('initial', main, initial)];
	return [
		...againstTrac(all, published),
		...againstInitial(first, published),
		...againstCases(main, published)
	];
}

/** The count made with the events asked for, or why there is none to compare. */
function pick(
	events: CountSummary['options']['events'],
	main: CountedRelease | null,
	given: CountedRelease | null
): CountedRelease | string {
	const found = given ?? (main?.summary.options.events === events ? main : null);
	if (!found) {
		const other = main ? howCounted(main.summary) : 'nothing is counted';
		return events === 'initial'
			? `${other}; give a folder counted with --events initial as --initial`
			: `${other}; it takes a count with --events ${events}`;
	}
	return found.summary.options.riders === 'include'
		? found
		: 'counted with --riders exclude; published figures include family members';
}

function howCounted({ options: { events } }: CountSummary): string {
	return events === 'cases' ? 'counted one row a case' : `counted with --events ${events}`;
}

function againstTrac(
	count: CountedRelease | string,
	{ outcomes, judges, personOf }: PublishedFigures
): readonly Check[] {
	if (typeof count === 'string') return [skipped('TRAC: national totals and judges', count)];
	const releaseOn = count.summary.release_on;
	return [
		compareTracYears(count.tallies.years, outcomes, releaseOn),
		compareTracJudges(count.tallies.judges, judges, { releaseOn, personOf })
	];
}

function againstInitial(
	count: CountedRelease | string,
	{ outcomes, isoOf }: PublishedFigures
): readonly Check[] {
	if (typeof count === 'string') return [skipped('EOIR tables by nationality and DHS grants', count)];
	const releaseOn = count.summary.release_on;
	return [
		compareNationalityTables(count.tallies.nationalities, outcomes, { releaseOn, isoOf }),
		compareYearbookGrants(count.tallies.years, outcomes, releaseOn)
	];
}

function againstCases(count: CountedRelease | null, { outcomes }: PublishedFigures): readonly Check[] {
	if (count?.summary.options.events !== 'cases') return [];
	return [compareCaseTableYears(count.tallies, outcomes, count.summary.release_on)];
}

function skipped(title: string, reason: string): Check {
	return { kind: 'not checked', title, reason };
}
