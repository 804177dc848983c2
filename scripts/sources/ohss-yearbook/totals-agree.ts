import { DataError } from '../../errors.ts';
import type { NationalityTable } from './parse-nationalities.ts';
import type { TotalsTable } from './parse-totals.ts';
import type { Workbook } from './yearbook-document.ts';

/**
 * Checks that within one edition the table of totals and the tables by nationality print the same total for a year,
 * also when the edition comes as one file a table.
 * @throws DataError naming both cells when they differ.
 */
export function assertTotalsAgree(workbooks: readonly Workbook[]): void {
	for (const { edition, totals } of workbooks) {
		if (!totals) continue;
		for (const other of workbooks.filter((candidate) => candidate.edition === edition)) {
			if (other.affirmative) assertAgree(totals, other.affirmative, 'affirmative');
			if (other.defensive) assertAgree(totals, other.defensive, 'defensive');
		}
	}
}

function assertAgree(totals: TotalsTable, table: NationalityTable, track: 'affirmative' | 'defensive'): void {
	for (const [i, year] of table.years.entries()) {
		const here = table.total.cells[i];
		const there = totals.years.find((row) => row.year === year)?.cells[track];
		if (!here || !there || here.text.replace(/,/g, '') === there.text.replace(/,/g, '')) continue;
		throw new DataError(
			`${here.place}: found a total of ${here.text} for ${year}, expected ${there.text} as in ${there.place}.`
		);
	}
}
