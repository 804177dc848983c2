import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Correction, corrections } from '#core/tables/corrections.ts';
import { writeCsv } from '#core/tables/csv.ts';
import { run } from '#scripts/cli.ts';
import { DataError } from '#scripts/errors.ts';
import { createCorrector, readCorrector } from '#scripts/release/corrections.ts';
import { decisionRatesPage, WITHOUT_CLOSURES } from '../../support/decision-rates-page.ts';
import { fakeEffects } from '../../support/fake-effects.ts';
import { pdf } from '../../support/pdf.ts';
import { xlsx } from '../../support/xlsx.ts';

const correction = (changes: Partial<Correction> = {}): Correction => ({
	source_id: 'unhcr-x',
	where: 'Mexico: denied',
	printed: '12',
	right: '21',
	why_en: 'The total says so.',
	why_es: 'Lo dice el total.',
	told: null,
	expect: 'Mexico: total = 30',
	...changes
});
const corrector = (...rows: readonly Correction[]) => createCorrector(rows, 'corrections/unhcr.csv');

describe('createCorrector', () => {
	it('reads the right value in place of the printed one, and nothing else', () => {
		const { read, finish } = corrector(correction());
		expect(read('unhcr-x', 'Mexico: denied', '12')).toBe('21');
		expect(read('unhcr-x', 'Mexico: total', '30')).toBe('30');
		expect(read('unhcr-y', 'Mexico: denied', '12')).toBe('12');
		expect(finish(['unhcr-x'])).toEqual(['unhcr-x, Mexico: denied: printed "12", read as "21"']);
	});

	it('fills what is not printed', () => {
		expect(corrector(correction({ printed: null })).read('unhcr-x', 'Mexico: denied', '')).toBe('21');
	});

	it('says so when the publisher has mended the value', () => {
		const { read } = corrector(correction());
		expect(() => read('unhcr-x', 'Mexico: denied', '21')).toThrow(DataError);
		expect(() => read('unhcr-x', 'Mexico: denied', '21')).toThrow(
			/prints "21", while its correction in corrections\/unhcr\.csv says "12" .* has mended it: take the row away/
		);
	});

	it('stops when another value stands there', () => {
		const { read } = corrector(correction());
		expect(() => read('unhcr-x', 'Mexico: denied', '13')).toThrow(/prints "13".*has changed it/);
	});

	it('stops when what bears it out is no longer printed', () => {
		const { read } = corrector(correction());
		expect(() => read('unhcr-x', 'Mexico: total', '31')).toThrow(
			/Mexico: total: prints "31", while the correction of Mexico: denied .* expects "30" there/
		);
	});

	it('stops when a document has no such place, and leaves documents that were not read alone', () => {
		const { finish } = corrector(correction());
		expect(() => finish(['unhcr-x'])).toThrow(/has no "Mexico: denied".*has moved or is gone/);
		expect(finish(['unhcr-y'])).toEqual([]);
	});

	it('stops when what should bear it out has no place', () => {
		const { read, finish } = corrector(correction());
		read('unhcr-x', 'Mexico: denied', '12');
		expect(() => finish(['unhcr-x'])).toThrow(/has no "Mexico: total"/);
	});

	it.each([
		['changes nothing', [correction({ right: '12' })], /a correction changes something/],
		[
			'stands twice',
			[correction(), correction({ right: '22' })],
			/two corrections of unhcr-x, Mexico: denied/
		],
		['expects nothing', [correction({ expect: 'the total' })], /expect of Mexico: denied is "the total"/],
		['expects only itself', [correction({ expect: 'Mexico: denied = 12' })], /another place of the document/]
	])('refuses a correction that %s', (_what, rows, message) => {
		expect(() => corrector(...rows)).toThrow(message);
	});
});

describe('readCorrector', () => {
	it('refuses a row of another source, and takes an absent file for none', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'corrections-'));
		onTestFinished(() => rm(folder, { recursive: true }));
		const path = join(folder, 'reference.csv');
		expect((await readCorrector(path)).finish([])).toEqual([]);
		await writeFile(path, writeCsv(corrections, [correction()]));
		await expect(readCorrector(path)).rejects.toThrow(/unhcr-x is no document of reference/);
	});
});

describe('normalize, with corrections', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	/** Normalizes one file with one correction; the lookups are the project's own. */
	const normalize = async (source: string, name: string, content: string | Uint8Array, row: Correction) => {
		const root = await mkdtemp(join(tmpdir(), 'corrections-'));
		onTestFinished(() => rm(root, { recursive: true }));
		for (const folder of ['lookups', 'corrections', 'in']) await mkdir(join(root, folder));
		for (const lookup of ['nationalities', 'courts', 'immigration_judges', 'judge_courts'])
			await writeFile(join(root, 'lookups', `${lookup}.csv`), await readFile(`data/lookups/${lookup}.csv`));
		await writeFile(join(root, 'corrections', `${source}.csv`), writeCsv(corrections, [row]));
		await writeFile(join(root, 'in', name), content);
		vi.stubEnv('LEDGER_DATA', root);
		const effects = fakeEffects();
		const code = await run(['normalize', source, '--from', join(root, 'in')], effects);
		const path = join(root, 'normalized', 'published_outcomes.csv');
		const outcomes = await readFile(path, 'utf8').catch(() => '');
		return { code, outcomes, said: [...effects.logged, ...effects.warned].join('\n') };
	};

	// Invented figures; each misprint turns two digits round, and a total printed beside it gives it away.
	const RATES = pdf([
		decisionRatesPage(
			[{ name: ['MEXICO'], figures: ['20', '10%', '103', '65%', '50', '25%', '200'] }],
			WITHOUT_CLOSURES
		)
	]);
	const YEARBOOK = {
		'Table 19': [
			['Table 19.'],
			[
				'INDIVIDUALS GRANTED ASYLUM DEFENSIVELY BY REGION AND COUNTRY OF NATIONALITY: FISCAL YEARS 2018 TO 2019'
			],
			['Region and country of nationality', 2018, 2019],
			['COUNTRY'],
			['Total', 30, 40],
			['Guatemala', 18, 10],
			['Mexico', 21, 30]
		]
	};
	const UNHCR = [
		'year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,dec_level,dec_pc,dec_recognized,dec_other,dec_rejected,dec_closed,dec_total',
		'2010,Mexico,MEX,MEX,United States of America,USA,USA,G,EO,P,20,0,103,50,200',
		''
	].join('\n');
	const MONTHS = [
		'court,fymon,total,granted,denied,other',
		'United States,2000-10,200.0,20.0,103.0,50.0',
		''
	].join('\n');

	it.each([
		[
			'eoir-decision-rates',
			'a.pdf',
			RATES,
			{
				source_id: 'eoir-decision-rates-fy2020-2020-07-14',
				where: 'MEXICO: denials',
				printed: '103',
				right: '130',
				expect: 'MEXICO: total = 200'
			},
			'MEX,2020,fiscal,,2020-06-30,denied,130,130,130'
		],
		[
			'unhcr',
			'a.csv',
			UNHCR,
			{
				source_id: 'unhcr-asylum-decisions',
				where: 'year 2010, coo MEX, dec_level EO, procedure_type G, dec_pc P: dec_rejected',
				printed: '103',
				right: '130',
				expect: 'year 2010, coo MEX, dec_level EO, procedure_type G, dec_pc P: dec_total = 200'
			},
			'MEX,2010,fiscal,,,denied,130,130,130'
		],
		[
			'reference',
			'a.csv',
			MONTHS,
			{
				source_id: 'reference-trac-asylum-tool',
				where: 'line 2: denied',
				printed: '103.0',
				right: '130',
				expect: 'line 2: total = 200.0'
			},
			'ALL,2001,fiscal,,2000-10-31,denied,130,130,130'
		],
		[
			'ohss-yearbook',
			'a.xlsx',
			YEARBOOK,
			{
				source_id: 'ohss-yearbook-fy2019-table-19',
				where: 'sheet "Table 19", cell B7',
				printed: '21',
				right: '12',
				expect: 'sheet "Table 19", cell B5 = 30'
			},
			'MEX,2018,fiscal,,,persons_granted,12,12,12'
		]
	] as const)(
		'corrects what %s prints, says so, and stops once it is mended',
		async (source, name, given, row, line) => {
			const content = typeof given === 'string' || given instanceof Uint8Array ? given : await xlsx(given);
			const done = await normalize(source, name, content, correction(row));
			expect(done.said).toContain(`corrected: ${row.source_id}, ${row.where}: printed "${row.printed}"`);
			expect(done.code).toBe(0);
			expect(done.outcomes).toContain(line);

			const stale = await normalize(source, name, content, correction({ ...row, printed: '77' }));
			expect(stale.code).toBe(1);
			expect(stale.said).toMatch(/prints ".*", while its correction in .*\.csv says "77"/);
			const moved = await normalize(source, name, content, correction({ ...row, where: 'elsewhere' }));
			expect(moved.code).toBe(1);
		}
	);
});
