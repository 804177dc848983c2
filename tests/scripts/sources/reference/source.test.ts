import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { readReference } from '#scripts/sources/reference/source.ts';
import { createHarmonizer } from '#scripts/release/harmonize.ts';

const nationality = (code: string, name: string, trac: string) => ({
	nationality: code,
	eoir_code: null,
	unhcr_code: null,
	name_en: name,
	name_es: name,
	slug: name.toLowerCase(),
	spellings_unhcr: null,
	spellings_ohss: null,
	spellings_eoir: null,
	spellings_trac: trac,
	spellings_uscis: null,
	source: 'test'
});
const court = (code: string, name: string, aliases: string | null = null) => ({
	court: code,
	name,
	city: name,
	state: 'TX',
	latitude: 31,
	longitude: -106,
	is_court: true,
	detained_docket: false,
	aliases,
	source: 'test'
});
const judge = (code: string, name: string) => ({
	judge: code,
	name,
	is_person: true,
	alias_of: null,
	source: 'test'
});

const read = (files: Readonly<Record<string, string>>) =>
	readReference(
		Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
		{
			harmonizer: createHarmonizer([
				nationality('MEX', 'Mexico', 'Mexico'),
				nationality('NLD', 'Netherlands', 'Netherlands|Holland')
			]),
			records: []
		},
		{
			courts: [court('ELP', 'El Paso'), court('BLM', 'Fort Snelling', 'Bloomington')],
			judges: [judge('WLA', 'Abbott, William L.')],
			judgeCourts: [{ judge: 'WLA', court: 'ELP', basis: 'both' }]
		}
	);

const MONTHS = 'court,fymon,total,granted,denied,other';
const month = (fymon: string, granted: number, denied: number) =>
	`United States,${fymon},${granted + denied + 1}.0,${granted}.0,${denied}.0,1.0`;
const YEAR = [
	'2000-10',
	'2000-11',
	'2000-12',
	'2001-01',
	'2001-02',
	'2001-03',
	'2001-04',
	'2001-05',
	'2001-06',
	'2001-07',
	'2001-08',
	'2001-09'
];

const brief = (outcomes: Awaited<ReturnType<typeof read>>['outcomes']) =>
	outcomes.map((o) =>
		[
			o.source_id,
			o.track,
			o.claim_type,
			o.nationality,
			o.year,
			o.through_on,
			o.measure,
			o.count,
			o.unit,
			o.quality
		].join(' ')
	);

describe('reference: TRAC months', () => {
	it('adds calendar months up to fiscal years and says through when an open year runs', async () => {
		const lines = [
			...YEAR.map((fymon) => month(fymon, 10, 20)),
			month('2001-10', 3, 4),
			month('2001-11', 3, 4)
		];
		const { outcomes, tallies } = await read({
			'm.csv': [MONTHS, ...lines, 'Detroit,2000-10,44.0,18.0,26.0,0.0'].join('\n')
		});
		expect(brief(outcomes)).toEqual([
			'reference-trac-asylum-tool court all ALL 2001  granted 120 cases derived',
			'reference-trac-asylum-tool court all ALL 2001  denied 240 cases derived',
			'reference-trac-asylum-tool court all ALL 2001  other 12 cases derived',
			'reference-trac-asylum-tool court all ALL 2001  decided 372 cases derived',
			'reference-trac-asylum-tool court all ALL 2002 2001-11-30 granted 6 cases derived',
			'reference-trac-asylum-tool court all ALL 2002 2001-11-30 denied 8 cases derived',
			'reference-trac-asylum-tool court all ALL 2002 2001-11-30 other 2 cases derived',
			'reference-trac-asylum-tool court all ALL 2002 2001-11-30 decided 16 cases derived'
		]);
		expect(tallies).toEqual([{ file: 'm.csv', read: 15, kept: 14, repaired: 0, rejected: 1 }]);
	});

	it.each([
		[
			'a month left out',
			[month('2000-10', 1, 1), month('2000-12', 1, 1)],
			/2000-10 is followed by 2000-12; 2000-11 was expected, once/
		],
		['a month twice', [month('2000-10', 1, 1), month('2000-10', 1, 1)], /2000-11 was expected, once/],
		['a series that begins in mid-year', [month('2001-01', 1, 1)], /a fiscal year begins in October/],
		[
			'a total that does not add up',
			['United States,2000-10,9.0,1.0,1.0,1.0'],
			/granted 1 \+ denied 1 \+ other 1 is not the total 9/
		],
		['half a case', ['United States,2000-10,1.5,1.5,0.0,0.0'], /granted is "1\.5"/]
	])('stops at %s', async (_what, lines, message) => {
		await expect(read({ 'm.csv': [MONTHS, ...lines].join('\n') })).rejects.toThrow(message);
	});

	it('stops when sums made elsewhere differ', async () => {
		const years =
			'court,fiscal_year,total,asylum_granted,asylum_denied,other_relief,months_present,source\nUnited States,2001,372,121,240,12,12,x';
		const months = [MONTHS, ...YEAR.map((fymon) => month(fymon, 10, 20))].join('\n');
		await expect(read({ 'm.csv': months, 'y.csv': years })).rejects.toThrow(
			/asylum_granted of 2001 is 121, our sum of the months is 120/
		);
	});
});

describe('reference: TRAC nationalities and judges', () => {
	it('leaves empty cells out and adds labels of one nationality', async () => {
		const { outcomes } = await read({
			'n.csv':
				'fiscal_year,nationality,asylum_denied,asylum_granted,other_relief,source\n2015,Mexico,5,2,,x\n2015,Holland,1,,,x\n2015,Netherlands,2,,,x\n'
		});
		expect(brief(outcomes)).toEqual([
			'reference-trac-nationalities-fy2015 court all MEX 2015  granted 2 cases exact',
			'reference-trac-nationalities-fy2015 court all MEX 2015  denied 5 cases exact',
			'reference-trac-nationalities-fy2015 court all NLD 2015  denied 3 cases derived'
		]);
	});

	const JUDGES = 'vintage,trac_court,judge,decisions,pct_asylum_granted,pct_other_relief,pct_denied,source';

	it('keeps percentages as printed and fills a code only for certain', async () => {
		const { judges, documents } = await read({
			'j.csv': [
				JUDGES,
				'FY2012-2017,El Paso,"Abbott, William L.",193,25.4,,74.6,x',
				'FY2018-2023,Bloomington,"Abbott, William L.",150,25.4,1.2,73.4,x'
			].join('\n')
		});
		expect(judges).toEqual([
			{
				source_id: 'reference-trac-judges-fy2012-2017',
				first_fiscal_year: 2012,
				last_fiscal_year: 2017,
				court: 'ELP',
				judge_name: 'Abbott, William L.',
				judge: 'WLA',
				decisions: 193,
				percent_granted: 25.4,
				percent_other_relief: null,
				percent_denied: 74.6
			},
			{
				source_id: 'reference-trac-judges-fy2018-2023',
				first_fiscal_year: 2018,
				last_fiscal_year: 2023,
				court: 'BLM',
				judge_name: 'Abbott, William L.',
				judge: null,
				decisions: 150,
				percent_granted: 25.4,
				percent_other_relief: 1.2,
				percent_denied: 73.4
			}
		]);
		expect(documents.map(({ source_id }) => source_id)).toEqual([
			'reference-trac-judges-fy2012-2017',
			'reference-trac-judges-fy2018-2023'
		]);
	});

	it('gives a code to neither of two names at one court', async () => {
		const { judges } = await read({
			'j.csv': [
				JUDGES,
				'FY2012-2017,El Paso,"Abbott, William",193,25.4,,74.6,x',
				'FY2012-2017,El Paso,"Abbott, William L.",150,25.4,,74.6,x'
			].join('\n')
		});
		expect(judges.map((row) => row.judge)).toEqual([null, null]);
	});

	it('stops at a court it does not know', async () => {
		await expect(
			read({ 'j.csv': `${JUDGES}\nFY2012-2017,Atlantis,"Abbott, William L.",193,25.4,,74.6,x` })
		).rejects.toThrow(/court "Atlantis" is not in data\/lookups\/courts.csv/);
	});
});

describe('reference: single figures', () => {
	const HEADER =
		'track,nationality,year,year_type,measure,value,unit,source_title,publisher,source_url,source_locator,seen_in,note';
	const press = (row: string, note = '') => `${row},A newspaper,N,https://example.org,,,${note}`;

	it('keeps counts under their own document and rejects the rest, each with a reason', async () => {
		const { outcomes, rejects, documents, tallies } = await read({
			'f.csv': [
				HEADER,
				press('defensive,Mexico,2011,fiscal,granted,104,cases'),
				press('defensive,Mexico,2011,fiscal,grant_rate,1.7,percent'),
				press('defensive,Mexico,2009-2013,fiscal,received,186556,cases'),
				press('both,Mexico,2010,fiscal,received,5551,cases'),
				press('defensive,Mexico,2008,fiscal,received,3650,cases', 'approximate (said to be about)'),
				press('defensive,Mexico,2010,fiscal,withdrawn,1671,cases'),
				press('defensive,Mexico,2011,fiscal,granted,105,cases'),
				press('defensive,ALL,2023,fiscal,received,465874,applications', 'defensive filings only'),
				'defensive,Mexico,2010,fiscal,granted,49,persons,"Asylum decisions, UNHCR Refugee Data Finder (R package)",UNHCR,u,,,'
			].join('\n')
		});
		expect(brief(outcomes)).toEqual([
			'reference-a-newspaper court all MEX 2011  granted 104 cases exact',
			'reference-a-newspaper court defensive ALL 2023  received 465874 cases exact'
		]);
		expect(rejects.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
			'3 a percentage, not a count',
			'4 period "2009-2013" is not one year',
			'5 adds asylum officers and courts, which are never added',
			'6 an approximate figure',
			'7 "withdrawn" has no measure here',
			'8 differs from 104 in line 2 for the same key of the same document',
			'10 read from the document itself by unhcr'
		]);
		expect(documents.map(({ source_id, unit }) => [source_id, unit])).toEqual([
			['reference-a-newspaper', 'cases']
		]);
		expect(tallies).toEqual([{ file: 'f.csv', read: 9, kept: 2, repaired: 0, rejected: 7 }]);
	});

	it('takes an edition of EOIR that nobody else reads, through its last day', async () => {
		const title = '"Adjudication Statistics: Asylum Decision Rates by Nationality",EOIR,u,,,';
		const { outcomes, rejects } = await read({
			'f.csv': [
				HEADER,
				`defensive,Mexico,2021,fiscal,granted,62,applications,${title}PARTIAL FY2021 Q1 (to 2020-12-31); generated 2021-01-07 (PDF prints 2020)`,
				`defensive,Mexico,2018,fiscal,granted,629,applications,${title}full FY2018; generated 2018-10-24`
			].join('\n')
		});
		expect(brief(outcomes)).toEqual([
			'reference-adjudication-statistics-asylum-decision-rates-by-nationality-2021-01-07 court all MEX 2021 2020-12-31 granted 62 cases exact'
		]);
		expect(rejects.map(({ reason }) => reason)).toEqual([
			'read from the document itself by eoir-decision-rates'
		]);
	});
});

describe('reference, given bad input', () => {
	it.each([
		[
			'nothing of its own',
			{ 'x.csv': 'a,b\n1,2\n', 'y.pdf': '%PDF' },
			/No reference figures.*x\.csv.*y\.pdf/
		],
		[
			'a renamed column',
			{ 'm.csv': MONTHS.replace('granted', 'grants') + '\n' },
			/m\.csv: the header lacks granted/
		],
		[
			'a line cut short',
			{ 'm.csv': `${MONTHS}\nUnited States,2000-10` },
			/m\.csv, line 2: 2 cells found, 6 expected/
		],
		[
			'an unknown nationality',
			{ 'n.csv': 'fiscal_year,nationality,asylum_denied,asylum_granted,other_relief\n2015,Atlantis,1,1,1\n' },
			/"Atlantis" \(trac\)/
		]
	])('stops at %s', async (_what, files, message) => {
		const reading = read(files);
		await expect(reading).rejects.toThrow(DataError);
		await expect(reading).rejects.toThrow(message);
	});
});

it('names a file that cannot be read, and reads the others', async () => {
	const { outcomes, tallies } = await read({
		'bad.csv': 'fiscal_year,nationality,asylum_denied,asylum_granted,other_relief\n2015,Atlantis,1,1,1\n',
		'months.csv': [MONTHS, ...YEAR.map((fymon) => month(fymon, 10, 20))].join('\n')
	});
	expect(outcomes).toHaveLength(4);
	expect(tallies.map(({ file, read: lines, failed }) => [file, lines, failed])).toEqual([
		['months.csv', 12, undefined],
		['bad.csv', 0, expect.stringMatching(/"Atlantis" \(trac\)/)]
	]);
});
