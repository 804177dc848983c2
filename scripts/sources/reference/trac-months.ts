import type { PublishedOutcome } from '#core/tables/published.ts';
import { ALL_NATIONALITIES, type Measure } from '#core/counts/slice.ts';
import { fiscalYear, fiscalYearDays } from '#core/time.ts';
import { DataError } from '../../errors.ts';
import type { Reject } from '../source.ts';
import { NO_ROWS, type ReferenceRows } from './reader.ts';
import { type ReferenceFile, type ReferenceLine, wholeNumber } from './reference-file.ts';
import { tracDocument } from './trac-document.ts';

/** Columns of TRAC's monthly series. `fymon` is a calendar month, `2000-10`, despite its name. */
export const TRAC_MONTHS_COLUMNS = ['court', 'fymon', 'total', 'granted', 'denied', 'other'] as const;

/** Name of the document. */
export const TRAC_TOOL = 'reference-trac-asylum-tool';

const MEASURES = {
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
		Object.values(MEASURES).map((measure) => yearOutcome(year, parts, measure))
	);
}

function yearOutcome(year: number, months: readonly Month[], measure: Measure): PublishedOutcome {
	const count = months.reduce((sum, { counts }) => sum + counts[measure], 0);
	const through = lastDay(months.at(-1)?.month ?? '');
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

function lastDay(month: string): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
