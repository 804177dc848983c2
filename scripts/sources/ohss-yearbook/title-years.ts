import { DataError } from '../../errors.ts';
import type { RecognisedTable } from './recognise-table.ts';

/**
 * Checks that a table has every year its title promises, each once.
 * @param place where the years stand, for the message.
 * @throws DataError when a year is missing, printed twice or outside the title's range.
 */
export function assertTitleYears(
	{ titleYears }: RecognisedTable,
	years: readonly number[],
	place: string
): void {
	const found = years.length > 0 ? years.join(', ') : 'no year';
	const twice = years.find((year, i) => years.indexOf(year) !== i);
	if (twice !== undefined)
		throw new DataError(`${place}: found the year ${twice} twice, expected each year once (${found}).`);
	if (years.length === 0) throw new DataError(`${place}: found no year, expected fiscal years such as 2023.`);
	if (!titleYears) return;
	const expected = Array.from(
		{ length: titleYears.last - titleYears.first + 1 },
		(_, i) => titleYears.first + i
	);
	const wrong = [
		...expected.filter((year) => !years.includes(year)),
		...years.filter((year) => !expected.includes(year))
	];
	if (wrong.length === 0) return;
	throw new DataError(
		`${place}: found the years ${found}, expected ${titleYears.first} to ${titleYears.last} as the title says; look at ${wrong.join(', ')}.`
	);
}
