import type { PeriodMeasure } from '#core/counts/slice.ts';
import { fiscalYear } from '#core/time.ts';
import { DataError } from '#scripts/errors.ts';
import type { Sheet, SheetCell } from '#scripts/files/workbook.ts';
import { expectedTotal, isTotalOf, sumOfParts } from '#scripts/release/whole-sums.ts';
import { wholeNumber } from './periods.ts';

/** One sheet of the Asylum Division's quarterly statistics that is read: found by the beginning of its name. */
export interface SheetKind {
	readonly begins: string;
	/** Word of the header over the first column. */
	readonly label: 'Office' | 'Citizenship';
	/** Word of the header over the column of outcomes, and the outcomes that are read. */
	readonly outcomes: {
		readonly header: string;
		readonly measures: Readonly<Record<string, PeriodMeasure>>;
	} | null;
	/** What is counted where there is no column of outcomes. */
	readonly measure: PeriodMeasure | null;
}

/** The sheets that hold asylum decisions; others of the workbook count other things. */
export const SHEETS: readonly SheetKind[] = [
	{ begins: 'I-589_Filing', label: 'Office', outcomes: null, measure: 'received' },
	{ begins: 'I-589_Completion', label: 'Office', outcomes: null, measure: 'decided' },
	{ begins: 'I-589_Pending', label: 'Office', outcomes: null, measure: 'pending' },
	{
		begins: 'I-589_InterviewOutcome',
		label: 'Office',
		outcomes: { header: 'Interview Outcome', measures: { 'interview completed': 'interviews_completed' } },
		measure: null
	},
	{
		begins: 'I-589_CaseOutcome',
		label: 'Office',
		outcomes: {
			header: 'Case Outcome',
			measures: {
				grant: 'granted',
				'deny/referral': 'denied_or_referred',
				'admin close/dismissal': 'administratively_closed'
			}
		},
		measure: null
	},
	{ begins: 'I-589_Top20Citizenship', label: 'Citizenship', outcomes: null, measure: 'received' }
];

/** What one cell says: a count, one that is withheld, or none with the reason. */
export type CellReading = { readonly count: number | null } | { readonly absent: string };

/** One count of a sheet: whose, which month, and the cell it was read from. */
export interface SheetCount {
	/** Office or citizenship as printed, footnote digits off; `Total` for everyone. */
	readonly label: string;
	readonly measure: PeriodMeasure;
	/** Such as 2024-10. */
	readonly month: string;
	readonly cell: SheetCell;
	/** Null when withheld. */
	readonly count: number | null;
}

/** A cell or row that gives no count, and why. */
export interface SheetReject {
	readonly cell: SheetCell;
	readonly reason: string;
}

/** What a sheet holds. */
export interface SheetRows {
	readonly counts: readonly SheetCount[];
	readonly rejects: readonly SheetReject[];
}

/** Days of an edition: its fiscal year, and the last day covered. */
export interface Edition {
	readonly year: number;
	readonly through: string;
}

/**
 * Finds the sheet of a kind among those that readers see.
 * @throws DataError when there is none or more than one.
 */
export function findSheet(file: string, sheets: readonly Sheet[], { begins }: SheetKind): Sheet {
	const visible = sheets.filter(({ isHidden }) => !isHidden);
	const found = visible.filter(({ name }) => folded(name).startsWith(folded(begins)));
	const [sheet] = found;
	if (sheet && found.length === 1) return sheet;
	const names = (found.length > 1 ? found : visible).map(({ name }) => `"${name}"`).join(', ');
	throw new DataError(
		`${file}: found ${found.length === 0 ? 'no sheet' : `${found.length} sheets`} whose name begins with "${begins}", expected one. Its sheets are ${names}. Fetch the workbook again; when USCIS has renamed it, teach scripts/sources/uscis/sheets.ts the new name.`
	);
}

/** Names are compared without case, blanks, hyphens and underscores. */
export function folded(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const END =
	/^(?:foot\s?notes?|(?:additional |general )?notes?|references?|sources?|definitions?(?: of key terms)?)\b/i;

/**
 * Reads the counts of a sheet to the last day covered. Title rows above the header, blank rows and merged offices are
 * read past; a total over months is checked.
 * @throws DataError naming the cell: no header, a month lost or twice, a cell that is no count, a count after the last
 * day, an outcome that is not known, a row twice, a total that is not the sum.
 */
export function readSheet(
	sheet: Sheet,
	kind: SheetKind,
	edition: Edition,
	read: (cell: SheetCell) => string
): SheetRows {
	const header = findHeader(sheet, kind, edition);
	const end = sheet.rows.findIndex(
		(row, i) => i > header.row && END.test(cleanLabel(row[header.label]?.text ?? ''))
	);
	const body = sheet.rows.slice(header.row + 1, end === -1 ? undefined : end);
	const dashIsZero = sheet.rows
		.flat()
		.some(({ text }) =>
			/(?:^|\s)["“]?[-–—]["”]?\s*(?:=|means|indicates|represents?)\s*(?:a )?(?:zero|0)\b/i.test(text)
		);
	const counts: SheetCount[] = [];
	const rejects: SheetReject[] = [];
	const seen = new Map<string, string>();
	let above = '';
	for (const row of body) {
		const first = row[header.label];
		if (!first || row.every(({ text }) => text === '')) continue;
		const outcome = header.outcome === null ? '' : cleanLabel(row[header.outcome]?.text ?? '');
		const label = cleanLabel(first.text) || (outcome === '' ? '' : above);
		above = label;
		const hasFigures = header.months.some(({ column }) => row[column]?.text);
		const measure = hasFigures && label !== '' ? measureOf(kind, outcome) : null;
		if (!hasFigures || label === '' || measure === null) {
			const text = row.map((cell) => cell.text).join(',');
			rejects.push({ cell: { ...first, text }, reason: rowReason(label, outcome, hasFigures) });
			continue;
		}
		const key = `${label.toLowerCase()}, ${measure}`;
		const earlier = seen.get(key);
		if (earlier !== undefined) {
			throw new DataError(`${first.place}: found "${label}" again, as in ${earlier}; expected one row each.`);
		}
		seen.set(key, first.place);
		const line = header.months.flatMap(({ column, month }) => {
			const cell = row[column];
			return cell ? [{ cell, month, reading: readCell({ ...cell, text: read(cell) }, dashIsZero) }] : [];
		});
		for (const { cell, month, reading } of line) {
			if (!isCovered(month, edition)) assertNotYet(cell, reading, edition);
			else if ('absent' in reading) rejects.push({ cell, reason: reading.absent });
			else counts.push({ label, measure, month, cell, count: reading.count });
		}
		if (measure !== 'pending' && header.total !== null) {
			assertTotal(
				row[header.total],
				line.flatMap(({ month, reading }) => (isCovered(month, edition) ? [reading] : [])),
				dashIsZero
			);
		}
	}
	return { counts, rejects };
}

function rowReason(label: string, outcome: string, hasFigures: boolean): string {
	if (!hasFigures) return 'a row without figures';
	if (label === '') return 'figures beside no name';
	return `the outcome "${outcome}" of ${label} is not kept`;
}

/** @returns null for an interview's outcome that is not kept. */
function measureOf({ outcomes, measure }: SheetKind, outcome: string): PeriodMeasure | null {
	return outcomes === null
		? measure
		: (outcomes.measures[outcome.toLowerCase().replace(/\s*\/\s*/g, '/')] ?? null);
}

interface Header {
	readonly row: number;
	readonly label: number;
	readonly outcome: number | null;
	readonly months: readonly { readonly column: number; readonly month: string }[];
	/** Column of the sum over months, where there is one. */
	readonly total: number | null;
}

function findHeader(sheet: Sheet, kind: SheetKind, edition: Edition): Header {
	const isLabel = ({ text }: SheetCell) =>
		new RegExp(`^(?:asylum |country of )?${kind.label}s?$`, 'i').test(cleanLabel(text));
	const row = sheet.rows.findIndex(
		(cells) => cells.some(isLabel) && cells.some((cell) => monthOf(cell, edition) !== null)
	);
	const cells = sheet.rows[row];
	if (!cells) {
		const rows = sheet.rows.filter((each) => each.some(({ text }) => text !== '')).slice(0, 3);
		const found = rows
			.map(
				(each) =>
					`"${each
						.map(({ text }) => text)
						.join(' | ')
						.slice(0, 80)}"`
			)
			.join(', ');
		const place = rows[0]?.[0]?.place ?? `the sheet "${sheet.name}"`;
		throw new DataError(
			`${place}: found no header in the sheet, expected a row with "${kind.label}"${kind.outcomes ? `, "${kind.outcomes.header}"` : ''} and October to September; it begins with ${found || 'nothing'}. Fetch the workbook again.`
		);
	}
	const label = cells.findIndex(isLabel);
	const place = cells[label]?.place ?? '';
	const outcomeHeader = kind.outcomes?.header.toLowerCase();
	const outcome = cells.findIndex(({ text }) => cleanLabel(text).toLowerCase() === outcomeHeader);
	if (kind.outcomes && outcome === -1) {
		throw new DataError(
			`${place}: found no column "${kind.outcomes.header}" in this row, expected it beside "${kind.label}".`
		);
	}
	const months = cells.flatMap((cell, column) => {
		const month = monthOf(cell, edition);
		return month === null ? [] : [{ column, month }];
	});
	for (const month of monthsTo(edition)) {
		const times = months.filter((each) => each.month === month).length;
		if (times === 1) continue;
		throw new DataError(
			`${place}: found ${times === 0 ? 'no column' : `${times} columns`} for the month ${month} in this row, expected one; the workbook goes to ${edition.through}.`
		);
	}
	const total = cells.findIndex(({ text }) =>
		/^(?:fy\s?(?:\d{2,4})?\s?)?(?:grand )?total$|^fytd\b/i.test(cleanLabel(text))
	);
	return { row, label, outcome: outcome === -1 ? null : outcome, months, total: total === -1 ? null : total };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The month of a header cell in the workbook's fiscal year: `October`, `Oct.`, `October1` with a footnote digit,
 * `October 2024`, or a day of it; null when it is no month.
 * @throws DataError when it names a year in which the fiscal year has no such month.
 */
function monthOf({ place, text }: SheetCell, { year }: Edition): string | null {
	const clean = withoutMarks(text);
	const [, name = '', printedYear] = /^([a-z]{3})[a-z]*\.?\s*(?:\d|(20\d{2})\d?)?$/i.exec(clean) ?? [];
	const [, dayYear, dayMonth] = /^(20\d{2})-(\d{2})-\d{2}/.exec(clean) ?? [];
	const number = dayMonth === undefined ? MONTHS.indexOf(name.toLowerCase()) + 1 : Number(dayMonth);
	if (number === 0) return null;
	const expected = number >= 10 ? year - 1 : year;
	const found = dayYear ?? printedYear;
	if (found === undefined || Number(found) === expected)
		return `${expected}-${String(number).padStart(2, '0')}`;
	throw new DataError(
		`${place}: found the month "${text}", expected one of fiscal ${year}: October ${year - 1} to September ${year}.`
	);
}

function monthsTo({ year, through }: Edition): readonly string[] {
	return [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]
		.map((number) => `${number >= 10 ? year - 1 : year}-${String(number).padStart(2, '0')}`)
		.filter((month) => isCovered(month, { through }) && fiscalYear(`${month}-01`) === year);
}

function isCovered(month: string, { through }: Pick<Edition, 'through'>): boolean {
	return `${month}-01` <= through;
}

/** A label without footnote marks: digits at its end, and those that stand above the line. */
function cleanLabel(text: string): string {
	return withoutMarks(text)
		.replace(/(?<=[a-z.)])\s?\d{1,2}(?:,\s?\d{1,2})*$/i, '')
		.trim();
}

function withoutMarks(text: string): string {
	return text.replace(/[¹²³⁰⁴-⁹†‡]+/g, '').trim();
}

/** @throws DataError when a cell is neither a whole number nor a known mark. */
function readCell(cell: SheetCell, dashIsZero: boolean): CellReading {
	const text = withoutMarks(cell.text);
	const count = wholeNumber(text);
	if (count !== null) return { count };
	switch (text.toUpperCase()) {
		case '*':
		case 'D':
			return { count: null };
		case '-':
		case '–':
		case '—':
			return dashIsZero ? { count: 0 } : { absent: 'a dash that the notes do not explain; not read as zero' };
		case '':
			return { absent: 'the cell is blank' };
		case 'X':
		case 'NA':
		case 'N/A':
			return { absent: `${text}: there is no figure` };
		default:
			throw new DataError(
				`${cell.place}: found "${cell.text}", expected a whole number from 0, *, D, -, X or NA.`
			);
	}
}

function assertNotYet({ place, text }: SheetCell, reading: CellReading, { through }: Edition): void {
	if ('absent' in reading || !reading.count) return;
	throw new DataError(
		`${place}: found ${text} for a month after ${through}, the last day in the workbook's name; expected none. Correct the name, or fetch the workbook again.`
	);
}

/**
 * @param months covered by the edition.
 * @throws DataError when a total over months is not their sum; it may be more where a month is withheld or has no figure.
 */
function assertTotal(cell: SheetCell | undefined, months: readonly CellReading[], dashIsZero: boolean): void {
	if (!cell) return;
	const total = readCell(cell, dashIsZero);
	if ('absent' in total || total.count === null) return;
	const sum = sumOfParts(
		months.flatMap((month) => ('count' in month ? [month] : [])),
		months.length
	);
	if (isTotalOf(total.count, sum)) return;
	throw new DataError(
		`${cell.place}: found a total of ${total.count}, expected ${expectedTotal(sum)}, the sum of its months.`
	);
}
