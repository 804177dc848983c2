/** Values that nobody knows, and how many of them may stand in a column before a count stops. */
export interface Allowance {
	readonly allowed_share: number;
	/** Fewest rows for which the share is looked at. */
	readonly allowed_from_rows: number;
}

/** Values that decide a count: an unknown one would be counted as something else. At most 1 % of the rows, in any table. */
export const DECIDES: Allowance = { allowed_share: 0.01, allowed_from_rows: 1 };
/** Values that describe a decision: an unknown one is unknown or stands for itself. At most 20 %, from 1,000 rows on. */
export const DESCRIBES: Allowance = { allowed_share: 0.2, allowed_from_rows: 1000 };
/** Values that are new with every release: never a reason to stop. */
export const NEVER: Allowance = { allowed_share: 1, allowed_from_rows: 1 };

/** One column of codes held against its list, in `normalize-summary.json`. */
export interface UnlistedCodes extends Allowance {
	readonly column: string;
	/** What a row is: `asylum applications`. */
	readonly of: string;
	readonly rows: number;
	/** Rows of codes that no list knows; null when there is no list. */
	readonly unlisted: number | null;
	/** Those codes, the commonest first. */
	readonly unlisted_codes: Readonly<Record<string, number>>;
}

/** One column of dates, in `normalize-summary.json`. */
export interface UnreadableDates extends Allowance {
	readonly table: string;
	readonly column: string;
	readonly rows: number;
	/** Text that is no day, or may be one of two days. */
	readonly unreadable: number;
	/** Days that cannot be, by the limits of the column. */
	readonly out_of_range: number;
	/** Some of the texts that could not be read. */
	readonly examples?: readonly string[];
}

/** What columns held against their lists. */
export interface StrangeValues {
	readonly codes: readonly UnlistedCodes[];
	readonly dates: readonly UnreadableDates[];
}

/** Whether strange values of a column are more than may be. */
export function isAbove(
	strange: number,
	{ rows, allowed_share, allowed_from_rows }: Allowance & { readonly rows: number }
): boolean {
	return rows >= allowed_from_rows && strange > rows * allowed_share;
}

/** Lines that name what no list knows and what cannot be read, for the log. */
export function describeValues({ codes, dates }: StrangeValues): readonly string[] {
	return [
		...codes
			.filter(({ unlisted }) => unlisted !== 0)
			.map((each) =>
				each.unlisted === null
					? `${each.column}: there is no list to hold it against.`
					: `${unlistedText(each, each.unlisted)}.`
			),
		...dates
			.filter(({ unreadable, out_of_range }) => unreadable + out_of_range > 0)
			.map(
				({ column, table, rows, unreadable, out_of_range, examples = [] }) =>
					`${column}: of ${rows} rows of ${table}, ${unreadable} cannot be read as one day${examples.length > 0 ? ` (${listTexts(examples)})` : ''} and ${out_of_range} lie out of range.`
			)
	];
}

/** `CUSTODY: 3 (1.2 %) of the 250 rows hold codes that no list knows: "X" 3`. */
export function unlistedText({ column, of, rows, unlisted_codes }: UnlistedCodes, unlisted: number): string {
	return `${column}: ${shareOf(unlisted, rows)} of the ${rows} ${of} hold codes that no list knows: ${listCodes(unlisted_codes)}`;
}

/** The commonest of a column's codes, most first. */
export function mostFirst(
	counts: readonly (readonly [string, number])[],
	most: number
): Record<string, number> {
	return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most));
}

/** How many codes one message names. */
export const NAMED_IN_MESSAGE = 12;

/** Codes with their rows, the first twelve: `"X" 3, "Y" 1`. */
export function listCodes(counts: Readonly<Record<string, number>>): string {
	return Object.entries(counts)
		.slice(0, NAMED_IN_MESSAGE)
		.map(([code, rows]) => `"${code}" ${rows}`)
		.join(', ');
}

/** Texts in quotation marks: `"spring", "May"`. */
export function listTexts(texts: readonly string[]): string {
	return texts.map((text) => `"${text}"`).join(', ');
}

/** A part and its share: `3 (1.2 %)`. */
export function shareOf(part: number, rows: number): string {
	return `${part} (${percent(part / Math.max(1, rows))})`;
}

/** A share of 0 to 1 in two digits: `1.2 %`. */
export function percent(share: number): string {
	return `${Number((share * 100).toPrecision(2))} %`;
}
