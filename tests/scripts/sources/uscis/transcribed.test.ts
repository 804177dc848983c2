import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { readHarmonizer } from '#scripts/release/harmonize.ts';
import { readUscis } from '#scripts/sources/uscis/source.ts';

const CITIZENSHIPS_HEADER =
	'citizenship,cases,granted,denied_or_referred,admin_closed,closed_nacara_grant,asylum_terminated';
const OFFICES_HEADER = CITIZENSHIPS_HEADER.replace('citizenship', 'fiscal_year_label,asylum_office');
const MONTHS_HEADER =
	'office,period,applications_received,cases_completed,cases_pending,interviews_completed,admin_close_dismissals,deny_referrals,grants';

const csv = (...lines: string[]) => lines.join('\n') + '\n';
const read = async (files: Readonly<Record<string, string>>) =>
	readUscis(
		Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
		{ records: [], harmonizer: await readHarmonizer('data/lookups/nationalities.csv') }
	);
const counts = async (files: Readonly<Record<string, string>>) =>
	((await read(files)).records?.periods ?? []).map((row) => [
		row.nationality,
		row.office,
		row.from_on,
		row.through_on,
		row.measure,
		row.count,
		row.quality
	]);

/** Two tables of one release that count the same twelve cases. */
const FOIA = {
	'citizenships.csv': csv(CITIZENSHIPS_HEADER, 'MEXICO,9,2,4,3,0,0', 'CUBA,3,1,0,0,1,1'),
	'offices.csv': csv(OFFICES_HEADER, '2015,"Newark, NJ",5,1,2,1,1,0', '2021,"Newark, NJ",7,2,2,2,0,1')
};

describe('the FOIA release', () => {
	it('is counted by citizenship from a first day nobody states, with everyone added up', async () => {
		const rows = (await counts({ 'c.csv': FOIA['citizenships.csv'] })).filter(([who]) => who !== 'CUB');
		expect(rows).toEqual([
			['MEX', null, null, '2021-05-28', 'decided', 9, 'exact'],
			['MEX', null, null, '2021-05-28', 'granted', 2, 'exact'],
			['MEX', null, null, '2021-05-28', 'denied_or_referred', 4, 'exact'],
			['MEX', null, null, '2021-05-28', 'administratively_closed', 3, 'exact'],
			['MEX', null, null, '2021-05-28', 'nacara_granted', 0, 'exact'],
			['MEX', null, null, '2021-05-28', 'terminated', 0, 'exact'],
			['ALL', null, null, '2021-05-28', 'decided', 12, 'derived'],
			['ALL', null, null, '2021-05-28', 'granted', 3, 'derived'],
			['ALL', null, null, '2021-05-28', 'denied_or_referred', 4, 'derived'],
			['ALL', null, null, '2021-05-28', 'administratively_closed', 3, 'derived'],
			['ALL', null, null, '2021-05-28', 'nacara_granted', 1, 'derived'],
			['ALL', null, null, '2021-05-28', 'terminated', 1, 'derived']
		]);
	});

	it('has a first fiscal year without its first day and a last one that ends in May', async () => {
		const rows = (await counts({ 'o.csv': FOIA['offices.csv'] })).filter(
			([, , , , what]) => what === 'decided'
		);
		expect(rows).toEqual([
			['ALL', 'Newark', null, '2015-09-30', 'decided', 5, 'exact'],
			['ALL', 'Newark', '2020-10-01', '2021-05-28', 'decided', 7, 'exact'],
			['ALL', null, null, '2015-09-30', 'decided', 5, 'derived'],
			['ALL', null, '2020-10-01', '2021-05-28', 'decided', 7, 'derived']
		]);
	});

	it('never calls denied or referred a denial', async () => {
		const measures = new Set((await counts(FOIA)).map(([, , , , what]) => what));
		expect(measures).not.toContain('denied');
		const { documents } = await read(FOIA);
		expect(documents.map(({ source_id }) => source_id)).toEqual([
			'uscis-foia-cow2021001887-citizenships',
			'uscis-foia-cow2021001887-offices'
		]);
		for (const { note_en } of documents)
			expect(note_en).toContain('a referral goes on to court and is no denial');
	});

	it('mends a letter in another encoding and leaves KOREA unknown, both counted as repaired', async () => {
		const text = csv(
			CITIZENSHIPS_HEADER,
			"CÃ”TE D'IVOIRE,2,1,1,0,0,0",
			'KOREA,1,0,1,0,0,0',
			'UNKNOWN,1,1,0,0,0,0'
		);
		const { tallies } = await read({ 'c.csv': text });
		expect(tallies).toEqual([{ file: 'c.csv', read: 3, kept: 3, repaired: 2, rejected: 0 }]);
		const granted = (await counts({ 'c.csv': text })).filter(([, , , , what]) => what === 'granted');
		expect(granted.map(([who, , , , , count, quality]) => [who, count, quality])).toEqual([
			['CIV', 1, 'exact'],
			['UNK', 1, 'derived'],
			['ALL', 2, 'derived']
		]);
	});

	it('has totals of years that are listed and not taken', async () => {
		const years = csv(OFFICES_HEADER.replace('asylum_office,', ''), '2015,5,1,2,1,1,0');
		const { tallies, rejects } = await read({ ...FOIA, 'years.csv': years });
		expect(tallies.at(-1)).toEqual({ file: 'years.csv', read: 1, kept: 0, repaired: 0, rejected: 1 });
		expect(rejects).toMatchObject([{ file: 'years.csv', line: 2, text: '2015,5,1,2,1,1,0' }]);
	});

	it('stops where its two tables do not count the same cases', async () => {
		const files = { ...FOIA, 'citizenships.csv': csv(CITIZENSHIPS_HEADER, 'MEXICO,9,2,4,3,0,0') };
		await expect(read(files)).rejects.toThrow(
			'citizenships.csv: decided adds up to 9, expected 12 as in offices.csv: both count the same cases.'
		);
	});
});

describe('the quarterly statistics, transcribed', () => {
	const months = csv(
		MONTHS_HEADER,
		'Boston,2024-10,10,6,90,4,3,2,1',
		'Boston,2024-11,"1,020",5,95,3,3,1,1',
		'Tampa,2024-10,7,3,50,2,1,1,1',
		'Tampa,2024-11,8,0,58,0,0,0,0'
	);

	it('are counted by office and month, everyone added up', async () => {
		const rows = (await counts({ 'm.csv': months })).filter(([, office]) => office === null);
		expect(rows.slice(0, 3)).toEqual([
			['ALL', null, '2024-10-01', '2024-10-31', 'received', 17, 'derived'],
			['ALL', null, '2024-10-01', '2024-10-31', 'decided', 9, 'derived'],
			['ALL', null, '2024-10-01', '2024-10-31', 'pending', 140, 'derived']
		]);
		expect(rows.find(([, , from, , what]) => from === '2024-11-01' && what === 'received')?.[5]).toBe(1028);
		expect((await read({ 'm.csv': months })).documents[0]?.source_id).toBe('uscis-asylum-offices-2024-11-30');
	});

	it('have receipts of citizenships, and no everyone', async () => {
		const text = csv('citizenship,month,applications_received', 'Republic Of Türkiye,2024-10,289');
		expect(await counts({ 'r.csv': text })).toEqual([
			['TUR', null, '2024-10-01', '2024-10-31', 'received', 289, 'exact']
		]);
	});

	it('are whole: an office without a month that others have is named', async () => {
		const cut = months.split('\n').slice(0, -2).join('\n') + '\n';
		await expect(read({ 'm.csv': cut })).rejects.toThrow(
			'm.csv: Tampa has no row for 2024-11, which others have; one was expected.'
		);
	});
});

describe('bad input', () => {
	const row = (text: string) => ({ 'c.csv': csv(CITIZENSHIPS_HEADER, text) });
	const page = '<!DOCTYPE html><title>Sorry</title>\n';
	const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n';
	it.each([
		[
			'parts that do not add up',
			row('MEXICO,9,2,4,2,0,0'),
			'c.csv, line 2: cases is 9; expected 8, the sum of granted, denied_or_referred'
		],
		[
			'a count below zero',
			row('MEXICO,9,-2,8,3,0,0'),
			'c.csv, line 2: granted is "-2"; a whole number from 0 was expected'
		],
		['a cell that is missing', row('MEXICO,9,2,4,3,0'), 'c.csv, line 2: 6 cells found; 7 were expected'],
		[
			'a citizenship nobody knows',
			row('ATLANTIS,1,1,0,0,0,0'),
			'c.csv: nationality not in data/lookups/nationalities.csv: "ATLANTIS" (uscis)'
		],
		[
			'a citizenship twice',
			{ 'c.csv': csv(CITIZENSHIPS_HEADER, 'CUBA,1,1,0,0,0,0', 'CUBA,1,1,0,0,0,0') },
			'c.csv, line 3: CUBA stands here and in line 2; once was expected'
		],
		[
			'a year out of range',
			{ 'o.csv': csv(OFFICES_HEADER, '2014,"Newark, NJ",1,1,0,0,0,0') },
			'o.csv, line 2: fiscal_year_label is "2014"; a fiscal year from 2015 to 2021 was expected'
		],
		[
			'a month of another fiscal year',
			{ 'm.csv': csv(MONTHS_HEADER, 'Tampa,2024-09,1,0,1,0,0,0,0', 'Tampa,2024-10,1,0,1,0,0,0,0') },
			'm.csv, line 2: period is "2024-09"; a month of fiscal 2025 was expected'
		],
		[
			'no month',
			{ 'm.csv': csv(MONTHS_HEADER, 'Tampa,2024-13,1,0,1,0,0,0,0') },
			'm.csv, line 2: period is "2024-13"; a month such as 2024-10 was expected'
		],
		[
			'a header that lost a word',
			{ 'c.csv': csv(CITIZENSHIPS_HEADER.replace('granted,', 'grants,'), 'CUBA,1,1,0,0,0,0') },
			'c.csv, line 1: the header reads "citizenship,cases,grants,'
		],
		[
			'a cut file',
			{ 'c.csv': csv(CITIZENSHIPS_HEADER, 'CUBA,1,1,0,0,0,0').slice(0, -4) },
			'c.csv, line 2: the file ends in the middle of a line'
		],
		[
			'a web page',
			{ 'c.csv': page },
			'c.csv, line 1: holds a web page ("<!DOCTYPE html><title>Sorry</title>"); a CSV was expected'
		],
		['a pointer of Git LFS', { 'w.xlsx': pointer }, 'w.xlsx, line 1: holds a pointer of Git LFS'],
		[
			'nothing of USCIS',
			{ 'x.csv': 'a,b\n1,2\n' },
			'No counts of USCIS in what was given: x.csv: no table of asylum decisions'
		]
	])('%s is an error that says where', async (_what, files, message) => {
		const reading = read(files);
		await expect(reading).rejects.toThrow(DataError);
		await expect(reading).rejects.toThrow(message);
	});

	it('keeps the other files from being lost: they are read, and the bad one is named', async () => {
		const { documents, tallies } = await read({ 'o.csv': FOIA['offices.csv'], 'c.csv': page });
		expect(documents.map(({ source_id }) => source_id)).toEqual(['uscis-foia-cow2021001887-offices']);
		expect(tallies.find(({ file }) => file === 'c.csv')?.failed).toContain('holds a web page');
	});

	it('lists rows that cannot be taken and says how many were read', async () => {
		const bad = Array.from({ length: 12 }, () => 'CUBA,2,1,0,0,0,0');
		await expect(read({ 'c.csv': csv(CITIZENSHIPS_HEADER, ...bad) })).rejects.toThrow(
			/… and 2 more\nc\.csv: 12 rows read, 12 rejected; none may be/
		);
	});

	it('reads a table with a byte order mark, blank lines and columns in another order', async () => {
		const text = `\uFEFF${csv('', 'cases,citizenship,granted,denied_or_referred,admin_closed,closed_nacara_grant,asylum_terminated', '', '3,Mexico,1,1,1,0,0')}`;
		const { records } = await read({ 'c.csv': text });
		expect(records?.periods[0]).toMatchObject({ nationality: 'MEX', measure: 'decided', count: 3 });
	});
});
