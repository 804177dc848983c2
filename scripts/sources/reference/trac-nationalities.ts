import type { PublishedOutcome } from '#core/tables/published.ts';
import type { Measure } from '#core/counts/slice.ts';
import { DataError } from '../../errors.ts';
import { NO_ROWS, type ReferenceLookups, type ReferenceRows } from './reader.ts';
import { type ReferenceFile, type ReferenceLine, wholeNumber } from './reference-file.ts';
import { tracDocument } from './trac-document.ts';

/** Columns of TRAC's table of a fiscal year by nationality. */
export const TRAC_NATIONALITIES_COLUMNS = [
	'fiscal_year',
	'nationality',
	'asylum_denied',
	'asylum_granted',
	'other_relief'
] as const;

const MEASURES: Readonly<Record<string, Measure>> = {
	asylum_granted: 'granted',
	asylum_denied: 'denied',
	other_relief: 'other'
};

/**
 * Reads TRAC's decisions of a fiscal year by nationality. An empty cell is missing, not zero. Labels that are one
 * nationality to us are added up and marked `derived`.
 * @throws DataError when the file holds several fiscal years.
 */
export function readTracNationalities(file: ReferenceFile, { harmonizer }: ReferenceLookups): ReferenceRows {
	const years = [...new Set(file.lines.map((line) => wholeNumber(line, 'fiscal_year')))];
	const [year] = years;
	if (years.length !== 1 || !year) {
		throw new DataError(
			`${file.input.name}: fiscal years ${years.join(', ')} found; a table of one year was expected.`
		);
	}
	const source_id = `reference-trac-nationalities-fy${year}`;
	const outcomes = new Map<string, PublishedOutcome>();
	for (const line of file.lines) {
		const nationality = harmonizer.nationality(line.cells['nationality'] ?? '', 'trac');
		if (nationality === null) continue;
		for (const [column, measure] of Object.entries(MEASURES)) {
			addCount(outcomes, line, column, { source_id, nationality, year, measure });
		}
	}
	const document = tracDocument(file, {
		source_id,
		title: 'Asylum Decisions (query tool), fiscal year of decision by nationality',
		edition: `Fiscal year ${year}, as read in 2024`,
		url: 'https://tracreports.org/phptools/immigration/asylum/',
		note_en:
			'Decisions of immigration judges. "Other" is a denial in which some other relief was given. Empty cells are left out, not counted as zero.',
		note_es:
			'Decisiones de jueces de inmigración. «Otras» es una denegación con algún otro alivio. Las celdas vacías se omiten; no cuentan como cero.'
	});
	return { ...NO_ROWS, documents: [document], outcomes: [...outcomes.values()] };
}

interface Cell {
	readonly source_id: string;
	readonly nationality: string;
	readonly year: number;
	readonly measure: Measure;
}

function addCount(
	outcomes: Map<string, PublishedOutcome>,
	line: ReferenceLine,
	column: string,
	cell: Cell
): void {
	const printed = wholeNumber(line, column);
	if (printed === null) return;
	const key = `${cell.nationality} ${cell.measure}`;
	const earlier = outcomes.get(key);
	const count = printed + (earlier?.count ?? 0);
	outcomes.set(key, {
		...cell,
		track: 'court',
		claim_type: 'all',
		year_basis: 'fiscal',
		from_on: null,
		through_on: null,
		count,
		count_low: count,
		count_high: count,
		unit: 'cases',
		quality: earlier ? 'derived' : 'exact'
	});
}
