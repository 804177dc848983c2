import Papa from 'papaparse';
import type { RateView } from './rate-rows.ts';

/**
 * A view as CSV: one row a year, empty for what the view does not show. What the view is of stands in columns of every
 * row rather than in lines above the header, so that any reader takes the file and rows of several files can be joined.
 */
export function rateCsv({ about, years }: RateView): string {
	const { nationality, series, rate, against, ...rest } = about;
	const rows = years.map(({ year, ...cells }) => ({
		nationality,
		series,
		rate,
		against,
		year,
		...cells,
		...rest
	}));
	return Papa.unparse(rows, { newline: '\n', escapeFormulae: true }) + '\n';
}
