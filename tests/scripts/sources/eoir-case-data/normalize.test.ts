import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { normalizeEoirCaseData } from '#scripts/sources/eoir-case-data/normalize.ts';
import { newFolder, stillEffects, tableText, tinyFiles, usual, writeFolder } from './support/tiny-release.ts';

it('shows one progress for all tables', async () => {
	const ids = Array.from({ length: 10_000 }, (_, i) => String(i + 1));
	const files = tinyFiles({
		'Count.txt': null,
		'A_TblCase.csv': tableText(
			'A_TblCase',
			ids.map((IDNCASE) => usual.case({ IDNCASE }))
		),
		'B_TblProceeding.csv': tableText(
			'B_TblProceeding',
			ids.map((id) => usual.proceeding({ IDNPROCEEDING: id, IDNCASE: id }))
		),
		'tbl_Court_Appln.csv': tableText('tbl_Court_Appln', [
			usual.application({ IDNPROCEEDING: '1', IDNCASE: '1' })
		])
	});
	const from = writeFolder(await newFolder(), files);
	const logged: string[] = [];
	await normalizeEoirCaseData(
		{
			from,
			out: await newFolder(),
			events: 'all',
			riders: 'include',
			conditional: 'grant',
			allowShortfall: false,
			workers: 0
		},
		{ ...stillEffects, log: (line) => logged.push(line) }
	);
	const [cases = 0, proceedings = 0, applications = 0] = Object.values(files).map((text) => text.length);
	const percent = (bytes: number) => Math.floor((100 * bytes) / (cases + proceedings + applications));
	expect(logged.map((line) => line.split(',')[0])).toEqual([
		`${basename(from)}: ${percent(cases)} %`,
		`${basename(from)}: ${percent(cases + proceedings)} %`
	]);
});
