import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { coveredPeriod } from '#scripts/sources/eoir-decision-rates/covered-period.ts';

const period = (footnote: string, title = 'Asylum Decision Rates by Nationality') => {
	const { fiscalYear, throughOn, generatedOn } = coveredPeriod('a.pdf', {
		above: [title],
		footnotes: [footnote]
	});
	return [fiscalYear, throughOn, generatedOn];
};

describe('coveredPeriod', () => {
	it('takes a year whose last day is stated as whole', () => {
		expect(
			period(
				'Asylum rates for Fiscal Year 2019 (through September 30, 2019). Data generated on October 23, 2019.'
			)
		).toEqual([2019, null, '2019-10-23']);
	});

	it('takes a year without a stated last day as whole when it was generated after its end', () => {
		expect(period('Asylum rates for Fiscal Year 2021. Data generated on October 19, 2021.')).toEqual([
			2021,
			null,
			'2021-10-19'
		]);
	});

	it('keeps the last day of a partial year', () => {
		expect(
			period('Asylum rates for Fiscal Year 2021 (through March 31, 2021). Data generated on April 19, 2021.')
		).toEqual([2021, '2021-03-31', '2021-04-19']);
	});

	it('reads a quarter as a last day', () => {
		expect(period('FY 2021 (Second Quarter). Data Generated: April 19, 2021')).toEqual([
			2021,
			'2021-03-31',
			'2021-04-19'
		]);
	});

	// The edition published in January 2021 covers October to December 2020 and prints "January 7, 2020".
	it('moves a day of generation before the last day covered to the next year', () => {
		expect(
			period(
				'Asylum rates for Fiscal Year 2021 (through December 31, 2020). Data generated on January 7, 2020.'
			)
		).toEqual([2021, '2020-12-31', '2021-01-07']);
	});

	it('follows the last day covered where the footnote names another fiscal year', () => {
		expect(
			period(
				'Asylum rates for Fiscal Year 2020 (through December 31, 2020). Data generated on January 7, 2021.'
			)
		).toEqual([2021, '2020-12-31', '2021-01-07']);
	});

	it('follows the title where the footnote names another fiscal year', () => {
		expect(
			period(
				'Asylum rates for Fiscal Year 2021. Data generated on October 12, 2022.',
				'FY 2022 Asylum Decision Rates by Nationality'
			)
		).toEqual([2022, null, '2022-10-12']);
	});

	it('takes a partial year without a stated last day to reach the day of generation', () => {
		expect(period('Asylum rates for Fiscal Year 2023. Data generated on April 21, 2023.')).toEqual([
			2023,
			'2023-04-21',
			'2023-04-21'
		]);
	});

	it('takes a day of generation in the first weeks of its own year as a slip of the year', () => {
		expect(period('Asylum rates for Fiscal Year 2021. Data generated on October 19, 2020.')).toEqual([
			2021,
			null,
			'2021-10-19'
		]);
	});

	it('reads other wordings of the same two days', () => {
		expect(period('FY 2023 (ending September 30, 2023). Data generated as of 10/12/2023.')).toEqual([
			2023,
			null,
			'2023-10-12'
		]);
	});

	it('refuses an edition that does not say when it was generated', () => {
		expect(() => period('Asylum rates for Fiscal Year 2021.')).toThrow(DataError);
	});

	it('refuses pages that name different years', () => {
		expect(() =>
			period(
				'Asylum rates for Fiscal Year 2021. Asylum rates for Fiscal Year 2022. Data generated on October 19, 2021.'
			)
		).toThrow(DataError);
	});

	it('refuses a day of generation years before the data it covers', () => {
		expect(() =>
			period('Asylum rates for Fiscal Year 2021 (through June 30, 2021). Data generated on July 8, 2015.')
		).toThrow(DataError);
	});
});
