import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { createHarmonizer, readHarmonizer } from '#scripts/release/harmonize.ts';
import { readYearbook } from '#scripts/sources/ohss-yearbook/source.ts';
import { type TestCell, xlsx } from '../../../support/xlsx.ts';

const nationality = (code: string, spellings_ohss: string) => ({
	nationality: code,
	eoir_code: null,
	unhcr_code: null,
	name_en: code,
	name_es: code,
	slug: code.toLowerCase(),
	spellings_unhcr: null,
	spellings_ohss,
	spellings_eoir: null,
	spellings_trac: null,
	spellings_uscis: null,
	source: 'test'
});

const context = () => ({
	records: [],
	harmonizer: createHarmonizer([
		nationality('ALB', 'Albania'),
		nationality('BEN', 'Benin'),
		nationality('MEX', 'Mexico'),
		nationality('OTH', 'All other countries'),
		nationality('SSD', 'South Sudan'),
		nationality('UNK', 'Unknown')
	])
});

type Rows = readonly (readonly TestCell[])[];

const ROUNDED_NOTE =
	'Notes: To protect privacy, table cells are rounded to the nearest ten. The totals may not sum due to rounding.';

/** Table 16 of the FY2023 workbook, its last two years. */
const TABLE_16: Rows = [
	['Return to Table of Contents'],
	[],
	['Table 16.'],
	['INDIVIDUALS GRANTED ASYLUM AFFIRMATIVELY OR DEFENSIVELY: FISCAL YEARS 2022 TO 2023'],
	[],
	['Year', 'Total', 'Affirmative', 'Defensive'],
	[2022, 35720, 13170, 22550],
	[2023, 54350, 22300, 32050],
	[ROUNDED_NOTE]
];

/** Table 17 with the FY2023 totals; the lines are made up to add up. */
const TABLE_17: Rows = [
	['Return to Table of Contents'],
	[],
	['Table 17.'],
	[
		'INDIVIDUALS GRANTED ASYLUM AFFIRMATIVELY BY REGION AND COUNTRY OF NATIONALITY: FISCAL YEARS 2022 TO 2023'
	],
	[],
	['Region and country of nationality', 2022, '2023'],
	['REGION'],
	['Total', 13170, 22300],
	['Europe', 20, 10],
	['North America', 13150, 22290],
	['COUNTRY'],
	['Total', 13170, 22300],
	['Albania', 20, 0],
	['Mexico', '13,110', 22240],
	[{ text: 'All other countries', mark: '1' }, 40, 'X'],
	['Unknown3', 0, 60],
	['X Not applicable.'],
	['1 Includes countries with fewer than 10 individuals granted asylum affirmatively per year.'],
	[ROUNDED_NOTE]
];

/** An exact table as in the FY2019 yearbook: D, -, X and their key. */
const EXACT: Rows = [
	['Table 19.'],
	['INDIVIDUALS GRANTED ASYLUM DEFENSIVELY BY REGION AND COUNTRY OF NATIONALITY: FISCAL YEARS 2018 TO 2019'],
	[],
	['Region and country of nationality', 2018, 2019],
	['COUNTRY'],
	['Total', 640, 810],
	['Albania', 'D', 'D'],
	['Benin', 'D', '-'],
	['Mexico', 627, 802],
	['South Sudan', 'X', 'NA'],
	['D Data withheld to limit disclosure.'],
	['X Not applicable.'],
	['- Represents zero.']
];

const read = async (sheets: Readonly<Record<string, Rows>>, name = 'a.xlsx') =>
	readYearbook([{ name, bytes: await xlsx(sheets) }], context());

const brief = async (promise: ReturnType<typeof readYearbook>) =>
	(await promise).outcomes.map(
		({ track, claim_type, nationality: code, year, count, count_low, count_high, quality }) =>
			`${track} ${claim_type} ${code} ${year} ${count ?? ''}[${count_low}-${count_high}] ${quality}`
	);

const replaced = (rows: Rows, row: number, cells: readonly TestCell[]): Rows =>
	rows.map((old, i) => (i === row ? cells : old));

describe('readYearbook', () => {
	it('reads a rounded workbook: both tracks, footnote digits, X, one row for a total that two tables print', async () => {
		expect(await brief(read({ 'Table 16': TABLE_16, 'Table 17': TABLE_17 }))).toEqual([
			'affirmative affirmative ALL 2022 13170[13165-13175] rounded_10',
			'court all ALL 2022 22550[22545-22555] rounded_10',
			'affirmative affirmative ALL 2023 22300[22295-22305] rounded_10',
			'court all ALL 2023 32050[32045-32055] rounded_10',
			'affirmative affirmative ALB 2022 20[15-25] rounded_10',
			'affirmative affirmative MEX 2022 13110[13105-13115] rounded_10',
			'affirmative affirmative OTH 2022 40[35-45] rounded_10',
			'affirmative affirmative UNK 2022 0[0-5] rounded_10',
			'affirmative affirmative ALB 2023 0[0-5] rounded_10',
			'affirmative affirmative MEX 2023 22240[22235-22245] rounded_10',
			'affirmative affirmative UNK 2023 60[55-65] rounded_10'
		]);
	});

	it('reads an exact table: D bounded by what the total leaves, a dash as zero, X and NA as no figure', async () => {
		expect(await brief(read({ Sheet1: EXACT }))).toEqual([
			'court all ALL 2018 640[640-640] exact',
			'court all ALB 2018 [0-13] suppressed',
			'court all BEN 2018 [0-13] suppressed',
			'court all MEX 2018 627[627-627] exact',
			'court all ALL 2019 810[810-810] exact',
			'court all ALB 2019 [0-8] suppressed',
			'court all BEN 2019 0[0-0] exact',
			'court all MEX 2019 802[802-802] exact'
		]);
	});

	it('bounds the only hidden cell of a year by exactly what the total leaves', async () => {
		const rows = replaced(EXACT, 9, ['South Sudan', 'X', 'X']);
		expect((await brief(read({ Sheet1: rows }))).filter((line) => line.includes('ALB 2019'))).toEqual([
			'court all ALB 2019 [8-8] suppressed'
		]);
	});

	it('does not take a dash for zero where the key does not say so', async () => {
		const { outcomes, rejects } = await read({
			Sheet1: replaced(EXACT, 12, ['Source: U.S. Department of Justice.'])
		});
		expect(
			outcomes.filter((row) => row.nationality === 'BEN').map(({ year, count }) => [year, count])
		).toEqual([[2018, null]]);
		expect(rejects.map(({ line, reason, text }) => [line, reason, text])).toEqual([
			[10, 'X: not applicable (a.xlsx, sheet "Sheet1", cell B10)', 'X'],
			[
				8,
				'a mark that the key of the table does not explain; not read as zero (a.xlsx, sheet "Sheet1", cell C8)',
				'-'
			],
			[10, 'NA: not available (a.xlsx, sheet "Sheet1", cell C10)', 'NA']
		]);
	});

	it('accounts for every cell, and names a document by edition, or by edition and table', async () => {
		const files = [
			{
				name: 'a.xlsx',
				bytes: await xlsx({ TOC: [['Table of Contents']], 'Table 16': TABLE_16, 'Table 17': TABLE_17 })
			},
			{ name: 'b.xlsx', bytes: await xlsx({ Sheet1: EXACT }) },
			{ name: 'notes.txt', bytes: new TextEncoder().encode('x') }
		];
		const { documents, tallies } = await readYearbook(files, context());
		expect(documents.map(({ source_id, edition }) => [source_id, edition])).toEqual([
			['ohss-yearbook-fy2023', 'Fiscal year 2023, tables 16, 17'],
			['ohss-yearbook-fy2019-table-19', 'Fiscal year 2019, table 19']
		]);
		expect(tallies).toEqual([
			{ file: 'a.xlsx', read: 12, kept: 11, repaired: 0, rejected: 1 },
			{ file: 'b.xlsx', read: 10, kept: 8, repaired: 0, rejected: 2 },
			{ file: 'notes.txt', read: 0, kept: 0, repaired: 0, rejected: 0, ignored: 'not a workbook' }
		]);
	});
});

describe('readYearbook on bad input', () => {
	const refuses = (promise: Promise<unknown>, message: RegExp) =>
		expect(promise).rejects.toSatisfy((error) => error instanceof DataError && message.test(error.message));

	it('refuses a total across tracks that is not their sum', () =>
		refuses(
			read({ 'Table 16': replaced(TABLE_16, 7, [2023, 54390, 22300, 32050]) }),
			/a\.xlsx, sheet "Table 16", cell B8: found a total of 54390, expected 54350/
		));

	it('refuses two tables of an edition that print different totals', () =>
		refuses(
			read({ 'Table 16': replaced(TABLE_16, 7, [2023, 54340, 22290, 32050]), 'Table 17': TABLE_17 }),
			/sheet "Table 17", cell C12: found a total of 22300 for 2023, expected 22290/
		));

	it('refuses nationalities that do not add up to their total', () =>
		refuses(
			read({ S: replaced(EXACT, 8, ['Mexico', 627, 852]) }),
			/cell C6: found a total of 810 for 2019, expected at least 852/
		));

	it('refuses a cell that is no count', () =>
		refuses(
			read({ S: replaced(EXACT, 8, ['Mexico', 627, '80 2']) }),
			/cell C9: found "80 2", expected a whole number/
		));

	it('refuses a count that breaks the rounding the notes state', () =>
		refuses(
			read({ S: replaced(TABLE_17, 12, ['Albania', 23, 0]) }),
			/cell B13: found 23, expected a multiple of ten/
		));

	it('refuses a column that is no year', () =>
		refuses(
			read({ S: replaced(EXACT, 3, ['Region and country of nationality', 2018, 'Change']) }),
			/cell C4: found the column "Change"/
		));

	it('refuses a table that lacks a year its title names', () =>
		refuses(
			read({ S: replaced(EXACT, 3, ['Region and country of nationality', 2018, 2020]) }),
			/found the years 2018, 2020, expected 2018 to 2019 as the title says; look at 2019, 2020/
		));

	it('names a nationality the lookup does not know', () =>
		refuses(
			read({ S: replaced(EXACT, 8, ['Atlantis', 627, 802]) }),
			/a\.xlsx: nationality not in .*"Atlantis" \(ohss\)/
		));

	it('refuses figures below the notes', () =>
		refuses(read({ S: [...EXACT, ['Mexico', 1, 2]] }), /cell A14: found figures beside "Mexico"/));

	it('refuses a sheet called Table 17 that holds another table', () =>
		refuses(
			read({
				'Table 17': [['Table 17.'], ['PERSONS NATURALIZED: FISCAL YEARS 2022 TO 2023'], ['Year', 'Total']]
			}),
			/sheet "Table 17": found the title "Table 17. PERSONS NATURALIZED/
		));

	it('refuses a workbook of something else, naming its sheets', () =>
		refuses(
			read({ Report: [['Case Receipts', 1]] }),
			/found the sheets "Report", expected a table of individuals granted asylum/
		));

	it('refuses a workbook whose contents promise a table it lacks', () =>
		refuses(
			read({
				TOC: [
					['Table of Contents'],
					['Table 19', 'Individuals Granted Asylum Defensively by Region and Country of Nationality']
				],
				'Table 16': TABLE_16
			}),
			/the contents name Table 19/
		));

	it.each([
		[
			'a figure by region',
			{ 'Table 17': replaced(TABLE_17, 8, ['Europe', '2O', 10]) },
			'Cell B9 of the sheet "Table 17" is printed "2O" and cannot be read; it only checks other figures.',
			'La celda B9 de la hoja «Table 17» dice «2O» y no se puede leer; solo sirve para comprobar otras cifras.'
		],
		[
			'a total of both tracks',
			{ 'Table 16': replaced(TABLE_16, 7, [2023, '54,350?', 22300, 32050]) },
			'Cell B8 of the sheet "Table 16" is printed "54,350?" and cannot be read; it only checks other figures.',
			'La celda B8 de la hoja «Table 16» dice «54,350?» y no se puede leer; solo sirve para comprobar otras cifras.'
		]
	])('notes %s that cannot be read, and keeps the counts', async (_what, misprinted, en, es) => {
		const sheets = { 'Table 16': TABLE_16, 'Table 17': TABLE_17 };
		const noted = await read({ ...sheets, ...misprinted });
		expect(noted.outcomes).toEqual((await read(sheets)).outcomes);
		const [document] = noted.documents;
		expect([document?.note_en?.slice(-en.length), document?.note_es?.slice(-es.length)]).toEqual([en, es]);
	});

	it('leaves hidden sheets alone, such as a draft of a table', async () => {
		const read = await readYearbook(
			[{ name: 'a.xlsx', bytes: await xlsx({ S: EXACT, Draft: EXACT }, ['Draft']) }],
			context()
		);
		expect(read.documents).toHaveLength(1);
	});

	it('names a bad workbook and reads the others', async () => {
		const bytes = await xlsx({ S: EXACT });
		const { documents, tallies } = await readYearbook(
			[
				{ name: 'a.xlsx', bytes: bytes.slice(0, 1000) },
				{ name: 'b.xlsx', bytes }
			],
			context()
		);
		expect(documents).toHaveLength(1);
		expect(tallies.map(({ file, failed }) => [file, failed])).toEqual([
			['b.xlsx', undefined],
			['a.xlsx', expect.stringMatching(/damaged or cut short/)]
		]);
	});

	it('refuses a workbook cut short', async () =>
		refuses(
			readYearbook([{ name: 'a.xlsx', bytes: (await xlsx({ S: EXACT })).slice(0, 1000) }], context()),
			/a\.xlsx: the workbook is damaged or cut short/
		));

	it('refuses an HTML page named .xlsx', () =>
		refuses(
			readYearbook(
				[{ name: 'a.xlsx', bytes: new TextEncoder().encode('<!DOCTYPE html><p>Not found') }],
				context()
			),
			/a\.xlsx: begins with "<!DOCTYPE html>", expected an xlsx workbook/
		));

	it('refuses a folder without a workbook', () =>
		refuses(
			readYearbook([{ name: 'a.txt', bytes: new Uint8Array() }], context()),
			/a\.txt: found no xlsx workbook/
		));
});

const sources = process.env['LEDGER_SOURCES'];

describe.skipIf(!sources)(
	'readYearbook on the published workbooks (skipped unless LEDGER_SOURCES names their folder)',
	() => {
		it('keeps or rejects every cell of both editions', async () => {
			const folder = join(sources ?? '', 'ohss');
			const names = (await readdir(folder)).sort();
			const files = await Promise.all(
				names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) }))
			);
			const { tallies } = await readYearbook(files, {
				records: [],
				harmonizer: await readHarmonizer('data/lookups/nationalities.csv')
			});
			// Counted on the sheets: 105 and 92 lines × 10 years and 34 totals × 2; then 30 × 2; 107 × 10; 90 × 10.
			expect(tallies.map(({ read: cells, kept, rejected }) => [cells, kept, rejected])).toEqual([
				[2038, 2032, 6],
				[60, 60, 0],
				[1070, 1069, 1],
				[900, 900, 0]
			]);
		});
	}
);
