import type { PublishedPeriod } from '#core/tables/court-records.ts';
import { fiscalYearDays, isDay, monthSpan } from '#core/time.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { readSheets } from '#scripts/files/workbook.ts';
import { NO_CORRECTIONS } from '#scripts/release/corrections.ts';
import { expectedTotal, isTotalOf, sumOfParts } from '#scripts/release/whole-sums.ts';
import type { ReadContext } from '#scripts/sources/source.ts';
import { documentId, type Subject } from './documents.ts';
import {
	addEveryone,
	addUp,
	citizenshipOf,
	EVERYONE,
	officeOf,
	periodRow,
	type ReadFile
} from './periods.ts';
import {
	type Edition,
	findSheet,
	folded,
	readSheet,
	type SheetCount,
	type SheetReject,
	SHEETS
} from './sheets.ts';

/** Name of a workbook of the Asylum Division: its fiscal year and the last day it covers, `…2025todatestats_241231.xlsx`. */
export const WORKBOOK_NAME =
	/asylum\W*fiscal\W*year\W*(\d{4})\W*to\W*date\W*stats[\W_]*(\d{2})(\d{2})(\d{2})/i;

const FIRST_YEAR = 2003;
const LAST_YEAR = 2100;

/**
 * Reads the workbook "Asylum Division Quarterly Statistics": counts by asylum office and month, and receipts of the
 * largest citizenships. It gives two documents, as the same counts transcribed do.
 * @returns a text when the file is another workbook, and why it is passed over.
 * @throws DataError naming file, sheet and cell, what was found and what was expected.
 */
export async function readWorkbook(input: InputFile, context: ReadContext): Promise<ReadFile | string> {
	const sheets = await readSheets(input);
	const isOurs = sheets.some(({ name }) => folded(name).startsWith('i589'));
	if (!isOurs && !WORKBOOK_NAME.test(input.name)) {
		const names = sheets.map(({ name }) => `"${name.trim()}"`).join(', ');
		return `a workbook without sheets of affirmative asylum (I-589_…); it has ${names}`;
	}
	const edition = editionOf(input.name);
	const { corrector = NO_CORRECTIONS, harmonizer } = context;
	const read = SHEETS.map((kind) => {
		const sheet = findSheet(input.name, sheets, kind);
		const id = documentId(subjectOf(kind.label), edition.through);
		const rows = readSheet(sheet, kind, edition, ({ place, text }) =>
			corrector.read(id, place.slice(`${input.name}, `.length), text)
		);
		if (rows.counts.length === 0) {
			throw new DataError(
				`${input.name}, sheet "${sheet.name}": found no counts below the header, expected some. It looks cut: fetch the workbook again.`
			);
		}
		return { kind, ...rows };
	});
	const rejects: SheetReject[] = read.flatMap((sheet) => sheet.rejects);
	const offices = read.filter(({ kind }) => kind.label === 'Office').flatMap(({ counts }) => counts);
	assertOutcomes(offices);
	const citizenships = read
		.filter(({ kind }) => kind.label === 'Citizenship')
		.flatMap(({ counts }) => counts);
	const through = edition.through;
	let repaired = 0;
	const receipts = citizenships.flatMap(({ label, ...count }) => {
		if (isTotal(label)) {
			rejects.push({ cell: count.cell, reason: 'a total over citizenships: of which is not stated' });
			return [];
		}
		const { code, isRepaired } = citizenshipOf(label, (name) => harmonizer.nationality(name, 'uscis'));
		if (isRepaired) repaired++;
		const place = { nationality: code ?? 'UNK', office: null };
		const document = { subject: 'asylum-citizenships' as const, through };
		return [{ who: label, period: periodRow(document, place, monthSpan(count.month, through), count) }];
	});
	harmonizer.assertAllMatched(input.name);
	const kept = offices.length + receipts.length;
	return {
		documents: [
			{ subject: 'asylum-offices', through, file: input, periods: officePeriods(offices, through) },
			{ subject: 'asylum-citizenships', through, file: input, periods: addUp(receipts) }
		],
		tally: { file: input.name, read: kept + rejects.length, kept, repaired, rejected: rejects.length },
		rejects: rejects.map(({ cell: { place, text }, reason }) => ({
			file: place.replace(/, cell [A-Z]+\d+$/, ''),
			line: Number(/\d+$/.exec(place)?.[0] ?? 0),
			reason: `${/[A-Z]+\d+$/.exec(place)?.[0] ?? ''}: ${reason}`,
			text
		}))
	};
}

function subjectOf(label: 'Office' | 'Citizenship'): Subject {
	return label === 'Office' ? 'asylum-offices' : 'asylum-citizenships';
}

/** Fiscal year and last day, from the file's name. @throws DataError when it has none, or they contradict each other. */
function editionOf(name: string): Edition {
	const [, digits, yy, mm, dd] = WORKBOOK_NAME.exec(name) ?? [];
	if (digits === undefined) {
		throw new DataError(
			`${name}: the name does not say fiscal year and last day; expected it as USCIS gives it, such as asylumfiscalyear2025todatestats_241231.xlsx. Name the file so.`
		);
	}
	const [year, through] = [Number(digits), `20${yy}-${mm}-${dd}`];
	const { first, last } = fiscalYearDays(year);
	if (year >= FIRST_YEAR && year <= LAST_YEAR && isDay(through) && through >= first && through <= last)
		return { year, through };
	throw new DataError(
		`${name}: the name says fiscal year ${digits} and last day ${through}; expected a year from ${FIRST_YEAR} and a day from ${first} to ${last}. Name the file as USCIS does.`
	);
}

function isTotal(label: string): boolean {
	return /^(?:grand )?total$/i.test(label);
}

const PARTS = ['granted', 'denied_or_referred', 'administratively_closed'];

/** @throws DataError when outcomes do not add up to the completed cases of an office and month; less where one is withheld. */
function assertOutcomes(counts: readonly SheetCount[]): void {
	for (const { label, month, measure, count, cell } of counts) {
		if (measure !== 'decided' || count === null) continue;
		const parts = counts.filter(
			(other) => other.label === label && other.month === month && PARTS.includes(other.measure)
		);
		const sum = sumOfParts(parts, PARTS.length);
		if (isTotalOf(count, sum)) continue;
		throw new DataError(
			`${cell.place}: found ${count} cases completed at ${label} in ${month}, expected ${expectedTotal(sum)}, the sum of its case outcomes.`
		);
	}
}

/**
 * Counts of offices, and everyone's: as printed in a row Total, else added up here. A total must be the sum, and at least
 * that where an office's count is withheld or not there.
 */
function officePeriods(counts: readonly SheetCount[], through: string): readonly PublishedPeriod[] {
	const document = { subject: 'asylum-offices' as const, through };
	const toRow = ({ label, ...count }: SheetCount) =>
		periodRow(
			document,
			isTotal(label) ? EVERYONE : { ...EVERYONE, office: officeOf(label) },
			monthSpan(count.month, through),
			count
		);
	const rows = counts.filter(({ label }) => !isTotal(label)).map(toRow);
	const everyone = new Map(addEveryone(rows).map((row) => [`${row.through_on} ${row.measure}`, row]));
	for (const total of counts.filter(({ label }) => isTotal(label))) {
		const row = toRow(total);
		const isWhole = everyone.get(`${row.through_on} ${row.measure}`)?.count !== null;
		const parts = rows.filter(
			({ through_on, measure }) => through_on === row.through_on && measure === row.measure
		);
		const sum = { ...sumOfParts(parts), isWhole };
		if (row.count !== null && parts.length > 0 && !isTotalOf(row.count, sum)) {
			throw new DataError(
				`${total.cell.place}: found a total of ${row.count}, expected ${expectedTotal(sum)}, the sum of the offices.`
			);
		}
		if (row.count !== null) everyone.set(`${row.through_on} ${row.measure}`, row);
	}
	return [...rows, ...everyone.values()];
}
