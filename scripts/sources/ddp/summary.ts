/** Why rows of the case table do not count, in the order in which a row is asked. */
export const LEFT_OUT = [
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
