import { figureSourceId } from './figure-documents.ts';
import { FIGURES_COLUMNS, readFigures } from './figures.ts';
import type { ReferenceReader } from './reader.ts';
import { readTracJudges, TRAC_JUDGES_COLUMNS } from './trac-judges.ts';
import { readTracMonths, TRAC_MONTHS_COLUMNS, TRAC_TOOL } from './trac-months.ts';
import { readTracNationalities, TRAC_NATIONALITIES_COLUMNS } from './trac-nationalities.ts';
import { TRAC_YEARS_COLUMNS } from './check-trac-years.ts';

/** Every kind of file that may lie among the reference figures; the first whose columns are all there is taken. */
export const REFERENCE_READERS: readonly ReferenceReader[] = [
	{ columns: ['custody_status', 'fymon'], read: 'months by custody: published tables have no custody' },
	{ columns: TRAC_MONTHS_COLUMNS, read: readTracMonths, sourceId: () => TRAC_TOOL },
	{
		columns: TRAC_NATIONALITIES_COLUMNS,
		read: readTracNationalities,
		sourceId: ({ cells }) => `reference-trac-nationalities-fy${cells['fiscal_year']}`
	},
	{
		columns: TRAC_JUDGES_COLUMNS,
		read: readTracJudges,
		sourceId: ({ cells }) => `reference-trac-judges-${cells['vintage']?.toLowerCase()}`
	},
	{ columns: FIGURES_COLUMNS, read: readFigures, sourceId: figureSourceId },
	{ columns: TRAC_YEARS_COLUMNS, read: 'added up from the months by others: used to check our sums' },
	{
		columns: ['trac_base_city_code', 'trac_court_name'],
		read: "TRAC's names of courts: kept in data/lookups/courts.csv"
	},
	{ columns: ['period', 'court', 'pct_denied'], read: 'percentages of courts, not counts' },
	{ columns: ['vintage', 'trac_court', 'judges_with_100plus'], read: 'derived from the judge tables' },
	{
		columns: ['vintage', 'court', 'judge', 'url'],
		read: 'pages of single judges, in windows of other years: no table'
	},
	{ columns: ['fy', 'trac_granted'], read: 'a comparison of sources that are read themselves' }
];
