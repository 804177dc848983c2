import { exactly } from '#core/counts/count-range.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';
import type { Measure } from '#core/counts/slice.ts';
import type { Comparison, ComparisonCheck } from './check.ts';
import { compareByCount } from './compare-counts.ts';

/** A figure of ours that must be what another publication prints. */
interface Agreement {
	readonly what: string;
	/** The document's `source_id`. */
	readonly document: string;
	readonly nationality: string;
	readonly year: number;
	readonly measure: Measure;
	/** As the other publication prints it. */
	readonly printed: number;
}

const mexico = { nationality: 'MEX' } as const;
const eoir2018 = { ...mexico, document: 'eoir-decision-rates-fy2018-2018-10-24', year: 2018 } as const;
const unhcr2010 = { ...mexico, document: 'unhcr-asylum-decisions', year: 2010 } as const;

/**
 * Figures printed in two publications, or read by eye from one.
 *
 * - EOIR, Asylum Decision Rates by Nationality, FY2018 (2018-10-24), the row of Mexico.
 * - EOIR's FY2010 statistics for Mexico, 49 granted and 508 denied, which UNHCR gives as court decisions of 2010.
 * - EOIR's tables of FY2019 and FY2021 for Mexico (802 and 367 granted) in the DHS yearbook, which rounds since FY2023.
 */
const AGREEMENTS: readonly Agreement[] = [
	{ ...eoir2018, what: 'EOIR FY2018 Mexico granted', measure: 'granted', printed: 629 },
	{ ...eoir2018, what: 'EOIR FY2018 Mexico denied', measure: 'denied', printed: 4520 },
	{ ...eoir2018, what: 'EOIR FY2018 Mexico other', measure: 'other', printed: 5415 },
	{
		...eoir2018,
		what: 'EOIR FY2018 Mexico administratively closed',
		measure: 'administratively_closed',
		printed: 359
	},
	{ ...eoir2018, what: 'EOIR FY2018 Mexico total', measure: 'decided', printed: 10923 },
	{ ...unhcr2010, what: 'UNHCR 2010 Mexico granted = EOIR FY2010', measure: 'granted', printed: 49 },
	{ ...unhcr2010, what: 'UNHCR 2010 Mexico denied = EOIR FY2010', measure: 'denied', printed: 508 },
	{
		...mexico,
		document: 'ohss-yearbook-fy2019-table-19',
		year: 2019,
		what: 'DHS FY2019 Mexico granted = EOIR FY2019',
		measure: 'persons_granted',
		printed: 802
	},
	{
		...mexico,
		document: 'ohss-yearbook-fy2023',
		year: 2021,
		what: 'DHS FY2021 Mexico granted = EOIR FY2021',
		measure: 'persons_granted',
		printed: 367
	}
];

/** Compares named court figures with the other publications that print them; a rounded one with what it stands for. */
export function compareAgreements(outcomes: readonly PublishedOutcome[]): ComparisonCheck {
	const comparisons = AGREEMENTS.map((agreement): Comparison => {
		const row = outcomes.find((candidate) => isAt(candidate, agreement));
		const { what, printed } = agreement;
		if (!row)
			return {
				...compareByCount({ what, ours: printed, theirs: exactly(printed) }, 0),
				ours: 'no row',
				gap: '',
				verdict: 'differs'
			};
		// A rounded count of ours agrees when what it stands for holds theirs.
		const slack = Math.max(row.count_high - (row.count ?? 0), 0);
		return compareByCount({ what, ours: row.count ?? row.count_low, theirs: exactly(printed) }, slack);
	});
	return { kind: 'comparisons', title: 'The same figure in two publications', comparisons };
}

function isAt(row: PublishedOutcome, { document, nationality, year, measure }: Agreement): boolean {
	return (
		row.track === 'court' &&
		row.source_id === document &&
		row.nationality === nationality &&
		row.year === year &&
		row.measure === measure
	);
}
