import { isExact } from '#core/counts/count-range.ts';
import type { Harmonizer } from '#scripts/release/harmonize.ts';
import type { UnhcrDataset } from './dataset.ts';
import { parseCount } from './parse-count.ts';
import { rowSeries } from './row-series.ts';
import type { UnhcrRow } from './unhcr-page.ts';

const LEVELS = new Set(['IN', 'EO', 'AR']);
/** How UNHCR's two lists of codes name the United States. */
const UNITED_STATES = 'USA';

/**
 * Why a row has no place in our tables, or null when it has one: another country of asylum, a procedure that is not
 * the government's, a level the United States does not report; or it says what cannot be.
 * @throws DataError on a year, unit or count that cannot be read.
 */
export function refusal(row: UnhcrRow, dataset: UnhcrDataset, harmonizer: Harmonizer): string | null {
	const { cells } = row;
	if (cells['coa_iso'] !== UNITED_STATES)
		return `country of asylum is ${cells['coa_iso'] || 'blank'}, not USA`;
	if (cells['procedure_type'] !== 'G')
		return `procedure type is ${cells['procedure_type'] || 'blank'}, not G (government)`;
	if (!LEVELS.has(cells['dec_level'] ?? ''))
		return `decision level is ${cells['dec_level'] || 'blank'}, not IN, EO or AR`;
	// A year or unit that cannot be read stops the run, whatever else is wrong with the row.
	rowSeries(row, dataset);
	return impossibleCountry(row, harmonizer) ?? impossibleCount(row, dataset);
}

/** Countries that contradict each other: nobody seeks asylum at home, and two names of one country must agree. */
function impossibleCountry({ cells }: UnhcrRow, harmonizer: Harmonizer): string | null {
	const { coa, coo, coo_iso, coo_name = '' } = cells;
	if (coa !== UNITED_STATES) return `country of asylum is ${coa || 'blank'} by one code and USA by the other`;
	const bothUnitedStates = 'nationality and country of asylum are both the United States';
	if (coo === UNITED_STATES || coo_iso === UNITED_STATES) return bothUnitedStates;
	if (coo === '-' || coo_name === '-') return null;
	const nationality = harmonizer.nationality(coo_name, 'unhcr');
	if (nationality === UNITED_STATES) return bothUnitedStates;
	if (nationality === null || !coo_iso || coo_iso === nationality) return null;
	if (!harmonizer.isNationality(coo_iso)) return null;
	return `nationality is "${coo_name}" (${nationality}) by name and ${coo_iso} by code`;
}

/** Counts that cannot be: fewer than none, or a part larger than its total whatever the masked figures stand for. */
function impossibleCount(row: UnhcrRow, { measures }: UnhcrDataset): string | null {
	const columns = Object.keys(measures);
	const negative = columns.find((column) => /^-\d/.test(row.cells[column] ?? ''));
	if (negative) return `${negative} is "${row.cells[negative]}"; a count is never below 0`;
	const total = 'dec_total' in measures ? parseCount(row, 'dec_total') : null;
	if (!total) return null;
	const larger = columns.find((column) => (parseCount(row, column)?.low ?? 0) > total.high);
	if (!larger) return null;
	const masked = isExact(total) ? '' : ` (${total.low} to ${total.high})`;
	return `${larger} is ${row.cells[larger]}, more than its total of ${row.cells['dec_total']}${masked}`;
}
