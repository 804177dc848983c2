import { describe, expect, it } from 'vitest';
import { readHarmonizer } from '#scripts/release/harmonize.ts';
import { readUscis } from '#scripts/sources/uscis/source.ts';
import { checkOfficerCounts } from '#scripts/verify/officer-counts.ts';
import { type TestCell, xlsx } from '../../../support/xlsx.ts';

const NAME = 'asylumfiscalyear2025todatestats_241130.xlsx';
const MONTHS = ['October', 'November', 'December', 'January'];
type Rows = readonly (readonly TestCell[])[];

/** A made-up edition to 30 November 2024 of two offices: the months after it are 0 or empty. */
const SHEETS: Readonly<Record<string, Rows>> = {
	'I-589_Filing': [
		['Office', ...MONTHS],
		['Boston', 10, 20, 0, null],
		['Tampa', 5, 6, 0, null],
		['Total', 15, 26, 0, null]
	],
	'I-589_Completion': [
		['Office', ...MONTHS],
		['Boston', 6, 3, 0, 0],
		['Tampa', 4, 0, 0, 0]
	],
	'I-589_Pending': [
		['Office', ...MONTHS],
		['Boston', 90, 107, 0, 0],
		['Tampa', 50, 56, 0, 0]
	],
	'I-589_InterviewOutcome': [
		['Office', 'Interview Outcome', ...MONTHS],
		['Boston', 'Interview Completed', 4, 3, 0, 0],
		['Boston', 'Rescheduled', 2, 1, 0, 0],
		['Tampa', 'Interview Completed', 1, 0, 0, 0]
	],
	'I-589_CaseOutcome': [
		['Office', 'Case Outcome', ...MONTHS],
		['Boston', 'Grant', 1, 1, 0, 0],
		['Boston', 'Deny/Referral', 2, 1, 0, 0],
		['Boston', 'Admin Close/Dismissal', 3, 1, 0, 0],
		['Tampa', 'Grant', 1, 0, 0, 0],
		['Tampa', 'Deny/Referral', 1, 0, 0, 0],
		['Tampa', 'Admin Close/Dismissal', 2, 0, 0, 0]
	],
	'I-589_Top20Citizenship': [
		['Citizenship', ...MONTHS],
		['MEXICO', 8, 9, 0, 0],
		['CUBA', 3, 4, 0, 0]
	]
};

const read = async (
	changed: Readonly<Record<string, Rows | null>> = {},
	{
		name = NAME,
		hidden = [] as readonly string[],
		merged = {} as Readonly<Record<string, readonly string[]>>
	} = {}
) => {
	const sheets = Object.entries({ ...SHEETS, ...changed }).flatMap(([sheet, rows]) =>
		rows === null ? [] : [[sheet, rows] as const]
	);
	const bytes = await xlsx(Object.fromEntries(sheets), hidden, merged);
	return readUscis([{ name, bytes }], {
		records: [],
		harmonizer: await readHarmonizer('data/lookups/nationalities.csv')
	});
};
type Published = Awaited<ReturnType<typeof read>>;
const line = ({ records }: Published, office: string | null, measure: string, nationality = 'ALL') =>
	(records?.periods ?? [])
		.filter((row) => row.office === office && row.measure === measure && row.nationality === nationality)
		.sort((a, b) => (a.through_on < b.through_on ? -1 : 1))
		.map((row) => [row.from_on, row.through_on, row.count, row.quality]);
const october = ['2024-10-01', '2024-10-31'] as const;
const november = ['2024-11-01', '2024-11-30'] as const;

describe('the workbook of quarterly statistics', () => {
	it('gives offices by month to its last day, and receipts of citizenships, as two documents', async () => {
		const published = await read();
		expect(published.documents.map(({ source_id, edition }) => [source_id, edition])).toEqual([
			['uscis-asylum-offices-2024-11-30', 'Months to 2024-11-30'],
			['uscis-asylum-citizenships-2024-11-30', 'Months to 2024-11-30']
		]);
		expect(line(published, 'Boston', 'denied_or_referred')).toEqual([
			[...october, 2, 'exact'],
			[...november, 1, 'exact']
		]);
		expect(line(published, 'Boston', 'interviews_completed')).toEqual([
			[...october, 4, 'exact'],
			[...november, 3, 'exact']
		]);
		expect(line(published, null, 'received', 'MEX')).toEqual([
			[...october, 8, 'exact'],
			[...november, 9, 'exact']
		]);
	});

	it('has everyone as printed in a row Total, else added up', async () => {
		const published = await read();
		expect(line(published, null, 'received').map((row) => row.slice(2))).toEqual([
			[15, 'exact'],
			[26, 'exact']
		]);
		expect(line(published, null, 'granted').map((row) => row.slice(2))).toEqual([
			[2, 'derived'],
			[1, 'derived']
		]);
	});

	it('lists what it does not keep', async () => {
		const { rejects, tallies } = await read();
		expect(rejects).toEqual([
			{
				file: `${NAME}, sheet "I-589_InterviewOutcome"`,
				line: 3,
				reason: 'A3: the outcome "Rescheduled" of Boston is not kept',
				text: 'Boston,Rescheduled,2,1,0,0'
			}
		]);
		// 6 receipts, 4 completions, 4 pending, 4 interviews, 12 outcomes, 4 of citizenships, and the row that is not kept.
		expect(tallies).toEqual([{ file: NAME, read: 35, kept: 34, repaired: 0, rejected: 1 }]);
	});

	it('reads title rows, a shifted table, footnote digits, text numbers, blank rows, a total column and notes', async () => {
		const plain = await read();
		const odd = await read({
			'I-589_Filing': [
				[null, 'Form I-589'],
				[],
				[null, 'Office1', 'October1', { text: 'Nov.', mark: '2' }, 'December 2024', 'January', 'FY Total3'],
				[null, { text: 'Boston', mark: '2' }, '10', { text: '20', mark: '2' }, 0, null, 30],
				[],
				[null, 'Tampa2', ' 5 ', '6²', '-', '*', '11'],
				[null, 'Total', 15, 26, 0, null, 41],
				[null, 'Footnotes'],
				[null, '1 Data as of November 2024', 99]
			]
		});
		expect(odd.records).toEqual(plain.records);
	});

	it('carries a merged office down to its outcomes', async () => {
		const plain = await read();
		const merged = await read({
			'I-589_CaseOutcome': (SHEETS['I-589_CaseOutcome'] ?? []).map((row) =>
				row[1] === 'Deny/Referral' || row[1] === 'Admin Close/Dismissal' ? [null, ...row.slice(1)] : row
			)
		});
		expect(merged.records).toEqual(plain.records);
	});

	it('reads merged titles, offices and totals, thousands with a mark, and hidden sheets of nearly the same name', async () => {
		const plain = await read({
			'I-589_Filing': [
				['Office', ...MONTHS],
				['Boston', 1234, 20, 0, null],
				['Tampa', 5, 6, 0, null]
			]
		});
		const outcomes = SHEETS['I-589_CaseOutcome'] ?? [];
		const odd = await read(
			{
				'I-589_Filing': [
					['Form I-589, filings by office', 'Form I-589', 'Form I-589', null, null],
					['Fiscal year 2025', null, null, null, null],
					[
						'Asylum Office²',
						'October¹',
						{ text: 'November', mark: '1' },
						'DEC',
						'January 2025',
						'FY 2025 Total'
					],
					[null, null, null, null, null],
					['Boston', '1,234²', ' 20', '-', 'D', '1,254'],
					['Tampa †', { text: '5', mark: '2' }, '6', '*', 'X', 11],
					['Total', '1,239', 26, null, null, '1,265¹']
				],
				'I-589_filing ': [
					['Office', ...MONTHS],
					['Boston', 9, 9, 0, 0]
				],
				// Other writers keep the text in every cell that a merged one covers.
				'I-589_CaseOutcome': [['Case outcomes'], ...outcomes]
			},
			{
				hidden: ['I-589_filing '],
				merged: {
					'I-589_Filing': ['A1:E1', 'A2:E2'],
					'I-589_CaseOutcome': ['A1:F1', 'A3:A5', 'A6:A8']
				}
			}
		);
		const withoutTotals = (published: Published) =>
			published.records?.periods.filter(({ office, measure }) => office !== null || measure !== 'received');
		expect(withoutTotals(odd)).toEqual(withoutTotals(plain));
		expect(line(odd, null, 'received').map((row) => row.slice(2))).toEqual([
			[1239, 'exact'],
			[26, 'exact']
		]);
	});

	it('leaves hidden sheets of the same name alone', async () => {
		const plain = await read();
		const hidden = await read(
			{
				'I-589_Filing_old': [
					['Office', ...MONTHS],
					['Boston', 999, 999, 0, 0]
				]
			},
			{ hidden: ['I-589_Filing_old'] }
		);
		expect(hidden.records).toEqual(plain.records);
	});

	it('keeps a star and a D as withheld, and what they withhold out of the sums', async () => {
		const published = await read({
			'I-589_Filing': [
				['Office', ...MONTHS],
				['Boston', '*', 20, 0, 0],
				['Tampa', 5, 'D', 0, 0],
				['Total', 15, 26, 0, 0]
			]
		});
		expect(line(published, 'Boston', 'received')[0]).toEqual([...october, null, 'suppressed']);
		expect(line(published, 'Tampa', 'received')[1]).toEqual([...november, null, 'suppressed']);
		expect(line(published, null, 'received').map(([, , count]) => count)).toEqual([15, 26]);
	});

	it('reads a dash as zero only where the notes say so', async () => {
		const rows: Rows = [
			['Office', ...MONTHS],
			['Boston', '-', 20, 0, 0],
			['Tampa', 5, 6, 0, 0]
		];
		const unexplained = await read({ 'I-589_Filing': rows });
		expect(line(unexplained, 'Boston', 'received')).toEqual([[...november, 20, 'exact']]);
		expect(unexplained.rejects[0]).toMatchObject({
			line: 2,
			reason: 'B2: a dash that the notes do not explain; not read as zero',
			text: '-'
		});
		const explained = await read({ 'I-589_Filing': [...rows, ['Footnotes'], ['- Represents zero']] });
		expect(line(explained, 'Boston', 'received')[0]).toEqual([...october, 0, 'exact']);
	});

	it.each([
		['blank', null],
		['a dash that nothing explains', '-'],
		['withheld', '*'],
		['without a figure', 'X']
	])('has no sum of everyone where an office is %s, and passes its own check', async (_, cell) => {
		const published = await read({
			'I-589_Filing': [
				['Office', ...MONTHS],
				['Boston', cell, 20, 0, 0],
				['Tampa', 5, 6, 0, 0]
			],
			'I-589_CaseOutcome': (SHEETS['I-589_CaseOutcome'] ?? []).map((row) =>
				row[0] === 'Tampa' && row[1] === 'Grant' ? ['Tampa', 'Grant', cell, 0, 0, 0] : row
			)
		});
		const everyone = (measure: string) => line(published, null, measure).map((row) => row.slice(2));
		expect(everyone('received')).toEqual([
			[null, 'suppressed'],
			[26, 'derived']
		]);
		expect(everyone('granted')).toEqual([
			[null, 'suppressed'],
			[1, 'derived']
		]);
		// All offices have these.
		expect(everyone('decided')[0]).toEqual([10, 'derived']);
		expect(everyone('denied_or_referred')[0]).toEqual([3, 'derived']);
		const [check] = checkOfficerCounts(published.records?.periods ?? []);
		expect(check && 'problems' in check && check.problems).toEqual([]);
	});

	it('takes a printed total where an office has no figure, but none below what the others have', async () => {
		const filing = (total: number): Rows => [
			['Office', ...MONTHS, 'FY Total'],
			['Boston', '-', 20, 0, 0, 30],
			['Tampa', 5, 6, 0, 0, 11],
			['Total', total, 26, 0, 0, null]
		];
		const published = await read({ 'I-589_Filing': filing(15) });
		expect(line(published, null, 'received')[0]?.slice(2)).toEqual([15, 'exact']);
		const [check] = checkOfficerCounts(published.records?.periods ?? []);
		expect(check && 'problems' in check && check.problems).toEqual([]);
		await expect(read({ 'I-589_Filing': filing(4) })).rejects.toThrow(
			'cell B4: found a total of 4, expected at least 5, the sum of the offices'
		);
	});

	it('has no sum over two spellings of one place where one of them has no figure', async () => {
		const published = await read({
			'I-589_Top20Citizenship': [
				['Citizenship', ...MONTHS],
				['BURMA', 8, 9, 0, 0],
				['MYANMAR', null, 4, 0, 0]
			]
		});
		expect(line(published, null, 'received', 'MMR').map((row) => row.slice(2))).toEqual([
			[null, 'suppressed'],
			[13, 'derived']
		]);
	});

	it('takes the place of what was transcribed from it', async () => {
		const bytes = await xlsx(SHEETS);
		const transcribed = 'citizenship,month,applications_received\nMexico,2024-10,7\nMexico,2024-11,7\n';
		const published = await readUscis(
			[
				{ name: NAME, bytes },
				{ name: 'receipts.csv', bytes: new TextEncoder().encode(transcribed) }
			],
			{ records: [], harmonizer: await readHarmonizer('data/lookups/nationalities.csv') }
		);
		expect(line(published, null, 'received', 'MEX').map(([, , count]) => count)).toEqual([8, 9]);
		expect(published.tallies.map(({ file, kept, ignored }) => [file, kept, ignored])).toEqual([
			[NAME, 34, undefined],
			[
				'receipts.csv',
				0,
				`transcribed from a workbook that is here too, ${NAME} (uscis-asylum-citizenships-2024-11-30)`
			]
		]);
	});

	it('counts a citizenship whose label took a repair among the repaired, as a transcribed table does', async () => {
		const published = await read({
			'I-589_Top20Citizenship': [
				['Citizenship', ...MONTHS],
				["CÃ”TE D'IVOIRE", 8, 9, 0, 0],
				['CUBA', 3, 4, 0, 0]
			]
		});
		expect(published.tallies[0]).toMatchObject({ kept: 34, repaired: 2 });
	});

	it('passes over a workbook of something else', async () => {
		const other = await xlsx({ ' Congressional Semi-Monthly Rep': [['From', '2020-11-01']] });
		const published = await readUscis(
			[
				{ name: NAME, bytes: await xlsx(SHEETS) },
				{ name: 'Congressional.xlsx', bytes: other }
			],
			{ records: [], harmonizer: await readHarmonizer('data/lookups/nationalities.csv') }
		);
		expect(published.tallies.at(-1)?.ignored).toContain('a workbook without sheets of affirmative asylum');
	});
});

describe('a bad workbook', () => {
	const filing = (...rows: Rows): Record<string, Rows> => ({ 'I-589_Filing': rows });
	it.each([
		[
			'a sheet is missing',
			{ 'I-589_Pending': null },
			'found no sheet whose name begins with "I-589_Pending", expected one'
		],
		[
			'a sheet is there twice',
			{ 'I-589_Filing (2)': SHEETS['I-589_Filing'] ?? [] },
			'found 2 sheets whose name begins with "I-589_Filing"'
		],
		[
			'the header lost its words',
			filing(['A', 'B', 'C'], ['Boston', 1, 2]),
			'sheet "I-589_Filing", cell A1: found no header in the sheet, expected a row with "Office" and October to September; it begins with "A | B | C"'
		],
		[
			'a month is lost',
			filing(['Office', 'October', 'December'], ['Boston', 1, 2]),
			'cell A1: found no column for the month 2024-11 in this row, expected one'
		],
		[
			'a month is there twice',
			filing(['Office', 'October', 'October', 'November'], ['Boston', 1, 2, 3]),
			'cell A1: found 2 columns for the month 2024-10'
		],
		[
			'a month is of another year',
			filing(['Office', 'October 2023', 'November'], ['Boston', 1, 2]),
			'cell B1: found the month "October 2023", expected one of fiscal 2025'
		],
		[
			'the column of outcomes is lost',
			{
				'I-589_CaseOutcome': [
					['Office', 'Result', ...MONTHS],
					['Boston', 'Grant', 1, 1, 0, 0]
				]
			},
			'found no column "Case Outcome" in this row'
		],
		[
			'an outcome does not add up',
			{
				'I-589_Completion': [
					['Office', ...MONTHS],
					['Boston', 7, 3, 0, 0],
					['Tampa', 4, 0, 0, 0]
				]
			},
			'sheet "I-589_Completion", cell B2: found 7 cases completed at Boston in 2024-10, expected 6, the sum of its case outcomes'
		],
		[
			'a total over offices is not their sum',
			filing(['Office', ...MONTHS], ['Boston', 1, 2, 0, 0], ['Total', 1, 3, 0, 0]),
			'cell C3: found a total of 3, expected 2, the sum of the offices'
		],
		[
			'a total over months is not their sum',
			filing(['Office', ...MONTHS, 'FY Total'], ['Boston', 1, 2, 0, 0, 4]),
			'cell F2: found a total of 4, expected 3, the sum of its months'
		],
		[
			'a count is below zero',
			filing(['Office', ...MONTHS], ['Boston', -1, 2, 0, 0]),
			'cell B2: found "-1", expected a whole number from 0'
		],
		[
			'a count is no number',
			filing(['Office', ...MONTHS], ['Boston', 'many', 2, 0, 0]),
			'cell B2: found "many"'
		],
		[
			'a month to come has a count',
			filing(['Office', ...MONTHS], ['Boston', 1, 2, 5, 0]),
			'cell D2: found 5 for a month after 2024-11-30'
		],
		[
			'an office is there twice',
			filing(['Office', ...MONTHS], ['Boston', 1, 2, 0, 0], ['boston', 1, 2, 0, 0]),
			'cell A3: found "boston" again'
		],
		[
			'no rows are left',
			filing(['Office', ...MONTHS]),
			'sheet "I-589_Filing": found no counts below the header'
		],
		[
			'a citizenship is not known',
			{
				'I-589_Top20Citizenship': [
					['Citizenship', ...MONTHS],
					['ATLANTIS', 1, 2, 0, 0]
				]
			},
			'nationality not in data/lookups/nationalities.csv: "ATLANTIS" (uscis)'
		]
	] as const)('is an error that says where when %s', async (_what, changed, message) => {
		await expect(read(changed)).rejects.toThrow(message);
	});

	it.each([
		['statistics.xlsx', 'the name does not say fiscal year and last day'],
		[
			'asylumfiscalyear2025todatestats_251130.xlsx',
			'fiscal year 2025 and last day 2025-11-30; expected a year from 2003 and a day from 2024-10-01 to 2025-09-30'
		],
		['asylumfiscalyear2025todatestats_241131.xlsx', 'last day 2024-11-31; expected'],
		['asylumfiscalyear1950todatestats_491130.xlsx', 'fiscal year 1950']
	])('is refused by its name %s', async (name, message) => {
		await expect(read({}, { name })).rejects.toThrow(message);
	});

	it('is refused when it is cut', async () => {
		const bytes = (await xlsx(SHEETS)).slice(0, 900);
		const context = { records: [], harmonizer: await readHarmonizer('data/lookups/nationalities.csv') };
		await expect(readUscis([{ name: NAME, bytes }], context)).rejects.toThrow('damaged or cut short');
	});
});
