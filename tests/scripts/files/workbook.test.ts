import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { DataError } from '#scripts/errors.ts';
import { readSheets, type Sheet } from '#scripts/files/workbook.ts';
import { rawXlsx, xlsx } from '../../support/xlsx.ts';

const read = async (bytes: Uint8Array) => readSheets({ name: 'a.xlsx', bytes });
const texts = (sheet: Sheet | undefined) => sheet?.rows.map((row) => row.map(({ text }) => text));
const readXml = async (xml: string, parts: Parameters<typeof rawXlsx>[1] = {}) =>
	texts((await read(await rawXlsx([{ name: 'S', xml }], parts)))[0]);

describe('readSheets', () => {
	it('reads a workbook that another program wrote', async () => {
		const bytes = await writeExcelFile([
			[{ value: 'Office', columnSpan: 2 }, null, { value: 'October' }],
			[{ value: '1,234', type: String }, { value: 12.5 }, { value: true, type: Boolean }],
			[
				{ value: new Date('2024-12-31T00:00:00Z'), type: Date, format: 'mm/dd/yyyy' },
				{ value: 0 },
				{ value: 'Côte & <Ivoire>' }
			]
		]).toBuffer();
		expect(texts((await read(new Uint8Array(bytes)))[0])).toEqual([
			['Office', '', 'October'],
			['1,234', '12.5', 'true'],
			['2024-12-31', '0', 'Côte & <Ivoire>']
		]);
	});

	it('says where each cell stands and leaves superscript footnote digits out', async () => {
		const [sheet] = await read(
			await xlsx({ 'Table 17': [[{ text: 'Unknown', mark: '2' }, 630], [{ text: '630', mark: '2' }]] })
		);
		expect(sheet).toEqual({
			name: 'Table 17',
			isHidden: false,
			rows: [
				[
					{ place: 'a.xlsx, sheet "Table 17", cell A1', text: 'Unknown' },
					{ place: 'a.xlsx, sheet "Table 17", cell B1', text: '630' }
				],
				[
					{ place: 'a.xlsx, sheet "Table 17", cell A2', text: '630' },
					{ place: 'a.xlsx, sheet "Table 17", cell B2', text: '' }
				]
			]
		});
	});

	it('puts cells where their addresses say, past Z too, and folds white space', async () => {
		const xml =
			'<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="AB2" t="inlineStr"><is><t> a\n  b </t></is></c></row></sheetData>';
		const rows = await readXml(xml);
		expect([rows?.length, rows?.[1]?.[1], rows?.[1]?.length, rows?.[1]?.[27]]).toEqual([2, '1', 28, 'a b']);
	});

	it('reads strings of formulas, errors, inline runs and escaped characters', async () => {
		const xml = `<sheetData><row>
			<c t="str"><f>A1</f><v>Total</v></c><c t="e"><v>#REF!</v></c>
			<c t="inlineStr"><is><r><t>a</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>
			<c t="inlineStr"><is><t>one_x000D_two</t></is></c><c><f>1+1</f><v>2</v></c><c><v>1.0E3</v></c>
		</row></sheetData>`;
		expect(await readXml(xml)).toEqual([['Total', '#REF!', 'a', 'one two', '2', '1000']]);
	});

	it('takes days by their format: built in, written out, and not where letters are only quoted', async () => {
		const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-409]mmmm\\ d,\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[Red]#,##0"/></numFmts>
			<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
			<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs>`;
		const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>45657</v></c>`).join('');
		const xml = `<sheetData><row>${cells}<c s="5"><v>45657.5</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row></sheetData>`;
		// 45657 is 31 December 2024; 59 is 28 February 1900 and 61 is 1 March, for workbooks count a 29th that never was.
		expect(await readXml(xml, { styles })).toEqual([
			[
				'45657',
				'2024-12-31',
				'2024-12-31',
				'45657',
				'45657',
				'2024-12-31T12:00:00.000Z',
				'1900-02-28',
				'1900-03-01'
			]
		]);
	});

	it('counts days from 1904 where the workbook does', async () => {
		const xml = '<sheetData><row><c s="0"><v>44195</v></c></row></sheetData>';
		const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
		expect(await readXml(xml, { styles, properties: 'date1904="1"' })).toEqual([['2024-12-31']]);
	});

	it('blanks what a merged range covers', async () => {
		const row = '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>';
		const xml = `<sheetData>${row}${row}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
		expect(await readXml(xml)).toEqual([
			['1', '', '3'],
			['', '', '3']
		]);
	});

	it('marks hidden sheets', async () => {
		const xml = '<sheetData/>';
		const sheets = await read(
			await rawXlsx([
				{ name: 'a', xml },
				{ name: 'b', xml, state: 'hidden' },
				{ name: 'c', xml, state: 'veryHidden' }
			])
		);
		expect(sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows])).toEqual([
			['a', false, []],
			['b', true, []],
			['c', true, []]
		]);
	});

	it.each([
		['a web page', new TextEncoder().encode('<html>no'), /begins with "<html>no", expected an xlsx workbook/],
		['a zip of something else', rawXlsx([]), /found a zip without worksheets/]
	])('refuses %s', async (_what, bytes, message) => {
		const reading = read(await bytes);
		await expect(reading).rejects.toThrow(DataError);
		await expect(reading).rejects.toThrow(message);
	});

	it('refuses a workbook that is cut short or damaged', async () => {
		const whole = await xlsx({ S: [['text', 12]] });
		await expect(read(whole.slice(0, -30))).rejects.toThrow(/damaged or cut short/);
		const damaged = whole.slice();
		damaged[60] = (damaged[60] ?? 0) ^ 0xff;
		await expect(read(damaged)).rejects.toThrow(/damaged or cut short/);
	});
});
