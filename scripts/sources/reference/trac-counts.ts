import { ALL_NATIONALITIES, type Measure } from '#core/counts/slice.ts';
import type { PublishedOutcome, SourceDocument } from '#core/tables/published.ts';
import { fiscalYear, fiscalYearDays, monthSpan } from '#core/time.ts';
import { DataError } from '#scripts/errors.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { Reject } from '#scripts/sources/source.ts';
import {
	NO_ROWS,
	type ReferenceFile,
	type ReferenceLine,
	type ReferenceLookups,
	type ReferenceRows,
	wholeNumber
} from './reference-file.ts';

/** What tells one of TRAC's tables from another. */
export interface TracTable {
	readonly source_id: string;
	readonly title: string;
	readonly edition: string;
	readonly url: string;
	readonly note_en: string;
	readonly note_es: string;
}

/** How TRAC's figures may be used: it grants no open licence, so they are cited and kept out of the data package. */
export const TRAC_LICENCE =
	'No open licence seen; facts cited as TRAC, Syracuse University, and kept out of the data package';

/** A table published by TRAC, as a document. */
export function tracDocument({ input }: ReferenceFile, table: TracTable): SourceDocument {
	return {
		source_id: table.source_id,
		publisher: 'TRAC, Syracuse University',
		title: table.title,
		edition: table.edition,
		url: table.url,
		published_on: null,
		retrieved_on: null,
		sha256: sha256(input.bytes),
		bytes: input.bytes.length,
		licence: TRAC_LICENCE,
		year_basis: 'fiscal',
		unit: 'cases',
		note_en: table.note_en,
		note_es: table.note_es
	};
}

/** Columns of TRAC's monthly series. `fymon` is a calendar month, `2000-10`, despite its name. */
export const TRAC_MONTHS_COLUMNS = ['court', 'fymon', 'total', 'granted', 'denied', 'other'] as const;

/** Name of the document. */
export const TRAC_TOOL = 'reference-trac-asylum-tool';

const MONTH_MEASURES = {
	granted: 'granted',
	denied: 'denied',
	other: 'other',
	total: 'decided'
} as const satisfies Record<string, Measure>;

interface Month {
	readonly month: string;
	readonly line: ReferenceLine;
	readonly counts: Readonly<Record<Measure, number>>;
}

/**
 * Adds TRAC's national months up to fiscal years. The last year is incomplete when it has fewer than twelve months:
 * `through_on` is then the last day of its last month. Months of single courts have no place in national tables.
 * @throws DataError when a month is missing or repeated, or its parts do not add up to its total.
 */
export function readTracMonths(file: ReferenceFile): ReferenceRows {
	const national = file.lines.filter(({ cells }) => cells['court'] === 'United States');
	const courts = file.lines.filter(({ cells }) => cells['court'] !== 'United States');
	const rejects = courts.map(courtReject);
	if (national.length === 0) return { ...NO_ROWS, rejects };
	const months = national.map(parseMonth).sort((a, b) => (a.month < b.month ? -1 : 1));
	refuseGaps(months);
	const last = months.at(-1)?.month ?? '';
	const document = tracDocument(file, {
		source_id: TRAC_TOOL,
		title: 'Asylum Decisions (query tool), monthly series of all courts',
		edition: `Months to ${last}`,
		url: 'https://tracreports.org/phptools/immigration/asylum/',
		note_en:
			'Decisions of immigration judges who granted or denied asylum, added up from months to fiscal years. "Other" is a denial in which some other relief was given; ' +
			'abandoned and withdrawn applications are not in it, so its total is smaller than that of EOIR.',
		note_es:
			'Decisiones de jueces de inmigración que concedieron o denegaron asilo, sumadas de meses a años fiscales. «Otras» es una denegación con algún otro alivio; ' +
			'las abandonadas y retiradas no están, así que su total es menor que el de EOIR.'
	});
	return { ...NO_ROWS, documents: [document], outcomes: yearsOf(months), rejects };
}

function courtReject({ file, line, cells }: ReferenceLine): Reject {
	return {
		file,
		line,
		reason: `months of one court (${cells['court']}); these tables are national`,
		text: Object.values(cells).join(',')
	};
}

function parseMonth(line: ReferenceLine): Month {
	const month = line.cells['fymon'] ?? '';
	if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
		throw new DataError(
			`${line.file}, line ${line.line}: fymon is "${month}"; a month such as 2000-10 was expected.`
		);
	}
	const [granted, denied, other, decided] = ['granted', 'denied', 'other', 'total'].map(
		(column) => wholeNumber(line, column) ?? 0
	) as [number, number, number, number];
	if (granted + denied + other !== decided) {
		throw new DataError(
			`${line.file}, line ${line.line}: granted ${granted} + denied ${denied} + other ${other} is not the total ${decided}. Compare the month with TRAC's tool.`
		);
	}
	return { month, line, counts: { granted, denied, other, decided } as Record<Measure, number> };
}

function refuseGaps(months: readonly Month[]): void {
	for (let i = 1; i < months.length; i++) {
		const [previous, current] = [months[i - 1], months[i]];
		if (!previous || !current || nextMonth(previous.month) === current.month) continue;
		const { file, line } = current.line;
		throw new DataError(
			`${file}, line ${line}: ${previous.month} is followed by ${current.month}; ${nextMonth(previous.month)} was expected, once.`
		);
	}
	const [first] = months;
	if (first && !first.month.endsWith('-10')) {
		throw new DataError(
			`${first.line.file}, line ${first.line.line}: the series begins in ${first.month}; a fiscal year begins in October.`
		);
	}
}

function nextMonth(month: string): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function yearsOf(months: readonly Month[]): PublishedOutcome[] {
	const years = new Map<number, Month[]>();
	for (const month of months) {
		const year = fiscalYear(`${month.month}-01`);
		years.set(year, [...(years.get(year) ?? []), month]);
	}
	return [...years].flatMap(([year, parts]) =>
		Object.values(MONTH_MEASURES).map((measure) => yearOutcome(year, parts, measure))
	);
}

function yearOutcome(year: number, months: readonly Month[], measure: Measure): PublishedOutcome {
	const count = months.reduce((sum, { counts }) => sum + counts[measure], 0);
	const through = monthSpan(months.at(-1)?.month ?? '').through_on;
	return {
		source_id: TRAC_TOOL,
		track: 'court',
		claim_type: 'all',
		nationality: ALL_NATIONALITIES,
		year,
		year_basis: 'fiscal',
		from_on: null,
		through_on: through < fiscalYearDays(year).last ? through : null,
		measure,
		count,
		count_low: count,
		count_high: count,
		unit: 'cases',
		quality: 'derived'
	};
}

/** Columns of a table of fiscal years that somebody else added up from TRAC's months. */
export const TRAC_YEARS_COLUMNS = [
	'court',
	'fiscal_year',
	'total',
	'asylum_granted',
	'asylum_denied',
	'other_relief',
	'months_present'
] as const;

/**
 * Compares our sums of TRAC's months with fiscal years added up elsewhere.
 * @throws DataError naming the first year that differs.
 */
export function checkTracYears(file: ReferenceFile, outcomes: readonly PublishedOutcome[]): void {
	const ours = new Map(
		outcomes
			.filter(({ source_id }) => source_id === TRAC_TOOL)
			.map((o) => [`${o.year} ${o.measure}`, o.count])
	);
	for (const line of file.lines) {
		if (line.cells['court'] !== 'United States') continue;
		const year = line.cells['fiscal_year'];
		for (const [column, measure] of [
			['asylum_granted', 'granted'],
			['asylum_denied', 'denied'],
			['other_relief', 'other'],
			['total', 'decided']
		] as const) {
			const [sum, theirs] = [ours.get(`${year} ${measure}`), wholeNumber(line, column)];
			if (sum === undefined || sum === theirs) continue;
			throw new DataError(
				`${line.file}, line ${line.line}: ${column} of ${year} is ${theirs}, our sum of the months is ${sum}. One of the files is of another date.`
			);
		}
	}
}

/** Columns of TRAC's table of a fiscal year by nationality. */
export const TRAC_NATIONALITIES_COLUMNS = [
	'fiscal_year',
	'nationality',
	'asylum_denied',
	'asylum_granted',
	'other_relief'
] as const;

const SPAN_MEASURES: Readonly<Record<string, Measure>> = {
	asylum_granted: 'granted',
	asylum_denied: 'denied',
	other_relief: 'other'
};

/**
 * Reads TRAC's decisions of a fiscal year by nationality. An empty cell is missing, not zero. Labels that are one
 * nationality to us are added up and marked `derived`.
 * @throws DataError when the file holds several fiscal years.
 */
export function readTracNationalities(file: ReferenceFile, { harmonizer }: ReferenceLookups): ReferenceRows {
	const years = [...new Set(file.lines.map((line) => wholeNumber(line, 'fiscal_year')))];
	const [year] = years;
	if (years.length !== 1 || !year) {
		throw new DataError(
			`${file.input.name}: fiscal years ${years.join(', ')} found; a table of one year was expected.`
		);
	}
	const source_id = `reference-trac-nationalities-fy${year}`;
	const outcomes = new Map<string, PublishedOutcome>();
	for (const line of file.lines) {
		const nationality = harmonizer.nationality(line.cells['nationality'] ?? '', 'trac');
		if (nationality === null) continue;
		for (const [column, measure] of Object.entries(SPAN_MEASURES)) {
			addCount(outcomes, line, column, { source_id, nationality, year, measure });
		}
	}
	const document = tracDocument(file, {
		source_id,
		title: 'Asylum Decisions (query tool), fiscal year of decision by nationality',
		edition: `Fiscal year ${year}, as read in 2024`,
		url: 'https://tracreports.org/phptools/immigration/asylum/',
		note_en:
			'Decisions of immigration judges. "Other" is a denial in which some other relief was given. Empty cells are left out, not counted as zero.',
		note_es:
			'Decisiones de jueces de inmigración. «Otras» es una denegación con algún otro alivio. Las celdas vacías se omiten; no cuentan como cero.'
	});
	return { ...NO_ROWS, documents: [document], outcomes: [...outcomes.values()] };
}

interface Cell {
	readonly source_id: string;
	readonly nationality: string;
	readonly year: number;
	readonly measure: Measure;
}

function addCount(
	outcomes: Map<string, PublishedOutcome>,
	line: ReferenceLine,
	column: string,
	cell: Cell
): void {
	const printed = wholeNumber(line, column);
	if (printed === null) return;
	const key = `${cell.nationality} ${cell.measure}`;
	const earlier = outcomes.get(key);
	const count = printed + (earlier?.count ?? 0);
	outcomes.set(key, {
		...cell,
		track: 'court',
		claim_type: 'all',
		year_basis: 'fiscal',
		from_on: null,
		through_on: null,
		count,
		count_low: count,
		count_high: count,
		unit: 'cases',
		quality: earlier ? 'derived' : 'exact'
	});
}
