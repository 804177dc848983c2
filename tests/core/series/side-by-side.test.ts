import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import { publisherCount, publisherRates, publisherRows } from '#core/series/side-by-side.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';

const cell = (
	source_id: string,
	counts: Record<string, number>,
	more: Partial<YearCounts> = {}
): YearCounts => ({
	source_id,
	track: 'court',
	claim_type: 'all',
	year: 2018,
	basis: 'fiscal',
	through: null,
	unit: 'cases',
	quality: 'exact',
	counts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, exactly(count)])),
	...more
});

// EOIR, Asylum Decision Rates by Nationality, FY2018: Mexico.
const EOIR = cell('eoir-decision-rates-fy2018-2018-10-24', {
	granted: 629,
	denied: 4520,
	other: 5415,
	administratively_closed: 359,
	decided: 10923
});

describe('publisherRows', () => {
	it('puts courts before officers, adds the two kinds of court case, and takes exact counts of the yearbook', () => {
		const rows = publisherRows(
			[
				cell(
					'unhcr-asylum-decisions',
					{ granted: 669, denied: 2593, closed: 8468 },
					{ track: 'affirmative', claim_type: 'affirmative' }
				),
				cell(
					'unhcr-asylum-decisions',
					{ granted: 25, denied: 154, closed: 2277 },
					{ claim_type: 'affirmative' }
				),
				cell(
					'unhcr-asylum-decisions',
					{ granted: 624, denied: 4808, closed: 3192 },
					{ claim_type: 'defensive' }
				),
				cell('ohss-yearbook-fy2019-table-19', { persons_granted: 627 }),
				cell('ohss-yearbook-fy2023', { persons_granted: 630 }, { quality: 'rounded_10' }),
				cell('eoir-decision-rates-fy2019', { granted: 802, denied: 6437, other: 6058 }, { year: 2019 }),
				cell('reference-some-newspaper', { granted: 1 }),
				EOIR
			],
			2018
		);
		expect(
			rows.map(({ kind, cell: { counts } }) => [kind, (counts.granted ?? counts.persons_granted)?.count])
		).toEqual([
			['eoir', 629],
			['ohss-court', 627],
			['unhcr-court', 649],
			['unhcr-defensive', 624],
			['unhcr-referred', 25],
			['unhcr-officers', 669]
		]);
		expect(publisherCount(rows)).toBe(3);
	});

	it('leaves out documents that print applications and no grants', () => {
		expect(publisherRows([cell('unhcr-asylum-applications', { received: 14329 })], 2018)).toEqual([]);
	});
});

describe('publisherRates', () => {
	it('divides EOIR’s Mexican grants of FY2018 three ways; the edition prints 5.76 %', () => {
		const rates = publisherRates({ kind: 'eoir', cell: EOIR });
		// 629/5,149; 629/10,564; 629/10,923, by hand.
		expect(rates).toMatchObject({
			merits: { value: 629 / 5149, n: 5149 },
			decisions: { value: 629 / 10564, n: 10564 },
			withClosures: { value: 629 / 10923, n: 10923 }
		});
	});

	it('gives TRAC one rate, because its third outcome is a denial with other relief', () => {
		const trac = cell('reference-trac-asylum-tool', { granted: 14249, denied: 27463, other: 605 });
		expect(publisherRates({ kind: 'trac', cell: trac })).toMatchObject({
			merits: { granted: 14249, n: 41712 },
			decisions: { missing: 'not-published' },
			withClosures: { missing: 'not-published' }
		});
	});
});
