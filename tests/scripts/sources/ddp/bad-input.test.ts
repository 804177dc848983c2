import { copyFile, mkdtemp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CaseCells, caseCells, normalizeCases, writeCaseTable } from '../../../support/case-table.ts';

/** Runs a table that must be refused; returns what was said, after looking that earlier output is as it was. */
async function refused(from: string, ...args: string[]): Promise<string> {
	const out = await mkdtemp(join(tmpdir(), 'ddp-'));
	await writeFile(join(out, 'asylum_decisions.csv'), 'earlier output');
	const { code, warned } = await normalizeCases(from, out, ...args);
	expect(code).toBe(1);
	expect(await readFile(join(out, 'asylum_decisions.csv'), 'utf8')).toBe('earlier output');
	expect(await readdir(out)).toEqual(['asylum_decisions.csv']);
	return warned;
}

async function file(text: string): Promise<string> {
	const path = join(await mkdtemp(join(tmpdir(), 'cases-')), 'cases.parquet');
	await writeFile(path, text);
	return path;
}

const tenthsOf = (cases: number, given: CaseCells) =>
	Array.from({ length: 10 }, (_, i) => caseCells(i < cases ? given : {}));

describe('a file that is no case table', () => {
	it('is named for what it is: a pointer, a web page, an empty file, something else', async () => {
		expect(
			await refused(
				await file('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 462000000\n')
			)
		).toMatch(/text pointer of a Git LFS file.*media\.githubusercontent\.com/);
		expect(await refused(await file('<!DOCTYPE html><title>404</title>'))).toMatch(/is a web page; expected/);
		expect(await refused(await file(''))).toMatch(/is empty; expected/);
		expect(await refused(await file('idncase,court\n1,ELP\n'))).toMatch(/begins with "idncase,court/);
	});

	it('is refused when it is cut short', async () => {
		const path = await writeCaseTable([caseCells()]);
		await truncate(path, 900);
		expect(await refused(path)).toMatch(/without its end \(900 bytes\): it is cut short/);
	});

	it('is refused when its middle is missing', async () => {
		const path = await writeCaseTable([caseCells()]);
		const bytes = await readFile(path);
		await writeFile(path, Buffer.concat([bytes.subarray(0, 200), bytes.subarray(-400)]));
		expect(await refused(path)).toMatch(/could not be read as a Parquet file.*damaged or cut/);
	});

	it('is refused when it is damaged in between', async () => {
		const path = await writeCaseTable([caseCells()]);
		const bytes = await readFile(path);
		bytes.fill(0xff, bytes.length - 60, bytes.length - 12);
		await writeFile(path, bytes);
		expect(await refused(path)).toMatch(/could not be read as a Parquet file/);
	});

	it('is refused with its columns named when it is another table', async () => {
		const path = await writeCaseTable([{ idnproceeding: '1', idncase: '1', comp_date: `DATE '2020-01-01'` }]);
		expect(await refused(path)).toMatch(
			/has no column nationality_code, court_code_last.*another table.*Columns found: .*comp_date/
		);
	});
});

it('does not guess which is the newest of a table with a day and one without', async () => {
	const dated = await writeCaseTable([caseCells()]);
	await copyFile(dated, join(dirname(dated), 'cases.parquet'));
	expect(await refused(dirname(dated))).toMatch(/which is the newest cannot be told/);
});

describe('a case table that cannot be right', () => {
	it('lacks a column, or calls it otherwise', async () => {
		const path = await writeCaseTable([caseCells({ asylum_decision_last: '', asylum_decision: `'Grant'` })]);
		expect(await refused(path)).toMatch(
			/has no column asylum_decision_last\. Columns found: .*asylum_decision.*change scripts\/sources\/ddp\/case-table\.ts/
		);
	});

	it('holds a case twice', async () => {
		const path = await writeCaseTable([
			caseCells({ idncase: '7' }),
			caseCells({ idncase: '7' }),
			caseCells()
		]);
		expect(await refused(path)).toMatch(/1 rows repeat a case.*idncase 7; expected one row a case/);
		const far = await writeCaseTable([
			caseCells({ idncase: '3000000000' }),
			caseCells({ idncase: '3000000000' }),
			caseCells()
		]);
		expect(await refused(far)).toMatch(/idncase 3000000000/);
	});

	it('has no row that counts', async () => {
		const open = { asylum_decision_last: `'No Application'` };
		expect(await refused(await writeCaseTable(tenthsOf(10, open)))).toMatch(
			/none of its 10 rows counts \(10 no_application\)/
		);
	});

	it('has decisions that no list holds in more than one case of a hundred', async () => {
		const path = await writeCaseTable(tenthsOf(1, { asylum_decision_last: `'Allowed'` }));
		expect(await refused(path)).toMatch(/1 of 10 decided cases.*"ALLOWED" \(1\).*application_decisions\.csv/);
	});

	it('is mostly dated after the release', async () => {
		const path = await writeCaseTable(tenthsOf(9, {}));
		expect(await refused(path, '--release', '2020-01-01')).toMatch(
			/10 of 10 completed cases are dated after the release of 2020-01-01.*--release/
		);
	});

	it('has no row at all', async () => {
		const path = await writeCaseTable([caseCells()], 'cases.parquet', 'COMPRESSION zstd', 'WHERE false');
		expect(await refused(path)).toMatch(/no completion day that can be read, so no row counts/);
		expect(await refused(path, '--release', '2026-08-01')).toMatch(/none of its 0 rows counts/);
	});

	it('holds days that nothing can read, in every row', async () => {
		const path = await writeCaseTable(tenthsOf(10, { ij_completion_date_last: `'spring'` }));
		expect(await refused(path, '--release', '2026-08-01')).toMatch(
			/none of its 10 rows counts \(10 unreadable\)/
		);
	});

	const hundred = (strange: number, given: CaseCells) =>
		Array.from({ length: 100 }, (_, i) => caseCells(i < strange ? given : {}));

	it('holds days that nothing can read in more than one case of a hundred', async () => {
		const text = { ij_completion_date_last: `'2023-03-15'` };
		const cases = hundred(0, {}).map((cells, i) => ({
			...cells,
			...text,
			...(i < 2 ? { ij_completion_date_last: `' 15.3.23'` } : {})
		}));
		expect(await refused(await writeCaseTable(cases), '--release', '2026-08-01')).toMatch(
			/of 100 cases with an application, 2 \(2 %\) have a completion date that cannot be read \("15\.3\.23"\); at most 1 % may\. Expected days such as 2022-03-14/
		);
		const years = hundred(2, { ij_completion_date_last: `DATE '0202-08-02'` });
		expect(await refused(await writeCaseTable(years))).toMatch(/2 \(2 %\) .* \("0202-08-02"\)/);
	});

	it('holds days beyond any year', async () => {
		for (const day of [`DATE '-infinity'`, `DATE 'infinity'`, `'-infinity'`]) {
			const text: CaseCells = day.startsWith('DATE') ? {} : { ij_completion_date_last: `'2023-03-15'` };
			const cases = hundred(0, {}).map((cells, i) => ({
				...cells,
				...(i < 2 ? { ij_completion_date_last: day } : text)
			}));
			expect(await refused(await writeCaseTable(cases), '--release', '2026-08-01')).toMatch(
				/2 \(2 %\) have a completion date that cannot be read \("-?infinity"\)/
			);
		}
	});

	it('holds keys that nothing can read in more than one case of a hundred', async () => {
		const cases = hundred(0, {}).map((cells, i) => ({
			...cells,
			idncase: i < 2 ? `'A-${i}'` : `'${i + 1}'`
		}));
		expect(await refused(await writeCaseTable(cases))).toMatch(
			/of 100 cases with an application, 2 \(2 %\) have no key that can be read \(idncase\)/
		);
	});

	it('describes more than a fifth of a thousand cases by codes that no list holds', async () => {
		const cases = Array.from({ length: 1000 }, (_, i) =>
			caseCells(i < 201 ? { custody_code: `'Detained throughout'` } : {})
		);
		expect(await refused(await writeCaseTable(cases))).toMatch(
			/custody_code: 201 \(20 %\) of the 1000 cases with an application hold codes that no list knows: "DETAINED THROUGHOUT" 201; at most 20 % may/
		);
	});

	it('has completion days of no kind', async () => {
		const path = await writeCaseTable([caseCells({ ij_completion_date_last: '20230315' })]);
		expect(await refused(path)).toMatch(/ij_completion_date_last is of type INTEGER; expected days/);
	});
});

describe('a case table in another form', () => {
	const EXPECTED = '2023,ELP,ABC,MX,defensive,never_detained,yes,granted,false,1';

	it.each([
		['timestamps', { ij_completion_date_last: `TIMESTAMP '2023-03-15 00:00:00'` }],
		['timestamps of a zone', { ij_completion_date_last: `TIMESTAMPTZ '2023-03-15 00:00:00+00'` }],
		['dates as text', { ij_completion_date_last: `'2023-03-15'` }],
		['times as text', { ij_completion_date_last: `'2023-03-15 00:00:00.000'` }],
		['American dates', { ij_completion_date_last: `'3/15/2023'` }],
		['truth as text', { represented: `'TRUE'` }],
		['truth as a number', { represented: '1' }],
		['the key as text', { idncase: `'9'` }],
		['the key as a floating number', { idncase: '9.0::DOUBLE' }],
		['text as dictionary', { court_code_last: `'ELP'::ENUM('ELP', 'NYC')` }],
		['text as bytes', { judge_code_last: `'ABC'::BLOB` }],
		['labels in upper case', { asylum_decision_last: `'FULL GRANT'` }],
		['dates of nanoseconds', { ij_completion_date_last: `TIMESTAMP_NS '2023-03-15 23:59:59.999999999'` }],
		['days late on a clock of a zone', { ij_completion_date_last: `TIMESTAMPTZ '2023-03-15 23:30:00+00'` }],
		['truth as one letter', { represented: `' y '` }],
		['the key as a decimal number', { idncase: '9.00::DECIMAL(12, 2)' }],
		['codes in lower case with padding', { court_code_last: `'elp   '`, nationality_code: `' mx'` }],
		['custody and claim in lower case', { custody_code: `'n'`, asylum_claim_type_code: `'e'` }],
		['labels in lower case', { asylum_decision_last: `'in court stipulated grant'` }],
		['columns in upper case', { asylum_decision_last: '', ASYLUM_DECISION_LAST: `'Grant'` }]
	])('is read: %s', async (_, given: CaseCells) => {
		const out = await mkdtemp(join(tmpdir(), 'ddp-'));
		const { code, warned } = await normalizeCases(await writeCaseTable([caseCells(given)]), out);
		expect([code, warned]).toEqual([0, '']);
		expect((await readFile(join(out, 'asylum_decisions.csv'), 'utf8')).split('\n')[1]).toBe(EXPECTED);
	});

	it.each(['cases[1]_2026-08-01.parquet', 'cases*.parquet', 'my ?cases.parquet', "o'cases.parquet"])(
		'is read: under the name %s',
		async (name) => {
			const out = await mkdtemp(join(tmpdir(), 'ddp-'));
			const { code, warned } = await normalizeCases(await writeCaseTable([caseCells()], name), out);
			expect([code, warned]).toEqual([0, '']);
		}
	);

	it.each(['NA', ' null ', 'NaT', ' '])('is read: "%s" for no day and no answer', async (nothing) => {
		const out = await mkdtemp(join(tmpdir(), 'ddp-'));
		const cases = [
			caseCells({ ij_completion_date_last: `'2023-03-15'`, represented: `'yes'` }),
			caseCells({ ij_completion_date_last: `'${nothing}'`, represented: `'${nothing}'` })
		];
		const { code, logged } = await normalizeCases(await writeCaseTable(cases), out);
		expect(code).toBe(0);
		expect(logged).toContain('  left out: 1 (no completion date)');
		expect(logged.join()).not.toContain('no list knows');
	});

	// Made by pyarrow 25 in columns of another order: the old timestamps of 96 bits (timestamps as INT96, plain snappy), and
	// dictionaries, large strings and second data pages under an Arrow schema. Two cases: the expected one, and one without
	// application and day.
	it.each(['int96.parquet', 'arrow.parquet'])('is read: %s, as another library writes it', async (name) => {
		const out = await mkdtemp(join(tmpdir(), 'ddp-'));
		const { code, logged } = await normalizeCases(join(import.meta.dirname, 'files', name), out);
		expect(code).toBe(0);
		expect(logged).toContain(`${name}: 2 rows read = 1 counted + 1 left out`);
		expect(logged[0]).toMatch(/^Release of 2023-03-15/);
		expect(
			(await readFile(join(out, 'asylum_decisions.csv'), 'utf8')).trimEnd().split('\n').slice(1)
		).toEqual([EXPECTED]);
	});

	it.each(['snappy', 'gzip', 'lz4_raw', 'brotli', 'uncompressed'])('is read: packed as %s', async (codec) => {
		const out = await mkdtemp(join(tmpdir(), 'ddp-'));
		const path = await writeCaseTable([caseCells()], 'cases.parquet', `COMPRESSION ${codec}`);
		expect((await normalizeCases(path, out)).code).toBe(0);
	});
});
