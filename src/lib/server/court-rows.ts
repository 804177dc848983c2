import { grantRate, type Rate } from '#core/measures/rates.ts';
import type { FiscalWindow } from '#core/measures/same-years.ts';
import { missing, type Missing } from '#core/counts/missing.ts';
import { countedCourt } from './counted-court.ts';
import { countedWindow } from './counted-rows.ts';
import { courtSearchedAs } from '../filters/searched-as.ts';
import { courtRecords } from './court-page-records.ts';
import { type RecordRange, recordSpan } from './court-records.ts';
import { courtWindows } from './court-windows.ts';
import { courts } from './courts.ts';
import { latestWindow } from './judge-windows.ts';

/** One court in the list and on the map. */
export interface CourtRow {
	readonly code: string;
	readonly name: string;
	readonly city: string | null;
	readonly state: string | null;
	/** Everything under which it is found. */
	readonly searchedAs: string;
	readonly detained: boolean;
	/** Judges behind the rate: with a decision in the window when counted, with cases there in court records, else those listed by TRAC. */
	readonly judges: number;
	readonly rate: Rate | Missing;
	/** Mexican decisions; only counted releases have them. */
	readonly mexico: Rate | Missing;
	/** What two tables of court records allow for Mexico, all years; null where it is counted or nothing is known. */
	readonly range: RecordRange | null;
}

/** Every court in order of name, the window its figures are of, and what they are made of. */
export interface CourtList {
	readonly family: 'counted' | 'records' | 'published';
	readonly window: FiscalWindow | null;
	readonly rows: readonly CourtRow[];
}

/** The list of courts: counted figures when this build has them, else court records, else TRAC's listed judges. */
export function courtList(): CourtList {
	const counted = countedWindow();
	if (counted) return { family: 'counted', window: counted, rows: rowsFrom(countedFigures) };
	const span = recordSpan();
	if (span) return { family: 'records', window: span, rows: rowsFrom(recordFigures) };
	const newest = latestWindow();
	const window = newest && { first: newest.first, last: newest.last };
	return { family: 'published', window, rows: rowsFrom((court) => publishedFigures(court, newest?.last)) };
}

type Figures = Pick<CourtRow, 'judges' | 'rate' | 'mexico'> & Partial<Pick<CourtRow, 'range'>>;

function rowsFrom(figuresOf: (court: string) => Figures): CourtRow[] {
	return courts().map((row) => ({
		code: row.court,
		name: row.name,
		city: row.city,
		state: row.state,
		searchedAs: courtSearchedAs(row),
		detained: row.detained_docket,
		range: null,
		...figuresOf(row.court)
	}));
}

function countedFigures(court: string): Figures {
	const page = countedCourt(court);
	if (!page) return { judges: 0, rate: missing('no-decisions'), mexico: missing('no-decisions') };
	return { judges: page.judges.length, rate: page.overall, mexico: page.mexico };
}

function recordFigures(court: string): Figures {
	const records = courtRecords(court);
	const mexico = missing('not-published');
	if (!records) return { judges: 0, rate: missing('no-decisions'), mexico };
	const judges = records.judges.filter(({ slug }) => slug !== null).length;
	return { judges, rate: grantRate(records.pooled.everyone), mexico, range: records.pooled.range };
}

function publishedFigures(court: string, last: number | undefined): Figures {
	const sum = courtWindows(court).find((window) => window.last === last)?.sum;
	return {
		judges: sum?.rows ?? 0,
		rate: sum?.rate ?? missing('not-published'),
		mexico: missing('not-published')
	};
}
