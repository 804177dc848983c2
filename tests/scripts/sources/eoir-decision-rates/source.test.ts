import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Nationality } from '#core/tables/lookups.ts';
import { DataError } from '#scripts/errors.ts';
import { createHarmonizer, readHarmonizer } from '#scripts/release/harmonize.ts';
import { readDecisionRates } from '#scripts/sources/eoir-decision-rates/source.ts';
import {
	decisionRatesPage,
	type DrawnRow,
	type PageLayout,
	WITH_CLOSURES,
	WITHOUT_CLOSURES
} from '../../../support/decision-rates-page.ts';
import { pdf } from '../../../support/pdf.ts';

const nationality = (code: string, spellings_eoir: string): Nationality => ({
	nationality: code,
	eoir_code: null,
	unhcr_code: null,
	name_en: code,
	name_es: code,
	slug: code.toLowerCase(),
	spellings_unhcr: null,
	spellings_ohss: null,
	spellings_eoir,
	spellings_trac: null,
	spellings_uscis: null,
	source: 'test'
});

const context = () => ({
	records: [],
	harmonizer: createHarmonizer([
		nationality('AFG', 'AFGHANISTAN'),
		nationality('ATG', 'ANTIGUA AND BARBUDA'),
		nationality('BIH', 'BOSNIA-HERZEGOVINA'),
		nationality('CAF', 'CENTRAL AFRICAN REPUBLIC'),
		nationality('CHN', 'CHINA'),
		nationality('MEX', 'MEXICO'),
		nationality('NLD', 'HOLLAND|NETHERLANDS'),
		nationality('STA', 'STATELESS - ALIEN UNABLE TO NAME A COUNTRY'),
		nationality('XFC', 'FORMER COUNTRIES')
	])
});

const read = (rows: readonly DrawnRow[], layout: PageLayout, name = 'a.pdf') =>
	readDecisionRates([{ name, bytes: pdf([decisionRatesPage(rows, layout)]) }], context());

/** Counts as short text, one a row: nationality, measure, count or range. */
const brief = async (promise: ReturnType<typeof readDecisionRates>) =>
	(await promise).outcomes.map(
		({ nationality: code, measure, count, count_low, count_high, quality }) =>
			`${code} ${measure} ${count ?? ''}[${count_low}-${count_high}] ${quality}`
	);

// Figures of Mexico and China: EOIR, "Asylum Decision Rates by Nationality", editions FY2018 and FY2020 to 30 June.
const MEXICO_2018 = {
	name: ['MEXICO'],
	figures: ['629', '5.76%', '4,520', '41.38%', '5,415', '49.57%', '359', '3.29%', '10,923']
};
const MEXICO_2020 = { name: ['MEXICO'], figures: ['664', '7%', '4,672', '53%', '3,553', '40%', '8,889'] };
const stars = (...figures: string[]) => figures;

describe('readDecisionRates', () => {
	it('reads the layout with administrative closures, which the total includes', async () => {
		const { outcomes, documents, tallies } = await read([MEXICO_2018], WITH_CLOSURES);
		expect(outcomes.map(({ measure, count }) => [measure, count])).toEqual([
			['granted', 629],
			['denied', 4520],
			['other', 5415],
			['administratively_closed', 359],
			['decided', 10923]
		]);
		expect(outcomes[0]).toEqual({
			source_id: 'eoir-decision-rates-fy2018-2018-10-24',
			track: 'court',
			claim_type: 'all',
			nationality: 'MEX',
			year: 2018,
			year_basis: 'fiscal',
			from_on: null,
			through_on: null,
			measure: 'granted',
			count: 629,
			count_low: 629,
			count_high: 629,
			unit: 'cases',
			quality: 'exact'
		});
		expect(documents.map(({ source_id, published_on }) => [source_id, published_on])).toEqual([
			['eoir-decision-rates-fy2018-2018-10-24', '2018-10-24']
		]);
		expect(tallies).toEqual([{ file: 'a.pdf', read: 1, kept: 1, repaired: 0, rejected: 0 }]);
	});

	it('reads the layout without closures and the last day of a partial year', async () => {
		const { outcomes } = await read([MEXICO_2020], WITHOUT_CLOSURES);
		expect(
			outcomes.map(({ measure, count, year, through_on }) => [measure, count, year, through_on])
		).toEqual([
			['granted', 664, 2020, '2020-06-30'],
			['denied', 4672, 2020, '2020-06-30'],
			['other', 3553, 2020, '2020-06-30'],
			['decided', 8889, 2020, '2020-06-30']
		]);
	});

	it('puts names of several lines together when the figures stand in their middle', async () => {
		const rows = [
			{ name: ['AFGHANISTAN'], figures: stars('*', '*', '5', '*', '*', '*', '*') },
			{ name: ['ANTIGUA AND', 'BARBUDA'], figures: stars('*', '*', '6', '*', '*', '*', '*') },
			{
				name: ['STATELESS - ALIEN', 'UNABLE TO NAME A', 'COUNTRY'],
				figures: stars('*', '*', '7', '*', '*', '*', '*')
			},
			{ name: ['BOSNIA-', 'HERZEGOVINA'], figures: stars('*', '*', '8', '*', '*', '*', '*') },
			MEXICO_2020
		];
		expect((await brief(read(rows, WITHOUT_CLOSURES))).filter((line) => line.includes('denied'))).toEqual([
			'AFG denied 5[5-5] exact',
			'ATG denied 6[6-6] exact',
			'STA denied 7[7-7] exact',
			'BIH denied 8[8-8] exact',
			'MEX denied 4672[4672-4672] exact'
		]);
	});

	it('puts names of several lines together when the figures stand on their last line', async () => {
		const rows = [
			{ name: ['AFGHANISTAN'], figures: stars('28', '*', '19', '*', '21', '*', '*', '*', '*') },
			{
				name: ['CENTRAL', 'AFRICAN', 'REPUBLIC'],
				figures: stars('11', '*', '*', '*', '4', '*', '*', '*', '*')
			},
			{ name: ['ANTIGUA AND', 'BARBUDA'], figures: stars('*', '*', '5', '*', '*', '*', '*', '*', '*') },
			MEXICO_2018
		];
		expect((await brief(read(rows, WITH_CLOSURES))).filter((line) => line.includes('granted'))).toEqual([
			'AFG granted 28[28-28] exact',
			'CAF granted 11[11-11] exact',
			'ATG granted [0-3] suppressed',
			'MEX granted 629[629-629] exact'
		]);
	});

	it('takes an asterisk as 0 to 3 and bounds the total by its classes', async () => {
		const rows = [{ name: ['AFGHANISTAN'], figures: stars('28', '*', '19', '*', '21', '*', '*', '*', '*') }];
		expect(await brief(read(rows, WITH_CLOSURES))).toEqual([
			'AFG granted 28[28-28] exact',
			'AFG denied 19[19-19] exact',
			'AFG other 21[21-21] exact',
			'AFG administratively_closed [0-3] suppressed',
			'AFG decided [68-71] suppressed'
		]);
	});

	it('adds up two labels of one nationality and says the sum is derived', async () => {
		const rows = [
			{ name: ['HOLLAND'], figures: stars('4', '*', '*', '*', '*', '*', '*') },
			MEXICO_2020,
			{ name: ['NETHERLANDS'], figures: stars('5', '*', '6', '*', '*', '*', '*') }
		];
		expect((await brief(read(rows, WITHOUT_CLOSURES))).filter((line) => line.startsWith('NLD'))).toEqual([
			'NLD granted 9[9-9] derived',
			'NLD denied [6-9] suppressed',
			'NLD other [0-6] suppressed',
			'NLD decided [15-24] suppressed'
		]);
	});

	it('reads every page, repeated heads, footnote digits beside a name, and a total row', async () => {
		const first = decisionRatesPage(
			[{ name: ['FORMER COUNTRIES4'], figures: stars('4', '40%', '6', '60%', '0', '0%', '10') }],
			WITHOUT_CLOSURES
		);
		const second = decisionRatesPage(
			[
				MEXICO_2020,
				{ name: ['Total'], figures: stars('668', '8%', '4,678', '53%', '3,553', '40%', '8,899') }
			],
			WITHOUT_CLOSURES
		);
		const published = readDecisionRates([{ name: 'a.pdf', bytes: pdf([first, second]) }], context());
		expect((await brief(published)).filter((line) => line.includes('decided'))).toEqual([
			'XFC decided 10[10-10] exact',
			'MEX decided 8889[8889-8889] exact',
			'ALL decided 8899[8899-8899] exact'
		]);
	});

	it('passes over a second copy of an edition and what is no PDF', async () => {
		const bytes = pdf([decisionRatesPage([MEXICO_2020], WITHOUT_CLOSURES)]);
		const note = { name: 'README.md', bytes: new TextEncoder().encode('# notes') };
		const { tallies } = await readDecisionRates(
			[note, { name: 'a.pdf', bytes }, { name: 'b.pdf', bytes }],
			context()
		);
		expect(tallies.map(({ file, ignored }) => [file, ignored])).toEqual([
			['a.pdf', undefined],
			['README.md', 'not a PDF'],
			['b.pdf', 'the same edition as a.pdf']
		]);
	});
});

describe('readDecisionRates on bad input', () => {
	const refuses = (promise: Promise<unknown>, message: RegExp) =>
		expect(promise).rejects.toSatisfy((error) => error instanceof DataError && message.test(error.message));

	it('refuses a row whose total is not the sum, naming page and row', () =>
		refuses(
			read(
				[{ ...MEXICO_2020, figures: ['664', '7%', '4,672', '53%', '3,553', '40%', '8,888'] }],
				WITHOUT_CLOSURES
			),
			/a\.pdf, page 1, row 1 \(MEXICO\): found a total of 8888, expected 8889/
		));

	it('refuses a row whose rate does not agree with its counts', () =>
		refuses(
			read(
				[{ ...MEXICO_2020, figures: ['664', '8%', '4,672', '53%', '3,553', '40%', '8,889'] }],
				WITHOUT_CLOSURES
			),
			/row 1 \(MEXICO\): found 8% as grant_rate, expected 7%/
		));

	it('refuses a total that its rows do not add up to', () =>
		refuses(
			read(
				[MEXICO_2020, { name: ['TOTAL'], figures: ['665', '7%', '4,672', '53%', '3,553', '40%', '8,890'] }],
				WITHOUT_CLOSURES
			),
			/found a total of 665 granted, expected 664 to 664/
		));

	it('names a nationality the lookup does not know', () =>
		refuses(read([{ ...MEXICO_2020, name: ['ATLANTIS'] }], WITHOUT_CLOSURES), /"ATLANTIS" \(eoir\)/));

	it('refuses a cell that is no figure', () =>
		refuses(
			read(
				[{ ...MEXICO_2020, figures: ['66x', '7%', '4,672', '53%', '3,553', '40%', '8,889'] }],
				WITHOUT_CLOSURES
			),
			/page 1, line "MEXICO 66x .*found "66x" under grants, expected one whole number or \*/
		));

	it.each([
		[
			'a slip of the key',
			['664', '7*', '4,672', '53%', '3,553', '40%', '8,889'],
			'The grant rate of MEXICO is printed "7*"; the counts add up and give 7%.',
			'La tasa de concesión de MEXICO está impresa como «7*»; las cifras cuadran y dan 7%.'
		],
		[
			'no percent sign',
			['664', '7%', '4,672', '53', '3,553', '40%', '8,889'],
			'The denial rate of MEXICO is printed "53"; the counts add up and give 53%.',
			'La tasa de denegación de MEXICO está impresa como «53»; las cifras cuadran y dan 53%.'
		],
		[
			'nothing',
			['664', '7%', '4,672', '53%', '3,553', '', '8,889'],
			'The rate of other outcomes of MEXICO is not printed; the counts add up and give 40%.',
			'La tasa de otros resultados de MEXICO no está impresa; las cifras cuadran y dan 40%.'
		]
	])('notes a rate that cannot be read when the counts add up: %s', async (_what, figures, en, es) => {
		const { documents, outcomes, tallies } = await read([{ ...MEXICO_2020, figures }], WITHOUT_CLOSURES);
		const [document] = documents;
		expect([document?.note_en?.slice(-en.length), document?.note_es?.slice(-es.length)]).toEqual([en, es]);
		expect(outcomes.map(({ measure, count }) => [measure, count])).toEqual([
			['granted', 664],
			['denied', 4672],
			['other', 3553],
			['decided', 8889]
		]);
		expect(tallies).toEqual([{ file: 'a.pdf', read: 1, kept: 1, repaired: 0, rejected: 0 }]);
	});

	it('reads a rate printed in two pieces', async () => {
		const { documents } = await read(
			[{ ...MEXICO_2020, figures: ['664', '7  %', '4,672', '53%', '3,553', '40%', '8,889'] }],
			WITHOUT_CLOSURES
		);
		expect(documents[0]?.note_en).not.toMatch(/is printed/);
	});

	it('refuses a rate that cannot be read where a class is not printed', () =>
		refuses(
			read(
				[{ ...MEXICO_2020, figures: ['664', '7*', '4,672', '53%', '*', '40%', '8,889'] }],
				WITHOUT_CLOSURES
			),
			/row 1 \(MEXICO\): found (?:"7\*" as grant_rate|a total of 8889)/
		));

	it('names one bad PDF and reads the others', async () => {
		const good = pdf([decisionRatesPage([MEXICO_2020], WITHOUT_CLOSURES)]);
		const bad = pdf([decisionRatesPage([{ ...MEXICO_2020, name: ['ATLANTIS'] }], WITHOUT_CLOSURES)]);
		const { documents, tallies } = await readDecisionRates(
			[
				{ name: 'a.pdf', bytes: bad },
				{ name: 'b.pdf', bytes: good },
				{ name: 'c.pdf', bytes: good.slice(0, 300) }
			],
			context()
		);
		expect(documents.map(({ source_id }) => source_id)).toEqual(['eoir-decision-rates-fy2020-2020-07-14']);
		expect(tallies.map(({ file, kept, failed }) => [file, kept, failed])).toEqual([
			['b.pdf', 1, undefined],
			['a.pdf', 0, expect.stringMatching(/"ATLANTIS" \(eoir\)/)],
			['c.pdf', 0, expect.stringMatching(/c\.pdf: the PDF is cut short/)]
		]);
	});

	it('refuses a row with an empty cell', () =>
		refuses(
			read([{ ...MEXICO_2020, figures: ['664', '7%', '4,672', '53%', '3,553', '40%'] }], WITHOUT_CLOSURES),
			/found nothing under total/
		));

	it('refuses a column it does not know', () =>
		refuses(
			read([MEXICO_2020], {
				...WITHOUT_CLOSURES,
				headings: ['Grants', 'Grant Rate', 'Remands', 'Denial Rate', 'Other', 'Other Rate', 'Total']
			}),
			/page 1: found the column "Remands"/
		));

	it('refuses a PDF of something else', () =>
		refuses(
			readDecisionRates(
				[{ name: 'b.pdf', bytes: pdf([[{ text: 'Visa issuances by post', x: 70, y: 700 }]]) }],
				context()
			),
			/b\.pdf, page 1: found no line with Nationality, Grants/
		));

	it('refuses a PDF cut short', () => {
		const bytes = pdf([decisionRatesPage([MEXICO_2020], WITHOUT_CLOSURES)]);
		return refuses(
			readDecisionRates([{ name: 'b.pdf', bytes: bytes.slice(0, -30) }], context()),
			/b\.pdf: the PDF is cut short/
		);
	});

	it('refuses an HTML page named .pdf', () =>
		refuses(
			readDecisionRates(
				[{ name: 'b.pdf', bytes: new TextEncoder().encode('<!DOCTYPE html><p>Not found') }],
				context()
			),
			/b\.pdf: begins with "<!DOCTYPE html>", expected a PDF/
		));

	it('refuses a folder without a PDF', () =>
		refuses(
			readDecisionRates([{ name: 'a.txt', bytes: new Uint8Array() }], context()),
			/a\.txt: found no PDF/
		));
});

const sources = process.env['LEDGER_SOURCES'];

describe.skipIf(!sources)(
	'readDecisionRates on the published PDFs (skipped unless LEDGER_SOURCES names their folder)',
	() => {
		it('reads all four editions; sums of the printed counts as an independent extraction gives them', async () => {
			const folder = join(sources ?? '', 'eoir');
			const names = (await readdir(folder)).sort();
			const files = await Promise.all(
				names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) }))
			);
			const { tallies, outcomes } = await readDecisionRates(files, {
				records: [],
				harmonizer: await readHarmonizer('data/lookups/nationalities.csv')
			});
			// Rows and sums of the printed grants, by pdftotext -layout and a spreadsheet, 2026-11-22.
			expect(tallies.map(({ read: rows, kept }) => [rows, kept])).toEqual([
				[185, 185],
				[184, 184],
				[171, 171],
				[163, 163]
			]);
			const granted = (year: number) =>
				outcomes
					.filter((row) => row.year === year && row.measure === 'granted')
					.reduce((sum, row) => sum + (row.count ?? 0), 0);
			expect([2018, 2019, 2020, 2021].map(granted)).toEqual([13250, 18746, 13293, 7236]);
		});
	}
);
