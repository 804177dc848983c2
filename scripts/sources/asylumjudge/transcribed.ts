import Papa from 'papaparse';
import { fiscalYear } from '#core/time.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import type { Corrector } from '#scripts/release/corrections.ts';
import type { Reject } from '#scripts/sources/source.ts';
import { coverageOf, documentId } from './release.ts';
import {
	assertKey,
	assertSum,
	assertYear,
	type Coverage,
	type Definition,
	type FileRows,
	NO_ROWS,
	partValues,
	PRINTED_PARTS,
	readParts,
	readRows,
	RowError
} from './rows.ts';

interface Cells {
	readonly line: number;
	readonly text: string;
	readonly cell: (column: string) => string;
	/** @throws RowError when the cell is no whole number from 0. */
	readonly count: (column: string) => number;
	/** @throws RowError when the cell is no fiscal year of the release. */
	readonly year: () => number;
	/** @throws RowError when the cell is no month of the release. */
	readonly month: () => string;
}

type Rows = Pick<FileRows, 'judges' | 'courtJudges' | 'courts' | 'national'>;

/** One kind of transcribed table: the columns that mark it, and how a row of it is read. */
interface Transcribed {
	readonly columns: readonly string[];
	readonly definition: Definition;
	readonly row: (cells: Cells) => { readonly [Kind in keyof Rows]?: Rows[Kind][number] };
}

const PARTS = Object.values(PRINTED_PARTS);

const KINDS: readonly Transcribed[] = [
	{
		columns: [
			'judge_key',
			'profile',
			'fiscal_year',
			'nationality_code',
			'grants_plus_denials',
			'grants',
			'denials'
		],
		definition: 'decisions',
		row: (cells) => ({ judges: { ...judgeOf(cells), ...twoOutcomes(cells), parts: null } })
	},
	{
		columns: [
			'court_code',
			'state',
			'court_name',
			'judge_key',
			'judge_name',
			'fiscal_year',
			'cases_with_asylum_application',
			'grants',
			'denials',
			'other',
			...PARTS
		],
		definition: 'composition',
		row: ({ cell, count, year }) => {
			const [cases, granted, denied, other] = [
				count('cases_with_asylum_application'),
				count('grants'),
				count('denials'),
				count('other')
			];
			const parts = readParts(count);
			assertSum('cases_with_asylum_application', cases, [granted, denied, other]);
			assertSum('other', other, partValues(parts));
			assertKey(cell('judge_key'));
			const [court, key, name] = [cell('court_code'), cell('judge_key'), cell('judge_name')];
			return { courtJudges: { court, key, name, year: year(), cases, granted, denied, parts } };
		}
	},
	{
		columns: [
			'court_code',
			'court_name',
			'state',
			'fiscal_year',
			'judges',
			'grants_plus_denials',
			'grants',
			'denials'
		],
		definition: 'decisions',
		row: (cells) => ({
			courts: {
				court: cells.cell('court_code'),
				year: cells.year(),
				judges: cells.count('judges'),
				...twoOutcomes(cells)
			}
		})
	},
	{
		columns: ['fiscal_year', 'judges', 'courts', 'total', 'grants', 'denials', 'other', ...PARTS],
		definition: 'composition',
		row: (cells) => {
			const row = threeOutcomes(cells, cells.year());
			assertSum('other', row.other, partValues(readParts(cells.count)));
			return { national: { nationality: 'ALL', ...row } };
		}
	},
	{
		columns: [
			'fiscal_year',
			'months_covered',
			'total',
			'grants',
			'denials',
			'other',
			'grants_per_grants_plus_denials'
		],
		definition: 'composition',
		row: (cells) => ({ national: { nationality: 'MEX', ...threeOutcomes(cells, cells.year()) } })
	},
	{
		columns: ['month', 'grants_plus_denials', 'grants', 'denials'],
		definition: 'decisions',
		row: (cells) => ({
			national: {
				nationality: 'MEX',
				period: cells.month(),
				...twoOutcomes(cells),
				other: null,
				cases: null
			}
		})
	},
	{
		columns: ['month', 'total', 'grants', 'denials', 'other'],
		definition: 'composition',
		row: (cells) => ({ national: { nationality: 'MEX', ...threeOutcomes(cells, cells.month()) } })
	}
];

/** Columns of the table that gives Mexico and everyone side by side; a row of it is two. */
const SIDE_BY_SIDE = [
	'fiscal_year',
	'whole_months_covered',
	'mexico_grants',
	'mexico_denials',
	'mexico_rate',
	'everyone_grants',
	'everyone_denials',
	'everyone_rate'
];

/** Columns of the list of nationality codes. */
const CODES = ['nationality_code', 'nationality_as_printed', 'decisions'];

/**
 * Reads a table transcribed from the publisher's files, told by its columns.
 * @returns its rows and those that cannot be taken; a text when the file is passed over, and why.
 * @throws DataError when the header is nearly that of a table but not quite, the file is cut, or names no release.
 */
export function readTranscribed(
	input: InputFile,
	corrector: Corrector
): { readonly rows: FileRows; readonly rejects: readonly Reject[] } | string {
	const text = new TextDecoder().decode(input.bytes).replace(/^\uFEFF/, '');
	const [header, ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' }).data;
	const columns = (header ?? []).map((column) => column.trim());
	if (holds(columns, CODES)) return 'names of the codes: kept in data/lookups/nationalities.csv';
	const definition = holds(columns, SIDE_BY_SIDE) ? 'decisions' : findKind(input.name, columns)?.definition;
	if (!definition) return 'no table of AsylumJudge by its columns';
	const release = /release_(\d{4}-\d{2}-\d{2})/.exec(input.name)?.[1];
	const coverage = coverageOf(input.name, release);
	if (!text.endsWith('\n')) {
		throw new DataError(
			`${input.name}, line ${lines.length + 1}: the file ends in the middle of a line; a line break was expected. It looks cut short: give the whole file.`
		);
	}
	const id = documentId(definition, coverage);
	const correct = (line: number, column: string, printed: string) =>
		corrector.read(id, `${input.name}, line ${line}: ${column}`, printed);
	const open = (cells: readonly string[], index: number) =>
		openRow({ columns, cells, line: index + 2, coverage, correct });
	const { rows, rejects } = readRows(
		lines.map((cells, index) => ({ cells, index })),
		input.name,
		({ cells, index }) => ({ line: index + 2, text: cells.join(',') }),
		({ cells, index }) => readRow(columns, open(cells, index))
	);
	return {
		rows: {
			...NO_ROWS,
			file: input.name,
			definition,
			coverage,
			judges: rows.flatMap((row) => row.judges ?? []),
			courtJudges: rows.flatMap((row) => row.courtJudges ?? []),
			courts: rows.flatMap((row) => row.courts ?? []),
			national: rows.flatMap((row) => row.national ?? []),
			read: lines.length
		},
		rejects
	};
}

type ReadRow = { readonly [Kind in keyof Rows]?: Rows[Kind] };

function readRow(columns: readonly string[], cells: Cells): ReadRow {
	if (holds(columns, SIDE_BY_SIDE)) {
		const national = (['mexico', 'everyone'] as const).map((who) => ({
			nationality: who === 'mexico' ? ('MEX' as const) : ('ALL' as const),
			period: cells.year(),
			granted: cells.count(`${who}_grants`),
			denied: cells.count(`${who}_denials`),
			other: null,
			cases: null
		}));
		return { national };
	}
	const kind = KINDS.find((one) => holds(columns, one.columns));
	const { judges, courtJudges, courts, national } = kind?.row(cells) ?? {};
	return {
		...(judges ? { judges: [judges] } : {}),
		...(courtJudges ? { courtJudges: [courtJudges] } : {}),
		...(courts ? { courts: [courts] } : {}),
		...(national ? { national: [national] } : {})
	};
}

function holds(columns: readonly string[], wanted: readonly string[]): boolean {
	return columns.length === wanted.length && wanted.every((column) => columns.includes(column));
}

/** @throws DataError when a file has most columns of a table, but not all: one was renamed or lost. */
function findKind(file: string, columns: readonly string[]): Transcribed | undefined {
	const found = KINDS.find((kind) => holds(columns, kind.columns));
	if (found) return found;
	const almost = KINDS.find(
		(kind) => kind.columns.filter((column) => columns.includes(column)).length >= kind.columns.length - 1
	);
	if (!almost) return undefined;
	throw new DataError(
		`${file}, line 1: the header reads "${columns.join(',')}"; expected "${almost.columns.join(',')}". Give the file as it was transcribed.`
	);
}

function openRow({
	columns,
	cells,
	line,
	coverage,
	correct
}: {
	readonly columns: readonly string[];
	readonly cells: readonly string[];
	readonly line: number;
	readonly coverage: Coverage;
	readonly correct: (line: number, column: string, printed: string) => string;
}): Cells {
	const cell = (column: string) => {
		if (cells.length !== columns.length) {
			throw new RowError(`${cells.length} cells found; ${columns.length} were expected`);
		}
		return correct(line, column, (cells[columns.indexOf(column)] ?? '').trim());
	};
	const count = (column: string) => {
		const text = cell(column);
		if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
		throw new RowError(`${column} is "${text}"; a whole number from 0 was expected`);
	};
	const [first, last] = [coverage.from, coverage.through].map(fiscalYear) as [number, number];
	return {
		line,
		text: cells.join(','),
		cell,
		count,
		year: () => {
			const year = Number(cell('fiscal_year'));
			assertYear(year, first, last);
			return year;
		},
		month: () => {
			const month = cell('month');
			if (
				/^\d{4}-(0[1-9]|1[0-2])$/.test(month) &&
				month >= coverage.from.slice(0, 7) &&
				month <= coverage.through.slice(0, 7)
			)
				return month;
			throw new RowError(
				`month is "${month}"; a month from ${coverage.from.slice(0, 7)} to ${coverage.through.slice(0, 7)} was expected`
			);
		}
	};
}

function judgeOf({ cell, count, year }: Cells) {
	const [key, code, profile] = [cell('judge_key'), cell('nationality_code'), count('profile')];
	assertKey(key);
	if (profile < 1 || profile > 99) throw new RowError(`profile is ${profile}; a number from 1 was expected`);
	if (!/^[A-Z0-9?]{2}$/.test(code)) {
		throw new RowError(`nationality_code is "${code}"; EOIR's code of two letters was expected`);
	}
	return { key, profile, code, year: year() };
}

function twoOutcomes({ count }: Cells) {
	const [granted, denied] = [count('grants'), count('denials')];
	assertSum('grants_plus_denials', count('grants_plus_denials'), [granted, denied]);
	return { granted, denied };
}

function threeOutcomes<Period>({ count }: Cells, period: Period) {
	const [granted, denied, other] = [count('grants'), count('denials'), count('other')];
	const cases = count('total');
	assertSum('total', cases, [granted, denied, other]);
	return { period, granted, denied, other, cases };
}
