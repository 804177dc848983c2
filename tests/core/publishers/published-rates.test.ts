import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import { publishedRate } from '#core/publishers/published-rates.ts';

const decisions = 'unhcr-asylum-decisions';

describe('publishedRate', () => {
	// UNHCR, level IN, Mexico 2016: 487 recognized, 0 rejected, 3,346 closed, 14,643 applications.
	const officers2016 = {
		granted: exactly(487),
		denied: exactly(0),
		closed: exactly(3346),
		received: exactly(14643)
	};

	it('refuses the merits rate of asylum officers while referrals stand among closures', () => {
		const of = (year: number) =>
			publishedRate('merits', officers2016, {
				source_id: decisions,
				track: 'affirmative',
				claim_type: 'affirmative',
				year
			});
		expect(of(2009)).toEqual({ missing: 'referrals-in-closed' });
		expect(of(2017)).toEqual({ missing: 'referrals-in-closed' });
		expect(of(2008)).toMatchObject({ n: 487 });
		expect(of(2018)).toMatchObject({ n: 487 });
	});

	it('gives the same years by all decisions', () => {
		expect(
			publishedRate('decisions', officers2016, {
				source_id: decisions,
				track: 'affirmative',
				claim_type: 'affirmative',
				year: 2016
			})
		).toMatchObject({ value: 487 / 3833 });
	});

	it('refuses grants against filings where filings leave out referred claims', () => {
		const of = (year: number, claim_type: 'all' | 'defensive' | 'affirmative') =>
			publishedRate('filed', officers2016, { source_id: decisions, track: 'court', claim_type, year });
		expect(of(2003, 'all')).toMatchObject({ value: 487 / 14643 });
		expect(of(2004, 'all')).toEqual({ missing: 'filings-exclude-referrals' });
		expect(of(2016, 'all')).toEqual({ missing: 'filings-exclude-referrals' });
		expect(of(2019, 'affirmative')).toEqual({ missing: 'filings-exclude-referrals' });
		expect(of(2019, 'defensive')).toMatchObject({ value: 487 / 14643 });
	});

	it('divides by the printed total where it differs from the sum of the parts', () => {
		// UNHCR, level EO, Mexico 2000: parts add up to 5,044, the total reads 5,092; 48 of 5,092 is 0.9 %.
		const counts = {
			granted: exactly(48),
			denied: exactly(410),
			other: exactly(0),
			closed: exactly(4586),
			decided: exactly(5092)
		};
		expect(
			publishedRate('decisions', counts, {
				source_id: decisions,
				track: 'court',
				claim_type: 'all',
				year: 2000
			})
		).toMatchObject({ value: 48 / 5092, granted: 48, n: 5092 });
	});

	it('leaves other publishers alone', () => {
		// EOIR's FY2018 total of Mexico holds 359 administrative closures, which are no decisions.
		const counts = {
			granted: exactly(629),
			denied: exactly(4520),
			other: exactly(5415),
			administratively_closed: exactly(359),
			decided: exactly(10923)
		};
		expect(
			publishedRate('decisions', counts, {
				source_id: 'eoir-decision-rates-fy2018',
				track: 'court',
				claim_type: 'all',
				year: 2018
			})
		).toMatchObject({ value: 629 / 10564 });
	});
});
