import { fiscalYear, fiscalYearDays } from '#core/time.ts';
import { DataError } from '#scripts/errors.ts';

/** What an edition covers and when it was made. */
export interface CoveredPeriod {
	readonly fiscalYear: number;
	/** Last day covered, ISO; null when the whole fiscal year is. */
	readonly throughOn: string | null;
	/** Day on which the data were generated, ISO, with a slip of the year put right. */
	readonly generatedOn: string;
	/** What was put right, in words; empty when nothing was. */
	readonly corrections: readonly string[];
}

/** Days after the last day covered within which every edition seen was generated, with room to spare. */
const LONGEST_DELAY = 200;
/** A partial year without a stated last day is believed only from here on; before, the year of generation is a slip. */
const SHORTEST_PARTIAL_YEAR = 60;

/**
 * Reads the period of an edition from its own words. They are believed in this order: a fiscal year in the title; the
 * last day covered; the fiscal year in the footnote; the day of generation. The day of generation must follow the
 * last day covered: where it does not, its year is a slip and the next one that fits is taken (the edition to
 * 31 December 2020 says it was generated on January 7, 2020).
 * @throws DataError when year or day of generation are not stated, or cannot be reconciled.
 */
export function coveredPeriod(
	file: string,
	{ above, footnotes }: { readonly above: readonly string[]; readonly footnotes: readonly string[] }
): CoveredPeriod {
	const title = above.join(' ');
	const words = `${title} ${footnotes.join(' ')}`;
	const titleYear = one(file, 'fiscal year in the title', yearsIn(title));
	const statedYear = one(file, 'fiscal year', yearsIn(footnotes.join(' ')));
	const through = one(file, 'last day covered', [
		...daysAfter(words, /through|thru|ending|ended/),
		...quarterEnds(words, titleYear ?? statedYear)
	]);
	const generated = one(
		file,
		'day of generation',
		daysAfter(words, /generated(?: on| as of)?|data as of|run date/)
	);
	if (!generated)
		throw new DataError(
			`${file}: found no "Data generated on <day>", expected it in a footnote. It names the edition.`
		);
	const corrections: string[] = [];
	const year = decideYear(file, { titleYear, statedYear, through, generated }, corrections);
	const last = decideLastDay(file, year, through, corrections);
	const followed = last ?? partialWithoutDay(year, generated);
	const generatedOn = decideGeneration(file, followed ?? fiscalYearDays(year).last, generated, corrections);
	return { fiscalYear: year, throughOn: followed, generatedOn, corrections };
}

interface Statements {
	readonly titleYear: number | null;
	readonly statedYear: number | null;
	readonly through: string | null;
	readonly generated: string;
}

function decideYear(
	file: string,
	{ titleYear, statedYear, through, generated }: Statements,
	corrections: string[]
): number {
	const throughYear = through ? fiscalYear(through) : null;
	const stated = titleYear ?? statedYear;
	if (titleYear !== null && statedYear !== null && titleYear !== statedYear) {
		corrections.push(
			`The title says fiscal year ${titleYear}, the footnote ${statedYear}; the title is followed.`
		);
	}
	if (stated === null && throughYear === null)
		throw new DataError(
			`${file}: found no fiscal year, expected "Fiscal Year <year>" in the title or a footnote.`
		);
	if (stated === null || throughYear === null || stated === throughYear) return stated ?? throughYear ?? 0;
	if (titleYear !== null) return titleYear;
	// Footnote and last day disagree: the one that data generated soon after would bear out is right.
	const delay = daysBetween(through ?? generated, generated);
	const nextYear = daysBetween(through ?? generated, shiftYear(generated, 1));
	if (isPlausibleDelay(delay) || isPlausibleDelay(nextYear)) {
		corrections.push(
			`The footnote says fiscal year ${stated} but covers data through ${through}, which is fiscal year ${throughYear}; the day is followed.`
		);
		return throughYear;
	}
	return stated;
}

function decideLastDay(
	file: string,
	year: number,
	through: string | null,
	corrections: string[]
): string | null {
	if (through === null) return null;
	const shifted = [0, 1, -1].map((by) => shiftYear(through, by)).find((day) => fiscalYear(day) === year);
	if (!shifted)
		throw new DataError(
			`${file}: found data through ${through} in fiscal year ${year}, expected a day of that year.`
		);
	if (shifted !== through)
		corrections.push(
			`The footnote says data through ${through}, outside fiscal year ${year}; ${shifted} is meant.`
		);
	return shifted === fiscalYearDays(year).last ? null : shifted;
}

/** An edition made well inside its own year, without a stated last day, covers at most the days until it was made. */
function partialWithoutDay(year: number, generated: string): string | null {
	const { first, last } = fiscalYearDays(year);
	return generated <= last && daysBetween(first, generated) >= SHORTEST_PARTIAL_YEAR ? generated : null;
}

function decideGeneration(file: string, covered: string, generated: string, corrections: string[]): string {
	if (generated >= covered) return generated;
	const next = shiftYear(generated, 1);
	if (isPlausibleDelay(daysBetween(covered, next))) {
		corrections.push(
			`The footnote says the data were generated on ${generated}, before the last day they cover; ${next} is meant.`
		);
		return next;
	}
	throw new DataError(
		`${file}: found data through ${covered} generated on ${generated}, expected a later day. Look at the footnotes.`
	);
}

function isPlausibleDelay(days: number): boolean {
	return days >= 0 && days <= LONGEST_DELAY;
}

function one<T extends string | number>(file: string, what: string, found: readonly T[]): T | null {
	const distinct = [...new Set(found)];
	if (distinct.length > 1)
		throw new DataError(
			`${file}: found more than one ${what} (${distinct.join(', ')}), expected the same on every page.`
		);
	return distinct[0] ?? null;
}

function shiftYear(day: string, by: number): string {
	return `${Number(day.slice(0, 4)) + by}${day.slice(4)}`;
}

function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Fiscal years named in a text: `Fiscal Year 2021`, `FY 2021`, `FY21`. */
function yearsIn(text: string): number[] {
	return [...text.matchAll(/\b(?:fiscal year|FY)\s*(\d{4}|\d{2})\b/gi)].map(([, year = '']) =>
		Number(year.length === 2 ? `20${year}` : year)
	);
}

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];

/** ISO days written after one of some words: `June 30, 2020` or `6/30/2020`. */
function daysAfter(text: string, word: RegExp): string[] {
	const pattern = new RegExp(
		String.raw`\b(?:${word.source}):?\s+(?:(${MONTHS.join('|')})\s+(\d{1,2})\s*,?\s*(\d{4})|(\d{1,2})/(\d{1,2})/(\d{4}))`,
		'gi'
	);
	return [...text.matchAll(pattern)].map(([, name, day, year, month, monthDay, monthYear]) =>
		isoDay(year ?? monthYear, month ?? MONTHS.indexOf((name ?? '').toLowerCase()) + 1, day ?? monthDay)
	);
}

const QUARTER_ENDS = ['12-31', '03-31', '06-30', '09-30'];

/** Last days of the quarters a text names, `Second Quarter`, of a fiscal year. */
function quarterEnds(text: string, year: number | null): string[] {
	if (year === null) return [];
	return [...text.matchAll(/\b(first|second|third|fourth) quarter\b/gi)].map(([, name = '']) => {
		const quarter = ['first', 'second', 'third', 'fourth'].indexOf(name.toLowerCase());
		return `${quarter === 0 ? year - 1 : year}-${QUARTER_ENDS[quarter]}`;
	});
}

function isoDay(year: string | undefined, month: number | string, day: string | undefined): string {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
