import { exactly } from '../counts/count-range.ts';
import type { YearCounts } from '../counts/year-counts.ts';

/** Grants and denials of one nationality by judge, and what they can be by court, year by year; rows as short as can be. */
export interface PlacesJson {
	readonly schema: 1;
	/** Code of the lookup. */
	readonly nationality: string;
	readonly release: string;
	/** The document; null where the data have none. */
	readonly source_id: string | null;
	/** Fiscal years that are not whole, with first and last day. */
	readonly part_years: readonly (readonly [year: number, since: string | null, through: string | null])[];
	/** Judges by the last part of their address. */
	readonly judges: Readonly<
		Record<string, readonly (readonly [year: number, granted: number, denied: number])[]>
	>;
	/** Courts by EOIR's code: lowest and highest grants, lowest and highest denials. */
	readonly courts: Readonly<
		Record<
			string,
			readonly (readonly [year: number, ...granted: [number, number], ...denied: [number, number]])[]
		>
	>;
}

/** The years of a nationality before one judge or at one court; none where the file has none. */
export function placeCells(
	places: PlacesJson,
	{ judge, court }: { readonly judge: string | null; readonly court: string | null }
): YearCounts[] {
	const { source_id } = places;
	if (source_id === null) return [];
	const cell = (year: number, counts: YearCounts['counts'], quality: YearCounts['quality']): YearCounts => {
		const [, since = null, through = null] = places.part_years.find(([part]) => part === year) ?? [];
		return {
			source_id,
			track: 'court',
			claim_type: 'all',
			year,
			basis: 'fiscal',
			...(since === null ? {} : { since }),
			through,
			unit: 'cases',
			quality,
			counts
		};
	};
	if (judge !== null) {
		return (places.judges[judge] ?? []).map(([year, granted, denied]) =>
			cell(year, { granted: exactly(granted), denied: exactly(denied) }, 'exact')
		);
	}
	return (places.courts[court ?? ''] ?? []).map(([year, ...[low, high, fewest, most]]) =>
		cell(year, { granted: between(low, high), denied: between(fewest, most) }, 'derived')
	);
}

/** A count that was nowhere printed, between its ends; the count itself where they meet. */
export function between(low: number, high: number) {
	return { count: low === high ? low : null, low, high };
}
