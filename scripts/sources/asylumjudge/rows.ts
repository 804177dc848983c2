import { OTHER_PARTS, type OtherPart } from '#core/tables/court-records.ts';
import type { Reject } from '#scripts/sources/source.ts';

/** The publisher's two ways of counting; see NOTES.md. They are never one series. */
export type Definition = 'decisions' | 'composition';

/** First and last day of the cases in a release. */
export interface Coverage {
	readonly from: string;
	readonly through: string;
}

/** The publisher's first day of cases: fiscal 2020 lacks its first three months. */
export const CASES_FROM = '2020-01-01';

/** The six parts of "other". */
export type Parts = Readonly<Record<OtherPart, number>>;

/** What became of the cases of one printed row. */
export interface Outcome {
	readonly granted: number;
	readonly denied: number;
	/** The six parts of "other"; null in the two-outcome release. */
	readonly parts: Parts | null;
}

/** A judge's decisions on a nationality in a year, as printed. */
export interface JudgeRow extends Outcome {
	readonly key: string;
	readonly profile: number;
	readonly code: string;
	readonly year: number;
}

/** A judge's cases at a court in a year, as printed. */
export interface CourtJudgeRow extends Outcome {
	readonly court: string;
	readonly key: string;
	readonly name: string;
	readonly year: number;
	readonly cases: number;
}

/** A court's decisions in a year, as printed. */
export interface CourtRow {
	readonly court: string;
	readonly year: number;
	readonly judges: number;
	readonly granted: number;
	readonly denied: number;
}

/** Decisions of all judges in a year or month: on Mexicans or on everyone. */
export interface NationalRow {
	readonly nationality: 'MEX' | 'ALL';
	/** Fiscal year, or a month such as 2020-01. */
	readonly period: number | string;
	readonly granted: number;
	readonly denied: number;
	/** All six parts as one number, and the sum of all; null in the two-outcome release. */
	readonly other: number | null;
	readonly cases: number | null;
}

/** What one file gives. */
export interface FileRows {
	readonly file: string;
	readonly definition: Definition;
	/** Days covered; null where a file of the publisher does not tell them row by row. */
	readonly coverage: Coverage;
	readonly judges: readonly JudgeRow[];
	readonly courtJudges: readonly CourtJudgeRow[];
	readonly courts: readonly CourtRow[];
	readonly national: readonly NationalRow[];
	readonly read: number;
	/** Why rows or parts of the file were passed over. */
	readonly notes: readonly string[];
}

/** Nothing, to be filled by spreading. */
export const NO_ROWS = { judges: [], courtJudges: [], courts: [], national: [], notes: [] } as const;

/** A row that cannot be taken: where it stands and what was expected. */
export class RowError extends Error {}

/** @throws RowError unless the parts of a row are its printed total. */
export function assertSum(what: string, total: number, parts: readonly number[]): void {
	const sum = parts.reduce((a, b) => a + b, 0);
	if (sum === total) return;
	throw new RowError(
		`${what} is ${total}; the sum of its parts, ${parts.join(' + ')} = ${sum}, was expected`
	);
}

/** @throws RowError unless a key is `last|first`, both sides filled as far as the publisher fills them. */
export function assertKey(key: string): void {
	if (/^[^|]*[^|\s][^|]*\|[^|]*$/.test(key)) return;
	throw new RowError(`judge key is "${key}"; last name, bar, first name was expected, such as doe|jane`);
}

/** @throws RowError unless a fiscal year lies in the release. */
export function assertYear(year: number, first: number, last: number): void {
	if (Number.isInteger(year) && year >= first && year <= last) return;
	throw new RowError(`fiscal year is ${year}; a year from ${first} to ${last} was expected`);
}

/** Names of the six parts in the publisher's files. */
export const PRINTED_PARTS: Readonly<Record<OtherPart, string>> = {
	other_protection: 'other_protection',
	cancellation: 'other_cancellation',
	adjustment: 'other_adjustment',
	voluntary_departure: 'other_voluntary_departure',
	withdrawn_or_terminated: 'other_withdrawn_or_terminated',
	administratively_closed: 'other_administrative_closure'
};

/** Reads the six parts by the publisher's names. */
export function readParts(count: (column: string) => number): Parts {
	const entries = OTHER_PARTS.map(({ name }) => [name, count(PRINTED_PARTS[name])] as const);
	return Object.fromEntries(entries) as Record<OtherPart, number>;
}

/** The six parts in order. */
export function partValues(parts: Parts): number[] {
	return OTHER_PARTS.map(({ name }) => parts[name]);
}

/** Rows of a file one by one: bad ones are gathered, so that all of them can be named at once. */
export function readRows<Raw, T>(
	raws: Iterable<Raw>,
	file: string,
	placeOf: (raw: Raw) => { readonly line: number; readonly text: string },
	readOne: (raw: Raw) => T
): { readonly rows: readonly T[]; readonly rejects: readonly Reject[] } {
	const rows: T[] = [];
	const rejects: Reject[] = [];
	for (const raw of raws) {
		try {
			rows.push(readOne(raw));
		} catch (error) {
			if (!(error instanceof RowError)) throw error;
			rejects.push({ file, reason: error.message, ...placeOf(raw) });
		}
	}
	return { rows, rejects };
}
