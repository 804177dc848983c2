import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, isCoarse, isCoarseRate } from '#core/counts/count-range.ts';
import { isShare, rangeOf, rate, RATE_NAMES, rateEnds } from '#core/measures/rates.ts';

describe('rate', () => {
	// UNHCR, level EO, Mexico 2025: 707 recognized, 12,134 rejected, 15,148 closed, 86,001 applications.
	const mexico2025 = {
		granted: exactly(707),
		denied: exactly(12134),
		closed: exactly(15148),
		received: exactly(86001)
	};

	it('divides the same grants four ways', () => {
		expect(rate('merits', mexico2025)).toMatchObject({
			value: 707 / 12841,
			n: 12841,
			granted: 707,
			show: 'rate'
		});
		expect(rate('decisions', mexico2025)).toMatchObject({ value: 707 / 27989, n: 27989 });
		expect(rate('filed', mexico2025)).toMatchObject({ value: 707 / 86001, n: 86001 });
		expect(rate('protection', mexico2025)).toEqual({ missing: 'not-counted' });
	});

	it('counts denials with withholding or CAT protection as protected', () => {
		const counts = { granted: exactly(10), denied: exactly(30), denied_with_protection: exactly(6) };
		expect(rate('protection', counts)).toMatchObject({ value: 16 / 40, granted: 16, n: 40 });
	});

	it('leaves administrative closure and undecided out of every denominator', () => {
		const counts = {
			granted: exactly(1),
			denied: exactly(1),
			abandoned: exactly(2),
			administratively_closed: exactly(90),
			undecided: exactly(90)
		};
		expect(rate('merits', counts)).toMatchObject({ n: 2 });
		expect(rate('decisions', counts)).toMatchObject({ n: 4 });
	});

	it('carries the bounds of a masked count as a range, beside the printed value', () => {
		// 5 stands for 1 to 9: between 1 of 21 and 9 of 29.
		const counts = { granted: { count: 5, low: 1, high: 9 }, denied: exactly(20) };
		expect(rate('merits', counts)).toMatchObject({
			value: 0.2,
			n: 25,
			bounds: { low: 1 / 21, high: 9 / 29 }
		});
	});

	it('has no interval for grants against filings, which are of other people', () => {
		const filed = rate('filed', mexico2025);
		expect(filed).toMatchObject({ low: null, high: null });
		expect('value' in filed && rangeOf(filed)).toBeNull();
		// 1 to 9 grants against 100 to 110 filings: 1 of 110 to 9 of 100, and the filings keep their own bounds.
		const roughly = { granted: { count: 5, low: 1, high: 9 }, received: { count: 105, low: 100, high: 110 } };
		expect(rate('filed', roughly)).toMatchObject({
			bounds: { low: 1 / 110, high: 9 / 100 },
			ranges: { n: { low: 100, high: 110 } }
		});
	});

	it('gives one range for masked counts, and says when no point may be shown', () => {
		// UNHCR, Comoros 2025: 5 and 5, each standing for 1 to 9: 1 of 10 to 9 of 10.
		const five = { count: 5, low: 1, high: 9 };
		const comoros = rate('merits', { granted: five, denied: five });
		expect('value' in comoros && [rangeOf(comoros), isCoarseRate(comoros)]).toEqual([
			{ low: 0.1, high: 0.9 },
			true
		]);
		expect(comoros).toMatchObject({ ranges: { granted: five, n: { low: 2, high: 18 } } });
		// One such part in 12,841 moves the rate by less than a point: the rate stands, chance decides its range.
		const near = rate('merits', { granted: { count: 707, low: 703, high: 711 }, denied: exactly(12134) });
		expect('value' in near && isCoarseRate(near)).toBe(false);
	});

	it('tells a count known roughly from one that is nearly exact', () => {
		expect([
			isCoarse({ count: 5, low: 1, high: 9 }),
			isCoarse({ count: null, low: 0, high: 3 }),
			isCoarse({ count: 40, low: 35, high: 44 }),
			isCoarse({ count: 1240, low: 1235, high: 1244 }),
			isCoarse(exactly(0))
		]).toEqual([true, true, true, false, false]);
	});

	it('says why there is no rate', () => {
		expect(rate('merits', { granted: exactly(0), denied: exactly(0) })).toEqual({ missing: 'no-decisions' });
		expect(rate('merits', { granted: exactly(9) })).toEqual({ missing: 'grants-only' });
		expect(rate('merits', { granted: { count: null, low: 0, high: 3 }, denied: exactly(9) })).toEqual({
			missing: 'suppressed'
		});
		expect(rate('filed', { granted: exactly(9), received: exactly(5) })).toEqual({ missing: 'no-decisions' });
		expect(rate('merits', {})).toEqual({ missing: 'not-published' });
	});

	it('shows counts only below 10 decisions and greys 10 to 29 and wide intervals', () => {
		const shows = [9, 10, 29, 30].map((n) => {
			const result = rate('merits', { granted: exactly(0), denied: exactly(n) });
			return 'show' in result && result.show;
		});
		expect(shows).toEqual(['counts', 'grey', 'grey', 'rate']);
		// 18 of 36: 34.5 to 65.5, wider than 30 points.
		expect(rate('merits', { granted: exactly(18), denied: exactly(18) })).toMatchObject({ show: 'grey' });
	});

	it('stays inside its interval, and every rate inside 0 to 1, for any counts', () => {
		const count = fc.integer({ min: 0, max: 100_000 }).map(exactly);
		const anyCounts = fc.record({ granted: count, denied: count, closed: count, received: count });
		fc.assert(
			fc.property(anyCounts, fc.constantFrom(...RATE_NAMES), (counts, name) => {
				const result = rate(name, counts);
				if ('missing' in result) return;
				expect(result.value).toBe(result.granted / result.n);
				expect(isShare(result)).toBe(name !== 'filed');
				if (!isShare(result)) return;
				expect(result.low - 1e-12).toBeLessThanOrEqual(result.value);
				expect(result.value).toBeLessThanOrEqual(result.high + 1e-12);
			})
		);
	});
});

describe('rateEnds', () => {
	it('gives what the bounds of withheld counts allow', () => {
		// An asterisk stands for 0 to 3: between none of 20 and 3 of 23.
		const counts = { granted: { count: null, low: 0, high: 3 }, denied: exactly(20) };
		expect(rate('merits', counts)).toEqual({ missing: 'suppressed' });
		expect(rateEnds('merits', counts)).toEqual({
			bounds: { low: 0, high: 3 / 23 },
			ranges: { granted: counts.granted, n: { count: null, low: 20, high: 23 } }
		});
		expect(rateEnds('filed', counts)).toEqual({ missing: 'not-published' });
	});
});
