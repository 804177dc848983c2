import type { DuckDBConnection } from '@duckdb/node-api';
import { DataError } from '#scripts/errors.ts';
import {
	DECIDES,
	DESCRIBES,
	describeValues,
	isAbove,
	listTexts,
	NAMED_IN_MESSAGE,
	percent,
	shareOf,
	type StrangeValues,
	unlistedText
} from '#scripts/release/strange-values.ts';
import { MOST_REJECTS, type Standing, standings, strangeValues } from './query.ts';
import type { TableFacts } from './table-facts.ts';

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
	/** What the columns that describe a decision held, and its date, against what can be read. */
	readonly values: StrangeValues;
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
		...describeValues(summary.values),
		...(left_out.unreadable + left_out.unlisted_decision > MOST_REJECTS
			? [
					`rejects/cases.csv lists the first ${MOST_REJECTS} of the rows that could not be read or are in no list.`
				]
			: []),
		`${summary.cells} rows of asylum_decisions.csv written to ${out}`
	];
}

/** Share of the completed cases that may lie after the release before its day cannot be right. */
const AFTER_LIMIT = 0.5;

/** The rows of a table, and the decision names that no list holds. */
export type RowTally = CaseTableSummary['rows'] & {
	readonly unlisted: Readonly<Record<string, number>>;
	readonly unreadableDays: number;
};

/** Adds up why rows of a table count or not; what is not folded has no application. */
export async function rowTally(connection: DuckDBConnection, { rows: read }: TableFacts): Promise<RowTally> {
	const found = await standings(connection);
	const sum = (of: readonly { readonly cases: number }[]) => of.reduce((all, { cases }) => all + cases, 0);
	const standing = (name: Standing) => sum(found.filter((each) => each.standing === name));
	return {
		read,
		counted: standing('counted'),
		left_out: {
			no_application: read - sum(found),
			unreadable: standing('unreadable_key') + standing('unreadable_day'),
			no_completion_date: standing('no_completion_date'),
			after_release: standing('after_release'),
			unlisted_decision: standing('unlisted_decision')
		},
		unlisted: Object.fromEntries(
			found.flatMap(({ unlisted, cases }) => (unlisted === null ? [] : [[unlisted, cases]]))
		),
		unreadableDays: standing('unreadable_day')
	};
}

/** Rows that are listed as rejected. */
export function rejectedRows({ left_out }: RowTally): number {
	return left_out.unreadable + left_out.unlisted_decision;
}

/**
 * Holds what describes a case, and its completion date, against what can be read.
 * @param examples some of the dates that cannot be read.
 */
export async function checkValues(
	connection: DuckDBConnection,
	{ read, left_out, unreadableDays }: RowTally,
	examples: readonly string[]
): Promise<StrangeValues> {
	const rows = read - left_out.no_application;
	return {
		codes: (await strangeValues(connection)).map((each) => ({
			...each,
			of: 'cases with an application',
			rows,
			...DESCRIBES
		})),
		dates: [
			{
				table: 'cases with an application',
				column: 'ij_completion_date_last',
				rows,
				unreadable: unreadableDays,
				out_of_range: 0,
				examples,
				...DECIDES
			}
		]
	};
}

/**
 * Stops where a table cannot be what it should.
 * @throws DataError when too many decisions are in no list, most days lie after the release, nothing counts, or too many
 * keys, days or descriptions cannot be read.
 */
export function refuseMiscounted(
	rows: RowTally,
	values: StrangeValues,
	releaseOn: string,
	path: string
): void {
	const { read, counted, left_out, unlisted } = rows;
	const asked = counted + left_out.unlisted_decision;
	if (isAbove(left_out.unlisted_decision, { rows: asked, ...DECIDES })) {
		const names = Object.entries(unlisted).map(([name, cases]) => `"${name}" (${cases})`);
		throw new DataError(
			`${path}: ${left_out.unlisted_decision} of ${asked} decided cases, more than one in a hundred, have a decision that no list holds: ` +
				`${names.slice(0, NAMED_IN_MESSAGE).join(', ')}. Nothing is guessed: add the names to data/lookups/application_decisions.csv, with their source. Earlier output is as it was.`
		);
	}
	if (left_out.after_release > AFTER_LIMIT * (asked + left_out.after_release)) {
		throw new DataError(
			`${path}: ${left_out.after_release} of ${asked + left_out.after_release} completed cases are dated after the release of ${releaseOn}; ` +
				'expected next to none. Give the right day with --release YYYY-MM-DD. Earlier output is as it was.'
		);
	}
	if (counted === 0) {
		const reasons = Object.entries(left_out).flatMap(([reason, cases]) =>
			cases > 0 ? [`${cases} ${reason}`] : []
		);
		throw new DataError(
			`${path}: none of its ${read} rows counts${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}; expected decided asylum applications ` +
				'with a completion date. Is it the whole case table? Earlier output is as it was.'
		);
	}
	refuseUnreadable(rows, values, path);
	const strange = values.codes.filter((each) => isAbove(each.unlisted ?? 0, each));
	if (strange.length === 0) return;
	throw new DataError(
		`${path}: ${strange.map((each) => unlistedText(each, each.unlisted ?? 0)).join('. ')}; at most ${percent(DESCRIBES.allowed_share)} may, ` +
			'or the answers would be unknown without need. If the table has new codes, teach scripts/sources/ddp/query.ts and data/lookups what they mean. Earlier output is as it was.'
	);
}

function refuseUnreadable(
	{ read, left_out, unreadableDays }: RowTally,
	{ dates }: StrangeValues,
	path: string
) {
	const asked = read - left_out.no_application;
	if (!isAbove(left_out.unreadable, { rows: asked, ...DECIDES })) return;
	const examples = dates.flatMap((each) => each.examples ?? []);
	const keys = left_out.unreadable - unreadableDays;
	throw new DataError(
		`${path}: of ${asked} cases with an application, ${[
			...(unreadableDays > 0
				? [
						`${shareOf(unreadableDays, asked)} have a completion date that cannot be read (${listTexts(examples)})`
					]
				: []),
			...(keys > 0 ? [`${shareOf(keys, asked)} have no key that can be read (idncase)`] : [])
		].join(
			' and '
		)}; at most ${percent(DECIDES.allowed_share)} may. Expected days such as 2022-03-14, 20220314 or 3/14/2022, ` +
			'and whole numbers as keys. Is the column shifted, or was the table written by another program? Earlier output is as it was.'
	);
}
