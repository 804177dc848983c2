import writeExcelFile from 'write-excel-file/node';
import type { MirrorFigures, YearbookTable } from './figures.ts';
import { fileInMemory } from './mirror-file.ts';
import { indexPage } from './index-page.ts';
import type { MirrorRoute } from './server.ts';

type Cell = string | number | null;
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** Writes a workbook as office programs do, one sheet a name. */
async function workbook(sheets: Sheets): Promise<Uint8Array> {
	const listed = Object.entries(sheets).map(([sheet, rows]) => ({
		sheet,
		data: rows.map((row) => row.map((value) => (value === null ? null : { value })))
	}));
	return new Uint8Array(await writeExcelFile(listed).toBuffer());
}

/** The index page of the Yearbook and the one workbook it lists, whose name carries the day of upload. */
export async function yearbookRoutes({ yearbook }: Pick<MirrorFigures, 'yearbook'>): Promise<Routes> {
	const { uploadedOn, fiscalYear, affirmative, defensive } = yearbook;
	const [year, month, day] = uploadedOn.split('-');
	const path = `/system/files/${year}-${month}/${year}_${month}${day}_ohss_yearbook_asylees_fy${fiscalYear}.xlsx`;
	const years = (Object.values(affirmative)[0] ?? []).map((_, i, all) => fiscalYear - all.length + 1 + i);
	const sheets = {
		TOC: [['Table of Contents'], ['Table 17.'], ['Table 19.']],
		'Table 17': countryTable('17', 'AFFIRMATIVELY', years, affirmative),
		'Table 19': countryTable('19', 'DEFENSIVELY', years, defensive)
	};
	return {
		'/topics/immigration/yearbook': indexPage('Yearbook of Immigration Statistics', [
			['/topics/immigration', 'Immigration'],
			[path, `Asylees FY ${fiscalYear} (XLSX)`]
		]),
		[path]: fileInMemory('xlsx', await workbook(sheets), uploadedOn)
	};
}

type Routes = Readonly<Record<string, MirrorRoute>>;

function countryTable(number: string, how: string, years: readonly number[], table: YearbookTable): Cell[][] {
	const totals = years.map((_, i) => Object.values(table).reduce((sum, counts) => sum + (counts[i] ?? 0), 0));
	const of = `FISCAL YEARS ${years[0]} TO ${years.at(-1)}`;
	return [
		['Return to Table of Contents'],
		[],
		[`Table ${number}.`],
		[`INDIVIDUALS GRANTED ASYLUM ${how} BY REGION AND COUNTRY OF NATIONALITY: ${of}`],
		[],
		['Region and country of nationality', ...years],
		['REGION'],
		['Total', ...totals],
		['North America', ...totals],
		['COUNTRY'],
		['Total', ...totals],
		...Object.entries(table).map(([country, counts]) => [country, ...counts]),
		['X Not applicable.'],
		[
			'Notes: To protect privacy, table cells are rounded to the nearest ten. The totals may not sum due to rounding.'
		],
		['Source: U.S. Department of Homeland Security.']
	];
}

const MONTHS = 'October November December January February March April May June July August September'.split(
	' '
);
const OFFICE = 'Boston';

/** The index page of USCIS and the workbook of the fiscal year to date, whose name carries the last day covered. */
export async function uscisRoutes({ uscis }: Pick<MirrorFigures, 'uscis'>): Promise<Routes> {
	const { fiscalYear, through, grants } = uscis;
	const stamp = through.slice(2).replaceAll('-', '');
	const path = `/sites/default/files/document/data/asylumfiscalyear${fiscalYear}todatestats_${stamp}.xlsx`;
	const byMonth = (of: (granted: number) => number) =>
		MONTHS.map((_, i) => (i < grants.length ? of(grants[i] ?? 0) : 0));
	const officeSheet = (of: (granted: number) => number) => [
		['Office', ...MONTHS],
		[OFFICE, ...byMonth(of)],
		['Total', ...byMonth(of)],
		[],
		['Footnotes']
	];
	const outcome = (name: string, of: (granted: number) => number) => [OFFICE, name, ...byMonth(of)];
	const sheets = {
		'I-589_Filing': officeSheet(() => 900),
		'I-589_Completion': officeSheet((granted) => granted + 300 + 10),
		'I-589_Pending': officeSheet(() => 40_000),
		'I-589_InterviewOutcome': [
			['Office', 'Interview Outcome', ...MONTHS],
			outcome('Interview Completed', () => 350),
			['Footnotes']
		],
		'I-589_CaseOutcome': [
			['Office', 'Case Outcome', ...MONTHS],
			outcome('Grant', (granted) => granted),
			outcome('Deny/Referral', () => 300),
			outcome('Admin Close/Dismissal', () => 10),
			['Footnotes']
		],
		'I-589_Top20Citizenship': [
			['Citizenship', ...MONTHS],
			['MEXICO', ...byMonth(() => 180)],
			['VENEZUELA', ...byMonth(() => 720)],
			['Footnotes']
		]
	};
	return {
		'/tools/reports-and-studies/immigration-and-citizenship-data': indexPage(
			'Immigration and Citizenship Data',
			[
				['/forms', 'Forms'],
				[path, 'Asylum Division Quarterly Statistics Report (XLSX)']
			]
		),
		[path]: fileInMemory('xlsx', await workbook(sheets), through)
	};
}
