import type { Rate } from '#core/measures/rates.ts';
import type { FiscalWindow } from '#core/measures/same-years.ts';
import { missing, type Missing } from '#core/counts/missing.ts';
import { countedCourt } from './counted-court.ts';
import { countedWindow } from './counted-rows.ts';
import { courtSearchedAs } from '../filters/searched-as.ts';
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
	/** Judges behind the rate: with a decision in the window when counted, else those listed by TRAC. */
	readonly judges: number;
	readonly rate: Rate | Missing;
	/** Mexican decisions; only counted releases have them. */
	readonly mexico: Rate | Missing;
}

/** Every court in order of name, the window its figures are of, and whether they are counted or published. */
export interface CourtList {
	readonly family: 'counted' | 'published';
	readonly window: FiscalWindow | null;
	readonly rows: readonly CourtRow[];
}

/** The list of courts: counted figures when this build has them, else those of the judges TRAC lists. */
export function courtList(): CourtList {
	const counted = countedWindow();
	if (counted) return { family: 'counted', window: counted, rows: rowsFrom(countedFigures) };
	const newest = latestWindow();
	const window = newest && { first: newest.first, last: newest.last };
	return { family: 'published', window, rows: rowsFrom((court) => publishedFigures(court, newest?.last)) };
}

type Figures = Pick<CourtRow, 'judges' | 'rate' | 'mexico'>;

function rowsFrom(figuresOf: (court: string) => Figures): CourtRow[] {
	return courts().map((row) => ({
		code: row.court,
		name: row.name,
		city: row.city,
		state: row.state,
		searchedAs: courtSearchedAs(row),
		detained: row.detained_docket,
		...figuresOf(row.court)
	}));
}

function countedFigures(court: string): Figures {
	const page = countedCourt(court);
	if (!page) return { judges: 0, rate: missing('no-decisions'), mexico: missing('no-decisions') };
	return { judges: page.judges.length, rate: page.overall, mexico: page.mexico };
}

function publishedFigures(court: string, last: number | undefined): Figures {
	const sum = courtWindows(court).find((window) => window.last === last)?.sum;
	return {
		judges: sum?.rows ?? 0,
		rate: sum?.rate ?? missing('not-published'),
		mexico: missing('not-published')
	};
}
