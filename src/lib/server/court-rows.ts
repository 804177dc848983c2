import type { Rate } from '#core/measures/rates.ts';
import { missing, type Missing } from '#core/terms/missing.ts';
import { courtWindows } from './court-windows.ts';
import { courts } from './courts.ts';
import { latestWindow } from './judge-windows.ts';

/** One court in the list and on the map. */
export interface CourtRow {
	readonly code: string;
	readonly name: string;
	readonly city: string | null;
	readonly state: string | null;
	readonly aliases: string | null;
	readonly detained: boolean;
	/** Judges behind the rate: those listed by TRAC in the newest window. */
	readonly judges: number;
	readonly rate: Rate | Missing;
}

/** Every court, in order of name, with what is published for its judges in the newest window. */
export function courtRows(): CourtRow[] {
	const newest = latestWindow();
	return courts().map(({ court, name, city, state, aliases, detained_docket }) => {
		const sum = courtWindows(court).find((window) => window.last === newest?.last)?.sum;
		return {
			code: court,
			name,
			city,
			state,
			aliases,
			detained: detained_docket,
			judges: sum?.rows ?? 0,
			rate: sum?.rate ?? missing('not-published')
		};
	});
}
