import { rollup } from 'd3';
import type { Rate } from '#core/measures/rates.ts';
import { MEXICO } from '#core/measures/expected.ts';
import { type Grants, sumGrants } from '#core/counts/grants.ts';
import { grantRate } from '#core/measures/rates.ts';
import type { Missing } from '#core/counts/missing.ts';
import { nationalityName, type NationalityName } from './nationality-names.ts';

/** One nationality before a court or judge. */
export interface MixRow extends NationalityName {
	/** EOIR's two-character code. */
	readonly code: string;
	/** Share of all merits decisions, 0 to 1. */
	readonly share: number;
	readonly rate: Rate | Missing;
}

/** The nationalities with most merits decisions, largest first, and Mexico wherever it stands. */
export function nationalityMix(
	rows: readonly (Grants & { readonly nationality: string })[],
	listed = 12
): MixRow[] {
	const totals = [
		...rollup(
			rows,
			(own) => sumGrants(own),
			(row) => row.nationality
		)
	]
		.map(([code, merits]) => ({ code, merits, decisions: merits.granted + merits.denied }))
		.filter(({ decisions }) => decisions > 0)
		.sort((a, b) => b.decisions - a.decisions || (a.code < b.code ? -1 : 1));
	const all = totals.reduce((sum, { decisions }) => sum + decisions, 0);
	return totals
		.filter(({ code }, i) => i < listed || code === MEXICO)
		.map(({ code, merits, decisions }) => ({
			code,
			...nationalityName(code),
			share: decisions / all,
			rate: grantRate(merits)
		}));
}
