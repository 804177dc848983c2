import Papa from 'papaparse';
import type { PublishedPeriod } from '#core/tables/court-records.ts';
import { ALL_NATIONALITIES, type PeriodMeasure } from '#core/counts/slice.ts';
import { fiscalYear, monthSpan } from '#core/time.ts';
import { CASE_RELEASE_FIRST_YEAR } from '#core/publishers/uscis.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { NO_CORRECTIONS } from '#scripts/release/corrections.ts';
import type { ReadContext } from '#scripts/sources/source.ts';
import { documentId, FOIA_THROUGH, type Subject } from './documents.ts';
import {
	addEveryone,
	addUp,
	citizenshipOf,
	foiaYear,
	officeOf,
	periodRow,
	type Place,
	type ReadFile,
	type Span,
	wholeNumber
} from './periods.ts';

/** Columns of the FOIA release's counts; all but the first are the parts of the first. */
const FOIA_COLUMNS = {
	cases: 'decided',
	granted: 'granted',
	denied_or_referred: 'denied_or_referred',
	admin_closed: 'administratively_closed',
	closed_nacara_grant: 'nacara_granted',
	asylum_terminated: 'terminated'
} as const satisfies Readonly<Record<string, PeriodMeasure>>;

/** Columns of the counts by office and month; the last three are the parts of the completed cases. */
const OFFICE_COLUMNS = {
	applications_received: 'received',
	cases_completed: 'decided',
	cases_pending: 'pending',
	interviews_completed: 'interviews_completed',
	admin_close_dismissals: 'administratively_closed',
	deny_referrals: 'denied_or_referred',
	grants: 'granted'
} as const satisfies Readonly<Record<string, PeriodMeasure>>;

/** One kind of table, told by its columns. */
interface Kind {
	/** What it counts; null for a table that is only checked. */
	readonly subject: Subject | null;
	readonly who: 'citizenship' | 'office' | 'asylum_office' | null;
	readonly when: 'fiscal_year_label' | 'period' | 'month' | null;
	readonly counts: Readonly<Record<string, PeriodMeasure>>;
	/** A column and those that add up to it. */
	readonly sum: { readonly total: string; readonly parts: readonly string[] } | null;
}

const foiaSum = { total: 'cases', parts: Object.keys(FOIA_COLUMNS).slice(1) };

const KINDS: readonly Kind[] = [
	{ subject: 'foia-citizenships', who: 'citizenship', when: null, counts: FOIA_COLUMNS, sum: foiaSum },
	{
		subject: 'foia-offices',
		who: 'asylum_office',
		when: 'fiscal_year_label',
		counts: FOIA_COLUMNS,
		sum: foiaSum
	},
	{ subject: null, who: null, when: 'fiscal_year_label', counts: FOIA_COLUMNS, sum: foiaSum },
	{
		subject: 'asylum-offices',
		who: 'office',
		when: 'period',
		counts: OFFICE_COLUMNS,
		sum: { total: 'cases_completed', parts: ['admin_close_dismissals', 'deny_referrals', 'grants'] }
	},
	{
		subject: 'asylum-citizenships',
		who: 'citizenship',
		when: 'month',
		counts: { applications_received: 'received' },
		sum: null
	}
];

/** Why the release's own years are not taken. */
const OWN_YEARS =
	"the release's own total of the year; over all years these totals are 10,370 cases short of its counts by office, for no known reason, so years are added up over offices";

interface Line {
	readonly number: number;
	readonly cells: readonly string[];
}

/** One row that was read: who, when, and its counts by measure. */
interface TableRow {
	readonly line: number;
	readonly text: string;
	readonly place: Place;
	readonly span: Span;
	/** Who and when as printed, which may stand once. */
	readonly key: string;
	readonly when: string;
	readonly isRepaired: boolean;
	readonly counts: readonly { readonly measure: PeriodMeasure; readonly count: number }[];
}

/**
 * Reads a table of USCIS's counts that was transcribed as CSV, told by its columns.
 * @returns what it holds; a text when it is none of them, and why.
 * @throws DataError naming file, rows and what was expected: a column lost, a row that does not add up, a year or a
 * count out of range, a row twice, an office without one of the months, a file that is cut.
 */
export function readTranscribed(input: InputFile, context: ReadContext): ReadFile | string {
	const text = new TextDecoder().decode(input.bytes).replace(/^\uFEFF/, '');
	const [header, ...lines] = Papa.parse<string[]>(text, { delimiter: ',' })
		.data.map((cells, index): Line => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
	const columns = header?.cells ?? [];
	const kind = findKind(input.name, header);
	if (!kind) return 'no table of asylum decisions of USCIS by its columns';
	if (!text.endsWith('\n')) {
		throw new DataError(
			`${input.name}, line ${lines.at(-1)?.number ?? 1}: the file ends in the middle of a line; a line break was expected. It looks cut short: give the whole file.`
		);
	}
	const through = lastDay(kind, columns, lines);
	const rows = readRows(input.name, lines, (line) =>
		readRow(line, { kind, columns, through, input, context })
	);
	assertOnce(input.name, rows);
	if (kind.when !== null && kind.who !== null) assertGrid(input.name, rows);
	context.harmonizer.assertAllMatched(input.name);
	const tally = {
		file: input.name,
		read: rows.length,
		repaired: rows.filter((row) => row.isRepaired).length
	};
	const { subject } = kind;
	if (subject === null) {
		const rejects = rows.map(({ line, text: row }) => ({
			file: input.name,
			line,
			reason: OWN_YEARS,
			text: row
		}));
		return { documents: [], tally: { ...tally, kept: 0, rejected: rows.length }, rejects };
	}
	const periods = toPeriods(subject, through, rows);
	const everyone = subject === 'asylum-citizenships' ? [] : addEveryone(periods);
	return {
		documents: [{ subject, through, file: input, periods: [...periods, ...everyone] }],
		tally: { ...tally, kept: rows.length, rejected: 0 },
		rejects: []
	};
}

function columnsOf({ who, when, counts }: Kind): readonly string[] {
	return [...(who === null ? [] : [who]), ...(when === null ? [] : [when]), ...Object.keys(counts)];
}

/** @throws DataError when a file has most columns of a table, but not all: one was renamed or lost. */
function findKind(file: string, header: Line | undefined): Kind | undefined {
	const columns = header?.cells ?? [];
	const isThere = (column: string) => columns.includes(column);
	const found = KINDS.find(
		(kind) => columns.length === columnsOf(kind).length && columnsOf(kind).every(isThere)
	);
	if (found) return found;
	const almost = KINDS.find((kind) => columnsOf(kind).filter(isThere).length >= columnsOf(kind).length - 1);
	if (!almost) return undefined;
	throw new DataError(
		`${file}, line ${header?.number}: the header reads "${columns.join(',')}"; expected "${columnsOf(almost).join(',')}". Give the file as it was transcribed.`
	);
}

/** Last day of a table: of the release, or of its last month. */
function lastDay({ when }: Kind, columns: readonly string[], lines: readonly Line[]): string {
	if (when === null || when === 'fiscal_year_label') return FOIA_THROUGH;
	const months = lines.map(({ cells }) => cells[columns.indexOf(when)] ?? '').filter(isMonth);
	return monthSpan(months.sort().at(-1) ?? '2003-01').through_on;
}

function isMonth(text: string): boolean {
	return /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) && text >= '2003-03';
}

const LISTED = 10;

/** Reads row by row. @throws DataError listing the rows that cannot be taken and how many were read. */
function readRows(
	file: string,
	lines: readonly Line[],
	read: (line: Line) => TableRow | string
): readonly TableRow[] {
	const results = lines.map((line) => ({ line, result: read(line) }));
	const problems = results.flatMap(({ line, result }) =>
		typeof result === 'string'
			? [`${file}, line ${line.number}: ${result} (${line.cells.join(',').slice(0, 160)})`]
			: []
	);
	if (problems.length === 0)
		return results.flatMap(({ result }) => (typeof result === 'string' ? [] : result));
	const more = problems.length > LISTED ? [`… and ${problems.length - LISTED} more`] : [];
	throw new DataError(
		[
			...problems.slice(0, LISTED),
			...more,
			`${file}: ${lines.length} rows read, ${problems.length} rejected; none may be. Compare them with the file of USCIS.`
		].join('\n')
	);
}

interface RowContext {
	readonly kind: Kind;
	readonly columns: readonly string[];
	readonly through: string;
	readonly input: InputFile;
	readonly context: ReadContext;
}

/** A row, or what is wrong with it. */
function readRow({ number, cells }: Line, { kind, columns, through, input, context }: RowContext) {
	if (cells.length !== columns.length) return `${cells.length} cells found; ${columns.length} were expected`;
	const id = kind.subject && documentId(kind.subject, through);
	const { corrector = NO_CORRECTIONS, harmonizer } = context;
	const cell = (column: string) => {
		const printed = cells[columns.indexOf(column)] ?? '';
		return id ? corrector.read(id, `${input.name}, line ${number}: ${column}`, printed) : printed;
	};
	const counts = new Map<string, number>();
	for (const column of Object.keys(kind.counts)) {
		const count = wholeNumber(cell(column));
		if (count === null) return `${column} is "${cell(column)}"; a whole number from 0 was expected`;
		counts.set(column, count);
	}
	const torn = kind.sum && sumProblem(kind.sum, counts);
	if (torn) return torn;
	const when = kind.when === null ? '' : cell(kind.when);
	const span = spanOf(kind, when, through);
	if (typeof span === 'string') return span;
	const who = kind.who === null ? '' : cell(kind.who);
	if (kind.who !== null && who === '') return `${kind.who} is empty; a name was expected`;
	const citizenship =
		kind.who === 'citizenship'
			? citizenshipOf(who, (label) => harmonizer.nationality(label, 'uscis'))
			: { code: ALL_NATIONALITIES, isRepaired: false };
	return {
		line: number,
		text: cells.join(','),
		place: {
			nationality: citizenship.code ?? 'UNK',
			office: kind.who === 'citizenship' || who === '' ? null : officeOf(who)
		},
		span,
		key: who,
		when,
		isRepaired: citizenship.isRepaired,
		counts: Object.entries(kind.counts).map(([column, measure]) => ({
			measure,
			count: counts.get(column) ?? 0
		}))
	};
}

function sumProblem(
	{ total, parts }: { readonly total: string; readonly parts: readonly string[] },
	counts: ReadonlyMap<string, number>
): string | null {
	const sum = parts.reduce((so, part) => so + (counts.get(part) ?? 0), 0);
	if (sum === counts.get(total)) return null;
	return `${total} is ${counts.get(total)}; expected ${sum}, the sum of ${parts.join(', ')}`;
}

function spanOf({ when: column }: Kind, when: string, through: string): Span | string {
	switch (column) {
		case null:
			return { from_on: null, through_on: through };
		case 'fiscal_year_label': {
			const last = fiscalYear(FOIA_THROUGH);
			const year = /^\d{4}$/.test(when) ? Number(when) : NaN;
			if (year >= CASE_RELEASE_FIRST_YEAR && year <= last) return foiaYear(year);
			return `${column} is "${when}"; a fiscal year from ${CASE_RELEASE_FIRST_YEAR} to ${last} was expected`;
		}
		case 'period':
		case 'month':
			if (!isMonth(when)) return `${column} is "${when}"; a month such as 2024-10 was expected`;
			if (fiscalYear(`${when}-01`) === fiscalYear(through)) return monthSpan(when, through);
			return `${column} is "${when}"; a month of fiscal ${fiscalYear(through)} was expected, as in the other rows`;
	}
}

/** @throws DataError when a row stands twice. */
function assertOnce(file: string, rows: readonly TableRow[]): void {
	const lines = new Map<string, number>();
	for (const { key, when, line } of rows) {
		const place = [key, when].filter(Boolean).join(', ');
		const earlier = lines.get(place);
		if (earlier !== undefined) {
			throw new DataError(
				`${file}, line ${line}: ${place} stands here and in line ${earlier}; once was expected. Take one of the rows away.`
			);
		}
		lines.set(place, line);
	}
}

/** @throws DataError when one of those counted lacks a year or month that others have: rows are missing. */
function assertGrid(file: string, rows: readonly TableRow[]): void {
	const times = [...new Set(rows.map(({ when }) => when))];
	const there = new Set(rows.map(({ key, when }) => `${key}, ${when}`));
	for (const key of new Set(rows.map((row) => row.key))) {
		const absent = times.find((when) => !there.has(`${key}, ${when}`));
		if (absent === undefined) continue;
		throw new DataError(
			`${file}: ${key} has no row for ${absent}, which others have; one was expected. Rows are missing: give the whole file.`
		);
	}
}

function toPeriods(subject: Subject, through: string, rows: readonly TableRow[]): readonly PublishedPeriod[] {
	return addUp(
		rows.flatMap(({ key, place, span, counts }) =>
			counts.map((count) => ({ who: key, period: periodRow({ subject, through }, place, span, count) }))
		)
	);
}
