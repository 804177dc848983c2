import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { type CountRange, exactly } from '#core/counts/count-range.ts';
import { type Rate, rate } from '#core/measures/rates.ts';
import { missing, type Missing, MISSING_REASONS } from '#core/counts/missing.ts';
import BoundedCount from '../../../src/lib/figures/BoundedCount.svelte';
import RateText from '../../../src/lib/figures/RateText.svelte';
import { type Locale, LOCALES } from '../../../src/lib/i18n/locale.ts';
import { termMessages } from '../../../src/lib/i18n/messages/terms.ts';
import LocaleHost from '../../hosts/LocaleHost.svelte';
import { grantRate } from '../../support/year-cells.ts';

async function rateText(rate: Rate | Missing, locale: Locale = 'en') {
	const host = { wrapper: LocaleHost, wrapperProps: { locale } };
	return (await render(RateText, { rate, role: 'subject' }, host)).container;
}
async function countText(count: CountRange | undefined) {
	return (await render(BoundedCount, { count }, { wrapper: LocaleHost })).container.textContent;
}
const plain = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

describe('RateText', () => {
	it.each(LOCALES)('says the rate and its range, in %s', async (locale) => {
		expect(plain(await rateText(grantRate(707, 12_134), locale))).toBe('5.5 % 5.1–5.9');
	});

	it('greys a rate from few cases', async () => {
		const colour = (element: Element) => getComputedStyle(element.querySelector('span')!).color;
		const few = await rateText(grantRate(6, 5));
		expect(plain(few)).toBe('54.5 % 28.0–78.7');
		const greyed = colour(few);
		expect(colour(await rateText(grantRate(600, 500)))).not.toBe(greyed);
	});

	it('is one range, without a point in it, when counts are masked', async () => {
		// Comoros: 5 of 10, both fives being 1 to 9.
		const five = { count: 5, low: 1, high: 9 };
		expect(plain(await rateText(rate('merits', { granted: five, denied: five })))).toBe('10.0–90.0 %');
	});

	it('has no range for grants against filings', async () => {
		const filed = rate('filed', { granted: exactly(707), received: exactly(86_001) });
		expect(plain(await rateText(filed))).toBe('0.8 %');
	});

	it('has no rate below ten decisions', async () => {
		expect(plain(await rateText(grantRate(2, 3)))).toBe('n < 10');
	});

	it('is a dash with its reason when there is none', async () => {
		for (const reason of MISSING_REASONS) {
			const shown = await rateText(missing(reason), 'es');
			expect([plain(shown), shown.querySelector('[title]')!.getAttribute('title')]).toEqual([
				'–',
				termMessages.es.missing[reason]
			]);
		}
	});
});

describe('BoundedCount', () => {
	it.each([
		['a count', exactly(12_841), '12,841'],
		['zero, which is a count', exactly(0), '0'],
		['a dash for what is not printed', undefined, '–'],
		['only the range of a masked count', { count: 5, low: 1, high: 9 }, '1–9'],
		['only the range of a small count rounded to ten', { count: 40, low: 35, high: 44 }, '35–44'],
		[
			'a rounded count and its range when they are near',
			{ count: 1240, low: 1235, high: 1244 },
			'1,240\u00A0(1,235–1,244)'
		],
		['only the range of a withheld one', { count: null, low: 0, high: 3 }, '0–3']
	])('says %s', async (_, count, expected) => {
		expect(await countText(count)).toBe(expected);
	});
});
