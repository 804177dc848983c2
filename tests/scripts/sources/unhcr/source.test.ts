import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { unhcr } from '#scripts/sources/unhcr/source.ts';
import { createHarmonizer } from '#scripts/release/harmonize.ts';

const HEADER =
	'year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,dec_level,dec_pc,dec_recognized,dec_other,dec_rejected,dec_closed,dec_total';
const APPLICATIONS_HEADER =
	'year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,app_type,dec_level,app_pc,applied';
const MEXICO = 'Mexico,MEX,MEX,United States of America,USA,USA,G';

const nationality = (code: string, name: string) => ({
	nationality: code,
	eoir_code: null,
	unhcr_code: null,
	name_en: name,
	name_es: name,
	slug: name.toLowerCase(),
	spellings_unhcr: name,
	spellings_ohss: null,
	spellings_eoir: null,
	spellings_trac: null,
	spellings_uscis: null,
	source: 'test'
});

const read = (files: Readonly<Record<string, string>>) =>
	unhcr.read(
		Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
		{
			harmonizer: createHarmonizer([nationality('MEX', 'Mexico'), nationality('UNK', 'Unknown')]),
			records: []
		}
	);

const csv = (...lines: readonly string[]) => [HEADER, ...lines, ''].join('\n');
const item = (changes: Readonly<Record<string, unknown>> = {}) => ({
	year: 2025,
	coo_id: null,
	coo_name: 'Mexico',
	coo: 'MEX',
	coo_iso: 'MEX',
	coa_id: 80,
	coa_name: 'United States of America',
	coa: 'USA',
	coa_iso: 'USA',
	procedure_type: 'G',
	dec_level: 'EO',
	dec_pc: 'P',
	dec_recognized: 707,
	dec_other: '0',
	dec_rejected: 12134,
	dec_closed: 15148,
	dec_total: 27989,
	...changes
});
const page = (items: readonly unknown[], changes: Readonly<Record<string, unknown>> = {}) =>
	JSON.stringify({ page: 1, 'short-url': 'x', maxPages: 1, total: [], items, ...changes });

const brief = (outcomes: Awaited<ReturnType<typeof read>>['outcomes']) =>
	outcomes.map((o) =>
		[
			o.track,
			o.claim_type,
			o.nationality,
			o.year,
			o.year_basis,
			o.measure,
			o.count,
			o.count_low,
			o.count_high,
			o.unit,
			o.quality
		].join(' ')
	);

describe('unhcr', () => {
	it('reads one row of the CSV into five counts', async () => {
		const { outcomes, documents, tallies } = await read({
			'a.csv': csv(`2010,${MEXICO},EO,P,49,0,508,2516,3073`)
		});
		expect(brief(outcomes)).toEqual([
			'court all MEX 2010 fiscal granted 49 49 49 persons exact',
			'court all MEX 2010 fiscal denied 508 508 508 persons exact',
			'court all MEX 2010 fiscal other 0 0 0 persons exact',
			'court all MEX 2010 fiscal closed 2516 2516 2516 persons exact',
			'court all MEX 2010 fiscal decided 3073 3073 3073 persons exact'
		]);
		expect(documents.map(({ source_id }) => source_id)).toEqual(['unhcr-asylum-decisions']);
		expect(tallies).toEqual([{ file: 'a.csv', read: 1, kept: 1, repaired: 0, rejected: 0 }]);
	});

	it('reads a page of the API, numbers as numbers or text, "-" as missing, blanks behind names', async () => {
		const { outcomes, tallies } = await read({
			'p.json': page([
				item({
					coo_name: 'Unknown ',
					coo: 'UKN',
					coo_iso: 'UNK',
					dec_recognized: '707',
					dec_closed: '-',
					dec_total: '-'
				})
			])
		});
		expect(brief(outcomes)).toEqual([
			'court defensive UNK 2025 calendar granted 707 707 707 persons exact',
			'court defensive UNK 2025 calendar denied 12134 12134 12134 persons exact',
			'court defensive UNK 2025 calendar other 0 0 0 persons exact'
		]);
		expect(tallies).toEqual([{ file: 'p.json', read: 1, kept: 1, repaired: 1, rejected: 0 }]);
	});

	it('takes a row of origin "-" for the printed total', async () => {
		const { outcomes } = await read({ 'p.json': page([item({ coo_name: '-', coo: '-', coo_iso: '-' })]) });
		expect(new Set(outcomes.map((o) => o.nationality))).toEqual(new Set(['ALL']));
	});

	it('places levels: IN with officers, EO in court, defensive from 2017, AR referred', async () => {
		const { outcomes } = await read({
			'a.csv': csv(
				`2016,${MEXICO},EO,P,10,0,0,0,10`,
				`2017,${MEXICO},EO,P,10,0,0,0,10`,
				`2017,${MEXICO},AR,P,10,0,0,0,10`,
				`2017,${MEXICO},IN,C,10,0,0,0,10`
			)
		});
		expect(brief(outcomes.filter(({ measure }) => measure === 'granted'))).toEqual([
			'court all MEX 2016 calendar granted 10 10 10 persons exact',
			'court defensive MEX 2017 calendar granted 10 10 10 persons exact',
			'court affirmative MEX 2017 calendar granted 10 10 10 persons exact',
			'affirmative affirmative MEX 2017 calendar granted 10 10 10 cases exact'
		]);
	});

	it('reads 5 as 1 to 9, and a total as no better known than its parts', async () => {
		const { outcomes } = await read({ 'a.csv': csv(`2011,${MEXICO},IN,C,231,0,5,3904,4140`) });
		expect(brief(outcomes.filter(({ quality }) => quality !== 'exact'))).toEqual([
			'affirmative affirmative MEX 2011 calendar denied 5 1 9 cases masked_small',
			'affirmative affirmative MEX 2011 calendar decided 4140 4136 4144 cases masked_small'
		]);
	});

	it('keeps a printed total that is not the sum of its parts', async () => {
		// Turkmenistan 2000 in miniature: 10 + 5 + 5 printed, total 16; the parts give 12 to 28.
		const { outcomes } = await read({
			'a.csv': csv(`2000,${MEXICO},EO,C,10,0,5,5,16`, `2001,${MEXICO},EO,C,48,0,410,4586,5092`)
		});
		expect(brief(outcomes.filter(({ measure }) => measure === 'decided'))).toEqual([
			'court all MEX 2000 fiscal decided 16 12 28 cases masked_small',
			'court all MEX 2001 fiscal decided 5092 5092 5092 cases exact'
		]);
	});

	it('adds kinds of application of one series', async () => {
		const { outcomes } = await read({
			'a.csv': [
				APPLICATIONS_HEADER,
				'2012,Mexico,MEX,MEX,United States of America,USA,USA,G,N,EO,P,100',
				'2012,Mexico,MEX,MEX,United States of America,USA,USA,G,A,EO,P,5',
				''
			].join('\n')
		});
		expect(brief(outcomes)).toEqual([
			'court all MEX 2012 calendar received 105 101 109 persons masked_small'
		]);
	});

	it('refuses to add cases and persons', async () => {
		const rows = csv(`2001,${MEXICO},EO,C,10,0,0,0,10`, `2001,${MEXICO},EO,P,10,0,0,0,10`);
		await expect(read({ 'a.csv': rows })).rejects.toThrow(
			/a\.csv, row 3: counts persons, while a\.csv, row 2, counts cases/
		);
	});

	it('rejects rows of other countries of asylum, procedures and levels, each with its reason', async () => {
		const { rejects, tallies } = await read({
			'a.csv': csv(
				`2010,${MEXICO},EO,P,49,0,508,2516,3073`,
				`2010,Mexico,MEX,MEX,Canada,CAN,CAN,G,EO,P,1,0,0,0,1`,
				`2010,Mexico,MEX,MEX,United States of America,USA,USA,U,EO,P,1,0,0,0,1`,
				`2010,${MEXICO},FI,P,1,0,0,0,1`
			)
		});
		expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
			[3, 'country of asylum is CAN, not USA'],
			[4, 'procedure type is U, not G (government)'],
			[5, 'decision level is FI, not IN, EO or AR']
		]);
		expect(tallies).toEqual([{ file: 'a.csv', read: 4, kept: 1, repaired: 0, rejected: 3 }]);
	});

	it('counts a row that CSV and page both hold once', async () => {
		const { outcomes, tallies, rejects } = await read({
			'a.csv': csv(`2025,${MEXICO},EO,P,707,0,12134,15148,27989`, `2024,${MEXICO},EO,P,421,0,1979,6574,8974`),
			'p.json': page([item()])
		});
		expect(outcomes).toHaveLength(10);
		expect(tallies.map(({ kept, rejected }) => [kept, rejected])).toEqual([
			[2, 0],
			[0, 1]
		]);
		expect(rejects.map(({ reason }) => reason)).toEqual(['duplicate of a.csv, row 2']);
	});

	it('stops when two files disagree', async () => {
		const files = { 'a.csv': csv(`2025,${MEXICO},EO,P,708,0,12134,15148,27989`), 'p.json': page([item()]) };
		await expect(read(files)).rejects.toThrow(
			/p\.json, row 1: dec_recognized is "707", but "708" in a\.csv, row 2/
		);
	});

	it('passes other tables of UNHCR over and says so', async () => {
		const { tallies } = await read({
			'a.csv': csv(`2010,${MEXICO},EO,P,49,0,508,2516,3073`),
			'population.json': page([{ year: 2010, coo: 'MEX', coa: 'GUY', refugees: 5, ooc: '-' }])
		});
		expect(tallies[1]).toEqual({
			file: 'population.json',
			read: 0,
			kept: 0,
			repaired: 0,
			rejected: 0,
			ignored: 'items of another UNHCR table, neither asylum decisions nor asylum applications'
		});
	});
});

describe('unhcr, given bad input', () => {
	const both = [item(), item({ year: 2024 })];

	it.each([
		['nothing of its own', { 'x.csv': 'a,b\n1,2\n' }, /No asylum decisions or applications of UNHCR.*x\.csv/],
		[
			'a renamed column',
			{ 'a.csv': csv(`2010,${MEXICO},EO,P,1,0,0,0,1`).replace('dec_rejected', 'dec_refused') },
			/a\.csv: the header lacks dec_rejected/
		],
		[
			'a line cut short',
			{ 'a.csv': csv(`2010,${MEXICO},EO,P,49`) },
			/a\.csv, line 2: 11 cells found, 15 expected/
		],
		['JSON cut short', { 'p.json': page([item()]).slice(0, -20) }, /p\.json: the JSON is not whole/],
		['JSON that is no page', { 'p.json': '{"items":[]}' }, /p\.json: not a page of UNHCR's API: page/],
		[
			'a missing page',
			{ 'p1.json': page([item()], { maxPages: 2 }) },
			/p1\.json: one of 2 pages of unhcr-asylum-decisions; page 2 is not there/
		],
		[
			'a short page',
			{
				'p1.json': page([item({ year: 2023 })], { maxPages: 2 }),
				'p2.json': page(both, { page: 2, maxPages: 2 })
			},
			/p1\.json: page 1 of 2 holds 1 items where others hold 2/
		],
		[
			'a count that is no number',
			{ 'a.csv': csv(`2010,${MEXICO},EO,P,4.5,0,0,0,1`) },
			/a\.csv, row 2: dec_recognized is "4\.5"/
		],
		['a negative count', { 'a.csv': csv(`2010,${MEXICO},EO,P,-4,0,0,0,1`) }, /dec_recognized is "-4"/],
		[
			'an unknown unit',
			{ 'a.csv': csv(`2010,${MEXICO},EO,X,4,0,0,0,1`) },
			/dec_pc is "X"; C \(cases\) or P \(persons\)/
		],
		['a year that is none', { 'a.csv': csv(`20101,${MEXICO},EO,P,4,0,0,0,1`) }, /year is "20101"/],
		[
			'an unknown nationality',
			{ 'a.csv': csv('2010,Atlantis,ATL,ATL,United States of America,USA,USA,G,EO,P,4,0,0,0,4') },
			/"Atlantis" \(unhcr\)/
		]
	])('stops at %s', async (_what, files, message) => {
		const reading = read(files);
		await expect(reading).rejects.toThrow(DataError);
		await expect(reading).rejects.toThrow(message);
	});

	it.each([
		[
			// Two pages of one length, Guatemala on both: another nationality fell between them.
			'pages that overlap',
			{
				'p1.json': page([item({ year: 2023 }), item({ year: 2024 })], { maxPages: 2 }),
				'p2.json': page([item({ year: 2024 }), item()], { page: 2, maxPages: 2 })
			},
			/p2\.json, item 1: repeats p1\.json, item 2 \(USA, 2024, MEX, EO, G, P\)/
		],
		[
			'a row twice on one page',
			{ 'p.json': page([item(), item()]) },
			/p\.json, item 2: repeats p\.json, item 1/
		],
		[
			'two pages of one number',
			{ 'a.json': page([item()]), 'b.json': page([item({ year: 2024 })]) },
			/b\.json: another page 1 of 1 than a\.json/
		],
		[
			'rows that do not add up to the sums of the envelope',
			{ 'p.json': page([item()], { total: { dec_recognized: '707', dec_rejected: 12_234 } }) },
			/p\.json: the envelope gives a total of 12234 dec_rejected, but its rows add up to 12134/
		],
		[
			'sums of the whole answer that its pages do not reach',
			{
				'p1.json': page([item({ year: 2023 })], { maxPages: 2, total: [{ dec_recognized: 1415 }] }),
				'p2.json': page([item()], { page: 2, maxPages: 2, total: [{ dec_recognized: 1415 }] })
			},
			/total of 1415 dec_recognized, but its rows add up to 1414/
		],
		[
			'rows none of which has a place here',
			{ 'p.json': page([item({ coa: 'CAN', coa_iso: 'CAN' })]) },
			/p\.json: none of 1 rows has a place here: country of asylum is CAN, not USA/
		]
	])('stops at %s', async (_what, files, message) => {
		const reading = read(files);
		await expect(reading).rejects.toThrow(DataError);
		await expect(reading).rejects.toThrow(message);
	});

	it.each([
		['the whole answer', [1128, 1128]],
		['each page', [421, 707]],
		['nothing', ['-', 0]]
	])('takes pages whose envelopes give the sums of %s', async (_what, [first, second]) => {
		const totals = [first, second].map((sum) => (sum === 0 ? [] : { dec_recognized: sum }));
		const { outcomes } = await read({
			'p1.json': page([item({ year: 2023, dec_recognized: 421 })], { maxPages: 2, total: totals[0] }),
			'p2.json': page([item()], { page: 2, maxPages: 2, total: totals[1] })
		});
		expect(outcomes).toHaveLength(10);
	});

	it('takes a sum that a masked 5 can reach', async () => {
		// 707 printed + 5 standing for 1 to 9: the true sum is 708 to 716.
		const items = [item(), item({ year: 2024, dec_recognized: 5, dec_total: 27_287 })];
		const { outcomes } = await read({ 'p.json': page(items, { total: { dec_recognized: 709 } }) });
		expect(outcomes).toHaveLength(10);
	});

	it('counts a page that lies twice in the folder once', async () => {
		const { tallies } = await read({ 'p (1).json': page([item()]), 'p.json': page([item()]) });
		expect(tallies.map(({ kept, rejected }) => [kept, rejected])).toEqual([
			[1, 0],
			[0, 1]
		]);
	});

	it.each([
		[
			'nationality the United States',
			{ coo_name: 'United States of America', coo: 'USA', coo_iso: 'USA' },
			'nationality and country of asylum are both the United States'
		],
		['two countries of asylum', { coa: 'CAN' }, 'country of asylum is CAN by one code and USA by the other'],
		['two nationalities', { coo_iso: 'UNK' }, 'nationality is "Mexico" (MEX) by name and UNK by code'],
		['a negative count', { dec_closed: -4 }, 'dec_closed is "-4"; a count is never below 0'],
		[
			'a part above its total',
			{ dec_recognized: 10, dec_rejected: 0, dec_closed: 0, dec_total: 5 },
			'dec_recognized is 10, more than its total of 5 (1 to 9)'
		]
	])('rejects a row that cannot be: %s', async (_what, changes, reason) => {
		const { outcomes, rejects, tallies } = await read({
			'p.json': page([item(), item({ year: 2024, ...changes })])
		});
		expect(rejects.map((row) => [row.line, row.reason])).toEqual([[2, reason]]);
		expect(outcomes.map(({ year }) => year)).toEqual([2025, 2025, 2025, 2025, 2025]);
		expect(tallies).toEqual([{ file: 'p.json', read: 2, kept: 1, repaired: 0, rejected: 1 }]);
	});

	it('names a file that cannot be read, and a table whose pages are not all there, and reads the rest', async () => {
		const { documents, tallies } = await read({
			'a.csv': csv(`2010,${MEXICO},EO,P,49,0,508,2516,3073`),
			'applications.json': JSON.stringify({
				page: 1,
				maxPages: 2,
				items: [{ ...item(), app_type: 'N', app_pc: 'P', applied: 10 }].map(
					({
						dec_pc: _1,
						dec_recognized: _2,
						dec_other: _3,
						dec_rejected: _4,
						dec_closed: _5,
						dec_total: _6,
						...rest
					}) => rest
				)
			}),
			'broken.json': page([item()]).slice(0, -20)
		});
		expect(documents.map(({ source_id }) => source_id)).toEqual(['unhcr-asylum-decisions']);
		expect(tallies.map(({ file, kept, failed }) => [file, kept, failed])).toEqual([
			['a.csv', 1, undefined],
			['broken.json', 0, expect.stringMatching(/^broken\.json: the JSON is not whole/)],
			['applications.json', 0, expect.stringMatching(/page 2 is not there/)]
		]);
	});

	it('takes a whole answer of two pages', async () => {
		const { outcomes } = await read({
			'p1.json': page(both, { maxPages: 2 }),
			'p2.json': page([item({ year: 2023 })], { page: '2', maxPages: 2 })
		});
		expect(outcomes).toHaveLength(15);
	});
});
