/** Fiscal years named in a text: `Fiscal Year 2021`, `FY 2021`, `FY21`. */
export function yearsIn(text: string): number[] {
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
export function daysAfter(text: string, word: RegExp): string[] {
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
export function quarterEnds(text: string, year: number | null): string[] {
	if (year === null) return [];
	return [...text.matchAll(/\b(first|second|third|fourth) quarter\b/gi)].map(([, name = '']) => {
		const quarter = ['first', 'second', 'third', 'fourth'].indexOf(name.toLowerCase());
		return `${quarter === 0 ? year - 1 : year}-${QUARTER_ENDS[quarter]}`;
	});
}

function isoDay(year: string | undefined, month: number | string, day: string | undefined): string {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
