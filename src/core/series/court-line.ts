import type { Grants } from '../counts/grants.ts';
import { isMissing } from '../counts/missing.ts';
import { grantRate } from '../measures/rates.ts';

/** Everyone's share granted at a court, as the third line around a judge. */
export interface CourtLine {
	/** Name of the court. */
	readonly court: string;
	/** Shares of granted or denied, 0 to 1, ascending; years with fewer than ten decisions are left out. */
	readonly years: readonly { readonly year: number; readonly share: number }[];
}

/** The line of a court from its years, oldest first. */
export function courtLine(
	court: string,
	years: readonly (Grants & { readonly fiscal_year: number })[]
): CourtLine {
	return {
		court,
		years: years.flatMap((year) => {
			const rate = grantRate(year);
			return isMissing(rate) || rate.show === 'counts' ? [] : [{ year: year.fiscal_year, share: rate.value }];
		})
	};
}
