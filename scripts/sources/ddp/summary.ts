import type { DuckDBConnection } from '@duckdb/node-api';
import { DataError } from '#scripts/errors.ts';
import { standings, type TableFacts } from './query.ts';

/** Why rows of the case table do not count, in the order in which a row is asked. */
const LEFT_OUT = [
	'no_application',
	'unreadable',
	'no_completion_date',
	'after_release',
	'unlisted_decision'
] as const;

/** How the day of the release is known. */
export type DayKnownFrom = 'option' | 'file_name' | 'newest_completion';

/** `normalize-summary.json` of a counted case table. */
export interface CaseTableSummary {
	readonly schema: 1;
	readonly source: 'ddp';
	/** Name of the file, without its path. */
	readonly release: string;
	readonly release_on: string;
	readonly release_on_known_from: DayKnownFrom;
	readonly options: { readonly conditional: 'grant' | 'separate' };
	/** Rows of the table: read = counted + left out. */
	readonly rows: {
		readonly read: number;
		readonly counted: number;
		readonly left_out: Readonly<Record<(typeof LEFT_OUT)[number], number>>;
	};
	/** Cases by decision names that no list holds. */
	readonly unlisted_decisions: Readonly<Record<string, number>>;
	readonly decisions: number;
	readonly outcomes: Readonly<Record<string, number>>;
	/** Rows of asylum_decisions.csv. */
	readonly cells: number;
	readonly judge_court_pairs: number;
}

const KNOWN_FROM: Readonly<Record<DayKnownFrom, string>> = {
	option: 'given with --release',
	file_name: 'the name of the file',
	newest_completion: 'the newest completion day that is not in the future'
};

const REASONS: Readonly<Record<(typeof LEFT_OUT)[number], string>> = {
	no_application: 'no application, or none decided yet',
	unreadable: 'key or completion date cannot be read',
	no_completion_date: 'no completion date',
	after_release: 'completed after the release',
	unlisted_decision: 'no list holds the decision'
};

/** The summary in lines for the person who ran it. */
export function describeSummary(summary: CaseTableSummary, out: string): readonly string[] {
	const { read, counted, left_out } = summary.rows;
	return [
		`Release of ${summary.release_on} (known from: ${KNOWN_FROM[summary.release_on_known_from]}).`,
		`${summary.release}: ${read} rows read = ${counted} counted + ${read - counted} left out`,
		...LEFT_OUT.flatMap((reason) =>
			left_out[reason] > 0 ? [`  left out: ${left_out[reason]} (${REASONS[reason]})`] : []
		),
		...Object.entries(summary.unlisted_decisions).map(
			([name, cases]) => `  no list holds the decision "${name}": ${cases} rows`
		),
		`${summary.cells} rows of asylum_decisions.csv written to ${out}`
	];
}

/** Share of the decided cases whose decision no list may hold before the run stops. */
const UNLISTED_LIMIT = 0.01;

/** Share of the completed cases that may lie after the release before its day cannot be right. */
const AFTER_LIMIT = 0.5;

/** The rows of a table, and the decision names that no list holds. */
export type RowTally = CaseTableSummary['rows'] & { readonly unlisted: Readonly<Record<string, number>> };

/** Adds up why rows of a table count or not; what is not folded has no application. */
export async function rowTally(connection: DuckDBConnection, { rows: read }: TableFacts): Promise<RowTally> {
	const found = await standings(connection);
	const sum = (of: readonly { readonly cases: number }[]) => of.reduce((all, { cases }) => all + cases, 0);
	const standing = (name: string) => sum(found.filter((each) => each.standing === name));
	const unlisted = found.filter((each) => each.standing === 'counted' && each.unlisted !== null);
	const left_out: Record<(typeof LEFT_OUT)[number], number> = {
		no_application: read - sum(found),
		unreadable: standing('unreadable'),
		no_completion_date: standing('no_completion_date'),
		after_release: standing('after_release'),
		unlisted_decision: sum(unlisted)
	};
	return {
		read,
		counted: standing('counted') - sum(unlisted),
		left_out,
		unlisted: Object.fromEntries(unlisted.map((each) => [each.unlisted ?? '', each.cases]))
	};
}

/**
 * Stops where a table cannot be what it should.
 * @throws DataError when too many decisions are in no list, most days lie after the release, or nothing counts.
 */
export function refuseMiscounted(
	{ read, counted, left_out, unlisted }: RowTally,
	releaseOn: string,
	path: string
): void {
	const asked = counted + left_out.unlisted_decision;
	if (left_out.unlisted_decision > UNLISTED_LIMIT * asked) {
		const names = Object.entries(unlisted).map(([name, cases]) => `"${name}" (${cases})`);
		throw new DataError(
			`${path}: ${left_out.unlisted_decision} of ${asked} decided cases, more than one in a hundred, have a decision that no list holds: ` +
				`${names.slice(0, 12).join(', ')}. Nothing is guessed: add the names to data/lookups/application_decisions.csv, with their source. Earlier output is as it was.`
		);
	}
	if (left_out.after_release > AFTER_LIMIT * (asked + left_out.after_release)) {
		throw new DataError(
			`${path}: ${left_out.after_release} of ${asked + left_out.after_release} completed cases are dated after the release of ${releaseOn}; ` +
				'expected next to none. Give the right day with --release YYYY-MM-DD. Earlier output is as it was.'
		);
	}
	if (counted > 0) return;
	const reasons = Object.entries(left_out).flatMap(([reason, rows]) =>
		rows > 0 ? [`${rows} ${reason}`] : []
	);
	throw new DataError(
		`${path}: none of its ${read} rows counts${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}; expected decided asylum applications ` +
			'with a completion date. Is it the whole case table? Earlier output is as it was.'
	);
}
