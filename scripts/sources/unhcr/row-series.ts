import type { ClaimType, Track, Unit, YearBasis } from '#core/counts/slice.ts';
import { COURT_SPLIT_YEAR, LAST_FISCAL_YEAR } from '#core/publishers/unhcr.ts';
import { DataError } from '../../errors.ts';
import type { UnhcrDataset } from './dataset.ts';
import type { UnhcrRow } from './unhcr-page.ts';

/** The series a row belongs to, apart from its nationality. */
export interface RowSeries {
	readonly track: Track;
	readonly claim_type: ClaimType;
	readonly year: number;
	readonly year_basis: YearBasis;
	readonly unit: Unit;
}

/**
 * The series of a row that `refusal` let through. IN: asylum officers. EO: immigration courts, all claims to 2016 and
 * defensive ones from 2017. AR: referred claims in court.
 * @throws DataError on a year or unit that cannot be read.
 */
export function rowSeries(row: UnhcrRow, dataset: UnhcrDataset): RowSeries {
	const year = parseYear(row);
	return {
		...trackOf(row.cells['dec_level'] ?? '', year),
		year,
		year_basis: year <= LAST_FISCAL_YEAR ? 'fiscal' : 'calendar',
		unit: parseUnit(row, dataset.unitColumn)
	};
}

function trackOf(level: string, year: number): { track: Track; claim_type: ClaimType } {
	if (level === 'IN') return { track: 'affirmative', claim_type: 'affirmative' };
	if (level === 'AR') return { track: 'court', claim_type: 'affirmative' };
	return { track: 'court', claim_type: year < COURT_SPLIT_YEAR ? 'all' : 'defensive' };
}

function parseYear(row: UnhcrRow): number {
	const text = row.cells['year'] ?? '';
	if (/^(19[5-9]|20\d)\d$/.test(text)) return Number(text);
	throw new DataError(
		`${row.file}, row ${row.line}: year is "${text}"; a year from 1950 on was expected. Fetch the file again.`
	);
}

function parseUnit(row: UnhcrRow, column: string): Unit {
	const text = row.cells[column];
	if (text === 'C') return 'cases';
	if (text === 'P') return 'persons';
	throw new DataError(
		`${row.file}, row ${row.line}: ${column} is "${text ?? ''}"; C (cases) or P (persons) was expected. Counts without a unit are not taken.`
	);
}
